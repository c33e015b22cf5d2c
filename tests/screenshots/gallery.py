"""The screens worth looking at: each with its day and the keys that lead to it, one line each.

The snapshots, the contrast tests, the sheet of screenshots and the legibility measure all go
through this list.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, NamedTuple

from openskies_tui.briefing.load import load_briefing
from openskies_tui.dataset.files import bundled_names
from openskies_tui.dataset.load import load_dataset
from openskies_tui.engine.model import Dataset
from openskies_tui.theme.load import read_themes
from openskies_tui.theme.svg import screen_svg
from openskies_tui.theme.textual_theme import TitledTheme, themes_of
from openskies_tui.ui.app import OpenSkiesApp
from openskies_tui.ui.compat.painted_lines import painted_lines
from openskies_tui.ui.state import DayClock
from rich.terminal_theme import TerminalTheme
from textual.app import App
from textual.keys import _character_to_key
from textual.pilot import Pilot

NOW = datetime(2026, 11, 21, 9, 30, 15, tzinfo=UTC)
DAY = "2021-07-01"
SMALL, NORMAL, LARGE = (80, 24), (120, 36), (200, 50)


class Shown(NamedTuple):
    """A screen: the keys that lead to it from the dashboard, and its day; no day is live.

    With a ``talk``, a bundled briefing and the number of a step, it is that slide in room mode.
    With ``beside`` the other treaties have been read.
    """

    keys: tuple[str, ...] = ()
    day: str | None = DAY
    talk: tuple[str, int] | None = None
    beside: bool = False


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
    "deposits": Shown(day="1995-06-28"),
    "events": Shown(("tab", "tab", "k")),
    "filter": Shown(("slash", *typed("fin"), "enter")),
    "what-if": Shown((*WHAT_IF, "j")),
    "hindsight": Shown(("H",)),
    "bigger": Shown(("Z",)),
    "zoomed-states": Shown(("j", "z")),
    "zoomed-quotation": Shown(("tab", "z")),
    "zoomed-events": Shown(("tab", "tab", "z")),
    "party": Shown(("j", "enter")),
    "treaty": Shown(("enter",)),
    "quotation": Shown(("tab", "enter")),
    "event": Shown(("tab", "tab", "k", "k", "k", "enter")),
    "source": Shown(("ctrl+p", *typed("tass-0618"), "enter")),
    "proof": Shown(("j", "p")),
    "claims": Shown(("c",)),
    "claims-filtered": Shown(("c", "slash", *typed("week"), "enter")),
    "headline": Shown(HEADLINE),
    "keys": Shown(("question_mark",)),
    "day-prompt": Shown(("d", *typed("2020"))),
    "day-refused": Shown(("d", "x", "enter")),
    "what-if-prompt": Shown(("w",)),
    "headline-prompt": Shown(("h",)),
    "known-by-prompt": Shown(("K",)),
    "styles": Shown(("Y",)),
    "formats": Shown(("e",)),
    "briefings": Shown(("f5",)),
    "theme-picker": Shown(("t",)),
    "palette": Shown(("ctrl+p", *typed("russia"))),
    "palette-empty": Shown(("ctrl+p",)),
    "map": Shown(("m",)),
    "comparison": Shown(("equals_sign", *typed("2020-05-01"), "enter")),
    "docket": Shown(("D", "down", "down"), "2026-11-26", beside=True),
    "docket-2025": Shown(("D",), "2025-12-01", beside=True),
    "other-treaty": Shown(("D", "down", "enter"), "2026-11-26", beside=True),
    "elsewhere": Shown(day="2026-11-26", beside=True),
    "room-docket": Shown(talk=("who-is-leaving-what", 4), beside=True),
    "room-figure": Shown(talk=("two-exits", 11)),
    "room-hypothetical": Shown(talk=("two-exits", 14)),
    "room-words": Shown(talk=("eight-minutes", 1)),
    "room-timeline": Shown(talk=("two-exits", 3)),
    "room-compare": Shown(talk=("eight-minutes", 6)),
    "room-exits": Shown(talk=("eight-minutes", 12)),
    "room-chart": Shown(talk=("eight-minutes", 13)),
    "room-map": Shown(talk=("two-exits", 13)),
    "room-verdict": Shown(talk=("press", 2)),
    "room-facts": Shown(talk=("press", 12)),
}


@cache
def dataset() -> Dataset:
    """Return the bundled dataset."""
    return load_dataset()


@cache
def themes() -> dict[str, TitledTheme]:
    """Return the bundled themes by name."""
    return themes_of(read_themes()[0])


def program(shown: Shown, *, theme: str = "openskies-dark", **options: Any) -> OpenSkiesApp:
    """Return the program before it starts on a screen, its clock standing still."""
    clock = DayClock().freeze(date.fromisoformat(shown.day)) if shown.day else DayClock()
    app = OpenSkiesApp(
        dataset(), themes(), theme=theme, day_clock=clock, now=lambda: NOW, **options
    )
    app.dataset_name = "open-skies"
    app.other_treaties = tuple(bundled_names()) if shown.beside else ()
    if shown.talk:
        name, step = shown.talk
        app.opens_with = (load_briefing(name, "open-skies"), step - 1)
    return app


async def lead(pilot: Pilot[None], shown: Shown) -> None:
    """Press the keys that lead to a screen."""
    if shown.beside:
        await pilot.app.workers.wait_for_complete()
    for key in shown.keys:
        await pilot.press(key)
        await pilot.pause()
    await pilot.pause()


@asynccontextmanager
async def opened(
    shown: Shown, *, theme: str = "openskies-dark", size: tuple[int, int] = NORMAL, **options: Any
) -> AsyncIterator[Pilot[None]]:
    """Open the program on a screen."""
    app = program(shown, theme=theme, **options)
    async with app.run_test(size=size) as pilot:
        await lead(pilot, shown)
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
    theme = terminal or app.ansi_theme
    ground = app.screen.styles.background.rich_color.get_truecolor(theme, foreground=False).hex
    size = (app.size.width, app.size.height)
    return screen_svg(painted_lines(app.screen), size, ground, "openskies-tui", theme)
