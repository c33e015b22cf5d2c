"""The program opens as it was left, on a real terminal, with files in a home of its own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from terminal import Terminal

Opener = Callable[..., Terminal]


def state(home: Path) -> Any:
    """Return what is remembered."""
    return json.loads((home / "state/openskies-tui/state.json").read_text())


def leave(terminal: Terminal) -> None:
    """Leave by the key, in good order."""
    terminal.press("q")
    assert terminal.finish() == 0


def test_the_day_the_theme_and_the_panel_come_back(open_terminal: Opener, tmp_path: Path) -> None:
    """A held day, a theme and a zoomed panel are there again; an option is for one run alone."""
    first = open_terminal("--as-of", "2021-06-18")
    first.wait_for("q quit")
    first.press("t")
    first.wait_for("Enter keeps it")
    before = first.screen.buffer[0][0].bg
    first.press("down")
    first.wait_for(lambda: first.screen.buffer[0][0].bg != before)
    first.press("enter")
    first.wait_for(lambda: "Enter keeps it" not in first.text)
    first.press("tab")
    first.press("z")
    first.wait_for(lambda: "States 35" not in first.text)
    leave(first)
    assert state(tmp_path)["day"] == "2021-06-18"
    worn = state(tmp_path)["theme"]
    assert worn not in (None, "openskies-dark")
    second = open_terminal()
    second.wait_for("where you left it")
    assert "Fri 18 Jun 2021" in second.text
    assert "Quotations 1 of" in second.text
    assert "States 35" not in second.text
    second.press("n")
    second.wait_for("live")
    leave(second)
    assert state(tmp_path)["day"] is None
    assert state(tmp_path)["theme"] == worn
    third = open_terminal("--theme", "light")
    third.wait_for("live")
    leave(third)
    assert state(tmp_path)["theme"] == worn


def test_options_win_and_fresh_changes_nothing(open_terminal: Opener, tmp_path: Path) -> None:
    """--as-of goes before the day that was left; --fresh uses nothing and leaves the file."""
    first = open_terminal("--as-of", "2021-06-18")
    first.wait_for("q quit")
    leave(first)
    before = state(tmp_path)
    fresh = open_terminal("--fresh")
    fresh.wait_for("live")
    fresh.press("z")
    leave(fresh)
    assert state(tmp_path) == before
    other = open_terminal("--as-of", "2020-05-22")
    other.wait_for("Fri 22 May 2020")
    leave(other)
    assert state(tmp_path)["day"] == "2020-05-22"


def test_a_configuration_can_forbid_it_and_names_the_theme(
    open_terminal: Opener, tmp_path: Path
) -> None:
    """With `remember: false` no file is made; what is wrong in the configuration is a toast."""
    folder = tmp_path / "config/openskies-tui"
    folder.mkdir(parents=True)
    (folder / "config.yaml").write_text("remember: false\ntheme: nosuch\nmore: 1\n")
    terminal = open_terminal("--as-of", "2021-06-18")
    terminal.wait_for("`more`")
    terminal.wait_for("no theme `nosuch`")
    leave(terminal)
    assert not (tmp_path / "state").exists()


def test_a_broken_memory_is_no_obstacle(open_terminal: Opener, tmp_path: Path) -> None:
    """A file that is not ours is set aside with a toast, and the program opens afresh."""
    folder = tmp_path / "state/openskies-tui"
    folder.mkdir(parents=True)
    (folder / "state.json").write_text("[broken")
    terminal = open_terminal()
    terminal.wait_for("state.json.corrupt-1")
    terminal.wait_for("live")
    leave(terminal)
    assert (folder / "state.json.corrupt-1").read_text() == "[broken"
    assert state(tmp_path)["version"] == 1


def test_a_folder_that_cannot_be_written_is_no_obstacle(
    open_terminal: Opener, tmp_path: Path
) -> None:
    """Where no memory can be kept, the program opens and ends as ever."""
    (tmp_path / "state").write_text("a file in the place of the folder")
    terminal = open_terminal("--as-of", "2021-06-18")
    terminal.wait_for("q quit")
    leave(terminal)
    assert b"Traceback" not in terminal.raw
