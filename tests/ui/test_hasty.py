"""Keys that come faster than a screen: they wait for it, and it may be left before it is there."""

import asyncio

import pytest
from driver import NORMAL, make_app, text_of, until
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp
from openskies_tui.ui.screens.base import Modal
from openskies_tui.ui.screens.presentation import Presentation
from textual.events import Key
from textual.pilot import Pilot
from textual.widgets import Input

pytestmark = pytest.mark.app_walk

OPENING = (
    "palette", "go_to_day", "filter", "copy_as", "export", "theme", "keys", "why", "claims",
    "present", "open", "headline",
)  # fmt: skip


async def act(app: OpenSkiesApp, action: str) -> None:
    """Do what a key does: on the screen on top, or for the whole program."""
    await app.screen.run_action(action) or await app.run_action(action)


def leave(app: OpenSkiesApp) -> None:
    """Leave the screen on top, if it is not the dashboard."""
    if isinstance(app.screen, Modal):
        app.screen.dismiss(None)
    elif len(app.screen_stack) > 1:
        app.pop_screen()


async def test_a_screen_can_be_left_before_it_is_there(dataset: Dataset) -> None:
    """However soon after it is asked for, Escape takes a screen away and nothing with it."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=NORMAL) as pilot:
        for action in OPENING:
            for steps in (0, 1, 2, 4, 8):
                await act(app, action)
                for _ in range(steps):
                    await asyncio.sleep(0)
                leave(app)
                await pilot.pause()
                assert app.is_running, (action, steps)
                while len(app.screen_stack) > 1:
                    leave(app)
                    await pilot.pause()
        assert "33 States Parties" in text_of(app)


async def test_a_choice_can_be_made_before_there_are_any(dataset: Dataset) -> None:
    """Enter that comes before the rows of a list chooses nothing."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=NORMAL) as pilot:
        for action in ("theme", "export"):
            await act(app, action)
            for steps in range(12):
                await asyncio.sleep(0)
                if app.screen.query("RowList"):
                    await app.screen.run_action("choose")
                    break
                assert steps < 11
            await pilot.pause()
            assert app.is_running
            while len(app.screen_stack) > 1:
                leave(app)
                await pilot.pause()


HASTE = (
    "tab j",
    "j enter",
    "j j tab tab tab shift+tab escape k",
    "d t o d a x backspace y enter k j",
    "d x enter escape j",
    "slash f i n l enter j z z j",
    "question_mark slash z o o m enter escape escape j j",
    "t down enter e escape tab tab j j enter",
    "ctrl+p b e l g i enter",
    "f5 enter right right escape j",
    "f5 enter 1 0 g left 3 g right",
    "w B L R space n o t i c e space 2 0 2 1 enter p",
)
"""Keys that open, answer and leave what takes a moment to come, and more keys right after."""


def standing(app: OpenSkiesApp) -> tuple[object, ...]:
    """Return where keys have led: what is looked at, the screens, the panel, the line typed.

    How far a list is scrolled is left out: that follows from when it came into sight, too.
    """
    typed = [one.value for one in app.screen.query(Input)]
    panels = app.dashboard.panel, app.dashboard.zoomed, type(app.focused)
    slide = app.screen.state if isinstance(app.screen, Presentation) else None
    return app.view, [type(one) for one in app.screen_stack], panels, typed, slide


@pytest.mark.parametrize("keys", HASTE)
@pytest.mark.parametrize("size", [(80, 24), NORMAL])
async def test_keys_in_one_go_do_what_they_do_one_by_one(
    dataset: Dataset, keys: str, size: tuple[int, int]
) -> None:
    """Each key goes where it would have gone had the one before been waited for."""
    patient, hasty = (make_app(dataset, "2021-07-01") for _ in range(2))
    async with patient.run_test(size=size) as pilot:
        for key in ("j", *keys.split()):
            await pilot.press(key)
            await pilot.pause()
        expected = standing(patient)
    async with hasty.run_test(size=size) as pilot:
        await pilot.press("j")
        for key in keys.split():
            text = " " if key == "space" else key
            hasty.post_message(Key(key, text if len(text) == 1 else None))
        await until(pilot, lambda: standing(hasty) == expected)


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
    async with app.run_test(size=NORMAL) as pilot:
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
