"""The events: every act up to the day, and over them the timeline to scale."""

from textual import events as mouse
from textual.app import ComposeResult
from textual.reactive import reactive

from ...engine.model import Act
from ...theme.symbols import MARKED
from ...views.panels import EventsView, events
from ...views.picture import Line
from ...views.timeline import LEAST_ROWS, Ground, StripScene, StripView, draw, lay_ground
from ..messages import ActSelected, CursorMoved, DayPicked
from ..pages import PageContent, act_page
from ..state import Scene
from .lines import Drawing
from .panel import ScenePanel
from .row_list import Row, RowList, no_match

_ROWS = {"-low": 3, "-zoomed": 8, "-high": 5, "-tall": 4}
"""The rows of the timeline by the first of these classes that the screen has."""
_KIND_FROM = 76
"""The width from which the kind of an act has room beside its title."""


class TimelineStrip(Drawing):
    """Draws acts to scale in its own size."""

    DEFAULT_CSS = "TimelineStrip { height: 3; }"

    scene_of: reactive[StripScene | None] = reactive(None, repaint=False)
    _ground: Ground | None = None
    """What was laid out last."""

    def _view(self) -> StripView | None:
        (width, height), scene = self.content_size, self.scene_of
        if scene is None or width < 1 or height < LEAST_ROWS:
            return None
        ground = self._ground
        alike = ground and ground.scene._replace(party=scene.party) == scene
        if ground is None or not alike or ground.scale.width != width:
            self._ground = ground = lay_ground(scene, width)
        return draw(ground, scene.party, height)

    def picture(self) -> tuple[Line, ...]:
        """Return the rows of the timeline."""
        view = self._view()
        return view.rows if view else ()

    def watch_scene_of(self) -> None:
        """Draw other acts, or another day."""
        self.redraw()

    def on_click(self, event: mouse.Click) -> None:
        """Tell which day, and which act, stands where the mouse is."""
        view, place = self._view(), event.get_content_offset(self)
        if view is not None and place is not None:
            event.stop()
            quiet = LEAST_ROWS < len(view.rows) == place.y + 2
            columns = (view.said, view.acts) if quiet else (view.acts, view.said)
            act = columns[0][place.x] or columns[1][place.x]
            self.post_message(DayPicked(view.days[place.x], act))


class EventsPanel(ScenePanel):
    """The list of acts in the order of their days; the last one is the newest."""

    view: reactive[EventsView | None] = reactive(None, repaint=False)
    marked: reactive[frozenset[str]] = reactive(frozenset(), repaint=False)

    def compose(self) -> ComposeResult:
        """Put the timeline over the list."""
        yield TimelineStrip()
        yield RowList(id="acts", answered=True)

    def fit(self) -> None:
        """Give the timeline more rows on a high screen."""
        screen = self.screen
        rows = next((rows for name, rows in _ROWS.items() if screen.has_class(name)), LEAST_ROWS)
        self.query_one(TimelineStrip).styles.height = rows

    def on_resize(self) -> None:
        """Write the kinds where they have room."""
        self.watch_view()

    def show(self, scene: Scene) -> None:
        """Show the acts of a scene."""
        super().show(scene)
        self.marked = scene.marked("event")
        self.view = _events(scene)

    def watch_marked(self) -> None:
        """Draw the marks."""
        self.watch_view()

    def watch_view(self) -> None:
        """Draw the new view."""
        view = self.view
        if view is None:
            return
        self.query_one(TimelineStrip).scene_of = view.drawn
        days = max((len(row.when) for row in view.rows), default=0)
        kinds = max((len(row.kind) for row in view.rows), default=0)
        wide = self.content_size.width >= _KIND_FROM
        rows = tuple(
            Row(
                row.id,
                (
                    ("▸ " if row.marked else "  ", "accent"),
                    (row.when.rjust(days), "accent" if row.marked else "muted"),
                    (f"  {row.kind.ljust(kinds)}" if wide else "", "muted"),
                    (f"  {row.title}", "muted" if row.ahead else "foreground"),
                    *(((f" {MARKED}", "accent"),) if row.id in self.marked else ()),
                ),
            )
            for row in view.rows
        )
        empty = no_match(self.app) if view.filter else "Nothing on record."
        self.query_one(RowList).show(rows, view.selected, empty=empty)
        shown = f"{len(rows)} of {view.total}" if view.filter else str(view.total)
        ahead = f"{view.ahead} ahead of this day" if view.ahead else ""
        self.entitle(
            f"Events {shown}",
            f"/{view.filter}" if view.filter else ahead,
            hypothetical=view.hypothetical,
        )

    def on_cursor_moved(self, message: CursorMoved) -> None:
        """Tell which act was selected."""
        message.stop()
        self.post_message(ActSelected(message.row_id))

    def subject(self) -> Act | None:
        """Return the act under the cursor."""
        selected = _events(self.scene).selected
        return next((act for act in self.scene.on.acts if act.id == selected), None)

    def page(self) -> PageContent | None:
        """Return the page of the act under the cursor."""
        act = self.subject()
        return act_page(act) if act else None

    def proof(self) -> PageContent | None:
        """Return the same page: an act stands with its sources there."""
        return self.page()


def _events(scene: Scene) -> EventsView:
    view = scene.view
    return events(
        scene.on, party=view.party, selected=view.act, filter_=view.filter, zoom=view.zoom
    )
