"""Every hypothetical act, as it is typed after ``status --what-if``, and what follows from it."""

import json
from typing import Any

import pytest
from openskies_tui.analysis.what_if import VERBS
from openskies_tui.engine.act_kinds import ACT_KINDS

from .conftest import Run

NOTICE = "BLR notice 2026-12-01"
NOT_SUPPOSED = {
    "succession",  # from whom?
    "entry_into_force",  # derived, or a record
    "expiry",
    "statement",
    "territorial_application",
    "territorial_withdrawal",
    "observation_flight",
    "other",
}


def supposed(run: Run, dataset: str, day: str, *acts: str) -> dict[str, Any]:
    """Return the answer of ``status`` on a day with hypothetical acts."""
    options = [word for act in acts for word in ("--what-if", act)]
    done = run("--dataset", dataset, "status", "--as-of", day, "--json", *options)
    assert (done.code, done.err) == (0, "")
    got: dict[str, Any] = json.loads(done.out)
    assert len(got["hypothetical"]) == len(acts)
    return got


def row(answer: dict[str, Any], party: str) -> dict[str, Any]:
    """Return how a state stands."""
    found: dict[str, Any] = next(one for one in answer["parties"] if one["id"] == party)
    return found


@pytest.mark.parametrize(
    ("dataset", "day", "acts", "party", "status"),
    [
        ("open-skies", "2027-06-01", [NOTICE], "BLR", "former_party"),
        ("open-skies", "2027-06-01", ["BLR withdraws 2026-12-01"], "BLR", "former_party"),
        ("open-skies", "2027-06-01", [NOTICE, "BLR revokes 2027-03-01"], "BLR", "party"),
        ("open-skies", "2027-06-01", [NOTICE, "BLR suspends 2027-03-01"], "BLR", "party"),
        (
            "open-skies",
            "2027-06-01",
            [NOTICE, "BLR suspends 2027-03-01", "BLR resumes 2027-04-01"],
            "BLR",
            "party",
        ),
        (
            "open-skies",
            "2027-07-02",
            [NOTICE, "BLR suspends 2027-03-01", "BLR resumes 2027-04-01"],
            "BLR",
            "former_party",
        ),
        (
            "open-skies",
            "2027-06-01",
            [NOTICE, "BLR extends 2027-05-01 effective 2027-09-01"],
            "BLR",
            "party",
        ),
        ("open-skies", "2026-12-01", ["BLR ceases 2026-12-01"], "BLR", "former_party"),
        (
            "open-skies",
            "2026-12-31",
            ["BLR ceases 2026-12-01 effective 2027-01-01"],
            "BLR",
            "party",
        ),
        ("open-skies", "2026-12-01", ["RUS accedes 2026-12-01"], "RUS", "contracting_state"),
        ("open-skies", "2027-02-01", ["RUS accedes 2026-12-01"], "RUS", "party"),
        ("open-skies", "2027-02-01", ["RUS accession 2026-12-01"], "RUS", "party"),
        ("open-skies", "2027-02-01", ["USA accepts 2026-12-01"], "USA", "party"),
        ("open-skies", "2027-02-01", ["KGZ approves 2026-12-01"], "KGZ", "party"),
        ("open-skies", "2027-02-01", ["KGZ ratifies 2026-12-01"], "KGZ", "party"),
        ("open-skies", "2027-02-01", ["KGZ ratification 2026-12-01"], "KGZ", "party"),
        (
            "open-skies",
            "2027-02-01",
            ["KGZ ratifies 2026-12-01", "KGZ withdraws-deposit 2027-01-01"],
            "KGZ",
            "signatory",
        ),
        ("open-skies", "1992-03-01", ["KGZ signs 1992-02-01"], "KGZ", "signatory"),
        ("open-skies", "1992-03-01", ["KGZ signature 1992-02-01"], "KGZ", "signatory"),
        (
            "energy-charter",
            "2024-03-01",
            ["RUS applies-provisionally 2024-01-01"],
            "RUS",
            "provisionally_applying",
        ),
        (
            "energy-charter",
            "2024-06-01",
            ["RUS applies-provisionally 2024-01-01", "RUS ends-application 2024-03-01"],
            "RUS",
            "non_party",
        ),
        (
            "new-start",
            "2026-03-01",
            ["USA extends 2026-01-01 effective 2031-02-05"],
            "USA",
            "party",
        ),
        ("new-start", "2020-03-01", ["USA terminates 2020-02-01"], "RUS", "former_party"),
    ],
)
def test_a_status_follows(
    run: Run, dataset: str, day: str, acts: list[str], party: str, status: str
) -> None:
    """Each act moves the status as one on record would."""
    assert row(supposed(run, dataset, day, *acts), party)["status"] == status


@pytest.mark.parametrize(
    ("acts", "flag"),
    [
        (["BLR announces 2026-12-01"], "withdrawal_announced"),
        (["BLR announcement 2026-12-01"], "withdrawal_announced"),
        (["BLR prepares 2026-12-01"], "domestic_procedure"),
        ([NOTICE], "withdrawal_pending"),
        ([NOTICE, "BLR suspends 2026-12-02"], "notice_held"),
        ([NOTICE, "BLR disputed 2026-12-02"], "disputed"),
        (["BLR suspends-operation 2026-12-01"], "operation_suspended"),
        (["BLR suspends-operation 2026-11-01 effective 2026-12-03"], "operation_suspended"),
    ],
)
def test_a_flag_follows(run: Run, acts: list[str], flag: str) -> None:
    """Politics, a hold or a dispute stands beside the status, which stays."""
    there = row(supposed(run, "open-skies", "2026-12-03", *acts), "BLR")
    assert (there["status"], flag in there["flags"]) == ("party", True)


@pytest.mark.parametrize(
    ("acts", "flag"),
    [
        ([NOTICE, "BLR disputed 2026-12-02", "BLR settled 2026-12-03"], "disputed"),
        (
            ["BLR suspends-operation 2026-12-01", "BLR resumes-operation 2026-12-03"],
            "operation_suspended",
        ),
        ([NOTICE, "BLR suspends 2026-12-02", "BLR resumes 2026-12-03"], "notice_held"),
    ],
)
def test_a_flag_is_taken_down_again(run: Run, acts: list[str], flag: str) -> None:
    """What was supposed can be supposed to end."""
    assert flag not in row(supposed(run, "open-skies", "2026-12-03", *acts), "BLR")["flags"]


def test_a_condition_met_ends_the_clock(run: Run) -> None:
    """The exit of Nicaragua from the ILO hangs on its dues; once recorded nothing is due."""
    (due,) = supposed(run, "ilo", "2027-03-01")["countdowns"]
    assert due["state"] == "due"
    assert supposed(run, "ilo", "2027-03-01", "NIC effect-recorded 2027-02-27")["countdowns"] == []


def test_a_notice_on_record_can_be_extended(run: Run) -> None:
    """The treaty has no end of its own: the day of the last notice is moved."""
    act = "USA extends 2026-11-01 effective 2027-06-30"
    found = supposed(run, "unesco", "2026-12-01", act)["countdowns"]
    assert {one["party"]: one["effective"] for one in found} == {
        "NIC": "2026-12-31",
        "USA": "2027-06-30",
    }


def test_a_conference_is_held(run: Run) -> None:
    """It is the one that the last notice called for."""
    acts = [NOTICE, "BLR confers 2027-01-10"]
    told = run("status", "--as-of", "2027-01-20", *(f"--what-if={act}" for act in acts)).out
    assert "10 Jan 2027" in told


def test_every_verb_is_in_the_help(run: Run) -> None:
    """No act that moves something is left out, and the help names each kind."""
    assert set(VERBS.values()) == set(ACT_KINDS) - NOT_SUPPOSED
    told = run("status", "--help").out.replace(",", " ").replace(":", " ").split()
    first = {kind: verb for verb, kind in reversed(VERBS.items())}
    assert set(first.values()) <= set(told)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("USA extends 2026-01-01", "an extension says to which day"),
        ("USA extends 2026-01-01 effective 2025-01-01", "lies before the extension"),
        ("USA resumes 2026-01-01 effective 2027-01-01", "`resumes` states no effective day"),
    ],
)
def test_what_cannot_be_supposed_is_refused(run: Run, text: str, says: str) -> None:
    """One line says what is expected."""
    done = run("--dataset", "new-start", "status", "--what-if", text)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert len(done.err.splitlines()) == 1
