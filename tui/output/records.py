"""``openskies-tui events`` and ``quotes``: what happened, what was said, by a day."""

from ..engine.model import Act, Dataset, Quotation
from ..views.labels import BASIS_WORDS, KIND_WORDS, span_words
from ..views.sources import attribution
from .table import table

_FEW = 3


def events_text(acts: tuple[Act, ...]) -> str:
    """Return acts as a table, earliest first."""
    rows = [
        (
            span_words(act.day, act.until),
            KIND_WORDS[act.kind],
            _few(act.states),
            act.title + ("" if act.basis == "read" else f" ({BASIS_WORDS[act.basis]})"),
        )
        for act in acts
    ]
    return "\n".join(table(("DAY", "KIND", "STATES", "EVENT"), rows))


def _few(states: tuple[str, ...]) -> str:
    """Name a few states; many are too long for a column, and the title says how many."""
    return " ".join(states) if len(states) <= _FEW else f"{len(states)} states"


def quotes_text(dataset: Dataset, quotations: tuple[Quotation, ...]) -> str:
    """Return quotations as paragraphs, each with its speaker, office, day and source."""
    blocks = []
    for one in quotations:
        by = attribution(dataset, one)
        lines = [f"“{one.exact}”"]
        if one.gloss:
            lines.append(f"In English: {one.gloss}")
        lines += by.lines
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)
