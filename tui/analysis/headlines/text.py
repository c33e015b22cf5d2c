"""Words as they are compared: plain text, numbers in figures and words, the names of states."""

import re
import unicodedata
from typing import NamedTuple

from ...engine.model import Dataset

_MARKS = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "‐": "-", "–": " - ", "—": " - ", "―": " - "})
_REPLACED = (
    (r"[^\w\s.,;:!?'&/-]|_|\.\.\.", " "),
    (r"\bu\. ?s\.(?: ?a\.)?", "us"),
    (r"\bu\. ?k\.", "uk"),
    (r"\bwon't\b", "will not"),
    (r"n't\b", " not"),
    (r"'s\b|'", " "),
)


def plain(text: str) -> str:
    """Return *text* as it is compared: no capitals, accents, quotes or odd spaces.

    >>> plain("The U.S.  won’t “rejoin” Türkiye’s pact")
    'the us will not rejoin turkiye pact'
    """
    text = unicodedata.normalize("NFKD", text).upper().casefold()
    text = unicodedata.normalize("NFKD", text).translate(_MARKS)
    text = "".join(one for one in text if unicodedata.category(one) not in ("Mn", "Me", "Cf"))
    for pattern, instead in _REPLACED:
        text = re.sub(pattern, instead, text)
    return " ".join(text.split())


def any_of(phrases: list[str]) -> str:
    """Return a pattern for whichever of *phrases* stands there, the longest first."""
    longest_first = sorted(filter(None, phrases), key=len, reverse=True)
    return rf"(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})"


_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = dict(zip(_ONES, range(1, 20), strict=True)) | {"a dozen": 12}
for _tens, _word in enumerate(_TENS, 2):
    _NUMBERS |= {_word: 10 * _tens}
    _NUMBERS |= {f"{_word}-{one}": 10 * _tens + n for n, one in enumerate(_ONES[:9], 1)}
_NUMBERS |= {f"{one} dozen": 12 * n for n, one in enumerate(_ONES, 1)}
NUMBER = rf"(?:[0-9]{{1,3}}|{any_of(list(_NUMBERS))})"


def number_of(words: str) -> int:
    """Return the number that *words* name; they must have matched ``NUMBER``.

    >>> number_of("three dozen"), number_of("twenty-five"), number_of("34")
    (36, 25, 34)
    """
    return int(words) if words.isdigit() else _NUMBERS[words]


class Mention(NamedTuple):
    """States named side by side in a text, from ``start`` up to ``end``."""

    states: tuple[str, ...]
    start: int
    end: int


def find_states(words: str, dataset: Dataset) -> list[Mention]:
    """Return the states that *words* name; names joined by ``and`` are one mention."""
    names = {
        plain(name): state.id
        for state in dataset.parties
        for name in (state.name, *state.aliases, state.adjective, state.capital)
        if name
    }
    found: list[Mention] = []
    for match in re.finditer(rf"\b{any_of(list(names))}\b(?!-led)", words):
        states, start = (names[match[0]],), match.start()
        if found and re.fullmatch(r"(?: ?,)?(?: and| &)?(?: the)? ", words[found[-1].end : start]):
            before = found.pop()
            states, start = tuple(dict.fromkeys(before.states + states)), before.start
        found.append(Mention(states, start, match.end()))
    return found
