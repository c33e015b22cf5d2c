"""Themes: one that is switched to looks like one opened with."""

import re

import pytest
from driver import bundled_themes, make_app
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp

pytestmark = pytest.mark.app_walk


def colours(app: OpenSkiesApp) -> set[str]:
    """Return the colours of what is on the screen."""
    return set(re.findall(r"fill: (#[0-9a-f]{6})", app.export_screenshot()))


@pytest.mark.parametrize("keys", [["down"], ["down", "p"], ["tab", "enter"]])
async def test_a_switched_theme_leaves_no_colour_behind(dataset: Dataset, keys: list[str]) -> None:
    """After a choice with `t` every panel and document is drawn in the new theme's colours."""
    opened = make_app(dataset, "2021-07-01", theme="openskies-light")
    async with opened.run_test(size=(200, 50)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        wanted = colours(opened)
    names = list(bundled_themes())
    steps = names.index("openskies-light") - names.index("openskies-dark")
    switched = make_app(dataset, "2021-07-01", theme="openskies-dark")
    async with switched.run_test(size=(200, 50), notifications=False) as pilot:
        await pilot.press(*keys)
        await pilot.press("t", *["down"] * steps, "enter")
        await pilot.pause()
        await pilot.pause()
        assert colours(switched) - wanted == set()
