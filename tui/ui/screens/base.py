"""What every screen of ours can do: move with the seconds; stand over others and be answered."""

from datetime import datetime

from textual.binding import Binding
from textual.events import Key
from textual.screen import Screen

from ..compat.dismiss import Answer, DismissedOnce
from ..state import Scene


class Ticking:
    """What a screen has that something moves on with the seconds, or with what is looked at."""

    def show(self, scene: Scene) -> None:
        """Draw *scene*; called with an equal scene it must change nothing. By default nothing."""

    def tick(self, local: datetime, *, ticking: bool) -> None:
        """Move what moves with the seconds; by default nothing does."""


def is_to_come(screen: Screen[Answer]) -> bool:
    """Return whether a screen that is mounted is there, or will be.

    One that was closed before, alone or with the program, never gets its widgets.
    """
    return screen.is_attached and screen in screen.app.screen_stack


class Modal(DismissedOnce[Answer]):
    """A screen over the others that is left with an answer, once."""

    def on_mount(self) -> None:
        """Begin, unless it has been closed already."""
        if is_to_come(self):
            self.begin()

    def begin(self) -> None:
        """Fill the widgets, which are all there; by default there is nothing to fill."""


class Popup(Modal[Answer | None]):
    """A modal around a ``Dialog``. Dismissed with an answer, or with ``None`` on Escape."""

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


def take_digit(event: Key) -> str:
    """Return the digit that was typed, which goes no further; empty for any other key."""
    character = event.character or ""
    if not (character.isascii() and character.isdigit()):
        return ""
    event.stop()
    return character
