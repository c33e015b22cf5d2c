"""``=`` on the board: another day beside this one."""

import pytest
from driver import make_app, text_of, until
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp
from textual.keys import _character_to_key
from textual.pilot import Pilot

pytestmark = pytest.mark.slow


async def ask(pilot: Pilot[None], day: str) -> None:
    """Ask for another day, as a person types it."""
    await pilot.press("equals_sign", *map(_character_to_key, day), "enter")
    await pilot.pause()


def line_with(app: OpenSkiesApp, *words: str) -> str | None:
    """Return the line of the screen that has some words."""
    lines = text_of(app).splitlines()
    return next((line for line in lines if all(word in line for word in words)), None)


@pytest.mark.parametrize(("size", "beside"), [((120, 36), True), ((80, 30), False)])
async def test_the_days_stand_beside_each_other_where_there_is_room(
    dataset: Dataset, size: tuple[int, int], beside: bool
) -> None:
    """From a hundred columns on there are two columns, else one day is under the other."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=size) as pilot:
        await ask(pilot, "2020-05-01")
        await until(pilot, lambda: line_with(app, "Side by side") is not None)
        assert (line_with(app, "34 States Parties", "33 States Parties") is not None) == beside
        assert line_with(app, "34 States Parties")


async def test_the_comparison_follows_the_day(dataset: Dataset) -> None:
    """With the keys of the day the other day stays where it is."""
    app = make_app(dataset, "2021-12-17")
    async with app.run_test(size=(120, 36)) as pilot:
        await ask(pilot, "2020-05-01")
        await until(pilot, lambda: line_with(app, "34 States", "33 States") is not None)
        await pilot.press("full_stop")
        await until(pilot, lambda: line_with(app, "34 States", "32 States") is not None)


async def test_an_act_opens_and_leads_back(dataset: Dataset) -> None:
    """Tab marks an act, Enter opens its page, Backspace comes back to the comparison."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await ask(pilot, "2020-05-01")
        await until(pilot, lambda: line_with(app, "Side by side") is not None)
        await pilot.press("tab", "enter")
        await until(pilot, lambda: line_with(app, "Event") is not None)
        assert line_with(app, "United States announces its withdrawal")
        await pilot.press("backspace")
        await until(pilot, lambda: line_with(app, "Side by side") is not None)


async def test_an_empty_line_changes_nothing(dataset: Dataset) -> None:
    """Who asks for no day stays on the board; what is no day is refused in the prompt."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await ask(pilot, "x")
        assert line_with(app, "is not a date")
        await pilot.press("backspace", "enter")
        await pilot.pause()
        assert app.screen is app.dashboard
