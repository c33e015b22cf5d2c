"""From text to claims: a text is cut into clauses, and each time is given to a verb."""

import re
from datetime import date

from ...engine.model import Dataset
from .mentions import Claim
from .states import find_states
from .times import find_times
from .verbs import VERBS
from .vocabulary import CLAUSE_END, SENTENCE_END
from .when import When

Span = tuple[int, int]


class Reading:
    """One text, read on a day, with its states, claims and times found.

    In ``words`` the words for times are struck out, so that they are not read as anything else.
    """

    def __init__(self, words: str, dataset: Dataset, day: date) -> None:
        self.dataset = dataset
        self.times = find_times(words, day)
        for one in self.times:
            words = words[: one.start] + "¤" * (one.end - one.start) + words[one.end :]
        self.words = words
        self.states = find_states(words, dataset)
        self._sentences = _cut(words, SENTENCE_END)
        self._clauses = _cut(words, CLAUSE_END)
        self.claims = [claim for clause in self._clauses for claim in self._claims_in(clause)]
        for time in self.times:
            self._give(time)

    def slice(self, span: Span) -> str:
        """Return the words of a span."""
        return self.words[span[0] : span[1]]

    def clause(self, place: int) -> Span:
        """Return the clause around a place."""
        return _around(self._clauses, place)

    def sentence(self, place: int) -> Span:
        """Return the sentence around a place."""
        return _around(self._sentences, place)

    def outside(self, clause: Span) -> str:
        """Return a clause without the words of its claims, whose own negations are understood."""
        words = list(self.words)
        for one in self.claims:
            words[one.start : one.end] = " " * (one.end - one.start)
        return "".join(words[clause[0] : clause[1]])

    def after(self, claim: Claim) -> str:
        """Return the rest of a claim's clause without the names of states."""
        rest = self.slice((claim.end, claim.clause[1]))
        for one in reversed(self.states):
            if claim.end <= one.start and one.end <= claim.clause[1]:
                rest = rest[: one.start - claim.end] + rest[one.end - claim.end :]
        return rest

    def _claims_in(self, clause: Span) -> list[Claim]:
        found: list[Claim] = []
        for kind, tense, pattern in VERBS:
            for match in pattern.finditer(self.words, *clause):
                start, end = match.span()
                if any(start < one.end and one.start < end for one in found):
                    continue
                bare = (
                    kind == "effect"
                    and tense == "present"
                    and not match[0].split()[0].endswith("s")
                )
                if bare and not any(
                    len(one.states) > 1 and one.end + 1 == start for one in self.states
                ):
                    continue
                found.append(Claim(kind, tense, start, end, clause, []))
        return sorted(found, key=lambda one: one.start)

    def _give(self, time: When) -> None:
        """Give a time to the nearest claim of its clause.

        A clause that is nothing but a time belongs to the next claim of its sentence, or else to
        the one before. Times of clauses that claim nothing else are left alone.
        """
        clause = self.clause(time.start)
        own = [one for one in self.claims if one.clause == clause]
        before = [one for one in own if one.start <= time.start]
        if own:
            (before[-1] if before else own[0]).times.append(time)
            return
        rest = re.sub(r"¤+|\b(?:effective|from|on|in|by|until)\b", "", self.slice(clause))
        if len(rest.split()) > 1:
            return
        sentence = self.sentence(time.start)
        near = [one for one in self.claims if sentence[0] <= one.start < sentence[1]]
        after = [one for one in near if one.start > time.start]
        if near:
            (after[0] if after else near[-1]).times.append(time)


def _cut(words: str, end: re.Pattern[str]) -> list[Span]:
    """Return the spans between the matches of *end*, in their order."""
    ends = list(end.finditer(words))
    starts = [0, *(match.end() for match in ends)]
    return list(zip(starts, [*(match.start() for match in ends), len(words)], strict=True))


def _around(spans: list[Span], place: int) -> Span:
    return next(one for one in reversed(spans) if one[0] <= place)
