"""From text to claims: a text is cut into clauses, and each verb gets its times and its state."""

import re
from datetime import date
from typing import NamedTuple

from ...engine.model import Dataset
from ...engine.rules import WithdrawalRule
from ...engine.timeline import Timeline
from .times import Time, find_times
from .vocabulary import Kind, Pattern, any_of, plain, treaty_words, vocabulary

Span = tuple[int, int]


class Mention(NamedTuple):
    """States named side by side in a text, from ``start`` up to ``end``."""

    states: tuple[str, ...]
    start: int
    end: int


class Claim(NamedTuple):
    """A verb with its place, its clause and the times that belong to it."""

    kind: str
    tense: str
    start: int
    end: int
    clause: Span
    times: tuple[Time, ...] = ()

    @property
    def rule(self) -> Kind:
        """How claims of this kind are judged."""
        return vocabulary().kinds[self.kind]


class Reading:
    """One plain text, read on a day of a dataset, with its states, times and claims found.

    In ``words`` the times and the names of states are struck out by ``T``, ``S`` and ``P``, so that
    they are not read as anything else; ``text`` has them.
    """

    def __init__(self, text: str, dataset: Dataset, timeline: Timeline, day: date) -> None:
        self.text = self.words = text
        self.dataset, self.timeline, self.day = dataset, timeline, day
        self.on_day = timeline.on(day)
        self.term = next((rule.term for rule in dataset.treaty.rules_of(WithdrawalRule)), None)
        self.treaty = treaty_words(dataset.treaty, self.term)
        self.times = find_times(text, day)
        for time in self.times:
            self._strike(time.start, time.end, "T")
        self.states = find_states(self.words, dataset)
        for mention in self.states:
            self._strike(mention.start, mention.end, "SP"[len(mention.states) > 1])
        self._sentences = _cut(self.words, vocabulary().sentence_end)
        self._clauses = _cut(self.words, vocabulary().clause_end)
        self.claims = [claim for clause in self._clauses for claim in self._claims_in(clause)]
        for time in self.times:
            self._give(time)

    @property
    def named(self) -> list[str]:
        """The states that the text names, in its order."""
        return [id_ for mention in self.states for id_ in mention.states]

    def clause(self, place: int) -> str:
        """Return the words of the clause around a place."""
        return self.words[slice(*_around(self._clauses, place))]

    def open_word(self, start: int) -> str | None:
        """Return a word that leaves open what is claimed from *start* on, or reverses it.

        The first kind may stand anywhere in the sentence, the second in the clause.
        """
        text = self.words
        for claim in self.claims:
            if own := claim.rule.own:
                said = own.sub(lambda match: " " * len(match[0]), text[claim.start : claim.end])
                text = text[: claim.start] + said + text[claim.end :]
        clause, sentence = _around(self._clauses, start), _around(self._sentences, start)
        adds = text[: clause[0]].endswith(", which")  # what it adds stands on its own
        found = vocabulary().open_words.search(text, *(clause if adds else sentence))
        found = found or vocabulary().reversals.search(text, *clause)
        return found and self.text[found.start() : found.end()].strip()

    def subject(self, claim: Claim) -> tuple[str, ...]:
        """Return the states whose act a claim is, by its place among the names around it."""
        known, (first, last) = vocabulary(), _around(self._sentences, claim.start)
        names = [name for name in self.states if first <= name.start < last]
        before = [name for name in names if name.end <= claim.start]
        inside = [name for name in names if claim.start <= name.start < claim.end]
        after = [name for name in names if name.start >= claim.end]
        owners = [
            name
            for name in after
            if re.fullmatch(" (of|by|for) (the )?", self.words[claim.end : name.start])
        ]
        free = [
            name
            for name in before
            if self.words[claim.clause[0] : name.start] in (" ", " the ")  # it begins the clause
            or not known.object_before.search(self.words[: name.start])
        ]
        is_passive = claim.kind == "sign" and known.passive_before.search(self.words[: claim.start])
        if claim.kind == "in_force" or is_passive:
            chosen = owners
        elif inside and claim.kind in ("announce", "domestic"):
            chosen = inside[::-1]
        elif free:
            pronoun = known.pronoun.search(self.words, free[-1].end, claim.end)
            chosen = free if pronoun else free[::-1]
        else:
            near = after if claim.kind == "domestic" else owners
            chosen = inside[::-1] or near or before[::-1]
        return chosen[0].states if chosen else ()

    def unread_word(self, claim: Claim) -> str | None:
        """Return a word between those of a claim that may make something else of it."""
        said = self.treaty.called.sub(" ", self.words[claim.start : claim.end])
        rest = vocabulary().read.sub(" ", said).split() if claim.rule.gap else []
        return rest[0] if rest else None

    def time_at(self, place: int) -> list[Time]:
        """Return the times of the clause around a place, and of clauses that say nothing else."""
        clause, sentence = _around(self._clauses, place), _around(self._sentences, place)
        times = [time for time in self.times if sentence[0] <= time.start < sentence[1]]
        clauses = [_around(self._clauses, time.start) for time in times]
        return [
            time
            for time, around in zip(times, clauses, strict=True)
            if around == clause or self._is_alone(around)
        ]

    def is_mixed(self, claim: Claim) -> bool:
        """Return whether one state is said to do what concerns the exit of another."""
        names = [name for name in self.states if claim.clause[0] <= name.start < claim.end]
        before = {name.states for name in names if name.end <= claim.start}
        exiting = vocabulary().leaving
        inside = {
            name.states
            for name in names
            if name.start >= claim.start
            # whom a notice tells may stand there: only whose exit it is counts
            and (claim.kind != "notice" or exiting.fullmatch(self.words, name.end + 1, claim.end))
        }
        return claim.rule.gap and bool(before and inside) and before != inside

    def is_all_said_of_treaty(self, claim: Claim) -> bool:
        """Return whether the treaty itself is what is before a verb, and nothing but it."""
        before = self.words[claim.clause[0] : claim.start]
        after = self._bare(self.words[claim.end : claim.clause[1]], "T")
        return bool(self.treaty.called.search(before) and not after.strip(" ."))

    def is_about_treaty(self, claim: Claim) -> bool:
        """Return whether the verb's object is the treaty, or is left out."""
        said, rest = self.words[claim.start : claim.end], self.words[claim.end : claim.clause[1]]
        of, needs = claim.rule.object, claim.rule.object == "named"
        if of == "any" or re.match(" (by|for) (the )?[SP]", rest):
            return True
        if of == "notice":
            return not (said.endswith("notice") and re.match(" (of|on|about|for) ", rest))
        if claim.rule.ending:
            said = self.words[claim.clause[0] : claim.end]
        if self.treaty.called.search(self.treaty.beside.sub(" ", said)):
            return True
        rest = self.treaty.beside.sub(" something ", self._bare(rest, "TSP"))
        rest = " ".join(re.sub(r"[^a-z0-9 -]", " ", rest).split())
        return self.treaty.as_object.match(rest) is not None if rest else not needs

    def _strike(self, start: int, end: int, letter: str) -> None:
        self.words = self.words[:start] + letter * (end - start) + self.words[end:]

    def _bare(self, said: str, struck: str) -> str:
        """Return words without some that are struck out and those that may stand beside a verb."""
        return vocabulary().beside_verb.sub(" ", re.sub(rf"\b[{struck}]+\b", " ", said))

    def _is_alone(self, clause: Span) -> bool:
        """Return whether a clause is nothing but a time."""
        if any(claim.clause == clause for claim in self.claims):
            return False
        said = re.sub(r"\b[TSP]+\b", "", self.words[slice(*clause)])
        return len(vocabulary().time_alone.sub("", said).split()) <= 1

    def _claims_in(self, clause: Span) -> list[Claim]:
        known, found = vocabulary(), list[Claim]()
        denounced = self.dataset.treaty.words.exit == "denunciation"
        for verb in (*known.verbs, *known.denouncing) if denounced else known.verbs:
            for match in verb.pattern.finditer(self.words, *clause):
                start, end = match.span()
                if not any(start < claim.end and claim.start < end for claim in found):
                    found.append(Claim(verb.kind, verb.tense, start, end, clause))
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
