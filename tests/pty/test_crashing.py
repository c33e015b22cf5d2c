"""A bug of ours, wherever it sits: the terminal is given back, one line says where the report is.

Each test plants a bug in the real program on a real terminal. The error's text and a local
variable are secrets that hold escape sequences.
"""

import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from terminal import MODES, Terminal, words_in

Opener = Callable[..., Terminal]
SECRET = "s3cr3t"
PROGRAM = f"""
import os, sys

def bug(*_arguments, **_more):
    hidden_local = "{SECRET}" + chr(27) + "]0;pwned" + chr(7) + chr(27) + "[2J"
    raise ERROR(hidden_local)

PATCH
ERROR = RuntimeError
from openskies_tui.cli.main import main
main()
"""
APP = "from openskies_tui.ui.app import OpenSkiesApp as It; It."
LINE = re.compile(
    r"openskies-tui: a bug ended the program \((\w+)\); please send us the report (\S+)"
)


class Bug(NamedTuple):
    """A patch that plants a bug, and the keys that lead to it; the first opens what comes next."""

    patch: str
    keys: tuple[str, ...] = ()


BUGS = {
    "action": Bug(
        "from openskies_tui.ui.screens.dashboard import Dashboard as It; It.action_zoom = bug",
        ("z",),
    ),
    "message": Bug(
        "from openskies_tui.ui.widgets.states import RosterPanel as It; It.on_cursor_moved = bug",
        ("j",),
    ),
    "timer": Bug(f"{APP}_start_ticking = bug"),
    "first tick": Bug(
        "from openskies_tui.ui.screens.dashboard import Dashboard as It; It.tick = bug"
    ),
    "compose at the start": Bug(
        "from openskies_tui.ui.screens.dashboard import Dashboard as It; It.compose = bug"
    ),
    "compose": Bug(
        "from openskies_tui.ui.screens.dialogs import Prompt as It; It.compose = bug", ("d",)
    ),
    "mount at the start": Bug(f"{APP}on_mount = bug"),
    "mount": Bug(
        "from openskies_tui.ui.screens.palette import Palette as It; It.on_mount = bug", ("\x10",)
    ),
    "render at the start": Bug(
        "from openskies_tui.ui.widgets.bars import KeyBar as It; It.render = bug"
    ),
    "render": Bug(
        "from openskies_tui.ui.widgets.document import DocumentView as It; It.render_line = bug",
        ("enter",),
    ),
    "line": Bug(
        "from openskies_tui.ui.widgets.row_list import RowList as It; It.render_line = bug"
    ),
    "layout": Bug(
        "from openskies_tui.ui.screens.dashboard import Dashboard as It; It.on_resize = bug"
    ),
    "watcher": Bug(
        "from openskies_tui.ui.widgets.countdown import CountdownText as It; It.watch_shown = bug"
    ),
    "filter of lines": Bug(
        "from openskies_tui.ui.base_app import BaseApp as It; It.get_line_filters = bug"
    ),
    "style sheet": Bug(f"{APP}CSS = 'nonsense {{'"),
    "worker": Bug(f"{APP}copy_to_clipboard = bug", ("y",)),
    "thread of the keys": Bug(
        "from openskies_tui.ui.compat.linux_driver import Keyboard as It; It.process_message = bug",
        ("j",),
    ),
    "answer of a prompt": Bug(f"{APP}show = bug", ("d", *"2020", "enter")),
    "leaving": Bug(f"{APP}on_unmount = bug", ("q",)),
}


def planted(bug: Bug, error: str = "RuntimeError") -> str:
    """Return the program with a bug in it."""
    return PROGRAM.replace("PATCH", bug.patch).replace("ERROR = RuntimeError", f"ERROR = {error}")


def last_words(terminal: Terminal) -> str:
    """Check that the terminal is as it was, and return the one line that is left on it."""
    assert terminal.finish() == 70
    assert terminal.left_on == []
    raw = bytes(terminal.raw)
    assert b"Traceback" not in raw
    assert SECRET.encode() not in raw
    assert b"pwned" not in raw
    after = raw.rpartition(MODES["alternate screen"][1])[2]
    lines = [line for line in words_in(after.replace(b"\r\n", b"\n")).split("\n") if line.strip()]
    assert len(lines) == 1, lines
    return lines[0]


def report_of(terminal: Terminal, kind: str = "RuntimeError") -> str:
    """Return the report that the last line names, after checking the line and the file."""
    found = LINE.fullmatch(last_words(terminal))
    assert found is not None
    assert found[1] == kind
    path = Path(found[2])
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    text = path.read_text("utf-8")
    assert SECRET not in text
    assert "hidden_local" not in text
    assert "pwned" not in text
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)
    return text


def press(terminal: Terminal, keys: tuple[str, ...]) -> None:
    """Send keys once the dashboard is there."""
    if keys:
        terminal.wait_for("q quit")
    for key in keys:
        terminal.press(key)
        if key in {"d", "f5"}:
            terminal.settle(0.3)


@pytest.mark.parametrize("name", BUGS)
def test_a_bug_anywhere_ends_in_one_line_and_a_report(open_terminal: Opener, name: str) -> None:
    """Code 70, a restored terminal, one line, and a report that names the place of the bug."""
    bug = BUGS[name]
    terminal = open_terminal("--as-of", "2021-07-01", code=planted(bug), TOKEN=SECRET)
    press(terminal, bug.keys)
    if name == "style sheet":
        assert "report on a crash" in report_of(terminal, "TokenError")
    else:
        text = report_of(terminal)
        assert "builtins.RuntimeError, raised in:" in text
        assert "in bug:" in text


@pytest.mark.parametrize(
    "error",
    [
        "OSError",
        "BrokenPipeError",
        "FileNotFoundError",
        "KeyError",
        "RecursionError",
        "MemoryError",
        "NotImplementedError",
        "AssertionError",
        "TimeoutError",
    ],
)
def test_a_bug_of_any_kind_is_told_as_one(open_terminal: Opener, error: str) -> None:
    """What a script would take for trouble with its output is a bug where it ends a screen."""
    terminal = open_terminal("--as-of", "2021-07-01", code=planted(BUGS["action"], error))
    press(terminal, ("z",))
    assert "in bug:" in report_of(terminal, error)


def test_a_mistake_that_nobody_caught_is_a_bug(open_terminal: Opener) -> None:
    """A complaint that nobody shows on the screen does not pass for the user's fault."""
    patch = "from openskies_tui.dataset.diagnostics import UserError\n" + BUGS["action"].patch
    terminal = open_terminal("--as-of", "2021-07-01", code=planted(Bug(patch), "UserError"))
    press(terminal, ("z",))
    report_of(terminal, "UserError")


def test_a_bug_in_room_mode_leaves_no_socket(open_terminal: Opener, tmp_path: Path) -> None:
    """A crash while a briefing is shown takes the wire to the notes down as well."""
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    module = "openskies_tui.ui.screens.presentation"
    patch = f"from {module} import Presentation as It; It.action_blank = bug"
    terminal = open_terminal(
        *("present", "press"), code=planted(Bug(patch)), XDG_RUNTIME_DIR=str(folder)
    )
    terminal.wait_for("1/12")
    terminal.wait_for(lambda: list(folder.rglob("*.sock")) != [])
    terminal.press("b")
    assert "action_blank" not in report_of(terminal)
    assert not list(folder.rglob("*.sock"))


def test_a_bug_in_the_notes(open_terminal: Opener) -> None:
    """The speaker's notes end as the dashboard does."""
    patch = "from openskies_tui.ui.notes_app import NotesApp as It; It.action_blank = bug"
    terminal = open_terminal("notes", code=planted(Bug(patch)))
    terminal.wait_for("Waiting for the room")
    terminal.press("b")
    assert "in bug:" in report_of(terminal)


def test_a_bug_in_the_notes_worker(open_terminal: Opener) -> None:
    """What breaks in the background is reported with the place where it broke."""
    patch = "from openskies_tui.ui.notes_app import NotesApp as It; It._show = bug"
    terminal = open_terminal("notes", code=planted(Bug(patch)))
    assert "in bug:" in report_of(terminal)


@pytest.mark.parametrize("arguments", [("status",), ("status", "--as-of", "2021-07-01", "--json")])
def test_a_bug_in_a_command(open_terminal: Opener, arguments: tuple[str, ...]) -> None:
    """A command that answers in plain text ends as the screens do; its options are in no report."""
    patch = "import openskies_tui.engine.compile as It; It.compile_timeline = bug"
    terminal = open_terminal(*arguments, code=planted(Bug(patch)))
    assert "2021-07-01" not in report_of(terminal)


def test_without_a_folder_for_the_report_the_line_says_so(
    open_terminal: Opener, tmp_path: Path
) -> None:
    """Where no report can be written all else is as ever, and the line says why."""
    (tmp_path / "state").write_text("a file in the place of the folder")
    terminal = open_terminal("--as-of", "2021-07-01", code=planted(BUGS["action"]))
    press(terminal, ("z",))
    assert last_words(terminal) == (
        "openskies-tui: a bug ended the program (RuntimeError); no report: Not a directory"
    )


def test_a_crash_is_not_remembered(open_terminal: Opener, tmp_path: Path) -> None:
    """The next start does not lead back to where the bug was."""
    terminal = open_terminal("--as-of", "2021-07-01", code=planted(BUGS["action"]))
    press(terminal, ("z",))
    report_of(terminal)
    assert not os.path.lexists(tmp_path / "state/openskies-tui/state.json")
