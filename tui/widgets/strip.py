"""The timeline to scale, three lines high; a click goes to a day."""

from datetime import date

from textual import events
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from ..views.strip import StripScene, StripView, strip

_LOUD = ("accent", "pending")


class TimelineStrip(Widget):
    """Draws acts to scale in its own width. It is painted anew only for another scene or width."""

    DEFAULT_CSS = "TimelineStrip { height: 3; }"

    scene_of: reactive[StripScene | None] = reactive(None)

    class Picked(Message):
        """A place was clicked: the first day of its cell, and the act drawn there, if any."""

        def __init__(self, day: date, act: str | None) -> None:
            super().__init__()
            self.day = day
            self.act = act

    def _view(self) -> StripView | None:
        width = self.content_size.width
        if self.scene_of is None or width < 1:
            return None
        acts, day, zoom, party = self.scene_of
        return strip(acts, day, width, zoom=zoom, party=party)

    def render(self) -> Content:
        """Draw the three rows."""
        view = self._view()
        if view is None:
            return Content("")
        return Content("\n").join(
            Content.assemble(
                *((text, f"bold ${name}" if name in _LOUD else f"${name}") for text, name in row)
            )
            for row in view.rows
        )

    def on_click(self, event: events.Click) -> None:
        """Tell which day, and which act, stands where the mouse is."""
        view, place = self._view(), event.get_content_offset(self)
        if view is not None and place is not None:
            event.stop()
            self.post_message(self.Picked(view.days[place.x], view.acts[place.x]))
