"""Compile a dataset once, then answer for any day of the calendar by bisection.

``compile_timeline(dataset)`` folds every state's acts into its history and collects the days on
which anything changes; ``Timeline.on(day)`` finds the day's place among them. Between two
changes only the countdowns move, so everything else is kept for the next lookup.
"""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import replace
from datetime import date
from functools import lru_cache

from .entry import Consent, EntryIntoForce, derive_entry_into_force
from .history import Fold, History
from .model import CONSENT_KINDS, Act, Dataset, LaterConsentRule, State, WindowRule, WithdrawalRule
from .state import (
    Change,
    Clock,
    Countdown,
    Counts,
    Move,
    Progress,
    Standing,
    TreatyState,
    Window,
)

_KEPT_DAYS = 512
_MOVES_STATES = CONSENT_KINDS | {
    "signature",
    "succession",
    "announcement_of_intent",
    "domestic_procedure",
    "notice_of_withdrawal",
    "notice_revoked",
    "notice_suspended",
    "suspension_of_operation",
    "suspension_lifted",
}


class Timeline:
    """A compiled dataset. Made by ``compile_timeline``; immutable as far as a caller can see."""

    def __init__(self, histories: tuple[History, ...], entry: EntryIntoForce) -> None:
        self.histories = histories
        self.entry = entry
        self.clocks = tuple(
            sorted(
                (clock for history in histories for clock in history.clocks),
                key=lambda clock: (clock.effective or date.max, clock.state.id),
            )
        )
        self._days = sorted(set().union(*(history.change_days() for history in histories)))
        self._standings_at = lru_cache(_KEPT_DAYS)(self._build_standings)
        self._change_at = lru_cache(_KEPT_DAYS)(self._build_change)

    def on(self, day: date) -> TreatyState:
        """Return the state of the treaty on *day*, any day from year 1 to 9999."""
        index = bisect_right(self._days, day)
        standings, counts = self._standings_at(index)
        here = index > 0 and self._days[index - 1] == day
        return TreatyState(
            as_of=day,
            standings=standings,
            counts=counts,
            countdowns=tuple(self._countdowns_on(day)),
            progress=self.progress_on(day),
            previous_change=self._change_before(index - 1 if here else index),
            next_change=self._change_from(index),
            last_exit=self._last_exit(day),
        )

    def progress_on(self, day: date) -> Progress | None:
        """Return how far the treaty is from entering into force, ``None`` once it has."""
        return self.entry.progress_on(day)

    def bound_from(self, state_id: str) -> date | None:
        """Return the first day on which a state was ever bound, ``None`` if it never was."""
        return next(
            (
                start
                for history in self.histories
                if history.state.id == state_id
                for start, status in history.statuses
                if status == "party"
            ),
            None,
        )

    def _build_standings(self, index: int) -> tuple[tuple[Standing, ...], Counts]:
        day = self._days[index - 1] if index else date.min
        standings = tuple(
            _standing(history, day)
            for history in self.histories
            if history.exists_on(day)
        )
        tally: dict[str, int] = defaultdict(int)
        for standing in standings:
            tally[standing.status] += 1
            tally["withdrawal_pending"] += "withdrawal_pending" in standing.flags
        return standings, Counts(
            party=tally["party"],
            former_party=tally["former_party"],
            signatory=tally["signatory"],
            contracting_state=tally["contracting_state"],
            withdrawal_pending=tally["withdrawal_pending"],
        )

    def _build_change(self, index: int) -> Change | None:
        before = {one.state.id: one for one in self._standings_at(index)[0]}
        moves = []
        for after in self._standings_at(index + 1)[0]:
            was = before.get(after.state.id, Standing(after.state, "non_party"))
            raised = tuple(flag for flag in after.flags if flag not in was.flags)
            lowered = tuple(flag for flag in was.flags if flag not in after.flags)
            if was.status != after.status or raised or lowered:
                moves.append(Move(after.state, was.status, after.status, raised, lowered))
        return Change(self._days[index], tuple(moves)) if moves else None

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

    def _countdowns_on(self, day: date) -> list[Countdown]:
        read = (_read_clock(clock, day) for clock in self.clocks)
        return [countdown for countdown in read if countdown]

    def _last_exit(self, day: date) -> Clock | None:
        gone = [
            clock
            for clock in self.clocks
            if clock.effective
            and clock.effective <= day
            and not clock.held
            and not (clock.revoked and clock.revoked <= clock.effective)
        ]
        return gone[-1] if gone else None


def _standing(history: History, day: date) -> Standing:
    status, since = history.status_on(day)
    bound = None
    if status == "contracting_state":
        bound = next((to for deposit, to in reversed(history.bound_from) if deposit <= day), None)
    return Standing(history.state, status, history.flags_on(day), since, bound)


def _read_clock(clock: Clock, day: date) -> Countdown | None:
    """Return *clock* as it reads on *day*, ``None`` before the notice and once it is over."""
    if day < clock.received or (clock.revoked and clock.revoked <= day):
        return None
    if clock.held and clock.held <= day:
        left = (clock.effective - clock.held).days if clock.effective else None
        return Countdown(clock, "held", day, left)
    if clock.effective is None:
        return Countdown(clock, "running", day, None)
    days = (clock.effective - day).days
    if days > 0:
        return Countdown(clock, "disputed" if clock.disputed else "running", day, days)
    return None if clock.recorded else Countdown(clock, "due", day, days)


class _Compiler:
    """Turns a dataset into histories; lives only as long as ``compile_timeline`` runs."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._states = {state.id: state for state in dataset.parties}
        self._acts_of: dict[str, list[Act]] = defaultdict(list)
        self._about: dict[str, list[Act]] = defaultdict(list)
        for act in dataset.acts:
            if act.about:
                self._about[act.about].append(act)
            if act.kind in _MOVES_STATES:
                for id_ in act.states:
                    self._acts_of[id_].append(act)
        rules = dataset.treaty.rules
        self._later = next((one for one in rules if isinstance(one, LaterConsentRule)), None)
        self._withdrawal = next((one for one in rules if isinstance(one, WithdrawalRule)), None)
        self._windows = [one for one in rules if isinstance(one, WindowRule)]
        self._entry = self._derive_entry()

    def run(self) -> Timeline:
        histories = [
            Fold(state, self._bound_from, self._read_notice).run(self._acts_of[state.id])
            for state in self._dataset.parties
        ]
        by_id = {history.state.id: history for history in histories}
        for act in self._dataset.acts:
            if act.kind == "succession":
                self._succeed(by_id, act)
            elif act.kind == "suspension_of_operation" and act.towards:
                _end_suspension(by_id, act)
        return Timeline(tuple(histories), self._entry)

    def _derive_entry(self) -> EntryIntoForce:
        consents: dict[str, Consent] = {}
        signed = []
        ceased: dict[str, date] = {}
        for id_, acts in self._acts_of.items():
            if id_ not in self._states:
                continue
            for act in sorted(acts, key=lambda act: act.day):
                if act.kind == "signature":
                    signed.append(id_)
                elif act.kind in CONSENT_KINDS or act.kind == "succession":
                    consents.setdefault(id_, Consent(self._states[id_], act, act.day.first))
                    if act.predecessor:
                        ceased[act.predecessor] = act.day.first
        for id_, day in ceased.items():
            if id_ in consents:
                consents[id_] = replace(consents[id_], counts_until=day)
        return derive_entry_into_force(
            self._dataset.treaty, self._states, signed, list(consents.values())
        )

    def _in_force_from(self) -> date | None:
        if self._entry.rule is not None:
            return self._entry.in_force_from
        # A treaty without such a rule in its data entered into force when the record says so.
        recorded = (act.day for act in self._dataset.acts if act.kind == "entry_into_force")
        return min((day.first for day in recorded), default=None)

    def _bound_from(self, act: Act) -> date | None:
        day, in_force = act.day.first, self._in_force_from()
        if in_force is None:
            return None
        if day < in_force:
            return in_force
        if act.kind == "succession" or self._later is None:
            return day
        return self._later.term.after(day)

    def _read_notice(self, state: State, act: Act) -> Clock:
        received = act.day.first
        rule = self._withdrawal
        earliest = rule.term.after(received) if rule else None
        days = [day for day in (act.effective, earliest) if day]
        answers = self._about[act.id]
        return Clock(
            state=state,
            notice=act,
            received=received,
            earliest=earliest,
            effective=max(days, default=None),
            windows=tuple(self._open_windows(received, answers)),
            article=rule.article if rule else None,
            recorded=next(
                (one.day.first for one in answers if one.kind == "withdrawal_effective"), None
            ),
        )

    def _open_windows(self, received: date, answers: list[Act]) -> list[Window]:
        held = next((one for one in answers if one.kind == "conference_of_states_parties"), None)
        windows = []
        for rule in self._windows:
            opens, closes = rule.opens.after(received), rule.closes.after(received)
            if opens and closes:
                windows.append(Window(rule, opens, closes, held))
        return windows

    @staticmethod
    def _succeed(histories: dict[str, History], act: Act) -> None:
        for id_ in act.states:
            if id_ in histories:
                histories[id_].born = act.day.first
        if act.predecessor in histories:
            histories[act.predecessor].ceased = act.day.first


def _end_suspension(histories: dict[str, History], act: Act) -> None:
    """Operation towards a state cannot stay suspended once that state is no longer a party."""
    ends: list[date] = []
    for id_ in act.towards:
        left = [
            start
            for start, status in (histories[id_].statuses if id_ in histories else ())
            if status == "former_party" and start > act.day.first
        ]
        if not left:
            return
        ends.append(left[0])
    end = max(ends)
    for id_ in act.states:
        if history := histories.get(id_):
            history.spans = [
                replace(span, end=end)
                if span.flag == "operation_suspended"
                and span.start == act.day.first
                and (span.end is None or span.end > end)
                else span
                for span in history.spans
            ]


def compile_timeline(dataset: Dataset) -> Timeline:
    """Derive everything that follows from *dataset*, for all days at once."""
    return _Compiler(dataset).run()
