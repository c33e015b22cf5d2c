"""What every screen of ours can do: show a scene, and a tick of the clock."""

from datetime import datetime
from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

from ...views.labels import weekday_words
from ...views.panels import header
from ..compat.line_cache import Kept
from ..keymap import PANEL_ACTIONS, bindings
from ..state import Scene
from ..widgets.banner import Banner
from ..widgets.header import BoardHeader

Answer = TypeVar("Answer")


class Ticking:
    """What a screen has that something moves on with the seconds."""

    def tick(self, local: datetime, *, ticking: bool) -> None:
        """Move what moves with the seconds; by default nothing does."""


def is_to_come(screen: Screen[Answer]) -> bool:
    """Return whether a screen that is mounted is there, or will be.

    One that was closed before, alone or with the program, never gets its widgets.
    """
    return screen.is_attached and screen in screen.app.screen_stack


class Modal(ModalScreen[Answer]):
    """A screen over the others that is left with an answer, once."""

    def on_mount(self) -> None:
        """Begin, unless it has been closed already."""
        if is_to_come(self):
            self.begin()

    def begin(self) -> None:
        """Fill the widgets, which are all there; by default there is nothing to fill."""

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Leave; a second Enter or click that came before the first had done so changes nothing.

        Textual would take the next screen away as well, and end the program at the last one.
        """
        return super().dismiss(result) if self.is_active else AwaitComplete()


class SceneScreen(Kept, Ticking, Screen[None]):
    """A screen that draws a scene. The app calls ``show`` whenever the scene has changed."""

    BINDINGS = bindings(PANEL_ACTIONS, on="app.")

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene

    def on_mount(self) -> None:
        """Draw the scene that it was opened with, unless it has been closed already."""
        if is_to_come(self):
            self.show(self._scene)

    def show(self, scene: Scene) -> None:
        """Draw *scene*; called with an equal scene it must change nothing."""
        raise NotImplementedError


def show_top(screen: SceneScreen, scene: Scene) -> None:
    """Say on top which day is shown, whose knowledge, whether a what-if is on, what is amiss."""
    view = scene.view
    screen.query_one(Banner).findings = view.trouble
    top = screen.query_one(BoardHeader)
    top.view = header(scene.on)
    top.day = (weekday_words(view.day), view.day_clock.mode)
