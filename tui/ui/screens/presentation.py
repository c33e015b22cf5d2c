"""Room mode: one idea a screen, driven by the keys of a clicker; nothing of the speaker's notes."""

from collections.abc import Callable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Click, Key
from textual.reactive import reactive
from textual.widget import Widget

from ...briefing.layout import Foot, lay_out
from ...briefing.model import Slide
from ...briefing.rehearsal import Rehearsal, progress
from ...briefing.wrapping import Line
from ...theme.symbols import MARKS
from ...views.labels import elapsed_words
from ..keymap import ROOM_ACTIONS, bindings
from ..messages import SlideTurned
from ..widgets.lines import variables_of
from .base import Modal, Ticking, take_digit


class SlideView(Widget):
    """Draws a slide with its foot; without a slide the screen stays blank."""

    DEFAULT_CSS = "SlideView { height: 1fr; background: $background; color: $foreground; }"

    slide: reactive[Slide | None] = reactive(None)
    foot: reactive[Foot] = reactive(Foot("", ""))

    def render(self) -> Content:
        """Draw the lines of the page, or say what does not fit."""
        slide = self.slide
        if slide is None:
            return Content("")
        # Signs and shades are left where the terminal has no colours, or only ASCII.
        poor = bool(self.app.no_color or getattr(self.app, "line_filters", ()))
        page = lay_out(slide, self.foot, *self.size, colourless=poor)
        if page.problems:
            return Content(f"Make the window larger: {page.problems[0]}.")
        colour = f"${MARKS[slide.mark].colour}"
        ansi = self.app.native_ansi_color
        return Content("\n").join(_content(line, colour, ansi=ansi) for line in page.lines)


def _content(line: Line, mark: str, *, ansi: bool) -> Content:
    ground = mark if mark == f"${MARKS['party'].colour}" else "$foreground"
    looks = {
        "stamp": f"bold reverse {ground}",
        "mark": f"bold {mark}",
        "badge": "bold reverse $muted",
        "bold": "bold $foreground",
    }
    styled = ((text, looks.get(look) or variables_of(look, ansi=ansi)) for text, look in line)
    return Content.assemble(*styled)


class PresentationState(Struct, frozen=True):
    """Where a presentation stands: the step from 0, blank or not, digits typed, time shown.

    >>> PresentationState(3, blank=True).turned_to(9, of=5)
    PresentationState(index=4, blank=False, typed='', timing=False)
    """

    index: int = 0
    blank: bool = False
    typed: str = ""
    timing: bool = False

    def turned_to(self, index: int, *, of: int) -> "PresentationState":
        """Return the state at a step; a number past either end means the step at that end."""
        return replace(self, index=max(0, min(index, of - 1)), typed="", blank=False)

    def typing(self, digit: str) -> "PresentationState":
        """Return the state with a digit of a step's number typed; two are the most."""
        return replace(self, typed=(self.typed + digit)[-2:])


class Presentation(Ticking, Modal[int]):
    """Shows the slides of a rehearsed briefing; dismissed with the step it was left at, from 0.

    It is modal so that no key of the dashboard can open anything on the shared screen.
    """

    BINDINGS = bindings(ROOM_ACTIONS)
    DEFAULT_CSS = "Presentation { background: $background; }"

    def __init__(self, rehearsal: Rehearsal, seconds: Callable[[], float], *, step: int) -> None:
        """Make a room that opens at *step*, from 0; *seconds* tells the time since its start."""
        super().__init__()
        self._shown = rehearsal.shown
        self._seconds = seconds
        self.state = PresentationState(max(0, min(step, len(self._shown) - 1)))
        # Kept, not looked for: a tick or an order may come while the screen is being taken down.
        self._slide = SlideView()

    def compose(self) -> ComposeResult:
        """Give the slide the whole screen."""
        yield self._slide

    def begin(self) -> None:
        """Show the first slide."""
        self._draw()
        self._tell()

    def _turn(self, state: PresentationState) -> None:
        """Show another state, and tell of it unless only the speaker's own line differs."""
        before, self.state = self.state, state
        self._draw()
        if (before.index, before.blank) != (state.index, state.blank):
            self._tell()

    def _tell(self) -> None:
        self.post_message(self.news())

    def news(self) -> SlideTurned:
        """Return where the presentation stands, for whoever follows it."""
        return SlideTurned(self.state.index, self.state.blank, self.seconds)

    @property
    def seconds(self) -> int:
        """The whole seconds since the briefing was started."""
        return int(self._seconds())

    def _draw(self) -> None:
        state, shown = self.state, self._shown[self.state.index]
        asked = (
            f"to {state.typed}: g" if state.typed else "",
            elapsed_words(self.seconds) if state.timing else "",
        )
        aside = " · ".join(filter(None, asked))
        self._slide.foot = Foot(shown.citation, progress(state.index, len(self._shown)), aside)
        self._slide.slide = None if state.blank else shown.slide

    def tick(self, local: datetime, *, ticking: bool) -> None:  # noqa: ARG002 - every screen's
        """Move the elapsed time, if it is shown."""
        if self.state.timing and self.is_mounted:
            self._draw()

    def go(self, index: int) -> None:
        """Show a step, counted from 0; a number past either end means the step at that end."""
        self._turn(self.state.turned_to(index, of=len(self._shown)))

    def on_key(self, event: Key) -> None:
        """Collect the digits of a step's number."""
        if digit := take_digit(event):
            self._turn(self.state.typing(digit))

    def on_click(self, event: Click) -> None:
        """Go a step on, or with another button of the mouse back."""
        self.action_step(1 if event.button == 1 else -1)

    def on_mouse_scroll_down(self) -> None:
        """Go a step on."""
        self.action_step(1)

    def on_mouse_scroll_up(self) -> None:
        """Go a step back."""
        self.action_step(-1)

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
        self._turn(replace(self.state, blank=not self.state.blank))

    def action_elapsed(self) -> None:
        """Show or hide the time since the briefing was started."""
        self._turn(replace(self.state, timing=not self.state.timing))

    def action_close(self) -> None:
        """Leave; what was typed goes first."""
        if self.state.typed:
            self._turn(replace(self.state, typed=""))
        else:
            self.dismiss(self.state.index)
