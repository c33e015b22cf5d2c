"""From text to claims: a text is cut into clauses, and each verb gets its times and its state."""

import re
from datetime import date
from typing import NamedTuple

from ...engine.model import Dataset
from .text import Mention, find_states
from .times import Tense, Time, find_times
from .vocabulary import (
    CLAUSE_END,
    OBJECT_BEFORE,
    OPEN_WORDS,
    SENTENCE_END,
    VERBS,
    Kind,
    treaty_words,
)

Span = tuple[int, int]
_BLANK = re.compile(r"\b[TSP]+\b")


class Claim(NamedTuple):
    """A verb with its place, its clause and the times that belong to it."""

    kind: Kind
    tense: Tense
    start: int
    end: int
    clause: Span
    times: tuple[Time, ...] = ()


class Reading:
    """One plain text, read on a day, with its states, claims and times found.

    In ``words`` the times and the names of states are struck out by ``T``, ``S`` and ``P``, so that
    they are not read as anything else; ``text`` has them.
    """

    def __init__(self, text: str, dataset: Dataset, day: date) -> None:
        self.text = self.words = text
        self.treaty = treaty_words(dataset.treaty)
        self.times = find_times(text, day)
        for time in self.times:
            self._strike(time.start, time.end, "T")
        self.states = find_states(self.words, dataset)
        for mention in self.states:
            self._strike(mention.start, mention.end, "S" if len(mention.states) == 1 else "P")
        self._sentences = _cut(self.words, SENTENCE_END)
        self._clauses = _cut(self.words, CLAUSE_END)
        claims = [claim for clause in self._clauses for claim in self._claims_in(clause)]
        owners = [_owner(self, claims, time) for time in self.times]
        self.claims = [
            claim._replace(
                times=tuple(
                    time for time, owner in zip(self.times, owners, strict=True) if owner == claim
                )
            )
            for claim in claims
        ]

    def clause(self, place: int) -> Span:
        """Return the clause around a place."""
        return _around(self._clauses, place)

    def sentence(self, place: int) -> Span:
        """Return the sentence around a place."""
        return _around(self._sentences, place)

    def open_word(self, claim: Claim) -> str | None:
        """Return a word of a claim's clause, outside all claims, that leaves open what is said."""
        words = self.words
        for other in self.claims:
            words = words[: other.start] + " " * (other.end - other.start) + words[other.end :]
        found = OPEN_WORDS.search(words[slice(*claim.clause)])
        return found and found[0]

    def subject(self, claim: Claim) -> tuple[str, ...]:
        """Return the states whose act a claim is, by its place among the names around it."""
        first, last = self.sentence(claim.start)
        names = [name for name in self.states if first <= name.start < last]
        before = [name for name in names if name.end <= claim.start]
        inside = [name for name in names if claim.start <= name.start < claim.end]
        after = [name for name in names if name.start >= claim.end]
        owner = [
            name
            for name in after
            if re.fullmatch(r" (?:of|by|for)(?: the)? ", self.words[claim.end : name.start])
        ]
        passive = re.search(r"\b(?:is|was|were|first) $|^$", self.words[: claim.start])
        if claim.kind == "in_force" or (claim.kind == "sign" and passive):
            return owner[0].states if owner else ()
        if inside and (
            claim.kind in ("announce", "domestic")
            or (
                claim.kind == "effect"
                and re.search(r"\bof (?:the )?$", self.words[: inside[-1].start])
            )
        ):
            return inside[-1].states
        free = [name for name in before if not OBJECT_BEFORE.search(self.words[: name.start])]
        if free:
            it = re.search(r"\b(?:it|its|they|their)\b", self.words[free[-1].end : claim.end])
            return free[0 if it else -1].states
        if claim.kind == "domestic" and after:
            return after[0].states
        found = owner[:1] or before[-1:]
        return found[0].states if found else ()

    def is_about_treaty(self, claim: Claim) -> bool:
        """Return whether the verb's object is the treaty, or is left out."""
        said, rest = self.words[claim.start : claim.end], self.words[claim.end : claim.clause[1]]
        if claim.kind in ("domestic", "unratified"):
            return True
        if claim.kind in ("notice", "no_notice"):
            return not (
                said.endswith(("notice", "notices")) and re.match(r" (?:of|on|about|for)\b", rest)
            )
        if claim.kind == "suspend":
            said = self.words[slice(*claim.clause)]
        if self.treaty.names.search(self.treaty.beside.sub(" ", said)):
            return True
        rest = re.sub(
            r"\b(?:officially|formally|now|for good|of the|of|on|by|with)\b",
            " ",
            _BLANK.sub(" ", rest),
        )
        words = re.sub(r"[^a-z0-9 -]", " ", self.treaty.beside.sub(" something ", rest)).split()
        if not words or words[0] in ("but", "it", "and", "-"):
            return claim.kind not in ("suspend", "sign", "ratify", "join")
        return self.treaty.objects.match(" ".join(words)) is not None

    def _strike(self, start: int, end: int, letter: str) -> None:
        self.words = self.words[:start] + letter * (end - start) + self.words[end:]

    def _claims_in(self, clause: Span) -> list[Claim]:
        found: list[Claim] = []
        for kind, tense, pattern in VERBS:
            for match in pattern.finditer(self.words, *clause):
                start, end = match.span()
                if not any(start < claim.end and claim.start < end for claim in found):
                    found.append(Claim(kind, tense, start, end, clause))
        return sorted(found, key=lambda claim: claim.start)


def _owner(reading: Reading, claims: list[Claim], time: Time) -> Claim | None:
    """Return the claim to which a time belongs: the nearest one of its clause.

    A clause that is nothing but a time belongs to the next claim of its sentence, or else to
    the one before. Times of clauses that claim nothing else are left alone.
    """
    clause = reading.clause(time.start)
    near = [claim for claim in claims if claim.clause == clause]
    if near:
        return [near[0], *(claim for claim in near if claim.start <= time.start)][-1]
    rest = re.sub(
        r"\b(?:effective|from|on|in|by|until)\b", "", _BLANK.sub("", reading.words[slice(*clause)])
    )
    if len(rest.split()) > 1:
        return None
    first, last = reading.sentence(time.start)
    near = [claim for claim in claims if first <= claim.start < last]
    after = [claim for claim in near if claim.start > time.start]
    return (after[:1] or near[-1:] or [None])[0]


def _cut(words: str, end: re.Pattern[str]) -> list[Span]:
    """Return the spans between the matches of *end*, in their order."""
    ends = list(end.finditer(words))
    starts = [0, *(match.end() for match in ends)]
    return list(zip(starts, [*(match.start() for match in ends), len(words)], strict=True))


def _around(spans: list[Span], place: int) -> Span:
    return next(span for span in reversed(spans) if span[0] <= place)
