"""Claims about the treaty itself: when it was signed, whether it is in force, its notice."""

import re

from ...engine.dates import Term, long_day
from .facts import NEAR_DAYS, Desk
from .mentions import Claim
from .numbers import NUMBER, number_of
from .parse import Reading
from .result import Finding, Verdict

_TERM_WORDS = re.compile(
    rf"\b({NUMBER})[- ](day|week|month|year)s?,? "
    r"(?:notice|clock|period|term|countdown|withdrawal process"
    r"|after (?:the |its |sending a )?notice)"
)


def on_treaty_force(desk: Desk, claim: Claim) -> Finding:
    """Judge when the treaty itself entered into force."""
    right = desk.timeline.entry.in_force_from
    if right and right > desk.day and claim.times and desk.fits(claim, right, "future"):
        return Finding("accurate", f"the treaty enters into force on {long_day(right)}")
    if right is None or right > desk.day:
        return Finding("contradicted", "the treaty is not in force on this day")
    fits = desk.fits(claim, right, "past")
    verdict: Verdict = "accurate" if fits else "contradicted"
    return Finding(verdict, f"the treaty entered into force on {long_day(right)}")


def on_treaty_signed(desk: Desk, claim: Claim) -> Finding:
    """Judge when the treaty was signed."""
    right = desk.dataset.treaty.adopted
    verdict: Verdict = "accurate" if desk.fits(claim, right, "past") else "contradicted"
    return Finding(verdict, f"the treaty was signed on {long_day(right)}")


def on_treaty_ended(desk: Desk, said: str) -> Finding:
    """Judge words by which the treaty itself has ended."""
    if desk.state.counts.party:
        return Finding("contradicted", f"`{said}`: the treaty is in force")
    return Finding("cannot_tell", f"`{said}`: the treaty is not in force on this day")


def on_terms(desk: Desk, reading: Reading) -> list[Finding]:
    """Judge the lengths of notice that a text names."""
    found = (_on_term(desk, match) for match in _TERM_WORDS.finditer(reading.words))
    return [one for one in found if one]


def _on_term(desk: Desk, match: re.Match[str]) -> Finding | None:
    if desk.rule is None:
        return None
    said = Term(f"{match[2]}s", number_of(match[1]))
    right = desk.rule.term
    if said == right:
        return Finding("accurate", f"the notice is at least {right}")
    start = desk.dataset.treaty.adopted
    ends = said.after(start), right.after(start)
    if ends[0] and ends[1] and abs((ends[0] - ends[1]).days) <= NEAR_DAYS:
        return Finding("wrong_term", f"the notice is at least {right}, not {said}")
    return Finding("contradicted", f"the notice is at least {right}, not {said}")
