"""SVG: a document as a drawn page, and a picture to stand in an HTML page.

A pixel of a picture is a square of 1, and each of its colours is a class of the page.
"""

import textwrap
from collections import defaultdict
from collections.abc import Iterator
from html import escape
from itertools import groupby

from rich.cells import cell_len, chop_cells

from ..theme.symbols import runs
from ..views.document import Document
from ..views.picture import GROUND, Label, Picture
from .text import WIDTH, document_text

_CELL, _LINE, _MARGIN = 8.4, 20, 40
"""On a drawn page: the width of a character, the height of a line, the margin, in pixels."""


def svg(document: Document) -> str:
    """Return a document as a picture of a page, as long as it takes; it loads nothing."""
    text = document_text(document).split("\n")
    short = (piece for line in text for piece in textwrap.wrap(line, WIDTH) or [line])
    lines = [piece for line in short for piece in chop_cells(line, WIDTH) or [line]]
    wide = round(WIDTH * _CELL) + 2 * _MARGIN
    high = len(lines) * _LINE + 2 * _MARGIN
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}"'
    title = f"<title>{escape(document.title)}</title>"
    return "\n".join((f"{head}>{title}", *_drawn(lines, wide, high), "</svg>")) + "\n"


def _drawn(lines: list[str], wide: int, high: int) -> Iterator[str]:
    yield f'<rect width="{wide}" height="{high}" fill="#ffffff"/>'
    style = "font-family:monospace;font-size:14px;white-space:pre"
    yield f'<g style="{style}" fill="#1b1f24">'
    for number, line in enumerate(lines):
        y = _MARGIN + (number + 1) * _LINE
        begins = not line.startswith(" ") and (number == 0 or not lines[number - 1])
        if begins and line:
            yield (
                f'<rect x="{_MARGIN - 12}" y="{y - 14}" width="4" height="{_LINE - 2}" '
                'fill="#0b5394"/>'
            )
        weight = ' font-weight="bold"' if begins else ""
        for start, piece, cells in runs(line):
            x, length = _MARGIN + start * _CELL, cells * _CELL
            place = f'x="{x:g}" y="{y}" textLength="{length:g}"'
            yield f'<text {place}{weight} xml:space="preserve">{escape(piece)}</text>'
    yield "</g>"


def picture_svg(picture: Picture, title: str) -> str:
    """Return a picture as SVG with *title* for those who cannot see it.

    It holds no colours: the style sheet gives one to each class, which is the colour's name, and
    to ``background``. So it follows the page, on paper too.

    >>> print(picture_svg(Picture((("party", "party"),)), "Two parties"))
    <svg class="picture" viewBox="0 0 2 1" role="img" shape-rendering="crispEdges">
    <title>Two parties</title>
    <path class="party" d="M0 0h2v1h-2z"/>
    </svg>
    """
    drawn = defaultdict[str, list[str]](list)
    for y, row in enumerate(picture.pixels):
        x = 0
        for colour, pixels in groupby(row):
            wide = len([*pixels])
            if colour != GROUND:
                drawn[colour].append(f"M{x} {y}h{wide}v1h-{wide}z")
            x += wide
    width, height = len(picture.pixels[0]), len(picture.pixels)
    box = f'viewBox="0 0 {width} {height}" role="img" shape-rendering="crispEdges"'
    return "\n".join(
        (
            f'<svg class="picture" {box}>',
            f"<title>{escape(title)}</title>",
            *(f'<path class="{colour}" d="{"".join(runs)}"/>' for colour, runs in drawn.items()),
            *map(_label, picture.labels),
            "</svg>",
        )
    )


def _label(label: Label) -> str:
    """Write a label on a ground of its own, as a terminal does; a cell is 1 wide and 2 high."""
    sign, _, ground = label.colour.partition(" on ")
    wide, top = cell_len(label.text), 2 * label.y
    box = f'x="{label.x}" y="{top}" width="{wide}" height="2"'
    return (
        f'<rect class="{ground or "background"}" {box}/>'
        f'<text class="{sign}" x="{label.x}" y="{top + 1.5:g}" textLength="{wide}" '
        f'lengthAdjust="spacingAndGlyphs">{escape(label.text)}</text>'
    )
