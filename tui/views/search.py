"""What can be found, and the search for it by a few letters.

Every word of the query must be found, the best finds come first. Each word is looked for in linear
time; Textual's own fuzzy search tries every way in which the letters can be spread, which takes
minutes for a second word over titles of this length. Text is folded for comparison, so that `tur`
finds Türkiye and ' finds ’.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from operator import itemgetter

from msgspec import Struct

from ..analysis.names import fold, fold_letter, in_order
from ..analysis.registry import Snapshot
from ..engine.model import Act, Dataset
from .labels import KIND_WORDS, date_words, status_words
from .lookup import cited

_NO_WORD = re.compile(r"\W")
_GAP = 2
"""How many letters may be left out between two letters of a word that is not found whole."""
_SHORTEST = 3
"""Words shorter than this are not looked for with gaps: they would be found everywhere."""


def places(text: str) -> list[int]:
    """Return for each letter of the folded text the index of the letter it comes from."""
    if text.isascii():
        return list(range(len(text)))
    return [index for index, letter in enumerate(text) for _ in fold_letter(letter)]


def matches(filter_: str, *texts: str | None) -> bool:
    """Return whether one of *texts* contains the filter; an empty one is in everything."""
    needle = fold(filter_.strip())
    return not needle or any(needle in fold(text) for text in texts if text)


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
            return tuple(Hit(entry.entry) for entry in self._entries)
        found = self._judged(words, _whole) or self._judged(words, _loose)
        found.sort(key=itemgetter(0), reverse=True)
        return tuple(Hit(one.entry, _unfold(one.entry.title, marked)) for _, one, marked in found)

    def _judged(self, words: list[str], judge: _Judge) -> list[tuple[float, _Folded, set[int]]]:
        typed = " ".join(words)
        found = []
        for entry in self._entries:
            judged = [judge(word, entry) for word in words]
            if all(score for score, _ in judged):
                score = sum(score for score, _ in judged) + 5 * (entry.title == typed)
                found.append((score, entry, {place for _, letters in judged for place in letters}))
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


def _whole(word: str, entry: _Folded) -> tuple[float, Iterable[int]]:
    """Return how well a word is found, 0 for not at all, and the letters of the title it takes."""
    if word == entry.id:
        return 7, ()
    # The title begins with a space of its own here, so that places are those in the title.
    if (start := entry.spaced.find(f" {word}")) >= 0:
        end = start + len(word)
        return 4 + (entry.spaced[end + 1] == " ") + (start == 0), range(start, end)
    if (start := entry.title.find(word)) >= 0:
        return 2, range(start, start + len(word))
    return float(word in entry.rest), ()


def _loose(word: str, entry: _Folded) -> tuple[float, Iterable[int]]:
    """Return the same for a word whose letters may stand apart in the title."""
    score, letters = _whole(word, entry)
    if score or len(word) < _SHORTEST:
        return score, letters
    ways = [way for start in entry.starts if (way := _spread(word, entry, start))]
    best = min(ways, key=lambda way: way[-1] - way[0], default=None)
    return (len(word) / (best[-1] - best[0] + 1), best) if best else (0, ())


def _spread(word: str, entry: _Folded, start: int) -> list[int] | None:
    """Return where the letters of a word stand from *start* on, ``None`` if they do not.

    Each follows the one before within a small gap, or begins a word.
    """
    if entry.title[start] != word[0]:
        return None
    way = [start]
    for letter in word[1:]:
        after = next((at for at in _next_places(entry, way[-1]) if entry.title[at] == letter), None)
        if after is None:
            return None
        way.append(after)
    return way


def _next_places(entry: _Folded, last: int) -> Iterator[int]:
    yield from range(last + 1, min(last + 2 + _GAP, len(entry.title)))
    yield from (start for start in entry.starts if start > last)


def state_entries(on: Snapshot) -> Iterator[Entry]:
    """Yield the states of a day by name, each with its status."""
    for standing in sorted(on.treaty.standings, key=lambda standing: in_order(standing.state.name)):
        yield Entry(
            "state",
            standing.state.id,
            standing.state.name,
            status_words(on, standing.status),
            (standing.state.id,),
        )


def event_entries(dataset: Dataset, acts: tuple[Act, ...]) -> Iterator[Entry]:
    """Yield the acts, latest first; *acts* must be in the order of their days."""
    for act in reversed(acts):
        whose = (*act.states, *act.towards)
        also = (KIND_WORDS[act.kind], *whose, *(dataset.state_by_id[id_].name for id_ in whose))
        yield Entry("event", act.id, act.title, date_words(act.day), also)


def quotation_entries(dataset: Dataset) -> Iterator[Entry]:
    """Yield the quotations, latest first, under their speakers."""
    for quotation in sorted(
        dataset.quotations, key=lambda quotation: (quotation.date_said, quotation.id), reverse=True
    ):
        title = f"{quotation.speaker}: “{' '.join(quotation.exact.split())}”"
        also = (quotation.role, quotation.gloss or "", quotation.source)
        yield Entry("quotation", quotation.id, title, date_words(quotation.date_said), also)


def source_entries(dataset: Dataset, by: date | None) -> Iterator[Entry]:
    """Yield the sources by title that were issued by a day, ``None`` for all.

    One without a date is there when something that is known rests on it.
    """
    treaty = dataset.treaty
    law = (treaty, *treaty.rules, *treaty.groups)
    resting = cited(law, dataset.parties, dataset.acts, dataset.quotations, dataset.claims)
    for source in sorted(dataset.sources, key=lambda source: in_order(source.title)):
        issued = source.issued
        known = issued.last <= by if by and issued else by is None or source.id in resting
        if known:
            where = source.container_title or source.publisher or ""
            also = (source.publisher or "", source.kind)
            yield Entry("source", source.id, source.title, where, also)


def claim_entries(dataset: Dataset) -> Iterator[Entry]:
    """Yield the claims, latest first."""
    for claim in sorted(dataset.claims, key=lambda claim: (claim.day, claim.id), reverse=True):
        source = dataset.source_by_id[claim.source]
        also = (source.id, source.title, source.container_title or "")
        said = " ".join(claim.words.split())
        yield Entry("claim", claim.id, f"“{said}”", date_words(claim.day), also)
