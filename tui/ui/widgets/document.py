"""A document on the screen: headings, labels in a column, text that wraps beside them."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Click
from textual.geometry import Offset, Region
from textual.reactive import reactive

from ...theme.symbols import MARKS
from ...views.document import Document, Item
from ...views.lookup import RecordId
from ..messages import LinkOpened
from ..pages import selection_document
from ..state import Scene
from .lines import table_lines, wrap
from .panel import ScenePanel
from .text_view import Pages

_LABEL_WIDTH = 17
"""The cells of a day with a word before it: ``about 12 Jun 2021``."""
_GAP = 1
_KEPT = 1024
_EMPTY = Content("")


class DocumentView(Pages):
    """Shows a ``Document``."""

    document: reactive[Document | None] = reactive(None, repaint=False)
    _about = ""
    _links: tuple[tuple[range, RecordId], ...] = ()
    """What can be opened from the text, by the lines it is told on."""
    link: RecordId | None = None
    """The one that is marked."""

    def write(self, width: int) -> list[Content]:
        """Write the document, if there is one, with the link that is marked."""
        pieces = list(document_lines(self.document, width)) if self.document else []
        lines: list[Content] = []
        links = []
        for piece, link in pieces:
            if link:
                links.append((range(len(lines), len(lines) + len(piece)), link))
            lines += piece
        self._links = tuple(links)
        for place, link in links:
            if link is self.link or link == self.link:
                lines[place.start] = lines[place.start].stylize("reverse", 0, _LABEL_WIDTH)
        return lines

    def step_link(self, step: int) -> None:
        """Mark the next link, or with -1 the one before: at first one of those in sight."""
        top = round(self.scroll_y)
        at = next((place.start for place, link in self._links if link == self.link), None)
        if at is None or not top <= at < top + self.size.height:
            at = top - 1 if step > 0 else top + self.size.height
        ordered = self._links if step > 0 else self._links[::-1]
        found = next((one for one in ordered if (one[0].start - at) * step > 0), None)
        if found:
            place, self.link = found
            self.redraw()
            self.scroll_to_region(
                Region(0, place.start, 1, len(place)), animate=False, x_axis=False
            )

    def cursor_offset(self) -> Offset:
        """Put the terminal's cursor on the marked link; without one on the first line."""
        marked = (place.start for place, link in self._links if link == self.link)
        return Offset(0, next(marked, round(self.scroll_y)) - round(self.scroll_y))

    def on_click(self, event: Click) -> None:
        """Open the link under the mouse."""
        line = event.y + round(self.scroll_y)
        if link := next((link for place, link in self._links if line in place), None):
            self.post_message(LinkOpened(link))

    def watch_document(self) -> None:
        """Draw the new document."""
        self.redraw()

    def show(self, document: Document, about: str | None = None) -> None:
        """Show a document; the place in it is kept while it is *about* the same: else its title."""
        about = document.title if about is None else about
        if about != self._about:
            self.scroll_home(animate=False)
            self.link = None
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


Piece = tuple[list[Content], RecordId | None]
"""Lines that belong together, and what opens from them."""


def document_lines(document: Document, width: int) -> Iterator[Piece]:
    """Yield the lines of a document, none wider than *width* cells. All of its text is data."""
    mark = MARKS[document.mark] if document.mark else None
    title = f"{mark.symbol} {document.title}" if mark else document.title
    yield wrap(Content.styled(title, "bold"), width), None
    cited = "".join(f" [{number}]" for number in document.numbers)
    yield wrap(Content.assemble(document.lead, (cited, "$muted")), width), None
    for section in document.sections:
        look = "bold reverse $accent" if section.chip else "bold $accent"
        heading = f" {section.heading} " if section.chip else section.heading
        yield [_EMPTY, *wrap(Content.styled(heading, look), width)], None
        for item in section.items:
            yield list(_beside(item, width)), item.link
        if section.table:
            yield list(table_lines(section.table, width)), None
    if document.citations:
        yield [_EMPTY, Content.styled("Sources", "bold $accent")], None
    for source in document.citations:
        under = "\n".join(part for part in (source.url, source.remark) if part)
        item = Item(f"[{source.number}]", source.note, under)
        yield list(_beside(item, width)), RecordId("source", source.id)


@lru_cache(_KEPT)
def _beside(item: Item, width: int) -> tuple[Content, ...]:
    """Return the label beside the text with what stands under it; most days change few items."""
    cited = "".join(f" [{number}]" for number in item.numbers)
    text = Content.assemble(item.text, (cited, "$muted"))
    if item.under:
        text = Content.assemble(text, "\n", (item.under, "$muted"))
    right = wrap(text, max(1, width - _LABEL_WIDTH - _GAP))
    left = wrap(Content.styled(item.label, "$muted"), _LABEL_WIDTH)
    return tuple(
        Content.assemble(label, " " * (_LABEL_WIDTH + _GAP - label.cell_length), words)
        for label, words in zip_longest(left, right, fillvalue=_EMPTY)
    )
