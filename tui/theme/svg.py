"""The picture of a screen, as it leaves the program."""

import re
from collections.abc import Iterator
from html import escape, unescape
from itertools import groupby

from rich.cells import cell_len

_FONT_FACE = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
_TEXT = re.compile(r'<text ([^>]*)x="([\d.]+)" ([^>]*)textLength="([\d.]+)"([^>]*)>([^<]+)</text>')


def offline(picture: str) -> str:
    """Return an SVG of the screen without the fonts that it would load from elsewhere.

    Rich gives wide letters the room of narrow ones, so that they overlap; here each has its cells.
    """
    return _TEXT.sub(_placed, _FONT_FACE.sub("", picture))


def runs(text: str) -> Iterator[tuple[int, str, int]]:
    """Yield the pieces of a line of letters equally wide: first cell, piece and number of cells.

    >>> list(runs("a 中国 b"))
    [(0, 'a ', 2), (2, '中国', 4), (6, ' b', 2)]
    """
    width = start = 0

    def wide(letter: str) -> bool:
        nonlocal width
        width = cell_len(letter) or width  # a mark belongs to the letter before it
        return width > 1

    for _, letters in groupby(text, wide):
        piece = "".join(letters)
        yield start, piece, cell_len(piece)
        start += cell_len(piece)


def _placed(found: re.Match[str]) -> str:
    before, x, between, length, after, escaped = found.groups()
    text = unescape(escaped)
    cell = float(length) / len(text)
    return "".join(
        f'<text {before}x="{float(x) + start * cell:g}" {between}textLength="{cells * cell:g}"'
        f"{after}>{escape(piece)}</text>"
        for start, piece, cells in runs(text)
    )
