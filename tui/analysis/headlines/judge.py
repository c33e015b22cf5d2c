"""From claims to findings: tables of what a claim amounts to, by how the state stands."""

import operator
import re
from collections.abc import Iterator, Sequence
from datetime import date

from ...engine.act_kinds import CONSENT_KINDS
from ...engine.dates import Term, long_day
from ...engine.rules import WithdrawalRule
from ...engine.snapshot import Notice, Standing
from ..statements import with_article
from .parse import Claim, Reading
from .result import EARLY, OK, OPEN, TERM, WRONG, Finding, Verdict
from .text import NUMBER, any_of, number_of, plain, words
from .times import NEAR_DAYS, UNIT, Time, term_of
from .vocabulary import WRONG_WORDS

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
_REASONS = {
    "outside": "it is not a State Party",
    "party": "it is a State Party, and no withdrawal is recorded",
    "announced": "only an announcement or a domestic step, no notice, and it remains a State Party",
    "noticed": "notice is given, effective {ends}, and it remains a State Party",
    "former": "its withdrawal took effect {since}",
}
_RECORDED: dict[str, tuple[set[str], str, Verdict, Verdict]] = {
    # the kinds of acts, what they are, and the verdict where there is none, or none at the time
    "sign": ({"signature", "succession"}, "it signed", WRONG, WRONG),
    "ratify": ({*CONSENT_KINDS, "succession"}, "it ratified", WRONG, WRONG),
    "join": ({*CONSENT_KINDS}, "it joined", WRONG, WRONG),
    "in_force": (set(), "it was bound", WRONG, WRONG),
    "notice": ({"notice_of_withdrawal"}, "it gave notice", WRONG, WRONG),
    "announce": ({"announcement_of_intent"}, "it announced its exit", OPEN, WRONG),
    "domestic": ({"domestic_procedure"}, "it took a domestic step", OPEN, OPEN),
}
_DENIED = {"no_notice": "notice", "unratified": "ratify"}
_OPPOSITE = {OK: WRONG, WRONG: OK}


def findings(reading: Reading) -> list[Finding]:
    """Return what every claim amounts to, and the wrong words beside a right one."""
    found = [finding for claim in reading.claims for finding in _judge(reading, claim)]
    found += [*_counts(reading), *_terms(reading)]
    if any(finding.verdict != OPEN for finding in found):
        found += _wrong_words(reading)
    return found


def _judge(reading: Reading, claim: Claim) -> list[Finding]:
    said, ids = reading.text[claim.start : claim.end], reading.subject(claim)
    if word := reading.open_word(claim):
        reason = f"`{word}` leaves open what is claimed"
    elif not all(time.spans for time in claim.times):
        reason = f"the time that goes with `{said}` is unclear"
    elif not ids:
        return _on_treaty(reading, claim, said)
    elif reading.is_about_treaty(claim):
        return [_on_state(reading, claim, id_) for id_ in ids]
    else:
        reason = f"`{said}` what is not recognised"
    return [Finding(OPEN, reason, ids[0] if ids else None)]


def _on_treaty(reading: Reading, claim: Claim, said: str) -> list[Finding]:
    """Judge a claim that is not about a state."""
    entry, adopted = reading.timeline.entry.in_force_from, reading.dataset.treaty.adopted
    if claim.kind == "in_force":
        days, what = [entry] if entry else [], "the treaty entered into force"
        return [_recorded(reading, claim, days, what, (WRONG, WRONG))]
    if claim.kind in ("sign", "notice", "no_notice", "remain") and not claim.times:
        return []
    if claim.kind == "sign":
        return [_recorded(reading, claim, [adopted], "the treaty was signed", (WRONG, WRONG))]
    ended = claim.kind == "suspend" and reading.treaty.called.search(reading.clause(claim.start))
    if ended and reading.on_day.counts.party:
        return [Finding(WRONG, f"`{said}`: the treaty is in force")]
    return [Finding(OPEN, f"`{said}`: no state recognised whose act this is")]


def _on_state(reading: Reading, claim: Claim, id_: str) -> Finding:
    standing, found = reading.on_day.standing(id_), Finding(WRONG, "it does not exist on this day")
    if standing:
        claim = _meant(reading, claim, standing)
        judge = _by_case if claim.kind in _BY_CASE else _by_record
        found = judge(reading, claim, standing)
    reason = f"{with_article(reading.dataset.state_by_id[id_])}: {found.reason}"
    return Finding(found.verdict, reason, id_)


def _meant(reading: Reading, claim: Claim, standing: Standing) -> Claim:
    """Return a claim as its times let it be meant: of an exit to come, or of one announced."""
    ahead = tuple(time for time in claim.times if time.how in ("soon", "term"))
    if claim.kind in ("effect", "progress", "suspend") and _is_later(reading, claim):
        return claim if standing.status == "former_party" else claim._replace(kind="intent")
    if claim.kind == "announce" and ahead and standing.status == "party":
        return claim._replace(kind="intent", times=ahead)
    if claim.kind == "announce" and _is_later(reading, claim._replace(tense="present")):
        said = _by_record(reading, claim, standing).verdict == OK
        return claim if said else claim._replace(kind="intent")
    if claim.kind == "notice":  # its term is judged on its own
        return claim._replace(times=tuple(time for time in claim.times if time.how != "term"))
    return claim


def _is_later(reading: Reading, claim: Claim) -> bool:
    """Return whether a claim is of a time to come."""
    spans = [span for time in claim.times for span in time.spans]
    ahead = any(last > reading.day <= first for first, last in spans)
    return claim.tense == "future" or (claim.tense == "present" and ahead)


def _case(standing: Standing) -> str:
    """Return how far a state is on its way out, as the tables have it."""
    begun = {"withdrawal_announced", "domestic_procedure"} & set(standing.flags)
    noticed = "withdrawal_pending" in standing.flags
    party = "noticed" if noticed else "announced" if begun else "party"
    return {"party": party, "former_party": "former"}.get(standing.status, "outside")


def _notice(reading: Reading, id_: str) -> Notice | None:
    """Return the notice that counts on the day, or else the next one that is recorded."""
    notices = reading.timeline.notices
    notices = [notice for notice in notices if notice.state.id == id_ and not notice.revoked]
    given = [notice for notice in notices if notice.received <= reading.day]
    return next(iter(given[-1:] or notices), None)


def _by_case(reading: Reading, claim: Claim, standing: Standing) -> Finding:
    """Judge a claim by how the state stands, and then by the times."""
    kind, times, case = claim.kind, claim.times, _case(standing)
    verdict, notice = _BY_CASE[kind][case], _notice(reading, standing.state.id)
    ends = notice.effective if notice else None
    reason = _REASONS[case].format(since=_on(standing.since), ends=_on(ends))
    if kind == "suspend" and "operation_suspended" in standing.flags:
        return Finding(OK, "it has suspended the operation of the treaty")
    if not times or case == "outside" or kind in ("rejoin", "stay_out"):
        return Finding(verdict, reason)
    right = standing.since if case == "former" else reading.day
    if kind == "intent" and case != "former":
        if notice and _fits(times, ends):
            known = max(reading.day, *(time.known for time in times))
            return Finding(OK if notice.received <= known else OPEN, f"its exit is {_on(ends)}")
        if case != "party" and any(time.how == "soon" for time in times):
            return Finding(EARLY, reason)
        if ends:
            return Finding(WRONG, f"its exit is {_on(ends)}")
        least = _term(reading).after(reading.day) if _term(reading) else None
        early = least and any(all(last < least for _, last in time.spans) for time in times)
        return Finding(WRONG if early else OPEN, reason)
    if kind == "remain" and any(time.how in ("until", "till") for time in times):
        right = ends if case == "noticed" else None
    return Finding(verdict if _fits(times, right) else WRONG, reason)


def _fits(times: Sequence[Time], right: date | None) -> bool:
    return all(time.holds(right) for time in times)


def _on(day: date | None) -> str:
    return f"on {long_day(day)}" if day else "on a day not settled"


def _by_record(reading: Reading, claim: Claim, standing: Standing) -> Finding:
    """Judge a claim by the days of the acts that it is about."""
    kinds, what, none, missed = _RECORDED[_DENIED.get(claim.kind, claim.kind)]
    acts = reading.dataset.acts_of.get(standing.state.id, ())
    days = [act.day.first for act in acts if act.kind in kinds]
    bound = reading.timeline.bound_from(standing.state.id)
    if claim.kind == "domestic":  # what came before a state was bound was meant to bind it
        days = [day for day in days if bound and day >= bound]
    if claim.kind in ("join", "in_force") and bound:
        days.append(bound)
    found = _recorded(reading, claim, days, what, (none, missed))
    opposite = _OPPOSITE.get(found.verdict, found.verdict)
    return found._replace(verdict=opposite) if claim.kind in _DENIED else found


def _recorded(
    reading: Reading, claim: Claim, days: list[date], what: str, otherwise: tuple[Verdict, Verdict]
) -> Finding:
    """Judge that something happened, or will, by the days on which it did.

    ``otherwise`` are the verdicts where there are none, and where the times fit none.
    """
    later = _is_later(reading, claim)
    days = [day for day in days if (day >= reading.day if later else day <= reading.day)]
    for day in days:
        if _fits(claim.times, day):
            return Finding(OK, f"{what} {_on(day)}")
    if days:
        return Finding(otherwise[1], f"{what} {_on(days[-1])}, another time")
    return Finding(otherwise[0], f"not recorded that {what} {'later' if later else 'by this day'}")


_COMPARED = {
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
_LOOSE = 3
"""How far from the truth a number may be that is rounded, or given in dozens."""


def _counts(reading: Reading) -> Iterator[Finding]:
    """Judge the numbers of states in a text that have to do with the treaty."""
    party, former = reading.on_day.counts.party, reading.on_day.counts.former_party
    for match in _COUNT.finditer(reading.words):
        clause = reading.clause(match.start())
        is_adjective = match["hyphen"] == "-" and reading.treaty.called.search(clause)
        if re.search(r"\bsign(?:s|ed)?\b", clause):
            ends = [time.spans[0][1] for time in reading.times if time.spans]
            yield _count(match, _signed(reading, [*ends, reading.day][0]), "signed", 0)
        elif not match["bare"] or is_adjective or _BINDING.search(clause):
            rights = {party, party + former} if "ratified" in clause else {party}
            rights |= _signed(reading, reading.day) if match["signatories"] else set()
            yield _count(match, rights, "States Parties", party)


def _signed(reading: Reading, on: date) -> set[int]:
    """Return how many had signed at first, before entry into force, and by a day, or joined."""
    treaty, entry = reading.dataset.treaty, reading.timeline.entry.in_force_from or on
    days = [day for day in (treaty.adopted, entry, on) if day <= on]
    return {
        sum(one.since is not None for one in reading.timeline.on(day).standings) for day in days
    }


def _count(match: re.Match[str], rights: set[int], what: str, whole: int) -> Finding:
    """Judge a number by those that are right; one of less than the *whole* may be a part of it."""
    n, compared = number_of(match["n"]), _COMPARED.get(match["about"])
    loose = _LOOSE if match["about"] or "dozen" in match["n"] else 0
    for right in sorted(rights):
        if compared(right, n) if compared else abs(right - n) <= loose:
            return Finding(OK, f"{right} {what} on this day")
    if n < whole and not match["definite"] and match["hyphen"] == " ":
        return Finding(OPEN, f"{n} may be a part of the {whole} {what}")
    return Finding(WRONG, f"{min(rights)} {what} on this day, not {match['n']}")


_BINDING = words("part(y|ies)|ratified|joined|remain(ing)? in")
_TERM = words(
    rf"(?P<n>{NUMBER})[- ]{UNIT},? (notice|clock|period|term|countdown|withdrawal process"
    "|after (the |its |sending a )?notice)"
)


def _term(reading: Reading) -> Term | None:
    rules = reading.dataset.treaty.rules
    return next((rule.term for rule in rules if isinstance(rule, WithdrawalRule)), None)


def _terms(reading: Reading) -> Iterator[Finding]:
    """Judge the lengths of notice that a text names."""
    start = reading.dataset.treaty.adopted
    for match in _TERM.finditer(reading.words):
        said, right = term_of(match), _term(reading)
        ends = said.after(start), right and right.after(start)
        if ends[0] and ends[1] and right:
            near = TERM if abs((ends[0] - ends[1]).days) <= NEAR_DAYS else WRONG
            yield Finding(OK if said == right else near, f"the notice is at least {right}")


def _wrong_words(reading: Reading) -> Iterator[Finding]:
    """Yield the wrong words of a text, and a treaty called by a name not quite its own."""
    treaty, days = reading.dataset.treaty, 0
    if _term(reading) and _term(reading).kind == "months":
        days = 30 * _term(reading).n
    bodies = any_of(plain(name) for voice in treaty.voices for name in (voice.id, voice.name))
    others = words(f"{bodies} members?|members? of (the )?({bodies}|group|parliament)")
    text = others.sub(" ", reading.text)
    for wrong, reason in WRONG_WORDS.items():
        if match := words(wrong.format(days=days)).search(text):
            yield Finding(TERM, f"`{match[0]}`: {reason}")
    for said in dict.fromkeys(reading.treaty.name.findall(text)):
        if said not in reading.treaty.names:
            yield Finding(TERM, f"`{said}`: the name is {treaty.name}")
