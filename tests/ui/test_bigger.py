"""Z: the countdown's figure a size up, as far as there is room, and back to the plain one."""

import re

import pytest
from driver import lines_of, make_app, text_of, words_of
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp

SIZES = [(60, 20), (80, 24), (120, 36), (200, 50), (300, 100)]


def figure_height(app: OpenSkiesApp) -> int:
    """Return on how many lines of the countdown big digits are drawn."""
    region = app.screen.query_one("#countdown CountdownText").region
    rows = lines_of(app)[region.y : region.bottom]
    return sum(bool(set(row[region.x : region.x + 12]) & set("▀▄█")) for row in rows)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_figure_grows_with_z_and_comes_back(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """Each press of Z makes it bigger, the one after the biggest plain; the words stay whole."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        first = text_of(app)
        heights = []
        for _ in range(5):
            heights.append(figure_height(app))
            words = " ".join(re.sub(r"[▀▄█│]", " ", words_of(app, "#countdown")).split())
            for text in ("days to go", "5 months 17 days", "to 18 Dec"):
                assert text in words, (size, heights)
            await pilot.press("Z")
            await pilot.pause()
            if text_of(app) == first:
                break
        assert text_of(app) == first
        assert heights == sorted(set(heights))


async def test_where_there_is_room_each_press_makes_it_bigger(dataset: Dataset) -> None:
    """On a large screen Z has four sizes: 3, 7, 14 and 21 lines."""
    app = make_app(dataset, "2021-07-01")
    heights = []
    async with app.run_test(size=(300, 100)) as pilot:
        for _ in range(5):
            await pilot.pause()
            heights.append(figure_height(app))
            await pilot.press("Z")
    assert heights == [3, 7, 14, 21, 3]


async def test_the_day_keeps_the_size(dataset: Dataset) -> None:
    """Another day has its figure in the size that was asked for."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(200, 50)) as pilot:
        await pilot.press("Z")
        await pilot.pause()
        height = figure_height(app)
        assert height > 3
        await pilot.press("full_stop")
        await pilot.pause()
        assert "2 Jul 2021" in text_of(app)
        assert figure_height(app) == height
        assert len(lines_of(app)) == 50
