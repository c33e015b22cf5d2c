"""Digits as big as fit: two drawn sizes and their enlargements, two pixels to a cell."""

from functools import lru_cache
from operator import add

_SMALL = """
### .#. ### ### #.# ### ### ### ### ### .
#.# ##. ..# ..# #.# #.. #.. ..# #.# #.# #
#.# .#. ### ### ### ### ### ..# ### ### .
#.# .#. #.. ..# ..# ..# #.# ..# #.# ..# #
### ### ### ### ..# ### ### ..# ### ### .
"""
_LARGE = """
.######. ...##... .######. .######. .....##. ######## ..#####. ######## .######. .######. ..
######## ..###... ######## ######## ....###. ######## .####### ######## ######## ######## ..
##....## .####... ##....## ##....## ....###. ##...... ###..... ......## ##....## ##....## ..
##....## ##.##... ......## ......## ...####. ##...... ##...... .....##. ##....## ##....## ##
##....## ...##... ......## ......## ...####. ##...... ##...... .....##. ##....## ##....## ##
##....## ...##... .....### ......## ..##.##. #######. #######. ....##.. ##....## ##....## ..
##....## ...##... ....###. ..#####. ..##.##. ######## ######## ....##.. .######. ##....## ..
##....## ...##... ...###.. ..#####. .##..##. ......## ##....## ...##... .######. ######## ..
##....## ...##... ..###... ......## .##..##. ......## ##....## ...##... ##....## .####### ..
##....## ...##... .###.... ......## ######## ......## ##....## ..##.... ##....## ......## ##
##....## ...##... ###..... ......## ######## ......## ##....## ..##.... ##....## ......## ##
##....## ...##... ##...... ##....## .....##. ##....## ##....## .##..... ##....## .....### ..
######## ######## ######## ######## .....##. ######## ######## .##..... ######## #######. ..
.######. ######## ######## .######. .....##. .######. .######. .##..... .######. .#####.. ..
"""
_GLYPHS = "0123456789:"
Font = tuple[tuple[str, ...], ...]
"""What is drawn of each of the glyphs, as rows of pixels."""
_HALVES = {"..": " ", "#.": "▀", ".#": "▄", "##": "█"}


def _glyphs(drawn: str) -> Font:
    rows = [line.split() for line in drawn.split("\n") if line]
    return tuple(tuple(row[sign] for row in rows) for sign in range(len(_GLYPHS)))


_SMALL_FONT, _LARGE_FONT = _glyphs(_SMALL), _glyphs(_LARGE)
_SIZES: tuple[tuple[Font, float], ...] = (
    *((_LARGE_FONT, halves / 2) for halves in range(16, 1, -1)),
    (_SMALL_FONT, 2),
    (_SMALL_FONT, 1),
)
"""The fonts with their scales, the biggest first."""
HEIGHTS = tuple(-(-round(len(font[0]) * scale) // 2) for font, scale in _SIZES)
"""The lines that each size takes, the biggest first."""


@lru_cache(64)
def big_number(text: str, width: int, height: int) -> tuple[str, ...]:
    r"""Return the digits of *text* as lines of cells, as big as *width* by *height* allow.

    The sizes are of 3, 5 and 7 lines, and then half as much again at each step. All lines have the
    same width. A colon may stand between digits, as in the time of day. Where not even the smallest
    fits, or *text* holds anything else, the result is empty.

    >>> print("\n".join(big_number("17", 20, 3)))
    ▄█  ▀▀█
     █    █
    ▀▀▀   ▀
    """
    if not text.isascii() or not text.strip(":").replace(":", "").isdigit():
        return ()
    for (font, scale), rows in zip(_SIZES, HEIGHTS, strict=True):
        if rows <= height and round(_across(text, font) * scale) <= width:
            return _draw(text, font, scale)
    return ()


def _gap(font: Font) -> int:
    """Return how many pixels of a font are between two digits; the small ones are 3 wide."""
    return 2 if len(font[0][0]) > 3 else 1  # noqa: PLR2004 - as said


def _across(text: str, font: Font) -> int:
    """Return the pixels that a text takes, unscaled."""
    return sum(len(font[_GLYPHS.index(sign)][0]) for sign in text) + (len(text) - 1) * _gap(font)


def _draw(text: str, font: Font, scale: float) -> tuple[str, ...]:
    glyphs = [font[_GLYPHS.index(sign)] for sign in text]
    gap = "." * _gap(font)
    small = [gap.join(glyph[y] for glyph in glyphs) for y in range(len(font[0]))]
    down, across = (round(len(side) * scale) for side in (small, small[0]))
    columns = [int(x / scale) for x in range(across)]
    wide = ["".join([row[x] for x in columns]) for row in small]
    rows = [wide[int(y / scale)] for y in range(down)]
    if down % 2:
        rows.append("." * across)
    pairs = zip(rows[::2], rows[1::2], strict=True)
    return tuple("".join(map(_HALVES.__getitem__, map(add, *pair))) for pair in pairs)
