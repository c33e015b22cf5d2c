"""A load that takes long says how far it is, on a terminal; and Ctrl+C leaves it at once."""

import io
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

from openskies_tui.dataset.load import load_dataset
from openskies_tui.system.progress import AFTER, ProgressLine


class Screen(io.StringIO):
    """A stream that says that it is a terminal, or that it is none."""

    def __init__(self, *, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


def shown(seconds: float, *, terminal: bool = True) -> str:
    """Return what a load shows that has done a quarter, and half after *seconds*."""
    now = [0.0]
    screen = Screen(terminal=terminal)
    line = ProgressLine(screen, lambda: now[0])
    line(0.25)
    now[0] = seconds
    line(0.5)
    line.close()
    return screen.getvalue()


def test_a_short_load_shows_nothing() -> None:
    """Before half a second there is nothing to say."""
    assert shown(AFTER - 0.01) == ""


def test_a_long_load_says_how_far_it_is() -> None:
    """After half a second a line on the terminal has the share that is done."""
    assert "50%" in shown(AFTER)


def test_without_a_terminal_nothing_is_shown() -> None:
    """A file or a pipe gets no progress."""
    assert shown(60, terminal=False) == ""


def test_a_load_tells_its_progress() -> None:
    """While a large dataset is read its progress is told, and never runs backwards."""
    told: list[float] = []
    load_dataset("open-skies", progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1
    assert all(0 <= share <= 1 for share in told)


def test_an_interrupt_leaves_a_load_at_once(tmp_path: Path) -> None:
    """Ctrl+C while a dataset of many megabytes is read: no traceback, code 130, in a moment."""
    path = tmp_path / "large.yaml"
    act = "  - {id: x, day: 2000-01-01, kind: other, title: A thing, sources: [law]}\n"
    path.write_text("acts:\n" + act * 200_000, encoding="utf-8")
    master, slave = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "-m", "openskies_tui", "check", str(path)],
        stdout=subprocess.PIPE,
        stderr=slave,
        stdin=subprocess.DEVNULL,
    )
    os.close(slave)
    said = os.read(master, 4096)  # the line of progress: it is in the midst of the file
    began = time.perf_counter()
    program.send_signal(signal.SIGINT)
    out, _ = program.communicate(timeout=20)
    assert time.perf_counter() - began < 2
    os.set_blocking(master, False)
    said += os.read(master, 65536)
    os.close(master)
    assert (program.returncode, out) == (130, b"")
    assert b"Reading" in said
    assert b"Traceback" not in said
