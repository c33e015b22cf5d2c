"""The number of parties over time, or the exits as bars, drawn as large as its place."""

from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from ...analysis.registry import Snapshot
from ...views.chart import ChartScene, chart, chart_scene
from ...views.exits_chart import ExitsScene, exits_chart, exits_scene
from ...views.picture import Picture
from .lines import Paint


def charted(on: Snapshot) -> ChartScene | ExitsScene | None:
    """Return what can be charted of a snapshot: the exits where the parties are not counted."""
    if on.is_counted:
        return chart_scene(on)
    exits = exits_scene(on)
    return exits if exits.bars else None


class ChartView(Widget):
    """Draws a chart; without a scene, or room for one, it stays blank.

    It is painted anew only for another picture, so that most days cost nothing.
    """

    DEFAULT_CSS = "ChartView { height: 1fr; }"

    scene: reactive[ChartScene | ExitsScene | None] = reactive(None, repaint=False)
    _picture: Picture | None = None

    def __init__(self) -> None:
        self._paint = Paint(self)
        super().__init__()

    def _drawn(self) -> Picture | None:
        if isinstance(self.scene, ExitsScene):
            return exits_chart(self.scene, *self.content_size)
        return chart(self.scene, *self.content_size) if self.scene else None

    def watch_scene(self) -> None:
        """Draw the chart, and paint it if it differs."""
        before, self._picture = self._picture, self._drawn()
        if before != self._picture:
            self.refresh()

    def on_resize(self) -> None:
        """Draw in the new size."""
        self._picture = self._drawn()
        self.refresh()

    def notify_style_update(self) -> None:
        """Take the colours of a new theme."""
        self._paint.forget()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """Paint a line of the picture."""
        lines = self._picture.lines(colourless=self.app.no_color) if self._picture else ()
        # After a change of layout a line may be asked for before the picture has its new size.
        if y >= len(lines):
            return Strip([self._paint(" " * self.size.width)])
        return Strip([self._paint(text, colour) for text, colour in lines[y]])
