"""The timeline's scale: which days it shows, on which cell each lies, and what names them.

The axis is cut into equal units of so many cells, each a month, a quarter, a year or more of the
calendar. So the grid is even, and stands still while the day moves within a unit.
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import MAXYEAR, date, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from ..engine.model import Act
from .labels import day_words

Zoom = Literal["all", "decade", "year"]
Word = tuple[int, str]
"""A word in a row, with the column in which it starts."""

_SINCE = 1989
"""The year from which the acts of a dataset are shown; older ones are its prehistory."""
_UNITS = (1, 3, 6, *(12 * n * 10**power for power in range(4) for n in (1, 2, 5)))
"""How many months a unit may have."""
_UNIT_CELLS = 6
"""How many cells it has at least: a year and what parts it from the next."""
_QUARTER, _YEAR = 3, 12
_SHOWN_YEARS = 10
_BEFORE, _SHOWN_MONTHS = 9, 15
"""The scale of about a year begins this many months before the day's, and has so many."""
_WITH_ENDS = 3
"""The width from which the outermost cells are kept for what lies beyond the window."""
_KEPT = 32


class DayRange(NamedTuple):
    """A first and a last day, both included."""

    first: date
    last: date


def span_of(act: Act) -> DayRange:
    """Return the days on which an act lasted or may have happened."""
    last = max(act.day.last, act.until.last) if act.until else act.day.last
    return DayRange(act.day.first, last)


def window(acts: Iterable[Act], day: date, zoom: Zoom, ahead: Iterable[date] = ()) -> DayRange:
    """Return the days that the timeline shows; they always hold *day* and the days *ahead*.

    ``all`` runs in whole years from the first act since 1989 to the last act or the day;
    ``decade`` is ten calendar years from one that five divides; ``year`` is five quarters, the
    day in the fourth. All are longer where a day *ahead* asks for it.
    """
    last = max((day, *ahead))
    if zoom == "year":
        first = max(_YEAR, (_number(day) - _BEFORE) // _QUARTER * _QUARTER)
        end = max(first + _SHOWN_MONTHS, (_number(last) // _QUARTER + 1) * _QUARTER)
        return DayRange(_first_of(first), _last_of(end - 1))
    if zoom == "decade":
        year = max(1, (day.year - 5) // 5 * 5)
        end = max(year + _SHOWN_YEARS - 1, last.year)
        return DayRange(date(year, 1, 1), date(min(MAXYEAR, end), 12, 31))
    spans = [span_of(act) for act in acts]
    shown = [span for span in spans if span.first.year >= _SINCE] or spans
    years = [day.year, last.year]
    years += [year for span in shown for year in (span.first.year, span.last.year)]
    return DayRange(date(min(years), 1, 1), date(max(years), 12, 31))


class Scale(NamedTuple):
    """Days on cells, in units of some months that all have as many cells.

    ``margin`` is how many cells are kept free at each end, ``first`` the number of the first month,
    ``cells`` how many the axis has. ``ticks`` are the columns in which units begin, ``names`` the
    words under them, ``days`` the first day of each column, for those off the axis the nearest.
    """

    width: int
    margin: int
    first: int
    months: int
    units: int
    cells: int
    ticks: frozenset[int] = frozenset()
    names: tuple[Word, ...] = ()
    days: tuple[date, ...] = ()

    @property
    def end(self) -> int:
        """The column after the axis."""
        return self.margin + self.units * self.cells

    def column(self, day: date) -> int:
        """Return the column of a day; that of a day beyond the window lies off the axis."""
        length = _length(day.year, day.month)
        days = (_number(day) - self.first) * length + day.day - 1
        return self.margin + days * self.cells // (length * self.months)

    def shows(self, day: date) -> bool:
        """Return whether a day lies in the window."""
        return self.margin <= self.column(day) < self.end

    def fits(self, word: Word) -> bool:
        """Return whether a word lies in the row."""
        return word[0] >= 0 and word[0] + len(word[1]) <= self.width


@lru_cache(_KEPT)
def scale_of(span: DayRange, width: int) -> Scale:
    """Return the scale of a window on *width* (>= 1) cells."""
    margin = 1 if width >= _WITH_ENDS else 0
    room = width - 2 * margin
    first, last = _number(span.first), _number(span.last)
    start, months, units, cells = first, last + 1 - first, 1, room
    for length in _UNITS:
        begin = first // length * length
        count = (last - begin) // length + 1
        if room // count >= _UNIT_CELLS:
            cells = room // count
            # What is left over is filled with units to come.
            start, months, units = begin, length, room // cells
            break
    bare = Scale(width, margin, start, months, units, cells)
    return bare._replace(
        ticks=frozenset(range(margin, bare.end, cells)),
        names=tuple(_names(bare)),
        days=tuple(_day(bare, column) for column in range(width)),
    )


def _names(scale: Scale) -> Iterable[Word]:
    """Name each unit where it begins: the month, or for January and longer units the year."""
    for unit in range(scale.units):
        number = scale.first + unit * scale.months
        if _YEAR <= number < _YEAR * (MAXYEAR + 1):
            month = day_words(_first_of(number)).split()[1]
            name = month if number % _YEAR else str(number // _YEAR)
            at = scale.margin + unit * scale.cells
            if scale.fits((at, name)):
                yield at, name


def _day(scale: Scale, column: int) -> date:
    """Return the first day of a column."""
    cell = max(0, min(column - scale.margin, scale.units * scale.cells - 1))
    number, rest = divmod(cell * scale.months, scale.cells)
    number += scale.first
    if not _YEAR <= number < _YEAR * (MAXYEAR + 1):
        return date.min if number < _YEAR else date.max
    first = _first_of(number)
    length = _length(first.year, first.month)
    # The first day that is not before the column begins.
    days = -(-rest * length // scale.cells)
    return min(first + timedelta(days), date.max) if first < date.max else first


def touch(one: Word, other: Word) -> bool:
    """Return whether two words in a row lie on each other or have no blank between them."""
    return max(one[0], other[0]) <= min(one[0] + len(one[1]), other[0] + len(other[1]))


@lru_cache(4096)
def _length(year: int, month: int) -> int:
    """Return how many days a month has; it is asked for of every act on every day."""
    return monthrange(year, month)[1]


def _number(day: date) -> int:
    """Count the months of the calendar: twelve times the year, and the month from 0."""
    return _YEAR * day.year + day.month - 1


def _first_of(number: int) -> date:
    return date(number // _YEAR, number % _YEAR + 1, 1)


def _last_of(number: int) -> date:
    first = _first_of(min(number, _YEAR * MAXYEAR + _YEAR - 1))
    return first.replace(day=monthrange(first.year, first.month)[1])
