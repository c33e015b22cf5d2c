"""The map over the whole screen: opened by m, replayed by the keys of the day, closed again."""

import pytest
from datasets import dataset_of
from driver import answer, make_app, rows_of, text_of
from openskies_tui.engine.model import Dataset
from openskies_tui.theme.terminal import Terminal
from openskies_tui.ui.screens.map import MapScreen
from openskies_tui.views.map import map_picture
from openskies_tui.views.map_grid import sampled, southern, world


def said(app: object) -> str:
    """Return the words of the map."""
    return " ".join(rows_of(app, "MapScreen MapView"))  # type: ignore[arg-type]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
async def test_the_days_are_replayed_on_it(dataset: Dataset, size: tuple[int, int]) -> None:
    """On the last day of the notice Russia is leaving, on the next it has left."""
    app = make_app(dataset, "2021-12-17")
    async with app.run_test(size=size) as pilot:
        await pilot.press("m")
        await pilot.pause()
        assert "leaving: Russia (18 Dec 2021)" in said(app)
        await pilot.press("full_stop")
        await pilot.pause()
        assert "leaving" not in said(app)
        assert "Russia (18 Dec 2021)" in said(app)
        await pilot.press("left_square_bracket", "left_square_bracket")
        await pilot.pause()
        assert "leaving: Russia" in said(app)


async def test_it_closes_with_its_key_and_with_esc(dataset: Dataset) -> None:
    """The dashboard is under it, on the day that was looked at on the map."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        for key, day in (("m", "2021-07-02"), ("escape", "2021-07-03")):
            await pilot.press("m", "full_stop", key)
            await pilot.pause()
            assert app.screen is app.dashboard, key
            assert app.view.day.isoformat() == day


async def test_a_state_is_found_on_it(dataset: Dataset) -> None:
    """What is typed after / selects a state, which the map names; Enter opens its page."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        await answer(pilot, "slash", "finl")
        await pilot.pause()
        assert isinstance(app.screen, MapScreen)
        assert said(app).count("Finland: State Party since 10 Feb 2003") == 1
        assert app.view.party == "FIN"
        await pilot.press("enter")
        await pilot.pause()
        assert not isinstance(app.screen, MapScreen)
        assert "Finland" in text_of(app)


async def test_the_words_are_copied(dataset: Dataset) -> None:
    """The text to copy is the map in sentences."""
    kept: list[str] = []
    app = make_app(dataset, "2021-07-01", copy=lambda text: bool(kept.append(text)) or True)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        text, what = app.screen.text_to_copy()  # type: ignore[attr-defined]
        assert text.startswith("32 other States Parties. Leaving: Russia (18 Dec 2021).")
        assert what == "the map in words"


@pytest.mark.parametrize(
    "terminal", [Terminal("none"), Terminal("none", ascii=True), Terminal("many", ascii=True)]
)
async def test_a_poor_terminal_gets_tiles(dataset: Dataset, terminal: Terminal) -> None:
    """Without colours, or in ASCII, each state is a code behind its sign."""
    app = make_app(dataset, "2021-07-01", terminal=terminal)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("m")
        await pilot.pause()
        assert ("! RUS" if terminal.ascii else "◧ RUS") in said(app)
        assert ("x USA" if terminal.ascii else "□ USA") in said(app)
        assert "█" not in said(app)


async def test_the_grid_is_read_for_the_first_map(dataset: Dataset) -> None:
    """A dashboard without a map opens and steps without it."""
    for kept in (world, southern, sampled, map_picture):
        kept.cache_clear()
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("full_stop")
        await pilot.pause()
        assert world.cache_info().currsize == 0
        await pilot.press("m")
        await pilot.pause()
        assert world.cache_info().currsize == 1


@pytest.mark.parametrize("key", [None, "m"])
async def test_where_only_exits_are_on_record_they_are_drawn(key: str | None) -> None:
    """In the place of the map, there and over the whole screen, stand the exits as bars."""
    app = make_app(dataset_of("energy-charter"), "2026-11-26")
    async with app.run_test(size=(200, 50)) as pilot:
        await pilot.press(*filter(None, [key]))
        await pilot.pause()
        shown = " ".join(rows_of(app, "MapPanel"))
    assert "Exits" in shown
    assert "Luxembourg  notice 16 Jun 2023, out 17 Jun 2024 (367 days)" in shown
    assert "left:" not in shown, "the bars say it"
