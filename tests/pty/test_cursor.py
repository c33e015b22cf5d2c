"""The terminal's own cursor, which a braille line follows, stands on what is selected."""

from collections.abc import Callable

import pytest
from terminal import Terminal

Opener = Callable[..., Terminal]


def row_at_cursor(terminal: Terminal) -> str:
    """Return what stands from the cursor on, up to the edge of its panel."""
    cursor = terminal.screen.cursor
    return terminal.lines[cursor.y][cursor.x :].partition("│")[0].partition("┃")[0].strip()


def ground_at_cursor(terminal: Terminal) -> str:
    """Return the colour behind the cursor."""
    cursor = terminal.screen.cursor
    return str(terminal.screen.buffer[cursor.y][cursor.x].bg)


def focus_on(terminal: Terminal, text: str) -> None:
    """Press Tab until the cursor stands on a row with a text."""
    for _ in range(8):
        if text in row_at_cursor(terminal):
            return
        terminal.press("tab")
        terminal.settle(0.3)
    raise AssertionError(f"no panel in which {text!r} is selected:\n{terminal.text}")


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)])
def test_it_follows_the_selected_state(open_terminal: Opener, size: tuple[int, int]) -> None:
    """Each move takes it to the next row, which is the one in the colour of the selection."""
    terminal = open_terminal("--as-of", "2021-07-01", "--fresh", size=size)
    terminal.wait_for("q quit")
    terminal.settle(0.3)
    focus_on(terminal, "All states")
    ground = ground_at_cursor(terminal)
    seen = [row_at_cursor(terminal)]
    for _ in range(3):
        terminal.press("j")
        terminal.settle(0.3)
        assert ground_at_cursor(terminal) == ground
        seen.append(row_at_cursor(terminal))
    assert len(set(seen)) == 4
    terminal.press("end")  # scrolls, where not all fit
    terminal.settle(0.3)
    assert ground_at_cursor(terminal) == ground
    last = row_at_cursor(terminal)
    terminal.press("enter")
    terminal.wait_for("Esc closes")
    name = last.split()[1]
    terminal.settle(0.3)
    # A page without a marked link is read from its first line.
    assert name in row_at_cursor(terminal)
    terminal.press("escape")
    terminal.settle(0.3)
    assert row_at_cursor(terminal) == last


def test_it_follows_the_marked_link_of_a_page(open_terminal: Opener) -> None:
    """On a page it stands on the link that Enter opens, scrolled as it may be."""
    terminal = open_terminal("--as-of", "2021-07-01", "--fresh", size=(80, 24))
    terminal.wait_for("q quit")
    terminal.press("p")
    terminal.wait_for("Esc closes")
    terminal.settle(0.3)
    places = set()
    for _ in range(3):
        terminal.press("tab")
        terminal.settle(0.3)
        cursor = terminal.screen.cursor
        assert terminal.screen.buffer[cursor.y][cursor.x].reverse
        places.add(row_at_cursor(terminal))
    assert len(places) == 3


def test_in_a_prompt_it_stands_where_is_typed(open_terminal: Opener) -> None:
    """What Textual does itself for its lines goes on working, and ends with them."""
    terminal = open_terminal("--as-of", "2021-07-01", "--fresh", size=(80, 24))
    terminal.wait_for("q quit")
    terminal.settle(0.3)
    before = row_at_cursor(terminal)
    terminal.press("d")
    terminal.settle(0.3)
    terminal.press("2", "0", "2", "0")
    terminal.settle(0.3)
    cursor = terminal.screen.cursor
    assert terminal.lines[cursor.y][: cursor.x].rstrip().endswith("2020")
    terminal.press("escape")
    terminal.settle(0.3)
    assert row_at_cursor(terminal) == before
