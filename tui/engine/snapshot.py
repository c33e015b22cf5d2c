"""What the engine answers: the state of a treaty on one day, as immutable values.

The words are those of the Vienna Convention on the Law of Treaties. A *status* is legal and
exactly one for each state and day; *flags* stand beside it, because politics is not law.
"""

from datetime import date
from typing import Literal, get_args

from msgspec import Struct

from .model import Act, State
from .rules import (
    Exit,
    ExpiryRule,
    GeneralLawRule,
    NoWithdrawalRule,
    TerminationRule,
    WindowRule,
    WithdrawalRule,
)

Status = Literal[
    "non_party",
    "signatory",
    "contracting_state",
    "party",
    "former_party",
    "provisionally_applying",
]
Flag = Literal[
    "withdrawal_announced",
    "domestic_procedure",
    "withdrawal_pending",
    "notice_held",
    "disputed",
    "operation_suspended",
]
STATUSES: tuple[Status, ...] = get_args(Status)
FLAGS: tuple[Flag, ...] = get_args(Flag)

Phase = Literal["running", "conditional", "disputed", "suspended", "without_effect", "due"]


class Standing(Struct, frozen=True):
    """One state on one day: its legal status since a day, the flags beside it.

    ``since`` is ``None`` while the state has never acted. ``bound_from`` is the day on which a
    contracting state becomes a State Party, where that is settled.
    """

    state: State
    status: Status
    flags: tuple[Flag, ...] = ()
    since: date | None = None
    bound_from: date | None = None


class Window(Struct, frozen=True):
    """A window that a notice opened, both days included; ``took_place`` is the act in it."""

    rule: WindowRule
    opens: date
    closes: date
    took_place: Act | None = None


class Notice(Struct, frozen=True):
    """A notice of withdrawal, or what starts another exit, and what follows from it by rule.

    ``earliest`` is the first day the treaty allows; ``effective`` the day on which the treaty
    binds the state no more: the stated one, unless the treaty does not allow it yet.
    ``recorded`` is the day on which the effect was recorded; ``revoked`` and ``suspended`` the days
    on which the notice was taken back (or another took its place) or suspended. ``first`` is the
    day before which no notice could be given; ``disputes`` are the days on which the act was in
    dispute. Since ``changed`` it is as it stands here; until then it was as in ``before``.
    """

    state: State
    act: Act
    received: date
    earliest: date | None
    effective: date | None
    windows: tuple[Window, ...] = ()
    rule: Exit | None = None
    first: date | None = None
    disputes: tuple[tuple[date, date | None], ...] = ()
    revoked: date | None = None
    suspended: date | None = None
    recorded: date | None = None
    before: "Notice | None" = None
    changed: date | None = None

    def on(self, day: date) -> "Notice":
        """Return the notice as it stood on *day*, before it was held, resumed or extended."""
        notice = self
        while notice.before and notice.changed and day < notice.changed:
            notice = notice.before
        return notice

    @property
    def over(self) -> date | None:
        """The last of the days on which it was ever to take effect, ``None`` where one is open."""
        here = None if self.suspended else self.effective
        if self.before is None or here is None:
            return here
        before = self.before.over
        return before and max(here, before)

    @property
    def article(self) -> str | None:
        """The article that sets its day, ``None`` where the data has none."""
        return self.rule.article if self.rule else None

    @property
    def given_too_early(self) -> bool:
        """Whether it was given before the first day on which the treaty lets one be given."""
        return self.first is not None and self.received < self.first

    @property
    def without_effect(self) -> bool:
        """Whether the treaty knows no withdrawal, so that nothing follows."""
        return isinstance(self.rule, NoWithdrawalRule)

    @property
    def condition(self) -> str | None:
        """On what its effect depends, in words."""
        return self.rule.condition if isinstance(self.rule, WithdrawalRule) else None

    @property
    def survives_until(self) -> date | None:
        """The day until which obligations outlive the exit."""
        survives = self.rule.survives if isinstance(self.rule, WithdrawalRule) else None
        return survives.after(self.effective) if survives and self.effective else None

    def __repr__(self) -> str:
        return f"Notice({self.state.id!r}, {self.received} to {self.effective})"

    @property
    def stated_too_early(self) -> bool:
        """Whether the notice states a day that the treaty does not allow yet."""
        stated = self.act.effective
        return stated is not None and self.earliest is not None and stated < self.earliest

    @property
    def disputed(self) -> bool:
        """Whether a rival value for a day of it still stands, or no clause gives the day."""
        return isinstance(self.rule, GeneralLawRule) or any(
            rival.rank == "normal" for rival in self.act.rivals
        )

    def disputed_on(self, day: date) -> bool:
        """Whether its day is disputed, or the act itself was on *day*."""
        return self.disputed or any(
            start <= day and (end is None or day < end) for start, end in self.disputes
        )


class Countdown(Struct, frozen=True):
    """A notice read on one day. ``days`` are calendar days left, negative once ``due``.

    A suspended notice keeps the days it had left when it was suspended.
    """

    notice: Notice
    phase: Phase
    on: date
    days: int | None

    @property
    def effective(self) -> date | None:
        """The day on which the withdrawal takes effect, ``None`` while the notice is suspended."""
        return None if self.phase == "suspended" else self.notice.effective


class Ending(Struct, frozen=True):
    """The day on which the treaty ends for all, as it is foreseen from ``since`` on.

    It rests on the ``rule`` that sets it, or on the ``act`` that moved or made it.
    """

    since: date
    day: date
    rule: ExpiryRule | TerminationRule | None
    act: Act | None = None


class Progress(Struct, frozen=True):
    """How far the treaty is from its own entry into force on a day (Article XVII(2)).

    ``missing`` are the states whose instruments are indispensable and not deposited;
    ``completed_by`` the deposits that met the condition, on ``completed_on``.
    """

    instruments: int
    needed: int
    missing: tuple[State, ...]
    completed_on: date | None
    completed_by: tuple[Act, ...]
    in_force_from: date | None


class Move(Struct, frozen=True):
    """One state's change of status or flags on a day."""

    state: State
    before: Status
    after: Status
    raised: tuple[Flag, ...] = ()
    lowered: tuple[Flag, ...] = ()


class Change(Struct, frozen=True):
    """All that changes on one day."""

    day: date
    moves: tuple[Move, ...]


class Counts(Struct, frozen=True):
    """How many states have each status on a day; a pending withdrawal still counts as a party."""

    party: int
    former_party: int
    signatory: int
    contracting_state: int
    withdrawal_pending: int


class TreatyOnDay(Struct, frozen=True):
    """The whole treaty on one day. ``standings`` are in the order of the dataset.

    ``earliest_effect`` is the first day on which a notice given on this day could take effect,
    ``ends`` when the treaty ends for all, as foreseen on this day.
    """

    as_of: date
    standings: tuple[Standing, ...]
    counts: Counts
    countdowns: tuple[Countdown, ...]
    progress: Progress | None
    previous_change: Change | None
    next_change: Change | None
    last_exit: Notice | None
    earliest_effect: date | None = None
    ends: Ending | None = None

    def __repr__(self) -> str:
        return f"TreatyOnDay({self.as_of}, {self.counts})"

    def standing(self, state_id: str) -> Standing | None:
        """Return a state's standing, ``None`` when it does not exist (any more) on that day."""
        found = (standing for standing in self.standings if standing.state.id == state_id)
        return next(found, None)

    def countdown(self, state_id: str) -> Countdown | None:
        """Return the countdown of a state's notice, ``None`` where none runs."""
        found = (running for running in self.countdowns if running.notice.state.id == state_id)
        return next(found, None)
