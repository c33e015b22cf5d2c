"""Words as they are compared: plain text, patterns, numbers, and the names of states."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from ...engine.model import Dataset

_MARKS = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "–": " - ", "—": " - "})
_REPLACED = (
    (r"[^\w\s.,;:!?'&/-]|_|\.\.\.", " "),
    (r"\bu\. ?s\.(?: ?a\.)?", "us"),
    (r"\bu\. ?k\.", "uk"),
    (r"\bwon't\b", "will not"),
    (r"n't\b", " not"),
    (r"'s\b|'", " "),
    (r"\bhalf an? year\b|\b(?:an? )?half[ -]year\b", "six months"),
    (r"\ban? (?=(?:day|week|month|year)s?\b)", "one "),
)


def plain(text: str) -> str:
    """Return *text* as it is compared: no capitals, accents, quotes or odd spaces.

    >>> plain("The U.S.  won’t “rejoin” Türkiye’s pact")
    'the us will not rejoin turkiye pact'
    """
    text = unicodedata.normalize("NFKD", text).upper().casefold()
    text = unicodedata.normalize("NFKD", text).translate(_MARKS)
    text = "".join(one for one in text if unicodedata.category(one) not in ("Mn", "Cf"))
    for pattern, instead in _REPLACED:
        text = re.sub(pattern, instead, text)
    return " ".join(text.split())


def words(pattern: str) -> re.Pattern[str]:
    """Return a pattern for whole words, in which plain brackets only group.

    >>> words("(quits|leaves)( the)? pact").search("russia quits the pact").groups()
    ()
    """
    grouped = re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern)
    return re.compile(rf"\b(?:{grouped})\b")


def any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for whichever of some plain phrases stands there, the longest first."""
    longest_first = sorted(filter(None, phrases), key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})"


_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_NUMBERS = {word: n for n, word in enumerate(_ONES, 1)} | {"a dozen": 12}
_NUMBERS |= {f"{word} dozen": 12 * n for n, word in enumerate(_ONES, 1)}
_NUMBERS |= {word: 10 * n for n, word in enumerate(_TENS, 2)}
_NUMBERS |= {f"{ten}-{one}": _NUMBERS[ten] + _NUMBERS[one] for ten in _TENS for one in _ONES[:9]}
NUMBER = f"(?:[0-9]{{1,3}}|{any_of(_NUMBERS)})"


def number_of(number: str) -> int:
    """Return what a text names that matched ``NUMBER``.

    >>> number_of("three dozen"), number_of("twenty-five"), number_of("34")
    (36, 25, 34)
    """
    return int(number) if number.isdigit() else _NUMBERS[number]


class Mention(NamedTuple):
    """States named side by side in a text, from ``start`` up to ``end``."""

    states: tuple[str, ...]
    start: int
    end: int


def find_states(text: str, dataset: Dataset) -> list[Mention]:
    """Return the states that a plain text names; names joined by ``and`` are one mention."""
    names = {
        plain(name): state.id
        for state in dataset.parties
        for name in (state.name, *state.aliases, state.adjective, state.capital)
        if name
    }
    found: list[Mention] = []
    for match in re.finditer(rf"\b{any_of(names)}\b(?!-led)", text):
        mention = Mention((names[match[0]],), *match.span())
        if found and re.fullmatch("(,| and| &|, and)( the)? ", text[found[-1].end : mention.start]):
            before = found.pop()
            mention = Mention(before.states + mention.states, before.start, mention.end)
        found.append(mention)
    return found
