"""The real program in a real pseudo-terminal, its screen read back through a terminal emulator."""

import os
import re
import select
import signal
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte
from emulator import Stream

KEYS = {
    "enter": "\r",
    # As by the keyboard protocol that the program asks for. The bare one is Alt with what comes
    # at once after it, and a busy machine may read two keys at once.
    "escape": "\x1b[27u",
    "bare escape": "\x1b",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "space": " ",
    "left": "\x1b[D",
    "right": "\x1b[C",
    "backspace": "\x7f",
    "f5": "\x1b[15~",
}
MODES = {
    "alternate screen": (b"\x1b[?1049h", b"\x1b[?1049l"),
    "hidden cursor": (b"\x1b[?25l", b"\x1b[?25h"),
    "no wrapping": (b"\x1b[?7l", b"\x1b[?7h"),
    "keyboard protocol": (b"\x1b[>25u", b"\x1b[<u"),
    **{
        f"mode {number}": (b"\x1b[?%dh" % number, b"\x1b[?%dl" % number)
        for number in (1000, 1003, 1004, 1006, 1015, 2004)
    },
}
"""What the program switches on, with the sequences that switch it on and off."""


_SEQUENCES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # what paints and sets modes
    r"|\x1b\]22;\w+\x07"  # the shape of the pointer
    r"|\x1b\]52;c;[A-Za-z0-9+/=]*\x07"  # what is copied
    r"|\x1b(\[[0-?]*|\][^\x07]*)?$"  # one that has not come whole yet
    r"|\x07"  # the bell
)


def words_in(raw: bytes) -> str:
    """Return what a program wrote, without the sequences that a Textual app writes and newlines.

    A control character that is left came out of a text.
    """
    return _SEQUENCES.sub("", raw.decode("utf-8", "ignore")).replace("\r\n", "")


class Terminal:
    """A program under a terminal of a size. ``wait_for`` and ``settle`` are how time passes.

    What comes while it is not ``drawn`` is kept as bytes, and the screen is out of date until the
    next resize: a very large screen takes long to emulate.
    """

    def __init__(
        self,
        *arguments: str,
        size: tuple[int, int],
        home: Path,
        cwd: Path | None = None,
        code: str = "",
        **more: str,
    ) -> None:
        """Open the program in the folder *cwd*, or Python *code* in its place.

        *more* is put into the environment.
        """
        width, height = size
        self.screen = pyte.Screen(width, height)
        self.stream = Stream(self.screen)
        self.raw = bytearray()
        self.drawn = True
        environment = {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            **more,
        }
        self.child = pexpect.spawn(
            sys.executable,
            [*(["-c", code] if code else ["-m", "openskies_tui"]), *arguments],
            dimensions=(height, width),
            cwd=cwd,
            env=environment,
            timeout=30,
            echo=False,
        )
        self.child.delaybeforesend = None
        self._found = termios.tcgetattr(self.child.child_fd)
        self._keys_are_raw = False

    def read(self, seconds: float) -> bool:
        """Take in what the program writes within *seconds*; false once it has closed."""
        if not select.select([self.child.child_fd], [], [], seconds)[0]:
            return True
        try:
            data = self.child.read_nonblocking(65536, timeout=0)
        except (pexpect.EOF, pexpect.TIMEOUT):
            return False
        self.raw += data
        if self.drawn:
            self.stream.feed(data)
        return True

    def settle(self, quiet: float, timeout: float = 20) -> float | None:
        """Read until nothing is written for *quiet* seconds; fail when that never comes.

        Returns the seconds until the first byte came, ``None`` if none did.
        """
        began, first = time.monotonic(), None
        while True:
            before = len(self.raw)
            alive = self.read(quiet)
            if not alive or len(self.raw) == before:
                return first
            first = first or time.monotonic() - began
            if time.monotonic() > began + timeout:
                raise AssertionError(f"it painted for {timeout} s without a pause:\n{self.text}")

    @property
    def lines(self) -> list[str]:
        """The lines of the screen."""
        return list(self.screen.display)

    @property
    def text(self) -> str:
        """The screen as one text, lines parted by newlines."""
        return "\n".join(self.lines)

    @property
    def left_on(self) -> list[str]:
        """What the program has switched on in the terminal and not off again."""
        if not self.child.closed:
            self._keys_are_raw = termios.tcgetattr(self.child.child_fd) != self._found
        left = (
            name for name, (on, off) in MODES.items() if self.raw.rfind(on) > self.raw.rfind(off)
        )
        return [*left, *(["raw keys"] if self._keys_are_raw else [])]

    def wait_for(self, wanted: str | Callable[[], bool], timeout: float = 20) -> None:
        """Read on until the screen holds a text, or a condition is met; fail with the screen."""
        seen = (lambda: wanted in self.text) if isinstance(wanted, str) else wanted
        end = time.monotonic() + timeout
        while not seen():
            alive = self.read(0.05)
            if not seen() and (not alive or time.monotonic() > end):
                what = wanted if isinstance(wanted, str) else "the condition"
                raise AssertionError(f"never seen: {what!r}; the screen:\n{self.text}")

    def press(self, *keys: str) -> None:
        """Send keys as a terminal does: those in KEYS by name, others as they are."""
        for key in keys:
            self.child.send(KEYS.get(key, key))

    def resize(self, width: int, height: int) -> None:
        """Change the size of the terminal, which sends SIGWINCH."""
        self.screen.resize(height, width)
        self.child.setwinsize(height, width)

    def finish(self, timeout: float = 20) -> int:
        """Read to the end of the program; return its exit code, or minus the signal's number."""
        end = time.monotonic() + timeout
        while self.read(0.05):
            if time.monotonic() > end:
                raise AssertionError(f"still running after {timeout} s:\n{self.text}")
        self._keys_are_raw = termios.tcgetattr(self.child.child_fd) != self._found
        self.child.close(force=False)
        if self.child.signalstatus is not None:
            return -int(self.child.signalstatus)
        return int(self.child.exitstatus or 0)

    def vanish(self, timeout: float = 20) -> None:
        """Take the terminal away, as a window that is closed; fail if the program stays."""
        self.child.ptyproc.fileobj.close()
        self.child.closed = self.child.ptyproc.closed = True
        end = time.monotonic() + timeout
        while self.child.isalive():
            if time.monotonic() > end:
                raise AssertionError(f"still running {timeout} s after its terminal was gone")
            time.sleep(0.02)

    def kill(self) -> None:
        """End the program, however it stands."""
        end = time.monotonic() + 20
        while self.child.isalive() and time.monotonic() < end:
            # The library waits a tenth of a second for the end, which a busy machine may miss.
            self.child.kill(signal.SIGKILL)
            time.sleep(0.02)
        self.child.close(force=True)
