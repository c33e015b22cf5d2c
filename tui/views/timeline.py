"""The timeline to scale: marks above an axis and the day below it, for a width in cells."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from operator import itemgetter

from msgspec import Struct

from ..engine.act_kinds import ACT_KINDS
from ..engine.dates import PartialDate
from ..engine.model import Act
from .act_signs import OTHER, sign_of
from .labels import day_words
from .timeline_scale import Scale, Zoom, scale_of, span_of, touch, window

StripScene = tuple[tuple[Act, ...], date, Zoom, str | None]
"""What is drawn: the acts, the day, the zoom, and the id of the selected state."""
Run = tuple[str, str]
"""A piece of a row: its text and the name of its colour."""

DAY_SYMBOL = "▲"
_EARLIER, _LATER = "‹", "›"
_LINE, _AHEAD, _BAND = "─┬┴┼", "╌┬┴┼", "═╤╧╪"
"""The axis: plain, with a tick below, with a stem above, with both. Bands are double."""


class StripView(Struct, frozen=True):
    """The timeline in three rows of equal width: marks, axis, labels with the day.

    ``days`` and ``acts`` have an entry for each column: the first day that it stands for,
    and the id of the act that is drawn in it.
    """

    rows: tuple[tuple[Run, ...], ...]
    days: tuple[date, ...]
    acts: tuple[str | None, ...]


class Ground(Struct, frozen=True):
    """What of a timeline is the same whichever state is selected.

    ``marks`` holds for each column the acts that could be drawn there, the most important first;
    ``bands`` the first and last column of those that took time, or whose day is not known exactly;
    ``beyond`` what stands at the two ends for the acts before and after the window.
    """

    acts: tuple[Act, ...]
    scale: Scale
    today: int
    marks: dict[int, tuple[Act, ...]]
    bands: tuple[tuple[Act, int, int], ...]
    beyond: tuple[str, str]
    labels: tuple[Run, ...]


def lay_ground(acts: tuple[Act, ...], day: date, width: int, *, zoom: Zoom = "all") -> Ground:
    """Lay *acts* out around *day* on *width* (>= 1) cells."""
    scale = scale_of(window(acts, day, zoom), width)
    spans = [span_of(act) for act in acts]
    marks: dict[int, list[Act]] = {}
    for act, span in zip(acts, spans, strict=True):
        if scale.shows(span.first):
            marks.setdefault(scale.column(span.first), []).append(act)
    earlier = any(span.first < scale.span.first for span in spans)
    later = any(span.last > scale.span.last for span in spans)
    return Ground(
        acts=acts,
        scale=scale,
        today=scale.column(day),
        marks={
            column: tuple(sorted(some, key=_weight, reverse=True)) for column, some in marks.items()
        },
        bands=tuple(
            (act, scale.column(span.first), scale.column(span.last))
            for act, span in zip(acts, spans, strict=True)
            if span.first != span.last or act.day.approximate
        ),
        beyond=(_EARLIER if earlier else " ", _LATER if later else " "),
        labels=_runs(_labels(scale, day)),
    )


def strip(
    acts: tuple[Act, ...], day: date, width: int, *, zoom: Zoom = "all", party: str | None = None
) -> StripView:
    """Return the timeline of *acts* around *day*, *width* (>= 1) cells wide."""
    return draw(lay_ground(acts, day, width, zoom=zoom), party)


def draw(ground: Ground, party: str | None = None) -> StripView:
    """Return a timeline for the selected state.

    A cell shows its most important act, one of *party* before all others. Acts of *party* are
    in the accent colour and stand on a stem. An act whose day is not known exactly, or that
    lasted longer than a day, has a band on the axis from its earliest to its last day; its mark
    stands at the earliest.
    """
    own = {act.id for act in ground.acts if _is_of(act, party)}
    drawn = {
        column: next((act for act in some if act.id in own), some[0])
        for column, some in ground.marks.items()
    }
    columns = range(ground.scale.width)
    return StripView(
        rows=(
            _runs(_mark(drawn.get(column), party) for column in columns),
            _runs(_axis(ground, own)),
            ground.labels,
        ),
        days=ground.scale.days,
        acts=tuple(drawn[column].id if column in drawn else None for column in columns),
    )


def _runs(cells: Iterable[Run]) -> tuple[Run, ...]:
    """Join neighbouring cells of one colour."""
    grouped = groupby(cells, key=itemgetter(1))
    return tuple(("".join(text for text, _ in run), colour) for colour, run in grouped)


def _is_of(act: Act, party: str | None) -> bool:
    return party is not None and party in (*act.states, *act.towards)


def _weight(act: Act) -> tuple[int, PartialDate, str]:
    """Order the acts of a column by kind, then the latest."""
    return -sign_of(act.kind).rank, act.day, act.id


def _mark(act: Act | None, party: str | None) -> Run:
    if act is None:
        return " ", "muted"
    look = sign_of(act.kind)
    if party is None:
        return look.symbol, look.colour
    return look.symbol, "accent" if _is_of(act, party) else "muted"


def _axis(ground: Ground, own: set[str]) -> list[Run]:
    """Draw the line, solid up to the day and broken after it, and what stands on it."""
    scale = ground.scale
    ends = (scale.margin, scale.margin + scale.cells - 1)
    stems = {column for column, some in ground.marks.items() if any(act.id in own for act in some)}
    bands: dict[int, str] = {}
    for act, first, last in ground.bands:
        for column in range(max(first, ends[0]), min(last, ends[1]) + 1):
            bands[column] = "accent" if act.id in own else bands.get(column, "muted")
    row = []
    for column in range(ends[0], ends[1] + 1):
        joint = (column in scale.ticks) + 2 * (column in stems)
        line = _BAND if column in bands else _LINE if column <= ground.today else _AHEAD
        colour = "accent" if column in stems else bands.get(column, "line")
        row.append((line[joint], colour))
    if not scale.margin:
        return row
    earlier, later = ground.beyond
    return [(earlier, "muted"), *row, (later, "muted")]


def _labels(scale: Scale, day: date) -> list[Run]:
    """Write the day and, where they keep clear of it, the names of years or months."""
    at = scale.column(day)
    words = day_words(day)
    # The words end in a blank of their own, so that no year beside them is read with them.
    beside = (at, f"{DAY_SYMBOL} {words} "), (at - len(words) - 2, f" {words} {DAY_SYMBOL}")
    start, text = min(
        [one for one in beside if scale.fits(one)] or [(at, DAY_SYMBOL)],
        key=lambda one: sum(touch(one, name) for name in scale.names),
    )
    row = [(" ", "muted")] * scale.width
    for place, name in scale.names:
        if not touch((place, name), (start, text)):
            row[place : place + len(name)] = [(letter, "muted") for letter in name]
    row[start : start + len(text)] = [(letter, "pending") for letter in text]
    return row


def legend(acts: Iterable[Act]) -> tuple[tuple[tuple[str, str], tuple[str, str]], ...]:
    """Return each symbol among *acts* with its word, both with a colour's name, by rank."""
    found: dict[str, tuple[int, str, str]] = {}
    for act in acts:
        sign = sign_of(act.kind)
        word = "other" if sign == OTHER else ACT_KINDS[act.kind].label
        found.setdefault(sign.symbol, (sign.rank, word, sign.colour))
    return tuple(
        ((f"{symbol} ", colour), (f"{word}  ", "muted"))
        for symbol, (_, word, colour) in sorted(found.items(), key=lambda item: item[1])
    )
