"""The countdown: one big figure, the way it has come, its rule, and the clock that ticks in it."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import zip_longest

from msgspec import Struct
from msgspec.structs import replace
from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from ...system.clock import time_to
from ...theme.symbols import MARKS
from ...views.big_digits import big_number
from ...views.countdown import CountdownView, countdown_view
from ...views.labels import day_words
from ...views.wording import consequence_lines
from ..keymap import APP_ACTIONS
from ..pages import FIGURE_PROOF, PageContent
from ..state import Scene
from .lines import wrap_pieces
from .panel import ScenePanel
from .text_view import Pages

FIGURE_HEIGHTS = (3, 7, 14, 21)
"""The heights in lines that the figure can be asked to have, step by step."""
_BESIDE = 18
"""Cells that must be left beside the figure for its unit."""
_GAP = 2
_KEPT = 64
_EMPTY = Content("")


class Shown(Struct, frozen=True):
    """What is drawn: a countdown, the time left beside its figure, and how it is to be fitted.

    ``enlarged`` is by how many steps the figure is to be bigger. ``tight``: there are so few lines
    that none is left empty, and the stages give way to the figure.
    """

    view: CountdownView | None = None
    clock: str = ""
    enlarged: int = 0
    tight: bool = False


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


class CountdownPanel(ScenePanel):
    """Frames the countdown. ``tick`` moves only the seconds."""

    view: reactive[CountdownView | None] = reactive(None, repaint=False)

    def __init__(self, scene: Scene, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(scene, id=id)
        # Kept, as a tick may still come while the screen is being taken down.
        self._text = CountdownText()

    def compose(self) -> ComposeResult:
        """Hold the text."""
        yield self._text

    def show(self, scene: Scene) -> None:
        """Show the countdown of a scene."""
        super().show(scene)
        self.view = scene_countdown(scene)
        self.fit()

    def watch_view(self) -> None:
        """Draw the new view."""
        if self.view is not None:
            self.entitle("Countdown", hypothetical=self.view.hypothetical)
            self._text.shown = replace(self._text.shown, view=self.view)

    def fit(self) -> None:
        """Draw the figure as big as is wanted; on a low screen without empty lines."""
        enlarged, tight = self.scene.view.enlarged, self.screen.has_class("-low")
        self._text.shown = replace(self._text.shown, enlarged=enlarged, tight=tight)

    def tick(self, local: datetime, *, ticking: bool) -> None:
        """Show the time left to the coming midnight, or the zone in which the day begins."""
        zone = self.scene.on.dataset.treaty.zone
        view, city = self.view, zone.rsplit("/", 1)[-1].replace("_", " ")
        if view is None or view.until is None or view.figure is None:
            text = ""
        elif not ticking:
            text = f"to {day_words(view.until)}, 00:00 {city}"
        else:
            left = max(time_to(view.until, local, zone), timedelta(0))
            minutes, seconds = divmod(left.seconds, 60)
            text = f"{left.days} d {minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
            text += f" to 00:00 {city}"
        self._text.shown = replace(self._text.shown, clock=text)

    def next_size(self) -> int:
        """Return the size of the figure after the one drawn: after the biggest the plain one."""
        following = self.scene.view.enlarged + 1
        return following if self._text.grows_to(following) else 0

    def proof(self) -> PageContent:
        """Return the proof of the figure that is shown."""
        return FIGURE_PROOF

    def text_to_copy(self) -> tuple[str, str]:
        """Return the sentence to read out."""
        view = scene_countdown(self.scene)
        article = f" ({view.article})" if view.article else ""
        return f"{view.say}{article}" if view.say else "", f"the sentence on {view.name}"


def scene_countdown(scene: Scene) -> CountdownView:
    """Return the countdown of a scene, with what would follow from its hypothetical notices."""
    view = countdown_view(scene.on, scene.view.party)
    if scene.elsewhere:
        key = next(action.shown for action in APP_ACTIONS if action.id == "docket")
        view = replace(view, others=(*view.others, f"Elsewhere: {scene.elsewhere} · {key}"))
    if not scene.view.what_if:
        return view
    on = scene.on
    lines = tuple(line for follows in on.consequences for line in consequence_lines(on, follows))
    return replace(view, lines=(*lines, *view.lines), hypothetical=True)


def countdown_lines(shown: Shown, width: int, room: Size) -> list[Content]:
    """Return the lines of a countdown, none wider than *width*, in a panel with *room*."""
    view = shown.view
    if view is None:
        return []
    above, below = _around(view, width, tight=shown.tight)
    if view.figure is None:
        return [*above, *below]
    gap = [] if shown.tight else [_EMPTY]
    return [*above, *gap, *_figure(view, shown.clock, digits(shown, room), width), *below]


@lru_cache(_KEPT)
def _around(view: CountdownView, width: int, *, tight: bool) -> tuple[list[Content], list[Content]]:
    """Return the lines over and under the figure, which no tick of the clock changes."""
    mark = MARKS[view.mark]
    gap = [] if tight else [_EMPTY]
    name = (f"{mark.symbol} {view.name}", f"bold ${mark.colour}")
    below = []
    if view.done is not None:
        below += [*gap, *_bar(view, view.done, width)]
    if view.stages and not (tight and view.figure is not None):
        below += [*gap, *wrap_pieces(_stages(view), width)]
    below += [*gap, *_rest(view).wrap(width)]
    headline = f" · {view.headline}" if view.headline else ""
    return Content.assemble(name, headline).wrap(width), below


def digits(shown: Shown, room: Size) -> tuple[str, ...]:
    """Return the figure in digits as big as asked for, as far as there is *room*."""
    text = shown.view.figure or "" if shown.view else ""
    high = max(FIGURE_HEIGHTS[0], min(FIGURE_HEIGHTS[shown.enlarged], room.height // 2))
    beside = big_number(text, room.width - _BESIDE, high)
    return beside or big_number(text, room.width, FIGURE_HEIGHTS[0]) or (text,)


def _figure(view: CountdownView, clock: str, rows: tuple[str, ...], width: int) -> list[Content]:
    """Put the unit, the time apart and the clock beside the digits."""
    look = f"bold ${MARKS[view.mark].colour}"
    beside = max(1, width - len(rows[0]) - _GAP)
    words = [
        *Content.styled(view.unit, "bold").wrap(beside),
        *Content(view.apart).wrap(beside),
        *Content.styled(clock, "$muted").wrap(beside),
    ]
    blank, gap = " " * len(rows[0]), " " * _GAP
    # The gap is of the digits' colour: each change of colour is written anew with every tick.
    return [
        Content.assemble(((row or blank) + gap, look), word or _EMPTY)
        for row, word in zip_longest(rows, words)
    ]


def _bar(view: CountdownView, done: float, width: int) -> list[Content]:
    """Draw the way from the notice to the effective day, the part behind heavier than that ahead.

    The two days stand under its ends.
    """
    behind = round(width * done)
    start, end = view.bar
    line = Content.assemble(
        ("━" * behind, f"${MARKS[view.mark].colour}"), ("─" * (width - behind), "$line")
    )
    gap = width - len(start) - len(end)
    days = (start + " " * gap + end,) if gap > 0 else (start, end.rjust(width))
    return [line, *(Content.styled(words, "$muted") for words in days)]


def _stages(view: CountdownView) -> tuple[Content, ...]:
    colour = f"${MARKS[view.mark].colour}"
    return tuple(
        Content.assemble(
            ("✔ " if reached else "○ ", colour if reached else "$muted"),
            (name, "$foreground" if reached else "$muted"),
        )
        for name, reached in view.stages
    )


def _rest(view: CountdownView) -> Content:
    """Write the rule, what else is pending, the way back, and the sentence to read out."""
    lines = [Content.styled(line, "$muted") for line in view.lines]
    lines += [Content.styled(line, "$pending") for line in view.others]
    if view.back_to:
        lines.append(_way_back(view.back_to))
    if view.say:
        article = f" {view.article}" if view.article else ""
        say = (f"“{view.say}”", "$foreground")
        lines.append(Content.assemble(("Say: ", "$muted"), say, (article, "$muted")))
    return Content("\n").join(lines)


def _way_back(day: date) -> Content:
    """Name the key that goes to the last withdrawal, from the table of keys."""
    key = next(action.shown for action in APP_ACTIONS if action.id == "last_exit")
    return Content.assemble((key, "bold $accent"), (f" goes back to {day_words(day)}.", "$muted"))
