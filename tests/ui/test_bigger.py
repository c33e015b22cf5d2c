"""Z: the countdown's figure a size smaller, down to the smallest, and as big as fits again."""

import pytest
from driver import figure_height, hold, make_app, rows_of, text_of, words_of
from openskies_tui.engine.model import Dataset
from openskies_tui.views.big_digits import HEIGHTS

SIZES = [(80, 24), (60, 20), (120, 36), (200, 50), (300, 100)]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_figure_shrinks_with_z_and_comes_back(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """Each press of Z takes the next smaller size, the last one the biggest; no word is lost."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await pilot.press("shift+tab")
        await pilot.pause()
        first = text_of(app)
        heights = []
        for _ in HEIGHTS:
            heights.append(figure_height(app, "170"))
            rows = [row.rstrip() for row in rows_of(app, "#countdown")]
            for text in ("days to go", "to Sat 18 Dec 2021", "still a State Party"):
                assert any(row.endswith(text) for row in rows), (size, heights)
            await pilot.press("Z")
            await pilot.pause()
            if text_of(app) == first:
                break
        assert text_of(app) == first
    assert heights == sorted(set(heights), reverse=True)
    assert heights[-1] == min(HEIGHTS)


async def test_the_biggest_that_fits_comes_first(dataset: Dataset) -> None:
    """A larger screen has a bigger figure, without a key."""
    app, heights = make_app(dataset, "2021-07-01"), []
    async with app.run_test(size=SIZES[0]) as pilot:
        await pilot.press("shift+tab")
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            heights.append(figure_height(app, "170"))
    assert heights == sorted(heights)
    assert heights[-1] >= 6 * heights[0]


async def test_a_short_figure_on_a_tall_panel_does_not_grow_over_its_words(
    dataset: Dataset,
) -> None:
    """On the eve of an exit the figure is one digit: bar, stages and sentence are all in sight."""
    app = make_app(dataset, "2021-12-17")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        panel = words_of(app, "#countdown")
        assert figure_height(app, "1") > 5
    for words in ("day to go", "out 18 Dec 2021", "○ takes effect", "SAY", "Art. XV(2)"):
        assert words in panel


async def test_the_day_keeps_the_size(dataset: Dataset) -> None:
    """Another day has its figure in the size that was asked for."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(200, 50)) as pilot:
        await pilot.pause()
        biggest = figure_height(app, "170")
        await pilot.press("Z", "Z")
        await pilot.pause()
        height = figure_height(app, "170")
        assert 3 < height < biggest
        await pilot.press("full_stop")
        await pilot.pause()
        assert figure_height(app, "169") == height


async def test_a_smaller_figure_is_kept_for_the_next_start(dataset: Dataset) -> None:
    """What Z made smaller is as small when the program opens again."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("shift+tab", "Z", "Z")
        await pilot.pause()
        height, kept = figure_height(app, "170"), app.remembered()
    again = make_app(dataset, "2021-07-01")
    again.resume(kept)
    async with again.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert figure_height(again, "170") == height
    fresh = make_app(dataset, "2021-07-01")
    async with fresh.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert figure_height(fresh, "170") > height


async def test_the_bar_tells_the_way(dataset: Dataset) -> None:
    """As much of it is heavy as days have passed of 183, but for the conference in between."""
    app = make_app(dataset)
    async with app.run_test(size=(200, 50)) as pilot:
        for day, behind in (
            ("2021-06-18", 0),
            ("2021-07-01", 13),
            ("2021-10-01", 105),
            ("2021-12-17", 182),
        ):
            await hold(pilot, day)
            (bar,) = (row.strip("│ ") for row in rows_of(app, "#countdown") if "▒▒" in row)
            window, heavy = bar.count("▒") / len(bar), bar.count("━") / len(bar)
            passed = behind / 183 - (window if behind > 60 else 0)
            assert window == pytest.approx(30 / 183, abs=0.03), day
            assert heavy == pytest.approx(passed, abs=0.03), day
            assert bar.endswith("─"), "before the last day it is never full"
