"""Write the screenshots that the README shows: ``python tests/screenshots/make.py``."""

import asyncio
from pathlib import Path

from gallery import SCREENS, opened, picture

HERE = Path(__file__).parent
PICTURES = {"dashboard-dark": "openskies-dark", "dashboard-light": "openskies-light"}


async def draw(theme: str) -> str:
    """Return the dashboard with a state selected."""
    async with opened(SCREENS["state-selected"], theme=theme) as pilot:
        return picture(pilot.app)


def main() -> None:
    """Write every picture beside this file."""
    for name, theme in PICTURES.items():
        target = HERE / f"{name}.svg"
        target.write_text(asyncio.run(draw(theme)), "utf-8")
        print(target.name)


if __name__ == "__main__":
    main()
