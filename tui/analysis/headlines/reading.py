"""From text to claims: a text is cut into clauses, and each verb gets its times and its state."""

import re
from datetime import date
from typing import NamedTuple

from ...engine.model import Dataset
from ...engine.rules import WithdrawalRule
from ...engine.timeline import Timeline
from .times import Time, find_times
from .vocabulary import Kind, Pattern, any_of, plain, vocabulary


class Mention(NamedTuple):
    """States named side by side in a text, from ``start`` up to ``end``."""

    states: tuple[str, ...]
    start: int
    end: int


class Clause(NamedTuple):
    """Where a clause begins and ends, and where its sentence does."""

    start: int
    end: int
    first: int
    last: int


class Claim(NamedTuple):
    """A verb with its place, its clause and the times that belong to it."""

    kind: str
    rule: Kind
    tense: str
    start: int
    end: int
    clause: Clause
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
        self.find = self.known.patterns
        self.term = next((rule.term for rule in dataset.treaty.rules_of(WithdrawalRule)), None)
        self.times = find_times(text, day, self.known)
        self._strike([(time.start, time.end, "T") for time in self.times])
        self.mentions = find_states(self.words, dataset)
        self.states = [id_ for name in self.mentions for id_ in name.states]
        self._strike([(one.start, one.end, "SP"[len(one.states) > 1]) for one in self.mentions])
        self._clauses = [
            Clause(*clause, *sentence)
            for sentence in _cut(self.words, self.find["sentence_end"], 0, len(text))
            for clause in _cut(self.words, self.find["clause_end"], *sentence)
        ]
        self.claims = [claim for clause in self._clauses for claim in self._claims_in(clause)]
        for time in self.times:
            self._give(time)
        own = [(claim, claim.rule.own) for claim in self.claims]  # these leave nothing open
        for claim, said in own:
            found = said.finditer(self.words, claim.start, claim.end) if said else ()
            self._strike([(*match.span(), "T") for match in found])

    def _strike(self, places: list[tuple[int, int, str]]) -> None:
        for start, end, letter in places:
            self.words = self.words[:start] + letter * (end - start) + self.words[end:]

    def _claims_in(self, clause: Clause) -> list[Claim]:
        found: list[Claim] = []
        for kind, tense, pattern in self.known.verbs:
            for match in pattern.finditer(self.words, clause.start, clause.end):
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
        clause = self.clause(time.start)
        near = [claim for claim in self.claims if claim.clause == clause]
        chosen = [*near[:1], *(claim for claim in near if claim.start <= time.start)][-1:]
        if self._is_idle(clause):
            near = [claim for claim in self.claims if claim.clause.first == clause.first]
            chosen = [claim for claim in near if claim.start > time.start][:1] or near[-1:]
        for claim in chosen:
            self.claims[self.claims.index(claim)] = claim._replace(times=(*claim.times, time))

    def _is_idle(self, clause: Clause) -> bool:
        """Return whether a clause is nothing but a time."""
        is_bare = self.find["idle"].fullmatch(self.words, clause.start, clause.end) is not None
        return is_bare and all(claim.clause != clause for claim in self.claims)

    def clause(self, place: int) -> Clause:
        """Return the clause around a place."""
        return max(clause for clause in self._clauses if clause.start <= place)

    def parts(self, claim: Claim) -> tuple[str, str, str]:
        """Return the words of a claim, with those before and after it in its clause."""
        (first, last, *_), words = claim.clause, self.words
        return words[first : claim.start], words[claim.start : claim.end], words[claim.end : last]

    def _named(self, first: int, last: int) -> list[Mention]:
        return [name for name in self.mentions if first <= name.start < last]

    def times_at(self, place: int) -> list[Time]:
        """Return the times of the clause around a place, and of clauses that say nothing else."""
        clause, places = self.clause(place), [self.clause(time.start) for time in self.times]
        times = zip(self.times, places, strict=True)
        near = [(time, at) for time, at in times if at.first == clause.first]
        return [time for time, at in near if at == clause or self._is_idle(at)]

    def open_word(self, start: int) -> str | None:
        """Return a word that leaves open what is claimed from *start* on, or reverses it.

        The first kind may stand anywhere in the sentence, the second in the clause.
        """
        begin, end, *sentence = self.clause(start)
        adds = self.words[:begin].endswith(", which")  # what it adds stands on its own
        found = self.find["open_words"].search(self.words, *((begin, end) if adds else sentence))
        found = found or self.find["reversals"].search(self.words, begin, end)
        return found and self.text[found.start() : found.end()].strip()

    def unread_word(self, claim: Claim) -> str | None:
        """Return a word in the gap of a claim that may make something else of it."""
        said = self.find["called"].sub(" ", self.parts(claim)[1])
        rest = self.find["read"].sub(" ", said).split() if "gap" in claim.rule.traits else []
        return rest[0] if rest else None

    def subject(self, claim: Claim) -> tuple[str, ...]:
        """Return the states whose act a claim is, by its place among the names around it."""
        _, _, first, last = claim.clause
        before, after = self._named(first, claim.start), self._named(claim.end, last)
        free = [
            name
            for name in before
            if self.words[claim.clause.start : name.start] in (" ", " the ")  # it begins the clause
            or not self.find["object_before"].search(self.words[: name.start])
        ]
        if free and not self.find["pronoun"].search(self.words, free[-1].end, claim.end):
            free.reverse()
        owner = self.find["owner"]
        places = {
            "inside": self._named(claim.start, claim.end)[::-1],
            "before": before[::-1],
            "free": free,
            "after": after,
            "owner": [one for one in after if owner.fullmatch(self.words, claim.end, one.start)],
        }
        found = (name.states for place in claim.rule.subject for name in places[place])
        return next(found, ())

    def is_mixed(self, claim: Claim) -> bool:
        """Return whether one state is said to do what concerns the exit of another."""
        before = {name.states for name in self._named(claim.clause.start, claim.start)}
        inside = self._named(claim.start, claim.end)
        if claim.kind == "notice":  # it may tell whom it likes: only whose exit it is counts
            exits = self.find["leaving"]
            inside = [one for one in inside if exits.fullmatch(self.words, one.end + 1, claim.end)]
        others = {name.states for name in inside}
        return "gap" in claim.rule.traits and bool(before and others) and before != others

    def is_all_said_of_treaty(self, claim: Claim) -> bool:
        """Return whether the treaty itself is what is before a verb, and nothing but it."""
        before, _, after = self.parts(claim)
        is_called = self.find["called"].search(before) is not None
        is_alone = self.find["no_object"].fullmatch(after) is not None
        return is_called and is_alone and "S" not in after

    def is_about_treaty(self, claim: Claim) -> bool:
        """Return whether the verb's object is the treaty, or is left out."""
        before, said, rest = self.parts(claim)
        if claim.rule.object == "any" or self.find["by_whom"].match(rest):
            return True
        if claim.rule.object == "notice":
            return not self.find["other_notice"].match(said[-len("notice") :] + rest)
        if "ending" in claim.rule.traits:
            said = before + said
        if self.find["called"].search(self.find["beside"].sub(" ", said)):
            return True
        if self.find["no_object"].fullmatch(rest):
            return claim.rule.object == "left_out"
        return self.find["as_object"].match(rest) is not None


def find_states(text: str, dataset: Dataset) -> list[Mention]:
    """Return the states that a plain text names; names joined by ``and`` are one mention."""
    names = {
        plain(name): state.id
        for state in dataset.parties
        for name in (state.name, *state.aliases, state.adjective, state.capital)
        if name
    }
    name = rf"\b{any_of(names)}\b(?!-led)"
    side_by_side = rf"{name}(?:(?:,| and| &|, and)(?: the)? {name})*"
    return [
        Mention(tuple(names[one] for one in re.findall(name, match[0])), *match.span())
        for match in re.finditer(side_by_side, text)
    ]


def _cut(text: str, end: Pattern, first: int, last: int) -> list[tuple[int, int]]:
    """Return the spans of a part of a text between the matches of *end*, in their order."""
    ends = [place for match in end.finditer(text, first, last) for place in match.span()]
    return list(zip([first, *ends[1::2]], [*ends[::2], last], strict=True))
