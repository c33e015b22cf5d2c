"""Zoom: the panel with the focus over the whole screen, and all of them again."""

import pytest
from driver import make_app, rows_of, text_of
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp

pytestmark = pytest.mark.app_walk

DAY = "2021-07-01"
PANELS = ("states-panel", "countdown", "quotations", "map", "document", "events")
SIZES = [(60, 20), (80, 24), (120, 36), (200, 50)]


def shown(app: OpenSkiesApp) -> list[str]:
    """Return the panels that have a place on the screen."""
    return [name for name in PANELS if app.screen.query_one(f"#{name}").region.area]


@pytest.mark.parametrize("size", SIZES)
async def test_each_panel_has_the_whole_screen_in_turn(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """Zoomed, Tab shows one panel after the other alone, under the header; z brings all back."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        before = {name: app.screen.query_one(f"#{name}").region for name in PANELS}
        await pilot.press("z")
        await pilot.pause()
        stops = 5 if size[0] >= 160 else 4
        seen = []
        for _ in range(stops):
            seen += shown(app)
            region = app.screen.query_one(f"#{seen[-1]}").region
            assert (region.width, region.height) == (size[0], size[1] - 3)
            assert "Thu 1 Jul 2021" in rows_of(app, "BoardHeader")[0]
            within = app.screen.focused.ancestors_with_self if app.screen.focused else []
            assert seen[-1] in {one.id for one in within}
            await pilot.press("tab")
            await pilot.pause()
        absent = {"document"} if stops == 5 else {"document", "map"}
        assert sorted(seen) == sorted({*PANELS} - absent)
        # Of those that share a place the one that was used last stays in front.
        await pilot.press("tab", "shift+tab", "z")
        await pilot.pause()
        await pilot.press("tab")
        await pilot.pause()
        await pilot.press("shift+tab")
        await pilot.pause()
        assert {name: app.screen.query_one(f"#{name}").region for name in PANELS} == before


@pytest.mark.parametrize("key", ["z", "escape"])
async def test_z_and_escape_bring_all_panels_back(dataset: Dataset, key: str) -> None:
    """Esc gives up the zoom before the filter and the selection, which stay."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("down", "z", key)
        await pilot.pause()
        assert len(shown(app)) == 4
        assert app.view.party == "RUS"


async def test_keys_work_in_a_zoomed_panel(dataset: Dataset) -> None:
    """In a zoomed panel the list moves, the day moves, Enter opens and Esc comes back to it."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("tab", "tab", "z", *"kkkkk", "enter")
        await pilot.pause()
        assert "Russia gives notice of withdrawal" in text_of(app)
        await pilot.press("escape", "full_stop")
        await pilot.pause()
        assert shown(app) == ["events"]
        assert "Fri 2 Jul 2021" in rows_of(app, "BoardHeader")[0]


async def test_a_zoomed_panel_follows_the_size(dataset: Dataset) -> None:
    """The map that was zoomed gives way where it has no place; too small says so."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(200, 50)) as pilot:
        await pilot.press("tab", "tab", "tab", "z")
        await pilot.pause()
        assert shown(app) == ["map"]
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert shown(app) == ["states-panel"]
        await pilot.resize_terminal(50, 15)
        await pilot.pause()
        assert "Needs 60×20" in text_of(app)
        await pilot.resize_terminal(200, 50)
        await pilot.press("z")
        await pilot.pause()
        assert len(shown(app)) == 5


async def test_the_countdown_scrolls_by_the_keyboard(dataset: Dataset) -> None:
    """Where the text of the countdown is too long, its end is in reach of the keys."""
    app = make_app(dataset, "1995-06-28")
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("shift+tab")
        await pilot.pause()
        before = rows_of(app, "#countdown")
        await pilot.press("end")
        await pilot.pause()
        pages = app.screen.query_one("#countdown CountdownText")
        assert pages.max_scroll_y == 0 or rows_of(app, "#countdown") != before
        assert pages.scroll_y == pages.max_scroll_y
