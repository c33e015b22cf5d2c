"""The countdown panel: what is counted, on lines of its own, and the clock that ticks in it."""

from datetime import datetime, timedelta

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import reactive

from ...views.countdown import CountdownView
from ...views.labels import day_words
from .countdown_lines import FIGURE_HEIGHTS, Shown, countdown_lines, digits
from .panel import Panel
from .text_view import Pages


class CountdownText(Pages):
    """Draws a countdown; what is too long scrolls."""

    shown: reactive[Shown] = reactive(Shown(), repaint=False)

    def write(self, width: int) -> list[Content]:
        """Write the countdown, if there is one."""
        return countdown_lines(self.shown, width, self.container_size)

    def watch_shown(self) -> None:
        """Draw what differs."""
        self.redraw()

    def grows_to(self, enlarged: int) -> bool:
        """Return whether there is room for a bigger figure than the one drawn."""
        if enlarged >= len(FIGURE_HEIGHTS):
            return False
        bigger = replace(self.shown, enlarged=enlarged)
        drawn, grown = (digits(one, self.container_size) for one in (self.shown, bigger))
        return len(grown) > len(drawn)


class CountdownPanel(Panel):
    """Frames the countdown. ``tick`` moves only the seconds."""

    view: reactive[CountdownView | None] = reactive(None, repaint=False)
    zone = ""
    """The IANA name of the zone in which a day begins."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        # Held, as a tick may still come while the screen is being taken down.
        self._text = CountdownText()

    def compose(self) -> ComposeResult:
        """Hold the text."""
        yield self._text

    def watch_view(self) -> None:
        """Draw the new view."""
        if self.view is not None:
            self.entitle("Countdown", hypothetical=self.view.hypothetical)
            self._show(view=self.view)

    def fit(self, *, enlarged: int, tight: bool) -> None:
        """Draw the figure *enlarged* sizes bigger; *tight*: without empty lines."""
        self._show(enlarged=enlarged, tight=tight)

    def tick(self, local: datetime, *, ticking: bool) -> None:
        """Show the time left to the coming midnight, or the zone in which the day begins."""
        view, city = self.view, self.zone.rsplit("/", 1)[-1].replace("_", " ")
        if view is None or view.until is None or view.figure is None:
            text = ""
        elif not ticking:
            text = f"to {day_words(view.until)}, 00:00 {city}"
        else:
            days = (view.until - local.date()).days - 1
            midnight = datetime.combine(local.date(), datetime.min.time()) + timedelta(days=1)
            hours, rest = divmod(int((midnight - local).total_seconds()), 3600)
            minutes, seconds = divmod(rest, 60)
            text = f"{days} d {hours:02}:{minutes:02}:{seconds:02} to 00:00 {city}"
        self._show(clock=text)

    def _show(self, **changes: object) -> None:
        self._text.shown = replace(self._text.shown, **changes)
