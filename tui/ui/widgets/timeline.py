"""The timeline to scale, three lines high; a click goes to a day."""

from datetime import date

from textual import events
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from ...views.timeline import Ground, StripScene, StripView, draw, lay_ground
from ...views.timeline_scale import Zoom
from ..messages import DayPicked
from .lines import Paint


class TimelineStrip(Widget):
    """Draws acts to scale in its own width. It is painted anew only for another scene or width."""

    DEFAULT_CSS = "TimelineStrip { height: 3; }"

    scene_of: reactive[StripScene | None] = reactive(None, repaint=False)
    _drawn: StripView | None = None
    _ground: tuple[Ground, date, Zoom, int] | None = None
    """What was laid out last, with the day, the zoom and the width for which it was."""

    def __init__(self) -> None:
        self._paint = Paint(self)
        super().__init__()

    def _view(self) -> StripView | None:
        width = self.content_size.width
        if self.scene_of is None or width < 1:
            return None
        acts, day, zoom, party = self.scene_of
        kept = self._ground
        if kept is None or kept[1:] != (day, zoom, width) or kept[0].acts != acts:
            self._ground = kept = lay_ground(acts, day, width, zoom=zoom), day, zoom, width
        return draw(kept[0], party)

    def watch_scene_of(self) -> None:
        """Paint the rows that differ."""
        before, self._drawn = self._drawn, self._view()
        for y in range(self.size.height):
            if before is None or self._drawn is None or before.rows[y] != self._drawn.rows[y]:
                self.refresh(Region(0, y, self.size.width, 1))

    def on_resize(self) -> None:
        """Draw in the new width."""
        self._drawn = None
        self.refresh()

    def notify_style_update(self) -> None:
        """Take the colours of a new theme."""
        self._paint.forget()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """Draw one of the rows."""
        if self._drawn is None:
            self._drawn = self._view()
        if self._drawn is None:
            return Strip([self._paint(" " * self.size.width)])
        return Strip([self._paint(text, colour) for text, colour in self._drawn.rows[y]])

    def on_click(self, event: events.Click) -> None:
        """Tell which day, and which act, stands where the mouse is."""
        view, place = self._view(), event.get_content_offset(self)
        if view is not None and place is not None:
            event.stop()
            self.post_message(DayPicked(view.days[place.x], view.acts[place.x]))
