"""Whether words stand letter for letter in the stored text of their source, or how they differ.

Only typographic signs, white space and soft line ends are folded: a letter more or less is seen.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

from ..engine.model import Dataset
from .names import caseless

Outcome = Literal["found", "differs", "not_there", "no_text"]
_ALIKE = 0.6
"""The share of the words that a passage must have to be taken for the one that is meant."""
_CONTEXT = 3
"""How many words are shown on either side of a difference."""
_Span = tuple[int, int, int, int]
"""From which word of a passage to which, and from which of those that are wanted to which."""
_EDGE = "\"'.,;:!?()[]-"


class StoredText(Struct, frozen=True):
    """A text that was kept: the name of its file, without and with the ending, and its lines."""

    name: str
    file: str
    text: str


class Difference(Struct, frozen=True):
    """A place where a source has other words, each with a few around."""

    printed: str
    recorded: str


class VerbatimCheck(Struct, frozen=True):
    """How the words of a quotation or claim fared against the stored texts of their source."""

    kind: Literal["quotation", "claim"]
    id: str
    source: str
    outcome: Outcome
    file: str | None = None
    differences: tuple[Difference, ...] = ()


def folded(text: str) -> str:
    """Fold typographic quotes and dashes, soft line ends and white space; drop page-break lines.

    >>> folded("two\u2014three  fo\u2019c\u2019s'le")
    "two-three fo'c's'le"
    """
    text = re.sub(r"^https?://\S+$", " ", text, flags=re.MULTILINE)
    text = re.sub("[\u2018\u2019\u201a\u2032`]", "'", text)
    text = re.sub("[\u201c\u201d\u201e\u00ab\u00bb]", '"', text)
    text = re.sub("[\u2010-\u2015]", "-", text)
    text = re.sub(r"-\n", "-", text)
    return " ".join(text.split())


def words_of(dataset: Dataset) -> Iterator[tuple[Literal["quotation", "claim"], str, str, str]]:
    """Yield the kind, the id, the source and the words of each quotation and claim."""
    for quotation in dataset.quotations:
        yield "quotation", quotation.id, quotation.source, quotation.exact
    for claim in dataset.claims:
        yield "claim", claim.id, claim.source, claim.words


def check_against_texts(
    dataset: Dataset, texts: dict[str, tuple[StoredText, ...]]
) -> tuple[VerbatimCheck, ...]:
    """Hold the words of every quotation and claim against the texts of its source.

    *texts* are by the ids of sources; of several any one will do.
    """
    ready = {
        source: [(stored.file, folded(stored.text)) for stored in kept]
        for source, kept in texts.items()
    }
    return tuple(
        VerbatimCheck(kind, id_, source, *_outcome(folded(words), ready.get(source, [])))
        for kind, id_, source, words in words_of(dataset)
    )


def _outcome(
    words: str, texts: list[tuple[str, str]]
) -> tuple[Outcome, str | None, tuple[Difference, ...]]:
    if not texts:
        return "no_text", None, ()
    for file, text in texts:
        if words in text:
            return "found", file, ()
    for file, text in texts:
        if found := differences(words, text):
            return "differs", file, found
    return "not_there", texts[0][0], ()


def differences(words: str, text: str) -> tuple[Difference, ...]:
    """Return where the passage of *text* that is most like *words* has others; none if none is.

    >>> differences("six months are 180 days", "He said: six months are not 180 days.")[0].printed
    'six months are not 180 days.'
    """
    wanted, there = words.split(), text.split()
    passage = _most_alike(wanted, there)
    found: list[_Span] = []
    for span in _spans(passage, wanted) if passage else ():
        if found and span[2] - found[-1][3] <= _CONTEXT:  # near enough to be read as one
            start, _, first, _ = found.pop()
            found.append((start, span[1], first, span[3]))
        else:
            found.append(span)
    return tuple(
        Difference(_around(passage, start, end), _around(wanted, first, last))
        for start, end, first, last in found
    )


def _spans(passage: list[str], wanted: list[str]) -> Iterator[_Span]:
    """Yield which words of the passage stand in the place of which that are wanted.

    The passage has words to spare at both ends. The first and the last word that are wanted may
    stand in it with a quotation mark or a full stop on the outside.
    """
    keys = list(map(_key, passage)), list(map(_key, wanted))
    steps = SequenceMatcher(None, *keys, autojunk=False).get_opcodes()
    for step, start, end, first, last in steps:
        if step == "equal":
            for at, word in enumerate(wanted[first:last], first):
                there = passage[start + at - first]
                begins, ends = at == 0, at == len(wanted) - 1
                alike = (begins and there.endswith(word)) or (ends and there.startswith(word))
                if not (there == word or alike or (begins and ends and word in there)):
                    yield start + at - first, start + at - first + 1, at, at + 1
        elif first == 0 and start == 0:
            if last:
                yield max(start, end - last), end, first, last
        elif last == len(wanted) and end == len(passage):
            if last > first:
                yield start, min(end, start + last - first), first, last
        else:
            yield start, end, first, last


def _most_alike(wanted: list[str], there: list[str]) -> list[str]:
    """Return the passage that has most of the words, with some to spare; empty if too few."""
    keys = [_key(word) for word in there]
    left = Counter(map(_key, wanted))
    length, best, best_start, score = len(wanted), 0, 0, 0
    for end, key in enumerate(keys):
        score += left[key] > 0
        left[key] -= 1
        if end >= length:
            gone = keys[end - length]
            left[gone] += 1
            score -= left[gone] > 0
        if score > best:
            best, best_start = score, max(0, end + 1 - length)
    if best < _ALIKE * length:
        return []
    spare = length // 4 + 2
    return there[max(0, best_start - spare) : best_start + length + spare]


def _key(word: str) -> str:
    return word.strip(_EDGE).casefold()


def _around(words: list[str], start: int, end: int) -> str:
    return " ".join(words[max(0, start - _CONTEXT) : end + _CONTEXT])


def match_texts(
    dataset: Dataset, texts: Iterable[StoredText]
) -> tuple[dict[str, tuple[StoredText, ...]], dict[str, tuple[str, ...]]]:
    """Return the texts by the source that each is of, and what the files left over could be of.

    A file is named by the id of its source (``dw-0115``), or by the beginning of the id or the
    name of the publication, and the day (``dw-2021-01-15``, ``moscow-times-2021-05-27``). Else the
    text itself says whose it is, if only one source has its address or title there.
    """
    found: dict[str, tuple[StoredText, ...]] = {}
    left: dict[str, tuple[str, ...]] = {}
    named = _names(dataset)
    quoted = {source for _, _, source, _ in words_of(dataset)}
    for stored in texts:
        name = _slug(stored.name)
        candidates = tuple(named[name]) if name in named else _inside(dataset, stored.text)
        if len(candidates) > 1:  # only a source that words are from has a need of the text
            candidates = tuple(id_ for id_ in candidates if id_ in quoted)
        if len(candidates) == 1:
            found[candidates[0]] = (*found.get(candidates[0], ()), stored)
        else:
            left[stored.file] = candidates
    return found, left


def _names(dataset: Dataset) -> dict[str, list[str]]:
    """Return which sources the name of a file can stand for; an id stands for one alone."""
    named: dict[str, list[str]] = {}
    for source in dataset.sources:
        day = str(source.issued or "").rstrip("~")
        outlets = {source.id.partition("-")[0], _slug(source.container_title or "")}
        for outlet in (outlets - {""}) if day else ():
            named.setdefault(f"{outlet}-{day}", []).append(source.id)
    return named | {source.id: [source.id] for source in dataset.sources}


def _slug(name: str) -> str:
    """Return a name as files are called: ``The Moscow Times`` as ``moscow-times``."""
    return "-".join(re.findall(r"\w+", caseless(name))).removeprefix("the-")


def _inside(dataset: Dataset, text: str) -> tuple[str, ...]:
    """Return the sources whose title is a line of the text; if none is, whose address is there."""
    lines = {folded(line).casefold() for line in text.split("\n")}
    lines |= {re.split(r" [|-] ", line)[0] for line in lines}  # "Title | Newspaper"
    titled = tuple(
        source.id for source in dataset.sources if folded(source.title).casefold() in lines
    )
    addressed = tuple(
        source.id
        for source in dataset.sources
        if source.url and re.search(re.escape(source.url) + r"(?![\w/?#-])", text)
    )
    both = tuple(id_ for id_ in titled if id_ in addressed)
    return both or titled or addressed
