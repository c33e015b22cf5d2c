"""Claims that a state signed, ratified, joined, remains a party, or comes back."""

from datetime import date

from ...engine.act_kinds import CONSENT_KINDS
from ...engine.dates import long_day
from ...engine.snapshot import Standing
from .facts import Desk
from .mentions import Claim
from .result import Answer


def on_remain(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state is a party, or remains one."""
    if standing.status != "party":
        return "contradicted", f"it is not a State Party ({standing.status.replace('_', ' ')})"
    notice = desk.notice(standing.state.id)
    for time in claim.times:
        span = desk.span(time, "future")
        ends = notice.effective if notice and notice.received <= desk.day else None
        if time.prefix not in ("until", "till") or span is None:
            return "cannot_tell", "the time that goes with it is not understood"
        if ends is None or not span[0] <= ends <= span[1]:
            return "contradicted", f"it is a State Party until {ends or 'further notice'}"
    return "accurate", "it is a State Party"


def on_join(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state joined."""
    id_ = standing.state.id
    days = [*desk.days_of(id_, *CONSENT_KINDS), desk.timeline.bound_from(id_)]
    return _done(desk, claim, [one for one in days if one], "joined")


def on_ratify(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state ratified."""
    return _done(desk, claim, desk.days_of(standing.state.id, *CONSENT_KINDS), "ratified")


def on_sign(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge that a state signed."""
    kinds = ("signature", "succession")
    return _done(desk, claim, desk.days_of(standing.state.id, *kinds), "signed")


def on_in_force(desk: Desk, claim: Claim, standing: Standing) -> Answer:
    """Judge when the treaty entered into force for a state."""
    bound = desk.timeline.bound_from(standing.state.id)
    return _done(desk, claim, [bound] if bound else [], "was bound")


def on_unratified(desk: Desk, _claim: Claim, standing: Standing) -> Answer:
    """Judge that a state has not ratified."""
    done = [one for one in desk.days_of(standing.state.id, *CONSENT_KINDS) if one <= desk.day]
    if done or standing.status == "party":
        return "contradicted", "it has deposited its instrument"
    return "accurate", "it has deposited no instrument"


def on_stay_out(_desk: Desk, _claim: Claim, standing: Standing) -> Answer:
    """Judge that a state will not return."""
    if standing.status == "former_party":
        return "accurate", "it is out, which is what was checked; the refusal itself was not"
    return "contradicted", "it is not a former State Party"


def on_rejoin(_desk: Desk, _claim: Claim, standing: Standing) -> Answer:
    """Judge that a state has returned."""
    if standing.status == "former_party":
        return "contradicted", "it has not been a State Party since its withdrawal"
    return "cannot_tell", "no withdrawal and return is recorded"


def _done(desk: Desk, claim: Claim, days: list[date], what: str) -> Answer:
    days = [one for one in days if one <= desk.day]
    if not days:
        return "contradicted", f"not recorded that it {what} by this day"
    if any(desk.fits(claim, one, "past") for one in days):
        return "accurate", f"it {what} ({long_day(days[0])})"
    return "contradicted", f"it {what} on {long_day(days[0])}, another time"
