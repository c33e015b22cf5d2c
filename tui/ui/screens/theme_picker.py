"""The list of themes: each is worn while the cursor is on it, one is kept."""

from collections.abc import Callable, Iterable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from ...theme.textual_theme import TitledTheme
from ..widgets.dialog import Box
from ..widgets.row_list import Row, RowList
from .modal import Popup


class ThemePicker(Popup[str]):
    """Lets a theme be chosen; *changed* is told of every theme that the cursor comes to.

    Dismissed with the name of the theme to keep, or with ``None`` on Escape. The screen under it
    is not dimmed: it is what the themes are judged by.
    """

    BINDINGS = [Binding("enter", "keep", "Keep", show=False)]
    DEFAULT_CSS = """
    ThemePicker {
        background: transparent;
        & RowList { height: auto; max-height: 12; }
        & #hint { margin-top: 1; }
    }
    """

    def __init__(
        self, themes: Iterable[TitledTheme], worn: str, *, changed: Callable[[str], None]
    ) -> None:
        super().__init__()
        self._rows = tuple(
            Row(
                one.name,
                (("▸ " if one.name == worn else "  ", "accent"), (one.title, "foreground")),
            )
            for one in themes
        )
        self._worn = worn
        self._changed = changed

    def compose(self) -> ComposeResult:
        """The list and what its keys do."""
        with Box("Theme"):
            yield RowList()
            yield Static("Enter keeps it, Esc brings the one before back", id="hint", markup=False)

    def begin(self) -> None:
        """Begin at the theme that is worn."""
        self.query_one(RowList).show(self._rows, self._worn)

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """Show the theme that the cursor has come to."""
        message.stop()
        self._changed(message.row_id)

    def action_keep(self) -> None:
        """Close with the theme that the cursor is on."""
        # The cursor may have moved on before its message came here.
        rows = self.query_one(RowList)
        if rows.rows:  # they come a moment later than the list
            self.dismiss(rows.rows[rows.cursor].id)
