"""A picture of pixels in the theme's colours, two to a cell, with words over it."""

from collections.abc import Iterator
from itertools import groupby

from msgspec import Struct

Run = tuple[str, str]
"""Text, and a colour of the theme; or two of them, as in ``party on pending``: sign and ground."""
Line = tuple[Run, ...]
GROUND = ""
"""A pixel that shows the ground of the screen."""
PAGE = (90, 16)
"""The cells of a picture that goes on paper or into a page."""
_EMPTY = "foreground"
_INKS = ("foreground", "muted", "former")
"""Colours that are no ground: to a terminal's own theme they are its text colour."""
_SHADES = {
    "pending": "▒",
    "former": "░",
    "accent": "▓",
    "line": "_",
    "announced": "═",
    "muted": "×",
}
"""What stands for a colour where there are none; all others are a full block."""


SWATCHES = {"announced": "◩", "pending": "◧", "former": "□", "muted": "◨", "accent": "▒"}
"""What stands for a colour in a legend: a sign of its own, as few terminals have all colours."""


class Label(Struct, frozen=True):
    """Words over a picture, from cell *x* of line *y* on, in a colour of the theme."""

    x: int
    y: int
    text: str
    colour: str = "foreground"


class Picture(Struct, frozen=True):
    """Rows of pixels, from above, all of one length; each is the name of a colour, or ``GROUND``.

    A cell of a terminal is as high as two pixels and as wide as one.

    >>> Picture((("party", ""), ("pending", "")), (Label(1, 0, "x"),)).lines()
    ((('▀', 'party on pending'), ('x', 'foreground')),)
    """

    pixels: tuple[tuple[str, ...], ...]
    labels: tuple[Label, ...] = ()

    def lines(self, *, colourless: bool = False) -> tuple[Line, ...]:
        """Return the picture in half-blocks, a line for two rows of pixels.

        Where there are no colours shades stand for them, a cell in the shade of its upper half.
        """
        upper, lower = self.pixels[::2], list(self.pixels[1::2])
        if len(lower) < len(upper):
            lower.append((GROUND,) * len(upper[-1]))
        cell = _shade if colourless else _cell
        cells = [list(map(cell, *rows)) for rows in zip(upper, lower, strict=True)]
        for label in self.labels:
            row, text = cells[label.y], label.text
            if colourless and text == SWATCHES.get(label.colour):
                text = _SHADES[label.colour]
            for x, character in enumerate(text, label.x):
                if 0 <= x < len(row):
                    row[x] = character, label.colour
        return tuple(tuple(_joined(row)) for row in cells)


def _cell(upper: str, lower: str) -> Run:
    if upper == lower:
        return ("█", upper) if upper else (" ", _EMPTY)
    if not lower:
        return "▀", upper
    if upper and lower in _INKS:
        return "▄", f"{lower} on {upper}"
    return ("▀", f"{upper} on {lower}") if upper else ("▄", lower)


def _shade(upper: str, lower: str) -> Run:
    sign, colour = _cell(upper, lower)
    shade = _SHADES.get(upper or lower)
    if not colour or not (upper and lower):
        return shade or sign, colour
    return shade or "█", upper


def _joined(row: list[Run]) -> Iterator[Run]:
    for colour, cells in groupby(row, key=lambda cell: cell[1]):
        yield "".join(text for text, _ in cells), colour
