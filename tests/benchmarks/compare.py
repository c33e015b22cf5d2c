"""Holds editions of the program against each other: what is an optimisation worth?

``python tests/benchmarks/compare.py NAME=FOLDER NAME=FOLDER ... [--rounds N] [--keys N]``: each
folder holds a package ``openskies_tui`` with its ``data`` and ``themes`` (links will do). In each
round every edition is started, watched and pressed in turn, and divided by the first edition of the
same round. Printed are the median and the range of these ratios, and the median of the figures.
It asserts nothing.
"""

import argparse
import statistics
import tempfile
from collections import defaultdict

from dashboard import DASHBOARD, LAST_DAY, MODULE, STEPS, WHOLE, command_time
from ptys import Run

Figures = dict[str, float]
_REST = 3
"""Seconds after which a program that stands is at rest."""


def centile(some: list[float], percent: int) -> float:
    """Return the value that so many percent of *some* do not exceed."""
    return sorted(some)[min(len(some) - 1, len(some) * percent // 100)]


def measure_start(home: str, folder: str) -> Figures:
    """Start the dashboard and the two quickest commands."""
    run = Run(DASHBOARD, home, path=folder)
    figures = {"start, ms": run.until(*WHOLE)}
    run.settle()
    figures["peak memory, MiB"] = run.peak()
    run.leave()
    figures["status --json, ms"] = command_time([*MODULE, "status", "--json"], home, folder)
    figures["--version, ms"] = command_time([*MODULE, "--version"], home, folder)
    return figures


def measure_idle(runs: dict[str, Run], seconds: float) -> dict[str, Figures]:
    """Watch running countdowns, each alone."""
    figures = {}
    for name, run in runs.items():
        while run.read(0):  # what came while the others were watched
            pass
        written, share = run.idle(seconds)
        figures[name] = {"idle, bytes/s": written, "idle, processor %": share}
    return figures


def measure_keys(runs: dict[str, Run], kind: str, keys: int) -> dict[str, Figures]:
    """Press a key in one edition after the other, *keys* times."""
    spent: dict[str, list[float]] = defaultdict(list)
    written: dict[str, list[float]] = defaultdict(list)
    used: dict[str, float] = defaultdict(float)
    for turn in range(keys):
        for name, run in runs.items():
            before = run.cpu()
            milliseconds, count = run.key(STEPS[kind][turn % len(STEPS[kind])])
            used[name] += run.cpu() - before
            spent[name].append(milliseconds)
            written[name].append(count)
    return {
        name: {
            f"{kind}, p50 ms": centile(spent[name], 50),
            f"{kind}, p99 ms": centile(spent[name], 99),
            f"{kind}, processor ms": 1000 * used[name] / keys,
            f"{kind}, bytes": statistics.median(written[name]),
        }
        for name in runs
    }


def measure_round(
    home: str, editions: dict[str, str], keys: int, idle: float
) -> dict[str, Figures]:
    """Measure everything once, of every edition."""
    figures = {name: measure_start(home, folder) for name, folder in editions.items()}
    arguments = {"idle": [*MODULE, *LAST_DAY]} | dict.fromkeys(("roster", "day", "page"), DASHBOARD)
    for kind, argument in arguments.items():
        runs = {name: Run(argument, home, path=folder) for name, folder in editions.items()}
        for run in runs.values():
            run.until(*(WHOLE if kind != "idle" else ("quit",)))
            run.settle() if kind != "idle" else run.idle(_REST)
        found = measure_idle(runs, idle) if kind == "idle" else measure_keys(runs, kind, keys)
        for name, some in found.items():
            figures[name] |= some
        for run in runs.values():
            run.leave()
    return figures


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("editions", nargs="+", metavar="NAME=FOLDER")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keys", type=int, default=60, help="presses of each key a round")
    parser.add_argument("--idle", type=float, default=10, help="seconds to watch each, a round")
    given = parser.parse_args()
    editions = dict(one.split("=", 1) for one in given.editions)
    with tempfile.TemporaryDirectory() as home:
        for folder in editions.values():
            measure_start(home, folder)  # the first start fills caches
        rounds = [
            measure_round(home, editions, given.keys, given.idle) for _ in range(given.rounds)
        ]
    first = next(iter(editions))
    for what in rounds[0][first]:
        for name in editions:
            values = [one[name][what] for one in rounds]
            ratios = [one[name][what] / one[first][what] for one in rounds]
            print(
                f"{what:<22}{name:<14}{statistics.median(values):9.2f}"
                f"{statistics.median(ratios):8.2f} ({min(ratios):.2f}..{max(ratios):.2f})"
            )


if __name__ == "__main__":
    main()
