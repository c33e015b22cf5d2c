"""Impact: what changes, and what loses its only support, when sources are discredited."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from ..base.errors import UnknownSource, no_such_id
from ..engine.compile import compile_timeline
from ..engine.history import History, Span
from ..engine.model import Act, Dataset, State
from ..engine.snapshot import Status
from ..engine.timeline import Timeline

Value = int | date | tuple[tuple[date, Status], ...] | tuple[Span, ...] | None
"""A derived value: a number of states, a day, a state's statuses with their first days, its flags.

An empty tuple and ``None`` both mean that there is none.
"""


class Shift(Struct, frozen=True):
    """A derived value that changes: which it is, and its value with and without the sources.

    ``state`` is whose it is, ``None`` for the treaty's; ``since`` the day from which a number of
    parties differs.
    """

    what: Literal["entry_into_force", "status", "flags", "effective_day", "parties"]
    before: Value
    after: Value
    state: State | None = None
    since: date | None = None


class Impact(Struct, frozen=True):
    """All that depends on some sources.

    ``lost`` are acts that no other source bears: without them the shifts follow. ``weakened`` acts
    lose a source and keep others. ``quotations`` and ``claims`` were read there alone; ``rules``,
    ``states`` and ``groups`` are ids of entries that lose their only source.
    """

    sources: tuple[str, ...]
    lost: tuple[Act, ...]
    weakened: tuple[Act, ...]
    quotations: tuple[str, ...]
    claims: tuple[str, ...]
    rules: tuple[str, ...]
    groups: tuple[str, ...]
    states: tuple[str, ...]
    shifts: tuple[Shift, ...]


def impact_of(dataset: Dataset, source_ids: Iterable[str]) -> Impact:
    """Return what depends on the sources with these ids.

    Raises:
        UnknownSource: one of the ids is no source of the dataset; the message names it.
    """
    gone = frozenset(source_ids)
    if unknown := sorted(gone - dataset.source_by_id.keys()):
        raise UnknownSource(no_such_id("source", unknown[0], dataset.source_by_id))

    def only(sources: tuple[str, ...]) -> bool:
        return bool(sources) and set(sources) <= gone

    lost = tuple(act for act in dataset.acts if only(act.sources))
    kept = tuple(act for act in dataset.acts if not only(act.sources))
    before = compile_timeline(dataset)
    after = compile_timeline(replace(dataset, acts=kept))
    return Impact(
        sources=tuple(sorted(gone)),
        lost=lost,
        weakened=tuple(act for act in kept if gone & set(act.sources)),
        quotations=tuple(said.id for said in dataset.quotations if said.source in gone),
        claims=tuple(claim.id for claim in dataset.claims if claim.source in gone),
        rules=tuple(rule.id for rule in dataset.treaty.rules if only(rule.sources)),
        groups=tuple(group.id for group in dataset.treaty.groups if only(group.sources)),
        states=tuple(state.id for state in dataset.parties if only(state.sources)),
        shifts=tuple(_shifts(before, after)),
    )


def _shifts(before: Timeline, after: Timeline) -> Iterator[Shift]:
    old, new = before.entry.in_force_from, after.entry.in_force_from
    if old != new:
        yield Shift("entry_into_force", old, new)
    for was, became in zip(before.histories, after.histories, strict=True):
        yield from _shifts_of(was, became)
    days = {change.day for timeline in (before, after) for change in timeline.changes_to(date.max)}
    last = (0, 0)
    for day in sorted(days):
        counts = before.on(day).counts.party, after.on(day).counts.party
        if counts != last and counts[0] != counts[1]:
            yield Shift("parties", *counts, since=day)
        last = counts


def _shifts_of(was: History, became: History) -> Iterator[Shift]:
    state = was.state
    if was.statuses != became.statuses:
        yield Shift("status", was.statuses, became.statuses, state)
    old_flags, new_flags = _flags(was), _flags(became)
    if old_flags != new_flags:
        yield Shift("flags", old_flags, new_flags, state)
    old_day, new_day = _effective_day(was), _effective_day(became)
    if old_day != new_day:
        yield Shift("effective_day", old_day, new_day, state)


def _flags(history: History) -> tuple[Span, ...]:
    return tuple(sorted(history.spans, key=lambda span: (span.start, span.flag)))


def _effective_day(history: History) -> date | None:
    days = [notice.effective for notice in history.notices if notice.effective]
    return min(days, default=None)
