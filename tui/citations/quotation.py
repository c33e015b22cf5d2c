"""A quotation as it is cited: the words, then who said them, in what office and when."""

from ..engine.model import Quotation


def spoken(quotation: Quotation, day: str) -> str:
    """Return the words as printed and all that is known of how they came; *day* is the date.

    The words are left letter for letter, quotation marks within them too.
    """
    text = f"“{quotation.exact}”"
    if quotation.gloss:
        text += f" [in English: “{quotation.gloss}”]"
    parts = [f"{text} — {quotation.speaker}", quotation.role, day]
    if quotation.relayed_by:
        parts.append(f"relayed by {quotation.relayed_by}")
    if quotation.translation:
        parts.append(_translation(quotation.translation))
    if quotation.basis != "read":
        parts.append(f"basis: {quotation.basis}")
    return ", ".join(parts)


def _translation(how: str) -> str:
    """A bare language becomes ``translated from Russian``; anything fuller says it itself."""
    return f"translated {how}" if how.startswith("from ") else how
