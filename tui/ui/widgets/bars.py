"""The bars around the panels: two lines on top, the keys at the foot, a line for what is amiss."""

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from ...theme.symbols import MARKS
from ...views.panels import HeaderView
from ..compat.line_cache import Kept
from ..keymap import APP_ACTIONS, Action
from ..state import Mode
from .row_list import shorten

_LEAD = "Not shown: "
_RANK = ": error: "
"""What parts the place from the fault in a finding."""
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
        # A name of any length leaves the day its place, and the badge its own.
        room = self.content_size.width - when.cell_length - 1
        if self.view.hypothetical:
            badge = Content.styled(" HYPOTHETICAL ", "bold reverse $pending")
            both = Content.assemble(title, "  ", badge)
            title = both if both.cell_length <= room else badge
        title = title.truncate(room, ellipsis=True)
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


class Banner(Widget):
    """Shows the first of some findings and how many more there are; without any it is not there."""

    DEFAULT_CSS = """
    Banner {
        height: 1; padding: 0 1; display: none;
        background: $surface; color: $pending; text-style: bold;
    }
    """

    findings: reactive[tuple[str, ...]] = reactive(())

    def watch_findings(self) -> None:
        """Take up a line only while there is something to say."""
        self.display = bool(self.findings)

    def render(self) -> Content:
        """Write the line."""
        return Content(banner_words(self.findings, self.content_size.width))


def banner_words(findings: tuple[str, ...], room: int) -> str:
    """Return the line in at most *room* cells; the folders of the file go first, then words."""
    if not findings:
        return ""
    more = f" · {len(findings) - 1} more" if len(findings) > 1 else ""
    room = max(0, room - cell_len(_LEAD) - cell_len(more))
    first = findings[0]
    place, rank, fault = first.partition(_RANK)
    if rank and cell_len(first) > room:
        first = f"{place.rpartition('/')[2]}{rank}{fault}"
    return f"{_LEAD}{shorten(first, room)}{more}"


class KeyBar(Kept, Widget):
    """Reads the table of actions; what has the lowest rank is shown first to be kept."""

    DEFAULT_CSS = "KeyBar { height: 1; dock: bottom; padding: 0 1; background: $surface; }"

    def __init__(self, actions: tuple[Action, ...] = APP_ACTIONS) -> None:
        super().__init__()
        self._actions = actions

    def render(self) -> Content:
        """Keep the most important keys that fit, in the order of the table."""
        labelled = [action for action in self._actions if action.label]
        room = self.content_size.width
        kept = set()
        for action in sorted(labelled, key=lambda action: action.rank):
            need = len(action.shown) + 1 + len(action.label) + 2
            if need - 2 <= room:
                room -= need
                kept.add(action.id)
        pieces = [
            Content.assemble((action.shown, "bold $accent"), (f" {action.label}", "$muted"))
            for action in labelled
            if action.id in kept
        ]
        return Content("  ").join(pieces)
