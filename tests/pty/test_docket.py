"""The docket in a real terminal: opened, a treaty entered, and back."""

from collections.abc import Callable

from .conftest import Opener

Words = Callable[[], bool]


def test_from_the_docket_into_unesco_and_back(open_terminal: Opener) -> None:
    """D lists the clocks, Enter opens the dashboard of UNESCO on that day, Esc comes back."""
    terminal = open_terminal("--as-of", "2026-11-26")
    terminal.wait_for("Treaty on Open Skies")
    terminal.press("D")
    terminal.wait_for("35 Nicaragua")
    terminal.press("down")
    terminal.press("enter")
    terminal.wait_for("States 199")
    terminal.wait_for("United States")
    for _ in range(2):
        terminal.press("escape")
    terminal.wait_for("Every exit, every treaty")
    terminal.press("escape")
    terminal.wait_for("Treaty on Open Skies")
    terminal.press("q")
    assert terminal.finish() == 0


def test_opened_on_the_docket(open_terminal: Opener) -> None:
    """``--docket`` opens it at once, on any day."""
    terminal = open_terminal("--docket", "--as-of", "2020-07-10")
    terminal.wait_for("117 United States")
    terminal.wait_for("Paris Agreement")
    terminal.press("q")
    assert terminal.finish() == 0
