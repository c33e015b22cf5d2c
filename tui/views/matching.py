"""Text folded for comparison, so that `tur` finds Türkiye and ' finds ’."""

import unicodedata
from functools import lru_cache

_KEPT = 8192
_PLAIN = {
    **dict(zip("ıøłđðħŧ", "iolddht", strict=True)),
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    **dict.fromkeys("–—−‑", "-"),
}


@lru_cache(_KEPT)
def fold(text: str) -> str:
    """Return *text* without case, accents and the finer points of quotation marks."""
    return text.lower() if text.isascii() else "".join(map(_fold_letter, text))


@lru_cache(_KEPT)
def _fold_letter(letter: str) -> str:
    apart = unicodedata.normalize("NFKD", letter.casefold())
    return "".join(_PLAIN.get(one, one) for one in apart if not unicodedata.combining(one))


def places(text: str) -> list[int]:
    """Return for each letter of the folded text the index of the letter it comes from."""
    if text.isascii():
        return list(range(len(text)))
    return [index for index, letter in enumerate(text) for _ in _fold_letter(letter)]


def matches(filter_: str, *texts: str | None) -> bool:
    """Return whether one of *texts* contains the filter; an empty one is in everything."""
    needle = fold(filter_.strip())
    return not needle or any(needle in fold(text) for text in texts if text)
