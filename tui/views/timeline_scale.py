"""The timeline's scale: which days it shows, on which cell each lies, and what names them."""

from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

from ..engine.model import Act
from .labels import day_words

Zoom = Literal["all", "decade", "year"]
Word = tuple[int, str]
"""A word in a row, with the column in which it starts."""

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
_KEPT = 32


class Span(NamedTuple):
    """A first and a last day, both included."""

    first: date
    last: date


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


class Scale(NamedTuple):
    """Days on cells, linear: every cell of the axis stands for the same time.

    ``margin`` is how many cells are kept free at each end, ``cells`` and ``whole`` how many cells
    and days the axis has. ``ticks`` are the columns of the ticks, ``names`` the words under them,
    ``days`` the first day of each column, for the ends that of the nearest cell.
    """

    span: Span
    width: int
    margin: int
    cells: int
    whole: int
    ticks: frozenset[int] = frozenset()
    names: tuple[Word, ...] = ()
    days: tuple[date, ...] = ()

    def column(self, day: date) -> int:
        """Return the column of a day; that of a day beyond the window lies off the axis."""
        return self.margin + (day - self.span.first).days * self.cells // self.whole

    def shows(self, day: date) -> bool:
        """Return whether a day lies in the window."""
        return self.span.first <= day <= self.span.last

    def fits(self, word: Word) -> bool:
        """Return whether a word lies in the row."""
        return word[0] >= 0 and word[0] + len(word[1]) <= self.width


@lru_cache(_KEPT)
def scale_of(span: Span, width: int) -> Scale:
    """Return the scale of a window on *width* (>= 1) cells."""
    margin = 1 if width >= _WITH_ENDS else 0
    whole = (span.last - span.first).days + 1
    bare = Scale(span, width, margin, width - 2 * margin, whole)
    ticks = _ticks(bare)
    return bare._replace(
        ticks=frozenset(bare.column(tick) for tick in ticks),
        names=tuple(_names(bare, ticks)),
        days=tuple(_day(bare, column) for column in range(width)),
    )


def _day(scale: Scale, column: int) -> date:
    cell = max(0, min(column - scale.margin, scale.cells - 1))
    days = -(-cell * scale.whole // scale.cells)
    return scale.span.first + timedelta(days=min(days, scale.whole - 1))


def touch(one: Word, other: Word) -> bool:
    """Return whether two words in a row lie on each other or have no blank between them."""
    return max(one[0], other[0]) <= min(one[0] + len(one[1]), other[0] + len(other[1]))


def _names(scale: Scale, ticks: tuple[date, ...]) -> list[Word]:
    """Name as many ticks as have room beside each other, at the smallest regular step."""
    for step in _STEPS:
        named = [tick for tick in ticks if _month_number(tick) % step == 0]
        names = [_name(scale, tick, in_months=step % 12 != 0) for tick in named]
        names = [one for one in names if scale.fits(one)]
        if not any(touch(one, other) for one, other in pairwise(names)):
            return names
    return []


def _name(scale: Scale, tick: date, *, in_months: bool) -> Word:
    """Return the name of a tick and the column in which it starts to stand under the tick."""
    _, month, year = day_words(tick).split()
    name = month if in_months and tick.month > 1 else year
    return scale.column(tick) - (len(name) - 1) // 2, name


def _ticks(scale: Scale) -> tuple[date, ...]:
    """Return the first days of years, or of months in a short window, that have a tick."""
    finest = 1 if scale.whole < _IN_MONTHS else 12
    month = scale.cells * _MONTH_DAYS / scale.whole
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
