"""Room mode: one idea a screen, driven by the keys of a clicker; nothing of the speaker's notes."""

from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace
from textual import events
from textual.app import ComposeResult
from textual.message import Message

from ...briefing.layout import Foot
from ...briefing.rehearsal import Rehearsal, progress
from ...system.clock import Now
from ...views.labels import elapsed_words
from ..keymap import ROOM_ACTIONS, bindings
from ..widgets.slide import PageView
from .base import Modal, Ticking


class RoomState(Struct, frozen=True):
    """Where a presentation stands: the step from 0, blank or not, digits typed, time shown."""

    index: int = 0
    blank: bool = False
    typed: str = ""
    timing: bool = False


class Room(Ticking, Modal[int]):
    """Shows the slides of a rehearsed briefing; dismissed with the step it was left at, from 0.

    It is modal so that no key of the dashboard can open anything on the shared screen.
    """

    BINDINGS = bindings(ROOM_ACTIONS)
    DEFAULT_CSS = "Room { background: $background; }"

    class Turned(Message):
        """The room shows another step, or has gone blank, or is back."""

        def __init__(self, state: RoomState, seconds: int) -> None:
            super().__init__()
            self.state = state
            self.seconds = seconds

    def __init__(self, rehearsal: Rehearsal, now: Now, *, step: int, started: datetime) -> None:
        """Make a room that opens at *step*, from 0; *now* tells the time since it *started*."""
        super().__init__()
        self._shown = rehearsal.shown
        self._now = now
        self._started = started
        self.state = RoomState(max(0, min(step, len(self._shown) - 1)))
        # Held, not looked for: a tick or an order may come while the screen is being taken down.
        self._page = PageView()

    def compose(self) -> ComposeResult:
        """Give the slide the whole screen."""
        yield self._page

    def begin(self) -> None:
        """Show the first slide."""
        self._turn()

    def _turn(self, **changes: object) -> None:
        """Replace the state by one with *changes*, show it and tell of it."""
        before, self.state = self.state, replace(self.state, **changes)
        self._draw()
        if not changes or (before.index, before.blank) != (self.state.index, self.state.blank):
            self.post_message(self.Turned(self.state, self.seconds))

    @property
    def seconds(self) -> int:
        """The whole seconds since the briefing was started."""
        return max(0, int((self._now() - self._started).total_seconds()))

    def _draw(self) -> None:
        state, one = self.state, self._shown[self.state.index]
        page = self._page
        asked = (
            f"to {state.typed}: g" if state.typed else "",
            elapsed_words(self.seconds) if state.timing else "",
        )
        aside = " · ".join(filter(None, asked))
        page.foot = Foot(one.citation, progress(state.index, len(self._shown)), aside)
        page.slide = None if state.blank else one.slide

    def tick(self, local: datetime, *, ticking: bool) -> None:  # noqa: ARG002 - every screen's
        """Move the elapsed time, if it is shown."""
        if self.state.timing and self.is_mounted:
            self._draw()

    def go(self, index: int) -> None:
        """Show a step, counted from 0; a number past either end means the step at that end."""
        self._turn(index=max(0, min(index, len(self._shown) - 1)), typed="", blank=False)

    def on_key(self, event: events.Key) -> None:
        """Collect the digits of a step's number."""
        if event.character and event.character.isascii() and event.character.isdigit():
            event.stop()
            self._turn(typed=(self.state.typed + event.character)[-2:])

    def action_step(self, step: int) -> None:
        """Go a step on or back; a blank screen comes back first."""
        self.go(self.state.index + (0 if self.state.blank else step))

    def action_go(self) -> None:
        """Go to the step whose number was typed."""
        if self.state.typed:
            self.go(int(self.state.typed) - 1)

    def action_edge(self, step: int) -> None:
        """Go to the first or the last step."""
        self.go(0 if step < 0 else len(self._shown) - 1)

    def action_blank(self) -> None:
        """Blank the screen, or show it again."""
        self._turn(blank=not self.state.blank)

    def action_elapsed(self) -> None:
        """Show or hide the time since the briefing was started."""
        self._turn(timing=not self.state.timing)

    def action_close(self) -> None:
        """Leave; what was typed goes first."""
        if self.state.typed:
            self._turn(typed="")
        else:
            self.dismiss(self.state.index)
