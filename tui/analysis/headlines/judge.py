"""From claims to findings: tables of what a claim amounts to, by how the state stands."""

import operator
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from ...engine.act_kinds import CONSENT_KINDS
from ...engine.dates import long_day
from ...engine.snapshot import Notice, Standing
from ..statements import with_article
from .facts import EARLY, OK, OPEN, TERM, WRONG, Facts, Finding, Verdict, case_of
from .parse import Claim, Reading
from .text import NUMBER, any_of, number_of, plain, words
from .times import NEAR_DAYS, UNIT, term_of
from .vocabulary import WRONG_WORDS

Answer = tuple[Verdict, str]
"""A verdict on a claim about a state, and its reason without the name of the state."""
_BY_CASE: dict[str, dict[str, Verdict]] = {
    kind: dict(zip("outside party announced noticed former".split(), verdicts, strict=True))
    for kind, verdicts in {
        "effect": (WRONG, WRONG, EARLY, EARLY, OK),
        "progress": (WRONG, WRONG, EARLY, OK, WRONG),
        "intent": (WRONG, OPEN, OK, OK, WRONG),
        "suspend": (OPEN, OPEN, EARLY, EARLY, TERM),
        "remain": (WRONG, OK, OK, OK, WRONG),
        "rejoin": (OPEN, OPEN, OPEN, OPEN, WRONG),
        "stay_out": (WRONG, WRONG, WRONG, WRONG, OK),
    }.items()
}
_ON_TIME = {"effect": OK, "suspend": TERM, "intent": OK}
"""The verdict on a former State Party of which a time is given at which it left indeed."""
_REASONS = {
    "outside": "it is not a State Party",
    "party": "it is a State Party, and no withdrawal is recorded",
    "announced": "only an announcement or a domestic step, no notice, and it remains a State Party",
    "noticed": "notice is given, effective {ends}, and it remains a State Party",
    "former": "its withdrawal took effect {since}",
}
_RECORDED: dict[str, tuple[frozenset[str], str, Verdict, Verdict]] = {
    # the kinds of acts, what they are, and the verdict where there is none, or none at the time
    "sign": (frozenset({"signature", "succession"}), "it signed", WRONG, WRONG),
    "ratify": (CONSENT_KINDS | {"succession"}, "it ratified", WRONG, WRONG),
    "join": (CONSENT_KINDS, "it joined", WRONG, WRONG),
    "in_force": (frozenset(), "it was bound", WRONG, WRONG),
    "notice": (frozenset({"notice_of_withdrawal"}), "it gave notice", WRONG, WRONG),
    "announce": (frozenset({"announcement_of_intent"}), "it announced its exit", OPEN, WRONG),
    "domestic": (frozenset({"domestic_procedure"}), "it took a domestic step", OPEN, OPEN),
}
_DENIED = {"no_notice": "notice", "unratified": "ratify"}
_OPPOSITE = {OK: WRONG, WRONG: OK}


def findings(facts: Facts, reading: Reading) -> list[Finding]:
    """Return what every claim amounts to, and the wrong words beside a right one."""
    found = [finding for claim in reading.claims for finding in _judge(facts, reading, claim)]
    found += [*_counts(facts, reading), *_terms(facts, reading)]
    if any(finding.verdict != OPEN for finding in found):
        found += _wrong_words(facts, reading)
    return found


def _judge(facts: Facts, reading: Reading, claim: Claim) -> list[Finding]:
    said, ids = reading.text[claim.start : claim.end], reading.subject(claim)
    reason = None
    if word := reading.open_word(claim):
        reason = f"`{word}` leaves open what is claimed"
    elif not all(time.options for time in claim.times):
        reason = f"the time that goes with `{said}` is unclear"
    elif ids and not reading.is_about_treaty(claim):
        reason = f"`{said}` what is not recognised"
    elif not ids:
        return _on_treaty(facts, reading, claim, said)
    if reason:
        return [Finding(OPEN, reason, next(iter(ids), None))]
    return [_on_state(facts, claim, id_) for id_ in ids]


def _on_treaty(facts: Facts, reading: Reading, claim: Claim, said: str) -> list[Finding]:
    """Judge a claim that is not about a state."""
    entry, called = facts.timeline.entry.in_force_from, reading.clause(claim.start)
    if claim.kind == "in_force":
        days = [entry] if entry else []
        return [Finding(*_recorded(facts, claim, days, "the treaty entered into force"))]
    if claim.kind in ("sign", "notice", "no_notice", "remain") and not claim.times:
        return []
    if claim.kind == "sign":
        days = [facts.dataset.treaty.adopted]
        return [Finding(*_recorded(facts, claim, days, "the treaty was signed"))]
    if (
        claim.kind == "suspend"
        and reading.treaty.called.search(called)
        and facts.treaty.counts.party
    ):
        return [Finding(WRONG, f"`{said}`: the treaty is in force")]
    return [Finding(OPEN, f"`{said}`: no state recognised whose act this is")]


def _on_state(facts: Facts, claim: Claim, id_: str) -> Finding:
    standing = facts.treaty.standing(id_)
    verdict, reason = WRONG, "it does not exist on this day"
    if standing:
        claim = _meant(facts, claim, standing)
        judge = _by_case if claim.kind in _BY_CASE else _by_record
        verdict, reason = judge(facts, claim, standing)
    return Finding(verdict, f"{with_article(facts.dataset.state_by_id[id_])}: {reason}", id_)


def _meant(facts: Facts, claim: Claim, standing: Standing) -> Claim:
    """Return a claim as its times let it be meant: of an exit to come, or of one announced."""
    ahead = tuple(time for time in claim.times if time.soon or time.term)
    dated = tuple(time for time in claim.times if time not in ahead)
    exit_ = claim._replace(kind="intent")
    if claim.kind in ("effect", "progress", "suspend") and _is_later(facts, claim):
        return exit_
    if claim.kind == "announce":
        claim = claim._replace(times=dated)
        if ahead and standing.status == "party":
            return exit_._replace(times=ahead)
        if facts.lie_ahead(dated, "present") and _by_record(facts, claim, standing)[0] != OK:
            return exit_
    if claim.kind == "notice":  # its term is judged on its own
        return claim._replace(times=tuple(time for time in claim.times if not time.term))
    return claim


def _is_later(facts: Facts, claim: Claim) -> bool:
    """Return whether a claim is of a time to come."""
    ahead = claim.tense == "present" and facts.lie_ahead(claim.times, "present")
    return claim.tense == "future" or ahead


def _by_case(facts: Facts, claim: Claim, standing: Standing) -> Answer:
    """Judge a claim by how the state stands, and then by the times."""
    kind, times, case = claim.kind, claim.times, case_of(standing)
    verdict, notice = _BY_CASE[kind][case], facts.notice(standing.state.id)
    ends = notice.effective if notice else None
    reason = _REASONS[case].format(since=_written(standing.since), ends=_written(ends))
    if kind == "suspend" and "operation_suspended" in standing.flags:
        return OK, "it has suspended the operation of the treaty"
    if not times or case == "outside" or kind in ("rejoin", "stay_out"):
        return verdict, reason
    if case == "former":
        on_time = facts.fits(times, standing.since, "future" if kind == "intent" else "past")
        return _ON_TIME.get(kind, WRONG) if on_time else WRONG, reason
    if kind == "intent":
        return _on_exit(facts, claim, case, notice, reason)
    if kind == "remain" and any(time.prefix in ("until", "till") for time in times):
        fits = case == "noticed" and facts.fits(times, ends, "future")
    else:
        fits = facts.fits(times, facts.day, "past")
    return verdict if fits else WRONG, reason


def _on_exit(facts: Facts, claim: Claim, case: str, notice: Notice | None, reason: str) -> Answer:
    """Judge an exit of a State Party that is said to take effect at a time to come."""
    ends = notice.effective if notice else None
    if notice and ends and facts.fits(claim.times, ends, "future"):
        known = max(facts.day, *(time.known for time in claim.times))
        return OK if notice.received <= known else OPEN, f"its exit takes effect {_written(ends)}"
    if case != "party" and any(time.soon for time in claim.times):
        return EARLY, reason
    if ends:
        return WRONG, f"its exit takes effect {_written(ends)}"
    least = facts.term.after(facts.day) if facts.term else None
    spans = [time.on(facts.day, "future") for time in claim.times]
    early = least and any(span and span[1] < least for span in spans)
    return WRONG if early else OPEN, reason


def _written(day: date | None) -> str:
    return f"on {long_day(day)}" if day else "on a day not settled"


def _by_record(facts: Facts, claim: Claim, standing: Standing) -> Answer:
    """Judge a claim by the days of the acts that it is about."""
    kinds, what, none, missed = _RECORDED[_DENIED.get(claim.kind, claim.kind)]
    acts = facts.dataset.acts_of.get(standing.state.id, ())
    days = [act.day.first for act in acts if act.kind in kinds]
    bound = facts.timeline.bound_from(standing.state.id)
    if claim.kind == "domestic":  # what came before a state was bound was meant to bind it
        days = [day for day in days if bound and day >= bound]
    if claim.kind in ("join", "in_force") and bound:
        days.append(bound)
    verdict, reason = _recorded(facts, claim, days, what, none, missed)
    return (_OPPOSITE.get(verdict, verdict) if claim.kind in _DENIED else verdict), reason


def _recorded(
    facts: Facts,
    claim: Claim,
    days: Sequence[date],
    what: str,
    none: Verdict = WRONG,
    missed: Verdict = WRONG,
) -> Answer:
    """Judge that something happened, or will, by the days on which it did."""
    later = _is_later(facts, claim)
    days = [day for day in days if (day >= facts.day if later else day <= facts.day)]
    if not days:
        return none, f"not recorded that {what} {'from this day on' if later else 'by this day'}"
    for day in days:
        if facts.fits(claim.times, day, "future" if later else "past"):
            return OK, f"{what} {_written(day)}"
    return missed, f"{what} {_written(days[-1])}, another time"


_LOOSE = 3
"""How far from the truth a number may be that is rounded, or given in dozens."""
_COMPARED: dict[str, Callable[[int, int], bool]] = {
    "more than": operator.gt,
    "over": operator.gt,
    "at least": operator.ge,
    "fewer than": operator.lt,
    "less than": operator.lt,
}
_COUNT = words(
    "(?P<definite>(the|its|their|all|has|have|had|are|now|currently|by the) )?"
    f"((?P<about>{'|'.join(_COMPARED)}|almost|nearly|about|around|some|roughly) )?"
    rf"((the|other|remaining) )*\b(?P<n>{NUMBER})(?P<hyphen>-| )((remaining|other|original) )*"
    "(states? parties|parties|member (states|nations|countries)|members?|ratifiers"
    "|(?P<signatories>signator(y|ies)( (states|nations|countries))?)"
    "|(?P<bare>nations?|states?|country|countries))"
)
_SIGN = words("sign(s|ed)?")
_BINDING = words("part(y|ies)|ratified|joined|remain(ing)? in")


def _counts(facts: Facts, reading: Reading) -> Iterator[Finding]:
    """Judge the numbers of states in a text that have to do with the treaty."""
    for match in _COUNT.finditer(reading.words):
        clause = reading.clause(match.start())
        is_adjective = match["hyphen"] == "-" and reading.treaty.called.search(clause)
        if _SIGN.search(clause):
            times = [time for time in reading.times if time.options]
            right = _signed(facts, times[0].options[0][1] if times else facts.day)
            yield _count(match, right, "signed", 0)
        elif not match["bare"] or is_adjective or _BINDING.search(clause):
            party = facts.treaty.counts.party
            right = {party}
            if "ratified" in clause:
                right |= {party + facts.treaty.counts.former_party}
            if match["signatories"]:
                right |= _signed(facts, facts.day)
            yield _count(match, right, "States Parties", party)


def _count(match: re.Match[str], rights: set[int], what: str, whole: int) -> Finding:
    """Judge a number by those that are right; one of less than the *whole* may be a part of it."""
    n = number_of(match["n"])
    compared = _COMPARED.get(match["about"])
    loose = _LOOSE if match["about"] or "dozen" in match["n"] else 0
    for right in sorted(rights):
        if compared(right, n) if compared else abs(right - n) <= loose:
            return Finding(OK, f"{right} {what} on this day")
    if n < whole and not match["definite"] and match["hyphen"] == " ":
        return Finding(OPEN, f"{n} may be a part of the {whole} {what}")
    return Finding(WRONG, f"{min(rights)} {what} on this day, not {match['n']}")


def _signed(facts: Facts, on: date) -> set[int]:
    """Return the numbers of those who had signed: on the first day, in today's states, in all.

    The last counts the states that joined later without a signature.
    """
    here = {standing.state.id for standing in facts.timeline.on(on).standings}
    done = [act for act in facts.dataset.acts if act.day.first <= on]
    opening = [act for act in done if act.day.first <= facts.dataset.treaty.adopted]
    first = {id_ for act in opening if act.kind == "signature" for id_ in act.states}
    signed = {id_ for act in done if act.kind in _RECORDED["sign"][0] for id_ in act.states}
    joined = {id_ for act in done if act.kind in CONSENT_KINDS for id_ in act.states}
    return {len(first), len(signed & here), len((signed | joined) & here)}


_TERM = words(
    rf"(?P<n>{NUMBER})[- ]{UNIT},? (notice|clock|period|term|countdown|withdrawal process"
    "|after (the |its |sending a )?notice)"
)


def _terms(facts: Facts, reading: Reading) -> Iterator[Finding]:
    """Judge the lengths of notice that a text names."""
    right, start = facts.term, facts.dataset.treaty.adopted
    for match in _TERM.finditer(reading.words) if right else ():
        said = term_of(match)
        ends = said.after(start), right.after(start)
        verdict = WRONG
        if ends[0] and ends[1] and abs((ends[0] - ends[1]).days) <= NEAR_DAYS:
            verdict = OK if said == right else TERM
        yield Finding(verdict, f"the notice is at least {right}")


def _wrong_words(facts: Facts, reading: Reading) -> Iterator[Finding]:
    """Yield the wrong words of a text, and a treaty called by a name not quite its own."""
    treaty, wrong_words = facts.dataset.treaty, WRONG_WORDS
    if facts.term and facts.term.kind == "months":
        wrong_words = WRONG_WORDS | {f"{30 * facts.term.n}[- ]days?": "the treaty counts in months"}
    bodies = any_of(plain(name) for voice in treaty.voices for name in (voice.id, voice.name))
    others = words(f"{bodies} members?|members? of (the )?({bodies}|group|parliament)")
    text = others.sub(" ", reading.text)
    for wrong, reason in wrong_words.items():
        if match := words(wrong).search(text):
            yield Finding(TERM, f"`{match[0]}`: {reason}")
    for said in dict.fromkeys(reading.treaty.name.findall(text)):
        if said not in reading.treaty.names:
            yield Finding(TERM, f"`{said}`: the name is {treaty.name}")
