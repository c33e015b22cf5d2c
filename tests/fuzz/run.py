"""Throws spoilt and made-up files at the program, and says what came of them.

``python tests/fuzz/run.py --cases 20000 --seed 1992`` prints totals by kind and outcome. Whatever
breaks the contract is kept in ``fuzz-failures/``, with what happened beside it; then it exits 1.

The contract: a file is taken or refused, with lines for people; no other exception, no character
that a terminal obeys in anything that is said, no case of more than 2 s of processor time. A
share of the cases goes through the program itself: exit code 0, 1 or 2, and no traceback.
"""

import argparse
import os
import random
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from fuzz.kinds import KINDS, Kind
from fuzz.mutate import spoil
from openskies_tui.base.errors import UserError

SECONDS = 2.0
HANGS = 20
SPOILT = 0.6
"""Share of the files that are spoilt; the others are as they were made up."""
DATASETS = 0.6
"""Share of the files that are datasets; the other kinds have equal shares of the rest."""
OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


class Case(NamedTuple):
    """One file that was thrown, and what came of it; ``fault`` says what broke the contract."""

    kind: str
    outcome: str
    data: bytes
    fault: str | None = None


class TooLongError(BaseException):
    """A case has used up its processor time."""


@contextmanager
def limited() -> Iterator[None]:
    """Interrupt what takes more than its share of processor time."""

    def stop(_number: int, _frame: object) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def throw(kind: Kind, chance: random.Random, folder: Path) -> Case:
    """Throw one file at the functions of the program."""
    data = kind.examples(chance)
    if chance.random() < SPOILT:
        data = spoil(chance, data)
    path = folder / "case.yaml"
    path.write_bytes(data)
    began = time.process_time()
    try:
        with limited():
            for text in kind.take(path, chance):
                if OBEYED.search(text):
                    return Case(kind.name, "fault", data, f"a terminal would obey {text[:300]!r}")
            outcome = "taken"
    except UserError as error:
        outcome = "refused"
        if OBEYED.search(str(error)):
            return Case(kind.name, "fault", data, f"a terminal would obey {str(error)[:300]!r}")
    except TooLongError:
        return Case(kind.name, "fault", data, f"more than {SECONDS} s\n{traceback.format_exc()}")
    except Exception:
        return Case(kind.name, "fault", data, traceback.format_exc())
    if time.process_time() - began > SECONDS:
        return Case(kind.name, "fault", data, f"more than {SECONDS} s")
    return Case(kind.name, outcome, data)


def throw_at_program(kind: Kind, chance: random.Random, folder: Path) -> Case:
    """Throw one file at the program itself."""
    data = kind.examples(chance)
    if chance.random() < SPOILT:
        data = spoil(chance, data)
    path = folder / "case.yaml"
    path.write_bytes(data)
    command = [part.format(path) for part in chance.choice(kind.commands)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "openskies_tui", *command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=HANGS,
            check=False,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
    except subprocess.TimeoutExpired:
        return Case(kind.name, "fault", data, f"{command}: it hangs")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    fault = None
    if done.returncode not in (0, 1, 2):
        fault = f"exit code {done.returncode}"
    elif "Traceback" in said:
        fault = "a traceback"
    elif found := OBEYED.search(said):
        fault = f"a terminal would obey {found[0]!r}"
    elif spent > SECONDS:
        fault = f"{spent:.1f} s"
    outcome = f"program: exit {done.returncode}" if fault is None else "fault"
    return Case(kind.name, outcome, data, fault and f"{command}: {fault}\n{said[:4000]}")


def run(cases: int, seed: int, share: float, folder: Path) -> Iterator[Case]:
    """Yield *cases* cases, a *share* of those with commands thrown at the program itself."""
    for number in range(cases):
        chance = random.Random(f"{seed} {number}")
        kind = KINDS[0] if chance.random() < DATASETS else chance.choice(KINDS[1:])
        at_program = kind.commands and chance.random() < share
        yield (throw_at_program if at_program else throw)(kind, chance, folder)


def main() -> None:
    """Run, print totals, keep what broke the contract."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1992)
    parser.add_argument("--program", type=float, default=0.02, help="share run as a program")
    parser.add_argument("--keep", type=Path, default=Path("fuzz-failures"))
    asked = parser.parse_args()
    totals: Counter[tuple[str, str]] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number, case in enumerate(run(asked.cases, asked.seed, asked.program, Path(folder))):
            totals[case.kind, case.outcome] += 1
            if case.fault:
                asked.keep.mkdir(exist_ok=True)
                name = f"{case.kind}-{asked.seed}-{number}"
                (asked.keep / f"{name}.yaml").write_bytes(case.data)
                (asked.keep / f"{name}.txt").write_text(case.fault, encoding="utf-8")
                print(f"{name}: {case.fault.strip().splitlines()[-1]}")
    for (kind, outcome), count in sorted(totals.items()):
        print(f"{kind:<10}{outcome:<18}{count:>8,}")
    print(f"{asked.cases:,} cases, seed {asked.seed}")
    sys.exit(any(outcome == "fault" for _, outcome in totals))


if __name__ == "__main__":
    main()
