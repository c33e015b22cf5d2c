"""The two lines on top: the treaty, the counts, the day, the clock, the age of the data."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from ...theme.symbols import MARKS
from ...views.panels import HeaderView
from ..compat.line_cache import Kept
from ..day_clock import Mode

MODES: dict[Mode, tuple[str, str]] = {
    "live": ("●", "live"),
    "frozen": ("‖", "frozen"),
    "running": ("▶", "running"),
}


class BoardHeader(Kept, Widget):
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
        title = Content.styled(self.view.treaty, "bold $accent")
        if self.view.hypothetical:
            badge = Content.styled(" HYPOTHETICAL ", "bold reverse $pending")
            both = Content.assemble(title, "  ", badge)
            fits = both.cell_length + when.cell_length < self.content_size.width
            title = both if fits else badge
        aside = self._aside(self.view)
        room = self.content_size.width - aside.cell_length - (2 if aside.cell_length else 0)
        return Content("\n").join(
            (self._apart(title, when), self._apart(self._counts(self.view, room), aside))
        )

    def _aside(self, view: HeaderView) -> Content:
        """Say what is unusual: whose knowledge is used, and how far the data goes."""
        pieces = []
        if view.axes:
            pieces.append(Content.styled(view.axes, "bold $pending"))
        if view.checked:
            pieces.append(Content.styled(view.checked, "$pending" if view.stale else "$muted"))
        whole = Content.styled(" · ", "$muted").join(pieces)
        # The axes must be read; the age of the data gives way where there is room for one.
        return whole if whole.cell_length <= self.content_size.width // 2 else pieces[0]

    def _counts(self, view: HeaderView, room: int) -> Content:
        """Write as many counts as fit, the most needed first; none is cut."""
        line = Content("")
        for index, (mark, count) in enumerate(view.counts):
            colour = f"${MARKS[mark].colour}"
            piece = Content.styled(count, f"bold {colour}" if index == 0 else colour)
            longer = Content.assemble(line, (" · ", "$muted"), piece) if index else piece
            if index and longer.cell_length > room:
                break
            line = longer
        return line

    def _apart(self, left: Content, right: Content) -> Content:
        room = self.content_size.width - left.cell_length - right.cell_length
        if room < 1:
            return left
        return Content.assemble(left, " " * room, right)
