"""A list of one-line rows with a cursor, drawn line by line: the dashboard's only list."""

from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.geometry import Offset, Region
from textual.strip import Strip

from ..keymap import LIST_ACTIONS, bindings
from ..messages import CursorMoved
from ..rebinding import keys_in
from .lines import Paint, Scrolled

_BETWEEN = 2
"""Cells between two columns."""


class Row(NamedTuple):
    """A row: pieces of text from the left and one from the right, each with a colour's name.

    Where the two sides do not fit beside each other, the first of the ``shorter`` that does stands
    in for the text on the ``right``, at last the last of them; no row that says the same under one
    ``heading``, over which the cursor passes, has its full text then. Where the left side would be
    cut to less than the ``least`` cells that tell it from others, ``brief`` stands in for it.
    """

    id: str
    left: tuple[tuple[str, str], ...]
    right: tuple[str, str] = ("", "foreground")
    shorter: tuple[str, ...] = ()
    least: int = 0
    brief: tuple[tuple[str, str], ...] = ()
    heading: bool = False

    def overflows(self, width: int) -> bool:
        """Say whether the two sides in full are too wide for a *width*."""
        end = cell_len(self.right[0])
        return bool(end) and sum(cell_len(text) for text, _ in self.left) + 1 + end > width


def shorten(text: str, room: int) -> str:
    """Cut *text* to a width in cells with an ellipsis, at a word where that leaves enough of it."""
    if cell_len(text) <= room:
        return text
    if room == 0:
        return ""
    # Half a wide character is cut to a space, which is not the end of a word.
    cut = set_cell_size(text, room - 1).rstrip()
    at_word = cut if text[len(cut) :].startswith(" ") else cut.rpartition(" ")[0].rstrip()
    return f"{at_word if 2 * cell_len(at_word) >= room else cut}…"


def pad(text: str, width: int) -> str:
    """Return *text* in exactly so many cells: cut with an ellipsis, or with blanks after it."""
    return set_cell_size(shorten(text, width), width)


def _whole(pieces: tuple[tuple[str, str], ...]) -> str:
    return "".join(text for text, _ in pieces)


def no_match(app: object) -> str:
    """Return what a list says of which a filter leaves nothing."""
    return "; ".join(filter(None, ("No match", keys_in(app).says("leave", "shows all")))) + "."


class RowList(Scrolled, can_focus=True):
    """Rows with a cursor. Only the rows that change are painted again.

    A row's left part gives way to its right part and ends with an ellipsis where it must. Rows that
    do not fit under each other stand in columns, if these may have a width.
    """

    BINDINGS = bindings(LIST_ACTIONS)
    DEFAULT_CSS = "RowList { height: 1fr; }"

    rows: tuple[Row, ...] = ()
    cursor = 0
    """The index of the row that the cursor is on."""
    _drawn = 0
    """The index of the row that the cursor is drawn on."""

    def __init__(
        self,
        *,
        answered: bool = False,
        column: int = 0,
        id: str | None = None,  # noqa: A002 - Textual's name
    ) -> None:
        """Make an empty list; its rows come by ``show``.

        *answered* promises that every move is answered by ``show``: the cursor is drawn on its new
        row only then, in one frame with whatever else follows from the move. *column* is the least
        width of a column; without one there is a single column.
        """
        self._paint = Paint(self)
        super().__init__(id=id)
        self._empty = ""
        self._answered = answered
        self._least = column
        self._tight: dict[int, frozenset[int]] = {}

    def show(self, rows: tuple[Row, ...], selected: str | None, *, empty: str = "") -> None:
        """Show *rows* with the cursor on the row with the id *selected*, if it is there.

        Without rows *empty* says why there are none.
        """
        before, self.rows, self._tight = self.rows, rows, {}
        if len(before) != len(rows) or empty != self._empty:
            self._empty = empty
            self.take_height(self._lines)
            self.refresh()
        else:
            self._paint_differing(before)
        ids = [row.id for row in rows]
        if selected in ids:
            self.cursor = ids.index(selected)
        else:
            self.cursor = max(0, min(self.cursor, len(rows) - 1))
        self._draw_cursor()

    def _paint_differing(self, before: tuple[Row, ...]) -> None:
        for index, (old, new) in enumerate(zip(before, self.rows, strict=True)):
            if old != new:
                self._refresh_row(index)

    # Where a row stands

    @property
    def _columns(self) -> int:
        """How many columns the rows stand in: as few as show all of them."""
        width, height = self.size
        if not self._least or not height:
            return 1
        most = max(1, (width + _BETWEEN) // (self._least + _BETWEEN))
        return min(most, max(1, -(-len(self.rows) // height)))

    @property
    def _lines(self) -> int:
        """How many lines the rows take in their columns."""
        return -(-len(self.rows) // self._columns)

    @property
    def _across(self) -> int:
        """The width of a column."""
        columns = self._columns
        return (self.scrollable_content_region.width - (columns - 1) * _BETWEEN) // columns

    def _draw_cursor(self) -> None:
        """Paint the two rows that change, and keep the cursor in sight."""
        if self._drawn != self.cursor:
            self._refresh_row(self._drawn)
            self._refresh_row(self.cursor)
            self._drawn = self.cursor
        self._keep_in_sight()

    def cursor_offset(self) -> Offset:
        """Put the terminal's cursor on the selected row."""
        column, line = divmod(self._drawn, max(1, self._lines))
        return Offset(column * (self._across + _BETWEEN), line - round(self.scroll_y))

    def on_resize(self) -> None:
        """Stand in as many columns as the rows need, and keep the cursor in sight."""
        self.take_height(self._lines)
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        if self.size.height:
            row = Region(0, self.cursor % max(1, self._lines), 1, 1)
            self.scroll_to_region(row, animate=False, force=True, x_axis=False)

    def _refresh_row(self, index: int) -> None:
        column, line = divmod(index, max(1, self._lines))
        line -= round(self.scroll_y)
        if 0 <= line < self.size.height:
            width = self.size.width if self._columns == 1 else self._across
            self.refresh(Region(column * (self._across + _BETWEEN), line, width, 1))

    def notify_style_update(self) -> None:
        """Take the colours of a new theme."""
        self._paint.forget()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.scrollable_content_region.width
        index = y + round(self.scroll_y)
        if index >= len(self.rows):
            said = shorten(self._empty, width) if index == 0 else ""
            return Strip([self._paint(said + " " * (width - cell_len(said)), "muted")], width)
        if self._columns > 1:
            return self._in_columns(index, width)
        if self.show_vertical_scrollbar:
            # One cell keeps the text off the scroll bar.
            edge = self._paint(" ", cursor=index == self._drawn)
            return Strip([*self._segments(index, width - 1), edge], width)
        return Strip(self._segments(index, width), width)

    def _in_columns(self, line: int, width: int) -> Strip:
        """Draw the rows that stand beside each other on a line."""
        across, segments = self._across, []
        if line < self._lines:
            for index in range(line, len(self.rows), self._lines):
                segments += self._segments(index, across)
                segments.append(self._paint(" " * _BETWEEN))
        return Strip(segments).adjust_cell_length(width, self._paint("").style)

    def _short(self, width: int) -> frozenset[int]:
        """Return the rows that end with shorter words: those that say one thing do so alike.

        They do that stand under one heading and end with a text that begins with the same word.
        """
        if width not in self._tight:
            group, of = 0, []
            for index, row in enumerate(self.rows):
                group = index if row.heading or not self.rows[group].heading else group
                of.append((group, row.right[0].partition(" ")[0]))
            tight = {
                group for group, row in zip(of, self.rows, strict=True) if row.overflows(width)
            }
            self._tight[width] = frozenset(n for n, group in enumerate(of) if group in tight)
        return self._tight[width]

    def _segments(self, index: int, width: int) -> list[Segment]:
        row, cursor = self.rows[index], index == self._drawn
        text, colour = row.right
        left, whole = row.left, _whole(row.left)
        ends = (row.shorter if index in self._short(width) else ()) or (text,)
        end = next((one for one in ends if cell_len(f"{whole} {one}") <= width), ends[-1])
        room = max(0, width - cell_len(end) - (1 if end else 0))
        shown = shorten(whole, room)
        if shown != whole and cell_len(shown) <= row.least:
            left, shown = row.brief, shorten(_whole(row.brief), room)
        segments, drawn = [], 0
        for text, name in left:
            # A piece ends where it ends in the row, and the last one drawn has the ellipsis.
            piece = shown[drawn : drawn + len(text)]
            drawn += len(piece)
            segments.append(self._paint(piece, name, cursor=cursor))
        fill = " " * (room - cell_len(shown) + (1 if end else 0))
        ending = (self._paint(fill, cursor=cursor), self._paint(end, colour, cursor=cursor))
        return [*segments, *ending]

    async def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; a second click opens what is there."""
        column = min(event.x // (self._across + _BETWEEN), self._columns - 1)
        self._go(column * self._lines + event.y + round(self.scroll_y))
        if event.chain > 1:
            await self.run_action("screen.open")

    def action_move(self, step: int) -> None:
        """Move the cursor by *step* rows."""
        self._go(self.cursor + step)

    def action_page(self, step: int) -> None:
        """Move the cursor by a page."""
        self._go(self.cursor + step * max(1, self.size.height - 1))

    def action_column(self, step: int) -> None:
        """Move the cursor to the next column, or with -1 to the one before."""
        if 0 <= self.cursor + step * self._lines < len(self.rows):
            self._go(self.cursor + step * self._lines)

    def action_edge(self, step: int) -> None:
        """Move the cursor to the first or the last row."""
        self._go(0 if step < 0 else len(self.rows) - 1)

    def _go(self, index: int) -> None:
        if not self.rows:
            return
        index = max(0, min(index, len(self.rows) - 1))
        onward = range(index, len(self.rows)) if index > self.cursor else range(index, -1, -1)
        back = range(self.cursor, index, 1 if index > self.cursor else -1)
        stops = (stop for stop in (*onward, *reversed(back)) if not self.rows[stop].heading)
        index = next(stops, self.cursor)
        if index != self.cursor:
            self.cursor = index
            if not self._answered:
                self._draw_cursor()
            self.post_message(CursorMoved(self.rows[index].id))
