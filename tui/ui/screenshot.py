"""A picture of a screen on a day, drawn without a terminal."""

import asyncio
from datetime import date

from ..base.errors import UserError
from ..engine.model import Dataset
from ..theme.textual_theme import DEFAULT, full_name, no_theme
from .app import OpenSkiesApp
from .settings import load_themes
from .state import DayClock

SCREENS = ("dashboard", "map", "docket", "claims", "proof")
"""What can be drawn; each but the first is opened by the action of its name."""
_OPENED_BY = {"proof": "why"}


def draw_screen(
    dataset: Dataset,
    day: date,
    size: tuple[int, int],
    *,
    party: str | None = None,
    theme: str | None = None,
    screen: str = SCREENS[0],
    beside: tuple[str, tuple[str, ...]] = ("", ()),
) -> str:
    """Return a screen on a day, with a state selected or none, as SVG.

    *size* is in columns and rows, *screen* one of ``SCREENS``; *beside* is the name of the
    dataset with those of the others, for the docket. Nothing is drawn of the terminal in which this
    runs.

    Raises:
        UserError: there is no such theme.
    """
    themes, wrong = load_themes()
    name = full_name(themes, theme or DEFAULT)
    if name is None:
        raise UserError(no_theme(themes, theme or DEFAULT), *wrong)
    app = OpenSkiesApp(dataset, themes, theme=name, day_clock=DayClock().freeze(day))
    app.dataset_name, app.other_treaties = beside
    return asyncio.run(_draw(app, party, size, screen))


async def _draw(app: OpenSkiesApp, party: str | None, size: tuple[int, int], screen: str) -> str:
    async with app.run_test(size=size) as pilot:
        if party:
            app.show(app.view.selecting_party(party))
        await app.workers.wait_for_complete()
        if screen != SCREENS[0]:
            await app.screen.run_action(f"screen.{_OPENED_BY.get(screen, screen)}")
        await pilot.pause()
        return app.picture()
