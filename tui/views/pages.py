"""Questions put to a scene, each answered by a document: why, what was claimed, what is that.

Imported only when one of them is asked: the dashboard opens without them.
"""

from ..analysis.headlines import check_headline
from ..analysis.proof import Prover
from ..analysis.verdicts import judge_all
from ..engine.model import Dataset
from ..engine.scenario import Hypothesis, parse_hypothesis
from ..errors import UserError
from ..ui.state import Scene
from .document import (
    Document,
    act_document,
    party_document,
    quotation_document,
    treaty_document,
)
from .explanations import claim_document, claims_document, headline_document, proof_document
from .lookup import Entry
from .source import source_document


def why(scene: Scene) -> Document:
    """Return the proof of the selected state's status, or of the treaty's numbers."""
    prover = Prover(scene.dataset, scene.timeline, scene.view.day)
    return proof_document(scene.dataset, prover, scene.view.party)


def claims(scene: Scene) -> Document:
    """Return the claims known by now, judged by all that the data knows, and the conflicts."""
    known = {claim.id for claim in scene.dataset.claims}
    judged = tuple(one for one in judge_all(scene.whole) if one.claim.id in known)
    return claims_document(scene.dataset, judged)


def claim(scene: Scene, claim_id: str) -> Document | None:
    """Return one claim with its verdict, ``None`` when it is not known on the scene's day."""
    if claim_id not in {one.id for one in scene.dataset.claims}:
        return None
    judged = next(one for one in judge_all(scene.whole) if one.claim.id == claim_id)
    return claim_document(scene.dataset, judged)


def source(scene: Scene, source_id: str) -> Document | None:
    """Return a source with what rests on it, as far as that is known on the scene's day.

    It is ``None`` when the data does not hold the source any more.
    """
    card = next((one for one in scene.dataset.sources if one.id == source_id), None)
    if card is None:
        return None
    known = {claim.id for claim in scene.dataset.claims if claim.source == source_id}
    judged = tuple(one for one in judge_all(scene.whole) if one.claim.id in known)
    return source_document(scene.dataset, card, judged)


def headline(scene: Scene, text: str) -> Document:
    """Return what is to be said of a headline on the scene's day."""
    check = check_headline(text, scene.dataset, scene.timeline, scene.view.day)
    return headline_document(text, check)


def document_of(scene: Scene, entry: Entry) -> Document | None:
    """Return all about one thing, ``None`` when it is not known, or not there, on that day."""
    known, id_ = scene.dataset, entry.id
    if entry.kind == "treaty":
        return treaty_document(known)
    if entry.kind == "state":
        return party_document(known, scene.state, id_)
    if entry.kind == "event":
        act = next((one for one in known.acts if one.id == id_), None)
        return act_document(known, act) if act else None
    if entry.kind == "quotation":
        said = next((one for one in known.quotations if one.id == id_), None)
        return quotation_document(known, said) if said else None
    return source(scene, id_) if entry.kind == "source" else claim(scene, id_)


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
