"""How names are told alike, put in order and searched, whoever typed them on whatever machine."""

import unicodedata
from functools import lru_cache

from ..engine.model import Dataset, State

_KEPT = 8192
_SIGNS = {
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("–—−‐‑", "-"),
}
"""Signs that a plain keyboard does not have, and those typed for them."""
_PLAIN = {
    **dict(zip("ıøłđðħŧ", "iolddht", strict=True)),
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    **_SIGNS,
}


def caseless(name: str) -> str:
    """Return what a name has in common with the same name written in other capitals or code points.

    Accents count: Åland is not Aland. Blanks at the ends, and more than one, do not, nor does
    which apostrophe or hyphen it is.

    >>> caseless(" TU\u0308RKIYE") == caseless("Türkiye")
    True
    """
    if not name.isascii():
        folded = unicodedata.normalize("NFKD", name).casefold().replace("i\u0307", "i")
        name = "".join(_SIGNS.get(one, one) for one in unicodedata.normalize("NFKC", folded))
    return " ".join(name.casefold().split())


def state_named(dataset: Dataset, wanted: str) -> State | None:
    """Return the state with this code, else the first with this name or alias, in any case."""
    name = caseless(wanted)
    found = [dataset.state_by_id.get(name.upper())]
    found += [one for one in dataset.parties if caseless(one.name) == name]
    found += [one for one in dataset.parties if name in map(caseless, one.aliases)]
    return next(filter(None, found), None)


def in_order(name: str) -> tuple[str, str]:
    """Return the key by which names are sorted: as a reader looks them up, accents aside.

    >>> sorted(["Zambia", "Åland", "Bland", "aland"], key=in_order)
    ['aland', 'Åland', 'Bland', 'Zambia']
    """
    return fold(name), name


@lru_cache(_KEPT)
def fold(text: str) -> str:
    """Return *text* without case, accents and the finer points of quotation marks."""
    return text.lower() if text.isascii() else "".join(map(fold_letter, text))


@lru_cache(_KEPT)
def fold_letter(letter: str) -> str:
    """Return the letters that stand for a letter in a folded text, none for an accent."""
    # Apart first: some letters of mathematics are capitals only once they are plain.
    plain = unicodedata.normalize("NFKD", letter).casefold()
    apart = unicodedata.normalize("NFKD", plain)
    return "".join(_PLAIN.get(one, one) for one in apart if not unicodedata.combining(one))
