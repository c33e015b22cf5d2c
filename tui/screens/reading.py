"""A screen to read a document on: a state, a quotation or an event in full."""

from collections.abc import Callable

from textual.app import ComposeResult

from ..scene import Scene
from ..views.document import Document
from ..widgets.document import DocumentView
from ..widgets.header import BoardHeader
from ..widgets.key_bar import KeyBar
from ..widgets.panel import Panel
from .base import SceneScreen, show_header


class Reading(SceneScreen):
    """Shows the document that *write* makes of a scene; the day's keys work here too."""

    DEFAULT_CSS = """
    Reading { background: $background; color: $foreground; }
    Reading Panel { height: 1fr; }
    """

    def __init__(self, scene: Scene, title: str, write: Callable[[Scene], Document | None]) -> None:
        super().__init__(scene)
        self._title = title
        self._write = write

    def compose(self) -> ComposeResult:
        """The header stays; the document takes the rest."""
        yield BoardHeader()
        with Panel():
            yield DocumentView()
        yield KeyBar()

    def show(self, scene: Scene) -> None:
        """Draw the document as it stands on the scene's day."""
        show_header(self.query_one(BoardHeader), scene)
        made_up = bool(scene.view.what_if)
        self.query_one(Panel).entitle(self._title, "Esc closes", hypothetical=made_up)
        self.query_one(DocumentView).show(
            self._write(scene) or Document(self._title, "does not exist on this day", ())
        )
