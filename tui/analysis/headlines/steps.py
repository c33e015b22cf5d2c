"""Claims that a state took a step towards leaving: announced it, voted on it, gave notice."""

from dataclasses import replace
from datetime import date

from ...engine.dates import long_day
from ...engine.snapshot import Standing
from .facts import Desk
from .intent import on_intent
from .mentions import Claim
from .result import Answer
from .when import Tense


def on_announce(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state announced its withdrawal."""
    said = desk.days_of(standing.state.id, "announcement_of_intent")
    said = [one for one in said if one <= desk.day]
    ahead = [one for one in claim.times if one.soon or one.term]
    past = [one for one in claim.times if one not in ahead]
    if past and not any(desk.fits(replace(claim, times=past), one, "past") for one in said):
        if desk.lies_ahead(replace(claim, times=past)):
            return on_intent(desk, replace(claim, times=past), standing)
        if not said:
            return "cannot_tell", "no announcement is recorded up to this day"
        return "contradicted", f"it was announced on {long_day(said[-1])}"
    if ahead and standing.status == "party":
        return on_intent(desk, replace(claim, times=ahead), standing)
    if said and standing.status in ("party", "former_party"):
        return "accurate", f"announced on {long_day(said[-1])}"
    return on_intent(desk, replace(claim, times=ahead), standing)


def on_notice(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state gave notice, or will."""
    notice = desk.notice(standing.state.id)
    given = notice.received if notice else None
    if given is None:
        return "contradicted", "no notice of withdrawal is recorded"
    tense: Tense = "future" if claim.tense == "future" else "past"
    times = [time for time in claim.times if not time.term]
    if not desk.fits(replace(claim, times=times), given, tense):
        return "contradicted", f"notice was given on {long_day(given)}, another time"
    if tense == "future" and not times:
        if given <= desk.day:
            return "contradicted", f"notice was given already, on {long_day(given)}"
        return "accurate", "no notice is given yet"
    if tense == "past" and given > desk.day:
        return "contradicted", "no notice is given on this day"
    return "accurate", f"notice was given on {long_day(given)}"


def on_no_notice(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state gave no notice."""
    if claim.times:
        return "cannot_tell", "the time in which there was no notice is not understood"
    notice = desk.notice(standing.state.id)
    if notice and notice.received <= desk.day:
        return "contradicted", f"notice was given on {long_day(notice.received)}"
    return "accurate", "no notice is given on this day"


def on_domestic(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge that a parliament or a law took a step towards a withdrawal."""
    bound = desk.timeline.bound_from(standing.state.id) or date.max
    steps = desk.days_of(standing.state.id, "domestic_procedure")
    steps = [one for one in steps if bound <= one <= desk.day]
    if not steps:
        return "cannot_tell", "no domestic step towards a withdrawal is recorded by this day"
    if any(desk.fits(claim, one, "past") for one in steps):
        return "accurate", f"a domestic step of {long_day(steps[-1])}, no withdrawal yet"
    return "cannot_tell", "no domestic step is recorded at that time"
