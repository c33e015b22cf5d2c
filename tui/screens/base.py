"""What every screen of ours can do: show a scene, and a tick of the clock."""

from datetime import datetime

from textual.screen import Screen

from ..actions import PANEL_ACTIONS, bindings
from ..scene import Scene


class SceneScreen(Screen[None]):
    """A screen that draws a scene. The app calls ``show`` whenever the scene has changed."""

    BINDINGS = bindings(PANEL_ACTIONS, on="app.")

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene

    def on_mount(self) -> None:
        """Draw the scene that the screen was opened with."""
        self.show(self._scene)

    def show(self, scene: Scene) -> None:
        """Draw *scene*; called with an equal scene it must change nothing."""
        raise NotImplementedError

    def tick(self, local: datetime, *, ticking: bool) -> None:
        """Move what moves with the seconds; by default nothing does."""
