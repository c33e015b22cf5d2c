"""Questions put to a snapshot, each answered by a document: why, what was claimed, what is that."""

from ..analysis.registry import Snapshot
from .document import (
    Document,
    act_document,
    party_document,
    quotation_document,
    treaty_document,
)
from .explanations import claim_document, claims_document, headline_document
from .lookup import Entry
from .source import source_document


def claims(on: Snapshot) -> Document:
    """Return the claims known by now, judged by all that the data knows, and the conflicts."""
    return claims_document(on.dataset, on.judged)


def claim(on: Snapshot, claim_id: str) -> Document | None:
    """Return one claim with its verdict, ``None`` when it is not known on the day."""
    judged = next((one for one in on.judged if one.claim.id == claim_id), None)
    return claim_document(on.dataset, judged) if judged else None


def source(on: Snapshot, source_id: str) -> Document | None:
    """Return a source with what rests on it, as far as that is known on the day.

    It is ``None`` when the data does not hold the source any more.
    """
    card = on.dataset.source_by_id.get(source_id)
    if card is None:
        return None
    judged = tuple(one for one in on.judged if one.claim.source == source_id)
    return source_document(on.dataset, card, judged)


def headline(on: Snapshot, text: str) -> Document:
    """Return what is to be said of a headline on the day."""
    return headline_document(text, on.check(text))


def document_of(on: Snapshot, entry: Entry) -> Document | None:
    """Return all about one thing, ``None`` when it is not known, or not there, on that day."""
    known, id_ = on.dataset, entry.id
    if entry.kind == "treaty":
        return treaty_document(known)
    if entry.kind == "state":
        return party_document(on, id_)
    if entry.kind == "event":
        act = known.act_by_id.get(id_)
        return act_document(known, act) if act else None
    if entry.kind == "quotation":
        quotation = known.quotation_by_id.get(id_)
        return quotation_document(known, quotation) if quotation else None
    return source(on, id_) if entry.kind == "source" else claim(on, id_)
