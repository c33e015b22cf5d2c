"""Blast radius: what changes, and what loses its only support, when a source is discredited."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from msgspec.structs import replace

from ..engine.compile import compile_timeline
from ..engine.model import Act, Dataset, State
from ..engine.timeline import Timeline
from ..errors import UnknownSource


@dataclass(frozen=True, slots=True)
class Shift:
    """A derived value that changes: what it is, and its value with and without the source."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Impact:
    """All that hangs on some sources.

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
    """Return what hangs on the sources with these ids.

    Raises:
        UnknownSource: one of the ids is no source of the dataset; the message names it.
    """
    gone = frozenset(source_ids)
    if unknown := sorted(gone - dataset.source_by_id.keys()):
        raise UnknownSource(f"no source has the id `{unknown[0]}`")

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
        quotations=tuple(one.id for one in dataset.quotations if one.source in gone),
        claims=tuple(one.id for one in dataset.claims if one.source in gone),
        rules=tuple(rule.id for rule in dataset.treaty.rules if only(rule.sources)),
        groups=tuple(group.id for group in dataset.treaty.groups if only(group.sources)),
        states=tuple(state.id for state in dataset.parties if only(state.sources)),
        shifts=tuple(_shifts(dataset, before, after)),
    )


def _shifts(dataset: Dataset, before: Timeline, after: Timeline) -> Iterable[Shift]:
    yield from _shift("entry into force", before, after, lambda one: one.entry.in_force_from)
    for state in dataset.parties:
        yield from _shifts_of(state, before, after)
    days = sorted({change.day for one in (before, after) for change in one.changes_to(date.max)})
    last = (0, 0)
    for day in days:
        counts = before.on(day).counts.party, after.on(day).counts.party
        if counts != last and counts[0] != counts[1]:
            yield Shift(f"States Parties from {day}", str(counts[0]), str(counts[1]))
        last = counts


def _shifts_of(state: State, before: Timeline, after: Timeline) -> Iterable[Shift]:
    def career(timeline: Timeline) -> str:
        history = next(one for one in timeline.histories if one.state.id == state.id)
        return ", ".join(f"{status} from {day}" for day, status in history.statuses)

    def effective(timeline: Timeline) -> date | None:
        found = (one.effective for one in timeline.notices if one.state.id == state.id)
        return next(found, None)

    def flags(timeline: Timeline) -> str:
        history = next(one for one in timeline.histories if one.state.id == state.id)
        spans = sorted(history.spans, key=lambda span: (span.start, span.flag))
        return ", ".join(
            f"{span.flag} from {span.start}" + (f" to {span.end}" if span.end else "")
            for span in spans
        )

    yield from _shift(f"{state.name}, status", before, after, career)
    yield from _shift(f"{state.name}, flags", before, after, flags)
    yield from _shift(f"{state.name}, effective day", before, after, effective)


def _shift(
    what: str, before: Timeline, after: Timeline, read: Callable[[Timeline], object]
) -> Iterable[Shift]:
    old, new = read(before), read(after)
    if old != new:
        yield Shift(what, str(old or "none"), str(new or "none"))
