"""The headline check: does a sentence fit the state of the treaty on a day?

Rules, not guesses. A text is cut into clauses; in each the states, verbs, times and numbers of
a fixed vocabulary are found, and every claim that they make is judged by the timeline. What
stands under a negation, a condition or a modal verb is not judged. A claim may be contradicted
by anything the dataset records, even of a later day; it is ``accurate`` only when it fits what
was settled on the day itself.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .dates import Term, add_months
from .headline_words import (
    CLAUSE_END,
    COUNT,
    LIMIT,
    NOT_THE_TREATY,
    OBJECT_BEFORE,
    OPEN_WORDS,
    OTHER_TREATY,
    QUESTION,
    SENTENCE_END,
    TERM_WORDS,
    TREATY_OBJECT,
    TREATY_WORD,
    VERBS,
    WRONG_WORDS,
    Kind,
    Mention,
    Tense,
    When,
    find_states,
    find_times,
    number_of,
    plain,
)
from .model import CONSENT_KINDS, Dataset
from .rules import WithdrawalRule
from .state import Clock, Standing
from .timeline import Timeline
from .wording import long_day, say_state, say_treaty, with_article

Verdict = Literal["accurate", "premature", "wrong_term", "contradicted", "cannot_tell"]
_GRAVITY: tuple[Verdict, ...] = (
    "contradicted",
    "premature",
    "cannot_tell",
    "wrong_term",
    "accurate",
)
_LEAVING = {"withdrawal_announced", "withdrawal_pending", "domestic_procedure"}
_LOOSE = 3
_NEAR_DAYS = 6


@dataclass(frozen=True, slots=True)
class HeadlineCheck:
    """What the check found.

    ``better`` is the accurate wording on the day, for the state in ``party`` or else for the
    treaty; it is ``None`` exactly when the verdict is ``cannot_tell``. ``reasons`` say what was
    recognised and how it fared, the gravest first; there is always one. ``party`` is the id of
    the state that the verdict is about, ``None`` where no state was recognised.
    """

    verdict: Verdict
    better: str | None
    reasons: tuple[str, ...]
    party: str | None


@dataclass(frozen=True, slots=True)
class _Finding:
    verdict: Verdict
    reason: str
    party: str | None = None


@dataclass(slots=True)
class _Claim:
    """A verb with its place, its clause and the times that belong to it."""

    kind: Kind
    tense: Tense
    start: int
    end: int
    clause: tuple[int, int]
    times: list[When]


def check_headline(text: str, dataset: Dataset, timeline: Timeline, day: date) -> HeadlineCheck:
    """Return whether *text* fits the state of the treaty on *day*.

    The gravest verdict wins: ``contradicted``, ``premature``, ``wrong_term``, ``accurate``. One
    claim that cannot be judged turns ``wrong_term`` and ``accurate`` into ``cannot_tell``, but
    does not save a text that is wrong elsewhere. Never raises, whatever the text.
    """
    words = plain(text[:LIMIT])
    mentions = find_states(words, dataset)
    first = mentions[0].states[0] if mentions else None
    if reason := _unreadable(text, words):
        return HeadlineCheck("cannot_tell", None, (reason,), first)
    desk = _Desk(dataset, timeline, day)
    found = _Reading(words, desk).findings()
    if not found:
        named = ", ".join(desk.name(id_) for one in mentions for id_ in one.states[:3])
        known = f"recognised {named}, but no verb or number" if named else "no state and no fact"
        reason = f"{known} that the rules know in connection with the treaty"
        return HeadlineCheck("cannot_tell", None, (reason,), first)
    found.sort(key=lambda one: _GRAVITY.index(one.verdict))
    worst = found[0]
    party = worst.party or next((one.party for one in found if one.party), None)
    reasons = tuple(dict.fromkeys(one.reason for one in found))
    better = None if worst.verdict == "cannot_tell" else desk.better(worst.party)
    return HeadlineCheck(worst.verdict, better, reasons, party)


def _unreadable(text: str, words: str) -> str | None:
    if len(text) > LIMIT:
        return f"longer than {LIMIT} characters: check one sentence at a time"
    if not re.search(r"[a-z]", words):
        return "no words that the rules can read"
    if QUESTION.search(words):
        return "a question asserts nothing"
    if other := OTHER_TREATY.search(words):
        return f"speaks of something else too: {other[0]}"
    return None


class _Reading:
    """One text, cut into clauses, with its states, claims and times found."""

    def __init__(self, words: str, desk: "_Desk") -> None:
        self._desk = desk
        self._times = find_times(words, desk.day)
        for one in self._times:
            words = words[: one.start] + "¤" * (one.end - one.start) + words[one.end :]
        self._words = words
        self._states = find_states(words, desk.dataset)
        self._sentences = _cut(words, SENTENCE_END)
        self._clauses = _cut(words, CLAUSE_END)
        self._claims = [claim for clause in self._clauses for claim in self._claims_in(clause)]
        self._share_times()

    def findings(self) -> list[_Finding]:
        """Return what every claim amounts to, and the wrong words beside a right one."""
        found = [one for claim in self._claims for one in self._judge(claim)]
        found += self._counts()
        found += self._terms()
        if any(one.verdict != "cannot_tell" for one in found):
            found += self._wrong_words()
        return found

    def _claims_in(self, clause: tuple[int, int]) -> list[_Claim]:
        found: list[_Claim] = []
        for kind, tense, pattern in VERBS:
            for match in pattern.finditer(self._words, *clause):
                start, end = match.span()
                if any(start < one.end and one.start < end for one in found):
                    continue
                bare = (
                    kind == "effect"
                    and tense == "present"
                    and not match[0].split()[0].endswith("s")
                )
                if bare and not any(
                    len(one.states) > 1 and one.end + 1 == start for one in self._states
                ):
                    continue
                found.append(_Claim(kind, tense, start, end, clause, []))
        return sorted(found, key=lambda one: one.start)

    def _share_times(self) -> None:
        """Give every time to the nearest claim of its clause.

        A clause that is nothing but a time belongs to the next claim of its sentence, or else to
        the one before. Times of clauses that claim nothing else are left alone.
        """
        for time in self._times:
            clause = _around(self._clauses, time.start)
            own = [one for one in self._claims if one.clause == clause]
            before = [one for one in own if one.start <= time.start]
            if own:
                (before[-1] if before else own[0]).times.append(time)
                continue
            rest = re.sub(r"¤+|\b(?:effective|from|on|in|by|until)\b", "", self._slice(clause))
            if len(rest.split()) > 1:
                continue
            sentence = _around(self._sentences, time.start)
            near = [one for one in self._claims if sentence[0] <= one.start < sentence[1]]
            after = [one for one in near if one.start > time.start]
            if near:
                (after[0] if after else near[-1]).times.append(time)

    def _slice(self, span: tuple[int, int]) -> str:
        return self._words[span[0] : span[1]]

    def _judge(self, claim: _Claim) -> list[_Finding]:
        said = self._slice((claim.start, claim.end)).replace("¤", "").strip()
        ids = self._subject(claim)
        party = ids[0] if ids else None
        if open_ := OPEN_WORDS.search(self._outside(claim.clause)):
            return [_Finding("cannot_tell", f"`{open_[0]}` leaves open what is claimed", party)]
        if any(time.unclear for time in claim.times):
            return [_Finding("cannot_tell", f"the time that goes with `{said}` is unclear", party)]
        if not ids:
            return self._of_treaty(claim, said)
        if not self._about_treaty(claim):
            return [_Finding("cannot_tell", f"`{said}` what is not recognised", party)]
        return [self._desk.judge(claim, id_) for id_ in ids]

    def _outside(self, clause: tuple[int, int]) -> str:
        """Return a clause without the words of its claims, whose own negations are understood."""
        words = list(self._words)
        for one in self._claims:
            words[one.start : one.end] = " " * (one.end - one.start)
        return "".join(words[clause[0] : clause[1]])

    def _of_treaty(self, claim: _Claim, said: str) -> list[_Finding]:
        if claim.kind == "in_force":
            return [self._desk.on_treaty_force(claim)]
        if claim.kind == "sign":
            return [self._desk.on_treaty_signed(claim)] if claim.times else []
        if claim.kind in ("notice", "remain") and not claim.times:
            return []
        if claim.kind == "suspend" and TREATY_WORD.search(self._slice(claim.clause)):
            return [self._desk.on_treaty_ended(said)]
        return [_Finding("cannot_tell", f"`{said}`: no state recognised whose act this is")]

    def _subject(self, claim: _Claim) -> tuple[str, ...]:
        """Return the states whose act a claim is, by its place among the names around it."""
        sentence = _around(self._sentences, claim.start)
        names = [one for one in self._states if sentence[0] <= one.start < sentence[1]]
        inside = [one for one in names if claim.start <= one.start < claim.end]
        after = [one for one in names if one.start >= claim.end]
        before = [one for one in names if one.end <= claim.start]
        free = [one for one in before if not self._is_object(one)]
        passive = re.search(
            r"\b(?:was|is|were|first) (?:first )?$|^ ?$", self._words[: claim.start]
        )
        if claim.kind in ("in_force", "sign") and (claim.kind == "in_force" or passive):
            return next((one.states for one in after if self._follows(one, claim, "for|by")), ())
        owner = re.compile(r"\b(?:of|by)(?: the)? $")
        if inside and (
            claim.kind in ("announce", "domestic")
            or (claim.kind == "effect" and owner.search(self._words[: inside[-1].start]))
        ):
            return inside[-1].states
        if free:
            between = self._words[free[-1].end : claim.end]
            pronoun = re.search(r"\b(?:it|its|they|their)\b", between)
            return (free[0] if pronoun else free[-1]).states
        if claim.kind == "domestic" and after:
            return after[0].states
        near = [one for one in after if self._follows(one, claim, "of|by|for")]
        return near[0].states if near else before[-1].states if before else ()

    def _is_object(self, mention: Mention) -> bool:
        return OBJECT_BEFORE.search(self._words[: mention.start]) is not None

    def _follows(self, mention: Mention, claim: _Claim, prepositions: str) -> bool:
        between = self._words[claim.end : mention.start]
        return re.search(rf"\b(?:{prepositions})(?: the)? $", between) is not None

    def _about_treaty(self, claim: _Claim) -> bool:
        """Return whether the verb's object is the treaty, or is left out."""
        if claim.kind in ("domestic", "unratified"):
            return True
        if claim.kind == "notice":
            said = self._slice((claim.start, claim.end))
            other = re.match(r" (?:of|on|about|for)\b", self._words[claim.end :])
            return "notice" not in said[-8:] or other is None
        place = claim.clause if claim.kind == "suspend" else (claim.start, claim.end)
        if TREATY_WORD.search(NOT_THE_TREATY.sub(" ", self._slice(place))):
            return True
        rest = self._after(claim)
        rest = re.sub(
            r"¤+|\b(?:officially|formally|now|for good|of the|of|on|by|with)\b", " ", rest
        )
        rest = NOT_THE_TREATY.sub(" something ", rest)
        words = re.sub(r"[^a-z0-9 -]", " ", rest).split()
        if not words:
            return claim.kind not in ("suspend", "sign", "ratify", "join")
        if words[0] in ("but", "it", "and", "-"):
            return claim.kind != "suspend"
        return TREATY_OBJECT.match(" ".join(words)) is not None

    def _after(self, claim: _Claim) -> str:
        """Return the rest of a claim's clause without the names of states."""
        rest = self._slice((claim.end, claim.clause[1]))
        for one in reversed(self._states):
            if claim.end <= one.start and one.end <= claim.clause[1]:
                rest = rest[: one.start - claim.end] + rest[one.end - claim.end :]
        return rest

    def _counts(self) -> list[_Finding]:
        found = []
        for match in COUNT.finditer(self._words):
            clause = self._slice(_around(self._clauses, match.start()))
            noun = match["noun"]
            generic = re.match(r"nation|countr|state(?!s? part)", noun)
            signs = re.search(r"\bsign(?:s|ed)?\b", clause)
            if generic and not (
                signs
                or re.search(r"\b(?:part(?:y|ies)|ratified|joined|remain(?:ing)? in)\b", clause)
                or (match["hyphen"] == "-" and TREATY_WORD.search(clause))
            ):
                continue
            found.append(self._desk.on_count(match, bool(signs), self._times, clause))
        return found

    def _terms(self) -> list[_Finding]:
        found = (self._desk.on_term(match) for match in TERM_WORDS.finditer(self._words))
        return [one for one in found if one]

    def _wrong_words(self) -> list[_Finding]:
        found = [
            _Finding("wrong_term", f"`{match[0]}`: {reason}")
            for pattern, reason in WRONG_WORDS
            if (match := pattern.search(self._words))
        ]
        name = re.sub(r"^.* on ", "", plain(self._desk.dataset.treaty.name))
        single = re.sub(r"ies$", "y", name)
        if single != name and re.search(rf"\b{re.escape(single)}\b", self._words):
            reason = f"`{single}`: the name is {self._desk.dataset.treaty.name}"
            found.append(_Finding("wrong_term", reason))
        return found


class _Desk:
    """Judges single claims by the timeline, on one day."""

    def __init__(self, dataset: Dataset, timeline: Timeline, day: date) -> None:
        self.dataset = dataset
        self.day = day
        self._timeline = timeline
        self._state = timeline.on(day)
        self._names = {one.id: with_article(one.name) for one in dataset.parties}
        rules = (one for one in dataset.treaty.rules if isinstance(one, WithdrawalRule))
        self._rule = next(rules, None)

    def name(self, id_: str) -> str:
        """Return a state's name as it stands in a sentence."""
        return self._names[id_]

    def better(self, id_: str | None) -> str:
        """Return the accurate sentence for a state, or for the treaty where there is none."""
        said = say_state(self.dataset, self._state, id_) if id_ else None
        return (said or say_treaty(self.dataset, self._state)).sentence

    def judge(self, claim: _Claim, id_: str) -> _Finding:
        """Return what a claim about a state amounts to."""
        standing = self._state.standing(id_)
        if standing is None:
            return _Finding("contradicted", f"{self.name(id_)} does not exist on this day", id_)
        verdict, reason = getattr(self, f"_on_{claim.kind}")(claim, standing)
        return _Finding(verdict, f"{self.name(id_)}: {reason}", id_)

    def _clock(self, id_: str) -> Clock | None:
        """Return the clock that counts on the day, or else the next one that is recorded."""
        clocks = [one for one in self._timeline.clocks if one.state.id == id_ and not one.revoked]
        begun = [one for one in clocks if one.received <= self.day]
        return begun[-1] if begun else clocks[0] if clocks else None

    def _day_of(self, id_: str, *kinds: str) -> list[date]:
        acts = (act for act in self.dataset.acts if act.kind in kinds and id_ in act.states)
        return sorted(act.day.first for act in acts)

    def _fits(self, claim: _Claim, right: date | None, tense: Tense) -> bool:
        """Return whether every time of a claim holds *right*."""
        for time in claim.times:
            span = self._span(time, tense)
            if span is None or right is None or not span[0] <= right <= span[1]:
                return False
        return True

    def _span(self, time: When, tense: Tense) -> tuple[date, date] | None:
        if time.term:
            end = time.term.after(time.known or self.day)
            if end is None:
                return None
            return (self.day, end) if time.prefix.startswith("within") else (end, end)
        span = time.resolve(self.day, tense)
        if span and time.prefix in ("by", "before"):
            return date.min, span[1]
        return span

    def _on_effect(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        if claim.tense == "future" or (claim.times and self._lies_ahead(claim)):
            return self._on_intent(claim, standing)
        if standing.status == "former_party" and standing.since:
            since = long_day(standing.since)
            if self._fits(claim, standing.since, "past"):
                return "accurate", f"its withdrawal took effect on {since}"
            return "contradicted", f"its withdrawal took effect on {since}, another time"
        if standing.status != "party":
            return "contradicted", "it was not a State Party and cannot have left"
        return self._not_yet(claim, standing)

    def _not_yet(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        """Judge a State Party of which it is said that it has left or is leaving now."""
        past = [time for time in claim.times if not time.soon]
        if past and not self._fits(_with(claim, past), self.day, "past"):
            return "contradicted", "it is a State Party on this day, no withdrawal took effect then"
        if _LEAVING & set(standing.flags):
            return "premature", f"{self._step(standing)}, and it remains a State Party"
        return "contradicted", "it is a State Party, and no withdrawal is recorded"

    def _lies_ahead(self, claim: _Claim) -> bool:
        spans = [self._span(time, "present") for time in claim.times]
        return all(span and span[1] > self.day and span[0] >= self.day for span in spans)

    def _step(self, standing: Standing) -> str:
        clock = self._clock(standing.state.id)
        if "withdrawal_pending" in standing.flags and clock and clock.effective:
            return f"notice is given, effective on {long_day(clock.effective)}"
        return "only an announcement or a domestic step, no notice"

    def _on_progress(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        if standing.status == "former_party":
            return "contradicted", "it has left already"
        if "withdrawal_pending" in standing.flags:
            return self._on_intent(claim, standing)
        return self._on_effect(claim, standing)

    def _on_intent(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        if standing.status == "former_party" and standing.since:
            since = long_day(standing.since)
            if claim.times and self._fits(claim, standing.since, "future"):
                return "accurate", f"its withdrawal took effect on {since}"
            return "contradicted", f"its withdrawal took effect on {since}, it is out"
        if standing.status != "party":
            return "contradicted", "it is not a State Party"
        if any(time.soon for time in claim.times) and not self._hits(claim, standing):
            if _LEAVING & set(standing.flags):
                return "premature", f"{self._step(standing)}; it cannot leave at once"
            return "contradicted", "nothing is begun, and it cannot leave at once"
        return self._ahead(claim, standing)

    def _ahead(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        """Judge a State Party of which it is said that it will leave."""
        if claim.times:
            return self._dated_intent(claim, standing)
        if _LEAVING & set(standing.flags):
            return "accurate", self._step(standing)
        return "cannot_tell", "no announcement is recorded up to this day"

    def _hits(self, claim: _Claim, standing: Standing) -> bool:
        clock = self._clock(standing.state.id)
        given = clock is not None and clock.received <= self.day
        return clock is not None and given and self._fits(claim, clock.effective, "future")

    def _dated_intent(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        """Judge a withdrawal that is said to take effect at a time to come."""
        known = max((time.known or self.day for time in claim.times), default=self.day)
        clock = self._clock(standing.state.id)
        right = clock.effective if clock else None
        near = all(time.term is not None and self._near(time, right) for time in claim.times)
        if clock and right and (self._fits(claim, right, "future") or near):
            if clock.received <= known:
                return "accurate", f"its notice is effective on {long_day(right)}"
            return "cannot_tell", "no notice is given on this day, so no day is set yet"
        if right:
            return "contradicted", f"its withdrawal takes effect on {long_day(right)}"
        least = self._rule.term.after(self.day) if self._rule else None
        spans = [self._span(time, "future") for time in claim.times]
        if least and any(span and span[1] < least for span in spans):
            return "contradicted", f"no notice is given, and {self._rule_term()} must follow one"
        return "cannot_tell", "no notice is recorded that sets a day"

    def _near(self, time: When, right: date | None) -> bool:
        span = self._span(time, "future")
        if span is None or right is None or time.prefix.startswith("within"):
            return False
        return abs((span[1] - right).days) <= _NEAR_DAYS

    def _rule_term(self) -> str:
        return str(self._rule.term) if self._rule else "a term"

    def _on_announce(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        said = self._day_of(standing.state.id, "announcement_of_intent")
        said = [one for one in said if one <= self.day]
        ahead = [one for one in claim.times if one.soon or one.term]
        past = [one for one in claim.times if one not in ahead]
        if past and not any(self._fits(_with(claim, past), one, "past") for one in said):
            if self._lies_ahead(_with(claim, past)):
                return self._on_intent(_with(claim, past), standing)
            if not said:
                return "cannot_tell", "no announcement is recorded up to this day"
            return "contradicted", f"it was announced on {long_day(said[-1])}"
        if ahead and standing.status == "party":
            return self._on_intent(_with(claim, ahead), standing)
        if said and standing.status in ("party", "former_party"):
            return "accurate", f"announced on {long_day(said[-1])}"
        return self._on_intent(_with(claim, ahead), standing)

    def _on_notice(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        clock = self._clock(standing.state.id)
        given = clock.received if clock else None
        if given is None:
            return "contradicted", "no notice of withdrawal is recorded"
        tense: Tense = "future" if claim.tense == "future" else "past"
        times = [time for time in claim.times if not time.term]
        if not self._fits(_with(claim, times), given, tense):
            return "contradicted", f"notice was given on {long_day(given)}, another time"
        if tense == "future" and not times:
            if given <= self.day:
                return "contradicted", f"notice was given already, on {long_day(given)}"
            return "accurate", "no notice is given yet"
        if tense == "past" and given > self.day:
            return "contradicted", "no notice is given on this day"
        return "accurate", f"notice was given on {long_day(given)}"

    def _on_domestic(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        bound = self._timeline.bound_from(standing.state.id) or date.max
        steps = self._day_of(standing.state.id, "domestic_procedure")
        steps = [one for one in steps if bound <= one <= self.day]
        if not steps:
            return "cannot_tell", "no domestic step towards a withdrawal is recorded by this day"
        if any(self._fits(claim, one, "past") for one in steps):
            return "accurate", f"a domestic step of {long_day(steps[-1])}, no withdrawal yet"
        return "cannot_tell", "no domestic step is recorded at that time"

    def _on_remain(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        if standing.status != "party":
            return "contradicted", f"it is not a State Party ({standing.status.replace('_', ' ')})"
        clock = self._clock(standing.state.id)
        for time in claim.times:
            span = self._span(time, "future")
            ends = clock.effective if clock and clock.received <= self.day else None
            if time.prefix not in ("until", "till") or span is None:
                return "cannot_tell", "the time that goes with it is not understood"
            if ends is None or not span[0] <= ends <= span[1]:
                return "contradicted", f"it is a State Party until {ends or 'further notice'}"
        return "accurate", "it is a State Party"

    def _on_join(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        id_ = standing.state.id
        days = [*self._day_of(id_, *CONSENT_KINDS), self._timeline.bound_from(id_)]
        return self._done(claim, [one for one in days if one], "joined")

    def _on_ratify(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        return self._done(claim, self._day_of(standing.state.id, *CONSENT_KINDS), "ratified")

    def _on_sign(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        kinds = ("signature", "succession")
        return self._done(claim, self._day_of(standing.state.id, *kinds), "signed")

    def _on_in_force(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        bound = self._timeline.bound_from(standing.state.id)
        return self._done(claim, [bound] if bound else [], "was bound")

    def _done(self, claim: _Claim, days: list[date], what: str) -> tuple[Verdict, str]:
        days = [one for one in days if one <= self.day]
        if not days:
            return "contradicted", f"not recorded that it {what} by this day"
        if any(self._fits(claim, one, "past") for one in days):
            return "accurate", f"it {what} ({long_day(days[0])})"
        return "contradicted", f"it {what} on {long_day(days[0])}, another time"

    def _on_unratified(self, _claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        done = [one for one in self._day_of(standing.state.id, *CONSENT_KINDS) if one <= self.day]
        if done or standing.status == "party":
            return "contradicted", "it has deposited its instrument"
        return "accurate", "it has deposited no instrument"

    def _on_stay_out(self, _claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        if standing.status == "former_party":
            return "accurate", "it is out, which is what was checked; the refusal itself was not"
        return "contradicted", "it is not a former State Party"

    def _on_rejoin(self, _claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        if standing.status == "former_party":
            return "contradicted", "it has not been a State Party since its withdrawal"
        return "cannot_tell", "no withdrawal and return is recorded"

    def _on_suspend(self, claim: _Claim, standing: Standing) -> tuple[Verdict, str]:
        if "operation_suspended" in standing.flags:
            return "accurate", "it has suspended the operation of the treaty"
        if standing.status != "former_party" and not _LEAVING & set(standing.flags):
            return "cannot_tell", "neither a suspension nor a withdrawal is recorded"
        verdict, reason = self._on_effect(claim, standing)
        if verdict == "accurate":
            return "wrong_term", f"{reason}; that is a withdrawal, nothing else"
        return verdict, reason

    def on_treaty_force(self, claim: _Claim) -> _Finding:
        """Judge when the treaty itself entered into force."""
        right = self._timeline.entry.in_force_from
        if right is None or right > self.day:
            return _Finding("contradicted", "the treaty is not in force on this day")
        fits = self._fits(claim, right, "past")
        verdict: Verdict = "accurate" if fits else "contradicted"
        return _Finding(verdict, f"the treaty entered into force on {long_day(right)}")

    def on_treaty_signed(self, claim: _Claim) -> _Finding:
        """Judge when the treaty was signed."""
        right = self.dataset.treaty.adopted
        verdict: Verdict = "accurate" if self._fits(claim, right, "past") else "contradicted"
        return _Finding(verdict, f"the treaty was signed on {long_day(right)}")

    def on_treaty_ended(self, said: str) -> _Finding:
        """Judge words by which the treaty itself has ended."""
        if self._state.counts.party:
            return _Finding("contradicted", f"`{said}`: the treaty is in force")
        return _Finding("cannot_tell", f"`{said}`: the treaty is not in force on this day")

    def on_term(self, match: re.Match[str]) -> _Finding | None:
        """Judge a length of notice."""
        if self._rule is None:
            return None
        said = Term(f"{match[2]}s", number_of(match[1]))
        right = self._rule.term
        if said == right:
            return _Finding("accurate", f"the notice is at least {right}")
        start = self.dataset.treaty.adopted
        ends = said.after(start), right.after(start)
        if ends[0] and ends[1] and abs((ends[0] - ends[1]).days) <= _NEAR_DAYS:
            return _Finding("wrong_term", f"the notice is at least {right}, not {said}")
        return _Finding("contradicted", f"the notice is at least {right}, not {said}")

    def on_count(
        self, match: re.Match[str], signs: bool, times: list[When], clause: str
    ) -> _Finding:
        """Judge a number of states, by the noun that it counts."""
        n, noun, about = number_of(match["n"]), match["noun"], match[2]
        party = self._state.counts.party
        on = next((one.span[1] for one in times if signs and one.span), self.day)
        signed = self._signed(on)
        rights = {party}
        if "ratified" in clause:
            rights = {party, self._consented()}
        elif signs:
            rights = signed
        elif noun.startswith("signator"):
            rights = {party} | signed
        right = f"{party} States Parties" if party in rights else f"{min(rights)} signed"
        agreed = [one for one in rights if _agrees(n, about, one, "dozen" in match["n"])]
        if agreed:
            what = "States Parties" if party in agreed else "that had signed or joined"
            return _Finding("accurate", f"{agreed[0]} {what} on this day")
        if not match["definite"] and match["hyphen"] == " " and n < party and not signs:
            return _Finding("cannot_tell", f"{n} may be a part of the {right}")
        return _Finding("contradicted", f"{right} on this day, not {match['n']}")

    def _signed(self, on: date) -> set[int]:
        """Return the numbers of those who had signed: on the first day, in today's states, in all.

        The last counts the states that joined later without a signature.
        """
        adopted = self.dataset.treaty.adopted
        here = {one.state.id for one in self._timeline.on(on).standings}
        done = [act for act in self.dataset.acts if act.day.first <= on]
        first = {
            id_
            for act in done
            if act.kind == "signature" and act.day.first <= adopted
            for id_ in act.states
        }
        all_ = {
            id_ for act in done if act.kind in ("signature", "succession") for id_ in act.states
        }
        joined = {id_ for act in done if act.kind in CONSENT_KINDS for id_ in act.states}
        if on <= (add_months(adopted, 12) or adopted):
            return {len(first), len(all_ & here)}
        return {len(first), len(all_ & here), len((all_ | joined) & here)}

    def _consented(self) -> int:
        return self._state.counts.party + self._state.counts.former_party


def _agrees(n: int, about: str | None, right: int, dozens: bool) -> bool:
    if about in ("more than", "over"):
        return right > n
    if about == "at least":
        return right >= n
    if about in ("fewer than", "less than"):
        return right < n
    return right == n or (bool(about or dozens) and abs(right - n) <= _LOOSE)


def _with(claim: _Claim, times: list[When]) -> _Claim:
    return _Claim(claim.kind, claim.tense, claim.start, claim.end, claim.clause, times)


def _cut(words: str, end: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return the spans between the matches of *end*, in their order."""
    ends = list(end.finditer(words))
    starts = [0, *(match.end() for match in ends)]
    return list(zip(starts, [*(match.start() for match in ends), len(words)], strict=True))


def _around(spans: list[tuple[int, int]], place: int) -> tuple[int, int]:
    return next(one for one in reversed(spans) if one[0] <= place)
