"""A slide laid out as lines for a screen of a given size, and what does not fit.

The same function draws the slide in the room and checks it beforehand, so that what passed the
check is what is shown.
"""

from collections.abc import Iterable
from itertools import dropwhile
from typing import NamedTuple

from msgspec import Struct
from rich.cells import cell_len

from ..views.big_digits import big_number
from ..views.chart import chart
from ..views.exits_chart import exits_chart
from ..views.labels import weekday_words
from ..views.timeline import LEAST_ROWS, StripScene, legend, strip
from .comparison_lines import comparison_lines
from .model import MOST_FACTS, Clock, Fact, Slide
from .wrapping import Line, Run, wrap

_MEASURE = 110
"""The longest line in cells that is still read easily from the back row."""
_LABEL = 15
_WALLS = ((7, 1), (5, 1), (3, 1), (3, 0), (1, 1), (1, 0))
"""How a list of clocks can be written, the best first: the rows of digits, the lines between."""
_ROOMY, _CAPTION, _GAP = 100, 36, 4
"""The width from which a figure has its caption beside it, the caption's, and what is between."""
_BLOCK, _BAR = 68, "▌  "
"""The width of a quotation, which the eye takes in at once, and what stands at its left."""
_AIRY = 14
"""The free lines from which a stamp has a frame of its colour."""
_TWO_COLUMNS = 76
"""The width from which what was printed stands beside what is right."""
_STRIP_ROWS = 7
"""A timeline's rows at most: four of labels, the axis, statements, years."""
_HIGH = 30
"""Rows from which the first line keeps off the upper edge."""


class Foot(NamedTuple):
    """What stands under every slide: the citation on the left, the progress on the right.

    ``aside`` is what the speaker has asked for, such as the time. It stands over the progress, in
    a line that is empty otherwise, so that nothing of the slide moves for it.
    """

    citation: str
    progress: str
    aside: str = ""


class Page(Struct, frozen=True):
    """The lines of a screen, and what is wrong with them: words cut, lines too many."""

    lines: tuple[Line, ...]
    problems: tuple[str, ...] = ()


def lay_out(slide: Slide, foot: Foot, width: int, height: int, *, colourless: bool = False) -> Page:
    """Return the page of a slide on a screen of *width* by *height* cells.

    The headline stands on top, the foot at the bottom, the body in the middle of what is left.
    A picture is drawn otherwise where there are no colours.
    """
    margin = max(2, (width - 40) // 12)
    room = min(width - 2 * margin, _MEASURE)
    try:
        edge: list[Line] = [()] if height >= _HIGH else []
        headline = _paragraph(slide.headline, "bold", room)
        rule: Line = (("━" * max(cell_len(line[0][0]) for line in headline), "accent"),)
        top = [*edge, *_kicker(slide, room), (), *headline, rule, ()]
        bottom = [_aside(foot.aside, width - 2 * margin), *_foot(foot, width - 2 * margin)]
        free = height - len(top) - len(bottom)
        body = _drawn(slide, width - 2 * margin, free, colourless=colourless)
        body = body or _body(slide, room, width - 2 * margin, free)
    except ValueError as error:
        return Page((), (f"the word `{error}` is wider than {width}×{height} can show",))
    if len(body) > free:
        over = len(body) - free
        lines = "line" if over == 1 else "lines"
        return Page((), (f"{over} {lines} more than {width}×{height} can show",))
    above = (free - len(body)) // 3
    middle = [()] * above + body + [()] * (free - len(body) - above)
    indent: Line = ((" " * margin, "foreground"),)
    return Page(tuple((*indent, *line) if line else line for line in (*top, *middle, *bottom)))


def _drawn(slide: Slide, width: int, height: int, *, colourless: bool) -> list[Line]:
    """Return the picture of a slide, a free line under it; none where it has or fits none."""
    if slide.map:
        from ..output.map_lines import map_lines

        return [*map_lines(slide.map, width, height - 1, colourless=colourless)]
    if slide.comparison:
        beside = comparison_lines(slide.comparison, width, height)
        return beside if len(beside) <= height else []
    picture = None
    if slide.chart:
        picture = chart(slide.chart, width, height - 1)
    elif slide.exits:
        picture = exits_chart(slide.exits, width, height - 1)
    return [_bright(line) for line in picture.lines(colourless=colourless)] if picture else []


def _bright(line: Line) -> Line:
    """Return a line with quiet figures in the text's own colour: they blur on a poor line."""
    return tuple((text, "foreground" if look == "muted" else look) for text, look in line)


def _kicker(slide: Slide, room: int) -> list[Line]:
    pieces: list[Run] = [(weekday_words(slide.day), "foreground")]
    if slide.axes:
        pieces += [("  ", "foreground"), (f" {slide.axes.upper()} ", "badge")]
    if slide.hypothetical:
        pieces += [("  ", "foreground"), (" HYPOTHETICAL ", "badge")]
    if sum(cell_len(text) for text, _ in pieces) > room:
        raise ValueError(pieces[-1][0].strip(" ·"))
    return [tuple(pieces)]


def _paragraph(text: str, look: str, room: int) -> list[Line]:
    return [((line, look),) for line in wrap(text, room)]


def _aside(text: str, room: int) -> Line:
    return ((text.rjust(room), "accent"),) if text else ()


def _foot(foot: Foot, room: int) -> list[Line]:
    """Write the citation beside the progress, on as many lines as it needs."""
    lines = wrap(foot.citation, room - cell_len(foot.progress) - 2)
    last = lines[-1]
    gap = room - cell_len(last) - cell_len(foot.progress)
    return [
        *(((line, "muted"),) for line in lines[:-1]),
        ((last, "muted"), (" " * gap, "foreground"), (foot.progress, "muted")),
    ]


def _body(slide: Slide, room: int, whole: int, free: int) -> list[Line]:
    told = (*slide.facts, *(Fact("", text) for text in slide.told))
    facts = _facts(told, room)
    if slide.layout == "figure" and slide.figure:
        return _figure(slide, facts, room, whole, free)
    over: list[Line] = []
    if slide.layout == "words":
        return _words(slide, whole, free)
    if slide.layout == "verdict":
        return _verdict(slide, room, free)
    if slide.layout == "timeline" and slide.strip:
        heights = range(_STRIP_ROWS, LEAST_ROWS - 1, -1)
        # Where nothing else helps the legend goes: what matters has a label.
        for rows, across in (*((rows, room) for rows in heights), (LEAST_ROWS, 0)):
            over = _timeline(slide.strip, rows, whole, across)
            if len(over) + len(facts) <= free:
                break
    if slide.clocks:
        return _wall(slide.clocks, room, free)
    apart = [*over, *_facts(told, room, apart=True)]
    return apart if len(apart) <= free else [*over, *facts]


def _figure(slide: Slide, facts: list[Line], room: int, whole: int, free: int) -> list[Line]:
    """Put the biggest digits that fit over their unit and the facts, or beside them.

    Beside them the digits may be a little smaller for it: the eye finds both at one height.
    """
    unit = _paragraph(slide.unit, "bold", room)
    rest = [(), *unit, (), *facts]
    under = big_number(slide.figure, whole, free - len(rest))
    if whole >= _ROOMY:
        digits = big_number(slide.figure, whole - _CAPTION - _GAP, free)
        caption = [*_paragraph(slide.unit, "bold", _CAPTION), (), *_stacked(slide.facts, _CAPTION)]
        if 4 * len(digits) >= 3 * len(under) and len(caption) <= free:
            return _side_by_side([((line, "mark"),) for line in digits], caption)
    if not under:
        return [((slide.figure, "mark"),), *rest]
    return [*(((line, "mark"),) for line in under), *rest]


def _stacked(facts: tuple[Fact, ...], room: int) -> list[Line]:
    """Write each fact under its label."""
    lines: list[Line] = []
    for fact in facts:
        lines += _paragraph(fact.label, "muted", room) if fact.label else []
        lines += [*_paragraph(fact.text, "foreground", room), ()]
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


def _words(slide: Slide, whole: int, free: int) -> list[Line]:
    """Put the words in a block in the middle, a bar at its left, over who said them.

    With room to spare the lines stand apart. What was said in another tongue follows, smaller.
    """
    room = min(_BLOCK, whole)
    words = wrap(f"“{slide.words}”", room - len(_BAR))
    after = [*_paragraph(slide.attribution, "foreground", room - len(_BAR))]
    if slide.original:
        after += [(), *_paragraph(f"“{slide.original}”", "muted", room - len(_BAR))]
    bar: Run = (_BAR, "accent")
    lines: list[Line] = [(bar, (line, "bold")) for line in words]
    if 2 * len(lines) + len(after) < free:
        lines = [line for pair in ((line, (bar,)) for line in lines) for line in pair][:-1]
    left = " " * ((whole - room) // 2)
    quiet = [((" " * len(_BAR), "foreground"), *line) if line else () for line in after]
    return [((left, "foreground"), *line) if line else () for line in [*lines, (), *quiet]]


def _verdict(slide: Slide, room: int, free: int) -> list[Line]:
    """Put the verdict as a stamp over what was printed and what is right, side by side."""
    stamp = f"   {slide.stamp.upper()}   "
    lines: list[Line] = [((stamp, "stamp"),), ()]
    if free >= _AIRY:
        edge: Line = ((" " * len(stamp), "stamp"),)
        lines = [edge, lines[0], edge, ()]
    half = (room - _GAP) // 2 if room >= _TWO_COLUMNS else room
    inner = half - len(_BAR)
    words = (f"“{slide.words}”", "bold"), (slide.attribution, "muted")
    printed = _barred("printed", words, inner, "foreground")
    said = [(fact.text, "muted" if index else "bold") for index, fact in enumerate(slide.facts)]
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
    lines += [line for text, look in texts for line in _paragraph(text, look, room)]
    return [((_BAR, colour), *line) for line in lines]


def _timeline(scene: StripScene, rows: int, whole: int, room: int) -> list[Line]:
    """Draw a timeline in some rows, over its legend if that has *room*."""
    view = strip(scene, whole, rows)
    if not room:
        return [*_strip(view.rows), ()]
    shown = {*view.acts, *(view.said if rows > LEAST_ROWS else ())}
    drawn = legend((act for act in scene.acts if act.id in shown), scene.exits)
    return [*_strip(view.rows), (), *_legend(drawn, room), ()]


def _strip(rows: tuple[Line, ...]) -> list[Line]:
    """Take over the rows of a timeline, its years bright: quiet figures blur on a poor line."""
    bright = ((text, "foreground" if look == "muted" else look) for text, look in rows[-1])
    drawn = dropwhile(lambda row: not "".join(text for text, _ in row).strip(), rows[:-1])
    return [*drawn, tuple(bright)]


def _legend(pieces: tuple[tuple[Run, Run], ...], room: int) -> list[Line]:
    """Write what the marks of the timeline mean, on as many lines as it takes."""
    lines: list[list[Run]] = [[]]
    for symbol, word in pieces:
        used = sum(cell_len(text) for text, _ in lines[-1])
        if used and used + cell_len(symbol[0]) + cell_len(word[0]) > room:
            lines.append([])
        lines[-1] += [symbol, word]
    return [tuple(line) for line in lines if line]


def _facts(facts: tuple[Fact, ...], room: int, *, apart: bool = False) -> list[Line]:
    """Write each fact beside its label, with an empty line between them if they are *apart*."""
    lines: list[Line] = []
    for fact in facts:
        for index, text in enumerate(wrap(fact.text, room - _LABEL)):
            label = fact.label if index == 0 else ""
            lines.append(((label.ljust(_LABEL), "muted"), (text, "foreground")))
        if apart:
            lines.append(())
    return lines[:-1] if apart else lines


def _wall(clocks: tuple[Clock, ...], room: int, free: int) -> list[Line]:
    """Write as many clocks as fit, the days of each as big as then fit, and count the others."""
    lines: list[Line] = []
    for count in range(min(len(clocks), MOST_FACTS), 0, -1):
        others = len(clocks) - count
        for rows, between in _WALLS:
            blocks = _clocks(clocks[:count], room, rows)
            lines = [line for block in blocks for line in (*block, *[()] * between)]
            lines = lines[: len(lines) - between]
            if others:
                lines += [*[()] * between, ((f"and {others} more", "muted"),)]
            if blocks and len(lines) <= free:
                return lines
    return lines


def _clocks(clocks: tuple[Clock, ...], room: int, rows: int) -> list[list[Line]]:
    """Write clocks with their days in digits of some *rows*, or on a line; none if too wide."""
    if rows == 1:
        return [_facts((_on_a_line(clock),), room) for clock in clocks]
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
        *_paragraph(clock.who, "bold", room - left),
        *_paragraph(clock.treaty, "foreground", room - left),
        *_paragraph(f"{clock.unit}, {clock.when}", "muted", room - left),
    ]
    drawn = [digit.rjust(across).ljust(left) for digit in digits]
    drawn += [" " * left] * (len(texts) - len(drawn))
    texts += [()] * (len(drawn) - len(texts))
    return [((digit, "mark"), *text) for digit, text in zip(drawn, texts, strict=True)]
