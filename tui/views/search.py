"""Search by a few letters: every word of the query must be found, the best finds come first.

Each word is looked for in linear time; Textual's own fuzzy search tries every way in which the
letters can be spread, which takes minutes for a second word over titles of this length.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from operator import itemgetter

from msgspec import Struct

from .matching import fold, places

_NO_WORD = re.compile(r"\W")
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
    """An entry made ready; ``spaced`` is the title in words, with a space before each and after."""

    entry: Entry
    id: str
    title: str
    spaced: str
    starts: tuple[int, ...]
    rest: str


_Judge = Callable[[str, _Folded], tuple[float, Iterable[int]]]


class Finder:
    """Searches among entries; those that fit equally well keep their order."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(_folded(entry) for entry in entries)

    def find(self, query: str) -> tuple[Hit, ...]:
        """Return the hits, best first; every entry for an empty query.

        Only where no entry has the words as they are typed, their letters may stand apart.
        """
        words = fold(query).split()
        if not words:
            return tuple(Hit(one.entry) for one in self._entries)
        found = self._judged(words, _whole) or self._judged(words, _loose)
        found.sort(key=itemgetter(0), reverse=True)
        return tuple(Hit(one.entry, _unfold(one.entry.title, marked)) for _, one, marked in found)

    def _judged(self, words: list[str], judge: _Judge) -> list[tuple[float, _Folded, set[int]]]:
        typed = " ".join(words)
        found = []
        for one in self._entries:
            judged = [judge(word, one) for word in words]
            if all(score for score, _ in judged):
                score = sum(score for score, _ in judged) + 5 * (one.title == typed)
                found.append((score, one, {place for _, letters in judged for place in letters}))
        return found


def _folded(entry: Entry) -> _Folded:
    title = fold(entry.title)
    starts = tuple(found.start() for found in re.finditer(r"\w+", title))
    rest = " ".join(fold(text) for text in (entry.kind, entry.id, entry.detail, *entry.also))
    return _Folded(entry, fold(entry.id), title, f" {_NO_WORD.sub(' ', title)} ", starts, rest)


def _unfold(title: str, letters: set[int]) -> frozenset[int]:
    if title.isascii():
        return frozenset(letters)
    back = places(title)
    return frozenset(back[letter] for letter in letters)


def _whole(word: str, one: _Folded) -> tuple[float, Iterable[int]]:
    """Return how well a word is found, 0 for not at all, and the letters of the title it takes."""
    if word == one.id:
        return 7, ()
    # The title begins with a space of its own here, so that places are those in the title.
    if (start := one.spaced.find(f" {word}")) >= 0:
        end = start + len(word)
        return 4 + (one.spaced[end + 1] == " ") + (start == 0), range(start, end)
    if (start := one.title.find(word)) >= 0:
        return 2, range(start, start + len(word))
    return float(word in one.rest), ()


def _loose(word: str, one: _Folded) -> tuple[float, Iterable[int]]:
    """Return the same for a word whose letters may stand apart in the title."""
    score, letters = _whole(word, one)
    if score or len(word) < _SHORTEST:
        return score, letters
    ways = [way for start in one.starts if (way := _spread(word, one, start))]
    best = min(ways, key=lambda way: way[-1] - way[0], default=None)
    return (len(word) / (best[-1] - best[0] + 1), best) if best else (0, ())


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
