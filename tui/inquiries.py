"""Questions put to a scene, each answered by a document: why, what was claimed, what is that.

Imported only when one of them is asked: the dashboard opens without them.
"""

from collections.abc import Iterator

from .dataset.findings import UserError
from .engine.headline import check_headline
from .engine.model import Dataset
from .engine.proof import Prover
from .engine.scenario import Hypothesis, parse_hypothesis
from .engine.verdicts import judge_all
from .scene import Scene
from .views.arguments import claim_document, claims_document, headline_document, proof_document
from .views.document import (
    Document,
    act_document,
    party_document,
    quotation_document,
    source_document,
    treaty_document,
)
from .views.lookup import Entry, Kind


def why(scene: Scene) -> Document:
    """Return the proof of the selected state's status, or of the treaty's numbers."""
    prover = Prover(scene.dataset, scene.timeline, scene.view.day)
    return proof_document(scene.dataset, prover, scene.view.party)


def claims(scene: Scene) -> Document:
    """Return the claims known by now, judged by all that the data knows, and the conflicts."""
    known = {claim.id for claim in scene.dataset.claims}
    judged = tuple(one for one in judge_all(scene.whole) if one.claim.id in known)
    return claims_document(scene.dataset, judged)


def headline(scene: Scene, text: str) -> Document:
    """Return what is to be said of a headline on the scene's day."""
    check = check_headline(text, scene.dataset, scene.timeline, scene.view.day)
    return headline_document(text, check)


def document_of(scene: Scene, entry: Entry) -> Document | None:
    """Return all about one thing, ``None`` when it is not known, or not there, on that day."""
    known = scene.dataset
    if entry.kind == "treaty":
        return treaty_document(known)
    if entry.kind == "state":
        return party_document(known, scene.state, entry.id)
    return next(_with_id(scene, entry.id, entry.kind), None)


def _with_id(scene: Scene, id_: str, kind: Kind) -> Iterator[Document]:
    known = scene.dataset
    if kind == "event":
        yield from (act_document(known, one) for one in known.acts if one.id == id_)
    elif kind == "quotation":
        yield from (quotation_document(known, one) for one in known.quotations if one.id == id_)
    elif kind == "source":
        yield from (source_document(known, one) for one in known.sources if one.id == id_)
    elif any(claim.id == id_ for claim in known.claims):
        # Judged with all that the data knows, as in the list of claims.
        judged = judge_all(scene.whole)
        yield from (claim_document(known, one) for one in judged if one.claim.id == id_)


def read_hypotheses(text: str, dataset: Dataset) -> tuple[Hypothesis, ...]:
    """Read hypothetical acts, apart by semicolons.

    Raises:
        UserError: one of them is none; the message says what is expected.
    """
    try:
        return tuple(
            parse_hypothesis(one.strip(), dataset) for one in text.split(";") if one.strip()
        )
    except ValueError as error:
        raise UserError(str(error)) from None
