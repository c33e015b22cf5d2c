"""Claims that a state has left, is leaving, or has ended the treaty for itself."""

from dataclasses import replace

from ...engine.dates import long_day
from ...engine.snapshot import Standing
from .facts import Desk
from .intent import LEAVING, on_intent, step_taken
from .mentions import Claim
from .result import Answer


def on_effect(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state has left, or leaves."""
    if claim.tense == "future" or (claim.times and desk.lies_ahead(claim)):
        return on_intent(desk, claim, standing)
    if standing.status == "former_party" and standing.since:
        since = long_day(standing.since)
        if desk.fits(claim, standing.since, "past"):
            return "accurate", f"its withdrawal took effect on {since}"
        return "contradicted", f"its withdrawal took effect on {since}, another time"
    if standing.status != "party":
        return "contradicted", "it was not a State Party and cannot have left"
    return _not_yet(desk, claim, standing)


def _not_yet(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge a State Party of which it is said that it has left or is leaving now."""
    past = [time for time in claim.times if not time.soon]
    if past and not desk.fits(replace(claim, times=past), desk.day, "past"):
        return "contradicted", "it is a State Party on this day, no withdrawal took effect then"
    if LEAVING & set(standing.flags):
        return "premature", f"{step_taken(desk, standing)}, and it remains a State Party"
    return "contradicted", "it is a State Party, and no withdrawal is recorded"


def on_progress(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state is leaving."""
    if standing.status == "former_party":
        return "contradicted", "it has left already"
    if "withdrawal_pending" in standing.flags:
        return on_intent(desk, claim, standing)
    return on_effect(desk, claim, standing)


def on_suspend(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state has suspended, cancelled or ended the treaty."""
    if "operation_suspended" in standing.flags:
        return "accurate", "it has suspended the operation of the treaty"
    if standing.status != "former_party" and not LEAVING & set(standing.flags):
        return "cannot_tell", "neither a suspension nor a withdrawal is recorded"
    verdict, reason = on_effect(desk, claim, standing)
    if verdict == "accurate":
        return "wrong_term", f"{reason}; that is a withdrawal, nothing else"
    return verdict, reason
