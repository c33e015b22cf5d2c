"""What widgets share that draw their own lines: scrolling, wrapping, themed colours, tables."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.content import Content
from textual.geometry import Region
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from ...views.document import Table
from ...views.labels import unbroken
from ...views.picture import Line
from ..compat.no_break import wrap_unbroken
from ..compat.terminal_cursor import HasCursor
from ..compat.virtual_size import set_virtual_height

_BESIDE = 90
"""The width from which columns stand beside each other."""
_LABEL, _GAP = 26, 2
_EMPTY = Content("")


class Scrolled(HasCursor, ScrollView):
    """Scrolls over lines that it draws itself."""

    DEFAULT_CSS = "Scrolled { overflow-x: hidden; scrollbar-size-vertical: 1; }"

    def take_height(self, lines: int) -> None:
        """Scroll over as many *lines* from now on."""
        set_virtual_height(self, lines)


class Drawing(Widget):
    """A picture in lines of coloured text; of another picture the lines that differ are painted."""

    _lines: tuple[Line, ...] = ()

    def __init__(self) -> None:
        self._paint = Paint(self)
        super().__init__()

    def picture(self) -> tuple[Line, ...]:
        """Return the lines of the picture in the size there is now."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Show another picture."""
        before, self._lines = self._lines, self.picture()
        for y, (old, new) in enumerate(zip_longest(before, self._lines)):
            if old != new:
                self.refresh(Region(0, y, self.size.width, 1))

    def on_resize(self) -> None:
        """Draw in the new size."""
        self._lines = self.picture()
        self.refresh()

    def notify_style_update(self) -> None:
        """Take the colours of a new theme."""
        self._paint.forget()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """Paint a line of the picture."""
        # After a change of layout a line may be asked for before the picture has its new size.
        line = self._lines[y] if y < len(self._lines) else ()
        strip = Strip([self._paint(text, colour) for text, colour in line])
        return strip.adjust_cell_length(self.size.width, self.visual_style.rich_style)


class Paint:
    """Knows the style for the name of each colour on a widget, as ``$accent`` of the theme."""

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._looks: dict[tuple[str, bool], RichStyle] = {}

    def forget(self) -> None:
        """Look the styles up anew, after the theme or the widget's own style has changed."""
        self._looks.clear()

    def __call__(self, text: str, colour: str = "foreground", *, cursor: bool = False) -> Segment:
        """Return text in a colour, under the cursor on its background."""
        look = self._looks.get((colour, cursor))
        if look is None:
            look = self._looks[colour, cursor] = self._look(colour, cursor=cursor)
        return Segment(text, look)

    def _look(self, colour: str, *, cursor: bool) -> RichStyle:
        app, base = self._widget.app, self._widget.visual_style
        if cursor and (app.no_color or app.native_ansi_color):
            # A reversed row is one block, which colours would cut into pieces.
            return (base + Style.parse("reverse")).rich_style
        # A chip gives up its ground to the cursor's.
        shown = colour.rpartition(" on ")[2] if cursor else colour
        base += Style.parse(variables_of(shown, ansi=app.native_ansi_color))
        if colour == "pending":
            base += Style.parse("bold")
        return (base + Style.parse("on $cursor") if cursor else base).rich_style


def variables_of(colours: str, *, ansi: bool = False) -> str:
    """Return the style for a colour of the theme, or for a sign in one on the ground of another.

    With the terminal's own colours (*ansi*) its ground is no ink: those two are swapped.

    >>> variables_of("party on pending")
    '$party on $pending'
    >>> variables_of("background on pending", ansi=True)
    'reverse $pending'
    """
    if ansi and colours.startswith("background on "):
        return f"reverse ${colours.rpartition(' ')[2]}"
    return " on ".join(f"${colour}" for colour in colours.split(" on "))


def wrap(text: Content, width: int) -> list[Content]:
    """Break a text into lines of a *width*, never within a day nor at a no-break space."""
    return wrap_unbroken(Content(unbroken(text.plain), [*text.spans]), width)


def wrap_pieces(pieces: Iterable[Content], width: int) -> list[Content]:
    """Return *pieces* two cells apart on as few lines as a *width* allows."""
    lines: list[list[Content]] = [[]]
    for piece in pieces:
        used = sum(one.cell_length + 2 for one in lines[-1])
        if lines[-1] and used + piece.cell_length > width:
            lines.append([])
        lines[-1].append(piece)
    return [Content("  ").join(line) for line in lines]


def table_lines(table: Table, width: int) -> Iterator[Content]:
    """Yield the lines of a table, none wider than *width* cells.

    The first cell of a row names it; the others are under the heads of their columns.
    """
    if width < _BESIDE:
        yield from _below(table, width)
        return
    count = len(table.heads) - 1
    each = (width - _LABEL) // count - _GAP
    yield _row((_EMPTY, *(Content.styled(head, "bold") for head in table.heads[1:])), each)
    for name, *cells in table.rows:
        wrapped = [wrap(Content(cell), each) for cell in cells]
        names = wrap(Content.styled(name, "$muted"), _LABEL - _GAP)
        for line in zip_longest(names, *wrapped, fillvalue=_EMPTY):
            yield _row(line, each)


def _row(cells: Iterable[Content], each: int) -> Content:
    name, *others = cells
    return Content.assemble(_padded(name, _LABEL), *(_padded(one, each + _GAP) for one in others))


def _padded(text: Content, width: int) -> Content:
    return Content.assemble(text, " " * (width - text.cell_length))


def _below(table: Table, width: int) -> Iterator[Content]:
    label = min(_LABEL, width // 3)
    for column, head in enumerate(table.heads[1:], 1):
        if column > 1:
            yield _EMPTY
        yield from wrap(Content.styled(head, "bold"), width)
        for row in (row for row in table.rows if row[column]):
            names = wrap(Content.styled(row[0], "$muted"), label - _GAP)
            texts = wrap(Content(row[column]), max(1, width - label))
            for name, text in zip_longest(names, texts, fillvalue=_EMPTY):
                yield Content.assemble(_padded(name, label), text)
