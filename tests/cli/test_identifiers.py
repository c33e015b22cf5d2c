"""No identifier of the code reaches a reader: what the commands print is English."""

import re
from typing import get_args

import pytest
from openskies_tui.analysis.proof import Fact
from openskies_tui.analysis.statements import Mistake
from openskies_tui.analysis.verdicts import Verdict
from openskies_tui.engine.act_kinds import ACT_KINDS
from openskies_tui.engine.snapshot import FLAGS, STATUSES

from .conftest import Run

IDENTIFIERS = {
    name
    for name in (*STATUSES, *FLAGS, *ACT_KINDS, *map(str, get_args(Fact)), *get_args(Mistake),
                 *get_args(Verdict), "cannot_tell", "wrong_term", "entry_into_force")
    if "_" in name
}  # fmt: skip
DISCREDITED = ["--discredit", "verdragen", "--discredit", "tass-0618", "--discredit", "rosbalt-32"]


@pytest.mark.parametrize("day", ["1992-03-24", "2001-12-31", "2021-01-15", "2021-07-01"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["status"],
        ["status", "--what-if", "BLR notice 2026-12-01"],
        ["events"],
        ["quotes"],
        ["why"],
        ["why", "RUS"],
        ["say"],
        ["say", "USA"],
        ["headline", "Russia has left the Open Skies Treaty"],
        ["headline", "Cat rescued from tree"],
        ["show", "RUS"],
        ["show", "treaty"],
        ["export", "md"],
        ["--plain"],
    ],
    ids=" ".join,
)
def test_of_a_day(run: Run, arguments: list[str], day: str) -> None:
    """What is said of a day has statuses, flags and verdicts in words."""
    done = run(*arguments, "--as-of", day)
    assert (done.code, done.err) == (0, "")
    assert found_in(done.out) == set()


@pytest.mark.parametrize(
    "arguments", [["claims"], ["sources"], ["sources", *DISCREDITED], ["keys"]], ids=" ".join
)
def test_of_the_data(run: Run, arguments: list[str]) -> None:
    """So has what is said of all the data, and what changes without a source."""
    done = run(*arguments)
    assert (done.code, done.err) == (0, "")
    assert found_in(done.out) == set()


def found_in(text: str) -> set[str]:
    """Return the identifiers in a text, also those that a Markdown text has escaped."""
    return IDENTIFIERS & set(re.findall(r"\w+", text.replace("\\_", "_")))
