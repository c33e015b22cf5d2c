"""A screen to read a document on: a state, a quotation or an event in full."""

from textual.app import ComposeResult

from ...output.text import document_text
from ...theme.symbols import MARKED
from ...views.document import Document, count_items, narrowed
from ...views.lookup import RecordId
from ..keymap import APP_ACTIONS, bindings
from ..messages import LinkOpened
from ..pages import PROOF, PageContent, entry_page
from ..state import Scene, Subject
from ..widgets.bars import Banner, BoardHeader, KeyBar
from ..widgets.document import DocumentView
from ..widgets.panel import Panel
from .scene import Overlay


class Page(Overlay):
    """Shows a page's document as it stands on the scene's day; the day's keys work here too.

    What can be cited is as it reads in the edition of the data that is shown. A filter leaves the
    items that match.
    """

    BINDINGS = bindings(APP_ACTIONS, on="page")
    KEYS = tuple(action for action in APP_ACTIONS if action.on != "dashboard")
    FILTER_HINT = "What on this page holds these words; empty shows all"
    DEFAULT_CSS = """
    Page { background: $background; color: $foreground; overflow: hidden; }
    Page Panel { height: 1fr; }
    """

    def __init__(
        self, scene: Scene, content: PageContent, before: tuple[PageContent, ...] = ()
    ) -> None:
        """Make a page; *before* are the pages that led to it, the last one first to go back to."""
        super().__init__(scene)
        self.content = content
        self.before = before
        self._document = Document(content.title, "", ())

    def compose(self) -> ComposeResult:
        """The header stays; the document takes the rest."""
        yield BoardHeader()
        yield Banner()
        with Panel():
            yield DocumentView()
        yield KeyBar(tuple(key for key in self.KEYS if self.before or key.id != "back"))

    def show(self, scene: Scene) -> None:
        """Draw the document."""
        self._scene = scene
        self.show_top(scene)
        title = self.content.title
        whole = self.content.write(scene) or Document(title, "does not exist on this day", ())
        self._document = narrowed(whole, self._filter) if self._filter else whole
        keys = self.app.keys
        words = [keys.says("back", "back") if self.before else "", keys.says("leave", "closes")]
        if self._filter:
            of = f"{count_items(self._document)} of {count_items(whole)}"
            words = [f"/{self._filter}", of, keys.says("leave", "shows all")]
        closes = " · ".join(filter(None, words))
        made_up = bool(scene.view.what_if)
        self.query_one(Panel).entitle(self._named(title), closes, hypothetical=made_up)
        self.query_one(DocumentView).show(self._document, about=title)

    def _named(self, title: str) -> str:
        """Return the title with the id of the record that the page is about, and its mark."""
        entry = self.content.record(self._scene)
        if entry is None:
            return title
        day = self._scene.view.day.isoformat()
        kind, id_ = ("day", day) if entry.kind == "treaty" else (entry.kind, entry.id)
        marked = f" · {MARKED} marked" if id_ in self._scene.marked(kind) else ""
        return f"{title}{'' if entry.kind == 'treaty' else f' {entry.id}'}{marked}"

    def action_link(self, step: int) -> None:
        """Mark the next link, or with -1 the one before."""
        self.query_one(DocumentView).step_link(step)

    def action_follow(self) -> None:
        """Open the link that is marked."""
        if link := self.query_one(DocumentView).link:
            self._open(link)

    def on_link_opened(self, message: LinkOpened) -> None:
        """Open the link that was clicked."""
        self._open(message.entry)

    def _open(self, link: RecordId) -> None:
        self.app.open_page(entry_page(link, self._scene.on.registry.dataset))

    def action_back(self) -> None:
        """Show the page before this one; before the first one is the dashboard."""
        if not self.before:
            self.close()
            return
        *before, content = self.before
        self.app.switch_screen(Page(self._scene, content, tuple(before)))

    def subject(self) -> Subject | None:
        """Return what the page is about, if that can be cited."""
        subject = self.content.subject
        return self._scene.current(subject) if subject else None

    def record(self) -> RecordId | None:
        """Return the record that the page is about, if it is about one."""
        return self.content.record(self._scene)

    def proof(self) -> PageContent:
        """Return the proof of the selection."""
        return PROOF

    def text_to_copy(self) -> tuple[str, str] | None:
        """Return the document as text where the page has no citation."""
        if self.subject():
            return None
        return document_text(self._document, to_paste=True), "this page as text"

    def narrow(self, text: str) -> None:
        """Leave only the items that hold some words, from the first on."""
        super().narrow(text)
        self.query_one(DocumentView).action_edge(-1)
