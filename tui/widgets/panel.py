"""The frame that all panels share: a border with a title, brighter while it has the focus."""

from textual.containers import Vertical
from textual.content import Content


class Panel(Vertical):
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

    def entitle(self, title: str, subtitle: str = "", *, hypothetical: bool = False) -> None:
        """Set what stands in the border, above and below; a what-if is said first."""
        words = Content(title)
        if hypothetical:
            words = Content.assemble(("HYPOTHETICAL", "bold reverse $pending"), " ", title)
        self.border_title = words
        self.border_subtitle = Content(subtitle)
