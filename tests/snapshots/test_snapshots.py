"""Pictures of the screens, compared with those in __snapshots__.

After a change that is meant: ``pytest tests/snapshots --snapshot-update``, then look at them.
"""

from collections.abc import Callable
from typing import Any

import pytest
from openskies_tui.app import OpenSkiesApp
from textual.pilot import Pilot

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
    "too-small-50x15": ({"as_of": DAY}, (50, 15), []),
}


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
