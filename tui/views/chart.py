"""The number of parties over time as a filled step chart, and the same in words.

The area starts at 0. On it lie, so that nobody has to be missed, the states whose notice runs and
those that left. plotext 5.3 was tried: it draws the area, in one colour, with fractions of a state
and of a year at the axes, the exits a half-cell lower, in ten times the time. textual-plot was not:
it brings NumPy, and takes as long to import as the whole program does to answer.
"""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

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
_APART = 3


class ChartScene(Struct, frozen=True):
    """What a step chart draws: the steps up to the day, and the states that are leaving.

    Each of the ``leaving`` is a name and the day from which it is out, where that is settled;
    ``parties`` is what the treaty calls its parties.
    """

    day: date
    steps: tuple[CountStep, ...]
    leaving: tuple[tuple[str, date | None], ...]
    parties: str


class _Plot(Struct, frozen=True):
    """Where on the picture the area is, and which days it spans."""

    left: int
    top: int
    columns: int
    rows: int
    start: date
    end: date
    most: int

    def day(self, column: int) -> date:
        """Return the last day of a column."""
        whole = (self.end - self.start).days
        return self.start + timedelta(days=(column + 1) * whole // self.columns)

    def column(self, day: date) -> int:
        """Return the column of a day."""
        whole = max(1, (self.end - self.start).days)
        # The first column whose last day is not before it.
        column = -(-(day - self.start).days * self.columns // whole) - 1
        return min(self.columns - 1, max(0, column))

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
    start = next(consents).replace(month=1, day=1)
    across = _Plot(left, 0, width - left - right, 0, start, scene.day, most)
    heads = _heads(tuple(_exits(scene)), across, min(_MOST_LINES, max(0, height - 6)))
    top = 1 + max((label.y for label in heads), default=-1)
    plot = replace(across, top=top, rows=2 * (height - top - 1))
    columns = [_column(_counts_on(steps, plot.day(x)), plot) for x in range(plot.columns)]
    labels = (
        Label(0, plot.line(peak), str(peak).rjust(left - 1), "muted"),
        *((Label(0, height - 2, "0".rjust(left - 1), "muted"),) if height > LEAST[1] else ()),
        Label(width - right + 1, plot.line(now), str(now), "party"),
        *heads,
        *_names(moves, plot, columns),
        *_axis(plot, height - 1),
    )
    return Picture(_pixels(columns, plot, width), labels)


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
            for states, verb in ((step.came, "joined"), (step.left, "left"))
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


def _around_exits(moves: list[CountStep]) -> Iterator[CountStep]:
    for before, step in pairwise(moves):
        if step.left:
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
    bound = max(0, min(plot.height(counts.party), whole - min(1, counts.former_party)))
    leaving = counts.withdrawal_pending
    firm = max(0, min(plot.height(counts.party - leaving), bound - min(1, leaving)))
    return firm, bound, whole


def _pixels(columns: list[_Column], plot: _Plot, width: int) -> tuple[tuple[str, ...], ...]:
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
    return tuple(map(tuple, rows))


_Head = tuple[date, str, str]
"""Words over the chart: the day they stand at, themselves, their colour."""


def _exits(scene: ChartScene) -> Iterator[_Head]:
    """Yield who leaves, then who left, the latest first."""
    for name, effective in scene.leaving[:1]:
        text = f"{name} leaves{f' {day_words(effective)}' if effective else ''}"
        if len(scene.leaving) > 1:
            text = f"{len(scene.leaving)} states are leaving"
        yield scene.day, text, "pending"
    for step in reversed(scene.steps):
        if step.left:
            yield step.day, f"{_named(step.left)} left {day_words(step.day)}", "former"


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
    """Write the day under the last column, and as many years as keep clear of it."""
    day = f"{day_words(plot.end)} ▲"
    at = plot.left + plot.columns - len(day)
    for step in _YEARS:
        first = -(-plot.start.year // step) * step
        years = [
            (plot.left + plot.column(date(year, 1, 1)), str(year))
            for year in range(first, plot.end.year + 1, step)
        ]
        if all(b[0] - a[0] >= len(b[1]) + _APART for a, b in pairwise(years)):
            for x, text in years:
                start = max(0, x - (len(text) - 1) // 2)
                if start + len(text) + 1 < at:
                    yield Label(start, line, text, "muted")
            break
    yield Label(at, line, day, "accent")
