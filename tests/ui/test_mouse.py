"""The mouse where something has just gone: a click on it is a click on nothing."""

from driver import NORMAL, make_app
from openskies_tui.engine.model import Dataset
from textual import events
from textual.widgets._toast import Toast


async def test_a_click_on_what_is_being_taken_away_does_nothing(dataset: Dataset) -> None:
    """A message that goes while it is clicked takes nothing else with it."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=NORMAL, notifications=True) as pilot:
        app.notify("Sent to the clipboard")
        await pilot.pause(0.1)
        toast = app.screen.query_one(Toast)
        x, y = toast.region.x + 3, toast.region.y + 1
        await toast.remove()
        # It is still painted: the screen has not been laid out since.
        assert app.screen.get_widget_at(x, y)[0] is toast
        click = events.MouseDown(None, x, y, 0, 0, 1, False, False, False, x, y)
        await app.on_event(click)
        await pilot.pause()
        assert app.is_running
