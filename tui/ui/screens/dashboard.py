"""The dashboard: header, roster, countdown, quotations, events, and at 200 columns a document."""

from datetime import datetime
from typing import Literal

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from ...views.countdown import CountdownView, countdown_view
from ...views.document import Document
from ...views.labels import weekday_words
from ...views.pages import party_document, treaty_document
from ...views.panels import EventsView, events, header, quotations, roster
from ...views.wording import consequence_lines
from ..state import Scene
from ..widgets.banner import Banner
from ..widgets.countdown import CountdownPanel
from ..widgets.document import DocumentView
from ..widgets.events import EventsPanel
from ..widgets.footer import KeyBar
from ..widgets.header import BoardHeader
from ..widgets.panel import Panel
from ..widgets.quotations import QuotationPanel
from ..widgets.states import RosterPanel
from .base import SceneScreen, show_top

SMALLEST = (60, 20)
PanelName = Literal["states-panel", "quotations", "document", "events", "countdown"]
_FOCUS: dict[PanelName, str] = {
    "states-panel": "RowList",
    "quotations": "QuotationText",
    "document": "DocumentView",
    "events": "RowList",
    "countdown": "CountdownText",
}
"""What takes the focus in each panel, in the order of Tab: what is only read comes last."""


class Dashboard(SceneScreen):
    """Lays the panels out for the size of the terminal; below 60 by 20 a few words are left.

    Below 110 columns the quotations and the events share one place: the one with the focus
    is shown. From 160 columns the document of the selection is always open. ``zoomed`` gives
    the whole place to the panel with the focus.
    """

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

    def __init__(
        self, scene: Scene, panel: PanelName = "states-panel", *, zoomed: bool = False
    ) -> None:
        super().__init__(scene)
        self.panel: PanelName = panel
        self.zoomed = zoomed
        # Held, not looked for: a tick may still come while the screen is being taken down.
        self._roster = RosterPanel(id="states-panel")
        self._countdown = CountdownPanel(id="countdown")
        self._quotations = QuotationPanel(id="quotations")
        self._document = DocumentView()
        self._events = EventsPanel(id="events")
        self._small = Static(id="small", markup=False)

    def compose(self) -> ComposeResult:
        """Place the panels."""
        self.add_class(*self._size_classes(self.app.size))
        yield BoardHeader()
        yield Banner()
        yield self._small
        with Container(id="board"):
            yield self._roster
            yield self._countdown
            yield self._quotations
            with Panel(id="document"):
                yield self._document
            yield self._events
        yield KeyBar()

    def _size_classes(self, size: Size) -> tuple[str, str]:
        """Name the classes for a size before the first layout; Textual sets them after it."""
        across = [name for least, name in self.HORIZONTAL_BREAKPOINTS if size.width >= least]
        down = [name for least, name in self.VERTICAL_BREAKPOINTS if size.height >= least]
        return across[-1], down[-1]

    def show(self, scene: Scene) -> None:
        """Hand every panel its view."""
        self._scene = scene
        view, on = scene.view, scene.on
        show_top(self, scene)
        self._roster.view = roster(on, selected=view.party, filter_=view.filter)
        self._countdown.zone = on.dataset.treaty.zone
        self._countdown.view = board_countdown(scene)
        self._quotations.view = quotations(
            on, party=view.party, selected=view.quotation, filter_=view.filter
        )
        self._events.view = board_events(scene)
        self._show_what_size_decides()

    def on_mount(self) -> None:
        """Begin in the panel that was left last."""
        if self.zoomed or self.panel != "states-panel":
            self.go_to(self.panel)

    def on_resize(self) -> None:
        """Open or close what depends on the room there is."""
        if self.panel not in self._stops():
            self.go_to("states-panel")
        self._show_what_size_decides()

    def _show_what_size_decides(self) -> None:
        enlarged = self._scene.view.enlarged
        self._countdown.fit(enlarged=enlarged, tight=self.has_class("-low"))
        if self.has_class("-wide") and (self.panel == "document" or not self.zoomed):
            panel = self.query_one("#document", Panel)
            panel.entitle("Selected", hypothetical=bool(self._scene.view.what_if))
            document, party = selection_document(self._scene), self._scene.view.party
            self._document.show(document, about=party or "")
        if self._small.display:
            self._small.update(self._in_few_words())

    def step_focus(self, step: int) -> None:
        """Move the focus to the next panel, or with -1 to the one before."""
        stops = self._stops()
        self.go_to(stops[(stops.index(self.panel) + step) % len(stops)])

    def go_to(self, panel: PanelName) -> None:
        """Move the focus to a panel, bringing it to the front where panels share a place."""
        self.panel = panel
        self._arrange()
        self.set_focus(self.query_one(f"#{panel} {_FOCUS[panel]}"))

    def zoom(self) -> None:
        """Give the whole place to the panel with the focus, or show all panels again."""
        self.zoomed = not self.zoomed
        self._arrange()

    def _arrange(self) -> None:
        # The countdown shares its place with nothing: it leaves the one in front where it is.
        if self.panel != "countdown":
            self.set_class(self.panel == "events", "-events")
        self.set_class(self.zoomed, "-zoomed")
        for name in _FOCUS:
            self.query_one(f"#{name}").set_class(name == self.panel, "-front")
        self._show_what_size_decides()

    def _stops(self) -> tuple[PanelName, ...]:
        """Return the panels that take the focus, in the order of Tab."""
        return tuple(name for name in _FOCUS if name != "document" or self.has_class("-wide"))

    def on_descendant_focus(self) -> None:
        """Go on from where the mouse has put the focus."""
        within = {one.id for one in self.focused.ancestors_with_self} if self.focused else set()
        self.panel = next((name for name in _FOCUS if name in within), self.panel)

    def _in_few_words(self) -> Content:
        """What a terminal too small for the panels shows: the day, the count, the clock."""
        scene = self._scene
        board = board_countdown(scene)
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

    def tick(self, local: datetime, *, ticking: bool) -> None:
        """Move the seconds of the countdown."""
        self._countdown.tick(local, ticking=ticking)


def board_countdown(scene: Scene) -> CountdownView:
    """Return the countdown of a scene, with what would follow from its hypothetical notices."""
    view = countdown_view(scene.on, scene.view.party)
    if not scene.view.what_if:
        return view
    # Imported only here: the dashboard opens without what-ifs.

    lines = tuple(line for one in scene.on.consequences for line in consequence_lines(one))
    return replace(view, lines=(*lines, *view.lines), hypothetical=True)


def board_events(scene: Scene) -> EventsView:
    """Return the events of a scene."""
    view = scene.view
    return events(
        scene.on, party=view.party, selected=view.act, filter_=view.filter, zoom=view.zoom
    )


def selection_document(scene: Scene) -> Document:
    """Return the document of the selected state, or of the treaty when all are selected."""
    party = scene.view.party
    document = party_document(scene.on, party) if party else None
    return document or treaty_document(scene.on.dataset)
