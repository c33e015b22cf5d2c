"""A document on the screen, which scrolls by the keys of a list."""

from textual.content import Content
from textual.reactive import reactive

from ...views.document import Document
from .document_lines import document_lines
from .text_view import Pages


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
