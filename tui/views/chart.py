"""The number of parties over time as a filled step chart, and the same in words.

The area starts at 0. On it lie, so that nobody has to be missed, the states whose notice runs and
those that left. plotext 5.3 was tried: it draws the area, in one colour, with fractions of a state
and of a year at the axes, the exits a half-cell lower, in ten times the time. textual-plot was not:
it brings NumPy, and takes as long to import as the whole program does to answer.
"""

from bisect import bisect_right
from calendar import isleap
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date, timedelta
from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from ..analysis.counts import CountStep, counts_over_time
from ..analysis.registry import Snapshot
from ..engine.model import State
from .labels import day_words
from .picture import GROUND, Label, Picture

AREA = "party-dim"
"""The colour of the area under the edge: that of a party, nearer to the ground."""
LEAST = (24, 4)
"""The cells across and down without which a chart cannot be read."""
_MANY = 3
"""More states than this on one day are counted, not named."""
_TOLD = 20
"""More changes than this are not all told, nor named on the picture."""
_MOST_LINES = 4
_YEARS = (1, 2, 5, 10, 20, 25, 50, 100)
_YEAR_CELLS = 7
"""How many cells a unit has at least: a year and what parts it from the next."""
_LONGEST_YEAR = 366


class ChartScene(Struct, frozen=True):
    """What a step chart draws: the steps up to the day, and the states that are leaving.

    Each of the ``leaving`` is a name and the day from which it is out, where that is settled;
    ``parties`` is what the treaty calls its parties.
    """

    day: date
    steps: tuple[CountStep, ...]
    leaving: tuple[tuple[str, date | None], ...]
    parties: str


class _Scale(NamedTuple):
    """Cells on the calendar: so many for each unit of some years, that the years stand evenly."""

    cells: int
    years: int

    def place(self, day: date) -> int:
        """Return on which cell a day lies, counted from the year 0."""
        length = _length(day.year)
        days = day.year * length + day.timetuple().tm_yday - 1
        return days * self.cells // (length * self.years)

    def last_day(self, place: int) -> date:
        """Return the last day of a cell."""
        year, rest = divmod((place + 1) * self.years, self.cells)
        if not MINYEAR <= year <= MAXYEAR:
            return date.min if year < MINYEAR else date.max
        ahead = -(-rest * _length(year) // self.cells) - 1
        return date.fromordinal(max(1, date(year, 1, 1).toordinal() + ahead))


class _Plot(Struct, frozen=True):
    """Where on the picture the area is, and how days lie on it.

    The cell of the ``day`` is the last one of the area; ``ahead`` are the cells after it.
    """

    left: int
    top: int
    columns: int
    rows: int
    day: date
    ahead: int
    scale: _Scale
    most: int

    @property
    def today(self) -> int:
        """The column of the day."""
        return self.columns - 1 - self.ahead

    def last_day(self, column: int) -> date:
        """Return the last day of a column up to that of the day."""
        place = self.scale.place(self.day) + column - self.today
        return min(self.day, self.scale.last_day(place))

    def column(self, day: date) -> int:
        """Return the column of a day; one to come never has that of the day."""
        column = self.today + self.scale.place(day) - self.scale.place(self.day)
        least = self.today + 1 if day > self.day else 0
        return min(self.columns - 1, max(least, column))

    def band(self, number: int) -> int:
        """Return how many pixels stand for some states beside others: none for less than half."""
        return (2 * number * self.rows + self.most) // (2 * self.most)

    def height(self, number: int) -> int:
        """Return how many pixels stand for a number of states, at least one for any."""
        return max(min(number, 1), round(number * self.rows / self.most))

    def line(self, number: int) -> int:
        """Return the line of the picture on which the edge of a number of states is."""
        return self.top + (self.rows - max(1, self.height(number))) // 2


def chart_scene(on: Snapshot) -> ChartScene | None:
    """Return what a chart of a snapshot draws.

    ``None`` where states are not counted, or none was a party yet.
    """
    steps = counts_over_time(on)
    if not on.is_counted or not any(step.counts.party for step in steps):
        return None
    leaving = tuple(
        (clock.notice.state.name, clock.effective)
        for clock in on.treaty.countdowns
        if clock.phase != "due"
    )
    return ChartScene(on.day, steps, leaving, on.words.parties)


def chart(scene: ChartScene, width: int, height: int) -> Picture | None:
    """Return the number of parties up to the day, on *width* by *height* cells.

    ``None`` where there is no room.
    """
    if width < LEAST[0] or height < LEAST[1]:
        return None
    steps, moves = scene.steps, _moves(scene.steps)
    most = max(step.counts.party + step.counts.former_party for step in steps)
    peak, now = max(step.counts.party for step in steps), steps[-1].counts.party
    left, right = len(str(most)) + 1, len(str(now)) + 1
    consents = (step.day for step in steps if step.counts.contracting_state or step.counts.party)
    columns = width - left - right
    scale, ahead = _scale(next(consents).replace(month=1, day=1), scene, columns)
    across = _Plot(left, 0, columns, 0, scene.day, ahead, scale, most)
    heads = _heads(tuple(_exits(scene)), across, min(_MOST_LINES, max(0, height - 6)))
    top = 1 + max((label.y for label in heads), default=-1)
    plot = replace(across, top=top, rows=2 * (height - top - 1))
    counts = [_counts_on(steps, plot.last_day(x)) for x in range(plot.today + 1)]
    area = [_column(step, plot) for step in counts]
    labels = (
        Label(0, plot.line(peak), str(peak).rjust(left - 1), "muted"),
        *((Label(0, height - 2, "0".rjust(left - 1), "muted"),) if height > LEAST[1] else ()),
        Label(width - right + 1, plot.line(now), str(now), "party"),
        *heads,
        *_names(moves, plot, area),
        *_axis(plot, height - 1),
    )
    pixels = _pixels(area, plot, width)
    for x, colour in _exit_marks(scene, plot, area):
        pixels[2 * plot.top + plot.rows - area[x][1]][plot.left + x] = colour
    return Picture(tuple(map(tuple, pixels)), labels)


def _scale(start: date, scene: ChartScene, columns: int) -> tuple[_Scale, int]:
    """Return the largest scale on which all fits, and the cells that it has after the day."""
    ahead = min((out for _, out in scene.leaving if out), default=None)
    scale, after = _Scale(1, _YEARS[-1]), 0
    for years in _YEARS:
        most = columns * years * _LONGEST_YEAR // max(1, (scene.day - start).days) + 1
        for cells in range(most, 0, -1):
            scale = _Scale(cells, years)
            today = scale.place(scene.day)
            after = min(columns // 3, max(1, scale.place(ahead) - today)) if ahead else 0
            if today - scale.place(start) + 1 + after <= columns:
                break
        if scale.cells >= _YEAR_CELLS:
            break
    return scale, after


def chart_words(scene: ChartScene) -> str:
    """Return the number of parties over time in words, with who joined and who left.

    Of a long history the beginning, the exits and the end are told.

    >>> from openskies_tui import Registry, load_dataset
    >>> scene = chart_scene(Registry(load_dataset()).on(date(2002, 9, 1)))
    >>> chart_words(scene)
    '0 until 31 Dec 2001; 26 from 1 Jan 2002; 27 from 27 Aug 2002 (Sweden joined).'
    """
    moves = _moves(scene.steps)
    told = moves if len(moves) <= _TOLD else [*moves[:1], *_around_exits(moves), moves[-1]]
    parts = [f"0 until {day_words(moves[0].day - timedelta(days=1))}"]
    for step in dict.fromkeys(told):
        who = ", ".join(
            f"{_named(states)} {verb}"
            for states, verb in ((step.came, "joined"), *_gone(step))
            if 0 < len(states) <= _MANY
        )
        text = f"{step.counts.party} from {day_words(step.day)}"
        parts.append(f"{text} ({who})" if who else text)
    return "; ".join(parts) + "."


def _moves(steps: tuple[CountStep, ...]) -> list[CountStep]:
    """Return the steps on which the number of parties is another than before."""
    before, moves = 0, []
    for step in steps:
        if step.counts.party != before:
            moves.append(step)
        before = step.counts.party
    return moves


def _gone(step: CountStep) -> list[tuple[tuple[State, ...], str]]:
    """Return who is no party any more from a step on, with the word for it."""
    ways = (step.left, "left"), (step.due, "due out"), (step.out, "out")
    return [(states, how) for states, how in ways if states]


def _around_exits(moves: list[CountStep]) -> Iterator[CountStep]:
    for before, step in pairwise(moves):
        if _gone(step):
            yield from (before, step)


def _named(states: tuple[State, ...]) -> str:
    if len(states) > _MANY:
        return f"{len(states)} states"
    *others, last = (state.name for state in states)
    return f"{', '.join(others)} and {last}" if others else last


def _counts_on(steps: tuple[CountStep, ...], day: date) -> CountStep | None:
    index = bisect_right(steps, day, key=lambda step: step.day)
    return steps[index - 1] if index else None


_Column = tuple[int, int, int]
"""The heights in pixels of the parties that stay, of all parties, and of those that left too."""


def _column(step: CountStep | None, plot: _Plot) -> _Column:
    if step is None:
        return 0, 0, 0
    counts = step.counts
    whole = plot.height(counts.party + counts.former_party)
    bound = whole - plot.band(counts.former_party)
    return bound - plot.band(counts.withdrawal_pending), bound, whole


def _exit_marks(scene: ChartScene, plot: _Plot, area: list[_Column]) -> Iterator[tuple[int, str]]:
    """Yield where somebody left or is leaving who has no band there, and a colour for the edge."""
    left = {plot.column(step.day) for step in scene.steps if _gone(step)}
    for x, (firm, bound, whole) in enumerate(area):
        if x in left and bound == whole:
            yield x, "former"
        elif x == plot.today and scene.leaving and firm == bound:
            yield x, "pending"


def _pixels(columns: list[_Column], plot: _Plot, width: int) -> list[list[str]]:
    rows = [[GROUND] * width for _ in range(2 * plot.top + plot.rows + 2)]
    floor = 2 * plot.top + plot.rows - 1
    before = 0
    for x, (firm, bound, whole) in enumerate(columns, plot.left):
        for level in range(whole):
            edge = level == firm - 1 or before <= level < firm
            inside = "party" if edge else AREA
            rows[floor - level][x] = (
                inside if level < firm else "pending" if level < bound else "former"
            )
        if not whole:
            rows[floor][x] = "line"
        before = firm
    for x in range(plot.left + len(columns), plot.left + plot.columns):
        rows[floor][x] = "line"
    return rows


_Head = tuple[date, str, str]
"""Words over the chart: the day they stand at, themselves, their colour."""


def _exits(scene: ChartScene) -> Iterator[_Head]:
    """Yield who leaves, then who left, the latest first."""
    if scene.leaving:
        days = sorted({day for _, day in scene.leaving if day})
        many, name = len(scene.leaving), scene.leaving[0][0]
        text = f"{many} states leave" if many > 1 else f"{name} leaves"
        when = f"{' from' if len(days) > 1 else ''} {day_words(days[0])}" if days else ""
        yield days[0] if days else scene.day, f"{text}{when}", "pending"
    for step in reversed(scene.steps):
        for states, how in _gone(step):
            yield step.day, f"{_named(states)} {how} {day_words(step.day)}", "former"


def _heads(heads: tuple[_Head, ...], plot: _Plot, lines: int) -> tuple[Label, ...]:
    """Write each over the chart where it keeps clear of the others, on a line down to its day."""
    labels: list[Label] = []
    texts: list[set[int]] = [set() for _ in range(lines)]
    leaders: list[set[int]] = [set() for _ in range(lines)]
    for day, text, colour in heads:
        at = plot.left + plot.column(day)
        before = len(text) < at - plot.left
        x = at - len(text) - 1 if before else at
        cells = set(range(x - 2, x + len(text) + (2 if before else 4)))
        if not before and max(cells) > plot.left + plot.columns:
            continue
        for line in range(lines):
            crossed = any(at in row for row in texts[line + 1 :])
            if crossed or cells & texts[line] or (cells - {at if before else -1}) & leaders[line]:
                continue
            corner = ("┤" if at in leaders[line] else "┐") if before else "┌"
            words = f"{text} {corner}" if before else f"{corner} {text}"
            labels += [Label(at, below, "│", colour) for below in range(line + 1, lines)]
            labels.append(Label(x, line, words, colour))
            texts[line] |= cells
            for row in leaders[line + 1 :]:
                row.add(at)
            break
    used = [label.y for label in labels if label.text != "│"]
    return tuple(label for label in labels if label.y <= max(used))


def _names(moves: list[CountStep], plot: _Plot, columns: list[_Column]) -> Iterator[Label]:
    """Say who joined left of the steps, where nothing is drawn: at most one on a line."""
    joins = [step for step in moves if step.came][: _TOLD + 1]
    if len(joins) > _TOLD:
        joins = joins[:1]
    if len({plot.line(step.counts.party) for step in joins}) < len(joins):
        joins = [*joins[:1], *joins[-1:]]  # of several on a line one would stand for all
    taken: set[int] = set()
    # The first step, then from the last one down whatever still has a line.
    for step in (*joins[:1], *joins[:0:-1]):
        line = plot.line(step.counts.party)
        lowest = plot.rows - 2 * (line - plot.top) - 1
        edge = next((x for x, column in enumerate(columns) if column[2] >= lowest), 0)
        text = f"{step.counts.party} from {day_words(step.day)}"
        if step not in (joins[0], joins[-1]) and len(step.came) <= _MANY:
            text = f"{_named(step.came)} {step.day.year}"
        x = edge - len(text) - 1
        if x >= 0 and line not in taken and lowest > 1:
            taken.add(line)
            yield Label(plot.left + x, line, text, "muted")


def _axis(plot: _Plot, line: int) -> Iterator[Label]:
    """Write the day under its column, and before it as many years as keep clear of it."""
    day = f"{day_words(plot.day)} ▲"
    at = plot.left + plot.today + 1 - len(day)
    place = plot.scale.place(plot.day) - plot.today
    cells, step = plot.scale
    if cells >= _YEAR_CELLS:
        for number in range(-(-place // cells), (place + plot.today) // cells + 1):
            text = str(number * step)
            start = plot.left + number * cells - place - (len(text) - 1) // 2
            if start + len(text) + 1 < at:
                yield Label(start, line, text, "muted")
    yield Label(at, line, day, "accent")


def _length(year: int) -> int:
    return _LONGEST_YEAR if isleap(year) else _LONGEST_YEAR - 1
