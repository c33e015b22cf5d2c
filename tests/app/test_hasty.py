"""Keys that come faster than a screen: it is left, or answered, before it is all there."""

import asyncio

from driver import NORMAL, make_app, text_of
from openskies_tui.app import OpenSkiesApp
from openskies_tui.engine.model import Dataset
from openskies_tui.screens.base import Modal

OPENING = (
    "palette", "go_to_day", "filter", "copy_as", "export", "theme", "keys", "why", "claims",
    "present", "open", "headline",
)  # fmt: skip


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
                await app.run_action(action)
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
            await app.run_action(action)
            for steps in range(12):
                await asyncio.sleep(0)
                if app.screen.query("RowList"):
                    await app.screen.run_action("keep" if action == "theme" else "choose")
                    break
                assert steps < 11
            await pilot.pause()
            assert app.is_running
            while len(app.screen_stack) > 1:
                leave(app)
                await pilot.pause()
