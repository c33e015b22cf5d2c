"""The picture of a screen: what two programs that know nothing of each other draw from the SVG."""

import shutil
import subprocess
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest
from driver import lines_of, make_app
from openskies_tui.engine.model import Dataset
from openskies_tui.theme.png import drawn_as
from openskies_tui.theme.svg import screen_svg
from openskies_tui.views.big_digits import HEIGHTS, big_number
from pixels import Pixels, colour_at, read_png
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from textual.geometry import Region

pytestmark = pytest.mark.slow

WIDE, HIGH = 10, 20
"""The pixels of a cell."""
SVG = "{http://www.w3.org/2000/svg}"
GROUND, INK = "#101418", "#ffb000"
FILLED = {" ": (False, False), "▀": (True, False), "▄": (False, True), "█": (True, True)}
"""Which halves of a cell each sign fills, the upper one first."""
RSVG = shutil.which("rsvg-convert")


def drawn_by(picture: str, draw: str) -> Pixels:
    """Return the pixels of a picture at its own size; ``export png`` draws it twice as large."""
    if draw == "librsvg":
        command = [str(RSVG), "--format", "png"]
        done = subprocess.run(
            command, input=picture.encode(), capture_output=True, check=True, timeout=60
        )
        return read_png(done.stdout)
    twice = read_png(drawn_as("png", picture))
    return [
        b"".join(row[3 * x : 3 * x + 3] for x in range(0, len(row) // 3, 2)) for row in twice[::2]
    ]


PROGRAMS = [
    "resvg",
    pytest.param(
        "librsvg", marks=pytest.mark.skipif(RSVG is None, reason="rsvg-convert is not installed")
    ),
]


def halves(pixels: Pixels, column: int, line: int) -> tuple[str, str]:
    """Return the colours in the middle of the upper and of the lower half of a cell."""
    x, y = column * WIDE + WIDE / 2, line * HIGH
    return colour_at(pixels, x, y + HIGH / 4), colour_at(pixels, x, y + 3 * HIGH / 4)


def svg_of(lines: list[list[Segment]], width: int) -> str:
    """Return lines as the picture of a screen."""
    return screen_svg(lines, (width, len(lines)), GROUND, "A title", DEFAULT_TERMINAL_THEME)


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("height", [3, 5, 7, 11])
def test_digits_fill_their_cells(program: str, height: int) -> None:
    """Each half of a cell of a figure has the colour of the sign there, whoever draws it."""
    assert height in HEIGHTS
    rows = big_number("13:39", 120, height)
    pixels = drawn_by(svg_of([[Segment(row, Style(color=INK))] for row in rows], 100), program)
    for line, row in enumerate(rows):
        for column, sign in enumerate(row):
            wanted = tuple(INK if filled else GROUND for filled in FILLED[sign])
            assert halves(pixels, column, line) == wanted, (line, column)


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("day", ["2021-07-01", "2026-11-26"])
async def test_the_figure_of_the_screen_is_that_of_the_picture(
    dataset: Dataset, program: str, day: str
) -> None:
    """In the countdown panel each cell of blocks is filled in the picture as on the screen."""
    app = make_app(dataset, day)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        region, lines = app.screen.query_one("#countdown CountdownText").region, lines_of(app)
        picture = app.picture()
    pixels = drawn_by(picture, program)
    assert (len(pixels[0]) // 3, len(pixels)) == (80 * WIDE, 24 * HIGH)
    ground = colour_at(pixels, (region.right - 1) * WIDE, region.y * HIGH)
    cells = list(blocks(lines, region))
    assert len(cells) > 10
    inks = set()
    for column, line, sign in cells:
        for filled, colour in zip(FILLED[sign], halves(pixels, column, line), strict=True):
            assert (colour != ground) is filled, (column, line, sign)
            inks |= {colour} if filled else set()
    assert len(inks) == 1


def blocks(lines: list[str], region: Region) -> Iterator[tuple[int, int, str]]:
    """Yield column, line and sign of the cells with half-blocks in a part of the screen."""
    for y in range(region.y, region.bottom):
        for x in range(region.x, region.right):
            if lines[y][x] in "▀▄█":
                yield x, y, lines[y][x]


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("text", ["中国 end", "한국 ab", "e\u0301x", "plain"])
def test_what_follows_wide_letters_keeps_its_place(program: str, text: str) -> None:
    """However wide a font draws the letters before it, a block stands in its own cell."""
    cells = Segment(text).cell_length
    line = [Segment(text, Style(color="#335577")), Segment("█", Style(color=INK))]
    pixels = drawn_by(svg_of([line], 20), program)
    assert halves(pixels, cells, 0) == (INK, INK)
    assert halves(pixels, cells + 1, 0) == (GROUND, GROUND)


def test_it_loads_nothing_and_text_stays_text() -> None:
    """No script, no font, no address; markup in the text of a screen is written as text."""
    hostile = "</text><script>x</script> & [red]"
    tree = ET.fromstring(svg_of([[Segment(hostile)]], 40))
    assert {element.tag.removeprefix(SVG) for element in tree.iter()} == {
        "svg",
        "title",
        "g",
        "rect",
        "text",
    }
    assert not any("href" in name or name == "style" for one in tree.iter() for name in one.attrib)
    words = [element.text for element in tree.iter(f"{SVG}text")]
    assert " ".join(filter(None, words)) == hostile
