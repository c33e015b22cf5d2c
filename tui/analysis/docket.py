"""The docket: every exit under every treaty on a day, as it was known that day.

Beside it the days that a person asks for by name: the next deadline, the last exit. All are values;
the words for them are written in ``views``.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date, timedelta
from typing import Any, Literal

from msgspec import Struct

from ..engine.act_kinds import CONSENT_KINDS
from ..engine.dates import add_months
from ..engine.history import History
from ..engine.model import Act, State, Treaty
from ..engine.snapshot import Countdown, Notice
from .names import in_order
from .registry import Registry, Snapshot

RECENT_YEARS = 5
"""For how many years an exit is recent."""

Kind = Literal["pending", "announced", "recent", "returned"]


class DocketEntry(Struct, frozen=True):
    """One exit, or one return, as it stood on a day.

    ``dataset`` is the name by which the treaty's data is opened. ``act`` is what starts it: the
    notice, the announcement, or the deposit of a state that came back. ``effective`` is the day of
    the exit or the return, ``days`` how far it lies ahead, negative once it is past.
    """

    kind: Kind
    dataset: str
    treaty: Treaty
    state: State
    act: Act
    received: date | None = None
    effective: date | None = None
    days: int | None = None
    countdown: Countdown | None = None
    notice: Notice | None = None

    @property
    def article(self) -> str | None:
        """The article that sets the day, ``None`` where the data has none, or there is no day."""
        return self.notice.article if self.notice else None

    @property
    def condition(self) -> str | None:
        """On what the effect depends, in words."""
        return self.notice.condition if self.notice else None


class Docket(Struct, frozen=True):
    """The wall of clocks on a day: the next exit first, then the latest news first."""

    as_of: date
    pending: tuple[DocketEntry, ...]
    announced: tuple[DocketEntry, ...]
    recent: tuple[DocketEntry, ...]
    returned: tuple[DocketEntry, ...]

    @property
    def entries(self) -> tuple[DocketEntry, ...]:
        """All entries in their order."""
        return (*self.pending, *self.announced, *self.recent, *self.returned)


def docket_on(day: date, registries: Iterable[tuple[str, Registry]]) -> Docket:
    """Return the docket of a day over treaties, each with the name of its dataset.

    Each treaty is read as it was known on *day*. An exit whose day has passed and whose effect
    nobody recorded is no clock any more: it stands among the recent exits.

    >>> from openskies_tui import Registry, load_dataset
    >>> open_skies = Registry(load_dataset("open-skies"))
    >>> wall = docket_on(date(2020, 7, 10), [("open-skies", open_skies)])
    >>> [(entry.state.id, entry.days) for entry in wall.pending]
    [('USA', 135)]
    """
    found = [
        entry
        for name, registry in registries
        if registry.first_exit <= day
        for entry in _Wall(day, name, registry).entries()
    ]

    def of(kind: Kind, *, latest: bool = False) -> tuple[DocketEntry, ...]:
        entries = [entry for entry in found if entry.kind == kind]
        return tuple(sorted(entries, key=_by_news if latest else _by_day))

    return Docket(
        day,
        of("pending"),
        of("announced", latest=True),
        of("recent", latest=True),
        of("returned", latest=True),
    )


def _by_day(entry: DocketEntry) -> tuple[date, str, tuple[str, str]]:
    return entry.effective or date.max, entry.treaty.id, in_order(entry.state.name)


def _by_news(entry: DocketEntry) -> tuple[timedelta, str, tuple[str, str]]:
    newest = entry.effective or entry.act.day.first
    return date.max - newest, entry.treaty.id, in_order(entry.state.name)


class _Wall:
    """Finds the entries of one treaty, as it was known on the day."""

    def __init__(self, day: date, name: str, registry: Registry) -> None:
        self._day = day
        self._name = name
        self._treaty = registry.dataset.treaty
        self._known = registry.known(day)

    def entries(self) -> Iterator[DocketEntry]:
        timeline = self._known.timeline
        for countdown in timeline.running_on(self._day):
            yield self._of_notice("pending", countdown.notice, countdown)
        yield from self._recent()
        for history in timeline.announcing:
            if "withdrawal_announced" in history.flags_on(self._day):
                yield from self._announced(history.state)
        for history in timeline.returning:
            if since := history.returned_on(self._day):
                yield from self._returned(history, since)

    def _recent(self) -> Iterator[DocketEntry]:
        for notice in self._known.timeline.notices:
            out = notice.effective
            if out is None or out > self._day or out.year < self._day.year - RECENT_YEARS:
                continue  # what is long past is told without a sum of months
            if notice.suspended or notice.without_effect:
                continue
            taken_back = notice.revoked is not None and notice.revoked <= out
            if not taken_back and self._day < (add_months(out, 12 * RECENT_YEARS) or date.max):
                yield self._of_notice("recent", notice)

    def _of_notice(
        self, kind: Kind, notice: Notice, countdown: Countdown | None = None
    ) -> DocketEntry:
        effective = countdown.effective if countdown else notice.effective
        left = countdown.days if countdown else self._days_to(effective)
        return self._entry(
            kind, notice.state, notice.act, notice.received, effective, left, countdown, notice
        )

    def _announced(self, state: State) -> Iterator[DocketEntry]:
        for act in self._acts(state, {"announcement_of_intent"}, self._day)[-1:]:
            yield self._entry("announced", state, act)

    def _returned(self, history: History, since: date) -> Iterator[DocketEntry]:
        for act in self._acts(history.state, CONSENT_KINDS, since)[-1:]:
            deposited, days = act.day.first, self._days_to(since)
            yield self._entry("returned", history.state, act, deposited, since, days)

    def _acts(self, state: State, kinds: Collection[str], to: date) -> list[Act]:
        acts = self._known.dataset.acts_of.get(state.id, ())
        return [act for act in acts if act.kind in kinds and act.day.first <= to]

    def _days_to(self, day: date | None) -> int | None:
        return (day - self._day).days if day else None

    def _entry(self, kind: Kind, *values: Any) -> DocketEntry:
        return DocketEntry(kind, self._name, self._treaty, *values)


def next_deadline(on: Snapshot) -> date | None:
    """Return the next day ahead on which a pending exit moves something, as far as it was known.

    That is an effective day, the first or last day of a window that a notice opened, or the end
    of the treaty.

    >>> from openskies_tui import Registry, load_dataset
    >>> next_deadline(Registry(load_dataset()).on(date(2021, 8, 1)))
    datetime.date(2021, 8, 17)
    """
    days = [day for countdown in on.treaty.countdowns for day in deadlines(countdown)]
    if on.treaty.ends:
        days.append(on.treaty.ends.day)
    return min((day for day in days if day > on.day), default=None)


def deadlines(countdown: Countdown) -> list[date]:
    """Return the days of a countdown: the effective day, and those of its windows."""
    if countdown.effective is None:
        return []
    windows = countdown.notice.windows
    return [countdown.effective, *(day for one in windows for day in (one.opens, one.closes))]


def last_exit(on: Snapshot) -> date | None:
    """Return the day of the last exit that took effect before the day, as far as it was known.

    >>> from openskies_tui import Registry, load_dataset
    >>> last_exit(Registry(load_dataset()).on(date(2021, 12, 18)))
    datetime.date(2020, 11, 22)
    """
    if on.day == date.min:
        return None
    last = on.timeline.on(date.fromordinal(on.day.toordinal() - 1)).last_exit
    return last.effective if last else None


def named_days(look: Callable[[], Snapshot]) -> dict[str, Callable[[], date | None]]:
    """Return the days that can be asked for by name, seen from that at which one is to *look*."""
    return {"next deadline": lambda: next_deadline(look()), "last exit": lambda: last_exit(look())}
