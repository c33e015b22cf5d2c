"""Write the screenshots that the README shows: ``python tests/screenshots/make.py``.

Each is drawn as ``openskies-tui export png`` draws it, which needs the extra ``png`` and the font
DejaVu Sans Mono (Debian: fonts-dejavu-core). ``demo.svg`` is an animation of a scripted run.
"""

import asyncio
from pathlib import Path

import demo
from gallery import LARGE, NORMAL, SCREENS, opened, picture
from openskies_tui.theme.png import drawn_as

HERE = Path(__file__).parent
PICTURES = {
    "dashboard-dark": ("dashboard", "openskies-dark", NORMAL),
    "dashboard-light": ("elsewhere", "openskies-light", NORMAL),
    "dashboard-large": ("dashboard", "openskies-dark", LARGE),
    "map": ("map", "openskies-light", NORMAL),
    "docket-dark": ("docket-2025", "openskies-dark", NORMAL),
    "room": ("room-verdict", "openskies-dark", NORMAL),
}
"""The pictures by their names, each with its screen, its theme and its size."""


async def draw(screen: str, theme: str, size: tuple[int, int]) -> str:
    """Return a screen as SVG."""
    async with opened(SCREENS[screen], theme=theme, size=size) as pilot:
        return picture(pilot.app)


def main() -> None:
    """Write every picture beside this file."""
    for name, (screen, theme, size) in PICTURES.items():
        target = HERE / f"{name}.png"
        target.write_bytes(drawn_as("png", asyncio.run(draw(screen, theme, size))))
        print(target.name)
    demo.main()


if __name__ == "__main__":
    main()
