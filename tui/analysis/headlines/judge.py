"""What claims amount to, in tables: by how the state stands, and by the days of its acts."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from ...engine.act_kinds import CONSENT_KINDS
from ...engine.snapshot import Notice, Standing
from ..sentences import long_day, with_article, worded
from .parse import Claim, Reading
from .times import Time, agree, hold

Verdict = Literal["accurate", "premature", "wrong_term", "contradicted", "cannot_tell"]
OK: Verdict = "accurate"
EARLY: Verdict = "premature"
TERM: Verdict = "wrong_term"
WRONG: Verdict = "contradicted"
OPEN: Verdict = "cannot_tell"


Times = Sequence[Time]


class Finding(NamedTuple):
    """A verdict on a part of a text; ``party`` is the state that it is about, if any."""

    verdict: Verdict
    reason: str
    party: str | None = None


_BY_CASE: dict[str, tuple[Verdict, ...]] = {
    # in the order of the cases below
    "effect": (WRONG, WRONG, EARLY, EARLY, OK),
    "progress": (WRONG, WRONG, EARLY, OK, WRONG),
    "intent": (WRONG, OPEN, OK, OK, WRONG),
    "suspend": (OPEN, OPEN, EARLY, EARLY, TERM),
    "remain": (WRONG, OK, OK, OK, WRONG),
    "rejoin": (OPEN, OPEN, OPEN, OPEN, WRONG),
    "stay_out": (WRONG, WRONG, WRONG, WRONG, OK),
}
_CASES = {
    "outside": "it is not {a_party}",
    "party": "it is {a_party}, and no {exit} is recorded",
    "announced": "only an announcement or a domestic step, no notice, and it remains {a_party}",
    "noticed": "notice is given, effective {ends}, and it remains {a_party}",
    "former": "its {exit} took effect {since}",
}
"""How far a state is on its way out, and how that is said."""
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


def judge(reading: Reading, claim: Claim) -> list[Finding]:
    """Return what a claim amounts to, for each state whose act it is."""
    said, ids = reading.text[claim.start : claim.end], reading.subject(claim)
    if word := reading.open_word(claim.start, claim.end):
        reason = f"`{word}` leaves open what is claimed"
    elif not agree(claim.times):
        reason = f"the time that goes with `{said}` is unclear"
    elif not ids:
        return _on_treaty(reading, claim, said)
    elif reading.is_about_treaty(claim):
        return [_on_state(reading, claim, id_) for id_ in ids]
    else:
        reason = f"`{said}` what is not recognised"
    return [Finding(OPEN, reason, ids[0] if ids else None)]


def _on_treaty(reading: Reading, claim: Claim, said: str) -> list[Finding]:
    entry, adopted = reading.timeline.entry.in_force_from, reading.dataset.treaty.adopted
    if claim.kind == "in_force":
        return [_recorded(reading, claim, [entry], "the treaty entered into force")]
    if claim.kind in ("sign", "ratify", "notice", "no_notice", "remain") and not claim.times:
        return []
    if claim.kind == "sign":
        return [_recorded(reading, claim, [adopted], "the treaty was signed")]
    named = reading.treaty.called.search(reading.clause(claim.start))
    if claim.kind == "suspend" and named and reading.on_day.counts.party:
        return [Finding(WRONG, f"`{said}`: the treaty is in force")]
    return [Finding(OPEN, f"`{said}`: no state recognised whose act this is")]


def _on_state(reading: Reading, claim: Claim, id_: str) -> Finding:
    standing = reading.on_day.standing(id_)
    found = Finding(WRONG, "it does not exist on this day")
    if standing:
        claim = _meant(reading, claim, standing)
        rule = _by_case if claim.kind in _BY_CASE else _by_record
        found = rule(reading, claim, standing)
    reason = f"{with_article(reading.dataset.state_by_id[id_])}: {found.reason}"
    return Finding(found.verdict, reason, id_)


def _meant(reading: Reading, claim: Claim, standing: Standing) -> Claim:
    """Return a claim as its times let it be meant: of an exit to come, or of one announced."""
    ahead = tuple(time for time in claim.times if time.how in ("soon", "term"))
    is_exit, is_party = claim.kind in ("effect", "progress", "suspend"), standing.status == "party"
    exit_ = claim._replace(kind="intent")
    if is_exit and _is_later(reading, claim) and standing.status != "former_party":
        return exit_
    if claim.kind == "announce" and ahead and is_party:
        return exit_._replace(times=ahead)
    if claim.kind == "announce" and _is_later(reading, claim._replace(tense="present")):
        return claim if _by_record(reading, claim, standing).verdict == OK else exit_
    if claim.kind == "notice":  # its term is judged on its own
        return claim._replace(times=tuple(time for time in claim.times if time.how != "term"))
    return claim


def _is_later(reading: Reading, claim: Claim) -> bool:
    """Return whether a claim is of a time to come."""
    spans = [span for time in claim.times for span in time.spans]
    ahead = any(last > reading.day <= first for first, last in spans)
    return claim.tense == "future" or (claim.tense == "present" and ahead)


def _by_case(reading: Reading, claim: Claim, standing: Standing) -> Finding:
    """Judge a claim by how the state stands, and then by the times."""
    kind, times, case = claim.kind, claim.times, _case_of(standing)
    verdict, notice = _BY_CASE[kind][[*_CASES].index(case)], _notice(reading, standing.state.id)
    ends = notice.effective if notice else None
    words = reading.dataset.treaty.words
    reason = worded(_CASES[case], words, since=_on(standing.since), ends=_on(ends))
    if kind == "suspend" and "operation_suspended" in standing.flags:
        return Finding(OK, "it has suspended the operation of the treaty")
    if not times or case == "outside" or kind in ("rejoin", "stay_out"):
        return Finding(verdict, reason)
    right = standing.since if case == "former" else reading.day
    if kind == "intent" and case != "former":
        return _on_exit(reading, times, notice, Finding(verdict, reason))
    if kind == "remain" and any(time.how in ("until", "till") for time in times):
        right = ends if case == "noticed" else None
    return Finding(verdict if hold(times, right) else WRONG, reason)


def _on_exit(reading: Reading, times: Times, notice: Notice | None, undated: Finding) -> Finding:
    """Judge the times at which a party is said to leave."""
    ends = notice.effective if notice else None
    if notice and hold(times, ends):
        known = max(reading.day, *(time.known for time in times))
        return Finding(OK if notice.received <= known else OPEN, f"its exit is {_on(ends)}")
    if undated.verdict == OK and any(time.how == "soon" for time in times):
        return Finding(EARLY, undated.reason)
    if ends:
        return Finding(WRONG, f"its exit is {_on(ends)}")
    least = reading.term.after(reading.day) if reading.term else None
    early = least and any(all(last < least for _, last in time.spans) for time in times)
    return Finding(WRONG if early else OPEN, undated.reason)


def _case_of(standing: Standing) -> str:
    begun = {"withdrawal_announced", "domestic_procedure"} & set(standing.flags)
    noticed = "withdrawal_pending" in standing.flags
    party = "noticed" if noticed else "announced" if begun else "party"
    return {"party": party, "former_party": "former"}.get(standing.status, "outside")


def _notice(reading: Reading, id_: str) -> Notice | None:
    """Return the notice that counts on the day, or else the next one that is recorded."""
    notices = [one for one in reading.timeline.notices if one.state.id == id_ and not one.revoked]
    given = [notice for notice in notices if notice.received <= reading.day]
    return next(iter(given[-1:] or notices), None)


def _by_record(reading: Reading, claim: Claim, standing: Standing) -> Finding:
    """Judge a claim by the days of the acts that it is about."""
    kinds, what, none, missed = _RECORDED[_DENIED.get(claim.kind, claim.kind)]
    acts = reading.dataset.acts_of.get(standing.state.id, ())
    days: list[date | None] = [act.day.first for act in acts if act.kind in kinds]
    bound = reading.timeline.bound_from(standing.state.id)
    if claim.kind == "domestic":  # what came before a state was bound was meant to bind it
        days = [day for day in days if bound and day and day >= bound]
    if claim.kind in ("join", "in_force"):
        days.append(bound)
    found = _recorded(reading, claim, days, what, none, missed)
    opposite = _OPPOSITE.get(found.verdict, found.verdict)
    return found._replace(verdict=opposite) if claim.kind in _DENIED else found


def _recorded(
    reading: Reading,
    claim: Claim,
    days: Sequence[date | None],
    what: str,
    none: Verdict = WRONG,
    missed: Verdict = WRONG,
) -> Finding:
    """Judge that something happened, or will, by the days on which it did."""
    later = _is_later(reading, claim)
    days = [day for day in days if day and (day >= reading.day if later else day <= reading.day)]
    for day in days:
        if hold(claim.times, day):
            return Finding(OK, f"{what} {_on(day)}")
    if days:
        return Finding(missed, f"{what} {_on(days[-1])}, another time")
    return Finding(none, f"not recorded that {what} {'later' if later else 'by this day'}")


def _on(day: date | None) -> str:
    return f"on {long_day(day)}" if day else "on a day not settled"
