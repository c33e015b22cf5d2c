"""The timeline to scale: marks above an axis and the day below it, for a width in cells."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import MAXYEAR, date, timedelta
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

from msgspec import Struct

from ..engine.dates import PartialDate
from ..engine.model import Act
from .strip_looks import look_of
from .words import day_words

Zoom = Literal["all", "decade", "year"]
StripScene = tuple[tuple[Act, ...], date, Zoom, str | None]
"""What is drawn: the acts, the day, the zoom, and the id of the selected state."""
Run = tuple[str, str]
"""A piece of a row: its text and the name of its colour."""

DAY_SYMBOL = "▲"
_EARLIER, _LATER = "‹", "›"
_LINE, _AHEAD, _BAND = "─┬┴┼", "╌┬┴┼", "═╤╧╪"
"""The axis: plain, with a tick below, with a stem above, with both. Bands are double."""
_SINCE = 1989
"""The year from which the acts of a dataset are shown; older ones are its prehistory."""
_STEPS = (1, 2, 3, 6, *(12 * n * 10**power for power in range(4) for n in (1, 2, 5)))
"""How many months may lie between two ticks or two labels."""
_TICK_CELLS = 2
"""How many cells apart ticks are at least, on average."""
_MONTH_DAYS = 365.2425 / 12
_IN_MONTHS = 3 * 365
"""Windows of fewer days have ticks at months, longer ones at years."""
_WITH_ENDS = 3
"""The width from which the outermost cells are kept for what lies beyond the window."""


_Word = tuple[int, str]
"""A word in a row, with the column in which it starts."""


class Span(NamedTuple):
    """A first and a last day, both included."""

    first: date
    last: date


class Scale(Struct, frozen=True):
    """Days on cells, linear: every cell of the axis stands for the same time."""

    span: Span
    width: int

    @property
    def margin(self) -> int:
        """The cells kept free at each end."""
        return 1 if self.width >= _WITH_ENDS else 0

    @property
    def cells(self) -> int:
        """The cells of the axis."""
        return self.width - 2 * self.margin

    @property
    def days(self) -> int:
        """The days of the axis."""
        return (self.span.last - self.span.first).days + 1

    def column(self, day: date) -> int:
        """Return the column of a day; that of a day beyond the window lies off the axis."""
        return self.margin + (day - self.span.first).days * self.cells // self.days

    def day(self, column: int) -> date:
        """Return the first day of a column, for the ends that of the nearest cell."""
        cell = max(0, min(column - self.margin, self.cells - 1))
        days = -(-cell * self.days // self.cells)
        return self.span.first + timedelta(days=min(days, self.days - 1))


class StripView(Struct, frozen=True):
    """The timeline in three rows of equal width: marks, axis, labels with the day.

    ``days`` and ``acts`` have an entry for each column: the first day that it stands for,
    and the id of the act that is drawn in it.
    """

    rows: tuple[tuple[Run, ...], ...]
    days: tuple[date, ...]
    acts: tuple[str | None, ...]


def span_of(act: Act) -> Span:
    """Return the days on which an act lasted or may have happened."""
    last = max(act.day.last, act.until.last) if act.until else act.day.last
    return Span(act.day.first, last)


def window(acts: tuple[Act, ...], day: date, zoom: Zoom) -> Span:
    """Return the days that the timeline shows; they always hold *day*.

    ``all`` runs in whole years from the first act since 1989 to the last act or the day;
    ``decade`` is ten calendar years with the day in the eighth; ``year`` is fourteen calendar
    months with the day in the eleventh. At the ends of the calendar the window stops.
    """
    if zoom == "year":
        first = max(12, min(_month_number(day) - 10, 12 * MAXYEAR - 2))
        return Span(_first_of_month(first), _last_of_month(first + 13))
    if zoom == "decade":
        year = max(1, min(day.year - 7, MAXYEAR - 9))
        return Span(date(year, 1, 1), date(year + 9, 12, 31))
    spans = [span_of(act) for act in acts]
    shown = [span for span in spans if span.first.year >= _SINCE] or spans
    years = [day.year, *(span.first.year for span in shown), *(span.last.year for span in shown)]
    return Span(date(min(years), 1, 1), date(max(years), 12, 31))


class Ground(Struct, frozen=True):
    """What of a timeline is the same whichever state is selected.

    ``marks`` holds for each column the acts that could be drawn there, the most important first;
    ``bands`` the first and last column of those that took time, or whose day is not known exactly.
    """

    acts: tuple[Act, ...]
    scale: Scale
    today: int
    ticked: frozenset[int]
    marks: dict[int, tuple[Act, ...]]
    bands: tuple[tuple[Act, int, int], ...]
    labels: tuple[Run, ...]
    days: tuple[date, ...]


def lay_ground(acts: tuple[Act, ...], day: date, width: int, *, zoom: Zoom = "all") -> Ground:
    """Lay *acts* out around *day* on *width* (>= 1) cells."""
    scale = Scale(window(acts, day, zoom), width)
    ticks = _ticks(scale)
    marks: dict[int, list[Act]] = {}
    bands = []
    for act in sorted(acts, key=_weight, reverse=True):
        if scale.span.first <= act.day.first <= scale.span.last:
            marks.setdefault(scale.column(act.day.first), []).append(act)
    for act in acts:
        span = span_of(act)
        if span.first != span.last or act.day.approximate:
            bands.append((act, scale.column(span.first), scale.column(span.last)))
    return Ground(
        acts=acts,
        scale=scale,
        today=scale.column(day),
        ticked=frozenset(scale.column(tick) for tick in ticks),
        marks={column: tuple(some) for column, some in marks.items()},
        bands=tuple(bands),
        labels=_runs(_labels(scale, day, ticks)),
        days=tuple(scale.day(column) for column in range(width)),
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
        days=ground.days,
        acts=tuple(drawn[column].id if column in drawn else None for column in columns),
    )


def _runs(cells: Iterable[Run]) -> tuple[Run, ...]:
    """Join neighbouring cells of one colour."""
    grouped = groupby(cells, key=lambda cell: cell[1])
    return tuple(("".join(text for text, _ in run), colour) for colour, run in grouped)


def _is_of(act: Act, party: str | None) -> bool:
    return party is not None and party in (*act.states, *act.towards)


def _weight(act: Act) -> tuple[int, PartialDate, str]:
    """Order the acts of a column by kind, then the latest."""
    return -look_of(act).rank, act.day, act.id


def _mark(act: Act | None, party: str | None) -> Run:
    if act is None:
        return " ", "muted"
    look = look_of(act)
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
        joint = (column in ground.ticked) + 2 * (column in stems)
        line = _BAND if column in bands else _LINE if column <= ground.today else _AHEAD
        colour = "accent" if column in stems else bands.get(column, "line")
        row.append((line[joint], colour))
    if not scale.margin:
        return row
    earlier = any(act.day.first < scale.span.first for act in ground.acts)
    later = any(span_of(act).last > scale.span.last for act in ground.acts)
    return [
        (_EARLIER if earlier else " ", "muted"),
        *row,
        (_LATER if later else " ", "muted"),
    ]


def _labels(scale: Scale, day: date, ticks: tuple[date, ...]) -> list[Run]:
    """Write the day and, where they keep clear of it, the names of years or months."""
    names = _names(scale, ticks)
    at = scale.column(day)
    words = day_words(day)
    # The words end in a blank of their own, so that no year beside them is read with them.
    beside = (at, f"{DAY_SYMBOL} {words} "), (at - len(words) - 2, f" {words} {DAY_SYMBOL}")
    start, text = min(
        [one for one in beside if _fits(one, scale)] or [(at, DAY_SYMBOL)],
        key=lambda one: sum(_touch(one, name) for name in names),
    )
    row = [(" ", "muted")] * scale.width
    for place, name in names:
        if not _touch((place, name), (start, text)):
            row[place : place + len(name)] = [(letter, "muted") for letter in name]
    row[start : start + len(text)] = [(letter, "pending") for letter in text]
    return row


def _fits(word: _Word, scale: Scale) -> bool:
    return word[0] >= 0 and word[0] + len(word[1]) <= scale.width


def _touch(one: _Word, other: _Word) -> bool:
    """Say whether two words in a row lie on each other or have no blank between them."""
    return max(one[0], other[0]) <= min(one[0] + len(one[1]), other[0] + len(other[1]))


def _names(scale: Scale, ticks: tuple[date, ...]) -> list[_Word]:
    """Name as many ticks as have room beside each other, at the smallest regular step."""
    for step in _STEPS:
        named = [tick for tick in ticks if _month_number(tick) % step == 0]
        names = [_name(scale, tick, in_months=step % 12 != 0) for tick in named]
        names = [one for one in names if _fits(one, scale)]
        if not any(_touch(one, other) for one, other in pairwise(names)):
            return names
    return []


def _name(scale: Scale, tick: date, *, in_months: bool) -> _Word:
    """Return the name of a tick and the column in which it starts to stand under the tick."""
    _, month, year = day_words(tick).split()
    name = month if in_months and tick.month > 1 else year
    return scale.column(tick) - (len(name) - 1) // 2, name


def _ticks(scale: Scale) -> tuple[date, ...]:
    """Return the first days of years, or of months in a short window, that have a tick."""
    finest = 1 if scale.days < _IN_MONTHS else 12
    month = scale.cells * _MONTH_DAYS / scale.days
    for step in _STEPS:
        if step >= finest and step * month >= _TICK_CELLS:
            first, last = _month_number(scale.span.first), _month_number(scale.span.last)
            numbers = range(-(-first // step) * step, last + 1, step)
            return tuple(_first_of_month(number) for number in numbers)
    return ()


def _month_number(day: date) -> int:
    """Count the months of the calendar: twelve times the year, and the month from 0."""
    return 12 * day.year + day.month - 1


def _first_of_month(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)


def _last_of_month(number: int) -> date:
    first = _first_of_month(number)
    return first.replace(day=monthrange(first.year, first.month)[1])
