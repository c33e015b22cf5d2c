"""The blocks of a slide as lines: a figure, words, a verdict, facts, and a wall of clocks."""

from collections.abc import Iterable

from rich.cells import cell_len

from ..analysis.sentences import joined
from ..views.big_digits import big_number
from .model import MOST_FACTS, Clock, Fact, Slide
from .wrapping import Line, Run, widest_word, wrap

_LABEL = 15
_WALLS = ((7, 1), (5, 1), (3, 1), (3, 0), (1, 1), (1, 0))
"""How a list of clocks can be written, the best first: the rows of digits, the lines between."""
_NAMED_LINES = 2
"""The lines in which those are named that have no clock."""
_ROOMY, _CAPTION, _GAP = 100, 36, 4
"""The width from which a figure has its caption beside it, the caption's, and what is between."""
_BLOCK, _BAR = 68, "▌  "
"""The width of a quotation, which the eye takes in at once, and what stands at its left."""
_AIRY = 14
"""The free lines from which a stamp has a frame of its colour."""
_TWO_COLUMNS = 76
"""The width from which what was printed stands beside what is right."""


def paragraph(text: str, look: str, room: int) -> list[Line]:
    """Return a text in one look.

    Raises:
        ValueError: a word is wider than the *room*.
    """
    return [((line, look),) for line in wrap(text, room)]


def fact_lines(facts: tuple[Fact, ...], room: int, *, apart: bool = False) -> list[Line]:
    """Write each fact beside its label, with an empty line between them if they are *apart*."""
    lines: list[Line] = []
    for fact in facts:
        for index, text in enumerate(wrap(fact.text, room - _LABEL)):
            label = fact.label if index == 0 else ""
            lines.append(((label.ljust(_LABEL), "muted"), (text, "foreground")))
        if apart:
            lines.append(())
    return lines[:-1] if apart else lines


def figure_block(slide: Slide, facts: list[Line], room: int, whole: int, free: int) -> list[Line]:
    """Put the biggest digits that fit over their unit and the facts, or beside them.

    Beside them the digits may be a little smaller for it: the eye finds both at one height.
    """
    unit = paragraph(slide.unit, "bold", room)
    rest = [(), *unit, (), *facts]
    under = big_number(slide.figure, whole, free - len(rest))
    said = [slide.unit, *(text for fact in slide.facts for text in (fact.label, fact.text))]
    if whole >= _ROOMY and widest_word(said) <= _CAPTION:
        digits = big_number(slide.figure, whole - _CAPTION - _GAP, free)
        caption = [*paragraph(slide.unit, "bold", _CAPTION), (), *_stacked(slide.facts, _CAPTION)]
        if 4 * len(digits) >= 3 * len(under) and len(caption) <= free:
            return _side_by_side([((line, "mark"),) for line in digits], caption)
    if not under:
        return [((slide.figure, "mark"),), *rest]
    return [*(((line, "mark"),) for line in under), *rest]


def _stacked(facts: tuple[Fact, ...], room: int) -> list[Line]:
    """Write each fact under its label."""
    lines: list[Line] = []
    for fact in facts:
        lines += paragraph(fact.label, "muted", room) if fact.label else []
        lines += [*paragraph(fact.text, "foreground", room), ()]
    return lines[:-1]


def _side_by_side(left: list[Line], right: list[Line]) -> list[Line]:
    """Put lines beside each other, the shorter ones in the middle of the longer."""
    wide = max(sum(cell_len(text) for text, _ in line) for line in left) + _GAP
    high = max(len(left), len(right))
    columns = []
    for column in (left, right):
        above = (high - len(column)) // 2
        columns.append([*[()] * above, *column, *[()] * (high - len(column) - above)])
    return [
        (*one, (" " * (wide - sum(cell_len(text) for text, _ in one)), "foreground"), *other)
        for one, other in zip(*columns, strict=True)
    ]


def words_block(slide: Slide, whole: int, free: int) -> list[Line]:
    """Put the words in a block in the middle, a bar at its left, over who said them.

    With room to spare the lines stand apart. What was said in another tongue follows, smaller.
    """
    room = min(_BLOCK, whole) - len(_BAR)
    after = paragraph(slide.attribution, "foreground", room)
    if slide.original:
        after += [(), *paragraph(f"“{slide.original}”", "muted", room)]
    return _barred_block(f"“{slide.words}”", after, whole, free)


def statement_block(slide: Slide, whole: int, free: int) -> list[Line]:
    """Put what happened in a block in the middle, a bar at its left, over the facts of it."""
    room = min(_BLOCK, whole) - len(_BAR)
    lines: list[Line] = []
    for fact in slide.facts:
        if fact.label:
            lines += fact_lines((fact,), room)
        else:
            lines += [*paragraph(fact.text, "foreground", room), ()]
    return _barred_block(slide.statement, lines, whole, free)


def _barred_block(text: str, after: list[Line], whole: int, free: int) -> list[Line]:
    """Put a text in the middle, a bar at its left, over what belongs to it."""
    room = min(_BLOCK, whole)
    words = wrap(text, room - len(_BAR))
    bar: Run = (_BAR, "accent")
    lines: list[Line] = [(bar, (line, "bold")) for line in words]
    if 2 * len(lines) + len(after) < free:
        lines = [line for pair in ((line, (bar,)) for line in lines) for line in pair][:-1]
    widest = max(sum(cell_len(text) for text, _ in line) for line in (*lines, *after))
    left = " " * ((whole - widest - len(_BAR)) // 2)
    quiet = [((" " * len(_BAR), "foreground"), *line) if line else () for line in after]
    return [((left, "foreground"), *line) if line else () for line in [*lines, (), *quiet]]


def verdict_block(slide: Slide, room: int, free: int) -> list[Line]:
    """Put the verdict as a stamp over what was printed and what is right, side by side."""
    stamp = f"   {slide.stamp.upper()}   "
    lines: list[Line] = [((stamp, "stamp"),), ()]
    if free >= _AIRY:
        edge: Line = ((" " * len(stamp), "stamp"),)
        lines = [edge, lines[0], edge, ()]
    words = (f"“{slide.words}”", "bold"), (slide.attribution, "muted")
    said = [(fact.text, "muted" if index else "bold") for index, fact in enumerate(slide.facts)]
    half = (room - _GAP) // 2
    if room < _TWO_COLUMNS or widest_word(text for text, _ in (*words, *said)) > half - len(_BAR):
        half = room
    inner = half - len(_BAR)
    printed = _barred("printed", words, inner, "foreground")
    right = _barred("right", said, inner, "party") if said else []
    if half == room or not right:
        return [*lines, *printed, (), *right]
    wide = [(*line, (" " * (half - sum(cell_len(text) for text, _ in line)), "foreground"))
            for line in printed]  # fmt: skip
    high = max(len(printed), len(right))
    columns = _side_by_side(wide + [()] * (high - len(wide)), right + [()] * (high - len(right)))
    if 2 * len(columns) + len(lines) < free:
        columns = [line for column in columns for line in (column, ())]
    return [*lines, *columns]


def _barred(label: str, texts: Iterable[Run], room: int, colour: str) -> list[Line]:
    """Write texts under a label, with a bar at their left."""
    lines: list[Line] = [((label, "muted"),)]
    lines += [line for text, look in texts for line in paragraph(text, look, room)]
    return [((_BAR, colour), *line) for line in lines]


def clock_wall(clocks: tuple[Clock, ...], room: int, free: int) -> list[Line]:
    """Write as many clocks as fit, the days of each as big as then fit, and name the others."""
    lines: list[Line] = []
    for count in range(min(len(clocks), MOST_FACTS), 0, -1):
        others = clocks[count:]
        for rows, between in _WALLS:
            blocks = _clocks(clocks[:count], room, rows)
            lines = [line for block in blocks for line in (*block, *[()] * between)]
            lines = lines[: len(lines) - between]
            if others:
                lines += [*[()] * between, *_named(others, room)]
            if blocks and len(lines) <= free:
                return lines
    return lines


def _named(others: tuple[Clock, ...], room: int) -> list[Line]:
    """Name the clocks for which there is no room, as many as a few lines hold."""
    each = [f"{clock.who} ({clock.treaty})" for clock in others]
    for count in range(len(each), 0, -1):
        left = len(each) - count
        names = [*each[:count], f"{left} more"] if left else each
        lines = paragraph(f"and {joined(names)}", "muted", room)
        if len(lines) <= _NAMED_LINES:
            return lines
    return paragraph(f"and {len(each)} more", "muted", room)


def _clocks(clocks: tuple[Clock, ...], room: int, rows: int) -> list[list[Line]]:
    """Write clocks with their days in digits of some *rows*, or on a line; none if too wide."""
    if rows == 1:
        return [fact_lines((_on_a_line(clock),), room) for clock in clocks]
    drawn = [big_number(clock.figure, room // 3, rows) for clock in clocks]
    if any(len(digits) != rows for digits in drawn):
        return []
    across = max(len(digits[0]) for digits in drawn)
    return [
        _beside(digits, clock, across, room) for digits, clock in zip(drawn, clocks, strict=True)
    ]


def _on_a_line(clock: Clock) -> Fact:
    days = f"{clock.figure} {clock.unit.split()[0]}" if clock.figure else ""
    return Fact(days, f"{clock.who}, {clock.treaty}: {clock.when}")


def _beside(digits: tuple[str, ...], clock: Clock, across: int, room: int) -> list[Line]:
    """Write who leaves what beside the days that are left."""
    left = across + 3
    texts = [
        *paragraph(clock.who, "bold", room - left),
        *paragraph(clock.treaty, "foreground", room - left),
        *paragraph(f"{clock.unit}, {clock.when}", "muted", room - left),
    ]
    drawn = [digit.rjust(across).ljust(left) for digit in digits]
    drawn += [" " * left] * (len(texts) - len(drawn))
    texts += [()] * (len(drawn) - len(texts))
    return [((digit, "mark"), *text) for digit, text in zip(drawn, texts, strict=True)]
