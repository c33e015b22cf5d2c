"""The dashboard: header, roster, countdown, quotations, events, and at 200 columns a document."""

from datetime import datetime
from typing import Literal, NamedTuple

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from ...views.labels import weekday_words
from ...views.lookup import RecordId
from ...views.panels import header, quotations_of
from ..keymap import APP_ACTIONS, bindings
from ..messages import ActSelected, DayPicked, PartySelected, QuotationStepped
from ..pages import PageContent
from ..rebinding import Keys
from ..state import Scene, Subject
from ..widgets.bars import Banner, BoardHeader, KeyBar
from ..widgets.countdown import CountdownPanel, scene_countdown
from ..widgets.document import DocumentPanel
from ..widgets.events import EventsPanel
from ..widgets.map import MapPanel
from ..widgets.panel import ScenePanel
from ..widgets.quotations import QuotationPanel
from ..widgets.states import RosterPanel
from .scene import SceneScreen

SMALLEST = (60, 20)


class Place(NamedTuple):
    """Where a panel sits. Its ``name`` is its id in the style sheet, and what is remembered.

    ``row`` is the half of the screen it stands in, ``tab`` its place in the order of Tab, ``least``
    the width of a terminal that has room for it.
    """

    name: str
    panel: type[ScenePanel]
    row: Literal["top", "bottom"]
    tab: int
    least: int = 0


PLACES = (
    Place("states-panel", RosterPanel, "top", tab=0),
    Place("countdown", CountdownPanel, "top", tab=4),
    Place("map", MapPanel, "top", tab=3, least=160),
    Place("document", DocumentPanel, "top", tab=5, least=240),
    Place("quotations", QuotationPanel, "bottom", tab=1),
    Place("events", EventsPanel, "bottom", tab=2),
)
"""The panels, in the order in which they fill the two rows."""
TAB_ORDER = tuple(sorted(PLACES, key=lambda place: place.tab))
FIRST = TAB_ORDER[0].name
_ALONE, _SHARED = 80, 110
"""The widths of a terminal from which there is more than one panel, and each has its own place."""


_FIRST_STEPS = ("last_exit", "why", "map", "present", "docket", "keys")


def _first_steps(keys: Keys) -> Content:
    """Say where to begin: a few keys with what they show."""
    by_id = {action.id: action for action in keys.of(APP_ACTIONS) if action.keys}
    return Content("  ·  ").join(
        Content.assemble((by_id[id_].shown, "bold $accent"), f" {by_id[id_].label}")
        for id_ in _FIRST_STEPS
        if id_ in by_id
    )


class Dashboard(SceneScreen):
    """Lays the panels out for the size of the terminal; below 60 by 20 a few words are left.

    Below 110 columns the quotations and the events share one place: the one with the focus is
    shown, and both are named in its border. Below 80 all panels do. ``zoomed`` gives the whole
    place to the panel with the focus.
    """

    BINDINGS = bindings(APP_ACTIONS, on="dashboard")
    KEYS = tuple(action for action in APP_ACTIONS if action.on != "page")
    HORIZONTAL_BREAKPOINTS = [
        (0, "-tiny"),
        (SMALLEST[0], "-narrow"),
        (_SHARED, "-normal"),
        (160, "-wide"),
        (240, "-vast"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (SMALLEST[1], "-low"), (30, "-tall"), (46, "-high")]
    DEFAULT_CSS = """
    Dashboard {
        background: $background;
        color: $foreground;
        overflow: hidden;
        #small { display: none; }
        #first-steps { height: 1; padding: 0 1; background: $surface; }
        #top { height: 1fr; }
        #bottom { height: 11; }
        #top > Panel, #bottom > Panel { width: 1fr; display: none; }
        #top > Panel.-shown, #bottom > Panel.-shown { display: block; }
        #top > #states-panel { width: 27%; min-width: 48; max-width: 68; }

        &.-narrow #top > #states-panel { width: 30; min-width: 30; }
        &.-low #bottom { height: 8; }
        &.-high #bottom { height: 12; }
        &.-single {
            #top, #bottom { height: 1fr; display: none; }
            #top.-front, #bottom.-front { display: block; }
            #top > #states-panel { width: 1fr; min-width: 0; max-width: 100%; }
            /* Lines that an eye can follow, however wide the terminal is. */
            QuotationText, DocumentView { max-width: 110; }
        }
        &.-tiny, &.-flat {
            #small { display: block; }
            BoardHeader, #top, #bottom, KeyBar { display: none; }
        }
    }
    """

    def __init__(self, scene: Scene, panel: str = FIRST, *, zoomed: bool = False) -> None:
        super().__init__(scene)
        self.panel = panel
        self.zoomed = zoomed
        # Kept, not looked for: a tick may still come while the screen is being taken down.
        self._panels = {place.name: place.panel(scene, id=place.name) for place in PLACES}
        self._small = Static(id="small", markup=False)
        self._below = "quotations"
        self._has_shown: tuple[str, ...] = ()
        self._first_steps: Static | None = None

    def compose(self) -> ComposeResult:
        """Place the panels."""
        self.add_class(*self._size_classes(self.app.size))
        yield BoardHeader()
        yield Banner()
        if self.app.is_first_run:
            self._first_steps = Static(_first_steps(self.app.keys), id="first-steps", markup=False)
            yield self._first_steps
        yield self._small
        for row in ("top", "bottom"):
            with Horizontal(id=row):
                yield from (self._panels[place.name] for place in PLACES if place.row == row)
        yield KeyBar(self.KEYS)

    def _size_classes(self, size: Size) -> tuple[str, str]:
        """Name the classes for a size before the first layout; Textual sets them after it."""
        across = [name for least, name in self.HORIZONTAL_BREAKPOINTS if size.width >= least]
        down = [name for least, name in self.VERTICAL_BREAKPOINTS if size.height >= least]
        return across[-1], down[-1]

    def show(self, scene: Scene) -> None:
        """Show a scene on every panel that has room; where to begin need not be said any longer."""
        if self._first_steps and scene.view != self._scene.view:
            self._first_steps.remove()
            self._first_steps = None
        self._scene = scene
        self.show_top(scene)
        self._has_shown = self._stops()
        for name, panel in self._panels.items():
            if name in self._has_shown:
                panel.show(scene)
            else:
                panel.scene = scene
        self.front.name_tabs()
        self._show_small()

    def tick(self, local: datetime, *, ticking: bool) -> None:
        """Move the seconds of the panels."""
        for panel in self._panels.values():
            panel.tick(local, ticking=ticking)

    def on_mount(self) -> None:
        """Begin in the panel that was left last."""
        self.go_to(self.panel)

    def on_resize(self) -> None:
        """Open or close what depends on the room there is."""
        if self.panel not in self._stops():
            self.go_to(FIRST)
        self._arrange()
        if self._has_shown != self._stops():
            self.show(self._scene)

    def _fit(self) -> None:
        for panel in self._panels.values():
            panel.fit()
        self._show_small()

    def _show_small(self) -> None:
        if self._small.display:
            self._small.update(self._in_few_words())

    # The focus

    @property
    def front(self) -> ScenePanel:
        """The panel that has the focus."""
        return self._panels[self.panel]

    def go_to(self, panel: str) -> None:
        """Move the focus to a panel, bringing it to the front where panels share a place."""
        self.panel = panel
        self._arrange()
        self.set_focus(self.front.reader)

    def _arrange(self) -> None:
        """Show the panels that have room, and give each the names of those that share its place."""
        width, stops = self.app.size.width, self._stops()
        single = self.zoomed or width < _ALONE
        for place in PLACES:
            mates: tuple[str, ...] = ()
            if single:
                mates = () if self.zoomed else stops
            elif place.row == "bottom" and width < _SHARED:
                mates = tuple(one.name for one in PLACES if one.row == "bottom")
            panel = self._panels[place.name]
            panel.mates = tuple(self._panels[name] for name in mates)
            hidden = self._front_of(mates) if mates else self.panel if single else place.name
            panel.set_class(place.name in stops and hidden == place.name, "-shown")
            if place.name == self.panel and place.row == "bottom":
                self._below = self.panel
        front = next(place for place in PLACES if place.name == self.panel)
        for row in ("top", "bottom"):
            self.query_one(f"#{row}").set_class(front.row == row, "-front")
        self.set_class(single, "-single")
        self.query_one(KeyBar).panel = self.panel
        self._fit()
        for panel in self._panels.values():
            panel.name_tabs()

    def _front_of(self, mates: tuple[str, ...]) -> str:
        """Return which of the panels that share a place is shown: the last one with the focus."""
        return self.panel if self.panel in mates else self._below

    def _stops(self) -> tuple[str, ...]:
        """Return the panels that take the focus, in the order of Tab."""
        width = self.app.size.width
        return tuple(place.name for place in TAB_ORDER if width >= place.least)

    def on_descendant_focus(self) -> None:
        """Go on from where the mouse has put the focus."""
        within = {node.id for node in self.focused.ancestors_with_self} if self.focused else set()
        panel = next((name for name in self._panels if name in within), self.panel)
        if panel != self.panel:
            self.panel = panel
            self._arrange()

    def action_panel(self, step: int) -> None:
        """Move the focus to the next panel, or with -1 to the one before."""
        stops = self._stops()
        self.go_to(stops[(stops.index(self.panel) + step) % len(stops)])

    def action_zoom(self) -> None:
        """Give the whole place to the panel with the focus, or show all panels again."""
        self.zoomed = not self.zoomed
        self._arrange()

    # What is shown

    def subject(self) -> Subject | None:
        """Return what can be cited in the panel with the focus."""
        return self.front.subject()

    def record(self) -> RecordId | None:
        """Return the record that the panel with the focus is about."""
        page = self.front.page()
        return page.record(self._scene) if page else None

    def proof(self) -> PageContent | None:
        """Return the proof of what has the focus."""
        return self.front.proof()

    def text_to_copy(self) -> tuple[str, str] | None:
        """Return the text to copy of the panel with the focus."""
        return self.front.text_to_copy()

    def action_open(self) -> None:
        """Open the page of what has the focus."""
        self.app.open_page(self.front.page())

    def narrow(self, text: str) -> None:
        """Leave only what holds some words in the lists."""
        self.app.show(self.app.view.filtered(text))

    def action_filter(self) -> None:
        """Ask for a filter of the lists."""
        hint = "States, quotations and events by any of their words; empty shows all"
        self.ask_for_filter(self.app.view.filter, hint)

    def action_leave(self) -> None:
        """Take back one thing: what is marked, the zoom, the filter, the selection, the axes."""
        if self.selections:
            self.clear_selection()
        elif self.zoomed:
            self.action_zoom()
        elif self.app.view.cleared() != self.app.view or not self.app.leave_treaty():
            self.app.show(self.app.view.cleared())

    def action_scale(self) -> None:
        """Let the timeline span all, ten years or about one around the day."""
        self.app.show(self.app.view.zoomed())

    def action_resize(self) -> None:
        """Draw the figure a size smaller; after the smallest, as big as fits."""
        size = self.query_one(CountdownPanel).next_size()
        self.app.show(self.app.view.with_figure(size))

    def on_party_selected(self, message: PartySelected) -> None:
        """Make a state the selection of all panels."""
        self.app.show(self.app.view.selecting_party(message.party))

    def on_act_selected(self, message: ActSelected) -> None:
        """Remember which event is selected."""
        self.app.show(self.app.view.selecting_act(message.act))

    def on_quotation_stepped(self, message: QuotationStepped) -> None:
        """Show another quotation of the selection."""
        view = self.app.view
        quotations = quotations_of(self.app.scene.on, view.party, view.filter)
        self.app.show(view.stepped_quotation(quotations, message.step, edge=message.edge))

    def on_day_picked(self, message: DayPicked) -> None:
        """Go to the act that was clicked on the timeline, or to the day where there is none."""
        act = next((act for act in self.app.scene.on.acts if act.id == message.act), None)
        view = self.app.view.frozen_on(act.day.first if act else message.day)
        self.app.show(view.selecting_act(act.id if act else None))

    def _in_few_words(self) -> Content:
        """What a terminal too small for the panels shows: the day, the count, the clock."""
        scene = self._scene
        board = scene_countdown(scene)
        figure = f", {board.figure} {board.unit}" if board.figure else ""
        needs = f"Needs {SMALLEST[0]}×{SMALLEST[1]}, has {self.size.width}×{self.size.height}."
        lines = [
            Content.styled(needs, "bold"),
            *(
                [Content.styled(" HYPOTHETICAL ", "bold reverse $muted")]
                if scene.view.what_if
                else []
            ),
            Content.styled(weekday_words(scene.view.day), "bold"),
            Content(header(scene.on).counts[0][1]),
            Content(f"{board.name}: {board.headline}{figure}"),
        ]
        return Content("\n").join(lines)
