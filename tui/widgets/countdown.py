"""The countdown panel: one big figure, the way it has come, and the rule it follows."""

from datetime import date, datetime, timedelta

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from ..actions import APP_ACTIONS
from ..looks.marks import MARKS
from ..views.big_digits import big_number
from ..views.clock import ClockView
from ..views.words import day_words
from .pages import Pages
from .panel import Panel
from .wrapped import Wrapped

FIGURE_HEIGHTS = (3, 7, 14, 21)
"""The heights in lines that the figure can be asked to have, step by step."""
_BESIDE = 18
"""Cells that must be left beside the figure for its unit."""


class Bar(Widget):
    """The way from the notice to the effective day, with the two days under its ends."""

    DEFAULT_CSS = "Bar { height: 2; margin-top: 1; }"

    view: reactive[ClockView | None] = reactive(None)

    def render(self) -> Content:
        """Draw the part that is behind heavier than the part ahead."""
        view, width = self.view, self.content_size.width
        if view is None or view.done is None:
            return Content("")
        behind = round(width * view.done)
        line = Content.assemble(
            ("━" * behind, f"${MARKS[view.mark].colour}"), ("─" * (width - behind), "$line")
        )
        start, end = view.bar
        gap = max(1, width - len(start) - len(end))
        return Content.assemble(line, "\n", (start + " " * gap + end, "$muted"))


class Figure(Widget):
    """A number in big digits; ``enlarged`` asks for bigger ones, as far as the panel has room."""

    DEFAULT_CSS = """
    Figure { width: auto; height: auto; text-style: bold; }
    """

    text: reactive[str] = reactive("", layout=True)
    enlarged: reactive[int] = reactive(0, layout=True)

    def _lines(self, width: int, height: int, enlarged: int) -> tuple[str, ...]:
        room = max(FIGURE_HEIGHTS[0], min(FIGURE_HEIGHTS[enlarged], height // 2))
        beside = big_number(self.text, width - _BESIDE, room)
        return beside or big_number(self.text, width, FIGURE_HEIGHTS[0]) or (self.text,)

    def _drawn(self) -> tuple[str, ...]:
        panel = next(one for one in self.ancestors if isinstance(one, CountdownPanel))
        return self._lines(*panel.content_size, self.enlarged)

    def grows_to(self, enlarged: int) -> bool:
        """Return whether there is room for a bigger figure than the one drawn."""
        if enlarged >= len(FIGURE_HEIGHTS):
            return False
        panel = next(one for one in self.ancestors if isinstance(one, CountdownPanel))
        return len(self._lines(*panel.content_size, enlarged)) > len(self._drawn())

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002
        """Return the width of the digits; the signature is Textual's."""
        return len(self._drawn()[0])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return the height of the digits; the signature is Textual's."""
        return len(self._drawn())

    def render(self) -> Content:
        """Draw the digits."""
        return Content("\n".join(self._drawn()))


class CountdownPanel(Panel):
    """Shows a ``ClockView``; what is too long scrolls. ``tick`` moves only the seconds."""

    DEFAULT_CSS = """
    CountdownPanel {
        #name { height: auto; }
        #figure { height: auto; min-height: 3; margin-top: 1; }
        Figure {
            &.-party { color: $party; }
            &.-pending { color: $pending; }
            &.-announced { color: $announced; }
            &.-former { color: $former; }
            &.-signatory { color: $signatory; }
            &.-contracting { color: $contracting; }
        }
        #beside { width: 1fr; height: auto; min-height: 3; padding-left: 2; }
        Wrapped { margin-top: 1; }
        &.-no-stages Wrapped { display: none; }
        #lines { height: auto; margin-top: 1; color: $muted; }
    }
    """

    view: reactive[ClockView | None] = reactive(None)
    zone = ""
    """The IANA name of the zone in which a day begins."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._clock = Static(id="clock", markup=False)

    def compose(self) -> ComposeResult:
        """Put the figure and the words beside it in one row."""
        with Pages():
            yield Static(id="name", markup=False)
            with Horizontal(id="figure"):
                yield Figure(id="digits")
                with Vertical(id="beside"):
                    yield Static(id="unit", markup=False)
                    yield Static(id="apart", markup=False)
                    yield self._clock
            yield Bar(id="bar")
            yield Wrapped()
            yield Static(id="lines", markup=False)

    def watch_view(self) -> None:
        """Draw the new view."""
        view = self.view
        if view is None:
            return
        mark = MARKS[view.mark]
        colour = f"${mark.colour}"
        self.entitle("Countdown", hypothetical=view.hypothetical)
        self.set_class(view.figure is not None, "-figure")
        self.set_class(not view.stages, "-no-stages")
        self.query_one("#name", Static).update(
            Content.assemble((f"{mark.symbol} {view.name}", f"bold {colour}"), " · ", view.headline)
        )
        self.query_one("#figure").display = view.figure is not None
        digits = self.query_one(Figure)
        digits.text = view.figure or ""
        digits.set_classes(f"-{mark.colour}")
        self.query_one("#unit", Static).update(Content.styled(view.unit, "bold"))
        self.query_one("#apart", Static).update(Content(view.apart))
        self.query_one("#bar", Bar).view = view
        self.query_one("#bar").display = view.done is not None
        self.query_one(Wrapped).pieces = tuple(
            Content.assemble(
                ("✔ " if reached else "○ ", colour if reached else "$muted"),
                (name, "$foreground" if reached else "$muted"),
            )
            for name, reached in view.stages
        )
        lines = Content("\n").join(
            [Content.styled(line, "$pending") for line in view.others]
            + [Content(line) for line in view.lines]
            + ([_way_back(view.back_to)] if view.back_to else [])
            + ([_saying(view)] if view.say else [])
        )
        self.query_one("#lines", Static).update(lines)

    def enlarge(self, steps: int) -> None:
        """Draw the figure *steps* sizes bigger, as far as there is room."""
        self.query_one(Figure).enlarged = steps

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
        before = str(self._clock.content)
        if before != text:
            # Only a text of another length can take another number of lines.
            changed = len(before) != len(text)
            self._clock.update(Content.styled(text, "$muted"), layout=changed)


def _saying(view: ClockView) -> Content:
    """Write the sentence that can be read out, with the article it rests on."""
    article = f" {view.article}" if view.article else ""
    return Content.assemble("Say: ", (f"“{view.say}”", "$foreground"), article)


def _way_back(day: date) -> Content:
    """Name the key that goes to the last withdrawal, from the table of keys."""
    key = next(action.shown for action in APP_ACTIONS if action.id == "last_exit")
    return Content.assemble((key, "bold $accent"), f" goes back to {day_words(day)}.")
