"""A box in the middle of the screen, over what was there: prompts, choices, the palette."""

from typing import TypeVar

from textual.binding import Binding
from textual.screen import ModalScreen

Answer = TypeVar("Answer")


class Box(ModalScreen[Answer | None]):
    """A modal with one bordered box. Dismissed with an answer, or with ``None`` on Escape."""

    BINDINGS = [Binding("escape", "dismiss(None)", "Close", show=False)]
    DEFAULT_CSS = """
    Box {
        align: center middle;
        background: $background 60%;
        & > Vertical {
            width: 56; max-width: 90%; height: auto;
            border: round $accent; padding: 0 1; background: $surface;
            border-title-color: $accent; border-subtitle-color: $muted;
        }
        & Input, & Input:focus { border: none; padding: 0; height: 1; background: $surface; }
        & #hint { color: $muted; height: auto; }
    }
    """
