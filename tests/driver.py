"""What the tests of the dashboard share: an app with a clock in hand, and its screen as text."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from io import StringIO
from typing import Any

from openskies_tui.engine.model import Dataset
from openskies_tui.system.desktop import Browse, Copy, Machine
from openskies_tui.theme.load import read_themes
from openskies_tui.theme.textual_theme import TitledTheme, themes_of
from openskies_tui.ui.app import OpenSkiesApp
from openskies_tui.ui.state import DayClock
from openskies_tui.views.big_digits import HEIGHTS, big_number
from rich.console import Console
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

TODAY = datetime(2026, 11, 21, 9, 30, 15, tzinfo=UTC)
NORMAL = (120, 36)


@cache
def bundled_themes() -> dict[str, TitledTheme]:
    """Return the themes that come with the program."""
    return themes_of(read_themes()[0])


@dataclass
class HandClock:
    """A clock that stands until a test moves it."""

    moment: datetime = field(default=TODAY)
    passed: float = 0.0

    def __call__(self) -> datetime:
        """Return the moment it stands on."""
        return self.moment

    def monotonic(self) -> float:
        """Return the seconds that have passed, whatever else a clock is set to."""
        return self.passed

    def set(self, **units: float) -> None:
        """Put the clock on, or back, by the units of a ``timedelta``; no time passes."""
        self.moment += timedelta(**units)

    def advance(self, **units: float) -> None:
        """Move on by the units of a ``timedelta``."""
        self.set(**units)
        self.passed += timedelta(**units).total_seconds()


def make_app(
    dataset: Dataset,
    as_of: str | None = None,
    *,
    now: Callable[[], datetime] | None = None,
    theme: str = "openskies-dark",
    copy: Copy = lambda _text: False,
    browse: Browse = lambda _url: False,
    **options: Any,
) -> OpenSkiesApp:
    """Return the dashboard, live on the hand clock, or held on the day *as_of*.

    It reaches neither the clipboard nor the browser of the machine unless told to.
    """
    hand = now or HandClock()
    clock = DayClock().freeze(date.fromisoformat(as_of)) if as_of else DayClock()
    app = OpenSkiesApp(
        dataset,
        bundled_themes(),
        theme=theme,
        day_clock=clock,
        now=hand,
        machine=Machine(copy, browse),
        **options,
    )
    app.dataset_name = "open-skies"
    if isinstance(hand, HandClock):
        app.monotonic = hand.monotonic
    return app


def lines_of(app: App[Any]) -> list[str]:
    """Return the lines of the screen as a person sees them."""
    width, height = app.size
    console = Console(
        file=StringIO(), width=width, height=height, record=True, legacy_windows=False
    )
    # The way in which Textual's own export_screenshot reads the screen, without the SVG.
    console.print(app.screen._compositor.render_update(full=True))
    return console.export_text(clear=True).splitlines()


def text_of(app: App[Any]) -> str:
    """Return the whole screen as text, lines parted by newlines."""
    return "\n".join(lines_of(app))


def words_of(app: App[Any], selector: str) -> str:
    """Return what a part of the screen shows, its border included, wrapped text joined again."""
    region = app.screen.query_one(selector).region
    part = [line[region.x : region.right] for line in lines_of(app)[region.y : region.bottom]]
    return " ".join(" ".join(line.strip("│╭╮╰╯─ ") for line in part).split())


def rows_of(app: App[Any], selector: str) -> list[str]:
    """Return the lines of a part of the screen, without the borders and the spaces around."""
    region = app.screen.query_one(selector).region
    part = [line[region.x : region.right] for line in lines_of(app)[region.y : region.bottom]]
    return [line.strip("│▁▂▃▄▅▆▇█ ") for line in part]


def figure_height(app: App[Any], figure: str, selector: str = "#countdown") -> int:
    """Return on how many lines a part of the screen draws a number big; 0 where it does not."""
    region = app.screen.query_one(selector).region
    part = [line[region.x : region.right] for line in lines_of(app)[region.y : region.bottom]]
    for height in HEIGHTS:
        digits = big_number(figure, region.width, height)
        if len(digits) != height:
            continue
        for y in range(len(part) - height + 1):
            x = part[y].find(digits[0])
            shown = [line[x : x + len(digits[0])] for line in part[y : y + height]]
            if x >= 0 and shown == list(digits):
                return height
    return 0


async def until(pilot: Pilot[Any], seen: Callable[[], bool], seconds: float = 10) -> None:
    """Let the app work until *seen*; fail with the screen when it never comes."""
    for _ in range(int(seconds / 0.02)):
        if seen():
            return
        await pilot.pause(0.02)
    raise AssertionError(f"not seen in {seconds} s:\n{text_of(pilot.app)}")


async def hold(pilot: Pilot[Any], as_of: str) -> None:
    """Hold the dashboard on another day, as if it had been opened on that."""
    pilot.app.show(pilot.app.view.frozen_on(date.fromisoformat(as_of)))
    await pilot.pause()


async def answer(pilot: Pilot[Any], key: str, text: str) -> None:
    """Open a prompt by its key, put a line in place of what stands there, and press Enter."""
    await pilot.press(key)
    await pilot.pause()
    pilot.app.screen.query_one(Input).value = text
    await pilot.pause()
    await pilot.press("enter")
    await pilot.pause()
