"""Let the monkey play for long: ``python tests/monkey/run.py [--keys N] [--seed S ...]``.

Each seed is a game of its own. What falls out ends the program with exit code 1.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from monkey.game import Broken, Monkey


def main() -> None:
    """Play, and print totals and the worst times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--keys", type=int, default=10_000)
    parser.add_argument("--seed", type=int, nargs="+", default=[1])
    given = parser.parse_args()
    for seed in given.seed:
        began = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            try:
                totals = Monkey(seed, Path(folder)).play(given.keys)
            except Broken as broken:
                sys.exit(str(broken))
        print(f"seed {seed}: {totals}\n{time.monotonic() - began:.0f} s in all\n", flush=True)


if __name__ == "__main__":
    main()
