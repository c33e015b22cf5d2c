"""The roster: every state with its mark, and what matters most about it today."""

from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from ..looks.marks import MARKS
from ..views.board import RosterRow, RosterView
from .panel import Panel
from .row_list import Row, RowList

ALL = ""
_APART = 4  # the mark, a space after it, a space before the detail


class RosterPanel(Panel):
    """The list of states with a legend. Its first row stands for all states."""

    DEFAULT_CSS = """
    RosterPanel {
        #legend { height: auto; color: $muted; }
    }
    """

    view: reactive[RosterView | None] = reactive(None)

    class Selected(Message):
        """A state was selected; ``None`` stands for all of them."""

        def __init__(self, party: str | None) -> None:
            super().__init__()
            self.party = party

    def compose(self) -> ComposeResult:
        """Put the legend under the list."""
        yield RowList(id="states")
        yield Static(id="legend", markup=False)

    def watch_view(self) -> None:
        """Draw the new view."""
        self._draw()

    def on_resize(self) -> None:
        """Draw again: where the room is short, so are the details."""
        self._draw()

    def _draw(self) -> None:
        view = self.view
        if view is None:
            return
        room = self.query_one(RowList).scrollable_content_region.width
        rows = [Row(ALL, (("  All states", "accent"),))] if not view.filter else []
        rows += [_row(row, room) for row in view.rows]
        self.query_one(RowList).show(tuple(rows), view.selected or ALL)
        shown = f"{len(view.rows)} of {view.total}" if view.filter else str(view.total)
        self.entitle(f"States {shown}", f"/{view.filter}" if view.filter else "")
        marks = dict.fromkeys(row.mark for row in view.rows)
        self.query_one("#legend", Static).update(self._legend(list(marks)))

    def _legend(self, marks: list[str]) -> Content:
        """Write the marks that are in use, breaking lines between them only."""
        lines: list[list[Content]] = [[]]
        room = self.content_size.width
        for name in marks:
            mark = MARKS[name]
            piece = Content.assemble((mark.symbol, f"${mark.colour}"), f" {mark.word}")
            used = sum(one.cell_length + 2 for one in lines[-1])
            if lines[-1] and used + piece.cell_length > room:
                lines.append([])
            lines[-1].append(piece)
        return Content("\n").join(Content("  ").join(line) for line in lines)

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """Tell the app which state was selected."""
        message.stop()
        self.post_message(self.Selected(message.row_id or None))


def _row(row: RosterRow, room: int) -> Row:
    mark = MARKS[row.mark]
    fits = len(row.name) + len(row.detail) + _APART <= room
    detail = row.detail if fits or not row.short else row.short
    strong = row.mark in ("pending", "held", "announced")
    return Row(
        row.id,
        ((f"{mark.symbol} ", mark.colour), (row.name, mark.colour if strong else "foreground")),
        ((detail, mark.colour if strong else "muted"),) if detail else (),
    )
