"""What prompts, choices and the palette share: a box over what was there, closed by Escape."""

from textual.binding import Binding

from .base import Answer, Modal


class Popup(Modal[Answer | None]):
    """A modal around a ``Box``. Dismissed with an answer, or with ``None`` on Escape."""

    BINDINGS = [Binding("escape", "dismiss(None)", "Close", show=False)]
    DEFAULT_CSS = """
    Popup {
        align: center middle;
        /* A scroll bar of the screen would change the box's height, and so come and go for ever. */
        overflow: hidden;
        background: $background 60%;
        & Input, & Input:focus { border: none; padding: 0; height: 1; background: $surface; }
        & Input:nocolor > .input--cursor, & Input:ansi > .input--cursor {
            background: ansi_default; color: ansi_default; text-style: reverse;
        }
        & RowList { background: $surface; }
        & #hint { color: $muted; height: auto; }
    }
    """
