"""A picture as an inline SVG: a pixel is a square of 1, and each colour is a class of the page."""

from collections import defaultdict
from html import escape
from itertools import groupby

from rich.cells import cell_len

from ..views.picture import GROUND, Label, Picture


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
