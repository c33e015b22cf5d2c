"""Measures loading at the scale of the UN as depositary: 560 treaties, 193 states, 200,000 acts.

``python tests/benchmarks/un_scale.py [--treaties N] [--acts N] [--seed N] [--runs N]`` writes a
collection with one folder a treaty to a temporary folder, made up from the seed, and prints:

- the time to load and compile all of it, beside libyaml's bare parse of the same bytes in the
  same run (``yaml.parse`` with ``CSafeLoader``, its events dropped), file by file in turn;
- the time to open all of it again, from the copies in the cache folder, beside the same;
- the time to answer for a day that was not asked before, over random treaties and days;
- the docket over all of it: the first, with all that must be compiled, and a step of a day;
- the memory that the loaded datasets and their timelines keep, an act, by ``tracemalloc`` (in a
  run of its own) and by the growth of the resident set.

It asserts nothing. Ctrl+C leaves at once.
"""

import argparse
import gc
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
import tracemalloc
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from openskies_tui.analysis.docket import docket_on
from openskies_tui.analysis.registry import Registry
from openskies_tui.dataset.load import load_dataset, part_of
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.system.progress import progress_line
from openskies_tui.system.yaml_cache import open_dataset
from un_collection import write_collection

DAYS = 5000


def bare_parse(folder: Path) -> None:
    """Let libyaml parse every file of a dataset, and drop what it says."""
    for file in sorted(folder.glob("*.yaml")):
        for _ in yaml.parse(file.read_bytes(), Loader=yaml.CSafeLoader):
            pass


def measure_loading(folders: list[Path]) -> tuple[float, float, float, float]:
    """Return seconds for the bare parse, loading, compiling and opening again, of all *folders*."""
    bare = loading = compiling = opening = 0.0
    with progress_line() as progress:
        for number, folder in enumerate(folders):
            share = part_of(progress, number, len(folders))
            times = [time.perf_counter()]
            bare_parse(folder)
            times.append(time.perf_counter())
            dataset = load_dataset(str(folder), progress=share)
            times.append(time.perf_counter())
            compile_timeline(dataset)
            times.append(time.perf_counter())
            open_dataset(str(folder))  # keeps a copy, which the next one finds
            times.append(time.perf_counter())
            copy = open_dataset(str(folder))
            times.append(time.perf_counter())
            assert copy == dataset
            bare += times[1] - times[0]
            loading += times[2] - times[1]
            compiling += times[3] - times[2]
            opening += times[5] - times[4]
    return bare, loading, compiling, opening


def load_all(folders: list[Path]) -> list[Any]:
    """Return every dataset with its timeline."""
    with progress_line() as progress:
        return [
            (dataset := load_dataset(str(one), progress=part_of(progress, number, len(folders))),
             compile_timeline(dataset))
            for number, one in enumerate(folders)
        ]  # fmt: skip


def measure_answers(loaded: list[Any], seed: int, asked: int) -> tuple[list[float], list[float]]:
    """Return wall and processor milliseconds, ascending, of random days none asked before."""
    chance = random.Random(seed)
    wall, processor = [], []
    for _ in range(asked):
        _, timeline = chance.choice(loaded)
        day = date(chance.randint(1945, 2030), chance.randint(1, 12), chance.randint(1, 28))
        began, used = time.perf_counter(), time.process_time()
        timeline.on(day)
        processor.append((time.process_time() - used) * 1000)
        wall.append((time.perf_counter() - began) * 1000)
    return sorted(wall), sorted(processor)


def measure_docket(loaded: list[Any]) -> tuple[float, list[float]]:
    """Return the seconds of the first docket, and the milliseconds of a year's daily steps."""
    registries = [(dataset.treaty.id, Registry(dataset)) for dataset, _ in loaded]
    day = date(2020, 1, 1)
    began = time.perf_counter()
    docket_on(day, registries)
    first = time.perf_counter() - began
    steps = []
    for step in range(1, 366):
        began = time.perf_counter()
        docket_on(day + timedelta(days=step), registries)
        steps.append((time.perf_counter() - began) * 1000)
    return first, sorted(steps)


def resident() -> int:
    """Return the bytes of memory that this process holds."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) * 1024
    return 0


def measure_traced(folders: list[Path]) -> int:
    """Return the bytes that the collection keeps, as ``tracemalloc`` counts them."""
    load_dataset(str(folders[0]))  # what the first load imports is not the collection's
    tracemalloc.start()
    before, _ = tracemalloc.get_traced_memory()
    loaded = load_all(folders)
    gc.collect()
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(loaded) == len(folders)
    return after - before


def main() -> None:
    """Write the collection, measure, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--treaties", type=int, default=560)
    parser.add_argument("--acts", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1945)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--traced", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.traced:
        print(measure_traced(sorted(asked.traced.iterdir())))
        return
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as cache:
        written, acts = write_collection(Path(folder), asked.treaties, asked.acts, asked.seed)
        folders = sorted(Path(folder).iterdir())
        print(
            f"{asked.treaties} treaties, {acts:,} acts, {written / 1e6:.1f} MB, seed {asked.seed}"
        )
        os.environ["XDG_CACHE_HOME"] = cache
        runs = [measure_loading(folders) for _ in range(asked.runs)]
        bare, loading, compiling, opening = (
            statistics.median(column) for column in zip(*runs, strict=True)
        )
        ratios = [(load + rest) / floor for floor, load, rest, _ in runs]
        print(f"bare parse {bare:.2f} s, load {loading:.2f} s, compile {compiling:.2f} s")
        print(
            f"load + compile: {statistics.median(ratios):.2f} x the bare parse "
            f"({min(ratios):.2f}..{max(ratios):.2f} in {asked.runs} runs)"
        )
        ratios = [again / floor for floor, _, _, again in runs]
        print(
            f"open again: {opening:.2f} s, {statistics.median(ratios):.2f} x the bare parse "
            f"({min(ratios):.2f}..{max(ratios):.2f})"
        )
        gc.collect()
        before = resident()
        loaded = load_all(folders)
        gc.collect()
        grown = resident() - before
        gc.set_threshold(20_000)  # as the dashboard does
        for name, spent in zip(
            ("wall", "processor"), measure_answers(loaded, asked.seed, DAYS), strict=True
        ):
            median, most = statistics.median(spent), spent[len(spent) * 99 // 100]
            print(
                f"a day not asked before, {name}: median {median:.3f} ms, 99% {most:.3f} ms, "
                f"worst {spent[-1]:.3f} ms of {DAYS:,}"
            )
        first, steps = measure_docket(loaded)
        print(
            f"the docket: first {first:.2f} s; a day on: median {statistics.median(steps):.1f} ms, "
            f"99% {steps[len(steps) * 99 // 100]:.1f} ms, worst {steps[-1]:.1f} ms of {len(steps)}"
        )
        command = [sys.executable, __file__, "--traced", folder]
        traced = int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        print(
            f"memory an act: {traced / acts:.0f} bytes by tracemalloc, {grown / acts:.0f} resident"
        )


if __name__ == "__main__":
    main()
