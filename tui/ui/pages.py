"""The pages that can be opened over the panels: each a title and what writes it from a scene."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple

from ..analysis.compare import compare
from ..analysis.registry import Registry
from ..base.errors import UserError
from ..engine.model import Act, Dataset, Quotation, Source
from ..views.compare import comparison_document
from ..views.countdown import countdown_view
from ..views.document import Document, error_document
from ..views.lookup import RecordId
from ..views.pages import (
    act_document,
    claim,
    claims,
    document_of,
    headline,
    party_document,
    quotation_document,
    source,
    treaty_document,
)
from ..views.panels import quotations
from ..views.proofs import proof_document
from .keymap import ALL_ACTIONS, keys_document
from .rebinding import Keys
from .state import Scene, Subject


class PageContent(NamedTuple):
    """What a page shows: its title, what writes its document, and what that can be cited as.

    ``entry`` is the record that it is about, or what finds it in a scene; some are about none.
    """

    title: str
    write: Callable[[Scene], Document | None]
    subject: Subject | None = None
    entry: RecordId | Callable[[Scene], RecordId] | None = None

    def record(self, scene: Scene) -> RecordId | None:
        """Return the record that the page is about."""
        return self.entry(scene) if callable(self.entry) else self.entry


def _record(party: str | None) -> RecordId:
    return RecordId("state", party) if party else RecordId("treaty", "treaty")


def selected_record(scene: Scene) -> RecordId:
    """Return the selected state, or the treaty when all are selected."""
    return _record(scene.view.party)


def _counted(scene: Scene) -> str | None:
    """Return the state that the countdown is about, ``None`` for the treaty."""
    return countdown_view(scene.on, scene.view.party).about


def shown_quotation(scene: Scene) -> Quotation | None:
    """Return the quotation that the panel of quotations shows in a scene."""
    view = scene.view
    return quotations(
        scene.on, party=view.party, selected=view.quotation, filter_=view.filter
    ).quotation


def selection_document(scene: Scene) -> Document:
    """Return the document of the selected state, or of the treaty when all are selected."""
    party = scene.view.party
    document = party_document(scene.on, party) if party else None
    return document or treaty_document(scene.on.dataset)


def selection_page(scene: Scene) -> PageContent:
    """Return the page of the selected state, or of the treaty."""
    title = "State" if scene.view.party else "Treaty"
    return PageContent(title, selection_document, entry=selected_record(scene))


def quotation_page(quotation: Quotation) -> PageContent:
    """Return the page of a quotation."""

    def write(scene: Scene) -> Document | None:
        now = scene.current(quotation)
        return quotation_document(scene.on.dataset, now) if now else None

    return PageContent("Quotation", write, quotation, RecordId("quotation", quotation.id))


def act_page(act: Act) -> PageContent:
    """Return the page of an event."""

    def write(scene: Scene) -> Document | None:
        now = scene.current(act)
        return act_document(scene.on.dataset, now) if now else None

    return PageContent("Event", write, act, RecordId("event", act.id))


def source_page(card: Source) -> PageContent:
    """Return the card of a source."""
    return PageContent(
        "Source", lambda scene: source(scene.on, card.id), card, RecordId("source", card.id)
    )


def claim_page(id_: str) -> PageContent:
    """Return the page of a claim."""
    return PageContent("Claim", lambda scene: claim(scene.on, id_), None, RecordId("claim", id_))


def entry_page(entry: RecordId, known: Dataset) -> PageContent:
    """Return the page of whatever has an id."""
    subject: Subject | None = None
    if entry.kind == "event":
        subject = known.act_by_id.get(entry.id)
    elif entry.kind == "quotation":
        subject = known.quotation_by_id.get(entry.id)
    elif entry.kind == "source":
        subject = known.source_by_id.get(entry.id)
    title = entry.kind.title()
    return PageContent(title, lambda scene: document_of(scene.on, entry), subject, entry)


def headline_page(text: str, others: Callable[[], Iterable[Registry]]) -> PageContent:
    """Return how a headline fits the day, by the data of the treaty that it names."""

    def write(scene: Scene) -> Document:
        # Deferred: its vocabulary is read for whoever asks.
        from ..analysis.headlines.subject import registry_named

        own = scene.on.registry
        named = registry_named(text, own, others)
        on = scene.on if named is own else named.on(scene.view.day, known_by=scene.view.knowledge)
        return headline(on, text)

    return PageContent("Headline", write)


def comparison_page(day: date) -> PageContent:
    """Return a day beside that of the scene, with the same knowledge and what-if."""

    def write(scene: Scene) -> Document:
        view = scene.view
        fixed = view.knowledge if view.hindsight or view.known_by else None
        other = scene.on.registry.on(day, known_by=fixed, what_if=view.what_if)
        return comparison_document(compare(other, scene.on))

    return PageContent("Comparison", write)


def keys_page(keys: Keys) -> PageContent:
    """Return every key as it is now; the same on every day."""
    document = keys_document(keys.of(ALL_ACTIONS))
    return PageContent("Keys", lambda _scene: document)


def error_page(title: str, error: UserError) -> PageContent:
    """Return what is wrong with a file of the user's."""
    document = error_document(title, error.lines)
    return PageContent(title, lambda _scene: document)


PROOF = PageContent(
    "Proof",
    lambda scene: proof_document(scene.on, scene.view.party),
    entry=selected_record,
)
"""Why the selected state stands where it stands, or how the count comes about."""
FIGURE_PROOF = PageContent(
    "Proof",
    lambda scene: proof_document(scene.on, _counted(scene)),
    entry=lambda scene: _record(_counted(scene)),
)
"""Why the countdown shows the number that it shows, whichever state is selected."""
CLAIMS = PageContent("Claims", lambda scene: claims(scene.on))
"""The claims known by now with their verdicts, and the conflicts in the data."""
