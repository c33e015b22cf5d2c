"""Links on a page: marked by Tab, opened by Enter or a click, and the way back by Backspace."""

from typing import Any

import pytest
from driver import lines_of, make_app, rows_of, text_of
from openskies_tui.engine.model import Dataset
from textual.pilot import Pilot

pytestmark = pytest.mark.slow


def title(pilot: Pilot[Any]) -> str:
    """Return the title of the page that is open: the kind, without the id."""
    return lines_of(pilot.app)[2].strip("╭╮─ ").split()[0]


async def pressed(pilot: Pilot[Any], *keys: str) -> str:
    """Press some keys and return the title of the page."""
    await pilot.press(*keys)
    await pilot.pause()
    return title(pilot)


async def test_the_way_there_and_back(dataset: Dataset) -> None:
    """From Russia to an event, from there on to a state, and back page by page; Esc ends it."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        state = await pressed(pilot, "down", "enter")
        assert state == "State"
        assert "Bksp back" not in rows_of(app, "Panel")[-1]
        event = await pressed(pilot, "tab", "enter")
        assert event == "Event"
        assert "Treaty signed in Helsinki" in text_of(app)
        assert "Bksp back" in rows_of(app, "Panel")[-1]
        again = await pressed(pilot, "tab", "enter")
        assert again == "State"
        assert await pressed(pilot, "backspace") == "Event"
        assert "Treaty signed in Helsinki" in text_of(app)
        assert await pressed(pilot, "backspace") == "State"
        assert "Russia" in text_of(app)
        await pressed(pilot, "backspace")
        assert "States 35" in text_of(app)


async def test_escape_leaves_all_pages_at_once(dataset: Dataset) -> None:
    """However many pages led here, one Esc shows the dashboard."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pressed(pilot, "down", "enter", "tab", "enter", "tab", "enter", "escape")
        assert len(app.screen_stack) == 1


async def test_enter_without_a_link_stays(dataset: Dataset) -> None:
    """Nothing is opened before a link is marked."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pressed(pilot, "down", "enter")
        before = text_of(app)
        await pressed(pilot, "enter")
        assert text_of(app) == before


async def test_the_marked_link_stays_in_sight(dataset: Dataset) -> None:
    """Tab goes on past the foot of the page, which scrolls; Shift+Tab comes back to the first."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(80, 24)) as pilot:
        await pressed(pilot, "down", "enter", *["tab"] * 12)
        assert "notice of withdrawal given" not in text_of(app)
        marked = app.screen.query_one("DocumentView").link  # type: ignore[attr-defined]
        await pressed(pilot, *["shift+tab"] * 20)
        first = app.screen.query_one("DocumentView").link  # type: ignore[attr-defined]
        assert first != marked
        assert "Treaty signed in Helsinki" in text_of(app)


async def test_a_click_opens_a_link(dataset: Dataset) -> None:
    """A click on the line of an event opens it."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pressed(pilot, "down", "enter")
        rows = lines_of(app)
        line = next(y for y, row in enumerate(rows) if "Treaty signed in Helsinki" in row)
        await pilot.click(offset=(20, line))
        await pilot.pause()
        assert title(pilot) == "Event"


@pytest.mark.parametrize("keys", [["down", "enter"], ["tab", "tab", "enter"], ["p"]])
async def test_numbers_lead_to_the_list_of_sources(dataset: Dataset, keys: list[str]) -> None:
    """Each number in brackets stands in the list of sources at the end, which counts from 1."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 2000)) as pilot:
        await pressed(pilot, *keys)
        cited, _, listed = text_of(app).partition("Sources")
    numbers = [part.partition("]")[0] for part in cited.split("[")[1:]]
    in_list = [part.partition("]")[0] for part in listed.split("[")[1:]]
    numbers, in_list = ([one for one in some if one.isdigit()] for some in (numbers, in_list))
    assert numbers
    assert set(numbers) <= set(in_list)
    assert in_list == [str(number) for number in range(1, len(in_list) + 1)]


async def test_the_signs_are_in_the_list_of_keys(dataset: Dataset) -> None:
    """The list of keys ends with the signs of the statuses and their words."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 120)) as pilot:
        await pressed(pilot, "question_mark")
        _, _, signs = text_of(app).partition("Signs")
    for mark in ("■", "◧", "◩", "◇", "△", "□"):
        assert mark in signs
    for word in ("pending", "announced", "signatory", "former"):
        assert word in signs
