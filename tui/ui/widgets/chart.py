"""The number of parties over time, or the exits as bars, drawn as large as its place."""

from itertools import zip_longest

from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from ...analysis.registry import Snapshot
from ...views.chart import ChartScene, chart, chart_scene
from ...views.exits_chart import ExitsScene, exits_chart, exits_scene
from ...views.picture import Run
from ..compat.line_cache import Kept
from .lines import Paint


def charted(on: Snapshot) -> ChartScene | ExitsScene | None:
    """Return what can be charted of a snapshot: the exits where the parties are not counted."""
    if on.is_counted:
        return chart_scene(on)
    exits = exits_scene(on)
    return exits if exits.bars else None


class ChartView(Kept, Widget):
    """Draws a chart; without a scene, or room for one, it stays blank.

    Only lines that differ are painted anew, so that most days cost nothing.
    """

    DEFAULT_CSS = "ChartView { height: 1fr; }"

    scene: reactive[ChartScene | ExitsScene | None] = reactive(None, repaint=False)
    _lines: tuple[tuple[Run, ...], ...] = ()

    def __init__(self) -> None:
        self._paint = Paint(self)
        super().__init__()

    def _draw(self) -> None:
        if isinstance(self.scene, ExitsScene):
            picture = exits_chart(self.scene, *self.content_size)
        else:
            picture = chart(self.scene, *self.content_size) if self.scene else None
        self._lines = picture.lines(colourless=self.app.no_color) if picture else ()

    def watch_scene(self) -> None:
        """Draw the chart, and paint what differs."""
        before = self._lines
        self._draw()
        for y, (old, new) in enumerate(zip_longest(before, self._lines)):
            if old != new:
                self.refresh(Region(0, y, self.size.width, 1))

    def on_resize(self) -> None:
        """Draw in the new size."""
        self._draw()
        self.refresh()

    def notify_style_update(self) -> None:
        """Take the colours of a new theme."""
        self._paint.forget()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """Paint a line of the picture."""
        # After a change of layout a line may be asked for before the picture has its new size.
        if y >= len(self._lines):
            return Strip([self._paint(" " * self.size.width)])
        return Strip([self._paint(text, colour) for text, colour in self._lines[y]])
