"""A document as one HTML page that loads nothing: to read, to send, to print.

Templates are filled by Jinja2 with escaping always on. The pages hold no script, and their
security policy forbids one, so that text which slipped through could still do nothing.
A picture is an inline SVG: a pixel is a square of 1, each colour a class of the page.
"""

from collections import defaultdict
from functools import cache
from html import escape
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from rich.cells import cell_len

from ..views.document import Document
from ..views.picture import GROUND, Label, Picture


def html(document: Document) -> str:
    """Return a document as a page; all of it is taken as plain text."""
    return _template().render(document=document)


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("openskies_tui.output"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["svg"] = picture_svg  # it escapes its texts itself
    return environment.get_template("document.html.j2")


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
