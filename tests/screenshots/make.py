"""Write the screenshots that the README shows: ``python tests/screenshots/make.py``.

Each is drawn as ``openskies-tui export png`` draws it, which needs the extra ``png`` and the font
DejaVu Sans Mono (Debian: fonts-dejavu-core). ``demo.svg`` is an animation of a scripted run.
"""

import asyncio
from pathlib import Path

import demo
from gallery import SCREENS, opened, picture
from openskies_tui.theme.png import drawn_as

HERE = Path(__file__).parent
PICTURES = {
    "dashboard-dark": ("state-selected", "openskies-dark"),
    "dashboard-light": ("state-selected", "openskies-light"),
    "docket-dark": ("docket-2025", "openskies-dark"),
}
"""The pictures by their names, each with its screen and its theme."""


async def draw(screen: str, theme: str) -> str:
    """Return a screen as SVG."""
    async with opened(SCREENS[screen], theme=theme) as pilot:
        return picture(pilot.app)


def main() -> None:
    """Write every picture beside this file."""
    for name, (screen, theme) in PICTURES.items():
        target = HERE / f"{name}.png"
        target.write_bytes(drawn_as("png", asyncio.run(draw(screen, theme))))
        print(target.name)
    demo.main()


if __name__ == "__main__":
    main()
