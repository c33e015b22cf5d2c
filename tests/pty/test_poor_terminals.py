"""Terminals that can show less, and people who want less: no colours, sixteen, ASCII only."""

import re
from collections.abc import Callable

import pytest
from terminal import Terminal

ESCAPES = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI
    rb"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"  # OSC
    rb"|\x1bP[^\x1b]*\x1b\\"  # DCS
    rb"|\x1b[ -/]*[0-~]"  # the rest
)
STYLES = re.compile(rb"\x1b\[([0-9;]*)m")
PLAIN_STYLES = {0, 1, 2, 3, 4, 7, 22, 23, 24, 27, 39, 49}
SIXTEEN = {*range(30, 38), *range(40, 48), *range(90, 98), *range(100, 108)}


def codes(raw: bytes) -> set[int]:
    """Return every number of every SGR sequence, 38 and 48 with what follows them too."""
    return {int(code) for found in STYLES.findall(raw) for code in found.split(b";") if code}


def walk(terminal: Terminal) -> None:
    """Go through panels, a prompt, a page and the keys, and change the theme twice."""
    terminal.wait_for("q quit")
    terminal.press("down")
    terminal.wait_for("On Russia")
    for opening, seen in (
        ("d", "Go to day"),
        ("enter", "Esc closes"),
        ("?", "Start or stop the clock"),
    ):
        terminal.press(opening)
        terminal.wait_for(seen)
        terminal.press("bare escape")
        terminal.wait_for(lambda seen=seen: seen not in terminal.text)
    for way in ("up", "down"):
        terminal.press("t")
        terminal.wait_for("Enter keeps it")
        terminal.press(way, way, "enter")
        terminal.wait_for(lambda: "Enter keeps it" not in terminal.text)


def test_no_color_leaves_no_colour(open_terminal: Callable[..., Terminal]) -> None:
    """With NO_COLOR set only bold and reverse are used, also after the theme is changed."""
    terminal = open_terminal("--as-of", "2021-07-01", NO_COLOR="1")
    walk(terminal)
    assert codes(terminal.raw) <= PLAIN_STYLES
    assert {1, 7} <= codes(terminal.raw)
    row = next(line for line in terminal.lines if "Russia" in line and "170 d" in line)
    assert "◧ Russia" in row


def test_an_empty_no_color_asks_for_nothing(open_terminal: Callable[..., Terminal]) -> None:
    """With NO_COLOR empty the colours are as without it."""
    terminal = open_terminal("--as-of", "2021-07-01", NO_COLOR="")
    terminal.wait_for("q quit")
    background = re.compile(rb"48;2;16;20;26")
    assert background.search(terminal.raw)
    assert b"38;2;237;150;26" in terminal.raw


@pytest.mark.parametrize("more", [{"TERM": "xterm"}, {"TEXTUAL_COLOR_SYSTEM": "standard"}])
def test_sixteen_colours_are_the_terminals_own(
    open_terminal: Callable[..., Terminal], more: dict[str, str]
) -> None:
    """Where there are sixteen colours they are used, on the ground that the terminal has."""
    terminal = open_terminal("--as-of", "2021-07-01", **{"COLORTERM": "", **more})
    terminal.wait_for("q quit")
    terminal.press("down")
    terminal.wait_for("On Russia")
    used = codes(terminal.raw)
    assert used <= PLAIN_STYLES | SIXTEEN
    assert used & {31, 32}
    assert not used & {*range(40, 48), *range(100, 108)}


def test_a_theme_that_was_chosen_is_kept_in_sixteen_colours(
    open_terminal: Callable[..., Terminal],
) -> None:
    """With --theme the theme is that one, rounded to the sixteen colours."""
    terminal = open_terminal(
        "--as-of", "2021-07-01", "--theme", "light", TERM="xterm", COLORTERM=""
    )
    terminal.wait_for("q quit")
    used = codes(terminal.raw)
    assert used <= PLAIN_STYLES | SIXTEEN
    assert 107 in used


@pytest.mark.parametrize(
    ("arguments", "more"),
    [
        (("--ascii",), {}),
        ((), {"LC_ALL": "C"}),
        ((), {"LC_ALL": "POSIX", "NO_COLOR": "1"}),
        ((), {"PYTHONIOENCODING": "latin-1"}),
        ((), {"TERM": "linux", "COLORTERM": ""}),
    ],
)
def test_ascii_only(
    open_terminal: Callable[..., Terminal], arguments: tuple[str, ...], more: dict[str, str]
) -> None:
    """Asked for, or where the locale has no more, every byte that is painted is ASCII."""
    terminal = open_terminal("--as-of", "2021-07-01", *arguments, **more)
    walk(terminal)
    terminal.press("q")
    assert terminal.finish() == 0
    painted = ESCAPES.sub(b"", terminal.raw)
    assert [byte for byte in painted if byte >= 0x80] == []
    assert b"! Russia" in painted
    assert re.search(rb" States 35 [-=]", painted)


def test_elsewhere_the_signs_are_drawn(open_terminal: Callable[..., Terminal]) -> None:
    """In a locale that holds them, the marks and the borders are the drawn ones."""
    terminal = open_terminal("--as-of", "2021-07-01")
    terminal.wait_for("q quit")
    assert "◧ Russia" in terminal.text
    assert "╭─ States" in terminal.text


@pytest.mark.parametrize("more", [("80", "24"), ("5000", "5000"), ("", ""), ("x", "-1")])
def test_the_size_is_the_terminals_own(
    open_terminal: Callable[..., Terminal], more: tuple[str, str]
) -> None:
    """What a shell exported of its size freezes nothing, also after the window was resized."""
    columns, rows = more
    terminal = open_terminal("--as-of", "2021-07-01", COLUMNS=columns, LINES=rows)
    terminal.wait_for("q quit")
    terminal.wait_for(lambda: terminal.lines[-1].startswith(" "))
    assert max(len(line.rstrip()) for line in terminal.lines) == 120
    terminal.resize(100, 30)
    terminal.wait_for(lambda: max(len(line.rstrip()) for line in terminal.lines) == 100)
    terminal.wait_for("q quit")


@pytest.mark.parametrize("command", [(), ("present", "two-exits"), ("export", "svg")])
@pytest.mark.parametrize("value", ["", "foo", "/nonexistent/x", "/", "\u202e"])
def test_nonsense_for_the_toolkit_is_left_out(
    open_terminal: Callable[..., Terminal], command: tuple[str, ...], value: str
) -> None:
    """Values of its variables that it would die of count as none."""
    more = {"TEXTUAL_COLOR_SYSTEM": value, "TEXTUAL_FILTERS": value, "TEXTUAL_DRIVER": ""}
    more["TEXTUAL_LOG"] = value if "/" in value else ""
    terminal = open_terminal(*command, **more)
    if command[:1] == ("export",):
        assert terminal.finish() == 0
        assert b"</svg>" in terminal.raw
    else:
        terminal.wait_for("1/14" if command else "q quit")


@pytest.mark.parametrize("command", [(), ("present", "two-exits"), ("export", "svg")])
@pytest.mark.parametrize("value", ["foo", "foo:Bar", ":", "os:path", "textual.app:App", "\x1b[2J"])
def test_what_is_no_driver_is_told(
    open_terminal: Callable[..., Terminal], command: tuple[str, ...], value: str
) -> None:
    """Who asks for another driver than there is has one line and no screen."""
    terminal = open_terminal(*command, TEXTUAL_DRIVER=value)
    assert terminal.finish() == 2
    assert terminal.text.startswith("openskies-tui: TEXTUAL_DRIVER names no driver of Textual")
