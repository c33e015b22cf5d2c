"""The dashboard: header, roster, countdown, quotations, events, and at 200 columns a document."""

from datetime import datetime
from typing import Literal, NamedTuple

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from ...views.labels import weekday_words
from ...views.panels import header, quotations_of
from ..keymap import APP_ACTIONS, bindings
from ..messages import ActSelected, DayPicked, PartySelected, QuotationStepped
from ..pages import PageContent
from ..state import Scene, Subject
from ..widgets.bars import Banner, BoardHeader, KeyBar
from ..widgets.countdown import CountdownPanel, scene_countdown
from ..widgets.document import DocumentPanel
from ..widgets.events import EventsPanel
from ..widgets.panel import ScenePanel
from ..widgets.quotations import QuotationPanel
from ..widgets.states import RosterPanel
from .scene import SceneScreen

SMALLEST = (60, 20)


class Place(NamedTuple):
    """Where a panel sits. Its ``name`` is its id in the style sheet, and what is remembered.

    ``tab`` is its place in the order of Tab. ``brings`` names the panel that stands below it where
    the quotations and the events share one place; without a name that stays the one in front.
    """

    name: str
    panel: type[ScenePanel]
    tab: int
    brings: Literal["quotations", "events"] | None = "quotations"
    only_wide: bool = False


PLACES = (
    Place("states-panel", RosterPanel, tab=0),
    Place("countdown", CountdownPanel, tab=4, brings=None),
    Place("quotations", QuotationPanel, tab=1),
    Place("document", DocumentPanel, tab=2, only_wide=True),
    Place("events", EventsPanel, tab=3, brings="events"),
)
"""The panels, in the order in which they fill the grid."""
TAB_ORDER = tuple(sorted(PLACES, key=lambda place: place.tab))
FIRST = TAB_ORDER[0].name


class Dashboard(SceneScreen):
    """Lays the panels out for the size of the terminal; below 60 by 20 a few words are left.

    Below 110 columns the quotations and the events share one place: the one with the focus
    is shown. From 160 columns the document of the selection is always open. ``zoomed`` gives
    the whole place to the panel with the focus.
    """

    BINDINGS = bindings(APP_ACTIONS, on="dashboard")
    HORIZONTAL_BREAKPOINTS = [
        (0, "-tiny"),
        (SMALLEST[0], "-narrow"),
        (110, "-normal"),
        (160, "-wide"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (SMALLEST[1], "-low"), (30, "-tall"), (46, "-high")]
    DEFAULT_CSS = """
    Dashboard {
        background: $background;
        color: $foreground;
        overflow: hidden;
        #small { display: none; }
        #board {
            layout: grid;
            height: 1fr;
            grid-size: 3 2;
            grid-columns: 36 1fr 36;
            grid-rows: 1fr 12;
        }
        #events { column-span: 3; }
        #document { display: none; }

        &.-narrow {
            #board { grid-size: 2 2; grid-columns: 30 1fr; grid-rows: 1fr 8; }
            #quotations, #events { column-span: 2; }
            #events { display: none; }
        }
        &.-narrow.-events {
            #quotations { display: none; }
            #events { display: block; }
        }
        &.-wide {
            #board { grid-size: 4 2; grid-columns: 40 1fr 44 1fr; }
            #events { column-span: 4; }
            #document { display: block; }
        }
        &.-high #board { grid-rows: 1fr 16; }
        &.-zoomed {
            #board { grid-size: 1 1; grid-columns: 1fr; grid-rows: 1fr; }
            #board > Panel { display: none !important; column-span: 1 !important; }
            #board > Panel.-front { display: block !important; }
            /* Lines that an eye can follow, however wide the terminal is. */
            RosterPanel RowList { max-width: 72; }
            QuotationText, DocumentView { max-width: 110; }
        }
        &.-tiny, &.-flat {
            #small { display: block; }
            BoardHeader, #board, KeyBar { display: none; }
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

    def compose(self) -> ComposeResult:
        """Place the panels."""
        self.add_class(*self._size_classes(self.app.size))
        yield BoardHeader()
        yield Banner()
        yield self._small
        with Container(id="board"):
            yield from self._panels.values()
        yield KeyBar()

    def _size_classes(self, size: Size) -> tuple[str, str]:
        """Name the classes for a size before the first layout; Textual sets them after it."""
        across = [name for least, name in self.HORIZONTAL_BREAKPOINTS if size.width >= least]
        down = [name for least, name in self.VERTICAL_BREAKPOINTS if size.height >= least]
        return across[-1], down[-1]

    def show(self, scene: Scene) -> None:
        """Show a scene on every panel."""
        self._scene = scene
        self.show_top(scene)
        for panel in self._panels.values():
            panel.show(scene)
        self._show_small()

    def tick(self, local: datetime, *, ticking: bool) -> None:
        """Move the seconds of the panels."""
        for panel in self._panels.values():
            panel.tick(local, ticking=ticking)

    def on_mount(self) -> None:
        """Begin in the panel that was left last."""
        if self.zoomed or self.panel != FIRST:
            self.go_to(self.panel)

    def on_resize(self) -> None:
        """Open or close what depends on the room there is."""
        if self.panel not in self._stops():
            self.go_to(FIRST)
        self._fit()

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
        for place in PLACES:
            self._panels[place.name].set_class(place.name == self.panel, "-front")
            if place.name == self.panel and place.brings:
                self.set_class(place.brings == "events", "-events")
        self.set_class(self.zoomed, "-zoomed")
        self._fit()

    def _stops(self) -> tuple[str, ...]:
        """Return the panels that take the focus, in the order of Tab."""
        wide = self.has_class("-wide")
        return tuple(place.name for place in TAB_ORDER if wide or not place.only_wide)

    def on_descendant_focus(self) -> None:
        """Go on from where the mouse has put the focus."""
        within = {node.id for node in self.focused.ancestors_with_self} if self.focused else set()
        self.panel = next((name for name in self._panels if name in within), self.panel)

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

    def action_bigger(self) -> None:
        """Draw the countdown's figure a size bigger; after the biggest that fits, the plain one."""
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
            Content.styled(needs, "$pending"),
            *([Content.styled("HYPOTHETICAL", "bold $pending")] if scene.view.what_if else []),
            Content.styled(weekday_words(scene.view.day), "bold"),
            Content(header(scene.on).counts[0][1]),
            Content(f"{board.name}: {board.headline}{figure}"),
        ]
        return Content("\n").join(lines)
