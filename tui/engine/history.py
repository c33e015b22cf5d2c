"""The history of one state: its acts of law folded into statuses, flags and notice notices."""

from collections.abc import Callable, Iterable
from datetime import date
from heapq import heappop, heappush

from msgspec import Struct
from msgspec.structs import replace

from .act_kinds import ACT_KINDS
from .model import Act, State
from .snapshot import FLAGS, Flag, Notice, Status

BoundFrom = Callable[[Act], date | None]
ReadNotice = Callable[[State, Act], Notice]
_ORDER = {kind: place for place, kind in enumerate(("_bound", "_exit", *ACT_KINDS))}
"""The order of what happens on one day. What the rules bring about comes before what is done: a
state whose withdrawal takes effect today can accede today. Acts follow in their legal order."""


class Span(Struct, frozen=True, gc=False):
    """A flag that is up from ``start`` until, not including, ``end`` (``None``: still)."""

    flag: Flag
    start: date
    end: date | None


class History(Struct, gc=False):
    """All that ever becomes of one state. ``statuses`` are ``(first day, status)``, ascending.

    ``born`` and ``ceased`` bound the days on which the state exists in the dataset: a successor
    begins, and its predecessor ends, on the day of the succession.
    """

    state: State
    statuses: tuple[tuple[date, Status], ...] = ()
    spans: tuple[Span, ...] = ()
    notices: tuple[Notice, ...] = ()
    bound_from: tuple[tuple[date, date], ...] = ()
    born: date | None = None
    ceased: date | None = None

    def exists_on(self, day: date) -> bool:
        """Return whether the state exists on *day*, as far as successions tell."""
        if self.born is None and self.ceased is None:
            return True
        return (self.born is None or self.born <= day) and (
            self.ceased is None or day < self.ceased
        )

    def status_on(self, day: date) -> tuple[Status, date | None]:
        """Return the status on *day* and the first day of it."""
        since: date | None = None
        status: Status = "non_party"
        for start, one in self.statuses:
            if start > day:
                break
            if one != status:
                status, since = one, start
        return status, since

    def flags_on(self, day: date) -> tuple[Flag, ...]:
        """Return the flags that are up on *day*, in the order of ``FLAGS``."""
        if not self.spans:
            return ()
        up = {
            span.flag
            for span in self.spans
            if span.start <= day and (span.end is None or day < span.end)
        }
        return tuple(flag for flag in FLAGS if flag in up)

    def change_days(self) -> list[date]:
        """Return every day on which the status or a flag may change, in no order, some twice."""
        days = [day for day, _ in self.statuses]
        for span in self.spans:
            days.append(span.start)
            if span.end:
                days.append(span.end)
        if self.born:
            days.append(self.born)
        if self.ceased:
            days.append(self.ceased)
        return days

    def turns_on(self, day: date) -> bool:
        """Return whether *day* is one of those on which the status or a flag may change."""
        for start, _ in self.statuses:
            if start >= day:
                if start == day:
                    return True
                break
        if self.spans and any(day in (span.start, span.end) for span in self.spans):
            return True
        return day == self.born or day == self.ceased  # noqa: PLR1714 - twice as fast


class Fold:
    """Folds one state's acts, in the order of their days, into its ``History``.

    What follows from an act by rule (bound after sixty days, out after six months) is put in
    the same queue as the acts, so that an act on the way (a revocation) is seen in time.
    """

    def __init__(self, state: State, bound_from: BoundFrom, read_notice: ReadNotice) -> None:
        self._state = state
        self._statuses: list[tuple[date, Status]] = []
        self._spans: list[Span] = []
        self._notices: list[Notice] = []
        self._bounds: list[tuple[date, date]] = []
        self._bound_from = bound_from
        self._read_notice = read_notice
        self._queue: list[tuple[date, int, int, str, Act]] = []
        self._pushed = 0
        self._up: dict[Flag, date] = {}
        self._status: Status = "non_party"
        self._running: int | None = None

    def run(self, acts: Iterable[tuple[str, Act]]) -> History:
        """Fold *acts*, all of them acts of this state, each with what it amounts to."""
        for what, act in acts:
            self._push(act.day.first, what, act)
        while self._queue:
            day, _, _, what, act = heappop(self._queue)
            if step := _STEPS.get(what):
                step(self, day, act)
        self._spans += (Span(flag, start, None) for flag, start in self._up.items())
        return History(
            self._state,
            tuple(self._statuses),
            tuple(self._spans),
            tuple(self._notices),
            tuple(self._bounds),
        )

    def _push(self, day: date, what: str, act: Act) -> None:
        self._pushed += 1
        heappush(self._queue, (day, _ORDER[what], self._pushed, what, act))

    def _become(self, day: date, status: Status) -> None:
        self._status = status
        self._statuses.append((day, status))

    def _raise(self, flag: Flag, day: date) -> None:
        self._up.setdefault(flag, day)

    def _lower(self, day: date, *flags: Flag) -> None:
        for flag in flags:
            if (start := self._up.pop(flag, None)) is not None and start < day:
                self._spans.append(Span(flag, start, day))

    def _sign(self, day: date, _act: Act) -> None:
        if self._status == "non_party":
            self._become(day, "signatory")

    def _consent(self, day: date, act: Act) -> None:
        if self._status in ("contracting_state", "party"):
            return  # the second deposit of the same instrument changes nothing
        if self._status == "former_party":
            # Who accedes anew was out, whether or not anybody recorded that.
            last = self._notices[-1]
            self._notices[-1] = replace(last, recorded=min(last.recorded or day, day))
        self._lower(day, "domestic_procedure")
        self._become(day, "contracting_state")
        if bound := self._bound_from(act):
            self._bounds.append((day, bound))
            self._push(bound, "_bound", act)

    def _bind(self, day: date, _act: Act) -> None:
        if self._status == "contracting_state":
            self._become(day, "party")

    def _announce(self, day: date, _act: Act) -> None:
        if self._status == "party":
            self._raise("withdrawal_announced", day)

    def _prepare(self, day: date, _act: Act) -> None:
        if "withdrawal_pending" not in self._up:
            self._raise("domestic_procedure", day)

    def _notify(self, day: date, act: Act) -> None:
        if self._status != "party":
            return
        self._lower(day, "withdrawal_announced", "domestic_procedure", "notice_held")
        self._end_notice(day)
        notice = self._read_notice(self._state, act)
        self._running = len(self._notices)
        self._notices.append(notice)
        self._raise("withdrawal_pending", day)
        if notice.disputed:
            self._raise("disputed", day)
        if notice.effective:
            self._push(notice.effective, "_exit", act)

    def _revoke(self, day: date, _act: Act) -> None:
        self._end_notice(day)
        self._running = None

    def _end_notice(self, day: date) -> None:
        """Stop the notice: its notice was taken back, or another has taken its place."""
        if self._running is not None:
            notices = self._notices
            notices[self._running] = replace(notices[self._running], revoked=day)
            self._lower(day, "withdrawal_pending", "notice_held", "disputed")

    def _suspend_notice(self, day: date, _act: Act) -> None:
        if self._running is not None:
            notices = self._notices
            old = notices[self._running]
            notices[self._running] = replace(old, suspended=old.suspended or day)
            self._raise("notice_held", day)

    def _leave(self, day: date, act: Act) -> None:
        if self._running is None:
            return
        notice = self._notices[self._running]
        if notice.act is not act or notice.suspended:
            return
        self._running = None
        self._become(day, "former_party")
        self._lower(day, *FLAGS)

    def _suspend_operation(self, day: date, _act: Act) -> None:
        if self._status == "party":
            self._raise("operation_suspended", day)

    def _resume_operation(self, day: date, _act: Act) -> None:
        self._lower(day, "operation_suspended")


_STEPS: dict[str, Callable[[Fold, date, Act], None]] = {
    name: getattr(Fold, f"_{kind.step}") for name, kind in ACT_KINDS.items() if kind.step
}
_STEPS |= {"_bound": Fold._bind, "_exit": Fold._leave}  # noqa: SLF001 - the fold's own table
