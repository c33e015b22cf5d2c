"""What the engine answers: the state of a treaty on one day, as immutable values.

The words are those of the Vienna Convention on the Law of Treaties. A *status* is legal and
exactly one for each state and day; *flags* stand beside it, because politics is not law.
"""

from datetime import date
from typing import Literal, get_args

from msgspec import Struct

from .dates import Gap, gap
from .model import Act, State
from .rules import WindowRule

Status = Literal["non_party", "signatory", "contracting_state", "party", "former_party"]
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

Phase = Literal["running", "suspended", "disputed", "due"]


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
    """A notice of withdrawal and what follows from it by rule, whatever the day.

    ``earliest`` is the first day the treaty allows; ``effective`` the day on which the treaty
    binds the state no more: the stated one, unless the treaty does not allow it yet.
    ``recorded`` is the day on which the effect was recorded; ``revoked`` and ``suspended`` the days
    on which the notice was taken back (or another took its place) or suspended.
    """

    state: State
    act: Act
    received: date
    earliest: date | None
    effective: date | None
    windows: tuple[Window, ...] = ()
    article: str | None = None
    revoked: date | None = None
    suspended: date | None = None
    recorded: date | None = None

    def __repr__(self) -> str:
        return f"Notice({self.state.id!r}, {self.received} to {self.effective})"

    @property
    def stated_too_early(self) -> bool:
        """Whether the notice states a day that the treaty does not allow yet."""
        stated = self.act.effective
        return stated is not None and self.earliest is not None and stated < self.earliest

    @property
    def disputed(self) -> bool:
        """Whether a rival value for a day of the notice still stands."""
        return any(rival.rank == "normal" for rival in self.act.rivals)


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

    @property
    def left(self) -> Gap | None:
        """The calendar months and days left, ``None`` unless the effect lies ahead."""
        if self.effective is None or self.effective < self.on:
            return None
        return gap(self.on, self.effective)


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

    ``earliest_effect`` is the first day on which a notice given on this day could take effect.
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
