"""Marks and how they are drawn: symbol, word and colour, in ASCII where need be, cell by cell."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size


class StatusMark(NamedTuple):
    """How a status is drawn: one cell, the word in the legend, a colour of the theme.

    ``plain`` is drawn in place of the symbol where there is only ASCII.
    """

    symbol: str
    word: str
    colour: str
    plain: str


MARKS = {
    "party": StatusMark("■", "party", "party", "#"),
    "pending": StatusMark("◧", "pending", "pending", "!"),
    "suspended": StatusMark("◨", "suspended", "pending", "="),
    "announced": StatusMark("◩", "announced", "announced", "%"),
    "contracting_state": StatusMark("◇", "contracting", "contracting", "+"),
    "signatory": StatusMark("△", "signatory", "signatory", "^"),
    "former_party": StatusMark("□", "former", "former", "x"),
    "provisionally_applying": StatusMark("◈", "provisional", "contracting", "~"),
    "non_party": StatusMark("·", "not a party", "muted", "-"),
}
"""Keys are the names that ``views.labels.mark_of`` gives."""
MARKED = "*"
"""The sign of what is marked for a briefing."""


_BLOCKS = dict(zip("█▀▄▓▒░", '#"_%:.', strict=True))
"""What the big figures and the pictures are drawn with."""
_SIGNS = dict(zip("═…×○✔▶‖°", "=~xov>=o", strict=True))
_CELLS = {mark.symbol: mark.plain for mark in MARKS.values()} | _BLOCKS | _SIGNS
_BAR = "━"
_UNKNOWN = "?"


@lru_cache(4096)
def plain(text: str) -> str:
    """Return *text* in ASCII, as many cells wide as before.

    Signs have their places in the table above; letters of any script are transliterated as far
    as a cell has room, so that a name stays a name. The rest becomes a question mark.
    """
    if text.strip(_BAR) == "":
        return "=" * len(text)  # a bar, where a figure would have corners
    return set_cell_size("".join(map(_cell, text)), cell_len(text))


def _cell(character: str) -> str:
    if character.isascii():
        return character
    if character in _CELLS:
        return _CELLS[character]
    from anyascii import anyascii

    width, letters = cell_len(character), anyascii(character)
    if len(letters) > 1 and not character.isalnum():
        return _UNKNOWN * width
    return letters[:width].ljust(width, _UNKNOWN)


def runs(text: str, kind: Callable[[str], object] = cell_len) -> Iterator[tuple[int, str, int]]:
    """Yield the pieces of a line whose signs are of one *kind*: first cell, piece, its cells.

    A mark that takes no cell belongs to the letter before it.

    >>> list(runs("a 中国 b"))
    [(0, 'a ', 2), (2, '中国', 4), (6, ' b', 2)]
    """
    start, last = 0, None

    def of(sign: str) -> object:
        nonlocal last
        last = kind(sign) if cell_len(sign) or last is None else last
        return last

    for _, signs in groupby(text, of):
        piece = "".join(signs)
        yield start, piece, cell_len(piece)
        start += cell_len(piece)
