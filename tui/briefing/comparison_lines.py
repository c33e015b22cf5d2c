"""Two days side by side on a slide: the numbers as big as fit, and who moved under them."""

from itertools import zip_longest

from rich.cells import cell_len

from ..theme.symbols import MARKS
from ..views.big_digits import big_number
from ..views.compare import NOTHING, ComparisonView, DaySide, MovedStates
from .model import MOST_FACTS
from .wrapping import Line, Run, wrap

_GAP = 4
_SMALLEST = 3
"""Lines of the smallest digits."""


def comparison_lines(view: ComparisonView, width: int, height: int) -> list[Line]:
    """Return the lines of a comparison, with the biggest digits for which *height* has room.

    Where even the smallest have none, only the parties and who is leaving stand under them.
    """
    lines: list[Line] = []
    for counted in (True, False):
        lines = _lines(view, width, height, counted=counted)
        if len(lines) <= height:
            break
    return lines


def _lines(view: ComparisonView, width: int, height: int, *, counted: bool) -> list[Line]:
    each = (width - _GAP) // 2
    sides = view.before, view.after
    under = [_under(side, each, counted=counted) for side in sides]
    moved = _moved(view.moved, width)
    taken = 3 + max(map(len, under)) + len(moved)
    rows = max(_SMALLEST, height - taken)
    digits = _digits([side.figure for side in sides], each, rows)
    columns = [
        [((side.day, "bold"),), (), *(((line, "party"),) for line in drawn), *lines]
        for side, drawn, lines in zip(sides, digits, under, strict=True)
    ]
    pairs = zip_longest(*columns, fillvalue=())
    return [*(_beside(one, other, each) for one, other in pairs), (), *moved]


def _digits(figures: list[str], width: int, rows: int) -> list[tuple[str, ...]]:
    """Return the figures in digits of one size."""
    drawn = [big_number(figure, width, rows) for figure in figures]
    least = min(map(len, drawn))
    return [big_number(figure, width, least) or (figure,) for figure in figures]


def _under(side: DaySide, width: int, *, counted: bool) -> list[Line]:
    """Write the unit, the other counts if they are wanted, and who was on the way out."""
    lines: list[Line] = [((line, "bold"),) for line in wrap(side.unit, width)]
    for mark, words in side.counts[1:] if counted else ():
        look = MARKS[mark].colour
        if mark == "pending" and side.pending:
            continue
        lines += [((line, look),) for line in wrap(words, width)]
    for words in side.pending:
        lines += [((line, "pending"),) for line in wrap(words, width)]
    return lines


def _moved(moved: tuple[MovedStates, ...], width: int) -> list[Line]:
    if not moved:
        return [((NOTHING, "muted"),)]
    lines: list[Line] = []
    for group in moved[:MOST_FACTS]:
        look = MARKS[group.mark]
        words = f"{group.few}: {group.before} → {group.after}"
        for number, line in enumerate(wrap(words, width - 2)):
            sign = look.symbol if number == 0 else " "
            lines.append(((f"{sign} ", look.colour), (line, "foreground")))
    if len(moved) > MOST_FACTS:
        lines.append(((f"and {len(moved) - MOST_FACTS} more changes", "muted"),))
    return lines


def _beside(left: Line, right: Line, each: int) -> Line:
    used = sum(cell_len(text) for text, _ in left)
    gap: Run = (" " * (each + _GAP - used), "foreground")
    return (*left, gap, *right) if right else left
