"""What stands over a screen and asks for something: prompts, choices, the palette."""

from typing import TypeVar

from textual.binding import Binding
from textual.screen import ModalScreen

Answer = TypeVar("Answer")


class Over(ModalScreen[Answer | None]):
    """A modal over a dimmed screen. Dismissed with an answer, or with ``None`` on Escape."""

    BINDINGS = [Binding("escape", "dismiss(None)", "Close", show=False)]
    DEFAULT_CSS = """
    Over {
        align: center middle;
        background: $background 60%;
        & Input, & Input:focus { border: none; padding: 0; height: 1; background: $surface; }
        & Input:nocolor > .input--cursor, & Input:ansi > .input--cursor {
            background: ansi_default; color: ansi_default; text-style: reverse;
        }
        & RowList { background: $surface; }
        & #hint { color: $muted; height: auto; }
    }
    """
