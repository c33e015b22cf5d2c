"""The number of parties over time, or the exits as bars, drawn as large as its place."""

from textual.reactive import reactive

from ...analysis.registry import Snapshot
from ...views.chart import ChartScene, chart, chart_scene
from ...views.exits_chart import ExitsScene, exits_chart, exits_scene
from ...views.picture import Line
from .lines import Drawing


def charted(on: Snapshot) -> ChartScene | ExitsScene | None:
    """Return what can be charted of a snapshot: the exits where the parties are not counted."""
    if on.is_counted:
        return chart_scene(on)
    exits = exits_scene(on)
    return exits if exits.bars else None


class ChartView(Drawing):
    """Draws a chart; without a scene, or room for one, it stays blank."""

    DEFAULT_CSS = "ChartView { height: 1fr; }"

    scene: reactive[ChartScene | ExitsScene | None] = reactive(None, repaint=False)

    def picture(self) -> tuple[Line, ...]:
        """Return the lines of the chart, or of the exits as bars."""
        if isinstance(self.scene, ExitsScene):
            shown = exits_chart(self.scene, *self.content_size)
        else:
            shown = chart(self.scene, *self.content_size) if self.scene else None
        return shown.lines(colourless=self.app.no_color) if shown else ()

    def watch_scene(self) -> None:
        """Draw the chart of another day."""
        self.redraw()
