"""The docket: every exit under every treaty on the day, and the one under the cursor in full."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace
from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Container

from ...analysis.docket import DocketEntry, deadlines
from ...analysis.sentences import capital
from ...analysis.typed_days import NamedDays
from ...output.text import document_text
from ...theme.symbols import MARKS
from ...views.countdown import CountdownView, countdown_view
from ...views.docket import DAYS, HEADINGS, DocketRow, docket_document, docket_rows, doubt
from ...views.docket import MARKS as KIND_MARKS
from ...views.labels import date_words, day_words, plural, weekday_words
from ...views.panels import HeaderView
from ..keymap import APP_ACTIONS, bindings
from ..messages import CursorMoved
from ..pages import PROOF, PageContent
from ..state import Scene
from ..widgets.bars import Banner, BoardHeader, KeyBar
from ..widgets.countdown import CountdownText
from ..widgets.countdown_lines import Shown
from ..widgets.panel import Panel
from ..widgets.row_list import Row, RowList, no_match, pad, shorten
from .scene import Overlay, SceneScreen

if TYPE_CHECKING:
    from ..actions.treaties import Treaties

_NAME = 15
_BAR = 16
_TREATY = 60
_DAY = 12
"""Cells for the state's name, the bar, the treaty's name at most, and the day."""
_ROOMY = 90
"""From how many cells on a row has the treaty's full name and its bar."""


class DocketScreen(Overlay):
    """Lists the exits; Enter opens the treaty of one, and Esc there comes back."""

    KEYS = tuple(one for one in APP_ACTIONS if one.on in ("app", "screen") or one.id == "open")
    BINDINGS = bindings(KEYS, on="dashboard")
    FILTER_HINT = "States and treaties by their names; empty shows all"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-normal"), (160, "-wide")]
    DEFAULT_CSS = """
    DocketScreen {
        background: $background; color: $foreground; overflow: hidden;
        #docket { layout: grid; height: 1fr; grid-size: 2 1; grid-columns: 1fr 40; }
        &.-wide #docket { grid-columns: 1fr 60; }
        &.-narrow #docket { grid-size: 1 2; grid-columns: 1fr; grid-rows: 1fr 9; }
    }
    """

    def __init__(self, scene: Scene, treaties: "Treaties") -> None:
        """Begin on the entry from which a treaty was entered, if one was."""
        super().__init__(scene)
        self._treaties = treaties
        at = treaties.entered
        self._at = _key(at) if at else ""
        self._rows: dict[str, DocketRow] = {}
        self._list = RowList(id="exits")
        self._text = CountdownText()

    def compose(self) -> ComposeResult:
        """The list, and what it is about beside it or below."""
        yield BoardHeader()
        yield Banner()
        with Container(id="docket"):
            with Panel(id="list"):
                yield self._list
            with Panel(id="about"):
                yield self._text
        yield KeyBar(self.KEYS)

    def show(self, scene: Scene) -> None:
        """Show the docket of the scene's day."""
        self._scene = scene
        treaties, day = self._treaties, scene.view.day
        docket = treaties.docket(day)
        rows = docket_rows(docket, self._filter)
        self._rows = {_key(row.entry): row for row in rows}
        self.query_one(Banner).findings = tuple(
            f"{one.name} is left out: {one.why}" for one in treaties.unreadable
        )
        top = self.query_one(BoardHeader)
        counts = [
            ("pending", f"{len(docket.pending)} pending"),
            ("announced", f"{len(docket.announced)} announced"),
            ("former_party", f"{plural(len(docket.recent), 'exit', 'exits')} in five years"),
            ("party", plural(len(docket.returned), "return", "returns")),
        ]
        of = plural(len(treaties.registries), "treaty", "treaties")
        reading = "reading the other treaties…" if treaties.loading else of
        top.view = HeaderView("Every exit, every treaty", tuple(counts), reading, stale=False)
        top.day = (weekday_words(day), scene.view.day_clock.mode)
        self._draw()

    def _draw(self) -> None:
        """Draw the rows for the width there is, and what the cursor is on."""
        width = self._list.size.width
        shown: list[Row] = []
        kind = None
        for key, row in self._rows.items():
            if row.entry.kind != kind:
                kind = row.entry.kind
                shown += [Row("", (("", "muted"),), heading=True)] if shown else []
                head = (HEADINGS[kind], "accent")
                shown.append(Row("", (head,), (DAYS[kind], "muted"), heading=True))
            shown.append(_row(key, row, width))
        at = self._at if self._at in self._rows else next(iter(self._rows), None)
        empty = no_match(self.app) if self._filter else "No exit on record."
        self._list.show(tuple(shown), at, empty=empty)
        keys = self.app.keys
        if self._filter:
            words = [f"/{self._filter}", keys.says("leave", "shows all")]
        else:
            words = [keys.says("open", "opens"), keys.says("leave", "closes")]
        self.query_one("#list", Panel).entitle("Docket", " · ".join(filter(None, words)))
        self._draw_about(at)

    def _draw_about(self, key: str | None) -> None:
        row = self._rows.get(key or "")
        panel = self.query_one("#about", Panel)
        if row is None:
            self._text.shown = Shown()
            panel.entitle("")
            return
        about = self._about(row)
        panel.entitle(about.title, row.treaty)
        tight = self.has_class("-narrow")
        self._text.shown = Shown(about, tight=tight, plain=self.is_plain)

    def _about(self, row: DocketRow) -> CountdownView:
        """Return the countdown of an entry as its own treaty's dashboard has it, and how sure."""
        registry = dict(self._treaties.registries)[row.entry.dataset]
        view = countdown_view(registry.on(self._scene.view.day), row.entry.state.id)
        remarks = tuple(f"{capital(remark)}." for remark in row.remarks)
        return replace(view, lines=(*remarks, *view.lines), others=())

    def on_resize(self) -> None:
        """Draw the rows for another width."""
        self.call_after_refresh(self._draw)

    def on_cursor_moved(self, message: CursorMoved) -> None:
        """Tell of the entry that the cursor is on."""
        message.stop()
        self._at = message.row_id
        self._draw_about(self._at)

    # What it answers for

    def subject(self) -> None:
        """Nothing here is cited by itself."""

    def proof(self) -> PageContent | None:
        """Return no proof: that of an entry is read in its treaty."""
        return None

    def record(self) -> None:
        """Nothing here is a record of one dataset."""

    def text_to_copy(self) -> tuple[str, str]:
        """Return the docket as text."""
        document = docket_document(self._treaties.docket(self._scene.view.day))
        return document_text(document, to_paste=True), "the docket as text"

    def action_open(self) -> None:
        """Open the treaty of the entry on the same day, with its state selected."""
        row = self._rows.get(self._list.rows[self._list.cursor].id) if self._list.rows else None
        if row:
            self._treaties.enter(row.entry)

    def _in_treaty(self, act: Callable[[SceneScreen], None]) -> None:
        """Open the treaty of the entry, and do there what is about one treaty."""
        self.action_open()
        dashboard = self.app.screen
        if isinstance(dashboard, SceneScreen) and dashboard is not self:
            act(dashboard)

    def action_why(self) -> None:
        """Show the proof of the entry's status."""
        self._in_treaty(lambda dashboard: dashboard.app.open_page(PROOF))

    def action_claims(self) -> None:
        """Show the claims about the entry's treaty."""
        self._in_treaty(SceneScreen.action_claims)

    def action_map(self) -> None:
        """Show the map of the entry's treaty."""
        self._in_treaty(SceneScreen.action_map)

    def action_compare(self) -> None:
        """Ask for another day of the entry's treaty."""
        self._in_treaty(SceneScreen.action_compare)

    def action_what_if(self) -> None:
        """Ask for a hypothetical act under the entry's treaty."""
        self._in_treaty(SceneScreen.action_what_if)

    def action_known_by(self) -> None:
        """Ask by which day things are to be known of the entry's treaty."""
        self._in_treaty(SceneScreen.action_known_by)

    def action_hindsight(self) -> None:
        """Show the entry's treaty with hindsight."""
        self._in_treaty(SceneScreen.action_hindsight)

    def action_docket(self) -> None:
        """Close it with the key that opened it."""
        self.close()

    def action_event(self, step: int) -> None:
        """Go to the next or previous day on which something happened under any treaty."""
        stepped = self.app.view.stepped(self._treaties.days, step)
        if stepped.day == self.app.view.day:
            self.app.say(f"Nothing on record {'after' if step > 0 else 'before'} this day.")
        self.app.show(stepped)

    def action_last_exit(self) -> None:
        """Go back to the last exit under any treaty before this day."""
        self.go_to_named("last exit", "No exit took effect in the five years before this day.")

    def named_days(self) -> NamedDays:
        """Return the days that have a name, under any treaty."""
        return {"next deadline": self._next_deadline, "last exit": self._last_exit}

    def _next_deadline(self) -> date | None:
        today = self.app.view.day
        clocks = (entry.countdown for entry in self._treaties.docket(today).pending)
        days = (day for countdown in clocks if countdown for day in deadlines(countdown))
        return min((day for day in days if day > today), default=None)

    def _last_exit(self) -> date | None:
        eve = self.app.view.stepped_days(-1).day
        last = next(iter(self._treaties.docket(eve).recent), None)
        return last.effective if last else None

    def close(self) -> None:
        """Go home: the treaty that was entered from here last is left for good."""
        self._treaties.entered = None
        self.app.go_home()


def _key(entry: DocketEntry) -> str:
    return f"{entry.kind} {entry.dataset} {entry.state.id} {entry.act.id}"


def _row(key: str, row: DocketRow, width: int) -> Row:
    wide = width >= _ROOMY
    entry = row.entry
    mark = MARKS[KIND_MARKS[entry.kind]]
    pending = entry.kind == "pending"
    colour = mark.colour if pending else "foreground"
    days = f"{row.figure:>5} "
    # The name gives way to how sure the day is; with little room that is a sign beside the day.
    unsure = doubt(entry) if wide else ""
    room = min(_TREATY, width - 8 - _NAME - 2 - _DAY - (4 + _BAR if wide else 3))
    names = (row.treaty, *entry.treaty.aliases)
    name = next((one for one in names if cell_len(one) + len(unsure) <= room), row.treaty)
    treaty = f"{shorten(name, room - len(unsure))}{unsure}"
    left = [
        (f"{mark.symbol} ", mark.colour),
        (days, colour),
        (pad(row.name, _NAME), colour),
        ("  ", "muted"),
        (pad(treaty, room) if wide else treaty, "muted"),
    ]
    if wide and row.done is not None:
        behind = round(_BAR * row.done)
        left += [("  ", "muted"), ("━" * behind, mark.colour), ("─" * (_BAR - behind), "line")]
    right = day_words(entry.effective) if entry.effective else date_words(entry.act.day)
    if not wide:
        right += "?" if doubt(entry) else " "
    return Row(key, tuple(left), (right, colour if pending else "muted"))
