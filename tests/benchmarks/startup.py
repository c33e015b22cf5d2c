"""Measures the start, the memory and the keys of the dashboard beside a bare Textual app.

``python tests/benchmarks/startup.py [--runs N]`` prints medians of interleaved runs in a real
pseudo-terminal of 120x36. It asserts nothing: figures of two machines cannot be compared.
"""

import argparse
import os
import select
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import pexpect

SIZE = (36, 120)
QUIET = 0.2
BARE = """
from textual.app import App
from textual.widgets import Footer, Header, Static

class Bare(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Header()
        yield Static("bare text")
        yield Footer()

Bare().run()
"""
MODULE = ["-m", "openskies_tui"]
DASHBOARD = [*MODULE, "--as-of", "2021-07-01"]
WHOLE = ("States 35", "days to go", "Quotations 1", "Events 1", "Conference called")
Figures = dict[str, list[float]]


class Run:
    """One program in a terminal; its output is kept as bytes, as emulating it would cost time."""

    def __init__(self, arguments: list[str], home: str) -> None:
        kept = {"PATH": os.environ.get("PATH", os.defpath), "HOME": home, "LANG": "C.UTF-8"}
        kept |= {"TERM": "xterm-256color", "COLORTERM": "truecolor", "XDG_CONFIG_HOME": home}
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

    def until(self, *texts: str, timeout: float = 20) -> float:
        """Read until all *texts* have come; return the milliseconds since the start."""
        while time.perf_counter() - self.began < timeout:
            if self.read(0.05) and all(one.encode() in self.raw for one in texts):
                return (time.perf_counter() - self.began) * 1000
        raise SystemExit(f"never painted: {texts}\n{self.raw[-2000:]!r}")

    def settle(self) -> None:
        """Read until nothing comes for a moment."""
        while self.read(0.4):
            pass

    def key(self, key: str) -> tuple[float, int]:
        """Press a key; return the milliseconds to the last byte of the answer, and the bytes."""
        began = last = time.perf_counter()
        self.child.send(key)
        total = 0
        while count := self.read(QUIET):
            last = time.perf_counter()
            total += count
        return (last - began) * 1000, total

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


def measure_starts(home: str, runs: int) -> tuple[Figures, Figures]:
    """Start both programs in turn; return times and memory, and times and bytes of keys."""
    starts: Figures = defaultdict(list)
    keys: Figures = defaultdict(list)
    for _ in range(runs):
        bare = Run(["-c", BARE], home)
        starts["bare first text"].append(bare.until("bare text"))
        starts["bare complete"].append(bare.until("bare text", "Quit"))
        bare.settle()
        starts["bare memory"].append(bare.peak())
        bare.leave()
        ours = Run(DASHBOARD, home)
        starts["ours first text"].append(ours.until("Treaty on Open Skies"))
        whole = ours.until(
            "States 35", "days to go", "Quotations 1", "Events 1", "Conference called"
        )
        starts["ours complete"].append(whole)
        ours.settle()
        starts["ours memory"].append(ours.peak())
        for name, key in (("roster down", "j"), ("event back, [", "["), ("event on, ]", "]")):
            for _ in range(5):
                spent, count = ours.key(key)
                keys[f"{name} ms"].append(spent)
                keys[f"{name} bytes"].append(count)
        ours.leave()
    return starts, keys


def measure_idle(home: str, seconds: float) -> float:
    """Return the bytes a second that a running countdown writes."""
    run = Run([*DASHBOARD, "--run"], home)
    run.until("169 d ", "Conference called")
    run.settle()
    end, total = time.perf_counter() + seconds, 0
    while time.perf_counter() < end:
        total += run.read(0.1)
    run.leave()
    return total / seconds


def measure_commands(home: str, runs: int) -> Figures:
    """Time commands that open no screen beside a bare start of the interpreter."""
    commands = {
        "python -c pass": ["-c", "pass"],
        "--version": [*MODULE, "--version"],
        "status --json": [*MODULE, "status", "--json"],
        "import textual.app": ["-c", "import textual.app"],
    }
    spent: Figures = defaultdict(list)
    for _ in range(runs):
        for name, arguments in commands.items():
            began = time.perf_counter()
            subprocess.run(
                [sys.executable, *arguments],
                check=True,
                stdout=subprocess.DEVNULL,
                env=os.environ | {"HOME": home},
            )
            spent[name].append((time.perf_counter() - began) * 1000)
    return spent


def _row(name: str, *cells: str) -> None:
    print(f"{name:<28}" + "".join(f"{cell:>14}" for cell in cells))


def _median(some: list[float]) -> str:
    return f"{statistics.median(some):.1f}"


def main() -> None:
    """Measure, and print tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=9, help="runs of each program (default: 9)")
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as home:
        measure_starts(home, 1)
        starts, keys = measure_starts(home, runs)
        idle = measure_idle(home, 5)
        commands = measure_commands(home, runs)
    print(f"120x36, medians of {runs} interleaved runs\n")
    _row("", "bare Textual", "openskies-tui", "ratio", "ours min..max")
    for name, unit in (("first text", "ms"), ("complete", "ms"), ("memory", "MiB")):
        bare, ours = starts[f"bare {name}"], starts[f"ours {name}"]
        ratio = statistics.median(ours) / statistics.median(bare)
        span = f"{min(ours):.0f}..{max(ours):.0f}"
        _row(f"{name} ({unit})", _median(bare), _median(ours), f"{ratio:.2f}", span)
    print()
    _row("key to last byte", "median ms", "max ms", "median bytes")
    for name in dict.fromkeys(key.rpartition(" ")[0] for key in keys):
        spent = keys[f"{name} ms"]
        _row(name, _median(spent), f"{max(spent):.1f}", _median(keys[f"{name} bytes"]))
    print(f"\nidle with --run: {idle:.0f} bytes/s\n")
    _row("command", "median ms", "of bare python")
    floor = statistics.median(commands["python -c pass"])
    for name, some in commands.items():
        _row(name, _median(some), f"{statistics.median(some) / floor:.1f}")


if __name__ == "__main__":
    main()
