"""Notifications end, and stand on the screen once each."""

from driver import make_app, until
from openskies_tui.engine.model import Dataset
from textual.screen import Screen
from textual.widgets._toast import Toast


async def test_a_key_that_is_held_down_says_it_once(dataset: Dataset) -> None:
    """At the last event ] says that there is no other; however often, it says so once."""
    app = make_app(dataset, "9999-12-31")
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press(*["right_square_bracket"] * 30)
        await until(pilot, lambda: bool(app.screen.query(Toast)))
        assert len(app.screen.query(Toast)) == 1


async def test_what_is_about_to_end_is_not_put_up_again(dataset: Dataset) -> None:
    """On a screen that opens in its last moment a notification is left out."""
    app = make_app(dataset)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        app.notify("soon gone", timeout=0.05)
        app.notify("stays", timeout=60)
        app.push_screen(Screen())
        await until(pilot, lambda: bool(app.screen.query(Toast)))
        assert [toast.render().plain for toast in app.screen.query(Toast)] == ["stays"]
