"""Sizes: three that are laid out, those below that say what they need, and live changes."""

import pytest
from driver import lines_of, make_app, rows_of, text_of, until, words_of
from openskies_tui.engine.model import Dataset

pytestmark = pytest.mark.app_walk

PANELS = ("#states-panel", "#countdown", "#quotations", "#map", "#document", "#events")


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ((60, 20), {"#states-panel"}),
        ((80, 24), {"#states-panel", "#countdown", "#quotations"}),
        ((120, 36), {"#states-panel", "#countdown", "#quotations", "#events"}),
        ((200, 50), {*PANELS} - {"#document"}),
        ((300, 100), set(PANELS)),
    ],
)
async def test_the_panels_of_a_size(
    dataset: Dataset, size: tuple[int, int], shown: set[str]
) -> None:
    """Each size shows its panels, whole, side by side, inside the terminal."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        regions = {
            one: app.screen.query_one(one).region
            for one in PANELS
            if app.screen.query_one(one).region.area
        }
        assert set(regions) == shown
        assert all(app.screen.region.contains_region(region) for region in regions.values())
        apart = list(regions.values())
        assert not any(
            one.overlaps(other) for n, one in enumerate(apart) for other in apart[n + 1 :]
        )


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)])
async def test_the_countdown_is_whole_at_the_three_sizes(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """Figure, way, window and rule need no scrolling; nor do the stages from 30 rows on."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        panel = words_of(app, "#countdown").replace("\u00a0", " ")
    for words in (
        "Russia leaves",
        "days to go",
        "to Sat 18 Dec 2021",
        "still a State Party",
        "notice 18 Jun 2021",
        "out 18 Dec 2021",
        *(["✔ notice"] if size[1] > 24 else []),
        "conference 18 Jul to 17 Aug",
        "XV(3)",
        "XV(2)",
    ):
        assert words in panel


@pytest.mark.parametrize("size", [(59, 20), (60, 19), (59, 19), (40, 12), (30, 10)])
async def test_below_60_by_20_it_says_what_it_needs(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """Too small a terminal gets the day, the count, the countdown, and the size that is needed."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = " ".join(text_of(app).split())
    assert "Thu 1 Jul 2021" in shown
    assert "33 States Parties" in shown
    assert "170 days to go" in shown
    assert "Needs 60×20" in shown
    assert f"has {size[0]}×{size[1]}." in shown


@pytest.mark.parametrize("size", [(20, 5), (3, 2), (1, 1), (200, 1)])
async def test_the_smallest_terminals_do_no_harm(dataset: Dataset, size: tuple[int, int]) -> None:
    """In the smallest terminals keys can be pressed, and making it larger shows it all."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=size) as pilot:
        await pilot.press("enter", "full_stop", "escape", "d", "escape")
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: "2 Jul 2021" in text_of(app))


COVERS = {
    "dashboard": (),
    "keys": ("question_mark",),
    "proof": ("p",),
    "day": ("d",),
    "themes": ("t",),
}


@pytest.mark.parametrize("cover", COVERS)
async def test_a_small_terminal_comes_to_rest(dataset: Dataset, cover: str) -> None:
    """Laying out a small terminal ends: the app does not lay it out again and again."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.press(*COVERS[cover])
        await pilot.pause()
        laid_out = 0

        def count(*_: object) -> None:
            nonlocal laid_out
            laid_out += 1

        app.screen.screen_layout_refresh_signal.subscribe(app.screen, count)
        for size in ((40, 12), (20, 5), (7, 24), (6, 5), (5, 5), (4, 3), (3, 2), (2, 2), (1, 1)):
            await pilot.resize_terminal(*size)
            await pilot.pause(0.05)
            laid_out = 0
            await pilot.pause(0.05)
            assert laid_out <= 2, size


async def test_a_terminal_can_change_its_size(dataset: Dataset) -> None:
    """From size to size the panels follow, the selection and the day stay."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(200, 50)) as pilot:
        await pilot.press("j")
        for size in ((80, 24), (120, 36), (60, 20), (59, 19), (200, 50), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert len(lines_of(app)) == size[1]
            assert "1 Jul 2021" in text_of(app)
            assert "Russia" in text_of(app)
            if size[0] >= 60:
                assert "On Russia" in text_of(app)


@pytest.mark.parametrize("as_of", ["1995-06-28", "2020-05-22", "2021-12-17", "2026-11-21"])
async def test_no_word_of_the_countdown_is_cut(dataset: Dataset, as_of: str) -> None:
    """Every line of the countdown ends at the end of a word, at every size."""
    drawn = set("━─█▀▄")
    app = make_app(dataset, as_of)
    async with app.run_test(size=(400, 100)) as pilot:
        await pilot.pause()
        known = set(words_of(app, "#countdown CountdownText").replace("\u00a0", " ").split())
        for size in ((60, 20), (80, 24), (120, 36), (200, 50)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            if not app.screen.query_one("#countdown").region.area:
                await pilot.press("shift+tab")
                await pilot.pause()
            rows = rows_of(app, "#countdown CountdownText")
            words = {word for row in rows for word in row.replace("\u00a0", " ").split()}
            assert {word for word in words - known if not set(word) & drawn} == set(), size


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 36), (160, 45), (200, 50)])
@pytest.mark.parametrize(
    ("as_of", "label"),
    [("2021-07-01", "conference 18 Jul to 17 Aug"), ("2020-05-24", "conference 21 Jun to 21 Jul")],
)
async def test_the_window_in_the_bar_is_named(
    dataset: Dataset, size: tuple[int, int], as_of: str, label: str
) -> None:
    """What the other colour in the bar stands for is said under it, with its days, once."""
    app = make_app(dataset, as_of)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert words_of(app, "#countdown").count(label) == 1
