"""From text to claims: a text is cut into clauses, and each verb gets its times and its state."""

import re
from datetime import date
from typing import NamedTuple

from ...engine.model import Dataset
from ...engine.rules import WithdrawalRule
from ...engine.timeline import Timeline
from .times import Time, find_times
from .vocabulary import Kind, Pattern, any_of, plain, vocabulary

Span = tuple[int, int]


class Mention(NamedTuple):
    """States named side by side in a text, from ``start`` up to ``end``."""

    states: tuple[str, ...]
    start: int
    end: int


class Claim(NamedTuple):
    """A verb with its place, its clause and the times that belong to it."""

    kind: str
    rule: Kind
    tense: str
    start: int
    end: int
    clause: Span
    times: tuple[Time, ...] = ()

    def is_later(self, day: date) -> bool:
        """Return whether a claim is of a time to come."""
        spans = [span for time in self.times for span in time.spans]
        ahead = any(last > day <= first for first, last in spans)
        return self.tense == "future" or (self.tense == "present" and ahead)


class Reading:
    """One plain text, read on a day of a dataset, with its states, times and claims found.

    In ``words`` the times and the names of states are struck out by ``T``, ``S`` and ``P``, so that
    they are not read as anything else; ``text`` has them.
    """

    def __init__(self, text: str, dataset: Dataset, timeline: Timeline, day: date) -> None:
        self.text = self.words = text
        self.dataset, self.timeline, self.day = dataset, timeline, day
        self.on_day, self.known = timeline.on(day), vocabulary(dataset.treaty)
        self.find, rule = (
            self.known.patterns,
            next(iter(dataset.treaty.rules_of(WithdrawalRule)), None),
        )
        self.term = rule.term if rule else None
        self.times = find_times(text, day, self.known)
        for time in self.times:
            self._strike(time.start, time.end, "T")
        self.states = find_states(self.words, dataset)
        for name in self.states:
            self._strike(name.start, name.end, "SP"[len(name.states) > 1])
        self._sentences = _cut(self.words, self.find["sentence_end"])
        self._clauses = _cut(self.words, self.find["clause_end"])
        self.claims = [claim for clause in self._clauses for claim in self._claims_in(clause)]
        for time in self.times:
            self._give(time)

    def clause(self, place: int) -> str:
        """Return the words of the clause around a place."""
        return self.words[slice(*_around(self._clauses, place))]

    def times_at(self, place: int) -> list[Time]:
        """Return the times of the clause around a place, and of clauses that say nothing else."""
        clause, (first, last) = _around(self._clauses, place), _around(self._sentences, place)
        times = [time for time in self.times if first <= time.start < last]
        clauses = [_around(self._clauses, time.start) for time in times]
        pairs = zip(times, clauses, strict=True)
        return [time for time, around in pairs if around == clause or self._is_idle(around)]

    def open_word(self, start: int) -> str | None:
        """Return a word that leaves open what is claimed from *start* on, or reverses it.

        The first kind may stand anywhere in the sentence, the second in the clause.
        """
        text = self.words
        for claim in self.claims:
            if own := claim.rule.own:
                said = own.sub(lambda match: " " * len(match[0]), self.said(claim))
                text = text[: claim.start] + said + text[claim.end :]
        clause, sentence = _around(self._clauses, start), _around(self._sentences, start)
        adds = text[: clause[0]].endswith(", which")  # what it adds stands on its own
        found = self.find["open_words"].search(text, *(clause if adds else sentence))
        found = found or self.find["reversals"].search(text, *clause)
        return found and self.text[found.start() : found.end()].strip()

    def unread_word(self, claim: Claim) -> str | None:
        """Return a word in the gap of a claim that may make something else of it."""
        said = self.find["called"].sub(" ", self.said(claim))
        rest = self.find["read"].sub(" ", said).split() if "gap" in claim.rule.traits else []
        return rest[0] if rest else None

    def said(self, claim: Claim) -> str:
        """Return the words of a claim."""
        return self.words[claim.start : claim.end]

    def subject(self, claim: Claim) -> tuple[str, ...]:
        """Return the states whose act a claim is, by its place among the names around it."""
        first, last = _around(self._sentences, claim.start)
        before, after = self._named(first, claim.start), self._named(claim.end, last)
        free = [
            name
            for name in before
            if self.words[claim.clause[0] : name.start] in (" ", " the ")  # it begins the clause
            or not self.find["object_before"].search(self.words[: name.start])
        ]
        if free and not self.find["pronoun"].search(self.words, free[-1].end, claim.end):
            free.reverse()
        places = {
            "inside": self._named(claim.start, claim.end)[::-1],
            "before": before[::-1],
            "free": free,
            "after": after,
            "owner": [name for name in after if self._owns(claim, self.words[: name.start])],
        }
        found = (name.states for place in claim.rule.subject for name in places[place])
        return next(found, ())

    def is_mixed(self, claim: Claim) -> bool:
        """Return whether one state is said to do what concerns the exit of another."""
        before = {name.states for name in self._named(claim.clause[0], claim.start)}
        inside = {
            name.states
            for name in self._named(claim.start, claim.end)
            # whom a notice tells may stand there: only whose exit it is counts
            if claim.kind != "notice"
            or self.find["leaving"].fullmatch(self.words, name.end + 1, claim.end)
        }
        return "gap" in claim.rule.traits and bool(before and inside) and before != inside

    def is_all_said_of_treaty(self, claim: Claim) -> bool:
        """Return whether the treaty itself is what is before a verb, and nothing but it."""
        before = self.words[claim.clause[0] : claim.start]
        after = self._bare(self.words[claim.end : claim.clause[1]], "T")
        return bool(self.find["called"].search(before)) and not after.strip(" .")

    def is_about_treaty(self, claim: Claim) -> bool:
        """Return whether the verb's object is the treaty, or is left out."""
        said, rest = self.said(claim), self.words[claim.end : claim.clause[1]]
        if claim.rule.object == "any" or re.match(" (by|for) (the )?[SP]", rest):
            return True
        if claim.rule.object == "notice":
            return not (said.endswith("notice") and re.match(" (of|on|about|for) ", rest))
        if "ending" in claim.rule.traits:
            said = self.words[claim.clause[0] : claim.end]
        if self.find["called"].search(self.find["beside"].sub(" ", said)):
            return True
        rest = self.find["beside"].sub(" something ", self._bare(rest, "TSP"))
        rest = " ".join(re.sub(r"[^a-z0-9 -]", " ", rest).split())
        if not rest:
            return claim.rule.object == "left_out"
        return self.find["as_object"].match(rest) is not None

    def _strike(self, start: int, end: int, letter: str) -> None:
        self.words = self.words[:start] + letter * (end - start) + self.words[end:]

    def _named(self, first: int, last: int) -> list[Mention]:
        return [name for name in self.states if first <= name.start < last]

    def _owns(self, claim: Claim, before: str) -> bool:
        return re.fullmatch(" (of|by|for) (the )?", before[claim.end :]) is not None

    def _bare(self, said: str, struck: str) -> str:
        """Return words without some that are struck out and those that may stand beside a verb."""
        return self.find["beside_verb"].sub(" ", re.sub(rf"\b[{struck}]+\b", " ", said))

    def _is_idle(self, clause: Span) -> bool:
        """Return whether a clause is nothing but a time."""
        if any(claim.clause == clause for claim in self.claims):
            return False
        said = re.sub(r"\b[TSP]+\b", "", self.words[slice(*clause)])
        return len(self.find["time_alone"].sub("", said).split()) <= 1

    def _claims_in(self, clause: Span) -> list[Claim]:
        found: list[Claim] = []
        for kind, tense, pattern in self.known.verbs:
            for match in pattern.finditer(self.words, *clause):
                start, end = match.span()
                if not any(start < claim.end and claim.start < end for claim in found):
                    rule = self.known.kinds[kind]
                    found.append(Claim(kind, rule, tense, start, end, clause))
        return sorted(found, key=lambda claim: claim.start)

    def _give(self, time: Time) -> None:
        """Give a time to the nearest claim of its clause.

        A clause that is nothing but a time belongs to the next claim of its sentence, or else to
        the one before. Times of clauses that claim nothing else are left alone.
        """
        clause, (first, last) = (
            _around(spans, time.start) for spans in (self._clauses, self._sentences)
        )
        near = [claim for claim in self.claims if claim.clause == clause]
        chosen = [*near[:1], *(claim for claim in near if claim.start <= time.start)][-1:]
        if self._is_idle(clause):
            near = [claim for claim in self.claims if first <= claim.start < last]
            chosen = [claim for claim in near if claim.start > time.start][:1] or near[-1:]
        for claim in chosen:
            self.claims[self.claims.index(claim)] = claim._replace(times=(*claim.times, time))


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


def _cut(text: str, end: Pattern) -> list[Span]:
    """Return the spans between the matches of *end*, in their order."""
    ends = list(end.finditer(text))
    starts = [0, *(match.end() for match in ends)]
    return list(zip(starts, [*(match.start() for match in ends), len(text)], strict=True))


def _around(spans: list[Span], place: int) -> Span:
    return next(span for span in reversed(spans) if span[0] <= place)
