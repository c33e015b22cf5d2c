"""The map over the whole screen: the days are replayed on it as on the dashboard."""

from textual.app import ComposeResult

from ...views.search import matches
from ..keymap import APP_ACTIONS, bindings
from ..pages import PageContent
from ..state import Scene
from ..widgets.bars import Banner, BoardHeader, KeyBar
from ..widgets.map import MapPanel
from .scene import Overlay


class MapScreen(Overlay):
    """Shows the map alone; a state that is looked for becomes the selected one, and stands out."""

    KEYS = tuple(one for one in APP_ACTIONS if one.on in ("app", "screen") or one.id == "open")
    BINDINGS = bindings(KEYS, on="dashboard")
    FILTER_HINT = "A state by its name or code; it stands out on the map"
    DEFAULT_CSS = """
    MapScreen {
        background: $background; color: $foreground; overflow: hidden;
        MapPanel { height: 1fr; }
        ChartView { display: none; }
        .-exits ChartView { display: block; }
    }
    """

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self._panel = MapPanel(scene, id="map")
        self._panel.under = self.app.keys.says("leave", "closes")

    def compose(self) -> ComposeResult:
        """The map between the bars."""
        yield BoardHeader()
        yield Banner()
        yield self._panel
        yield KeyBar(self.KEYS)

    def show(self, scene: Scene) -> None:
        """Show the map of a scene."""
        self._scene = scene
        self.show_top(scene)
        self._panel.show(scene)

    def subject(self) -> None:
        """Nothing here is cited by itself."""

    def proof(self) -> PageContent | None:
        """Return the page that says why."""
        return self._panel.proof()

    def text_to_copy(self) -> tuple[str, str]:
        """Return the map in words."""
        return self._panel.text_to_copy()

    def action_open(self) -> None:
        """Open the page of the selected state, or of the treaty."""
        self.app.open_page(self._panel.page())

    def action_filter(self) -> None:
        """Ask for a state."""
        at = self._scene.view.party
        named = self._scene.on.dataset.state_by_id[at].name if at else ""
        self.ask_for_filter(named, self.FILTER_HINT)

    def narrow(self, text: str) -> None:
        """Select the first state that has some words in its name."""
        states = self._scene.on.dataset.parties if text.strip() else ()
        found = (state.id for state in states if matches(text, state.name, state.id))
        self.app.show(self.app.view.selecting_party(next(found, None)))

    def action_map(self) -> None:
        """Close it with the key that opened it."""
        self.close()
