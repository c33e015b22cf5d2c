"""Compile a dataset once, then answer for any day of the calendar by bisection.

``compile_timeline(dataset)`` folds every state's acts into its history and collects the days on
which anything changes; ``Timeline.on(day)`` finds the day's place among them. Between two
changes only the countdowns move, so everything else is kept for the next lookup.
"""

from bisect import bisect_right
from collections import Counter
from datetime import date
from functools import cached_property, lru_cache

from .entry_into_force import EntryIntoForce
from .exits import earliest_effect, first_notice, way_out
from .history import History
from .model import Treaty
from .snapshot import (
    Change,
    Countdown,
    Counts,
    Ending,
    Move,
    Notice,
    Phase,
    Standing,
    TreatyOnDay,
)

_KEPT_DAYS = 512


class _Turns:
    """What holds from each day on which anything changes, by the place of the day among them."""

    def __init__(self, histories: tuple[History, ...], entry: EntryIntoForce) -> None:
        self.days = sorted({day for history in histories for day in history.change_days()})
        self._histories = histories
        self._entry = entry

    def standings(self, index: int) -> tuple[tuple[Standing, ...], Counts]:
        """Return how all states stand after as many turning days as *index*."""
        found = [self._standing(history, index) for history in self._histories]
        standings = tuple([standing for standing in found if standing is not None])
        tally = Counter([standing.status for standing in standings])
        return standings, Counts(
            party=tally["party"],
            former_party=tally["former_party"],
            signatory=tally["signatory"],
            contracting_state=tally["contracting_state"],
            withdrawal_pending=sum(["withdrawal_pending" in found.flags for found in standings]),
        )

    def change(self, index: int) -> Change | None:
        """Return what changes on the turning day at *index*, ``None`` if no standing does."""
        moves, ended = [], []
        day = self.days[index]
        for history in self._histories:
            if not history.turns_on(day):
                continue
            was, after = self._standing(history, index), self._standing(history, index + 1)
            if after is None:
                if was is not None:
                    ended.append(Move(was.state, was.status, "non_party", (), was.flags))
                continue
            was = was or Standing(after.state, "non_party")
            raised = tuple(flag for flag in after.flags if flag not in was.flags)
            lowered = tuple(flag for flag in was.flags if flag not in after.flags)
            if was.status != after.status or raised or lowered:
                moves.append(Move(after.state, was.status, after.status, raised, lowered))
        return Change(day, (*moves, *ended)) if moves or ended else None

    def _standing(self, history: History, index: int) -> Standing | None:
        """Return a standing between two turning days, ``None`` while the state does not exist."""
        if not index:
            return None if history.born else Standing(history.state, history.at_first)
        day = self.days[index - 1]
        if not history.exists_on(day):
            return None
        status, since = history.status_on(day)
        bound = None
        if status == "contracting_state" and self._entry.settled_on(day):
            bound = next(
                (to for deposit, to in reversed(history.bound_from) if deposit <= day), None
            )
        return Standing(history.state, status, history.flags_on(day), since, bound)


class Timeline:
    """A compiled dataset. Made by ``compile_timeline``; immutable as far as a caller can see."""

    def __init__(
        self,
        histories: tuple[History, ...],
        entry: EntryIntoForce,
        treaty: Treaty,
        in_force: date | None,
        endings: tuple[Ending, ...] = (),
    ) -> None:
        self.histories = histories
        self.entry = entry
        self.endings = endings
        self._way_out = way_out(treaty)
        self._first_notice = first_notice(self._way_out, in_force, None)
        self.history_of = {history.state.id: history for history in histories}
        self.notices = tuple(
            sorted(
                (notice for history in histories for notice in history.notices),
                key=lambda notice: (notice.effective or date.max, notice.state.id),
            )
        )
        # What is kept must not lead back to the timeline: it would outlive its edition of the data.
        turns = _Turns(histories, entry)
        self._days = turns.days
        self._standings_at = lru_cache(_KEPT_DAYS)(turns.standings)
        self._change_at = lru_cache(_KEPT_DAYS)(turns.change)

    def __repr__(self) -> str:
        return f"<Timeline of {len(self.histories)} states, {len(self._days)} turning days>"

    def on(self, day: date) -> TreatyOnDay:
        """Return the state of the treaty on *day*, any day from year 1 to 9999."""
        index = bisect_right(self._days, day)
        standings, counts = self._standings_at(index)
        here = index > 0 and self._days[index - 1] == day
        return TreatyOnDay(
            as_of=day,
            standings=standings,
            counts=counts,
            countdowns=tuple(self.countdowns_on(day)),
            progress=self.entry.progress_on(day),
            previous_change=self._change_before(index - 1 if here else index),
            next_change=self._change_from(index),
            last_exit=self._last_exit(day),
            earliest_effect=earliest_effect(self._way_out, day, self._first_notice),
            ends=next((one for one in reversed(self.endings) if one.since <= day), None),
        )

    @cached_property
    def announcing(self) -> tuple[History, ...]:
        """The states that ever announced a withdrawal."""
        return tuple(
            history
            for history in self.histories
            if any(span.flag == "withdrawal_announced" for span in history.spans)
        )

    @cached_property
    def returning(self) -> tuple[History, ...]:
        """The states that were ever bound anew."""
        return tuple(history for history in self.histories if len(history.bound_from) > 1)

    def changes_to(self, day: date) -> tuple[Change, ...]:
        """Return every change up to *day*, earliest first."""
        found = (self._change_at(index) for index in range(bisect_right(self._days, day)))
        return tuple(change for change in found if change)

    def counts_to(self, day: date) -> tuple[tuple[Change, Counts], ...]:
        """Return every change up to *day* with the counts from then on, earliest first."""
        found = ((self._change_at(i), i + 1) for i in range(bisect_right(self._days, day)))
        return tuple((change, self._standings_at(after)[1]) for change, after in found if change)

    def bound_from(self, state_id: str, by: date = date.min) -> date | None:
        """Return the day on which a state was last bound up to a day, else the first of all.

        ``None`` if it never was.
        """
        statuses = self.history_of[state_id].statuses if state_id in self.history_of else ()
        days = [start for start, status in statuses if status == "party"]
        return max((day for day in days if day <= by), default=min(days, default=None))

    def bound_by(self, state_id: str, deposited: date) -> date | None:
        """Return from which day on a deposit of a day binds a state, as far as that is settled."""
        return dict(self.history_of[state_id].bound_from).get(deposited)

    def _change_before(self, index: int) -> Change | None:
        while index > 0:
            index -= 1
            if change := self._change_at(index):
                return change
        return None

    def _change_from(self, index: int) -> Change | None:
        while index < len(self._days):
            if change := self._change_at(index):
                return change
            index += 1
        return None

    def countdowns_on(self, day: date) -> list[Countdown]:
        """Return the clocks of a day by their effective days, those that are overdue last."""
        read = [_read(notice.on(day), day) for notice in self.notices]
        due = [found for found in read if found and found.phase == "due"]
        return [*self.running_on(day), *filter(self._is_out, due)]

    def running_on(self, day: date) -> list[Countdown]:
        """Return the clocks of a day that are not overdue, by their effective days."""
        read = [
            _read(notice.on(day), day)
            for start, end, notice in self._clocks
            if start <= day and (end is None or day < end)
        ]
        return [found for found in read if found and found.phase != "due"]

    @cached_property
    def _clocks(self) -> tuple[tuple[date, date | None, Notice], ...]:
        """Every notice with the days between which its clock may run; without end: ``None``."""
        return tuple((notice.received, notice.over, notice) for notice in self.notices)

    def _is_out(self, due: Countdown) -> bool:
        """Return whether a state is still out by the exit: who came back is not on the way out."""
        _, since = self.history_of[due.notice.state.id].status_on(due.on)
        return since == due.notice.effective

    def _last_exit(self, day: date) -> Notice | None:
        gone = [
            notice
            for notice in self.notices
            if notice.effective
            and notice.effective <= day
            and not notice.suspended
            and not (notice.revoked and notice.revoked <= notice.effective)
        ]
        return gone[-1] if gone else None


def _read(notice: Notice, day: date) -> Countdown | None:
    """Return *notice* as it reads on *day*, ``None`` before the notice and once it is over."""
    if day < notice.received or (notice.revoked and notice.revoked <= day):
        return None
    if notice.suspended and notice.suspended <= day:
        left = (notice.effective - notice.suspended).days if notice.effective else None
        return Countdown(notice, "suspended", day, left)
    if notice.without_effect:
        return Countdown(notice, "without_effect", day, None)
    if notice.effective is None:
        return Countdown(notice, "running", day, None)
    days = (notice.effective - day).days
    if days > 0:
        return Countdown(notice, _phase_of(notice, day), day, days)
    recorded = notice.recorded is not None and notice.recorded <= day
    return None if recorded else Countdown(notice, "due", day, days)


def _phase_of(notice: Notice, day: date) -> Phase:
    if notice.disputed_on(day):
        return "disputed"
    return "conditional" if notice.condition else "running"
