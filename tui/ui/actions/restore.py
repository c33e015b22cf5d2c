"""Resuming: the program opens as it was left, and says on leaving how that was."""

from typing import get_args

from msgspec.structs import replace

from ...system.saved_state import Remembered
from ..screens.dashboard import PanelName
from .pages import Opening


class Resuming(Opening):
    """What of the view is remembered; the file and the clock are the starter's affair."""

    def resume(self, past: Remembered) -> None:
        """Stand where the last run stood, before this one begins; what is unknown is left out."""
        panel = next((name for name in get_args(PanelName) if name == past.panel), None)
        self.opening_place = (panel or "states-panel", past.zoomed)
        if past.style is not None:
            from ...citations import STYLES

            self.view = replace(
                self.view, style=next((one for one in STYLES if one == past.style), "in-line")
            )

    def remembered(self) -> Remembered:
        """Return what the next run is to know of this one."""
        view = self.view
        return Remembered(
            day=view.day if view.day_clock.mode == "frozen" else None,
            theme=self.theme,
            panel=self.dashboard.panel,
            zoomed=self.dashboard.zoomed,
            style=view.style,
        )
