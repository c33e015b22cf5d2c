"""Numbers and names in a text: how many states, how long a notice, and the wrong words."""

import operator
import re
from collections.abc import Iterator
from datetime import date

from .judge import OK, OPEN, TERM, WRONG, Finding
from .parse import Reading
from .text import NUMBER, any_of, number_of, plain, words
from .times import NEAR_DAYS, UNIT, term_of
from .vocabulary import wrong_words_of

_LOOSE = 3
"""How far from the truth a number may be that is rounded, or given in dozens."""
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
    "(((states?|(high )?contracting) )?parties|member (states|nations|countries)|members?|ratifiers"
    "|(?P<signatories>signator(y|ies)( (states|nations|countries))?)"
    "|(?P<bare>nations?|states?|country|countries))"
)
_BINDING = words("part(y|ies)|ratified|joined|remain(ing)? in")
_TERM = words(
    rf"(?P<n>{NUMBER})[- ]{UNIT},? (notice|clock|period|term|countdown|withdrawal process"
    "|after (the |its |sending a )?notice)"
)


def counts(reading: Reading) -> Iterator[Finding]:
    """Judge the numbers of states in a text that have to do with the treaty.

    Where only exits are on record no number can be judged.
    """
    treaty = reading.dataset.treaty
    party, former = reading.on_day.counts.party, reading.on_day.counts.former_party
    for match in _COUNT.finditer(reading.words):
        clause = reading.clause(match.start())
        is_adjective = match["hyphen"] == "-" and reading.treaty.called.search(clause)
        is_count = not match["bare"] or is_adjective or _BINDING.search(clause)
        if treaty.roster == "exits only":
            if is_count:
                yield Finding(OPEN, "only exits are on record: the parties are not counted")
        elif re.search(r"\bsign(?:s|ed)?\b", clause):
            ends = [time.spans[0][1] for time in reading.times if time.spans]
            yield _count(match, _signed(reading, [*ends, reading.day][0]), "signed", 0)
        elif is_count:
            rights = {party, party + former} if "ratified" in clause else {party}
            rights |= _signed(reading, reading.day) if match["signatories"] else set()
            yield _count(match, rights, treaty.words.parties, party)


def _signed(reading: Reading, on: date) -> set[int]:
    """Return how many had signed at first, before entry into force, and by a day, or joined."""
    days = {reading.dataset.treaty.adopted, reading.timeline.entry.in_force_from or on, on}
    snapshots = [reading.timeline.on(day) for day in days if day <= on]
    return {sum(one.since is not None for one in snapshot.standings) for snapshot in snapshots}


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


def terms(reading: Reading) -> Iterator[Finding]:
    """Judge the lengths of notice that a text names."""
    right, start = reading.term, reading.dataset.treaty.adopted
    for match in _TERM.finditer(reading.words):
        said = term_of(match)
        if (ends := said.after(start)) and right and (least := right.after(start)):
            near = TERM if abs((ends - least).days) <= NEAR_DAYS else WRONG
            yield Finding(OK if said == right else near, f"the notice is at least {right}")


def wrong_words(reading: Reading) -> Iterator[Finding]:
    """Yield the wrong words of a text, and a treaty called by a name not quite its own."""
    treaty, term = reading.dataset.treaty, reading.term
    days = 30 * term.n if term and term.kind == "months" else "(?!)"
    bodies = any_of(plain(name) for voice in treaty.voices for name in (voice.id, voice.name))
    others = words(f"{bodies} members?|members? of (the )?({bodies}|group|parliament)")
    text = others.sub(" ", reading.text)
    for wrong, reason in wrong_words_of(treaty.words).items():
        if match := words(wrong.format(days=days)).search(text):
            yield Finding(TERM, f"`{match[0]}`: {reason}")
    for said in set(reading.treaty.name.findall(text)) - reading.treaty.names:
        yield Finding(TERM, f"`{said}`: the name is {treaty.name}")
