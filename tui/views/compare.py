"""Two days beside each other: the counts, what was pending on each, and which states moved."""

from collections.abc import Iterator

from msgspec import Struct

from ..analysis.compare import Comparison, StateMoved
from ..analysis.registry import Snapshot
from ..analysis.sentences import long_day
from ..engine.snapshot import Standing
from .document import Document, Item, Section, Table, act_item
from .labels import day_words, days_words, flag_words, mark_of, plural, reservation, status_words
from .panels import header, unusual_words
from .sources import Citations

_NAMED = 3
"""So many states of a group are named in a room; the others are counted."""
NOTHING = "Nothing moved between the two days."


class DaySide(Struct, frozen=True):
    """One of the days: the number of parties with its unit, the counts, what was pending."""

    day: str
    figure: str
    unit: str
    counts: tuple[tuple[str, str], ...]
    pending: tuple[str, ...]


class MovedStates(Struct, frozen=True):
    """States that moved alike: the mark that they have now, their names, how they stood, stand."""

    mark: str
    names: tuple[str, ...]
    before: str
    after: str

    @property
    def few(self) -> str:
        """A name or some names, for a line."""
        if len(self.names) <= _NAMED:
            return " and ".join(filter(None, (", ".join(self.names[:-1]), self.names[-1])))
        return f"{', '.join(self.names[: _NAMED - 1])} and {len(self.names) - _NAMED + 1} more"


class ComparisonView(Struct, frozen=True):
    """Two days, the earlier first, and the states that moved between them."""

    before: DaySide
    after: DaySide
    moved: tuple[MovedStates, ...]


def comparison_view(comparison: Comparison) -> ComparisonView:
    """Return what is shown of a comparison."""
    before, after = comparison.before, comparison.after
    groups: dict[tuple[str, str, str], list[str]] = {}
    for moved in comparison.moved:
        groups.setdefault(_course(comparison, moved), []).append(moved.state.name)
    rows = (MovedStates(mark, tuple(names), was, now) for (mark, was, now), names in groups.items())
    return ComparisonView(_side(before), _side(after), tuple(rows))


def comparison_words(view: ComparisonView) -> tuple[str, ...]:
    """Return a comparison in words: each day, then who moved."""
    sides = tuple(
        f"{side.day}: {', '.join((*(words for _, words in side.counts), *side.pending))}."
        for side in (view.before, view.after)
    )
    moved = (f"{group.few}: {group.before}, then {group.after}." for group in view.moved)
    return (*sides, *(tuple(moved) or (NOTHING,)))


def _course(comparison: Comparison, moved: StateMoved) -> tuple[str, str, str]:
    mark = mark_of(moved.after) if moved.after else "non_party"
    was = _standing_words(comparison.before, moved.before)
    return mark, was, _standing_words(comparison.after, moved.after)


def _standing_words(on: Snapshot, standing: Standing | None) -> str:
    if standing is None:
        return "does not exist"
    return ", ".join((status_words(on, standing.status), *flag_words(on, standing)))


def _side(on: Snapshot) -> DaySide:
    words = on.words
    return DaySide(
        day_words(on.day),
        str(on.counts.party) if on.is_counted else "",
        words.party if on.counts.party == 1 else words.parties,
        header(on).counts,
        tuple(_pending(on)),
    )


def _pending(on: Snapshot) -> Iterator[str]:
    for clock in on.treaty.countdowns:
        if clock.phase == "due":
            continue
        when = f", out {day_words(clock.effective)}{reservation(clock)}" if clock.effective else ""
        left = f" ({days_words(clock.days)})" if clock.effective and clock.days else ""
        yield f"{clock.notice.state.name}{when}{left}"


def comparison_document(comparison: Comparison) -> Document:
    """Return a comparison as a document: the days side by side, then the acts behind it."""
    view = comparison_view(comparison)
    before, after = comparison.before, comparison.after
    cites = Citations(after.registry.dataset)
    acts = {act.id: act for moved in comparison.moved for act in moved.acts}
    sides = view.before, view.after
    rows = [
        *_count_rows(sides),
        ("pending", *("; ".join(side.pending) or "none" for side in sides)),
        *((group.few, group.before, group.after) for group in view.moved),
    ]
    all_of = tuple(
        Item(plural(len(group.names), "state", "states"), ", ".join(group.names))
        for group in view.moved
        if len(group.names) > _NAMED
    )
    in_order = sorted(acts.values(), key=lambda act: (act.day, act.id))
    behind = tuple(act_item(act, cites) for act in in_order)
    count = plural(len(comparison.moved), "state stands", "states stand")
    heads = "", view.before.day, view.after.day
    sections = [Section("Side by side", table=Table(heads, tuple(rows)))]
    if all_of:
        sections.append(Section("Who moved together", all_of))
    if behind:
        sections.append(Section("What moved them", behind))
    elif comparison.moved:
        said = Item("", "No act of their own: the rules of the treaty moved them.")
        sections.append(Section("What moved them", (said,)))
    return Document(
        f"{long_day(before.day)} and {long_day(after.day)}",
        f"{count} otherwise on the later day." if comparison.moved else NOTHING,
        tuple(sections),
        remark=unusual_words(after) or "",
        citations=cites.listed(),
    )


def _count_rows(sides: tuple[DaySide, DaySide]) -> Iterator[tuple[str, ...]]:
    """Yield a row for each count that there is on either day."""
    counts = [dict(side.counts) for side in sides]
    for number, mark in enumerate(dict.fromkeys(mark for one in counts for mark in one)):
        yield "" if number else "counts", *(one.get(mark, "") for one in counts)
