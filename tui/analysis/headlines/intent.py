"""Claims that a state will leave: is a withdrawal begun, and is the time the right one?"""

from datetime import date

from ...engine.dates import long_day
from ...engine.snapshot import Standing
from .facts import NEAR_DAYS, Desk
from .mentions import Claim
from .result import Answer
from .when import When

LEAVING = {"withdrawal_announced", "withdrawal_pending", "domestic_procedure"}
"""The flags of a state that has taken a step towards leaving."""


def on_intent(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state will leave."""
    if standing.status == "former_party" and standing.since:
        since = long_day(standing.since)
        if claim.times and desk.fits(claim, standing.since, "future"):
            return "accurate", f"its withdrawal took effect on {since}"
        return "contradicted", f"its withdrawal took effect on {since}, it is out"
    if standing.status != "party":
        return "contradicted", "it is not a State Party"
    if any(time.soon for time in claim.times) and not _hits(desk, claim, standing):
        if LEAVING & set(standing.flags):
            return "premature", f"{step_taken(desk, standing)}; it cannot leave at once"
        return "contradicted", "nothing is begun, and it cannot leave at once"
    return _ahead(desk, claim, standing)


def _ahead(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge a State Party of which it is said that it will leave."""
    if claim.times:
        return _dated(desk, claim, standing)
    if LEAVING & set(standing.flags):
        return "accurate", step_taken(desk, standing)
    return "cannot_tell", "no announcement is recorded up to this day"


def _hits(desk: Desk, claim: Claim, standing: Standing) -> bool:
    notice = desk.notice(standing.state.id)
    given = notice is not None and notice.received <= desk.day
    return notice is not None and given and desk.fits(claim, notice.effective, "future")


def _dated(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge a withdrawal that is said to take effect at a time to come."""
    known = max((time.known or desk.day for time in claim.times), default=desk.day)
    notice = desk.notice(standing.state.id)
    right = notice.effective if notice else None
    near = all(time.term is not None and _near(desk, time, right) for time in claim.times)
    if notice and right and (desk.fits(claim, right, "future") or near):
        if notice.received <= known:
            return "accurate", f"its notice is effective on {long_day(right)}"
        return "cannot_tell", "no notice is given on this day, so no day is set yet"
    if right:
        return "contradicted", f"its withdrawal takes effect on {long_day(right)}"
    rule = desk.rule
    least = rule.term.after(desk.day) if rule else None
    spans = [desk.span(time, "future") for time in claim.times]
    if rule and least and any(span and span[1] < least for span in spans):
        return "contradicted", f"no notice is given, and {rule.term} must follow one"
    return "cannot_tell", "no notice is recorded that sets a day"


def _near(desk: Desk, time: When, right: date | None) -> bool:
    span = desk.span(time, "future")
    if span is None or right is None or time.prefix.startswith("within"):
        return False
    return abs((span[1] - right).days) <= NEAR_DAYS


def step_taken(desk: Desk, standing: Standing) -> str:
    """Return how far a state has come on its way out."""
    notice = desk.notice(standing.state.id)
    if "withdrawal_pending" in standing.flags and notice and notice.effective:
        return f"notice is given, effective on {long_day(notice.effective)}"
    return "only an announcement or a domestic step, no notice"
