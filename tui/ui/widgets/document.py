"""A document on the screen: headings, labels in a column, text that wraps beside them."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import reactive

from ...theme.symbols import MARKS
from ...views.document import Document, Item
from ..pages import selection_document
from ..state import Scene
from .panel import ScenePanel
from .text_view import Pages

_LABEL_WIDTH = 15
_GAP = 2
_KEPT = 1024
_EMPTY = Content("")


class DocumentView(Pages):
    """Shows a ``Document``."""

    document: reactive[Document | None] = reactive(None, repaint=False)
    _about = ""

    def write(self, width: int) -> list[Content]:
        """Write the document, if there is one."""
        return document_lines(self.document, width) if self.document else []

    def watch_document(self) -> None:
        """Draw the new document."""
        self.redraw()

    def show(self, document: Document, about: str | None = None) -> None:
        """Show a document; the place in it is kept while it is *about* the same: else its title."""
        about = document.title if about is None else about
        if about != self._about:
            self.scroll_home(animate=False)
        self._about = about
        self.document = document


class DocumentPanel(ScenePanel):
    """The document of the selection, always open where the screen is wide."""

    def __init__(self, scene: Scene, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(scene, id=id)
        # Kept, as the size may change while the screen is being taken down.
        self._text = DocumentView()

    def compose(self) -> ComposeResult:
        """Hold the text."""
        yield self._text

    def show(self, scene: Scene) -> None:
        """Show the document of a scene's selection."""
        super().show(scene)
        self.fit()

    def fit(self) -> None:
        """Write the document only where there is a place for it."""
        if self.has_class("-shown"):
            view = self.scene.view
            self.entitle("Selected", hypothetical=bool(view.what_if))
            self._text.show(selection_document(self.scene), about=view.party or "")

    def subject(self) -> None:
        """Return nothing: the page of a state or of the treaty has no citation."""


def document_lines(document: Document, width: int) -> list[Content]:
    """Return the lines of a document, none wider than *width* cells. All of its text is data."""
    return list(_lines(document, width))


def _lines(document: Document, width: int) -> Iterator[Content]:
    mark = MARKS[document.mark] if document.mark else None
    title = f"{mark.symbol} {document.title}" if mark else document.title
    yield from Content.styled(title, "bold").wrap(width)
    yield from Content(document.lead).wrap(width)
    for section in document.sections:
        yield _EMPTY
        yield from Content.styled(section.heading, "bold $accent").wrap(width)
        for item in section.items:
            yield from _beside(item, width)
    if document.citations:
        yield _EMPTY
        yield from Content.styled("Sources", "bold $accent").wrap(width)
    for source in document.citations:
        under = "\n".join(part for part in (source.url, source.remark) if part)
        yield from _beside(Item(f"[{source.number}]", source.note, under), width)


@lru_cache(_KEPT)
def _beside(item: Item, width: int) -> tuple[Content, ...]:
    """Return the label beside the text with what stands under it; most days change few items."""
    cited = "".join(f" [{number}]" for number in item.numbers)
    text = Content.assemble(item.text, (cited, "$muted"))
    if item.under:
        text = Content.assemble(text, "\n", (item.under, "$muted"))
    right = text.wrap(max(1, width - _LABEL_WIDTH - _GAP))
    left = Content.styled(item.label, "$muted").wrap(_LABEL_WIDTH)
    return tuple(
        Content.assemble(label, " " * (_LABEL_WIDTH + _GAP - label.cell_length), words)
        for label, words in zip_longest(left, right, fillvalue=_EMPTY)
    )
