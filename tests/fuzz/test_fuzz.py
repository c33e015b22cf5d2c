"""A small, fixed share of the fuzzing: see ``run.py`` for the contract and for more of it."""

from collections import Counter
from pathlib import Path

import pytest
from fuzz.kinds import KINDS
from fuzz.run import run

CASES, SEED = 300, 1992


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Counter[tuple[str, str]]:
    """What came of the cases, by kind and outcome; a broken contract fails at once."""
    folder: Path = tmp_path_factory.mktemp("fuzz")
    totals: Counter[tuple[str, str]] = Counter()
    for number, case in enumerate(run(CASES, SEED, 0.05, folder)):
        assert case.fault is None, f"case {number} of seed {SEED}: {case.fault}\n{case.data!r}"
        totals[case.kind, case.outcome] += 1
    return totals


def test_spoilt_and_made_up_files_keep_the_contract(cases: Counter[tuple[str, str]]) -> None:
    """Each is taken or refused in words; none crashes, hangs or reaches the terminal."""
    assert sum(cases.values()) == CASES


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_enough_is_taken_and_enough_refused(cases: Counter[tuple[str, str]], kind: str) -> None:
    """The cases are worth something: of each kind files are both taken and refused."""
    assert cases[kind, "taken"] >= 8
    assert cases[kind, "refused"] >= 8
