"""A choice among a few rows, with a text above them."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from ..widgets.row_list import Row, RowList
from .box import Box

_MOST = 12


class Choice(Box[str]):
    """Offers rows. Dismissed with the id of the row that was chosen."""

    BINDINGS: ClassVar = [Binding("enter", "choose", "Choose", show=False)]
    DEFAULT_CSS = """
    Choice {
        & > Vertical { width: 76; }
        & #lead { height: auto; margin-bottom: 1; }
        & RowList { background: $surface; }
    }
    """

    def __init__(
        self, title: str, rows: tuple[Row, ...], *, lead: str = "", selected: str | None = None
    ) -> None:
        super().__init__()
        self._title = title
        self._rows = rows
        self._lead = lead
        self._selected = selected

    def compose(self) -> ComposeResult:
        """Put the text over the rows."""
        with Vertical() as box:
            box.border_title = Content(self._title)
            box.border_subtitle = Content("Enter chooses · Esc closes")
            if self._lead:
                yield Static(self._lead, id="lead", markup=False)
            rows = RowList()
            rows.styles.height = min(_MOST, len(self._rows))
            yield rows

    def on_mount(self) -> None:
        """Stand on the row that was chosen before."""
        self.query_one(RowList).show(self._rows, self._selected)

    def action_choose(self) -> None:
        """Close with the row under the cursor."""
        self.dismiss(self._rows[self.query_one(RowList).cursor].id)

    def on_click(self, event: events.Click) -> None:
        """Choose the row that is clicked; the list has put the cursor there."""
        if isinstance(event.widget, RowList):
            self.action_choose()
