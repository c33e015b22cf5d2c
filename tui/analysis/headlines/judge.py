"""What claims amount to, in tables: by how the state stands, and by the days of its acts."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal, NamedTuple

from ...engine.act_kinds import CONSENT_KINDS
from ...engine.snapshot import Notice, Standing
from ..endings import ending_words, expires
from ..sentences import with_article, worded
from .on_file import Filed, case_of, caveat, exits, notice_of, on, returns, suspensions
from .parse import ENDING, Claim, Reading
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
    "effect": (WRONG, WRONG, OPEN, WRONG, OPEN, EARLY, EARLY, EARLY, OK, WRONG, WRONG),
    "progress": (WRONG, WRONG, OPEN, WRONG, WRONG, EARLY, EARLY, OK, WRONG, WRONG, WRONG),
    "intent": (WRONG, WRONG, OPEN, OPEN, OPEN, OPEN, OK, OK, WRONG, WRONG, WRONG),
    "suspend": (OPEN, OPEN, OPEN, OPEN, OPEN, OPEN, EARLY, EARLY, TERM, OPEN, OPEN),
    "remain": (WRONG, WRONG, WRONG, OK, OK, OK, OK, OK, WRONG, WRONG, WRONG),
    "stay": (WRONG, WRONG, WRONG, OK, OK, OPEN, OPEN, OPEN, WRONG, WRONG, WRONG),
    "rejoin": (WRONG, OPEN, OPEN, OPEN, OK, OPEN, OPEN, OPEN, WRONG, WRONG, WRONG),
    "stay_out": (OPEN, WRONG, OPEN, WRONG, WRONG, WRONG, WRONG, WRONG, OK, OPEN, OPEN),
}
_CASES = {
    "gone": "it does not exist on this day",
    "outside": "it is not {a_party}",
    "applied": "it is not {a_party}; it applied the treaty provisionally",
    "party": "it is {a_party}, and no {exit} is under way",
    "returned": "it left and came back, and is {a_party} again",
    "prepared": "only a domestic step, no notice, and it remains {a_party}",
    "announced": "only an announcement or a domestic step, no notice, and it remains {a_party}",
    "noticed": "notice is given, effective {ends}, and it remains {a_party}{caveat}",
    "former": "{left}",
    "lost": "it did not leave, but lost {since} what it was {a_party} by",
    "ended": "it did not leave: the treaty {over}",
}
"""How far a state is on its way out, and how that is said."""
_BY_CASE |= dict.fromkeys(ENDING, _BY_CASE["suspend"])
_RECORDED: dict[str, tuple[set[str], str, Verdict, Verdict]] = {
    # the kinds of acts, what they are, and the verdict where there is none, or none at the time
    "sign": ({"signature", "succession"}, "it signed", WRONG, WRONG),
    "ratify": ({*CONSENT_KINDS, "succession"}, "it ratified", WRONG, WRONG),
    "join": ({*CONSENT_KINDS}, "it joined", WRONG, WRONG),
    "in_force": (set(), "it was bound", WRONG, WRONG),
    "notice": ({"notice_of_withdrawal"}, "it gave notice", WRONG, WRONG),
    "runs": ({"notice_of_withdrawal"}, "it gave notice", WRONG, WRONG),
    "announce": ({"announcement_of_intent"}, "it announced its exit", OPEN, WRONG),
    "domestic": ({"domestic_procedure"}, "it took a domestic step", OPEN, OPEN),
}
_AFOOT = {
    "notice": ("noticed", "former", "lost", "ended"),
    "runs": ("noticed",),
    "announce": ("announced", "noticed", "former", "ended"),
    "domestic": ("prepared", "announced", "noticed", "former", "ended"),
}
"""In which cases what began an exit still bears on it: a claim without a time is of that."""
_ON_FILE: dict[str, Callable[[Reading, str], Filed]] = {
    "effect": exits,
    "rejoin": returns,
    "suspend": suspensions,
}
"""What is on file for a kind of claim, whatever became of it since."""
_DENIED = {"no_notice": "notice", "unratified": "ratify"}
_OPPOSITE = {OK: WRONG, WRONG: OK}


def judge(reading: Reading, claim: Claim) -> list[Finding]:
    """Return what a claim amounts to, for each state whose act it is."""
    said, ids = reading.text[claim.start : claim.end], reading.subject(claim)
    if word := reading.open_word(claim.start) or reading.unread_word(claim):
        reason = f"`{word}` leaves open what is claimed"
    elif not agree(claim.times):
        reason = f"the time that goes with `{said}` is unclear"
    elif not ids or (claim.kind == "expire" and reading.on_day.ends):
        return _on_treaty(reading, claim, said)
    elif reading.is_mixed(claim):
        reason = f"`{said}`: it is unclear whose act this is"
    elif reading.is_about_treaty(claim):
        return [_on_state(reading, claim, id_) for id_ in ids]
    else:
        reason = f"`{said}` what is not recognised"
    return [Finding(OPEN, reason, ids[0] if ids else None)]


def _on_treaty(reading: Reading, claim: Claim, said: str) -> list[Finding]:
    entry, ends = reading.timeline.entry.in_force_from, reading.on_day.ends
    if claim.kind == "in_force":
        none = WRONG if entry else OPEN
        return [_recorded(reading, claim, [entry], "the treaty entered into force", none)]
    if claim.kind in ("sign", "ratify", "notice", "no_notice", "remain") and not claim.times:
        return []
    if claim.kind == "sign":
        acts = reading.dataset.acts_by_day
        days = [act.day.first for act in acts if act.kind == "signature"][:1]
        return [_recorded(reading, claim, days, "the treaty was signed", WRONG if days else OPEN)]
    if claim.kind in ("expire", "end") and ends:
        known = TERM if expires(ends) != (claim.kind == "expire") else OK
        known = EARLY if claim.tense == "past" and ends.day > reading.day else known
        over = f"the treaty {ending_words(ends, reading.day)}"
        return [Finding(known if hold(claim.times, ends.day) else WRONG, over)]
    alone = claim.kind in ENDING and reading.is_all_said_of_treaty(claim)
    if alone and reading.on_day.counts.party:
        return [Finding(WRONG, f"`{said}`: the treaty is in force")]
    return [Finding(OPEN, f"`{said}`: no state recognised whose act this is")]


def _on_state(reading: Reading, claim: Claim, id_: str) -> Finding:
    standing = reading.on_day.standing(id_)
    claim = _meant(reading, claim, id_, standing)
    rule = _by_case if claim.kind in _BY_CASE else _by_record
    found = rule(reading, claim, id_, standing)
    reason = f"{with_article(reading.dataset.state_by_id[id_])}: {found.reason}"
    return Finding(found.verdict, reason, id_)


def _meant(reading: Reading, claim: Claim, id_: str, standing: Standing | None) -> Claim:
    """Return a claim as its times let it be meant: of an exit to come, or of one announced."""
    kind, later = claim.kind, _is_later(reading, claim._replace(tense="present"))
    ahead = tuple(time for time in claim.times if time.how in ("soon", "term"))
    status = standing.status if standing else "non_party"
    if kind == "announce" and ahead and status == "party":
        return claim._replace(kind="intent", times=ahead)
    comes = kind in ("effect", "progress", *ENDING) and status != "former_party"
    plans = kind == "announce" and claim.tense == "present" and status == "former_party"
    if kind == "announce" and later:
        plans = _by_record(reading, claim, id_, standing).verdict != OK
    if plans or (comes and _is_later(reading, claim)):
        return claim._replace(kind="intent")
    if kind == "notice":  # its term is judged on its own
        return claim._replace(times=tuple(time for time in claim.times if time.how != "term"))
    return claim._replace(kind="remain") if kind == "stay" and claim.times else claim


def _is_later(reading: Reading, claim: Claim) -> bool:
    """Return whether a claim is of a time to come."""
    spans = [span for time in claim.times for span in time.spans]
    ahead = any(last > reading.day <= first for first, last in spans)
    return claim.tense == "future" or (claim.tense == "present" and ahead)


def _by_case(reading: Reading, claim: Claim, id_: str, standing: Standing | None) -> Finding:
    """Judge a claim by what is on file at its times, by how the state stands, and by the day."""
    kind, times, case = claim.kind, claim.times, case_of(reading, id_, standing)
    verdict, notice = _BY_CASE[kind][[*_CASES].index(case)], notice_of(reading, id_)
    since = standing.since if standing else None
    ends = notice.effective if notice else None
    reason = worded(
        _CASES[case],
        reading.dataset.treaty.words,
        since=on(since),
        ends=on(ends),
        caveat=caveat(notice, reading.day),
        left="; ".join(words for _, words in exits(reading, id_)[-1:]),
        over=ending_words(end, reading.day) if (end := reading.on_day.ends) else "",
    )
    filed = _ON_FILE[kind](reading, id_) if kind in _ON_FILE else []
    if times and filed:
        told = [words for day, words in filed if hold(times, day)]
        known = OK if told else OPEN if kind == "suspend" else WRONG
        return Finding(known, "; ".join(dict.fromkeys(told or (words for _, words in filed))))
    if kind == "rejoin" and filed and case != "returned":
        return Finding(OPEN, filed[-1][1])
    if kind == "suspend" and filed:
        held = "operation_suspended" in standing.flags if standing else False
        return Finding(OK if held or case in ("former", "ended") else OPEN, filed[-1][1])
    is_dated = times and kind in ("effect", "progress", "intent", "remain")
    if not is_dated or case in ("gone", "outside", "applied"):
        return Finding(verdict, reason)
    right = since if case == "former" else reading.day
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
        said = f"its exit is {on(ends)}{caveat(notice, reading.day)}"
        return Finding(OK if notice.received <= known else OPEN, said)
    if undated.verdict == OK and any(time.how == "soon" for time in times):
        return Finding(EARLY, undated.reason)
    if ends:
        return Finding(WRONG, f"its exit is {on(ends)}")
    least = reading.term.after(reading.day) if reading.term else None
    early = least and any(all(last < least for _, last in time.spans) for time in times)
    return Finding(WRONG if early else OPEN, undated.reason)


def _by_record(reading: Reading, claim: Claim, id_: str, standing: Standing | None) -> Finding:
    """Judge a claim by the days of the acts that it is about."""
    kind, case = _DENIED.get(claim.kind, claim.kind), case_of(reading, id_, standing)
    kinds, what, none, missed = _RECORDED[kind]
    acts = reading.dataset.acts_of.get(id_, ())
    days: list[date | None] = [act.day.first for act in acts if act.kind in kinds]
    bound = reading.timeline.bound_from(id_)
    if kind == "domestic":  # what came before a state was bound was meant to bind it
        days = [day for day in days if bound and day and day >= bound]
    if kind in ("join", "in_force"):
        days += [bound, *(to for _, to in reading.timeline.history_of[id_].bound_from)]
    unfiled = reading.dataset.treaty.roster == "exits only" or (standing and not standing.since)
    none = OPEN if unfiled and kind not in _AFOOT and case != "outside" else none
    found = _recorded(reading, claim, days, what, none, missed)
    settled = claim.times or _is_later(reading, claim) or case in _AFOOT.get(kind, (case,))
    if found.verdict == OK and not settled:
        return Finding(OPEN, f"{found.reason}, and nothing of it is under way")
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
    known = [day for day in days if day]
    days = [day for day in known if (day >= reading.day if later else day <= reading.day)]
    for day in days:
        if hold(claim.times, day):
            return Finding(OK, f"{what} {on(day)}")
    if days:
        return Finding(missed, f"{what} {on(days[-1])}, another time")
    none = OPEN if later and not known else none  # what is to come need not be on file
    return Finding(none, f"not recorded that {what} {'later' if later else 'by this day'}")
