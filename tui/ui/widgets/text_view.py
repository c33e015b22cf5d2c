"""Text that scrolls by the keys of a list; of a new text only the lines that differ are painted."""

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Region
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style

from ..keymap import TEXT_ACTIONS, bindings
from .lines import Scrolled

Written = tuple[tuple[Content, ...], tuple[Content, ...]]
"""The lines that scroll, and those that always stand under them."""
_EMPTY = Content("")
_NOTHING: Written = ((), ())


class Pages(Scrolled, can_focus=True):
    """Shows the lines of ``write``, and of ``foot`` under them. After a change call ``redraw``."""

    BINDINGS = bindings(TEXT_ACTIONS)
    DEFAULT_CSS = "Pages { height: 1fr; }"

    _written = _NOTHING
    _stale = True

    def write(self, width: int) -> list[Content]:
        """Return the lines, none of them wider than *width* cells."""
        raise NotImplementedError

    def foot(self, width: int) -> list[Content]:  # noqa: ARG002 - where there is one
        """Return the lines that always stand at the bottom, none wider than *width* cells."""
        return []

    def redraw(self) -> None:
        """Show the text as it is now."""
        before, self._stale = self._rows(), True
        if not self.container_size:
            return
        self._fill()
        self.take_height(sum(map(len, self._written)))
        for y, (old, new) in enumerate(zip(before, self._rows(), strict=True)):
            if not old.is_same(new):
                self.refresh(Region(0, y, self.size.width, 1))

    def _fill(self) -> None:
        """Write the text for the width there is, beside a scroll bar where it is too long."""
        self._stale = False
        width, height = self.container_size
        # A cell keeps the text off the bar.
        for room in (width, width - self.styles.scrollbar_size_vertical - 1):
            text, foot = self.write(max(1, room)), self.foot(max(1, room))
            if foot and len(text) + 1 + len(foot) <= height:
                # With room to spare it stands right under the text.
                text, foot = [*text, _EMPTY, *foot], []
            self._written = tuple(text), tuple(foot)
            if len(text) + len(foot) <= height:
                break

    def _rows(self) -> list[Content]:
        """Return what stands on each line of the widget."""
        text, foot = self._written
        top = round(self.scroll_y)
        shown = [*text[top : top + self._page]]
        if foot and top + self._page < len(text):
            # Else it would seem to end over what stands under it.
            shown[-1] = _going_on(shown[-1], self.size.width - 1)
        blank = [_EMPTY] * (self._page - len(shown))
        return [*shown, *blank, *foot][: self.size.height]

    @property
    def _page(self) -> int:
        """How many lines that scroll are in sight."""
        return max(1, self.size.height - len(self._written[1]))

    def _place(self, y: int) -> int:
        """Return which line of the whole text, the foot included, stands on a line."""
        if y < self._page:
            return y + round(self.scroll_y)
        return y - self._page + max(self._page, len(self._written[0]))

    def on_resize(self) -> None:
        """Write the text for the new width."""
        self.redraw()

    def render_line(self, y: int) -> Strip:
        """Draw one line, what is selected with the mouse in the colours of a selection."""
        if self._stale:
            self._fill()
        rows = self._rows()
        line, selection = rows[y] if y < len(rows) else _EMPTY, self.text_selection
        place = self._place(y)
        if selection and (span := selection.get_span(place)):
            start, end = span
            style = self.screen.get_visual_style("screen--selection")
            line = line.stylize(style, start, len(line) if end < 0 else end)
        pieces = line.render(self.visual_style, "", parse_style=_parse_style)
        strip = Strip([Segment(text, look.rich_style) for text, look in pieces], line.cell_length)
        return strip.apply_offsets(0, place)

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """Return what is selected with the mouse, and how it ends."""
        text, foot = self._written
        blank = [_EMPTY] * (self._page - len(text))
        return selection.extract("\n".join(line.plain for line in (*text, *blank, *foot))), "\n"

    def action_move(self, step: int) -> None:
        """Scroll by a line."""
        self.scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll by a page."""
        self.scroll_relative(y=step * max(1, self._page - 1), animate=False)

    def action_edge(self, step: int) -> None:
        """Scroll to the top or the end."""
        if step < 0:
            self.scroll_home(animate=False)
        else:
            self.scroll_end(animate=False)


def _going_on(line: Content, width: int) -> Content:
    """Return a line with a sign that the text goes on; the last word gives way to it."""
    if line.cell_length + 2 > width:
        line = line[: len(line.plain.rstrip().rpartition(" ")[0])]
    return Content.assemble(line, " …")


def _parse_style(style: str | Style) -> Style:
    return Style.parse(style) if isinstance(style, str) else style
