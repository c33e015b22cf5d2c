"""The screens worth looking at: each with its day and the keys that lead to it, one line each.

The contrast tests, the sheet of screenshots and the legibility measure all go through this list.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from functools import cache
from io import StringIO
from typing import Any, NamedTuple

from openskies_tui.app import OpenSkiesApp
from openskies_tui.dataset.load import load_dataset
from openskies_tui.engine.model import Dataset
from openskies_tui.looks.picture import offline
from openskies_tui.looks.themes import TitledTheme, load_themes
from openskies_tui.shell.clock import DayClock
from rich.console import Console
from rich.terminal_theme import TerminalTheme
from textual.app import App
from textual.keys import _character_to_key
from textual.pilot import Pilot

NOW = datetime(2026, 11, 21, 9, 30, 15, tzinfo=UTC)
DAY = "2021-07-01"
SMALL, NORMAL = (80, 24), (120, 36)


class Shown(NamedTuple):
    """A screen: the keys that lead to it from the dashboard, and its day; no day is live."""

    keys: tuple[str, ...] = ()
    day: str | None = DAY


def typed(text: str) -> tuple[str, ...]:
    """Return the keys that type *text*."""
    return tuple(map(_character_to_key, text))


WHAT_IF = ("w", *typed("BLR notice 2021-06-25"), "enter")
HEADLINE = ("h", *typed("Russia quits Open Skies"), "enter")

SCREENS: dict[str, Shown] = {
    "dashboard": Shown(),
    "today": Shown(day=None),
    "state-selected": Shown(("j",)),
    "announced": Shown(("j",), "2021-01-15"),
    "before-entry": Shown(day="2001-12-31"),
    "events": Shown(("tab", "tab", "k")),
    "filter": Shown(("slash", *typed("fin"), "enter")),
    "what-if": Shown((*WHAT_IF, "j")),
    "hindsight": Shown(("H",)),
    "party": Shown(("j", "enter")),
    "treaty": Shown(("enter",)),
    "quotation": Shown(("tab", "enter")),
    "event": Shown(("tab", "tab", "k", "k", "k", "enter")),
    "proof": Shown(("j", "p")),
    "claims": Shown(("c",)),
    "headline": Shown(HEADLINE),
    "keys": Shown(("question_mark",)),
    "day-prompt": Shown(("d", *typed("2020"))),
    "day-refused": Shown(("d", "x", "enter")),
    "what-if-prompt": Shown(("w",)),
    "theme-picker": Shown(("t",)),
    "palette": Shown(("ctrl+p", *typed("russia"))),
    "room-figure": Shown(("f5", "end", "enter", "1", "1", "g")),
    "room-words": Shown(("f5", "enter", "space", "space", "home")),
    "room-timeline": Shown(("f5", "enter", "2", "g")),
    "room-verdict": Shown(("f5", "down", "enter", "2", "g")),
    "room-facts": Shown(("f5", "down", "enter", "end")),
}


@cache
def dataset() -> Dataset:
    """Return the bundled dataset."""
    return load_dataset()


@cache
def themes() -> dict[str, TitledTheme]:
    """Return the bundled themes by name."""
    return load_themes()[0]


@asynccontextmanager
async def opened(
    shown: Shown, *, theme: str = "openskies-dark", size: tuple[int, int] = NORMAL, **options: Any
) -> AsyncIterator[Pilot[None]]:
    """Open the program on a screen, its clock standing still."""
    clock = DayClock().hold(date.fromisoformat(shown.day)) if shown.day else DayClock()
    app = OpenSkiesApp(dataset(), themes(), theme=theme, clock=clock, now=lambda: NOW, **options)
    async with app.run_test(size=size) as pilot:
        for key in shown.keys:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause()
        yield pilot


async def wear(pilot: Pilot[None], theme: str) -> None:
    """Change the theme of an open program, and wait until it is painted."""
    pilot.app.theme = theme
    await pilot.pause()
    await pilot.pause()


def picture(app: App[Any], terminal: TerminalTheme | None = None) -> str:
    """Return the screen as an SVG that loads nothing from anywhere, fonts neither.

    *terminal* says what the terminal's own colours are, in the themes that use them.
    """
    if terminal is None:
        return offline(app.export_screenshot(title="openskies-tui"))
    width, height = app.size
    console = Console(
        width=width, height=height, file=StringIO(), force_terminal=True,
        color_system="truecolor", record=True, legacy_windows=False, safe_box=False,
    )  # fmt: skip
    console.print(
        app.screen._compositor.render_update(full=True, screen_stack=app._background_screens)
    )
    return offline(console.export_svg(title="openskies-tui", theme=terminal))
