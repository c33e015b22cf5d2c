"""From claims to findings: every claim of a text goes to the rule that knows its kind."""

from collections.abc import Callable

from ...engine.snapshot import Standing
from .counts import on_counts
from .facts import Desk
from .grammar import about_treaty, subject
from .intent import on_intent
from .leaving import on_effect, on_progress, on_suspend
from .membership import (
    on_in_force,
    on_join,
    on_ratify,
    on_rejoin,
    on_remain,
    on_sign,
    on_stay_out,
    on_unratified,
)
from .mentions import Claim
from .parse import Reading
from .result import Answer, Finding
from .steps import on_announce, on_domestic, on_no_notice, on_notice
from .treaty import on_terms, on_treaty_ended, on_treaty_force, on_treaty_signed
from .verbs import Kind
from .vocabulary import OPEN_WORDS, TREATY_WORD
from .wrong_words import on_wrong_words

_RULES: dict[Kind, Callable[[Desk, Claim, Standing], Answer]] = {
    "effect": on_effect,
    "progress": on_progress,
    "intent": on_intent,
    "announce": on_announce,
    "notice": on_notice,
    "no_notice": on_no_notice,
    "domestic": on_domestic,
    "remain": on_remain,
    "join": on_join,
    "sign": on_sign,
    "ratify": on_ratify,
    "unratified": on_unratified,
    "rejoin": on_rejoin,
    "stay_out": on_stay_out,
    "suspend": on_suspend,
    "in_force": on_in_force,
}


def findings(desk: Desk, reading: Reading) -> list[Finding]:
    """Return what every claim amounts to, and the wrong words beside a right one."""
    found = [one for claim in reading.claims for one in _judge(desk, reading, claim)]
    found += on_counts(desk, reading)
    found += on_terms(desk, reading)
    if any(one.verdict != "cannot_tell" for one in found):
        found += on_wrong_words(reading)
    return found


def _judge(desk: Desk, reading: Reading, claim: Claim) -> list[Finding]:
    said = reading.slice((claim.start, claim.end)).replace("¤", "").strip()
    ids = subject(reading, claim)
    party = ids[0] if ids else None
    if open_ := OPEN_WORDS.search(reading.outside(claim.clause)):
        return [Finding("cannot_tell", f"`{open_[0]}` leaves open what is claimed", party)]
    if any(time.unclear for time in claim.times):
        return [Finding("cannot_tell", f"the time that goes with `{said}` is unclear", party)]
    if not ids:
        return _of_treaty(desk, reading, claim, said)
    if not about_treaty(reading, claim):
        return [Finding("cannot_tell", f"`{said}` what is not recognised", party)]
    return [_of_state(desk, claim, id_) for id_ in ids]


def _of_state(desk: Desk, claim: Claim, id_: str) -> Finding:
    name, standing = desk.name(id_), desk.state.standing(id_)
    if standing is None:
        return Finding("contradicted", f"{name} does not exist on this day", id_)
    verdict, reason = _RULES[claim.kind](desk, claim, standing)
    return Finding(verdict, f"{name}: {reason}", id_)


def _of_treaty(desk: Desk, reading: Reading, claim: Claim, said: str) -> list[Finding]:
    """Judge a claim that is not about a state."""
    if claim.kind == "in_force":
        return [on_treaty_force(desk, claim)]
    if claim.kind == "sign":
        return [on_treaty_signed(desk, claim)] if claim.times else []
    if claim.kind in ("notice", "no_notice", "remain") and not claim.times:
        return []
    if claim.kind == "suspend" and TREATY_WORD.search(reading.slice(claim.clause)):
        return [on_treaty_ended(desk, said)]
    return [Finding("cannot_tell", f"`{said}`: no state recognised whose act this is")]
