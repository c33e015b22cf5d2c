"""From claims to findings: every claim of a text goes to the rule that knows its kind."""

import operator
import re
from collections.abc import Callable
from datetime import date

from ...engine.act_kinds import CONSENT_KINDS
from ...engine.dates import Term, long_day
from ...engine.snapshot import Standing
from .facts import Facts, Finding, Verdict, is_leaving
from .parse import Claim, Reading
from .text import NUMBER, number_of, plain
from .times import NEAR_DAYS
from .vocabulary import WRONG_WORDS, Kind

Answer = tuple[Verdict, str]
"""A verdict on a claim about a state, and its reason without the name of the state."""


def findings(facts: Facts, reading: Reading) -> list[Finding]:
    """Return what every claim amounts to, and the wrong words beside a right one."""
    found = [one for claim in reading.claims for one in _judge(facts, reading, claim)]
    found += _counts(facts, reading)
    found += _terms(facts, reading)
    if any(one.verdict != "cannot_tell" for one in found):
        found += _wrong_words(facts, reading)
    return found


def _judge(facts: Facts, reading: Reading, claim: Claim) -> list[Finding]:
    said = reading.text[claim.start : claim.end].strip()
    ids = reading.subject(claim)
    party = ids[0] if ids else None
    if word := reading.open_word(claim):
        return [Finding("cannot_tell", f"`{word}` leaves open what is claimed", party)]
    if not all(time.options for time in claim.times):
        return [Finding("cannot_tell", f"the time that goes with `{said}` is unclear", party)]
    if not ids:
        return _of_treaty(facts, reading, claim, said)
    if not reading.is_about_treaty(claim):
        return [Finding("cannot_tell", f"`{said}` what is not recognised", party)]
    return [_of_state(facts, claim, id_) for id_ in ids]


def _of_state(facts: Facts, claim: Claim, id_: str) -> Finding:
    standing = facts.state.standing(id_)
    if standing is None:
        return Finding("contradicted", f"{facts.name(id_)} does not exist on this day", id_)
    verdict, reason = _RULES[claim.kind](facts, claim, standing)
    return Finding(verdict, f"{facts.name(id_)}: {reason}", id_)


def _of_treaty(facts: Facts, reading: Reading, claim: Claim, said: str) -> list[Finding]:
    """Judge a claim that is not about a state."""
    if claim.kind == "in_force":
        return [_entry(facts, claim)]
    if claim.kind == "sign":
        right = facts.dataset.treaty.adopted
        fits: Verdict = "accurate" if facts.fits(claim.times, right, "past") else "contradicted"
        return [Finding(fits, f"the treaty was signed on {long_day(right)}")][: len(claim.times)]
    if claim.kind in ("notice", "no_notice", "remain") and not claim.times:
        return []
    if claim.kind == "suspend" and reading.treaty.names.search(reading.words[slice(*claim.clause)]):
        if facts.state.counts.party:
            return [Finding("contradicted", f"`{said}`: the treaty is in force")]
        return [Finding("cannot_tell", f"`{said}`: the treaty is not in force on this day")]
    return [Finding("cannot_tell", f"`{said}`: no state recognised whose act this is")]


def _entry(facts: Facts, claim: Claim) -> Finding:
    """Judge when the treaty itself entered into force."""
    right = facts.timeline.entry.in_force_from
    ahead = right is None or right > facts.day
    fits = facts.fits(claim.times, right, "future" if ahead else "past")
    if right is None or (ahead and not (claim.times and fits)):
        return Finding("contradicted", "the treaty is not in force on this day")
    reason = f"the treaty {'enters' if ahead else 'entered'} into force on {long_day(right)}"
    return Finding("accurate" if fits else "contradicted", reason)


def _on_effect(facts: Facts, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state has left, or leaves."""
    if claim.tense == "future" or facts.lies_ahead(claim.times):
        return _on_intent(facts, claim, standing)
    if standing.status == "former_party" and standing.since:
        reason = f"its withdrawal took effect on {long_day(standing.since)}"
        if facts.fits(claim.times, standing.since, "past"):
            return "accurate", reason
        return "contradicted", f"{reason}, another time"
    if standing.status != "party":
        return "contradicted", "it was not a State Party and cannot have left"
    past = [time for time in claim.times if not time.soon]
    if not facts.fits(past, facts.day, "past"):
        return "contradicted", "it is a State Party on this day, no withdrawal took effect then"
    if is_leaving(standing):
        return "premature", f"{_step_taken(facts, standing)}, and it remains a State Party"
    return "contradicted", "it is a State Party, and no withdrawal is recorded"


def _on_progress(facts: Facts, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state is leaving."""
    if standing.status == "former_party":
        return "contradicted", "it has left already"
    if "withdrawal_pending" in standing.flags:
        return _on_intent(facts, claim, standing)
    return _on_effect(facts, claim, standing)


def _on_suspend(facts: Facts, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state has suspended, cancelled or ended the treaty."""
    if "operation_suspended" in standing.flags:
        return "accurate", "it has suspended the operation of the treaty"
    if standing.status != "former_party" and not is_leaving(standing):
        return "cannot_tell", "neither a suspension nor a withdrawal is recorded"
    verdict, reason = _on_effect(facts, claim, standing)
    if verdict == "accurate":
        return "wrong_term", f"{reason}; that is a withdrawal, nothing else"
    return verdict, reason


def _on_intent(facts: Facts, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state will leave."""
    if standing.status == "former_party" and standing.since:
        fits = claim.times and facts.fits(claim.times, standing.since, "future")
        since = long_day(standing.since)
        return "accurate" if fits else "contradicted", f"its withdrawal took effect on {since}"
    if standing.status != "party":
        return "contradicted", "it is not a State Party"
    if claim.times:
        return _dated(facts, claim, standing)
    if is_leaving(standing):
        return "accurate", _step_taken(facts, standing)
    return "cannot_tell", "no announcement is recorded up to this day"


def _dated(facts: Facts, claim: Claim, standing: Standing) -> Answer:
    """Judge a withdrawal that is said to take effect at a time to come."""
    notice = facts.notice(standing.state.id)
    right = notice.effective if notice else None
    if notice and right and facts.fits(claim.times, right, "future"):
        if notice.received <= max(facts.day, *(time.known for time in claim.times)):
            return "accurate", f"its notice is effective on {long_day(right)}"
        return "cannot_tell", "no notice is given on this day, so no day is set yet"
    if any(time.soon for time in claim.times):
        if is_leaving(standing):
            return "premature", f"{_step_taken(facts, standing)}; it cannot leave at once"
        return "contradicted", "nothing is begun, and it cannot leave at once"
    if right:
        return "contradicted", f"its withdrawal takes effect on {long_day(right)}"
    least = facts.rule.term.after(facts.day) if facts.rule else None
    spans = [time.on(facts.day, "future") for time in claim.times]
    if facts.rule and least and any(span and span[1] < least for span in spans):
        return "contradicted", f"no notice is given, and {facts.rule.term} must follow one"
    return "cannot_tell", "no notice is recorded that sets a day"


def _step_taken(facts: Facts, standing: Standing) -> str:
    """Return how far a state has come on its way out."""
    notice = facts.notice(standing.state.id)
    if "withdrawal_pending" in standing.flags and notice and notice.effective:
        return f"notice is given, effective on {long_day(notice.effective)}"
    return "only an announcement or a domestic step, no notice"


def _on_announce(facts: Facts, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state announced its withdrawal."""
    said = facts.days_of(standing.state.id, "announcement_of_intent")
    ahead = tuple(time for time in claim.times if time.soon or time.term)
    past = tuple(time for time in claim.times if time not in ahead)
    if not any(facts.fits(past, day, "past") for day in said):
        if facts.lies_ahead(past) or not past:
            return _on_intent(facts, claim, standing)
        if not said:
            return "cannot_tell", "no announcement is recorded up to this day"
        return "contradicted", f"it was announced on {long_day(said[-1])}"
    if ahead and standing.status == "party":
        return _on_intent(facts, claim._replace(times=ahead), standing)
    return "accurate", f"announced on {long_day(said[-1])}"


def _on_notice(facts: Facts, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state gave notice, or will."""
    notice = facts.notice(standing.state.id)
    if notice is None:
        return "contradicted", "no notice of withdrawal is recorded"
    received, given = long_day(notice.received), notice.received <= facts.day
    times = [time for time in claim.times if not time.term]
    if not facts.fits(times, notice.received, claim.tense):
        return "contradicted", f"notice was given on {received}, another time"
    if claim.tense == "future" and given and not times:
        return "contradicted", f"notice was given already, on {received}"
    if claim.tense == "past" and not given:
        return "contradicted", "no notice is given on this day"
    return "accurate", f"notice was given on {received}" if given else "no notice is given yet"


def _on_no_notice(facts: Facts, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state gave no notice."""
    if claim.times:
        return "cannot_tell", "the time in which there was no notice is not understood"
    notice = facts.notice(standing.state.id)
    if notice and notice.received <= facts.day:
        return "contradicted", f"notice was given on {long_day(notice.received)}"
    return "accurate", "no notice is given on this day"


def _on_domestic(facts: Facts, claim: Claim, standing: Standing) -> Answer:
    """Judge that a parliament or a law took a step towards a withdrawal."""
    bound = facts.timeline.bound_from(standing.state.id) or date.max
    steps = [day for day in facts.days_of(standing.state.id, "domestic_procedure") if day >= bound]
    if not any(facts.fits(claim.times, day, "past") for day in steps):
        return "cannot_tell", "no domestic step towards a withdrawal is recorded by then"
    return "accurate", f"a domestic step of {long_day(steps[-1])}, no withdrawal yet"


def _on_remain(facts: Facts, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state is a party, or remains one."""
    if standing.status != "party":
        return "contradicted", f"it is not a State Party ({standing.status.replace('_', ' ')})"
    if any(time.prefix not in ("until", "till") for time in claim.times):
        return "cannot_tell", "the time that goes with it is not understood"
    notice = facts.notice(standing.state.id)
    ends = notice.effective if notice and notice.received <= facts.day else None
    if not facts.fits(claim.times, ends, "future"):
        until = long_day(ends) if ends else "further notice"
        return "contradicted", f"it is a State Party until {until}"
    return "accurate", "it is a State Party"


def _on_done(facts: Facts, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state signed, ratified or joined, or was bound."""
    kinds, what = _DONE[claim.kind]
    days = facts.days_of(standing.state.id, *kinds)
    bound = facts.timeline.bound_from(standing.state.id)
    if claim.kind in ("join", "in_force") and bound and bound <= facts.day:
        days.append(bound)
    if not days:
        return "contradicted", f"not recorded that it {what} by this day"
    if any(facts.fits(claim.times, day, "past") for day in days):
        return "accurate", f"it {what} ({long_day(days[0])})"
    return "contradicted", f"it {what} on {long_day(days[0])}, another time"


_DONE: dict[Kind, tuple[frozenset[str], str]] = {
    "sign": (frozenset({"signature", "succession"}), "signed"),
    "ratify": (CONSENT_KINDS, "ratified"),
    "join": (CONSENT_KINDS, "joined"),
    "in_force": (frozenset(), "was bound"),
}


def _on_unratified(facts: Facts, _claim: Claim, standing: Standing) -> Answer:
    """Judge that a state has not ratified."""
    if facts.days_of(standing.state.id, *CONSENT_KINDS) or standing.status == "party":
        return "contradicted", "it has deposited its instrument"
    return "accurate", "it has deposited no instrument"


def _on_stay_out(_facts: Facts, _claim: Claim, standing: Standing) -> Answer:
    """Judge that a state will not return."""
    if standing.status == "former_party":
        return "accurate", "it is out, which is what was checked; the refusal itself was not"
    return "contradicted", "it is not a former State Party"


def _on_rejoin(_facts: Facts, _claim: Claim, standing: Standing) -> Answer:
    """Judge that a state has returned."""
    if standing.status == "former_party":
        return "contradicted", "it has not been a State Party since its withdrawal"
    return "cannot_tell", "no withdrawal and return is recorded"


_RULES: dict[Kind, Callable[[Facts, Claim, Standing], Answer]] = {
    "effect": _on_effect,
    "progress": _on_progress,
    "intent": _on_intent,
    "announce": _on_announce,
    "notice": _on_notice,
    "no_notice": _on_no_notice,
    "domestic": _on_domestic,
    "remain": _on_remain,
    "join": _on_done,
    "sign": _on_done,
    "ratify": _on_done,
    "in_force": _on_done,
    "unratified": _on_unratified,
    "rejoin": _on_rejoin,
    "stay_out": _on_stay_out,
    "suspend": _on_suspend,
}

_LOOSE = 3
"""How far from the truth a number may be that is rounded, or given in dozens."""
_COMPARED: dict[str, Callable[[int, int], bool]] = {
    "more than": operator.gt,
    "over": operator.gt,
    "at least": operator.ge,
    "fewer than": operator.lt,
    "less than": operator.lt,
}
_COUNT = re.compile(
    r"(?P<definite>\b(?:the|its|their|all|has|have|had|are|now|remaining|currently|by the) )?"
    rf"(?:(?P<about>{'|'.join(_COMPARED)}|almost|nearly|about|around|some|roughly) )?(?:the |other )?"
    rf"(?P<n>\b{NUMBER})(?P<hyphen>-| )(?:(?:remaining|other|original) )*"
    r"(?P<noun>states? parties|parties|member (?:states|nations|countries)|members?|ratifiers"
    r"|signator(?:y|ies)(?: (?:states|nations|countries))?|(?:nation|country|state)s?|countries)\b"
)
_BARE_STATES = re.compile(r"nation|countr|state(?!s? part)")
_BINDING = re.compile(r"\b(?:part(?:y|ies)|ratified|joined|remain(?:ing)? in)\b")


def _counts(facts: Facts, reading: Reading) -> list[Finding]:
    """Judge the numbers of states in a text that have to do with the treaty."""
    found = []
    for match in _COUNT.finditer(reading.words):
        clause = reading.words[slice(*reading.clause(match.start()))]
        signs = re.search(r"\bsign(?:s|ed)?\b", clause) is not None
        adjective = match["hyphen"] == "-" and reading.treaty.names.search(clause)
        if signs or adjective or _BINDING.search(clause) or not _BARE_STATES.match(match["noun"]):
            dated = [time.options[0][1] for time in reading.times if time.options]
            found.append(
                _count(facts, match, clause, signs, dated[0] if signs and dated else facts.day)
            )
    return found


def _count(facts: Facts, match: re.Match[str], clause: str, signs: bool, on: date) -> Finding:
    """Judge a number of states by the noun that it counts; signatures are counted up to *on*."""
    n, noun, about = number_of(match["n"]), match["noun"], match["about"]
    party = facts.state.counts.party
    rights = {party}
    if "ratified" in clause:
        rights = {party, party + facts.state.counts.former_party}
    elif signs:
        rights = _signed(facts, on)
    elif noun.startswith("signator"):
        rights = {party} | _signed(facts, on)
    right = f"{party} States Parties" if party in rights else f"{min(rights)} signed"
    agreed = [count for count in rights if _agrees(n, about, count, "dozen" in match["n"])]
    if agreed:
        what = "States Parties" if party in agreed else "that had signed or joined"
        return Finding("accurate", f"{agreed[0]} {what} on this day")
    if not match["definite"] and match["hyphen"] == " " and n < party and not signs:
        return Finding("cannot_tell", f"{n} may be a part of the {right}")
    return Finding("contradicted", f"{right} on this day, not {match['n']}")


def _agrees(n: int, about: str | None, right: int, dozens: bool) -> bool:
    if about in _COMPARED:
        return _COMPARED[about](right, n)
    return abs(right - n) <= (_LOOSE if about or dozens else 0)


def _signed(facts: Facts, on: date) -> set[int]:
    """Return the numbers of those who had signed: on the first day, in today's states, in all.

    The last counts the states that joined later without a signature.
    """
    here = {standing.state.id for standing in facts.timeline.on(on).standings}
    signed, joined, first = set[str](), set[str](), set[str]()
    for act in facts.dataset.acts:
        if act.day.first > on:
            continue
        if act.kind == "signature" and act.day.first <= facts.dataset.treaty.adopted:
            first |= set(act.states)
        if act.kind in ("signature", "succession"):
            signed |= set(act.states)
        if act.kind in CONSENT_KINDS:
            joined |= set(act.states)
    return {len(first), len(signed & here), len((signed | joined) & here)}


_TERM = re.compile(
    rf"\b({NUMBER})[- ](day|week|month|year)s?,? "
    r"(?:notice|clock|period|term|countdown|withdrawal process"
    r"|after (?:the |its |sending a )?notice)"
)


def _terms(facts: Facts, reading: Reading) -> list[Finding]:
    """Judge the lengths of notice that a text names."""
    return [
        _term(facts.rule.term, facts.dataset.treaty.adopted, match)
        for match in _TERM.finditer(reading.words)
        if facts.rule
    ]


def _term(right: Term, start: date, match: re.Match[str]) -> Finding:
    said = Term(f"{match[2]}s", number_of(match[1]))
    if said == right:
        return Finding("accurate", f"the notice is at least {right}")
    ends = said.after(start), right.after(start)
    near = ends[0] and ends[1] and abs((ends[0] - ends[1]).days) <= NEAR_DAYS
    return Finding(
        "wrong_term" if near else "contradicted", f"the notice is at least {right}, not {said}"
    )


def _wrong_words(facts: Facts, reading: Reading) -> list[Finding]:
    """Return the wrong words of a text, and a treaty called by a name not quite its own."""
    treaty = facts.dataset.treaty
    bodies = "|".join(
        re.escape(plain(name)) for voice in treaty.voices for name in (voice.id, voice.name)
    )
    text = re.sub(
        rf"\b(?:{bodies}) members?\b|\bmembers? of (?:the )?(?:{bodies}|group|parliament)\b",
        "",
        reading.text,
    )
    found = [
        Finding("wrong_term", f"`{match[0]}`: {reason}")
        for pattern, reason in WRONG_WORDS
        if (match := re.search(pattern, text))
    ]
    names = {plain(name) for name in (treaty.name, *treaty.aliases)}
    return found + [
        Finding("wrong_term", f"`{said}`: the name is {treaty.name}")
        for said in dict.fromkeys(reading.treaty.name.findall(text))
        if said not in names
    ]
