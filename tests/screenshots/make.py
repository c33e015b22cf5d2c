"""Write the screenshots that the README shows: ``python tests/screenshots/make.py``."""

import asyncio
from datetime import UTC, date, datetime
from pathlib import Path

from openskies_tui.app import OpenSkiesApp
from openskies_tui.dataset.load import load_dataset
from openskies_tui.export_screen import offline
from openskies_tui.looks.themes import load_themes
from openskies_tui.shell.clock import DayClock

HERE = Path(__file__).parent
PICTURES = {
    "dashboard-dark": ("openskies-dark", date(2021, 7, 1)),
    "dashboard-light": ("openskies-light", date(2021, 7, 1)),
}


def _now() -> datetime:
    return datetime(2026, 1, 1, 12, 0, tzinfo=UTC)


async def draw(theme: str, day: date) -> str:
    """Return the dashboard on a day as an SVG that loads nothing from anywhere."""
    app = OpenSkiesApp(
        load_dataset(), load_themes()[0], theme=theme, clock=DayClock().hold(day), now=_now
    )
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("down")
        await pilot.pause()
        return offline(app.export_screenshot(title="openskies-tui"))


def main() -> None:
    """Write every picture beside this file."""
    for name, (theme, day) in PICTURES.items():
        target = HERE / f"{name}.svg"
        target.write_text(asyncio.run(draw(theme, day)), "utf-8")
        print(target.name)


if __name__ == "__main__":
    main()
