"""As on Windows: the program in a process without the names that only POSIX has."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from openskies_tui.cli.main import main

TAKEN_AWAY = """
import asyncio, asyncio.unix_events, os, signal, socket, sys
# What our own code does not reach: the parts of libraries that stand for this system.
import getpass, importlib.metadata, pathlib, platformdirs.unix, subprocess, tempfile, webbrowser
import multiprocessing, concurrent.futures, shutil, tarfile, uuid, textual.app, textual.drivers

pair_of = socket.AF_UNIX
for module, names in {
    os: "fork forkpty getuid geteuid getgid getegid O_NOFOLLOW O_CLOEXEC O_NONBLOCK O_NOCTTY "
        "O_DIRECTORY killpg getpgid setsid ttyname fchmod openpty mkfifo",
    signal: "SIGHUP SIGTSTP SIGCONT SIGQUIT SIGKILL SIGUSR1 SIGWINCH SIGALRM alarm setitimer",
    socket: "AF_UNIX",
    asyncio: "start_unix_server open_unix_connection",
}.items():
    for name in names.split():
        delattr(module, name)
for name in ("termios", "fcntl", "pwd", "grp", "resource", "tty", "pty"):
    sys.modules[name] = None  # which makes an import fail

def nothing_of_the_kind(*_):
    raise NotImplementedError

asyncio.unix_events._UnixSelectorEventLoop.add_signal_handler = nothing_of_the_kind
real_utime, real_pair = os.utime, socket.socketpair

def utime(path, *times, **options):
    if isinstance(path, int):
        raise TypeError("utime: path should be string, bytes or os.PathLike, not int")
    real_utime(path, *times, **options)

os.utime = utime
socket.socketpair = lambda: real_pair(pair_of)  # every system has pairs
"""
COMMAND = f"{TAKEN_AWAY}\nfrom openskies_tui.cli.main import main\nmain(sys.argv[1:])"
ONE_AFTER_ANOTHER = f"""{TAKEN_AWAY}
import contextlib, io, json
from openskies_tui.cli.main import main

answers = []
for arguments in json.loads(sys.argv[1]):
    with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO(), "utf-8")) as said:
        try:
            main(arguments)
        except SystemExit as left:
            said.flush()
            answers.append([left.code, said.buffer.getvalue().decode()])
print(json.dumps(answers))
"""
SESSION = f"""{TAKEN_AWAY}
from pathlib import Path

import driver
from datetime import date
from openskies_tui.dataset.load import load_dataset
from openskies_tui.system.notes_socket import Listener, socket_folder
from openskies_tui.ui.notes_app import NotesApp
from openskies_tui.ui.screens.presentation import Presentation
from talks import bundled, room_app

async def session():
    room = room_app(load_dataset("open-skies"))
    async with room.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.press("]", "j", "enter", "escape", "m", "escape", "D", "escape", "p", "escape")
        room.presenter.open(bundled("two-exits"))
        await driver.until(pilot, lambda: isinstance(room.screen, Presentation))
        notes = NotesApp(
            Listener(socket_folder(), pause=0.01), driver.bundled_themes(), theme="openskies-dark"
        )
        async with notes.run_test(size=(100, 40)) as speaker:
            await driver.until(speaker, lambda: "1/14" in driver.text_of(notes))
            await speaker.press("space")
            await driver.until(speaker, lambda: "2/14" in driver.text_of(notes))
        print(*(path.suffix for path in socket_folder().iterdir()))
        await pilot.press("escape", "q")

asyncio.run(session())
"""


def run(code: str, *arguments: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """Run code in a process of its own, with its folders in a home of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=Path(__file__).parents[1],
        env=kept | {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "PYTHONPATH": ".", **more},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_the_commands_answer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A command says the same, letter for letter, as where nothing is missing."""
    commands = {
        ("--version",): "openskies-tui",
        ("--plain", "--as-of", "2021-07-01"): "170 days",
        ("status", "--json", "--as-of", "2021-07-01"): '"party":33',
        ("why", "RUS", "--as-of", "2021-07-01"): "18 Jun 2021",
        ("docket", "--as-of", "2020-07-10"): "United States",
        ("check",): "",
        ("rehearse", "two-exits", "--size", "120x36"): "",
        ("export", "html", "--as-of", "2021-07-01"): "<html",
    }
    done = run(ONE_AFTER_ANOTHER, json.dumps(list(commands)), home=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    for (arguments, seen), answer in zip(commands.items(), json.loads(done.stdout), strict=True):
        with pytest.raises(SystemExit):
            main(arguments)
        assert answer == [0, capsys.readouterr().out], arguments
        assert seen in answer[1], arguments


def test_files_are_written_kept_and_read_again(tmp_path: Path) -> None:
    """An export lands whole, is not replaced unasked, leaves no draft; a copy is kept and used."""
    page = tmp_path / "page.html"
    arguments = ("export", "html", "--as-of", "2021-07-01", "-o", str(page))
    commands = [arguments, arguments, (*arguments, "--force")]
    done = run(ONE_AFTER_ANOTHER, json.dumps(commands), home=tmp_path)
    assert [code for code, _ in json.loads(done.stdout)] == [0, 2, 0], done.stderr
    assert "170 days to go" in page.read_text("utf-8")
    assert not list(tmp_path.rglob(".openskies-*"))
    (copy,) = (tmp_path / ".cache").rglob("yaml/*")
    before = copy.stat().st_mtime_ns
    assert run(COMMAND, *arguments, "--force", home=tmp_path).returncode == 0
    assert copy.stat().st_mtime_ns > before  # the copies used last are marked


def test_old_drafts_are_swept_and_new_ones_left(tmp_path: Path) -> None:
    """Without locks only a draft that no writer can still be at is taken away."""
    old, new = tmp_path / ".openskies-aa.tmp", tmp_path / ".openskies-bb.tmp"
    old.write_text("x")
    new.write_text("x")
    os.utime(old, (0, 0))
    written = tmp_path / "status.csv"
    assert run(COMMAND, "export", "csv", "-o", str(written), home=tmp_path).returncode == 0
    assert not old.exists()
    assert new.exists()


@pytest.mark.slow
def test_dashboard_room_and_notes(tmp_path: Path) -> None:
    """A session with keys; then a briefing, whose notes follow and drive it over the loopback."""
    # Which driver fits is Textual's to say, by what the system calls itself.
    headless = "textual.drivers.headless_driver:HeadlessDriver"
    done = run(SESSION, home=tmp_path, TEXTUAL_DRIVER=headless)
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.split() == [".port"]
