"""What claims amount to: by how the state stands, and by the days of what is on file about it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ...engine.model import Act
from ...engine.snapshot import Notice
from ..endings import ending_words, expires, own_exit
from ..sentences import long_day, with_article, worded
from .reading import Claim, Reading
from .times import Time, agree, hold
from .vocabulary import EARLY, OK, OPEN, TERM, WRONG, Verdict

Filed = list[tuple[date, str]]
"""Days, each with what is on file for it."""


class Finding(NamedTuple):
    """A verdict on a part of a text; ``party`` is the state that it is about, if any."""

    verdict: Verdict
    reason: str
    party: str | None = None


class Dossier:
    """What is on file about one state by the day of a reading.

    ``case`` is how far it is on its way out; ``notice`` is the one that counts on the day, or else
    the next one that is recorded.
    """

    def __init__(self, reading: Reading, id_: str) -> None:
        self.reading, self.id, self.day = reading, id_, reading.day
        self.history = reading.timeline.history_of[id_]
        self.acts, self.words = reading.dataset.acts_of.get(id_, ()), reading.dataset.treaty.words
        self.standing = reading.on_day.standing(id_)
        self.since = self.standing.since if self.standing else None
        self.status = self.standing.status if self.standing else "non_party"
        self.flags = self.standing.flags if self.standing else ()
        notices = self.history.notices
        notices = tuple(one for one in notices if not (one.revoked and one.revoked <= self.day))
        given = [one for one in notices if one.received <= self.day]
        self.notice = next(iter(given[-1:] or notices), None)
        self.exits, self.case = self._exits(), self._case()

    def _case(self) -> str:
        if self.standing is None:
            return "gone"
        if self.status == "former_party":
            gone = own_exit(self.reading.timeline, self.standing)
            return "ended" if gone is None else "lost" if gone.act.kind == "cessation" else "former"
        if self.status != "party":
            applied = any(notice.received <= self.day for notice in self.history.notices)
            return "applied" if applied else "outside"
        flags = self.reading.known.flags
        found = (case for flag, case in flags.items() if flag in self.flags)
        return next(found, "returned" if self.history.returned_on(self.day) else "party")

    def filed(self, claim: Claim) -> Filed:
        """Return what is on file for a kind of claim, whatever became of it since."""
        rule, kind, history = claim.rule, claim.kind, self.history
        acts = [act for act in self.acts if act.kind in rule.acts]
        days = [act.day.first for act in acts]
        bound = self.reading.timeline.bound_from(self.id)
        if kind == "effect":
            return self.exits
        if kind == "rejoin":
            left = min((day for day, _ in self.exits), default=date.max)
            back = [(deposit, to) for deposit, to in history.bound_from if deposit >= left]
            return [
                (day, f"it came back {on(to)}") for deposit, to in back for day in (deposit, to)
            ]
        if kind == "suspend":
            since = [(act, act.effective or act.day.first) for act in acts if not act.towards]
            doubt = {act.id: ", which is disputed" for act in acts if self._is_disputed(act)}
            return [
                (day, f"{rule.said} {on(start)}{doubt.get(act.id, '')}")
                for act, start in since
                for day in (act.day.first, start)
            ]
        if kind == "domestic":  # what came before a state was bound was meant to bind it
            days = [day for day in days if bound and day >= bound]
        if kind in ("join", "in_force"):
            days += [day for day in (bound, *(to for _, to in history.bound_from)) if day]
        return [(day, f"{rule.said} {on(day)}") for day in days]

    def _is_disputed(self, act: Act) -> bool:
        disputes = (one for one in self.reading.dataset.acts_by_day if one.kind == "dispute")
        return any(one.about == act.id and one.day.first <= self.day for one in disputes)

    def _exits(self) -> Filed:
        """Return the days on which own withdrawals took effect, and how surely."""
        gone = {start for start, status in self.history.statuses if status == "former_party"}
        found = []
        for notice in self.history.notices:
            out = notice.effective
            if out in gone and out and out <= self.day and notice.act.kind != "cessation":
                said = "its {exit} was to take effect {out}; no record of the effect is known"
                if notice.recorded and notice.recorded <= self.day:
                    said = "its {exit} took effect {out}"
                found.append((out, worded(said, self.words, out=on(out)) + self.caveat(notice)))
        return found

    def caveat(self, notice: Notice) -> str:
        """Return what keeps the effect of a notice from being sure."""
        doubts = [f"; the effect is conditional: {notice.condition}"] if notice.condition else []
        return "".join([*doubts, "; the day is disputed" * notice.disputed_on(self.day)])

    def __str__(self) -> str:
        """How the state stands, as a reason."""
        over, notice = self.reading.on_day.ends, self.notice
        return worded(
            self.reading.known.cases[self.case],
            self.words,
            since=on(self.since),
            ends=on(notice.effective if notice else None),
            caveat=self.caveat(notice) if notice else "",
            left=self.exits[-1][1] if self.exits else "",
            over=ending_words(over, self.day) if over else "",
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
    """Judge a claim that is of no state, but perhaps of the treaty itself."""
    rule, ends = claim.rule, reading.on_day.ends
    if "silent" in rule.traits and not claim.times:
        return []
    if rule.of_treaty:
        acts = reading.dataset.acts_by_day
        signed = next((act.day.first for act in acts if act.kind == "signature"), None)
        day = signed if rule.acts else reading.timeline.entry.in_force_from
        filed = [(day, f"{rule.of_treaty} {on(day)}")] if day else []
        return [_recorded(reading, claim, filed, rule.of_treaty, WRONG if day else OPEN)]
    if claim.kind in ("expire", "end") and ends:
        known = TERM if expires(ends) != (claim.kind == "expire") else OK
        known = EARLY if claim.tense == "past" and ends.day > reading.day else known
        over = f"the treaty {ending_words(ends, reading.day)}"
        return [Finding(known if hold(claim.times, ends.day) else WRONG, over)]
    alone = "ending" in rule.traits and reading.is_all_said_of_treaty(claim)
    if alone and reading.on_day.counts.party:
        return [Finding(WRONG, f"`{said}`: the treaty is in force")]
    return [Finding(OPEN, f"`{said}`: no state recognised whose act this is")]


def _on_state(file: Dossier, claim: Claim) -> Finding:
    claim = _meant(file, claim)
    found = (_by_case if claim.rule.by_case else _by_record)(file, claim)
    state = with_article(file.reading.dataset.state_by_id[file.id])
    return Finding(found.verdict, f"{state}: {found.reason}", file.id)


def _meant(file: Dossier, claim: Claim) -> Claim:
    """Return a claim as its times let it be meant: of an exit to come, or of one announced."""
    kinds, times, has_left = file.reading.known.kinds, claim.times, file.status == "former_party"
    ahead = tuple(time for time in times if time.how in ("soon", "term"))
    comes = "comes" in claim.rule.traits and not has_left and claim.is_later(file.day)
    if claim.kind == "announce" and ahead and file.status == "party":
        comes, times = True, ahead
    elif claim.kind == "announce" and claim._replace(tense="present").is_later(file.day):
        comes = _by_record(file, claim).verdict != OK
    elif claim.kind == "announce":
        comes = has_left and claim.tense == "present"
    if comes:
        return claim._replace(kind="intent", rule=kinds["intent"], times=times)
    if claim.kind == "notice":  # its term is judged on its own
        return claim._replace(times=tuple(time for time in times if time.how != "term"))
    is_dated = claim.kind == "stay" and times
    return claim._replace(kind="remain", rule=kinds["remain"]) if is_dated else claim


def _by_case(file: Dossier, claim: Claim) -> Finding:
    """Judge a claim by what is on file at its times, by how the state stands, and by the day."""
    kind, times, case = claim.kind, claim.times, file.case
    filed = [one for one in file.filed(claim) if one[0] <= file.day]
    verdict = claim.rule.by_case[[*file.reading.known.cases].index(case)]
    if times and filed:
        return _recorded(file.reading, claim._replace(tense="past"), filed, "", OPEN)
    if filed and (kind == "suspend" or (kind == "rejoin" and case != "returned")):
        held = "operation_suspended" in file.flags or case in ("former", "ended")
        return Finding(OK if held and kind == "suspend" else OPEN, filed[-1][1])
    is_dated = times and "dated" in claim.rule.traits
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
    rule, is_partial = claim.rule, file.reading.dataset.treaty.roster == "exits only"
    unfiled = is_partial or (file.standing and not file.since)
    none = OPEN if unfiled and not rule.afoot and file.case != "outside" else rule.none
    found = _recorded(file.reading, claim, file.filed(claim), rule.said, none)
    settled = claim.times or claim.is_later(file.day) or file.case in (rule.afoot or [file.case])
    if found.verdict == OK and not settled:
        return Finding(OPEN, f"{found.reason}, and nothing of it is under way")
    opposite: dict[Verdict, Verdict] = {OK: WRONG, WRONG: OK} if "denies" in rule.traits else {}
    return found._replace(verdict=opposite.get(found.verdict, found.verdict))


def _recorded(reading: Reading, claim: Claim, filed: Filed, what: str, none: Verdict) -> Finding:
    """Judge that something happened, or will, by the days on which it did."""
    later, day = claim.is_later(reading.day), reading.day
    known = [one for one in filed if (one[0] >= day if later else one[0] <= day)]
    if told := [said for one, said in known if hold(claim.times, one)]:
        return Finding(OK, told[0])
    if known:
        others = "; ".join(dict.fromkeys(said for _, said in known))
        return Finding(claim.rule.missed, f"{known[-1][1]}, another time" if what else others)
    none = OPEN if later and not filed else none  # what is to come need not be on file
    return Finding(none, f"not recorded that {what} {'later' if later else 'by this day'}")


def on(day: date | None) -> str:
    """Return a day as it stands in a reason: ``on 18 June 2021``."""
    return f"on {long_day(day)}" if day else "on a day not settled"
