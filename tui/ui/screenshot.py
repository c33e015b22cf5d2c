"""A picture of the dashboard on a day, drawn without a terminal."""

import asyncio
from datetime import date

from ..engine.model import Dataset
from ..errors import UserError
from ..theme.svg import offline
from ..theme.textual_theme import DEFAULT, full_name, no_theme
from .app import OpenSkiesApp
from .settings import load_themes
from .state import DayClock


def draw_screen(
    dataset: Dataset,
    day: date,
    size: tuple[int, int],
    *,
    party: str | None = None,
    theme: str | None = None,
) -> str:
    """Return the dashboard on a day, with a state selected or none, as SVG.

    *size* is in columns and rows. Nothing is drawn of the terminal in which this runs.

    Raises:
        UserError: there is no such theme.
    """
    themes = load_themes()[0]
    name = full_name(themes, theme or DEFAULT)
    if name is None:
        raise UserError(no_theme(themes, theme or DEFAULT))
    app = OpenSkiesApp(dataset, themes, theme=name, day_clock=DayClock().freeze(day))
    return asyncio.run(_draw(app, party, size))


async def _draw(app: OpenSkiesApp, party: str | None, size: tuple[int, int]) -> str:
    async with app.run_test(size=size) as pilot:
        if party:
            app.show(app.view.selecting_party(party))
        await pilot.pause()
        return offline(app.export_screenshot(title="openskies-tui"))
