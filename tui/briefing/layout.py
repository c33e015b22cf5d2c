"""A slide laid out as lines for a screen of a given size, and what does not fit.

The same function draws the slide in the room and checks it beforehand, so that what passed the
check is what is shown.
"""

from itertools import dropwhile
from typing import NamedTuple

from msgspec import Struct
from rich.cells import cell_len

from ..views.chart import chart
from ..views.exits_chart import exits_chart
from ..views.labels import weekday_words
from ..views.timeline import LEAST_ROWS, StripScene, lane, legend, strip
from .blocks import (
    clock_wall,
    fact_lines,
    figure_block,
    paragraph,
    statement_block,
    verdict_block,
    words_block,
)
from .comparison_lines import comparison_lines
from .model import Fact, Slide
from .wrapping import Line, Run, wrap

_MEASURE = 110
"""The longest line in cells that is still read easily from the back row."""
_STRIP_ROWS = 7
"""A timeline's rows at most: four of labels, the axis, statements, years."""
_LANE, _LANE_ROWS = 3, 6
"""How many lines the courses on an axis are higher at most, over and under it, and lines kept free
for each of them."""
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


class FittedSlide(Struct, frozen=True):
    """The lines of a screen, and what is wrong with them: words cut, lines too many."""

    lines: tuple[Line, ...]
    problems: tuple[str, ...] = ()


def lay_out(
    slide: Slide, foot: Foot, width: int, height: int, *, colourless: bool = False
) -> FittedSlide:
    """Return the page of a slide on a screen of *width* by *height* cells.

    The headline stands on top, the foot at the bottom, the body in the middle of what is left.
    Where that is too little, the first of the publishers in the foot stands for all.
    A picture is drawn otherwise where there are no colours.
    """
    margin = max(2, (width - 40) // 12)
    room = min(width - 2 * margin, _MEASURE)
    try:
        edge: list[Line] = [()] if height >= _HIGH else []
        headline = paragraph(slide.headline, "bold", room)
        rule: Line = (("━" * max(cell_len(line[0][0]) for line in headline), "accent"),)
        top = [*edge, *_kicker(slide, room), (), *headline, rule, ()]
        bottom = [_aside(foot.aside, width - 2 * margin), *_foot(foot, width - 2 * margin)]
        free = height - len(top) - len(bottom)
        body = _drawn(slide, width - 2 * margin, free, colourless=colourless)
        body = body or _body(slide, room, width - 2 * margin, free)
    except ValueError as error:
        return FittedSlide((), (f"the word `{error}` is wider than {width}×{height} can show",))
    first, _, others = foot.citation.partition("; ")
    if len(body) > free and others:
        shorter = foot._replace(citation=first)
        return lay_out(slide, shorter, width, height, colourless=colourless)
    if len(body) > free:
        over = len(body) - free
        lines = "line" if over == 1 else "lines"
        return FittedSlide((), (f"{over} {lines} more than {width}×{height} can show",))
    above = (free - len(body)) // 3
    middle = [()] * above + body + [()] * (free - len(body) - above)
    indent: Line = ((" " * margin, "foreground"),)
    return FittedSlide(
        tuple((*indent, *line) if line else line for line in (*top, *middle, *bottom))
    )


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
    facts = statement_block(slide, whole, 0) if slide.statement else fact_lines(told, room)
    if slide.layout == "figure" and slide.figure:
        return figure_block(slide, facts, room, whole, free)
    over: list[Line] = []
    if slide.layout == "words":
        return words_block(slide, whole, free)
    if slide.layout == "verdict":
        return verdict_block(slide, room, free)
    if slide.layout == "timeline" and slide.strip:
        heights = range(_STRIP_ROWS, LEAST_ROWS - 1, -1)
        # Where nothing else helps the legend goes: what matters has a label.
        for rows, across in (*((rows, room) for rows in heights), (LEAST_ROWS, 0)):
            over = _timeline(slide.strip, rows, whole, across)
            if (left := free - len(over) - len(facts)) >= 0:
                high = min(_LANE, left // _LANE_ROWS) if rows == _STRIP_ROWS else 0
                over = _timeline(slide.strip, rows, whole, across, high)
                break
    if slide.statement:
        return [*over, *statement_block(slide, whole, free - len(over))]
    if slide.clocks:
        return clock_wall(slide.clocks, room, free)
    apart = [*over, *fact_lines(told, room, apart=True)]
    return apart if len(apart) <= free else [*over, *facts]


def _timeline(scene: StripScene, rows: int, whole: int, room: int, high: int = 0) -> list[Line]:
    """Draw a timeline in some rows, over its legend if that has *room*.

    What runs on the axis is drawn so many lines *high* over and under it.
    """
    view = strip(scene, whole, rows)
    if not room:
        return [*_strip(view.rows), ()]
    shown = {*view.acts, *(view.said if rows > LEAST_ROWS else ())}
    signs = legend((act for act in scene.acts if act.id in shown), scene.exits)
    at = -3 if rows > LEAST_ROWS else -2
    thick = [lane(view.rows[at])] * high
    lines = (*view.rows[:at], *thick, view.rows[at], *thick, *view.rows[at + 1 :])
    return [*_strip(lines), (), *_legend(signs, room), ()]


def _strip(rows: tuple[Line, ...]) -> list[Line]:
    """Take over the rows of a timeline, its years bright: quiet figures blur on a poor line."""
    bright = ((text, "foreground" if look == "muted" else look) for text, look in rows[-1])
    drawn = dropwhile(lambda row: not "".join(text for text, _ in row).strip(), rows[:-1])
    return [*drawn, tuple(bright)]


def _legend(pieces: tuple[tuple[Run, Run], ...], room: int) -> list[Line]:
    """Write what the marks of the timeline mean, on as many lines as it takes.

    Raises:
        ValueError: a meaning is wider than the *room*; the message is the meaning.
    """
    lines: list[list[Run]] = [[]]
    for symbol, word in pieces:
        if cell_len(symbol[0]) + cell_len(word[0].rstrip()) > room:
            raise ValueError(word[0].rstrip())
        used = sum(cell_len(text) for text, _ in lines[-1])
        if used and used + cell_len(symbol[0]) + cell_len(word[0]) > room:
            lines.append([])
        lines[-1] += [symbol, word]
    return [tuple(line) for line in lines if line]
