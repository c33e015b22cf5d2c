"""Search by a few letters: every word of the query must be found, the best finds come first.

Each word is looked for in linear time; Textual's own fuzzy search tries every way in which the
letters can be spread, which takes minutes for a second word over titles of this length.
"""

import re
from collections.abc import Iterable, Iterator
from operator import itemgetter

from msgspec import Struct

from .fold import fold, places

_GAP = 2
"""How many letters may be left out between two letters of a word that is not found whole."""
_SHORTEST = 3
"""Words shorter than this are not looked for with gaps: they would be found everywhere."""


class Entry(Struct, frozen=True):
    """Something that can be found: its kind and id, its title on one line, what stands beside it.

    ``also`` is other text in which it can be found.
    """

    kind: str
    id: str
    title: str
    detail: str = ""
    also: tuple[str, ...] = ()


class Hit(Struct, frozen=True):
    """An entry that was found; ``marked`` are the places of the letters in its title."""

    entry: Entry
    marked: frozenset[int] = frozenset()


class _Folded(Struct, frozen=True):
    entry: Entry
    title: str
    starts: tuple[int, ...]
    rest: str


class Finder:
    """Searches among entries; those that fit equally well keep their order."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(_folded(entry) for entry in entries)

    def find(self, query: str) -> tuple[Hit, ...]:
        """Return the hits, best first; every entry for an empty query."""
        words = fold(query).split()
        if not words:
            return tuple(Hit(one.entry) for one in self._entries)
        whole = " ".join(words)
        found = []
        for one in self._entries:
            judged = [_judge(word, one) for word in words]
            if all(score for score, _ in judged):
                score = sum(score for score, _ in judged) + 5 * (one.title == whole)
                marked = frozenset(place for _, letters in judged for place in letters)
                found.append((score, one, marked))
        found.sort(key=itemgetter(0), reverse=True)
        return tuple(Hit(one.entry, _unfold(one.entry.title, marked)) for _, one, marked in found)


def _folded(entry: Entry) -> _Folded:
    title = fold(entry.title)
    starts = tuple(found.start() for found in re.finditer(r"\w+", title))
    rest = " ".join(fold(text) for text in (entry.kind, entry.detail, *entry.also))
    return _Folded(entry, title, starts, rest)


def _unfold(title: str, letters: frozenset[int]) -> frozenset[int]:
    if title.isascii():
        return letters
    back = places(title)
    return frozenset(back[letter] for letter in letters)


def _judge(word: str, one: _Folded) -> tuple[float, Iterable[int]]:
    """Return how well a word is found, 0 for not at all, and the letters of the title it takes."""
    for start in one.starts:
        if one.title.startswith(word, start):
            end = start + len(word)
            whole = not one.title[end : end + 1].isalnum()
            return 4 + whole + (start == 0), range(start, end)
    if (start := one.title.find(word)) >= 0:
        return 2.0, range(start, start + len(word))
    if word in one.rest:
        return 1.5 if f" {word}" in f" {one.rest}" else 1.0, ()
    if len(word) >= _SHORTEST:
        ways = [way for start in one.starts if (way := _spread(word, one, start))]
        if ways:
            best = min(ways, key=lambda way: way[-1] - way[0])
            return len(word) / (best[-1] - best[0] + 1), best
    return 0.0, ()


def _spread(word: str, one: _Folded, start: int) -> list[int] | None:
    """Return where the letters of a word stand from *start* on, ``None`` if they do not.

    Each follows the one before within a small gap, or begins a word.
    """
    if one.title[start] != word[0]:
        return None
    way = [start]
    for letter in word[1:]:
        after = next((at for at in _next_places(one, way[-1]) if one.title[at] == letter), None)
        if after is None:
            return None
        way.append(after)
    return way


def _next_places(one: _Folded, last: int) -> Iterator[int]:
    yield from range(last + 1, min(last + 2 + _GAP, len(one.title)))
    yield from (start for start in one.starts if start > last)
