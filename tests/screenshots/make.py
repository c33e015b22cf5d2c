"""Write the screenshots that the README shows: ``python tests/screenshots/make.py``.

Each is drawn by a browser in DejaVu Sans Mono, as a PNG that every viewer shows the same. Needs
chromium (Debian: chromium, fonts-dejavu-core).
"""

import asyncio
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from gallery import SCREENS, opened, picture

HERE = Path(__file__).parent
PICTURES = {
    "dashboard-dark": ("state-selected", "openskies-dark"),
    "dashboard-light": ("state-selected", "openskies-light"),
    "docket-dark": ("docket-2025", "openskies-dark"),
}
"""The pictures by their names, each with its screen and its theme."""
_SIZE = re.compile(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"')
_PAGE = "<!doctype html><style>body {{ margin: 0 }} svg {{ display: block }}</style>{svg}"


async def draw(screen: str, theme: str) -> str:
    """Return a screen as SVG."""
    async with opened(SCREENS[screen], theme=theme) as pilot:
        return picture(pilot.app)


def rasterise(svg: str, target: Path) -> None:
    """Write a picture as PNG, in its own size."""
    found = _SIZE.search(svg)
    if not found:
        sys.exit("make.py: the picture has no size")
    width, height = (round(float(size)) for size in found.groups())
    svg = svg.replace("Fira Code", "DejaVu Sans Mono")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page = Path(folder) / "page.html"
        page.write_text(_PAGE.format(svg=svg), "utf-8")
        subprocess.run(
            [
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--hide-scrollbars", f"--user-data-dir={folder}/profile",
                f"--window-size={width},{height}", f"--screenshot={target}", page.as_uri(),
            ],
            check=True, capture_output=True, timeout=60,
        )  # fmt: skip


def main() -> None:
    """Write every picture beside this file."""
    for name, (screen, theme) in PICTURES.items():
        target = HERE / f"{name}.png"
        rasterise(asyncio.run(draw(screen, theme)), target)
        print(target.name)


if __name__ == "__main__":
    main()
