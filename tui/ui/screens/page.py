"""A screen to read a document on: a state, a quotation or an event in full."""

from collections.abc import Callable

from textual.app import ComposeResult

from ...engine.model import Act, Quotation, Source
from ...views.document import Document, count_items, narrowed
from ..state import Scene
from ..widgets.banner import Banner
from ..widgets.document import DocumentView
from ..widgets.footer import KeyBar
from ..widgets.header import BoardHeader
from ..widgets.panel import Panel
from .base import SceneScreen, show_top

Subject = Quotation | Act | Source


class Reading(SceneScreen):
    """Shows the document that *write* makes of a scene; the day's keys work here too.

    ``subject`` is what the document is about where that has a citation or an address, as it reads
    in the edition of the data that is shown. A filter leaves the items that match.
    """

    DEFAULT_CSS = """
    Reading { background: $background; color: $foreground; overflow: hidden; }
    Reading Panel { height: 1fr; }
    """

    def __init__(
        self,
        scene: Scene,
        title: str,
        write: Callable[[Scene], Document | None],
        subject: Subject | None = None,
    ) -> None:
        super().__init__(scene)
        self._title = title
        self._write = write
        self._about = self.subject = subject
        self.filter = ""
        self.document = Document(title, "", ())

    def shows(self, write: Callable[[Scene], Document | None]) -> bool:
        """Say whether the page is already the one that *write* makes."""
        return self._write is write

    def compose(self) -> ComposeResult:
        """The header stays; the document takes the rest."""
        yield BoardHeader()
        yield Banner()
        with Panel():
            yield DocumentView()
        yield KeyBar()

    def show(self, scene: Scene) -> None:
        """Draw the document as it stands on the scene's day."""
        self._scene = scene
        show_top(self, scene)
        self.subject = scene.now(self._about) if self._about else None
        missing = Document(self._title, "does not exist on this day", ())
        whole = self._write(scene) or missing
        self.document = narrowed(whole, self.filter) if self.filter else whole
        closes = "Esc closes"
        if self.filter:
            of = f"{count_items(self.document)} of {count_items(whole)}"
            closes = f"/{self.filter} · {of} · Esc shows all"
        made_up = bool(scene.view.what_if)
        self.query_one(Panel).entitle(self._title, closes, hypothetical=made_up)
        self.query_one(DocumentView).show(self.document, about=self._title)

    def narrow(self, filter_: str) -> None:
        """Leave only the items that match; an empty filter shows all."""
        self.filter = filter_
        self.show(self._scene)
        self.query_one(DocumentView).action_edge(-1)
