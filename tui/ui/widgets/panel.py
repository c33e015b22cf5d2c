"""The frame that all panels share, and what a panel of the dashboard answers for."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget

from ...output.text import document_text
from ..pages import (
    PROOF,
    PageContent,
    selection_document,
    selection_page,
    shown_quotation,
)
from ..state import Scene, Subject

if TYPE_CHECKING:
    from ..screens.scene import SceneScreen


class Panel(Vertical):
    """A bordered box, brighter while it has the focus.

    Its title and subtitle are data and never parsed as markup.
    """

    DEFAULT_CSS = """
    Panel {
        border: round $line;
        border-title-color: $muted;
        border-subtitle-color: $muted;
        padding: 0 1;
        background: $background;
        &:focus-within, &:focus { border: round $accent; border-title-color: $accent; }
        &:nocolor:focus-within, &:nocolor:focus { border: double $accent; }
    }
    """

    mates: "tuple[Panel, ...]" = ()
    """The panels that share one place with this one, itself among them, in the order of Tab."""
    words = Content("")
    """The title of the panel itself."""
    _under = Content("")
    _title = Content("")
    _edges: tuple[Region, ...] = ()
    """What of the border a title is being written into."""

    def entitle(
        self, title: str, subtitle: str = "", *, hypothetical: bool = False, look: str = ""
    ) -> None:
        """Set what stands in the border, above and below; a what-if is said first.

        A *look* of its own, such as the colour of a status, the title keeps in the panel's focus.
        """
        words, under = Content.styled(title, look), Content(subtitle)
        if hypothetical:
            words = Content.assemble((" HYPOTHETICAL ", "bold reverse $muted"), " ", words)
        height = self.outer_size.height
        corner = -self.content_offset
        if not words.is_same(self.words):
            self.words = words
            self.name_tabs()
        if not under.is_same(self._under):
            self._edges = (Region(corner.x, corner.y + height - 1, self.outer_size.width, 1),)
            self.border_subtitle = self._under = under
            self._edges = ()

    def name_tabs(self) -> None:
        """Write the title; the panels behind this one are named beside it, as tabs are."""
        title = self.words
        if len(self.mates) > 1:
            title = Content(" ─ ").join(
                mate.words if mate is self else Content.styled(mate.words.plain, "not bold $muted")
                for mate in self.mates
            )
        if not title.is_same(self._title):
            self._edges = (Region(*-self.content_offset, self.outer_size.width, 1),)
            self.border_title = self._title = title
            self._edges = ()

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Paint again; for a title only its edge, where Textual would paint all of the panel."""
        return super().refresh(
            *(regions or self._edges), repaint=repaint, layout=layout, recompose=recompose
        )


class ScenePanel(Panel):
    """A panel of the dashboard: it shows a scene and answers for what it shows.

    The answers here are those of a panel that shows the selection; a panel that shows something
    else gives its own. Nobody asks which panel it is.
    """

    def __init__(self, scene: Scene, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.scene = scene

    @property
    def screen(self) -> "SceneScreen":  # type: ignore[override]
        """The dashboard."""
        return super().screen  # type: ignore[return-value]

    def show(self, scene: Scene) -> None:
        """Show a scene; with an equal one nothing may change."""
        self.scene = scene

    def fit(self) -> None:
        """Show what depends on the size of the screen, which has changed, or on the zoom."""

    def tick(self, local: datetime, *, ticking: bool) -> None:
        """Move what moves with the seconds."""

    @property
    def reader(self) -> Widget:
        """The widget that takes the focus."""
        return next(widget for widget in self.query("*") if widget.can_focus)

    def subject(self) -> Subject | None:
        """Return what can be cited, and whose address can be opened."""
        return shown_quotation(self.scene)

    def page(self) -> PageContent | None:
        """Return the page that Enter opens."""
        return selection_page(self.scene)

    def proof(self) -> PageContent | None:
        """Return the page that says why."""
        return PROOF

    def text_to_copy(self) -> tuple[str, str] | None:
        """Return a text and what it is; ``None`` where the subject is copied with its citation."""
        return None if self.subject() else self.selection_text()

    def selection_text(self) -> tuple[str, str]:
        """Return the page of the selection as text, and what that is."""
        return document_text(selection_document(self.scene), to_paste=True), "this page as text"
