"""A picture of the dashboard on a day, drawn without a terminal."""

import asyncio
import re
from datetime import date

from .app import OpenSkiesApp
from .dataset.findings import UserError
from .engine.model import Dataset
from .looks.picture import offline
from .looks.read_themes import own_folder, read_themes
from .looks.themes import DEFAULT, full_name, no_theme, themes_of
from .shell.clock import DayClock

_SIZE = re.compile(r"([0-9]{1,3})[x×]([0-9]{1,3})")
_SMALLEST, _LARGEST = (60, 20), (400, 200)


def read_size(text: str) -> tuple[int, int]:
    """Return columns and rows as typed, such as ``120x36``.

    Raises:
        UserError: it is no size, or one for which the dashboard is not made.
    """
    found = _SIZE.fullmatch(text.strip().lower())
    columns, rows = (int(found[1]), int(found[2])) if found else (0, 0)
    if not (_SMALLEST[0] <= columns <= _LARGEST[0] and _SMALLEST[1] <= rows <= _LARGEST[1]):
        least, most = ("x".join(map(str, size)) for size in (_SMALLEST, _LARGEST))
        raise UserError(f"--size: expected COLUMNSxROWS such as 120x36, from {least} to {most}")
    return columns, rows


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
    themes = themes_of(read_themes(own_folder())[0])
    name = full_name(themes, theme or DEFAULT)
    if name is None:
        raise UserError(no_theme(themes, theme or DEFAULT))
    app = OpenSkiesApp(dataset, themes, theme=name, clock=DayClock().hold(day))
    return asyncio.run(_draw(app, party, size))


async def _draw(app: OpenSkiesApp, party: str | None, size: tuple[int, int]) -> str:
    async with app.run_test(size=size) as pilot:
        if party:
            app.look(party=party)
        await pilot.pause()
        return offline(app.export_screenshot(title="openskies-tui"))
