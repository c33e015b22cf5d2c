"""From text to claims: a text is cut into clauses, and each verb gets its times and its state."""

import re
from datetime import date
from typing import NamedTuple

from ...engine.model import Dataset
from ...engine.rules import WithdrawalRule
from ...engine.timeline import Timeline
from .text import find_states, words
from .times import Time, find_times
from .vocabulary import (
    CLAUSE_END,
    EXIT,
    OBJECT_BEFORE,
    OPEN_WORDS,
    READ,
    REVERSALS,
    SENTENCE_END,
    TreatyWords,
)

Span = tuple[int, int]
_STRUCK = words("[TSP]+")
_TIME_ALONE = words("effective|from|on|in|by|until")
_ADVERBS = words("officially|formally|now|for good|of the|of|on|by|with")
ENDING = ("suspend", "end", "expire")
_GAPPED = ("announce", "domestic", "notice")
_ITS_OWN = {
    **dict.fromkeys(("stay_out", "unratified", "no_notice"), words("not|never|no")),
    "announce": words("would"),
}
"""Open words that are a part of what a kind of claim says."""
_PRONOUN = words("it|its|they|their")


class Claim(NamedTuple):
    """A verb with its place, its clause and the times that belong to it."""

    kind: str
    tense: str
    start: int
    end: int
    clause: Span
    times: tuple[Time, ...] = ()


class Reading:
    """One plain text, read on a day of a dataset, with its states, times and claims found.

    In ``words`` the times and the names of states are struck out by ``T``, ``S`` and ``P``, so that
    they are not read as anything else; ``text`` has them.
    """

    def __init__(self, text: str, dataset: Dataset, timeline: Timeline, day: date) -> None:
        self.text = self.words = text
        self.dataset, self.timeline, self.day = dataset, timeline, day
        self.on_day = timeline.on(day)
        rules = (rule for rule in dataset.treaty.rules if isinstance(rule, WithdrawalRule))
        self.term = next((rule.term for rule in rules), None)
        self.treaty = TreatyWords(dataset.treaty)
        self.times = find_times(text, day)
        for time in self.times:
            self._strike(time.start, time.end, "T")
        self.states = find_states(self.words, dataset)
        for mention in self.states:
            self._strike(mention.start, mention.end, "SP"[len(mention.states) > 1])
        self._sentences = _cut(self.words, SENTENCE_END)
        self._clauses = _cut(self.words, CLAUSE_END)
        self.claims = [claim for clause in self._clauses for claim in self._claims_in(clause)]
        for time in self.times:
            self._give(time)

    def clause(self, place: int) -> str:
        """Return the words of the clause around a place."""
        return self.words[slice(*_around(self._clauses, place))]

    def open_word(self, start: int) -> str | None:
        """Return a word that leaves open what is claimed from *start* on, or reverses it.

        The first kind may stand anywhere in the sentence, the second in the clause.
        """
        text = self.words
        for claim in self.claims:
            if own := _ITS_OWN.get(claim.kind):
                said = own.sub(lambda match: " " * len(match[0]), text[claim.start : claim.end])
                text = text[: claim.start] + said + text[claim.end :]
        clause, sentence = _around(self._clauses, start), _around(self._sentences, start)
        adds = text[: clause[0]].endswith(", which")  # what it adds stands on its own
        found = OPEN_WORDS.search(text, *(clause if adds else sentence))
        found = found or REVERSALS.search(text, *clause)
        return found and self.text[found.start() : found.end()].strip()

    def subject(self, claim: Claim) -> tuple[str, ...]:
        """Return the states whose act a claim is, by its place among the names around it."""
        first, last = _around(self._sentences, claim.start)
        names = [name for name in self.states if first <= name.start < last]
        before = [name for name in names if name.end <= claim.start]
        inside = [name for name in names if claim.start <= name.start < claim.end]
        after = [name for name in names if name.start >= claim.end]
        owners = [name for name in after if self._follows(claim, name.start)]
        free = [
            name
            for name in before
            if self.words[claim.clause[0] : name.start] in (" ", " the ")  # it begins the clause
            or not OBJECT_BEFORE.search(self.words[: name.start])
        ]
        passive = re.search(r"\b(?:was|first) $", self.words[: claim.start])
        if claim.kind == "in_force" or (claim.kind == "sign" and passive):
            chosen = owners
        elif inside and claim.kind in ("announce", "domestic"):
            chosen = inside[::-1]
        elif free:
            pronoun = _PRONOUN.search(self.words, free[-1].end, claim.end)
            chosen = free if pronoun else free[::-1]
        else:
            near = after if claim.kind == "domestic" else owners
            chosen = inside[::-1] or near or before[::-1]
        return chosen[0].states if chosen else ()

    def unread_word(self, claim: Claim) -> str | None:
        """Return a word between those of a claim that may make something else of it."""
        said = self.treaty.called.sub(" ", self.words[claim.start : claim.end])
        rest = READ.sub(" ", said).split() if claim.kind in _GAPPED else []
        return rest[0] if rest else None

    def time_at(self, place: int) -> tuple[Time, ...]:
        """Return the times of the clause around a place, and of clauses that say nothing else."""
        clause, sentence = _around(self._clauses, place), _around(self._sentences, place)
        return tuple(
            time
            for time in self.times
            if sentence[0] <= time.start < sentence[1]
            and (self._is_alone(around := _around(self._clauses, time.start)) or around == clause)
        )

    def _is_alone(self, clause: Span) -> bool:
        """Return whether a clause is nothing but a time."""
        if any(claim.clause == clause for claim in self.claims):
            return False
        rest = _TIME_ALONE.sub("", _STRUCK.sub("", self.words[slice(*clause)]))
        return len(rest.split()) <= 1

    def is_mixed(self, claim: Claim) -> bool:
        """Return whether one state is said to do what concerns the exit of another."""
        names = [name for name in self.states if claim.clause[0] <= name.start < claim.end]
        before = {name.states for name in names if name.end <= claim.start}
        inside = {
            name.states
            for name in names
            if name.start >= claim.start
            # whom a notice tells may stand there: only whose exit it is counts
            and (claim.kind != "notice" or EXIT.fullmatch(self.words, name.end + 1, claim.end))
        }
        return claim.kind in _GAPPED and bool(before and inside) and before != inside

    def is_all_said_of_treaty(self, claim: Claim) -> bool:
        """Return whether the treaty itself is what is before a verb, and nothing but it."""
        before = self.words[claim.clause[0] : claim.start]
        after = _ADVERBS.sub("", words("T+").sub("", self.words[claim.end : claim.clause[1]]))
        return bool(self.treaty.called.search(before) and not after.strip(" ."))

    def is_about_treaty(self, claim: Claim) -> bool:
        """Return whether the verb's object is the treaty, or is left out."""
        said, rest = self.words[claim.start : claim.end], self.words[claim.end : claim.clause[1]]
        owned = re.match(" (?:by|for) (?:the )?[SP]", rest)
        if owned or claim.kind in ("domestic", "unratified"):
            return True
        if claim.kind in ("notice", "no_notice", "runs"):
            return not (said.endswith("notice") and re.match(" (?:of|on|about|for) ", rest))
        if claim.kind in ENDING:
            said = self.words[claim.clause[0] : claim.end]
        if self.treaty.called.search(self.treaty.beside.sub(" ", said)):
            return True
        rest = self.treaty.beside.sub(" something ", _ADVERBS.sub(" ", _STRUCK.sub(" ", rest)))
        rest = " ".join(re.sub(r"[^a-z0-9 -]", " ", rest).split())
        if not rest:
            return claim.kind not in (*ENDING, "sign", "ratify", "join")
        return self.treaty.as_object.match(rest) is not None

    def _strike(self, start: int, end: int, letter: str) -> None:
        self.words = self.words[:start] + letter * (end - start) + self.words[end:]

    def _follows(self, claim: Claim, start: int) -> bool:
        return re.fullmatch(" (?:of|by|for) (?:the )?", self.words[claim.end : start]) is not None

    def _claims_in(self, clause: Span) -> list[Claim]:
        found: list[Claim] = []
        for kind, tense, pattern in self.treaty.verbs:
            for match in pattern.finditer(self.words, *clause):
                start, end = match.span()
                if not any(start < claim.end and claim.start < end for claim in found):
                    found.append(Claim(kind, tense, start, end, clause))
        return sorted(found, key=lambda claim: claim.start)

    def _give(self, time: Time) -> None:
        """Give a time to the nearest claim of its clause.

        A clause that is nothing but a time belongs to the next claim of its sentence, or else to
        the one before. Times of clauses that claim nothing else are left alone.
        """
        clause = _around(self._clauses, time.start)
        near = [claim for claim in self.claims if claim.clause == clause]
        chosen = [*near[:1], *(claim for claim in near if claim.start <= time.start)][-1:]
        if not near and self._is_alone(clause):
            first, last = _around(self._sentences, time.start)
            near = [claim for claim in self.claims if first <= claim.start < last]
            chosen = [claim for claim in near if claim.start > time.start][:1] or near[-1:]
        for claim in chosen:
            self.claims[self.claims.index(claim)] = claim._replace(times=(*claim.times, time))


def _cut(text: str, end: re.Pattern[str]) -> list[Span]:
    """Return the spans between the matches of *end*, in their order."""
    ends = list(end.finditer(text))
    starts = [0, *(match.end() for match in ends)]
    return list(zip(starts, [*(match.start() for match in ends), len(text)], strict=True))


def _around(spans: list[Span], place: int) -> Span:
    return next(span for span in reversed(spans) if span[0] <= place)
