"""The small window that stands over a screen and asks for something."""

from textual.containers import Vertical
from textual.content import Content


class Box(Vertical):
    """A bordered box in the middle. Its title and subtitle are data, never parsed as markup."""

    DEFAULT_CSS = """
    Box {
        width: 56; max-width: 90%; height: auto;
        border: round $accent; padding: 0 1; background: $surface;
        border-title-color: $accent; border-subtitle-color: $muted;
    }
    """

    def __init__(self, title: str, subtitle: str = "") -> None:
        super().__init__()
        self.border_title = Content(title)
        self.border_subtitle = Content(subtitle)
