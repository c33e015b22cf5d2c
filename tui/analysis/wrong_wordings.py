"""Wordings to avoid: what is often said of a state or a treaty, and is wrong on the day.

They are values; ``views`` has the words, with the reason.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from ..engine.model import Dataset
from ..engine.rules import WithdrawalRule
from ..engine.snapshot import Countdown, Notice, Standing, TreatyOnDay
from .endings import ended, ending_words
from .sentences import has_members, with_article

Mistake = Literal[
    "left_before_effect",
    "out_before_effect",
    "days_for_months",
    "withdraws_by_announcement",
    "left_by_announcement",
    "withdrawing_after_effect",
    "withdrawing_after_day",
    "withdrew_without_notice",
    "suspended_for_withdrew",
    "party_for_signatory",
    "signatory_for_party",
    "member_state",
    "members",
    "signatories_counted",
    "leaver_not_counted",
    "in_force_too_early",
    "withdrew_at_end",
    "in_force_after_end",
]
"""What is wrong with a wording."""


class Wrong(Struct, frozen=True):
    """A wording to avoid: the mistake it makes, and the values that show it.

    ``names`` are those of the states as they stand in a sentence; ``number`` is what the wording
    says; ``day`` and ``days`` are those of the notice; ``rule`` is the one that is misread;
    ``ends`` says how the treaty has ended.
    """

    mistake: Mistake
    names: tuple[str, ...] = ()
    number: int | None = None
    day: date | None = None
    days: int | None = None
    rule: WithdrawalRule | None = None
    ends: str = ""


def wrong_of_state(
    dataset: Dataset, state: TreatyOnDay, standing: Standing, own_exit: Notice | None
) -> tuple[Wrong, ...]:
    """Return what is not to be said of a state, which may have gone by an exit of its own."""
    names = (with_article(standing.state),)
    wrong = []
    countdown, end = state.countdown(standing.state.id), ended(state)
    if countdown is not None and countdown.phase not in ("due", "without_effect"):
        wrong.append(Wrong("left_before_effect", names, day=countdown.effective))
        wrong.append(Wrong("out_before_effect", names))
        wrong += _not_in_days(countdown)
    elif "withdrawal_announced" in standing.flags:
        wrong.append(Wrong("withdraws_by_announcement", names))
        wrong.append(Wrong("left_by_announcement", names))
    elif standing.status == "former_party" and end and not own_exit:
        wrong.append(Wrong("withdrew_at_end", names, ends=ending_words(end, state.as_of)))
    elif own_exit and own_exit.act.kind == "cessation":
        wrong.append(Wrong("withdrew_without_notice", names, day=own_exit.effective))
    elif own_exit and (own_exit.condition or countdown):
        # Whether the effect came is not known, or hung on a condition.
        wrong.append(Wrong("withdrawing_after_day", names, day=own_exit.effective))
    elif standing.status == "former_party" and standing.since:
        wrong.append(Wrong("withdrawing_after_effect", names, day=standing.since))
        wrong.append(Wrong("suspended_for_withdrew", names))
    elif standing.status in ("signatory", "contracting_state"):
        wrong.append(Wrong("party_for_signatory", names))
    elif standing.status == "party":
        wrong.append(Wrong("signatory_for_party", names))
    return (*wrong, *_membership(dataset, "member_state"))


def _membership(dataset: Dataset, mistake: Mistake) -> tuple[Wrong, ...]:
    """Nobody is a member of a treaty, unless it calls its parties so."""
    return () if has_members(dataset.treaty.words) else (Wrong(mistake),)


def _not_in_days(countdown: Countdown) -> list[Wrong]:
    notice = countdown.notice
    rule = notice.rule
    if (
        not isinstance(rule, WithdrawalRule)
        or rule.term.kind != "months"
        or notice.effective is None
    ):
        return []
    days = (notice.effective - notice.received).days
    thirties = 30 * rule.term.n
    if days == thirties:
        return []
    return [Wrong("days_for_months", number=thirties, days=days, rule=rule)]


def wrong_of_treaty(dataset: Dataset, state: TreatyOnDay) -> tuple[Wrong, ...]:
    """Return what is not to be said of the treaty."""
    wrong = [*_membership(dataset, "members")]
    if dataset.treaty.roster == "complete":
        wrong += _numbers(state)
    if state.progress:
        wrong.append(Wrong("in_force_too_early"))
    if end := ended(state):
        wrong.append(Wrong("in_force_after_end", ends=ending_words(end, state.as_of)))
    return tuple(wrong)


def _numbers(state: TreatyOnDay) -> Iterator[Wrong]:
    """Yield the wrong numbers of parties."""
    parties = state.counts.party
    signed = tuple(
        with_article(standing.state)
        for standing in state.standings
        if standing.status == "signatory"
    )
    if signed and parties:
        yield Wrong("signatories_counted", signed, number=parties + len(signed))
    for countdown in state.countdowns:
        if countdown.phase in ("running", "disputed"):
            name = with_article(countdown.notice.state)
            yield Wrong("leaver_not_counted", (name,), number=parties - 1)
