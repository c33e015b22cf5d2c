"""Proofs: how a derived value is derived, as data. Acts, the rule with its article, the sum.

A proof is a list of steps in the order of the argument; every step holds the acts and the rule it
rests on and the values it compares or adds. Nothing is concluded here that the timeline did not
conclude. What a step says in words is written in ``views``, one sentence for each ``Fact``.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

from ..engine.model import Act, State
from ..engine.rules import Rule
from ..engine.snapshot import Standing

StepKind = Literal["act", "rule", "sum", "comparison", "missing", "count", "conclusion"]
Fact = Literal[
    "signed",
    "deposited",
    "succeeded",
    "announced",
    "notice_given",
    "notice_changed",
    "ceased",
    "application_ended",
    "provisional",
    "consent_withdrawn",
    "conference_inside",
    "conference_outside",
    "condition_completed",
    "condition",
    "bound",
    "bound_anew",
    "in_force",
    "earliest_day",
    "first_notice",
    "given_too_early",
    "no_withdrawal",
    "general_law",
    "conditional",
    "waits",
    "day_moved",
    "survives",
    "treaty_expires",
    "treaty_expired",
    "treaty_ends",
    "treaty_terminated",
    "window",
    "days_left",
    "days_over",
    "days_applied",
    "earlier_deposit",
    "recorded_as_derived",
    "recorded_otherwise",
    "stated_late_enough",
    "stated_too_early",
    "notice_ended",
    "notice_suspended",
    "no_act",
    "no_instrument",
    "no_notice",
    "instruments_missing",
    "instruments",
    "change",
    "status",
]
"""What a step states."""


class Step(Struct, frozen=True):
    """One step of a proof: what it states, the act or the rule it rests on, and its values.

    A sum runs from ``start`` by the terms of its rule to ``end``, for a window on to ``closes``;
    days that are counted run from ``start`` to ``end``. A comparison sets ``start`` beside ``end``.
    ``number`` counts states, instruments or days; ``gained`` are the states that a change adds to
    the number, or whose instruments are missing, ``lost`` those that it takes away; ``received_by``
    are the depositaries, ``predecessor`` is whom it succeeded; ``deposits`` are what the earlier
    deposit is chosen from, ``standing`` what the proof concludes.
    """

    kind: StepKind
    fact: Fact
    act: Act | None = None
    rule: Rule | None = None
    start: date | None = None
    end: date | None = None
    closes: date | None = None
    number: int | None = None
    gained: tuple[State, ...] = ()
    lost: tuple[State, ...] = ()
    deposits: tuple[Act, ...] = ()
    received_by: tuple[State, ...] = ()
    predecessor: State | None = None
    standing: Standing | None = None
    cited: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that bear the step."""
        if self.act or self.rule:
            return (self.act or self.rule).sources  # type: ignore[union-attr]
        return self.cited

    @property
    def hypothetical(self) -> bool:
        """Whether it rests on an act that did not happen."""
        return self.act is not None and self.act.is_supposed


class Proof(Struct, frozen=True):
    """The argument for one value on a day.

    ``value`` is the standing of a state, a number of states, or the day from which the treaty is
    in force, ``None`` while it is not.
    """

    day: date
    value: Standing | int | date | None
    steps: tuple[Step, ...]


_DECIDING = frozenset(
    {"in_force", "bound", "bound_anew", "earliest_day", "treaty_expired", "treaty_terminated"}
)
"""The steps whose rule gives the day on which a status begins, or is to end."""


def deciding_article(proof: Proof) -> str:
    """Return the article by which a state stands as it does; empty where no rule decides it.

    Of a State Party that is leaving it is the article on withdrawal, of any other that by which it
    became one.
    """
    articles = (step.rule.article for step in proof.steps if step.rule and step.fact in _DECIDING)
    return next(reversed(tuple(articles)), "")
