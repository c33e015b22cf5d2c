"""Numbers and names in a text: how many states, how long a notice, and the wrong words."""

import operator
import re
from collections.abc import Iterator, Sequence
from datetime import date

from ..sentences import worded
from ..verdicts import signed_by
from .judge import Dossier, Finding
from .reading import Reading
from .times import NEAR_DAYS, Time
from .vocabulary import OK, OPEN, TERM, WRONG, Vocabulary, plain

_LOOSE = 3
"""How far from the truth a number may be that is rounded, or given in dozens."""


def counts(reading: Reading) -> Iterator[Finding]:
    """Judge the numbers of states in a text that have to do with the treaty.

    Where only exits are on record no number can be judged.
    """
    find, is_counted = reading.find, reading.dataset.treaty.roster == "complete"
    for match in find["count"].finditer(reading.words):
        first, last, *_ = reading.clause(match.start())
        clause = reading.words[first:last]
        is_adjective = match["hyphen"] == "-" and find["called"].search(clause)
        is_count = not match["bare"] or is_adjective or find["binding"].search(clause)
        is_signed = find["signed"].search(clause) is not None
        if is_count and not is_counted:
            yield Finding(OPEN, "only exits are on record: the parties are not counted")
        elif is_counted and (is_count or is_signed):
            yield _judged(reading, match, clause, is_signed=is_signed)


def _judged(reading: Reading, match: re.Match[str], clause: str, *, is_signed: bool) -> Finding:
    """Judge a number by those that are right on the days that it is said of."""
    times = reading.times_at(match.start())
    days, rights = _days(reading, times), dict[int, str]()
    if word := reading.open_word(match.start()):
        return Finding(OPEN, f"`{word}` leaves open what is claimed")
    if not days:
        return Finding(OPEN, f"the time that goes with `{match[0]}` is unclear")
    for counted in () if is_signed else [reading.timeline.on(day).counts for day in days]:
        rights[counted.party] = reading.dataset.treaty.words.parties
        if "ratified" in clause:
            rights.setdefault(counted.party + counted.former_party, "ratified")
    whole = 0 if is_signed else max(rights)
    if is_signed or match["signatories"]:
        rights |= _signed(reading, days, joined="have" in clause or bool(match["signatories"]))
    if not rights:
        return Finding(OPEN, "signatures are not on record")
    found = _count(reading.known, match, rights, whole, "at that time" if times else "on this day")
    was = not times and (match["definite"] or "").startswith("had")
    return found._replace(verdict=OPEN) if was and found.verdict == WRONG else found


def _days(reading: Reading, times: Sequence[Time]) -> list[date]:
    """Return the days for which a number is said, up to the reading's; none where it is unclear."""
    if not times:
        return [reading.day]
    time, *others = times
    spans = [span for span in time.spans if span[0] <= reading.day]
    if others or len(spans) != 1 or time.how in ("since", "from", "soon", "term"):
        return []
    ((first, last),) = spans
    last = min(last, reading.day)
    turns = [change.day for change in reading.timeline.changes_to(last) if first < change.day]
    return [last] if first == date.min else [first, *turns]


def _signed(reading: Reading, days: list[date], *, joined: bool) -> dict[int, str]:
    """Return how many had signed at first and by some days, or had *joined* by then.

    A successor may count as one. Those that `have signed` are, loosely, those that joined too.
    """
    acts = [act for act in reading.dataset.acts_by_day if act.kind == "signature"]
    found: dict[int, str] = {}
    for day in (min(acts[0].day.first, days[-1]), *days) if acts else ():
        then = reading.timeline.on(day)
        found[len({id_ for act in acts if act.day.first <= day for id_ in act.states})] = "signed"
        found[signed_by(reading.dataset, then)] = "signed"
        if joined:
            there = [standing for standing in then.standings if standing.since]
            found.setdefault(len(there), "signed or joined")
    return found


def _count(
    known: Vocabulary, match: re.Match[str], rights: dict[int, str], whole: int, when: str
) -> Finding:
    """Judge a number by those that are right; one of less than the *whole* may be a part of it."""
    n, compared = known.number(match["n"]), known.comparisons.get(match["about"])
    loose = _LOOSE if match["about"] or "dozen" in match["n"] else 0
    for right, what in sorted(rights.items()):
        if getattr(operator, compared)(right, n) if compared else abs(right - n) <= loose:
            return Finding(OK, f"{right} {what} {when}")
    right, what = min(rights.items(), key=lambda one: abs(one[0] - n))
    if n < whole and not match["definite"] and match["hyphen"] == " ":
        return Finding(OPEN, f"{n} may be a part of the {right} {what}")
    return Finding(WRONG, f"{right} {what} {when}, not {match['n']}")


def terms(reading: Reading) -> Iterator[Finding]:
    """Judge the lengths of notice that a text names.

    Where it names states, the right length is theirs only if one of them gave notice.
    """
    right, start = reading.term, reading.dataset.treaty.adopted
    cases = {Dossier(reading, id_).case for id_ in reading.states}
    for match in reading.find["notice_term"].finditer(reading.words):
        said = reading.known.term_in(match)
        if (ends := said.after(start)) and right and (least := right.after(start)):
            near = TERM if abs((ends - least).days) <= NEAR_DAYS else WRONG
            verdict = OK if said == right else near
            is_open = reading.open_word(match.start()) not in (None, "would")  # a rule would
            if is_open or (cases and cases.isdisjoint(("noticed", "former"))):
                verdict = OPEN
            yield Finding(verdict, f"the notice is at least {right}")


def wrong_words(reading: Reading) -> Iterator[Finding]:
    """Yield the wrong words of a text, and a treaty called by a name not quite its own.

    Who is a member of a treaty that has members, or of a body, is called so rightly.
    """
    treaty, text = reading.dataset.treaty, reading.find["body_members"].sub(" ", reading.text)
    for wrong, why in reading.known.wrong_words:
        if match := wrong.search(text):
            yield Finding(TERM, f"`{match[0]}`: {worded(why, treaty.words)}")
    names = {plain(name) for name in (treaty.name, *treaty.aliases)}
    for said in set(reading.find["name"].findall(text)) - names:
        yield Finding(TERM, f"`{said}`: the name is {treaty.name}")
