"""A short list to choose from, over whatever is shown."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from ..widgets.row_list import Row, RowList

_AROUND = 6
"""Lines that stay free over and under the rows, the frame among them."""


class Chooser(ModalScreen[str | None]):
    """Dismissed with the id of the row that was chosen, or with ``None`` on Escape."""

    BINDINGS = [
        Binding("escape", "dismiss(None)", "Close", show=False),
        Binding("enter", "choose", "Choose", show=False),
    ]
    DEFAULT_CSS = """
    Chooser {
        align: center middle;
        background: $background 60%;
        & > Vertical {
            width: 64; max-width: 90%; height: auto;
            border: round $accent; padding: 0 1; background: $surface;
            border-title-color: $accent; border-subtitle-color: $muted;
        }
        & RowList { background: $surface; }
    }
    """

    def __init__(self, title: str, rows: tuple[Row, ...], selected: str | None = None) -> None:
        super().__init__()
        self._title = title
        self._rows = rows
        self._selected = selected

    def compose(self) -> ComposeResult:
        """A title and the rows."""
        with Vertical() as box:
            box.border_title = Content(self._title)
            box.border_subtitle = Content("Enter chooses · Esc closes")
            yield RowList()

    def on_mount(self) -> None:
        """Show the rows, with the cursor on the one that is selected."""
        rows = self.query_one(RowList)
        rows.show(self._rows, self._selected)
        rows.focus()

    def on_resize(self) -> None:
        """Give the rows the height they need, as far as the screen has it; the rest scrolls."""
        self.query_one(RowList).styles.height = max(
            1, min(len(self._rows), self.size.height - _AROUND)
        )

    def action_choose(self) -> None:
        """Close with the row under the cursor."""
        rows = self.query_one(RowList)
        self.dismiss(rows.rows[rows.cursor].id)
