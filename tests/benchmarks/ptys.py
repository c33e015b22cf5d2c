"""Programs in real pseudo-terminals, timed from outside; what they write is counted, not drawn."""

import os
import select
import sys
import time
from pathlib import Path

import pexpect

SIZE = (36, 120)
_REST = 0.4
_QUIET = 0.12
"""Seconds without a byte after which an answer is taken to be complete."""


def surroundings(home: str, path: str = "") -> dict[str, str]:
    """Return the variables of a program with nothing of the user's own around it.

    Modules in the folder *path* go first. Python keeps its compiled modules, as it does for users.
    """
    kept = {"PATH": os.environ.get("PATH", os.defpath), "HOME": home, "LANG": "C.UTF-8"}
    kept |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "XDG_CONFIG_HOME": home}
    return kept | ({"PYTHONPATH": path} if path else {})


class Run:
    """One program in a terminal of 120x36, with nothing of the user's own around it."""

    def __init__(self, arguments: list[str], home: str, *, path: str = "") -> None:
        """Start Python with *arguments*, and with the modules that lie in the folder *path*."""
        kept = surroundings(home, path)
        self.raw = b""
        self.began = time.perf_counter()
        self.child = pexpect.spawn(sys.executable, arguments, dimensions=SIZE, env=kept, echo=False)
        self.child.delaybeforesend = None

    def read(self, seconds: float) -> int:
        """Take in what comes within *seconds*; return how many bytes."""
        if not select.select([self.child.child_fd], [], [], seconds)[0]:
            return 0
        try:
            data = os.read(self.child.child_fd, 65536)
        except OSError:
            return 0
        self.raw += data
        return len(data)

    def until(self, *texts: str, timeout: float = 30) -> float:
        """Read until all *texts* have come; return the milliseconds since the start."""
        while time.perf_counter() - self.began < timeout:
            if self.read(0.05) and all(one.encode() in self.raw for one in texts):
                return (time.perf_counter() - self.began) * 1000
        raise SystemExit(f"never painted: {texts}\n{self.raw[-2000:]!r}")

    def settle(self) -> None:
        """Read until nothing comes for a moment."""
        while self.read(_REST):
            pass

    def key(self, key: str) -> tuple[float, int]:
        """Press a key; return the milliseconds to the last byte of the answer, and the bytes."""
        began = last = time.perf_counter()
        self.child.send(key)
        total = 0
        while count := self.read(_QUIET):
            last = time.perf_counter()
            total += count
        return (last - began) * 1000, total

    def idle(self, seconds: float) -> tuple[float, float]:
        """Watch it for *seconds*; return bytes a second, and the percentage of a processor."""
        began, cpu, total = time.perf_counter(), self.cpu(), 0
        while (left := began + seconds - time.perf_counter()) > 0:
            total += self.read(left)
        spent = time.perf_counter() - began
        return total / spent, 100 * (self.cpu() - cpu) / spent

    def cpu(self) -> float:
        """Return the seconds of processor time that all of its threads have had."""
        tasks = Path(f"/proc/{self.child.pid}/task").glob("*/schedstat")
        return sum(int(one.read_text().split()[0]) for one in tasks) / 1e9

    def peak(self) -> float:
        """Return the most memory it has held, in MiB."""
        for line in Path(f"/proc/{self.child.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
        return float("nan")

    def leave(self) -> None:
        """Leave the program by its key."""
        self.child.send("q")
        self.child.expect(pexpect.EOF, timeout=10)
        self.child.close()
