"""Marks: a status is always a symbol, a word and a colour, never one of them alone."""

from typing import NamedTuple


class Mark(NamedTuple):
    """How a status is drawn: one cell, the word in the legend, a colour of the theme.

    ``plain`` is drawn in place of the symbol where there is only ASCII.
    """

    symbol: str
    word: str
    colour: str
    plain: str


MARKS = {
    "party": Mark("■", "party", "party", "#"),
    "pending": Mark("◧", "pending", "pending", "!"),
    "suspended": Mark("◨", "suspended", "pending", "="),
    "announced": Mark("◩", "announced", "announced", "%"),
    "contracting_state": Mark("◇", "contracting", "contracting", "+"),
    "signatory": Mark("△", "signatory", "signatory", "^"),
    "former_party": Mark("□", "former", "former", "x"),
    "non_party": Mark("·", "not a party", "muted", "-"),
}
"""Keys are the names that ``views.words.mark_of`` gives."""
