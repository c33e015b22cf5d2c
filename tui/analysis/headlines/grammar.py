"""Subject and object of a claim: whose act it is, and whether it is done to the treaty."""

import re

from .mentions import Claim
from .parse import Reading
from .states import Mention
from .vocabulary import NOT_THE_TREATY, OBJECT_BEFORE, TREATY_OBJECT, TREATY_WORD


def subject(reading: Reading, claim: Claim) -> tuple[str, ...]:
    """Return the states whose act a claim is, by its place among the names around it."""
    sentence = reading.sentence(claim.start)
    names = [one for one in reading.states if sentence[0] <= one.start < sentence[1]]
    inside = [one for one in names if claim.start <= one.start < claim.end]
    after = [one for one in names if one.start >= claim.end]
    before = [one for one in names if one.end <= claim.start]
    free = [one for one in before if not _is_object(reading, one)]
    passive = re.search(r"\b(?:was|is|were|first) (?:first )?$|^ ?$", reading.words[: claim.start])
    if claim.kind in ("in_force", "sign") and (claim.kind == "in_force" or passive):
        return next((one.states for one in after if _follows(reading, one, claim, "for|by")), ())
    owner = re.compile(r"\b(?:of|by)(?: the)? $")
    if inside and (
        claim.kind in ("announce", "domestic")
        or (claim.kind == "effect" and owner.search(reading.words[: inside[-1].start]))
    ):
        return inside[-1].states
    if free:
        between = reading.words[free[-1].end : claim.end]
        pronoun = re.search(r"\b(?:it|its|they|their)\b", between)
        return (free[0] if pronoun else free[-1]).states
    if claim.kind == "domestic" and after:
        return after[0].states
    near = [one for one in after if _follows(reading, one, claim, "of|by|for")]
    return near[0].states if near else before[-1].states if before else ()


def _is_object(reading: Reading, mention: Mention) -> bool:
    return OBJECT_BEFORE.search(reading.words[: mention.start]) is not None


def _follows(reading: Reading, mention: Mention, claim: Claim, prepositions: str) -> bool:
    between = reading.words[claim.end : mention.start]
    return re.search(rf"\b(?:{prepositions})(?: the)? $", between) is not None


def about_treaty(reading: Reading, claim: Claim) -> bool:
    """Return whether the verb's object is the treaty, or is left out."""
    if claim.kind in ("domestic", "unratified"):
        return True
    if claim.kind in ("notice", "no_notice"):
        said = reading.slice((claim.start, claim.end))
        other = re.match(r" (?:of|on|about|for)\b", reading.words[claim.end :])
        return "notice" not in said[-8:] or other is None
    place = claim.clause if claim.kind == "suspend" else (claim.start, claim.end)
    if TREATY_WORD.search(NOT_THE_TREATY.sub(" ", reading.slice(place))):
        return True
    rest = reading.after(claim)
    rest = re.sub(r"¤+|\b(?:officially|formally|now|for good|of the|of|on|by|with)\b", " ", rest)
    rest = NOT_THE_TREATY.sub(" something ", rest)
    words = re.sub(r"[^a-z0-9 -]", " ", rest).split()
    if not words:
        return claim.kind not in ("suspend", "sign", "ratify", "join")
    if words[0] in ("but", "it", "and", "-"):
        return claim.kind != "suspend"
    return TREATY_OBJECT.match(" ".join(words)) is not None
