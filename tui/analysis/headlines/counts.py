"""Claims of how many states are bound, or have signed or ratified."""

import re
from datetime import date

from ...engine.act_kinds import CONSENT_KINDS
from ...engine.dates import add_months
from .facts import Desk
from .numbers import NUMBER, number_of
from .parse import Reading
from .result import Finding
from .vocabulary import TREATY_WORD

_LOOSE = 3
"""How far from the truth a number may be that is rounded, or given in dozens."""
_ROUND = r"(more than|over|almost|nearly|about|around|some|roughly|at least|fewer than|less than)"
_COUNT = re.compile(
    rf"(?P<definite>\b(?:the|its|their|all|has|have|had|are|now|remaining|currently|by the|among"
    rf"|accords?) )?(?:{_ROUND} )?(?:the |other )?(?P<n>\b{NUMBER})(?P<hyphen>-| )"
    r"(?:(?:remaining|other|original) )*"
    r"(?P<noun>states? parties|parties|member (?:states|nations|countries)|members?|ratifiers"
    r"|signator(?:y|ies)(?: (?:states|nations|countries))?|(?:nation|country|state)s?|countries)\b"
)


def on_counts(desk: Desk, reading: Reading) -> list[Finding]:
    """Judge the numbers of states in a text that have to do with the treaty."""
    found = []
    for match in _COUNT.finditer(reading.words):
        clause = reading.slice(reading.clause(match.start()))
        signs = re.search(r"\bsign(?:s|ed)?\b", clause) is not None
        if signs or _of_parties(match, clause):
            dated = next((one.span[1] for one in reading.times if signs and one.span), desk.day)
            found.append(_on_count(desk, match, signs, dated, clause))
    return found


def _of_parties(match: re.Match[str], clause: str) -> bool:
    """Return whether a number is one of parties, not just of nations, countries or states."""
    if not re.match(r"nation|countr|state(?!s? part)", match["noun"]):
        return True
    if re.search(r"\b(?:part(?:y|ies)|ratified|joined|remain(?:ing)? in)\b", clause):
        return True
    return match["hyphen"] == "-" and TREATY_WORD.search(clause) is not None


def _on_count(desk: Desk, match: re.Match[str], signs: bool, on: date, clause: str) -> Finding:
    """Judge a number of states by the noun that it counts; signatures are counted up to *on*."""
    n, noun, about = number_of(match["n"]), match["noun"], match[2]
    party = desk.state.counts.party
    signed = _signed(desk, on)
    rights = {party}
    if "ratified" in clause:
        rights = {party, party + desk.state.counts.former_party}
    elif signs:
        rights = signed
    elif noun.startswith("signator"):
        rights = {party} | signed
    right = f"{party} States Parties" if party in rights else f"{min(rights)} signed"
    agreed = [one for one in rights if _agrees(n, about, one, "dozen" in match["n"])]
    if agreed:
        what = "States Parties" if party in agreed else "that had signed or joined"
        return Finding("accurate", f"{agreed[0]} {what} on this day")
    if not match["definite"] and match["hyphen"] == " " and n < party and not signs:
        return Finding("cannot_tell", f"{n} may be a part of the {right}")
    return Finding("contradicted", f"{right} on this day, not {match['n']}")


def _signed(desk: Desk, on: date) -> set[int]:
    """Return the numbers of those who had signed: on the first day, in today's states, in all.

    The last counts the states that joined later without a signature.
    """
    adopted = desk.dataset.treaty.adopted
    here = {one.state.id for one in desk.timeline.on(on).standings}
    done = [act for act in desk.dataset.acts if act.day.first <= on]
    first = {
        id_
        for act in done
        if act.kind == "signature" and act.day.first <= adopted
        for id_ in act.states
    }
    all_ = {id_ for act in done if act.kind in ("signature", "succession") for id_ in act.states}
    joined = {id_ for act in done if act.kind in CONSENT_KINDS for id_ in act.states}
    if on <= (add_months(adopted, 12) or adopted):
        return {len(first), len(all_ & here)}
    return {len(first), len(all_ & here), len((all_ | joined) & here)}


def _agrees(n: int, about: str | None, right: int, dozens: bool) -> bool:
    if about in ("more than", "over"):
        return right > n
    if about == "at least":
        return right >= n
    if about in ("fewer than", "less than"):
        return right < n
    return right == n or (bool(about or dozens) and abs(right - n) <= _LOOSE)
