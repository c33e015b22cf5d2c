"""Digits as big as fit: two drawn sizes, scaled by whole numbers, two pixels to a cell."""

from functools import lru_cache

_SMALL = """
### .#. ### ### #.# ### ### ### ### ###
#.# ##. ..# ..# #.# #.. #.. ..# #.# #.#
#.# .#. ### ### ### ### ### ..# ### ###
#.# .#. #.. ..# ..# ..# #.# ..# #.# ..#
### ### ### ### ..# ### ### ..# ### ###
"""
_LARGE = """
.######. ...##... .######. .######. .....##. ######## ..#####. ######## .######. .######.
######## ..###... ######## ######## ....###. ######## .####### ######## ######## ########
##....## .####... ##....## ##....## ....###. ##...... ###..... ......## ##....## ##....##
##....## ##.##... ......## ......## ...####. ##...... ##...... .....##. ##....## ##....##
##....## ...##... ......## ......## ...####. ##...... ##...... .....##. ##....## ##....##
##....## ...##... .....### ......## ..##.##. #######. #######. ....##.. ##....## ##....##
##....## ...##... ....###. ..#####. ..##.##. ######## ######## ....##.. .######. ##....##
##....## ...##... ...###.. ..#####. .##..##. ......## ##....## ...##... .######. ########
##....## ...##... ..###... ......## .##..##. ......## ##....## ...##... ##....## .#######
##....## ...##... .###.... ......## ######## ......## ##....## ..##.... ##....## ......##
##....## ...##... ###..... ......## ######## ......## ##....## ..##.... ##....## ......##
##....## ...##... ##...... ##....## .....##. ##....## ##....## .##..... ##....## .....###
######## ######## ######## ######## .....##. ######## ######## .##..... ######## #######.
.######. ######## ######## .######. .....##. .######. .######. .##..... .######. .#####..
"""
Font = tuple[tuple[str, ...], ...]
"""The ten digits, each as rows of pixels."""
_HALVES = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def _glyphs(drawn: str) -> Font:
    rows = [line.split() for line in drawn.split("\n") if line]
    return tuple(tuple(row[digit] for row in rows) for digit in range(10))


def _sizes() -> tuple[tuple[Font, int], ...]:
    """Return the fonts with their scales, the biggest first."""
    small, large = _glyphs(_SMALL), _glyphs(_LARGE)
    return ((large, 4), (large, 3), (large, 2), (large, 1), (small, 2), (small, 1))


@lru_cache(64)
def big_number(text: str, width: int, height: int) -> tuple[str, ...]:
    """Return the digits of *text* as lines of cells, as big as *width* by *height* allow.

    There are six sizes, of 28, 21, 14, 7, 5 and 3 lines. All lines have the same width. Where
    not even the smallest fits, or *text* is not all digits, the result is empty.
    """
    if not (text.isascii() and text.isdigit()):
        return ()
    for font, scale in _sizes():
        across = len(text) * len(font[0][0]) + (len(text) - 1) * _gap(font)
        if across * scale <= width and -(-len(font[0]) * scale // 2) <= height:
            return _draw(text, font, scale)
    return ()


def _gap(font: Font) -> int:
    """Return how many pixels of a font are between two digits; the small ones are 3 wide."""
    return 2 if len(font[0][0]) > 3 else 1  # noqa: PLR2004 - as said


def _draw(text: str, font: Font, scale: int) -> tuple[str, ...]:
    gap = "." * scale * _gap(font)
    rows = [
        gap.join("".join(pixel * scale for pixel in font[int(digit)][y]) for digit in text)
        for y in range(len(font[0]))
        for _ in range(scale)
    ]
    if len(rows) % 2:
        rows.append("." * len(rows[0]))
    return tuple(
        "".join(_HALVES[a == "#", b == "#"] for a, b in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    )
