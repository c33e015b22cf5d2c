"""A short list to choose from, over whatever is shown."""

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from ..widgets.dialog import Box
from ..widgets.row_list import Row, RowList
from .modal import Popup

_MOST = 12


class Chooser(Popup[str]):
    """Offers rows, under a text that leads to them. Dismissed with the id of the row chosen."""

    BINDINGS = [Binding("enter", "choose", "Choose", show=False)]
    DEFAULT_CSS = """
    Chooser {
        & > Box { width: 64; max-height: 80%; }
        & #lead { height: auto; margin-bottom: 1; }
    }
    """

    def __init__(
        self, title: str, rows: tuple[Row, ...], selected: str | None = None, *, lead: str = ""
    ) -> None:
        super().__init__()
        self._title = title
        self._rows = rows
        self._selected = selected
        self._lead = lead

    def compose(self) -> ComposeResult:
        """A title, the text and the rows."""
        with Box(self._title, "Enter chooses · Esc closes"):
            if self._lead:
                yield Static(self._lead, id="lead", markup=False)
            yield RowList()

    def begin(self) -> None:
        """Show the rows, with the cursor on the one that is selected."""
        rows = self.query_one(RowList)
        rows.styles.height = min(_MOST, len(self._rows))
        rows.show(self._rows, self._selected)
        rows.focus()

    def action_choose(self) -> None:
        """Close with the row under the cursor."""
        rows = self.query_one(RowList)
        if rows.rows:  # they come a moment later than the list
            self.dismiss(rows.rows[rows.cursor].id)

    def on_click(self, event: events.Click) -> None:
        """Choose the row that is clicked; the list has put the cursor there."""
        if isinstance(event.widget, RowList):
            self.action_choose()
