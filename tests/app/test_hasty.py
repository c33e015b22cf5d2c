"""Keys that come faster than they are done, as from a hand that trembles or a key held down."""

import pytest
from driver import make_app, text_of, until
from openskies_tui.engine.model import Dataset
from textual.events import Key
from textual.pilot import Pilot

SIZE = (120, 36)
LINES = {
    "day": ["d", "1", "9", "9", "2"],
    "filter": ["slash", "f", "i", "n"],
    "what if": ["w"],
    "palette": ["ctrl+p", "k", "a", "z"],
}


def hurry(pilot: Pilot[None], key: str, times: int) -> None:
    """Press a key again and again before the program has had a chance to do anything."""
    for _ in range(times):
        pilot.app.post_message(Key(key, None))


@pytest.mark.parametrize("line", LINES)
async def test_an_answer_given_twice_is_one_answer(dataset: Dataset, line: str) -> None:
    """Enter closes the line that was typed and not what lies under it, however often it comes."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*LINES[line])
        await pilot.pause()
        box = app.screen
        assert box.is_modal
        hurry(pilot, "enter", 3)
        await until(pilot, lambda: box not in app.screen_stack)
        await pilot.pause()
        assert app.is_running
        assert app.screen_stack[0] is app.dashboard


@pytest.mark.parametrize("key", ["p", "c", "question_mark"])
async def test_a_key_held_down_opens_its_page_once(dataset: Dataset, key: str) -> None:
    """The page that is open already stays as it is, at the place to which it was read."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key, "end")
        await pilot.pause()
        page, before = app.screen, text_of(app)
        hurry(pilot, key, 30)
        await pilot.pause()
        assert app.screen is page
        assert text_of(app) == before
        await pilot.press("escape")
        assert app.screen is app.dashboard
