"""The map of the day: the regime's territory, each state in the colour of its status."""

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.reactive import reactive

from ...output.map_lines import map_lines
from ...views.map import MapScene, map_scene
from ...views.picture import Line
from ..rebinding import keys_in
from ..state import Scene
from .chart import ChartView, charted
from .lines import Drawing
from .panel import ScenePanel


class MapView(Drawing, can_focus=True):
    """Draws a map as large as its place."""

    DEFAULT_CSS = "MapView { height: 1fr; }"

    shown: reactive[MapScene | None] = reactive(None, repaint=False)

    def picture(self) -> tuple[Line, ...]:
        """Return the lines of the map."""
        # Signs and codes are left where the terminal has no colours, or only ASCII.
        poor = bool(self.app.no_color or getattr(self.app, "line_filters", ()))
        return (
            map_lines(self.shown, *self.size, colourless=poor) if self.shown and self.size else ()
        )

    def watch_shown(self) -> None:
        """Draw another day."""
        self.redraw()


class MapPanel(ScenePanel):
    """Frames the map, over the number of parties; it answers for the selected state, or for all.

    Where only exits are on record, they are drawn in its place.
    """

    DEFAULT_CSS = """
    MapPanel {
        MapView { height: 3fr; }
        ChartView { height: 2fr; }
        ChartView.-empty { display: none; }
        &.-exits MapView { height: 3; }
        &.-exits ChartView { height: 1fr; }
    }
    """
    under: str | None = None
    """What stands in the border below, if not the key that opens the map."""

    def compose(self) -> ComposeResult:
        """Put the chart under the map."""
        yield MapView()
        yield ChartView()

    def show(self, scene: Scene) -> None:
        """Show the map of a scene."""
        super().show(scene)
        shown = map_scene(scene.on, scene.view.party)
        chart = self.query_one(ChartView)
        chart.scene = charted(scene.on)
        chart.set_class(chart.scene is None, "-empty")
        bars = not scene.on.is_counted and chart.scene is not None
        self.set_class(bars, "-exits")
        # The bars name whom the legend would name.
        self.query_one(MapView).shown = replace(shown, legend=()) if bars else shown
        under = keys_in(self.app).says("map", "map") if self.under is None else self.under
        title = "Map" if scene.on.is_counted else "Exits"
        self.entitle(title, under, hypothetical=bool(scene.view.what_if))

    def subject(self) -> None:
        """Nothing here is cited by itself."""

    def text_to_copy(self) -> tuple[str, str]:
        """Return the map in words."""
        return " ".join(map_scene(self.scene.on, self.scene.view.party).words), "the map in words"
