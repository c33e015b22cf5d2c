"""A document on the screen: headings, labels in a column, text that wraps beside them."""

from typing import ClassVar

from rich.console import RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.reactive import reactive
from textual.widgets import Static

from ..looks.marks import MARKS
from ..views.document import Document
from .pages import Pages

_LABEL_WIDTH = 15


class DocumentText(Static):
    """Draws a ``Document``. All of its text is data: Rich ``Text``, never markup."""

    COMPONENT_CLASSES: ClassVar = {"document--heading", "document--label", "document--under"}
    DEFAULT_CSS = """
    DocumentText {
        height: auto;
        /* In a very narrow place the scroll bar would come and go for ever. */
        min-width: 20;
        & > .document--heading { color: $accent; text-style: bold; }
        & > .document--label { color: $muted; }
        & > .document--under { color: $muted; }
    }
    """

    document: reactive[Document | None] = reactive(None)
    _drawn_in: tuple[Style, ...] = ()

    def notify_style_update(self) -> None:
        """Draw again in the colours of another theme, which a Rich table holds in itself."""
        super().notify_style_update()
        self.call_after_refresh(self._redraw)

    def _redraw(self) -> None:
        # A document that was closed in the meantime has no colours any more.
        if self.is_attached and self.is_running and self._colours() != self._drawn_in:
            self._draw()

    def _colours(self) -> tuple[Style, ...]:
        names = ("heading", "label", "under")
        return tuple(
            self.get_component_rich_style(f"document--{name}", partial=True) for name in names
        )

    def watch_document(self) -> None:
        """Draw the new document."""
        self._draw()

    def _draw(self) -> None:
        self._drawn_in = self._colours()
        if self.document is not None:
            self.update(self._table(self.document))

    def _table(self, document: Document) -> RenderableType:
        heading, label, under = self._drawn_in
        mark = MARKS[document.mark] if document.mark else None
        title = Text(f"{mark.symbol} {document.title}" if mark else document.title, style="bold")
        whole = Table.grid(expand=True)
        whole.add_row(title)
        whole.add_row(Text(document.lead))
        for section in document.sections:
            whole.add_row(Text(""))
            whole.add_row(Text(section.heading, style=heading))
            rows = Table.grid(padding=(0, 2, 0, 0), expand=True)
            rows.add_column(width=_LABEL_WIDTH)
            rows.add_column(ratio=1)
            for item in section.items:
                text = Text(item.text, overflow="fold")
                if item.under:
                    text.append(f"\n{item.under}", style=under)
                rows.add_row(Text(item.label, style=label), text)
            whole.add_row(rows)
        return whole


class DocumentView(Pages):
    """A document that scrolls by the keys of a list."""

    _about = ""

    def compose(self) -> ComposeResult:
        """Hold the text."""
        yield DocumentText(markup=False)

    def show(self, document: Document, about: str | None = None) -> None:
        """Show a document; the place in it is kept while it is *about* the same: else its title."""
        about = document.title if about is None else about
        if about != self._about:
            self.scroll_home(animate=False)
        self._about = about
        self.query_one(DocumentText).document = document
