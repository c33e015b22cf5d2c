"""Pictures of the screens, compared with those in __snapshots__.

After a change that is meant: ``pytest tests/snapshots --snapshot-update``, then look at them.
"""

from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from typing import Any, cast

import pytest
from openskies_tui.app import OpenSkiesApp
from openskies_tui.dataset.briefings import load_briefing
from openskies_tui.looks.read_themes import read_themes
from openskies_tui.looks.themes import themes_of
from openskies_tui.notes import NotesApp
from openskies_tui.shell.room_wire import Listener, News, NewsQuestion
from textual.pilot import Pilot

NOW = datetime(2026, 11, 21, 9, 30, 15, tzinfo=UTC)
DAY = "2021-07-01"
SMALL, NORMAL, LARGE = (80, 24), (120, 36), (200, 50)
SCREENS: dict[str, tuple[dict[str, Any], tuple[int, int], list[str]]] = {
    "dashboard-80x24": ({"as_of": DAY}, SMALL, []),
    "dashboard-120x36": ({"as_of": DAY}, NORMAL, []),
    "dashboard-200x50": ({"as_of": DAY}, LARGE, []),
    "today-light-120x36": ({"theme": "openskies-light"}, NORMAL, []),
    "today-80x24": ({}, SMALL, []),
    "twenty-deposits-80x24": ({"as_of": "1995-06-28"}, SMALL, []),
    "eve-of-entry-120x36": ({"as_of": "2001-12-31"}, NORMAL, []),
    "notice-light-80x24": ({"as_of": "2021-06-18", "theme": "openskies-light"}, SMALL, []),
    "announced-120x36": ({"as_of": "2021-01-15"}, NORMAL, ["j"]),
    "russia-selected-120x36": ({"as_of": DAY}, NORMAL, ["j"]),
    "russia-selected-200x50": ({"as_of": DAY}, LARGE, ["j"]),
    "events-80x24": ({"as_of": DAY}, SMALL, ["tab", "tab", "k"]),
    "party-120x36": ({"as_of": DAY}, NORMAL, ["j", "enter"]),
    "party-80x24": ({"as_of": DAY}, SMALL, ["j", "enter"]),
    "quotation-120x36": ({"as_of": DAY}, NORMAL, ["tab", "enter"]),
    "event-120x36": ({"as_of": DAY}, NORMAL, ["tab", "tab", "k", "k", "k", "enter"]),
    "treaty-120x36": ({"as_of": DAY}, NORMAL, ["enter"]),
    "keys-120x36": ({"as_of": DAY}, NORMAL, ["question_mark"]),
    "day-prompt-80x24": ({"as_of": DAY}, SMALL, ["d", "2", "0", "2", "0"]),
    "day-refused-80x24": ({"as_of": DAY}, SMALL, ["d", "x", "enter"]),
    "filter-120x36": ({"as_of": DAY}, NORMAL, ["slash", "f", "i", "n", "enter"]),
    "palette-120x36": ({"as_of": DAY}, NORMAL, ["ctrl+p", "t", "u", "r"]),
    "palette-80x24": ({"as_of": DAY}, SMALL, ["ctrl+p"]),
    "zoomed-quotation-80x24": ({"as_of": DAY}, SMALL, ["tab", "z"]),
    "zoomed-states-200x50": ({"as_of": DAY}, LARGE, ["j", "z"]),
    "styles-80x24": ({"as_of": DAY}, SMALL, ["Y"]),
    "claims-filtered-120x36": ({"as_of": DAY}, NORMAL, ["c", "slash", *"week", "enter"]),
    "source-120x36": ({"as_of": DAY}, NORMAL, ["ctrl+p", *"tass-0618", "enter"]),
    "too-small-50x15": ({"as_of": DAY}, (50, 15), []),
    "briefings-80x24": ({"as_of": DAY}, SMALL, ["f5"]),
    "bigger-200x50": ({"as_of": DAY}, LARGE, ["Z", "Z"]),
}
SLIDES: dict[str, tuple[str, int, tuple[int, int], str, list[str]]] = {
    "figure-60x20": ("two-exits", 12, (60, 20), "dark", []),
    "figure-80x24": ("two-exits", 11, SMALL, "dark", ["e", "1", "4"]),
    "figure-120x36": ("two-exits", 5, NORMAL, "light", []),
    "figure-200x50": ("two-exits", 2, LARGE, "dark", []),
    "hypothetical-120x36": ("two-exits", 14, NORMAL, "dark", []),
    "words-80x24": ("two-exits", 7, SMALL, "dark", []),
    "words-120x36": ("eight-minutes", 1, NORMAL, "light", []),
    "timeline-80x24": ("two-exits", 13, SMALL, "dark", []),
    "timeline-200x50": ("eight-minutes", 9, LARGE, "light", []),
    "verdict-80x24": ("press", 1, SMALL, "light", []),
    "verdict-120x36": ("press", 2, NORMAL, "dark", []),
    "facts-80x24": ("press", 11, SMALL, "dark", []),
    "facts-120x36": ("two-exits", 6, NORMAL, "dark", []),
    "facts-200x50": ("eight-minutes", 14, LARGE, "dark", []),
}
"""A briefing, a step of it, the size, the theme, and keys that are pressed."""
TOLD = News(
    "Two exits, 2020–2021",
    11,
    14,
    "Fri 18 Jun 2021",
    "Russia gives notice; the six months are 183 days this time",
    following="On its last day Russia is still one of 33 States Parties",
    notes="Notes go to Hungary, to Canada and to all other States Parties, and they name 18 Dec.",
    questions=(NewsQuestion("Can a notice be taken back?", "No paragraph allows or forbids it."),),
    sources=("Verdragenbank [verdragen]", "TASS, 18 Jun 2021 [tass-0618] https://tass.com/x"),
    elapsed=605,
)


class OneRoom:
    """A wire over which one thing is said, or nothing."""

    def __init__(self, news: News | None) -> None:
        self._news = news

    async def news(self) -> AsyncIterator[News | None]:
        """Say it."""
        yield self._news


@pytest.mark.parametrize("name", SCREENS)
def test_the_screen_is_the_one_in_the_picture(
    name: str, new_app: Callable[..., OpenSkiesApp], snap_compare: Callable[..., bool]
) -> None:
    """A screen looks as it did when somebody last looked at it and found it right."""
    options, size, keys = SCREENS[name]

    async def press(pilot: Pilot[None]) -> None:
        for key in keys:
            await pilot.press(key)
            await pilot.pause()

    assert snap_compare(new_app(**options), terminal_size=size, run_before=press)


@pytest.mark.parametrize("name", SLIDES)
def test_the_slide_is_the_one_in_the_picture(
    name: str, new_app: Callable[..., OpenSkiesApp], snap_compare: Callable[..., bool]
) -> None:
    """A slide of a bundled briefing looks as it did when somebody found it right."""
    briefing, step, size, theme, keys = SLIDES[name]
    app = new_app(theme=f"openskies-{theme}")
    app.opens_with = (load_briefing(briefing, "open-skies"), step - 1)

    async def press(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=press)


@pytest.mark.parametrize("size", [SMALL, NORMAL], ids=["80x24", "120x36"])
@pytest.mark.parametrize("told", [None, TOLD], ids=["waiting", "step"])
def test_the_notes_are_the_ones_in_the_picture(
    told: News | None, size: tuple[int, int], snap_compare: Callable[..., bool]
) -> None:
    """The speaker's notes look as they did, without a room and with one."""
    wire = cast("Listener", OneRoom(told))
    app = NotesApp(wire, themes_of(read_themes()[0]), theme="openskies-dark", now=lambda: NOW)

    async def wait(pilot: Pilot[None]) -> None:
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=wait)
