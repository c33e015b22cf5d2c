"""Holds the dashboard against the least that Textual can do, in the same run.

``python tests/benchmarks/dashboard.py [--runs N] [--keys N] [--idle SECONDS]`` prints medians of
interleaved runs in real pseudo-terminals of 120x36, as ratios, beside what is aimed at. It asserts
nothing: machines differ, and so do their moods.
"""

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from datetime import date, timedelta

from bare import APP, BOARD, CLOCK, TABLE
from openskies_tui.dataset.load import load_dataset
from openskies_tui.engine.compile import compile_timeline
from ptys import Run, surroundings

MODULE = ["-m", "openskies_tui"]
DASHBOARD = [*MODULE, "--as-of", "2021-07-01"]
LAST_DAY = ("--as-of", "2021-12-17", "--run")
"""The one day on which anything ticks: the hours are the figure then."""
WHOLE = ("States 35", "days to go", "Quotations 1", "Events 1", "Conference called")
STEPS = {
    "table": ("\x1b[B",) * 30 + ("\x1b[A",) * 30,
    "board": ("j",),
    "roster": ("j",) * 30 + ("k",) * 30,
    "day": ("[",) * 30 + ("]",) * 30,
    "page": ("\r", "\x1b[27u"),
}
Figures = dict[str, list[float]]


def measure_starts(home: str, runs: int) -> Figures:
    """Start the bare app, the dashboard and both commands in turn; return times and memory."""
    figures: Figures = defaultdict(list)
    for turn in range(runs + 1):
        some: dict[str, float] = {}
        bare = Run(["-c", APP], home)
        some["bare"] = bare.until("bare text", "Quit")
        bare.settle()
        some["bare MiB"] = bare.peak()
        bare.leave()
        ours = Run(DASHBOARD, home)
        some["ours"] = ours.until(*WHOLE)
        ours.settle()
        some["ours MiB"] = ours.peak()
        ours.leave()
        some["status --json"] = command_time([*MODULE, "status", "--json"], home)
        some["--version"] = command_time([*MODULE, "--version"], home)
        if turn:  # the first one warms the caches
            for name, figure in some.items():
                figures[name].append(figure)
    return figures


def command_time(arguments: list[str], home: str, path: str = "") -> float:
    """Run a command with the modules in the folder *path*; return milliseconds."""
    began = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        check=True,
        stdout=subprocess.DEVNULL,
        env=surroundings(home, path),
    )
    return (time.perf_counter() - began) * 1000


def measure_keys(home: str, keys: int) -> tuple[Figures, Figures]:
    """Press keys in two bare apps and two dashboards in turn; return milliseconds and bytes."""
    spent: Figures = defaultdict(list)
    written: Figures = defaultdict(list)
    programs = {
        "table": (Run(["-c", TABLE], home), ("State number 30",)),
        "board": (Run(["-c", BOARD], home), ("State number 30",)),
        "roster": (Run(DASHBOARD, home), WHOLE),
        "day": (Run(DASHBOARD, home), WHOLE),
    }
    for run, texts in programs.values():
        run.until(*texts)
        run.settle()
    for turn in range(keys):
        for name, (run, _) in programs.items():
            milliseconds, count = run.key(STEPS[name][turn % len(STEPS[name])])
            spent[name].append(milliseconds)
            written[name].append(count)
    for run, _ in programs.values():
        run.leave()
    return spent, written


def measure_idle(home: str, seconds: float) -> tuple[Figures, Figures]:
    """Watch a bare clock and the last day of a countdown in turn; return bytes a second and CPU."""
    written: Figures = defaultdict(list)
    cpu: Figures = defaultdict(list)
    clock, ours = Run(["-c", CLOCK], home), Run([*MODULE, *LAST_DAY], home)
    ours.until("hours to go", "States 35", "Quotations 1", "Events 1")
    for run in (clock, ours):
        run.idle(3)
    for _ in range(4):
        for name, run in (("clock", clock), ("ours", ours)):
            run.read(0)
            count, share = run.idle(seconds / 4)
            written[name].append(count)
            cpu[name].append(share)
    clock.leave()
    ours.leave()
    return written, cpu


def measure_lookup() -> list[float]:
    """Ask the compiled treaty for the state of random days; return microseconds."""
    timeline = compile_timeline(load_dataset())
    chance = random.Random(1992)
    days = [date(1990, 1, 1) + timedelta(chance.randrange(40 * 365)) for _ in range(10_000)]
    spent = []
    for day in days:
        began = time.perf_counter()
        timeline.on(day)
        spent.append((time.perf_counter() - began) * 1e6)
    return spent


def _centile(some: list[float], centile: int) -> float:
    return sorted(some)[min(len(some) - 1, len(some) * centile // 100)]


def _row(what: str, ours: str, bare: str, ratio: str, aim: str) -> None:
    print(f"{what:<34}{ours:>16}{bare:>14}{ratio:>9}{aim:>12}")


def _ratios(what: str, ours: list[float], bare: list[float], aim: str, unit: str) -> None:
    """Print the medians of pairs of runs, with the median of the ratios of the pairs."""
    ratio = statistics.median(one / other for one, other in zip(ours, bare, strict=True))
    ours_, bare_ = statistics.median(ours), statistics.median(bare)
    _row(what, f"{ours_:.1f} {unit}", f"{bare_:.1f} {unit}", f"{ratio:.2f}", aim)


def main() -> None:
    """Measure, and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15, help="starts of each program")
    parser.add_argument("--keys", type=int, default=300, help="presses of each key")
    parser.add_argument("--idle", type=float, default=40, help="seconds to watch each program idle")
    given = parser.parse_args()
    _row("120x36", "openskies-tui", "bare", "ratio", "aim")
    with tempfile.TemporaryDirectory() as home:
        starts = measure_starts(home, given.runs)
        bare = starts["bare"]
        _ratios("start to the full dashboard", starts["ours"], bare, "1.35", "ms")
        _ratios("status --json", starts["status --json"], bare, "0.55", "ms")
        _ratios("--version", starts["--version"], bare, "0.25", "ms")
        _ratios("peak memory", starts["ours MiB"], starts["bare MiB"], "1.25", "MiB")
        written, cpu = measure_idle(home, given.idle)
        ours, clock = statistics.mean(written["ours"]), statistics.mean(written["clock"])
        _row("ticking: bytes a second", f"{ours:.0f}", f"{clock:.0f}", "", "150 bytes")
        ours, clock = statistics.mean(cpu["ours"]), statistics.mean(cpu["clock"])
        _row("ticking: processor", f"{ours:.2f} %", f"{clock:.2f} %", f"{ours / clock:.2f}", "1.2")
        spent, bytes_ = measure_keys(home, given.keys)
        floor = statistics.median(spent["table"])
        for name, what, aim in (("roster", "roster cursor", "1.5"), ("day", "as-of step", "3")):
            for centile in (50, 99):
                value = _centile(spent[name], centile)
                aimed = aim if centile > 50 else ""
                ratio = f"{value / floor:.2f}"
                _row(f"{what}, p{centile}", f"{value:.1f} ms", f"{floor:.1f} ms", ratio, aimed)
            counts = [f"{statistics.median(bytes_[one]):.0f}" for one in (name, "table")]
            _row(f"{what}, bytes", *counts, "", "")
        for name, what in (("table", "bare table"), ("board", "bare board of panels")):
            for centile in (50, 99):
                value = _centile(spent[name], centile)
                _row(f"{what}, p{centile}", "", f"{value:.1f} ms", f"{value / floor:.2f}", "")
    lookup = measure_lookup()
    middle, high = statistics.median(lookup), _centile(lookup, 99)
    _row("a day of the treaty, p50", f"{middle:.1f} µs", "", "", "50 µs")
    _row("a day of the treaty, p99", f"{high:.1f} µs", "", "", "")


if __name__ == "__main__":
    main()
