"""The frame that all panels share: a border with a title, brighter while it has the focus."""

from typing import Self

from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region

from ..compat.line_cache import Kept


class Panel(Kept, Vertical):
    """A bordered box. Its title and subtitle are data and never parsed as markup."""

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

    _words = _under = Content("")
    _edges: tuple[Region, ...] = ()
    """What of the border a title is being written into."""

    def entitle(self, title: str, subtitle: str = "", *, hypothetical: bool = False) -> None:
        """Set what stands in the border, above and below; a what-if is said first."""
        words, under = Content(title), Content(subtitle)
        if hypothetical:
            words = Content.assemble(("HYPOTHETICAL", "bold reverse $pending"), " ", title)
        width, height = self.outer_size
        corner = -self.content_offset
        if not words.is_same(self._words):
            self._edges = (Region(*corner, width, 1),)
            self.border_title = self._words = words
        if not under.is_same(self._under):
            self._edges = (Region(corner.x, corner.y + height - 1, width, 1),)
            self.border_subtitle = self._under = under
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
