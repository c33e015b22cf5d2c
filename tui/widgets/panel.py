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

    _words = _under = Content("")

    def entitle(self, title: str, subtitle: str = "", *, hypothetical: bool = False) -> None:
        """Set what stands in the border, above and below; a what-if is said first."""
        words, under = Content(title), Content(subtitle)
        if hypothetical:
            words = Content.assemble(("HYPOTHETICAL", "bold reverse $pending"), " ", title)
        # A title that is set, even to what it was, has the whole panel painted.
        if not (words.is_same(self._words) and under.is_same(self._under)):
            self._words, self._under = words, under
            self.border_title, self.border_subtitle = words, under
