"""How much of a screen can still be read after a bad video call.

    python tests/legibility/measure.py [--theme NAME] [--missed] [--keep DIR]

Each screen is drawn at 120 by 36 in each theme with colours of its own, in DejaVu Sans Mono, as a
picture of 1280 by 720, and saved as a JPEG of quality 20, which is about what a shared screen
looks like on a poor line. Tesseract reads it back, and the words that it finds are compared with
those on the screen.

What is fair: side by side panels would be read across, so each panel is read by itself, its
border's title and subtitle as lines of their own. The reader gets the JPEG in grey, twice as
large, dark on light: what an eye does by itself. A word is a run of letters or figures in any
case; punctuation, lines and marks are left out. A word counts once for each time it stands in
the panel; the order in it is not judged, and what the reader finds beside is not held against it.

Needs tesseract (Debian: tesseract-ocr), chromium and Pillow (``pip install '.[legibility]'``).
"""

import argparse
import asyncio
import io
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

try:
    from PIL import Image, ImageOps
except ImportError:
    sys.exit("measure.py: needs Pillow: pip install '.[legibility]'")
from screenshots.gallery import NORMAL, SCREENS, opened, picture, themes, wear
from textual.app import App

_BOARD, _ROOM = 0.95, 0.99
MEASURED = {
    **dict.fromkeys(("dashboard", "state-selected", "today"), _BOARD),
    **dict.fromkeys((name for name in SCREENS if name.startswith("room-")), _ROOM),
}
"""The screens that are measured, each with the share of words that must be read."""
PANELS = "BoardHeader, Panel, KeyBar, PageView"
WIDTH, HEIGHT = 1280, 720
CELL = (12.2, 24.4)
"""The width and height of a cell in the SVG."""
QUALITY = 20
_WORD = re.compile(r"[^\W_]+")
_BLOCK, _LINE = "6", "7"
"""Tesseract's page segmentation modes for one block of text and for one line."""


class Part(NamedTuple):
    """A part of the screen that is read by itself, in cells, with the words that stand in it."""

    left: int
    top: int
    right: int
    bottom: int
    words: Counter[str]


def words_in(text: str) -> Counter[str]:
    """Count the words of a text; accents, which the reader does not know, are left out."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return Counter(_WORD.findall("".join(one for one in plain if not unicodedata.combining(one))))


def parts_of(app: App[Any]) -> Iterator[Part]:
    """Yield what is read by itself: the inside of each panel, and the rows of its border."""
    strips = app.screen._compositor.render_strips()

    def part(left: int, top: int, right: int, bottom: int) -> Part:
        rows = (strips[row].crop(left, right).text for row in range(top, bottom))
        return Part(left, top, right, bottom, words_in("\n".join(rows)))

    for widget in app.screen.query(PANELS):
        area, inside = widget.region, widget.content_region
        if area.area == 0:
            continue
        yield part(inside.x, inside.y, inside.right, inside.bottom)
        if inside.y > area.y:
            yield part(area.x + 1, area.y, area.right - 1, area.y + 1)
            yield part(area.x + 1, area.bottom - 1, area.right - 1, area.bottom)


def photograph(svg: str, folder: Path) -> Image.Image:
    """Return the screen as it arrives: without the window around it, squeezed as a JPEG."""
    place = re.search(r'translate\((\d+), (\d+)\)" clip-path', svg)
    size = re.search(r'-clip-terminal">\s*<rect x="0" y="0" width="(.+?)" height="(.+?)"', svg)
    assert place
    assert size
    box = " ".join((*place.groups(), *size.groups()))
    whole = f'viewBox="{box}" width="{WIDTH}" height="{HEIGHT}"'
    svg = re.sub(r'viewBox="[^"]*"', whole, svg, count=1)
    page = folder / "screen.html"
    font = svg.replace("Fira Code", "DejaVu Sans Mono")
    page.write_text(f'<body style="margin:0;background:#000">{font}', "utf-8")
    shot = folder / "screen.png"
    subprocess.run(
        [
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--hide-scrollbars", f"--user-data-dir={folder / 'profile'}",
            f"--window-size={WIDTH},{HEIGHT}", f"--screenshot={shot}", page.as_uri(),
        ],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    squeezed = io.BytesIO()
    with Image.open(shot) as image:
        image.convert("RGB").save(squeezed, "JPEG", quality=QUALITY)
    return Image.open(squeezed)


def read(image: Image.Image, mode: str) -> Counter[str]:
    """Return the words that tesseract finds in a piece of a picture."""
    grey = ImageOps.grayscale(image)
    if sum(grey.histogram()[:128]) > grey.width * grey.height / 2:
        grey = ImageOps.invert(grey)
    grey = grey.resize((2 * grey.width, 2 * grey.height), Image.Resampling.LANCZOS)
    grey = ImageOps.expand(grey, 20, 255)
    data = io.BytesIO()
    grey.save(data, "PNG")
    done = subprocess.run(
        ["tesseract", "-", "-", "-l", "eng", "--psm", mode],
        input=data.getvalue(), capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    return words_in(done.stdout.decode())


def measure(image: Image.Image, parts: list[Part]) -> tuple[int, Counter[str]]:
    """Return how many words there are, and those that were not read."""
    columns, rows = NORMAL
    # The picture keeps its proportions, so there is a margin on two of its sides.
    scale = min(WIDTH / (columns * CELL[0]), HEIGHT / (rows * CELL[1]))
    across, down = CELL[0] * scale, CELL[1] * scale
    x, y = (WIDTH - columns * across) / 2, (HEIGHT - rows * down) / 2
    total, missed = 0, Counter[str]()
    for one in parts:
        if not one.words:
            continue
        left, right = round(x + one.left * across), round(x + one.right * across)
        top, bottom = round(y + one.top * down), round(y + one.bottom * down)
        mode = _LINE if one.bottom - one.top == 1 else _BLOCK
        missed += one.words - read(image.crop((left, top, right, bottom)), mode)
        total += one.words.total()
    return total, missed


async def main() -> int:
    """Print the share of words that can be read; return 1 where one misses the target."""
    parser = argparse.ArgumentParser(description="Measure how legible the screens are.")
    names = [one.name for one in themes().values() if not one.ansi]
    parser.add_argument("--theme", choices=names, help="only this theme")
    parser.add_argument("--missed", action="store_true", help="name the words not read")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the pictures there")
    options = parser.parse_args()
    below = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, target in MEASURED.items():
            async with opened(SCREENS[name]) as pilot:
                for theme in [options.theme] if options.theme else names:
                    await wear(pilot, theme)
                    image = photograph(picture(pilot.app), Path(folder))
                    total, missed = measure(image, list(parts_of(pilot.app)))
                    share = 1 - missed.total() / total
                    below += share < target
                    print(f"{name:16} {theme:32} {share:6.1%} of {total} words", flush=True)
                    if options.missed:
                        print("   ", " ".join(missed.elements()))
                    if options.keep:
                        options.keep.mkdir(parents=True, exist_ok=True)
                        image.save(options.keep / f"{name}-{theme}.jpg", quality="keep")
    return int(below > 0)


if __name__ == "__main__":
    lacking = [tool for tool in ("tesseract", "chromium") if not shutil.which(tool)]
    if lacking:
        sys.exit(f"measure.py: needs {' and '.join(lacking)}; on Debian: tesseract-ocr, chromium")
    sys.exit(asyncio.run(main()))
