"""The bars around the panels: two lines on top, the keys at the foot, a line for what is amiss."""

from rich.cells import cell_len
from textual.content import Content
from textual.events import Click
from textual.reactive import reactive
from textual.widget import Widget

from ...theme.symbols import MARKS
from ...views.panels import HeaderView
from ..keymap import Action
from ..rebinding import keys_in
from ..state import Mode
from .row_list import shorten

_LEAD = "Not shown: "
_RANK = ": error: "
"""What parts the place from the fault in a finding."""
_CHIP = "bold reverse $muted"
"""How what is out of the ordinary is told, whatever it is."""
_FEWER = (("AS KNOWN ON", "KNOWN"), ("WITH HINDSIGHT", "HINDSIGHT"), ("HYPOTHETICAL", "WHAT IF"))
"""Fewer words for the chips, those that give way first first."""
_TITLE = 10
"""Cells that must be left for the treaty's name, else the chips have fewer words."""
MODES: dict[Mode, tuple[str, str]] = {
    "live": ("●", "live"),
    "frozen": ("‖", "frozen"),
    "running": ("▶", "running"),
}


class BoardHeader(Widget):
    """Says in two lines what the whole room must know: how many parties, on which day.

    What is out of the ordinary stands beside the day as chips: a day that is not today, a what-if,
    the knowledge of another day.
    """

    DEFAULT_CSS = """
    BoardHeader { height: 2; padding: 0 1; background: $surface; }
    """

    view: reactive[HeaderView | None] = reactive(None)
    day: reactive[tuple[str, Mode]] = reactive(("", "live"))

    def render(self) -> Content:
        """Lay the four pieces out in the corners."""
        if self.view is None:
            return Content("")
        when = self._when(self.view)
        # A name of any length leaves the day its place.
        room = max(0, self.content_size.width - when.cell_length - 1)
        title = Content.styled(self.view.treaty, "bold $accent").truncate(room, ellipsis=True)
        return Content("\n").join(
            (self._apart(title, when), self._apart(self._counts(self.view), self._aside(self.view)))
        )

    def _when(self, view: HeaderView) -> Content:
        """Write the chips and the day, which is never without its mode, in words that fit."""
        chips = ["HYPOTHETICAL"] if view.hypothetical else []
        chips += [view.axes.upper()] if view.axes else []
        when = self._day_after(chips)
        for words, few in _FEWER:
            if when.cell_length + _TITLE > self.content_size.width:
                chips = [chip.replace(words, few) for chip in chips]
                when = self._day_after(chips)
        return when

    def _day_after(self, chips: list[str]) -> Content:
        words, mode = self.day
        symbol, word = MODES[mode]
        pieces = [Content.styled(f" {chip} ", _CHIP) for chip in chips]
        pieces.append(Content.styled(words, "bold"))
        live = Content.styled(f"{symbol} {word}", "$accent")
        pieces.append(live if mode == "live" else Content.styled(f" {word.upper()} ", _CHIP))
        return Content("  ").join(pieces)

    def _counts(self, view: HeaderView) -> Content:
        aside = self._aside(view).cell_length
        return _counts(view, self.content_size.width - aside - (2 if aside else 0))

    def _aside(self, view: HeaderView) -> Content:
        """Say how far the data goes, with a sign when that is longer ago than it should be."""
        if not view.checked:
            return Content("")
        if not view.stale:
            return Content.styled(view.checked, "$muted")
        return Content.styled(f"! {view.checked}", "bold")

    def _apart(self, left: Content, right: Content) -> Content:
        room = self.content_size.width - left.cell_length - right.cell_length
        if room < 1:
            return left
        return Content.assemble(left, " " * room, right)

    async def on_click(self, event: Click) -> None:
        """Ask for a day where the day stands; prove the counts where they stand."""
        place = event.get_content_offset(self)
        if place is None or self.view is None:
            return
        right = self.content_size.width - self._when(self.view).cell_length
        if place.y == 0 and place.x >= right:
            await self.run_action("screen.go_to_day")
        elif place.y == 1 and place.x < self._counts(self.view).cell_length:
            await self.run_action("screen.why")


def _counts(view: HeaderView, room: int) -> Content:
    """Write every count: with its words, or where these have no room with its sign."""
    pieces = [
        Content.styled(count, f"{'bold ' if index == 0 else ''}${MARKS[mark].colour}")
        for index, (mark, count) in enumerate(view.counts)
    ]
    line = Content("  ").join(pieces)
    if line.cell_length <= room:
        return line
    short = (
        Content.styled(f"{MARKS[mark].symbol} {count.split()[0]}", f"${MARKS[mark].colour}")
        for mark, count in view.counts[1:]
    )
    return Content("  ").join((pieces[0], *short))


class Banner(Widget):
    """Shows the first of some findings and how many more there are; without any it is not there."""

    DEFAULT_CSS = """
    Banner {
        height: 1; padding: 0 1; display: none;
        background: $surface; color: $foreground; text-style: bold reverse;
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


class KeyBar(Widget):
    """Reads the table of actions; what has the lowest rank is shown first to be kept.

    A click does what the key does. ``panel`` is the panel with the focus, where there are panels:
    a key that does nothing in it is not shown.
    """

    DEFAULT_CSS = "KeyBar { height: 1; dock: bottom; padding: 0 1; background: $surface; }"

    panel: reactive[str] = reactive("")

    def __init__(self, actions: tuple[Action, ...]) -> None:
        super().__init__()
        self._actions = actions

    def _fitting(self) -> list[Action]:
        """Return the most important keys that fit, in the order of the table."""
        labelled = [
            action
            for action in keys_in(self.app).of(self._actions)
            if action.label and action.keys and action.panel in ("", self.panel)
        ]
        room = self.content_size.width
        kept = set()
        for action in sorted(labelled, key=lambda action: action.rank):
            need = len(action.shown) + 1 + len(action.label) + 2
            if need - 2 <= room:
                room -= need
                kept.add(action.id)
        return [action for action in labelled if action.id in kept]

    @staticmethod
    def _is_shown(other: Action, action: Action) -> bool:
        """Say whether what goes the other way has its own place, and no part in a pair."""
        return other.id == action.before and bool(other.label)

    def render(self) -> Content:
        """Write the keys with their words."""
        return Content("  ").join(
            Content.assemble((action.shown, "bold $accent"), (f" {action.label}", "$muted"))
            for action in self._fitting()
        )

    async def on_click(self, event: Click) -> None:
        """Do what the key under the mouse does; of a pair of keys, the one that was hit."""
        place = event.get_content_offset(self)
        left = 0
        if place is None:
            return
        for action in self._fitting():
            right = left + len(action.shown) + 1 + len(action.label)
            if left <= place.x < right:
                first = place.x < left + len(action.pair.partition(" ")[0])
                first = first and not any(self._is_shown(other, action) for other in self._actions)
                name = action.before if first else action.id
                target = "app" if action.on == "app" else "screen"
                await self.run_action(f"{target}.{name}")
            left = right + 2
