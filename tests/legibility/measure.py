"""How much of a screen can still be read after a bad video call.

    python tests/legibility/measure.py [--theme NAME] [--briefings] [--languages eng+por]
                                       [--missed] [--keep DIR] [--shared 1920x1080]

Each screen is drawn at 120 by 36, those of the dashboard at 200 by 50 too, in each theme, in DejaVu
Sans Mono, as a picture of 1280 by 720, and saved as a JPEG of quality 20, which is about what a
shared screen looks like on a poor line.
Tesseract reads it back, and the words that it finds are compared with those on the screen. The
theme in the terminal's own colours is drawn in those that xterm has, and is not judged, for nobody
knows the terminal. A theme is judged over the words of all that was measured of the dashboard, and
of room mode: a slide of each layout, or with ``--briefings`` every slide of the bundled ones.

What is fair: side by side panels would be read across, so each panel is read by itself, its
border's title and subtitle as lines of their own. The reader gets the JPEG in grey, enlarged to
lines of one height, dark on light: what an eye does by itself. A word is a run of letters or
figures in any case; punctuation, lines and marks are left out. A word counts once for each time it
stands in the panel; the order in it is not judged, and what the reader finds beside is not held
against it. A reader of English does not know ``ú``; ``--languages eng+por`` gives it a second one.

Needs tesseract (Debian: tesseract-ocr), the font (fonts-dejavu-core) and the extras ``legibility``
and ``png``.
"""

import argparse
import asyncio
import io
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

try:
    from PIL import Image, ImageOps
except ImportError:
    sys.exit("measure.py: needs Pillow: pip install '.[legibility]'")
from openskies_tui.briefing.load import briefing_files, load_briefing
from openskies_tui.theme.png import drawn_as
from rich.terminal_theme import TerminalTheme
from screenshots.gallery import LARGE, NORMAL, SCREENS, Shown, opened, picture, themes, wear
from textual.app import App
from textual.pilot import Pilot

TARGETS = {"dashboard": 0.95, "large dashboard": 0.95, "room mode": 0.99}
"""The share of words that must be read in each theme."""
BOARD = {name: SCREENS[name] for name in ("dashboard", "state-selected", "today", "map")}
ROOM = {name: shown for name, shown in SCREENS.items() if name.startswith("room-")}
XTERM = TerminalTheme(
    (0, 0, 0),
    (229, 229, 229),
    [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
        (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    ],
    [
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
        (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ],
)  # fmt: skip
PANELS = "BoardHeader, Panel, KeyBar, SlideView"
SHARED = "1280x720"
"""The size in pixels of a screen that is shared on a poor line."""
CELL = (10, 20)
"""The width and height of a cell in the SVG."""
QUALITY = 20
_WORD = re.compile(r"[^\W_]+")
_READ_AT = 40
"""The height of a line in pixels that the reader is given, as an eye goes nearer to small print."""
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


def photograph(svg: str, shared_at: tuple[int, int]) -> Image.Image:
    """Return the screen as it arrives: in its proportions on the shared one, squeezed as a JPEG."""
    with Image.open(io.BytesIO(drawn_as("png", svg))) as drawn:
        drawn.thumbnail(shared_at, Image.Resampling.LANCZOS)
        shared = Image.new("RGB", shared_at)
        shared.paste(
            drawn, tuple((a - b) // 2 for a, b in zip(shared.size, drawn.size, strict=True))
        )
    squeezed = io.BytesIO()
    shared.save(squeezed, "JPEG", quality=QUALITY)
    return Image.open(squeezed)


def read(image: Image.Image, enlarged: float, mode: str, languages: str) -> Counter[str]:
    """Return the words that tesseract finds in a piece of a picture."""
    grey = ImageOps.grayscale(image)
    if sum(grey.histogram()[:128]) > grey.width * grey.height / 2:
        grey = ImageOps.invert(grey)
    size = round(enlarged * grey.width), round(enlarged * grey.height)
    grey = grey.resize(size, Image.Resampling.LANCZOS)
    grey = ImageOps.expand(grey, 20, 255)
    data = io.BytesIO()
    grey.save(data, "PNG")
    done = subprocess.run(
        ["tesseract", "-", "-", "-l", languages, "--psm", mode],
        input=data.getvalue(), capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    return words_in(done.stdout.decode())


def measure(
    image: Image.Image, parts: list[Part], size: tuple[int, int], languages: str
) -> tuple[int, Counter[str]]:
    """Return how many words there are on a screen of a size, and those that were not read."""
    columns, rows = size
    # The picture keeps its proportions, so there is a margin on two of its sides.
    scale = min(image.width / (columns * CELL[0]), image.height / (rows * CELL[1]))
    across, down = CELL[0] * scale, CELL[1] * scale
    x, y = (image.width - columns * across) / 2, (image.height - rows * down) / 2
    total, missed = 0, Counter[str]()
    for one in parts:
        if not one.words:
            continue
        left, right = round(x + one.left * across), round(x + one.right * across)
        top, bottom = round(y + one.top * down), round(y + one.bottom * down)
        mode = _LINE if one.bottom - one.top == 1 else _BLOCK
        missed += one.words - read(
            image.crop((left, top, right, bottom)), _READ_AT / down, mode, languages
        )
        total += one.words.total()
    return total, missed


async def screens(*, briefings: bool) -> AsyncIterator[tuple[str, str, Pilot[None]]]:
    """Open what is measured, each with the name of its target and its own."""
    for name, shown in BOARD.items():
        for target, size in (("dashboard", NORMAL), ("large dashboard", LARGE)):
            async with opened(shown, size=size) as pilot:
                yield target, name, pilot
    if not briefings:
        for name, shown in ROOM.items():
            async with opened(shown) as pilot:
                yield "room mode", name, pilot
        return
    for index, briefing in enumerate(briefing_files("open-skies")):
        steps = len(load_briefing(briefing, "open-skies").briefing.steps)
        async with opened(Shown(("f5", "home", *["down"] * index, "enter", "home"))) as pilot:
            for step in range(1, steps + 1):
                yield "room mode", f"{briefing} {step}", pilot
                await pilot.press("space")


async def main() -> int:
    """Print the share of words that can be read; return 1 where a theme misses a target."""
    parser = argparse.ArgumentParser(description="Measure how legible the screens are.")
    parser.add_argument("--theme", choices=themes(), help="only this theme")
    parser.add_argument("--briefings", action="store_true", help="every slide of the briefings")
    parser.add_argument("--languages", default="eng", help="what tesseract knows: %(default)s")
    parser.add_argument("--missed", action="store_true", help="name the words not read")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keep the pictures there")
    parser.add_argument("--shared", default=SHARED, help="the size in pixels: %(default)s")
    options = parser.parse_args()
    width, height = map(int, options.shared.split("x"))
    shared_at = width, height
    words, unread = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    async for target, name, pilot in screens(briefings=options.briefings):
        for theme in [options.theme] if options.theme else themes():
            await wear(pilot, theme)
            image = photograph(picture(pilot.app, XTERM), shared_at)
            total, missed = measure(
                image, list(parts_of(pilot.app)), tuple(pilot.app.size), options.languages
            )
            words[theme, target] += total
            unread[theme, target] += missed.total()
            share = 1 - missed.total() / total
            print(f"{name:16} {theme:32} {share:6.1%} of {total} words", flush=True)
            if options.missed and missed:
                print("   ", " ".join(missed.elements()))
            if options.keep:
                options.keep.mkdir(parents=True, exist_ok=True)
                file = f"{name}-{theme}.jpg".replace(" ", "-")
                image.save(options.keep / file, quality="keep")
    below = False
    for (theme, target), total in sorted(words.items()):
        share = 1 - unread[theme, target] / total
        short = share < TARGETS[target] and not themes()[theme].ansi
        below |= short
        verdict = f", less than {TARGETS[target]:.0%}" if short else ""
        print(f"{target:16} {theme:32} {share:6.1%} of {total} words{verdict}")
    return int(below)


if __name__ == "__main__":
    if not shutil.which("tesseract"):
        sys.exit("measure.py: needs tesseract; on Debian: tesseract-ocr")
    sys.exit(asyncio.run(main()))
