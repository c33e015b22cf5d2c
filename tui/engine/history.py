"""The history of one state: its acts of law folded into statuses, flags and notices."""

from collections.abc import Callable, Iterable
from datetime import date
from heapq import heappop, heappush

from msgspec import Struct
from msgspec.structs import replace

from .act_kinds import ACT_KINDS
from .dates import PartialDate, add_days
from .model import Act, State
from .snapshot import FLAGS, Flag, Notice, Status

BoundFrom = Callable[[Act], date | None]
ReadNotice = Callable[[State, Act, date | None], Notice]
_HOLDS = ("notice_suspended", "extension")
_ORDER = {
    kind: place for place, kind in enumerate(("_bound", "_exit", *ACT_KINDS, "_late_exit", "_end"))
}
"""The order of what happens on one day. What the rules bring about comes before what is done: a
state whose withdrawal takes effect today can accede today. Only what holds or moves an effect is in
time on its very day. Acts follow in their legal order."""


_THE_END = Act(
    id="the-end", day=PartialDate.of(date.max), kind="termination", title="The end", sources=()
)
"""What stands in the queue for the day on which the treaty ends, whatever ended it."""


class Span(Struct, frozen=True, gc=False):
    """A flag that is up from ``start`` until, not including, ``end`` (``None``: still).

    A suspension of operation has one of its own for each ``act``.
    """

    flag: Flag
    start: date
    end: date | None
    act: str | None = None


class History(Struct, gc=False):
    """All that ever becomes of one state. ``statuses`` are ``(first day, status)``, ascending.

    ``born`` and ``ceased`` bound the days on which the state exists in the dataset: a successor
    begins, and its predecessor ends, on the day of the succession. ``at_first`` is its status
    before any that is dated.
    """

    state: State
    statuses: tuple[tuple[date, Status], ...] = ()
    spans: tuple[Span, ...] = ()
    notices: tuple[Notice, ...] = ()
    bound_from: tuple[tuple[date, date], ...] = ()
    born: date | None = None
    ceased: date | None = None
    at_first: Status = "non_party"

    def exists_on(self, day: date) -> bool:
        """Return whether the state exists on *day*, as far as successions tell."""
        return not ((self.born and day < self.born) or (self.ceased and self.ceased <= day))

    def status_on(self, day: date) -> tuple[Status, date | None]:
        """Return the status on *day* and the first day of it."""
        since: date | None = None
        status = self.at_first
        for start, one in self.statuses:
            if start > day:
                break
            if one != status:
                status, since = one, start
        return status, since

    def returned_on(self, day: date) -> date | None:
        """Return since when a party of *day* is bound that had left before, else ``None``."""
        left, since = False, None
        for start, status in self.statuses:
            if start > day:
                break
            since = start if left and status == "party" else None
            left = left or status == "former_party"
        return since

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
        return [*days, *filter(None, (self.born, self.ceased))]

    def turns_on(self, day: date) -> bool:
        """Return whether *day* is one of those on which the status or a flag may change."""
        for start, _ in self.statuses:
            if start >= day:
                if start == day:
                    return True
                break
        if self.spans and any(day in (span.start, span.end) for span in self.spans):
            return True
        return day == self.ceased


class Fold:
    """Folds one state's acts, in the order of their days, into its ``History``.

    What follows from an act by rule (bound after sixty days, out after six months) is put in
    the same queue as the acts, so that an act on the way (a revocation) is seen in time.
    """

    def __init__(
        self,
        state: State,
        bound_from: BoundFrom,
        read_notice: ReadNotice,
        at_first: Status = "non_party",
    ) -> None:
        self._state = state
        self._at_first = at_first
        self._statuses: list[tuple[date, Status]] = []
        self._spans: list[Span] = []
        self._notices: list[Notice] = []
        self._bounds: list[tuple[date, date]] = []
        self._bound_from = bound_from
        self._read_notice = read_notice
        self._queue: list[tuple[date, int, int, str, Act]] = []
        self._pushed = 0
        self._up: dict[Flag, date] = {}
        self._suspended: dict[str, tuple[date, Act]] = {}
        self._status = at_first
        self._unbound: Status = "non_party"  # what it is without a deposit
        self._deposit: Act | None = None
        self._bound: date | None = None
        self._running: int | None = None

    def run(self, acts: Iterable[tuple[str, Act]], ends: date | None = None) -> History:
        """Fold *acts*, all of them acts of this state, each with what it amounts to.

        On the day on which the treaty *ends* nobody is bound any more, and nothing follows.
        """
        for what, act in acts:
            from_day = act.effective if what == "suspension_of_operation" else None
            self._push(from_day or act.day.first, what, act)
        if ends:
            self._push(ends, "_end", _THE_END)
        while self._queue:
            day, _, _, what, act = heappop(self._queue)
            if what == "_exit" and any(
                held == day and then in _HOLDS for held, _, _, then, _ in self._queue
            ):
                self._push(day, "_late_exit", act)
            elif step := _STEPS.get(what):
                step(self, day, act)
        self._spans += [Span(flag, start, None) for flag, start in self._up.items()]
        for id_, (start, _) in self._suspended.items():
            self._spans.append(Span("operation_suspended", start, None, id_))
        return History(
            self._state,
            tuple(self._statuses),
            tuple(self._spans),
            tuple(self._notices),
            tuple(self._bounds),
            at_first=self._at_first,
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
        if self._unbound == "non_party":
            self._unbound = "signatory"
        if self._status == "non_party":
            self._become(day, "signatory")

    def _consent(self, day: date, act: Act) -> None:
        if self._deposit or self._status == "party":
            return  # the second deposit of the same instrument changes nothing
        self._lower(day, "domestic_procedure")
        self._deposit = act
        if self._status != "provisionally_applying":
            self._become(day, "contracting_state")
        if bound := self._bound_from(act):
            self._bounds.append((day, bound))
            self._push(bound, "_bound", act)

    def _unconsent(self, day: date, _act: Act) -> None:
        self._deposit = None
        if self._status == "contracting_state":
            self._become(day, self._unbound)

    def _bind(self, day: date, act: Act) -> None:
        if self._deposit is act:
            self._end_notice(day)
            self._running = None
            self._bound = day
            self._become(day, "party")

    def _apply(self, day: date, _act: Act) -> None:
        if self._status not in ("party", "provisionally_applying"):
            self._become(day, "provisionally_applying")

    def _end_application(self, day: date, act: Act) -> None:
        if self._status == "provisionally_applying":
            self._open(day, act)

    def _announce(self, day: date, _act: Act) -> None:
        if self._status == "party":
            self._raise("withdrawal_announced", day)

    def _prepare(self, day: date, _act: Act) -> None:
        if "withdrawal_pending" not in self._up:
            self._raise("domestic_procedure", day)

    def _notify(self, day: date, act: Act) -> None:
        if self._status == "party":
            self._open(day, act)

    _cease = _notify

    def _open(self, day: date, act: Act) -> None:
        """Start the clock of an exit."""
        self._lower(day, "withdrawal_announced", "domestic_procedure", "notice_held")
        self._end_notice(day)
        notice = self._read_notice(self._state, act, self._bound)
        self._running = len(self._notices)
        self._notices.append(notice)
        if act.kind == "notice_of_withdrawal" and not notice.without_effect:
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
        if (notice := self._notice) and not notice.suspended:
            self._change(day, suspended=day)
            self._raise("notice_held", day)

    def _resume_notice(self, day: date, _act: Act) -> None:
        if (notice := self._notice) and notice.suspended:
            effective = notice.effective
            if effective:
                effective = add_days(day, (effective - notice.suspended).days)
            self._lower(day, "notice_held")
            self._change(day, suspended=None, effective=effective)

    def _extend(self, day: date, act: Act) -> None:
        notice = self._notice
        if notice and act.about == notice.act.id and act.effective and not notice.suspended:
            self._change(day, effective=max(act.effective, day))

    @property
    def _notice(self) -> Notice | None:
        return None if self._running is None else self._notices[self._running]

    def _change(self, day: date, **values: date | None) -> None:
        """Let the running notice stand otherwise from *day* on."""
        if self._running is not None:
            old = self._notices[self._running]
            new = self._notices[self._running] = replace(old, before=old, changed=day, **values)
            if new.effective:
                self._push(new.effective, "_exit", new.act)

    def _leave(self, day: date, act: Act) -> None:
        notice = self._notice
        if notice is None or notice.act is not act or notice.suspended:
            return
        if notice.effective is None or notice.effective > day:
            return  # the day has been moved since
        self._running = None
        if self._status == "party":
            self._deposit, self._unbound = None, "former_party"
        self._become(day, "contracting_state" if self._deposit else self._unbound)
        self._lower(day, *FLAGS)
        self._lift(day)

    def _end(self, day: date, _act: Act) -> None:
        """The treaty has ended: nobody is bound, no notice runs on, and no act does anything."""
        self._queue.clear()
        self._end_notice(day)
        self._running = None
        if self._status in ("party", "provisionally_applying"):
            self._become(day, "former_party")
        self._lower(day, *FLAGS)
        self._lift(day)

    def _suspend_operation(self, day: date, act: Act) -> None:
        if self._status == "party":
            self._suspended[act.id] = day, act

    def _resume_operation(self, day: date, act: Act) -> None:
        self._lift(day, act)

    def _lift(self, day: date, lifted: Act | None = None) -> None:
        """End the suspensions that an act lifts: the one it is about, those towards its states."""
        suspended = dict(self._suspended)
        for id_, (start, act) in suspended.items():
            kept = lifted and (
                (lifted.about in suspended and lifted.about != id_)
                or (lifted.towards and not set(act.towards) <= set(lifted.towards))
            )
            if not kept:
                del self._suspended[id_]
                if start < day:
                    self._spans.append(Span("operation_suspended", start, day, id_))


_STEPS: dict[str, Callable[[Fold, date, Act], None]] = {
    name: getattr(Fold, f"_{kind.step}") for name, kind in ACT_KINDS.items() if kind.step
}
_STEPS |= {"_bound": Fold._bind, "_exit": Fold._leave, "_late_exit": Fold._leave, "_end": Fold._end}  # noqa: SLF001 - the fold's own table
