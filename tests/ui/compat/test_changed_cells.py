"""What differs is written, and the terminal then shows what it would if all had been."""

import io
from collections.abc import Callable

import pyte
import pytest
from emulator import Stream
from hypothesis import given
from hypothesis import strategies as st
from openskies_tui.ui.compat.changed_cells import Cell, _Changes
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

WIDTH, HEIGHT = 14, 3
LOOKS = (
    None,
    Style.parse("bold red"),
    Style.parse("white on blue"),
    Style(color="red", bold=True, meta={"@click": "quit"}),
)
LETTERS = st.sampled_from(("a", "b", " ", "\u6f22", "\u56fd", "e\u0301", "\u56fd\u0301"))
PIECES = st.tuples(st.lists(LETTERS, max_size=9).map("".join), st.sampled_from(LOOKS))
LINES = st.lists(PIECES, max_size=4).map(
    lambda pieces: Strip([Segment(*piece) for piece in pieces]).adjust_cell_length(WIDTH)
)
SCREENS = st.lists(LINES, min_size=HEIGHT, max_size=HEIGHT)
Terminal = tuple[pyte.Screen, Callable[[str], None]]


def terminal() -> Terminal:
    """Return a screen, and what is written to it."""
    screen = pyte.Screen(WIDTH, HEIGHT)
    stream = Stream(screen)
    stream.feed(b"\x1b[?7l")  # as Textual does: no line runs on in the next
    return screen, lambda text: stream.feed(text.replace("\n", "\r\n").encode())


def console() -> Console:
    """Return a console in colours."""
    return Console(file=io.StringIO(), color_system="truecolor", force_terminal=True)


def whole(lines: list[Strip]) -> LayoutUpdate:
    """Return the update that writes a whole screen."""
    return LayoutUpdate([[line] for line in lines], Region(0, 0, WIDTH, HEIGHT))


def sent(update: LayoutUpdate | ChopsUpdate, shown: dict[int, list[Cell | None]]) -> str:
    """Return what is written where that is shown already."""
    return _Changes(update, shown).render_segments(console())


def cells(screen: pyte.Screen) -> list[list[tuple[object, ...]]]:
    """Return the letters of a screen with their colours."""
    rows, columns = (screen.buffer[y] for y in range(HEIGHT)), range(WIDTH)
    return [[(row[x].data, row[x].fg, row[x].bg, row[x].bold) for x in columns] for row in rows]


def part(line: Strip, x: int, y: int) -> ChopsUpdate:
    """Return the update that writes the beginning of a line somewhere."""
    end = min(WIDTH, x + 5)
    chops: list[dict[int, Strip | None]] = [{} for _ in range(HEIGHT)]
    chops[y] = {x: line.crop(0, end - x)}
    return ChopsUpdate(chops, [(y, x, end)], [[end]] * HEIGHT)


WHOLE = SCREENS.map(whole)
PART = st.builds(part, LINES, st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1))


@given(st.lists(WHOLE | PART, max_size=6))
def test_the_terminal_shows_what_was_painted(updates: list[LayoutUpdate | ChopsUpdate]) -> None:
    """Whatever is painted after whatever else, whole screens and parts of lines."""
    (screen, write), shown = terminal(), dict[int, list[Cell | None]]()
    other, write_all = terminal()
    for update in (whole([Strip.blank(WIDTH)] * HEIGHT), *updates):
        write(sent(update, shown))
        write_all(update.render_segments(console()))
        assert cells(screen) == cells(other)


@given(SCREENS)
def test_nothing_is_written_twice(lines: list[Strip]) -> None:
    """A screen that is shown is not written, be it made of other pieces that mean something."""
    shown: dict[int, list[Cell | None]] = {}
    assert sent(whole(lines), shown)
    assert sent(whole(lines), shown) == ""
    meant = Style(meta={"offset": (1, 2)})
    for y, line in enumerate(lines):
        lines[y] = Strip([Segment(text, (look or Style()) + meant) for text, look, _ in line])
    assert sent(whole(lines), shown) == ""


@pytest.mark.parametrize(
    ("before", "after", "letters"),
    [
        ("12:34:56", "12:34:57", "7"),
        ("a\u6f22b     ", "a\u56fdb     ", "\u56fd"),
        ("a\u6f22b     ", "a  b     ", "  "),
        ("one, two and another", "One, two and Another", "OA"),
        ("one or two", "One or Two", "One or T"),
    ],
)
def test_what_has_changed_is_written_alone(before: str, after: str, letters: str) -> None:
    """Never half of a letter is written; what lies between two changes is, if it is short."""
    shown: dict[int, list[Cell | None]] = {}
    sent(LayoutUpdate([[Strip([Segment(before)])]], Region(0, 0, 20, 1)), shown)
    again = sent(LayoutUpdate([[Strip([Segment(after)])]], Region(0, 0, 20, 1)), shown)
    screen = pyte.Screen(20, 1)
    Stream(screen).feed(again.encode())
    assert screen.display[0].replace(" ", "") == letters.replace(" ", "")
