"""The two lines on top: the treaty, the counts, the day, the clock, the age of the data."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from ..looks.marks import MARKS
from ..shell.clock import Mode
from ..views.board import HeaderView

MODES: dict[Mode, tuple[str, str]] = {
    "live": ("●", "live"),
    "held": ("‖", "held"),
    "running": ("▶", "running"),
}


class BoardHeader(Widget):
    """Says in two lines what the whole room must know: how many parties, on which day."""

    DEFAULT_CSS = """
    BoardHeader { height: 2; padding: 0 1; background: $surface; }
    """

    view: reactive[HeaderView | None] = reactive(None)
    day: reactive[tuple[str, Mode]] = reactive(("", "live"))

    def render(self) -> Content:
        """Lay the four pieces out in the corners."""
        if self.view is None:
            return Content("")
        words, mode = self.day
        symbol, word = MODES[mode]
        colour = "$accent" if mode == "live" else "$pending"
        when = Content.assemble((words, "bold"), "  ", (f"{symbol} {word}", colour))
        checked = Content("")
        if self.view.checked:
            checked = Content.styled(self.view.checked, "$pending" if self.view.stale else "$muted")
        return Content("\n").join(
            (
                self._apart(Content.styled(self.view.treaty, "bold $accent"), when),
                self._apart(self._counts(self.view), checked),
            )
        )

    def _counts(self, view: HeaderView) -> Content:
        """Write as many counts as fit, the most needed first; none is cut."""
        line = Content("")
        for index, (mark, count) in enumerate(view.counts):
            colour = f"${MARKS[mark].colour}"
            piece = Content.styled(count, f"bold {colour}" if index == 0 else colour)
            longer = Content.assemble(line, (" · ", "$muted"), piece) if index else piece
            if index and longer.cell_length > self.content_size.width:
                break
            line = longer
        return line

    def _apart(self, left: Content, right: Content) -> Content:
        room = self.content_size.width - left.cell_length - right.cell_length
        if room < 1:
            return left
        return Content.assemble(left, " " * room, right)
