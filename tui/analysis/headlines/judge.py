"""What claims amount to: by how the state stands, and by the days of what is on file about it."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from ...engine.snapshot import Notice
from ..endings import ending_words, expires
from ..sentences import long_day, with_article, worded
from .parse import Claim, Reading
from .times import Time, agree, hold
from .vocabulary import EARLY, OK, OPEN, TERM, WRONG, Verdict, vocabulary

Filed = list[tuple[date, str]]
"""Days, each with what is on file for it."""
_FLAGGED = {
    "withdrawal_pending": "noticed",
    "withdrawal_announced": "announced",
    "domestic_procedure": "prepared",
}
_OPPOSITE = {OK: WRONG, WRONG: OK}


class Finding(NamedTuple):
    """A verdict on a part of a text; ``party`` is the state that it is about, if any."""

    verdict: Verdict
    reason: str
    party: str | None = None


class Dossier:
    """What is on file about one state by the day of a reading."""

    def __init__(self, reading: Reading, id_: str) -> None:
        self.reading, self.id, self.day = reading, id_, reading.day
        self.acts = reading.dataset.acts_of.get(id_, ())
        self.history = reading.timeline.history_of[id_]
        self.standing = reading.on_day.standing(id_)
        self.since = self.standing.since if self.standing else None

    @cached_property
    def case(self) -> str:
        """How far the state is on its way out: one of the cases of the vocabulary."""
        if self.standing is None:
            return "gone"
        if self.standing.status == "former_party":
            lost = any(one.act.kind == "cessation" for one in self.history.notices)
            left = any(day == self.since for day, _ in self.exits)
            return "former" if left else "lost" if lost else "ended"
        if self.standing.status != "party":
            applied = any(notice.received <= self.day for notice in self.history.notices)
            return "applied" if applied else "outside"
        found = (case for flag, case in _FLAGGED.items() if flag in self.standing.flags)
        return next(found, "returned" if self.history.returned_on(self.day) else "party")

    @cached_property
    def notice(self) -> Notice | None:
        """The notice that counts on the day, or else the next one that is recorded."""
        notices = [
            notice
            for notice in self.reading.timeline.notices
            if notice.state.id == self.id and not (notice.revoked and notice.revoked <= self.day)
        ]
        given = [notice for notice in notices if notice.received <= self.day]
        return next(iter(given[-1:] or notices), None)

    @cached_property
    def exits(self) -> Filed:
        """The days on which the state's own withdrawals took effect, and how surely."""
        gone = {start for start, status in self.history.statuses if status == "former_party"}
        found = []
        for notice in self.history.notices:
            out = notice.effective
            if out in gone and out and out <= self.day and notice.act.kind != "cessation":
                text = "its {exit} was to take effect {out}; no record of the effect is known"
                if notice.recorded and notice.recorded <= self.day:
                    text = "its {exit} took effect {out}"
                said = worded(text, self.reading.dataset.treaty.words, out=on(out))
                found.append((out, said + self.caveat(notice)))
        return found

    @property
    def returns(self) -> Filed:
        """The days on which the state, having left, deposited its instrument, or was bound."""
        left = min((day for day, _ in self.exits), default=date.max)
        pairs = [pair for pair in self.history.bound_from if pair[0] >= left]
        return [(day, f"it came back {on(pair[1])}") for pair in pairs for day in pair]

    @property
    def suspensions(self) -> Filed:
        """The days on which the state suspended the treaty's operation towards all."""
        acts = self.reading.dataset.acts_by_day
        disputes = [act for act in acts if act.kind == "dispute" and act.day.first <= self.day]
        found = []
        for act in self.acts:
            if act.kind == "suspension_of_operation" and not act.towards:
                held = act.effective or act.day.first
                said = f"it suspended the operation of the treaty {on(held)}"
                said += ", which is disputed" if act.id in [one.about for one in disputes] else ""
                found += [(act.day.first, said), (held, said)]
        return found

    def filed(self, kind: str) -> Filed:
        """Return what is on file for a kind of claim by the day, whatever became of it since."""
        of = {"effect": "exits", "rejoin": "returns", "suspend": "suspensions"}.get(kind)
        found: Filed = getattr(self, of) if of else []
        return [one for one in found if one[0] <= self.day]

    def caveat(self, notice: Notice) -> str:
        """Return what keeps the effect of a notice from being sure."""
        doubts = [f"; the effect is conditional: {notice.condition}"] if notice.condition else []
        return "".join([*doubts, "; the day is disputed" * notice.disputed_on(self.day)])

    def __str__(self) -> str:
        """How the state stands, as a reason."""
        end = self.reading.on_day.ends
        return worded(
            vocabulary().cases[self.case],
            self.reading.dataset.treaty.words,
            since=on(self.since),
            ends=on(self.notice.effective if self.notice else None),
            caveat=self.caveat(self.notice) if self.notice else "",
            left="; ".join(words for _, words in self.exits[-1:]),
            over=ending_words(end, self.day) if end else "",
        )


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
        return [_on_state(Dossier(reading, id_), claim) for id_ in ids]
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
    alone = claim.rule.ending and reading.is_all_said_of_treaty(claim)
    if alone and reading.on_day.counts.party:
        return [Finding(WRONG, f"`{said}`: the treaty is in force")]
    return [Finding(OPEN, f"`{said}`: no state recognised whose act this is")]


def _on_state(file: Dossier, claim: Claim) -> Finding:
    claim = _meant(file, claim)
    found = _by_case(file, claim) if claim.rule.by_case else _by_record(file, claim)
    state = with_article(file.reading.dataset.state_by_id[file.id])
    return Finding(found.verdict, f"{state}: {found.reason}", file.id)


def _meant(file: Dossier, claim: Claim) -> Claim:
    """Return a claim as its times let it be meant: of an exit to come, or of one announced."""
    kind, status = claim.kind, file.standing.status if file.standing else "non_party"
    ahead = tuple(time for time in claim.times if time.how in ("soon", "term"))
    if kind == "announce" and ahead and status == "party":
        return claim._replace(kind="intent", times=ahead)
    comes = kind in ("effect", "progress") or claim.rule.ending
    is_meant = comes and status != "former_party" and _is_later(file.reading, claim)
    if kind == "announce" and _is_later(file.reading, claim._replace(tense="present")):
        is_meant = _by_record(file, claim).verdict != OK
    elif kind == "announce" and claim.tense == "present":
        is_meant = status == "former_party"
    if is_meant:
        return claim._replace(kind="intent")
    if kind == "notice":  # its term is judged on its own
        return claim._replace(times=tuple(time for time in claim.times if time.how != "term"))
    return claim._replace(kind="remain") if kind == "stay" and claim.times else claim


def _is_later(reading: Reading, claim: Claim) -> bool:
    """Return whether a claim is of a time to come."""
    spans = [span for time in claim.times for span in time.spans]
    ahead = any(last > reading.day <= first for first, last in spans)
    return claim.tense == "future" or (claim.tense == "present" and ahead)


def _by_case(file: Dossier, claim: Claim) -> Finding:
    """Judge a claim by what is on file at its times, by how the state stands, and by the day."""
    kind, times, case, filed = claim.kind, claim.times, file.case, file.filed(claim.kind)
    verdict = claim.rule.by_case[[*vocabulary().cases].index(case)]
    if times and filed:
        told = [words for day, words in filed if hold(times, day)]
        known = OK if told else OPEN if kind == "suspend" else WRONG
        return Finding(known, "; ".join(dict.fromkeys(told or (words for _, words in filed))))
    if filed and (kind == "suspend" or (kind == "rejoin" and case != "returned")):
        flags = file.standing.flags if file.standing else ()
        held = "operation_suspended" in flags or case in ("former", "ended")
        return Finding(OK if held and kind == "suspend" else OPEN, filed[-1][1])
    is_dated = times and kind in ("effect", "progress", "intent", "remain")
    if not is_dated or case in ("gone", "outside", "applied"):
        return Finding(verdict, str(file))
    if kind == "intent" and case != "former":
        return _on_exit(file, times, verdict)
    right = file.since if case == "former" else file.day
    if kind == "remain" and any(time.how in ("until", "till") for time in times):
        right = file.notice.effective if file.notice and case == "noticed" else None
    return Finding(verdict if hold(times, right) else WRONG, str(file))


def _on_exit(file: Dossier, times: Sequence[Time], undated: Verdict) -> Finding:
    """Judge the times at which a party is said to leave."""
    notice, term, day = file.notice, file.reading.term, file.day
    ends = notice.effective if notice else None
    if notice and hold(times, ends):
        known = max(day, *(time.known for time in times))
        said = f"its exit is {on(ends)}{file.caveat(notice)}"
        return Finding(OK if notice.received <= known else OPEN, said)
    if undated == OK and any(time.how == "soon" for time in times):
        return Finding(EARLY, str(file))
    if ends:
        return Finding(WRONG, f"its exit is {on(ends)}")
    least = term.after(day) if term else None
    early = least and any(all(last < least for _, last in time.spans) for time in times)
    return Finding(WRONG if early else OPEN, str(file))


def _by_record(file: Dossier, claim: Claim) -> Finding:
    """Judge a claim by the days of the acts that it is about."""
    reading, rule = file.reading, claim.rule
    days: list[date | None] = [act.day.first for act in file.acts if act.kind in rule.acts]
    bound = reading.timeline.bound_from(file.id)
    if claim.kind == "domestic":  # what came before a state was bound was meant to bind it
        days = [day for day in days if bound and day and day >= bound]
    if claim.kind in ("join", "in_force"):
        days += [bound, *(to for _, to in file.history.bound_from)]
    unfiled = reading.dataset.treaty.roster == "exits only" or (file.standing and not file.since)
    none = OPEN if unfiled and not rule.afoot and file.case != "outside" else rule.none
    found = _recorded(reading, claim, days, rule.said, none, rule.missed)
    settled = claim.times or _is_later(reading, claim)
    if found.verdict == OK and rule.afoot and not settled and file.case not in rule.afoot:
        return Finding(OPEN, f"{found.reason}, and nothing of it is under way")
    opposite = _OPPOSITE.get(found.verdict, found.verdict)
    return found._replace(verdict=opposite) if rule.denies else found


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


def on(day: date | None) -> str:
    """Return a day as it stands in a reason: ``on 18 June 2021``."""
    return f"on {long_day(day)}" if day else "on a day not settled"
