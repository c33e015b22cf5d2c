"""A quotation as it is cited: the words, then who said them, in what office and when."""

from ..engine.model import Quotation


def provenance(quotation: Quotation) -> tuple[tuple[str, str], ...]:
    """Return how the words came to the source: pairs of what it is and a text, as in the data.

    They are ``relayed by``, ``translation``, and the ``basis`` of words that were not read.
    """
    pairs = (
        ("relayed by", quotation.relayed_by),
        ("translation", quotation.translation),
        ("basis", None if quotation.basis == "read" else quotation.basis),
    )
    return tuple((label, text) for label, text in pairs if text)


def spoken(quotation: Quotation, day: str) -> str:
    """Return the words as printed and all that is known of how they came; *day* is the date.

    The words are left letter for letter, quotation marks within them too.
    """
    text = f"“{quotation.exact}”"
    if quotation.gloss:
        text += f" [in English: “{quotation.gloss}”]"
    parts = [f"{text} — {quotation.speaker}", quotation.role, day]
    return ", ".join((*parts, *(_phrase(*pair) for pair in provenance(quotation))))


def _phrase(label: str, text: str) -> str:
    """A bare language becomes ``translated from Russian``; anything fuller says it itself."""
    if label == "translation":
        return f"translated {text}" if text.startswith("from ") else text
    return f"basis: {text}" if label == "basis" else f"{label} {text}"
