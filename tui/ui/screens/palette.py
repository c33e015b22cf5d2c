"""The palette: a line to type in, and under it everything that fits."""

from collections.abc import Iterable, Iterator

from textual import events
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input

from ...views.labels import plural
from ...views.search import Entry, Finder, Hit
from ..keymap import LINE_ACTIONS, bindings
from ..widgets.row_list import Row, RowList
from .base import Popup
from .dialogs import Dialog, InputLine

_KIND_WIDTH = 11
_IN_SIGHT = 36
_BEFORE = 12
"""Letters of a title that are in sight at every size, and those shown before a find beyond."""
_MOST = 120
"""More letters of a title than the box has room for."""


class Palette(Popup[Entry]):
    """Finds among entries while a line is typed. Dismissed with the entry that was chosen."""

    BINDINGS = bindings(LINE_ACTIONS)
    DEFAULT_CSS = """
    Palette {
        & > Dialog { width: 100; height: 80%; }
        & RowList { margin-top: 1; }
    }
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        super().__init__()
        self._finder = Finder(entries)
        self._hits: tuple[Hit, ...] = ()

    def compose(self) -> ComposeResult:
        """Put the line over the list; the line keeps the focus."""
        with Dialog("Go to anything"):
            yield InputLine(placeholder="A state, an event, words, a source, a claim, a key …")
            rows = RowList()
            rows.can_focus = False
            yield rows

    def begin(self) -> None:
        """Show everything there is."""
        self._find("")

    def on_input_changed(self, message: Input.Changed) -> None:
        """Find anew at each letter."""
        self._find(message.value)

    def _find(self, query: str) -> None:
        self._hits = self._finder.find(query)
        rows = tuple(_row(hit) for hit in self._hits)
        # The best hit is under the cursor at every letter.
        self.query_one(RowList).show(rows, rows[0].id if rows else None)
        found = plural(len(rows), "hit", "hits") if rows else "nothing found"
        self.query_one(Dialog).border_subtitle = Content(f"{found} · Enter opens · Esc closes")

    def on_input_submitted(self) -> None:
        """Close with the entry under the cursor."""
        if self._hits:
            self.dismiss(self._hits[self.query_one(RowList).cursor].entry)

    def on_click(self, event: events.Click) -> None:
        """Choose the row that is clicked; the list has put the cursor there."""
        if isinstance(event.widget, RowList):
            self.on_input_submitted()

    def action_move(self, step: int) -> None:
        """Move the cursor in the list."""
        self.query_one(RowList).action_move(step)

    def action_page(self, step: int) -> None:
        """Move the cursor by a page of the list."""
        self.query_one(RowList).action_page(step)


def _row(hit: Hit) -> Row:
    """Return a hit as a row, with the letters that were found in the colour of what is live."""
    entry = hit.entry
    pieces = [(f"{entry.kind:{_KIND_WIDTH}}", "muted")]
    begin = _begin(entry.title, min(hit.marked, default=0))
    if begin:
        pieces.append(("… ", "muted"))
    shown = entry.title[begin : begin + _MOST]
    drawn = 0
    for first, end in _runs(place - begin for place in sorted(hit.marked)):
        pieces.append((shown[drawn:first], "foreground"))
        pieces.append((shown[first:end], "accent"))
        drawn = end
    pieces.append((shown[drawn:], "foreground"))
    return Row(f"{entry.kind} {entry.id}", tuple(pieces), (entry.detail, "muted"), ("",))


def _runs(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the first place of each run of neighbours, and the place after its last."""
    first = end = -1
    for place in places:
        if place != end:
            if end > first:
                yield first, end
            first = place
        end = place + 1
    if end > first:
        yield first, end


def _begin(title: str, found: int) -> int:
    """Return where a long title is to begin so that what was found far inside it is in sight."""
    if found < _IN_SIGHT:
        return 0
    return title.rfind(" ", 0, found - _BEFORE) + 1
