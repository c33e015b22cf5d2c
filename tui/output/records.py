"""``openskies-tui events`` and ``quotes``: what happened, what was said, by a day."""

from typing import Any

from ..engine.model import Act, Dataset, Quotation
from ..views.labels import BASIS_WORDS, KIND_WORDS, date_words, span_words
from .table import table

_FEW = 3


def events_json(acts: tuple[Act, ...]) -> list[dict[str, Any]]:
    """Return acts as plain values, with the keys of the dataset; dates as written."""
    return [
        {
            "id": act.id,
            "day": str(act.day),
            "until": str(act.until) if act.until else None,
            "kind": act.kind,
            "states": list(act.states),
            "towards": list(act.towards),
            "title": act.title,
            "summary": act.summary,
            "effective": act.effective,
            "basis": act.basis,
            "sources": list(act.sources),
        }
        for act in acts
    ]


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


def quotes_json(quotations: tuple[Quotation, ...]) -> list[dict[str, Any]]:
    """Return quotations as plain values, with the keys of the dataset; dates as written."""
    return [
        {
            "id": one.id,
            "exact": one.exact,
            "speaker": one.speaker,
            "role": one.role,
            "sides": list(one.sides),
            "about": list(one.about),
            "said": str(one.said),
            "language": one.language,
            "translation": one.translation,
            "gloss": one.gloss,
            "relayed_by": one.relayed_by,
            "source": one.source,
            "basis": one.basis,
        }
        for one in quotations
    ]


def quotes_text(dataset: Dataset, quotations: tuple[Quotation, ...]) -> str:
    """Return quotations as paragraphs, each with its speaker, office, day and source."""
    sources = {source.id: source for source in dataset.sources}
    blocks = []
    for one in quotations:
        source = sources[one.source]
        where = source.container_title or source.title
        via = f", relayed by {one.relayed_by}" if one.relayed_by else ""
        lines = [f"“{one.exact}”"]
        if one.gloss:
            lines.append(f"In English: {one.gloss}")
        lines += [
            f"{one.speaker}, {one.role}, {date_words(one.said)}",
            f"Read in {where}{via} ({source.kind}) [{source.id}]",
        ]
        if one.translation:
            lines.append(f"Translation: {one.translation}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)
