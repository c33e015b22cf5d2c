"""``openskies-tui status``: a contract for scripts, and a text for people."""

import json
from datetime import date
from typing import Any

import pytest

from .conftest import Run

STATUSES = {"non_party", "signatory", "contracting_state", "party", "former_party"}


def status(run: Run, *arguments: str) -> dict[str, Any]:
    """Return the JSON of a status; nothing else may have been written."""
    done = run("status", "--json", *arguments)
    assert (done.code, done.err) == (0, "")
    answer = json.loads(done.out)
    assert isinstance(answer, dict)
    return answer


def test_keys_and_types(run: Run) -> None:
    """The JSON object has the keys of the contract, with values of their types."""
    answer = status(run, "--as-of", "2021-06-18")
    assert {"treaty", "as_of", "counts", "parties", "countdowns"} <= set(answer)
    assert (answer["treaty"], answer["as_of"]) == ("open-skies", "2021-06-18")
    names = {"party", "former_party", "signatory", "contracting_state", "withdrawal_pending"}
    assert set(answer["counts"]) == names
    assert {type(number) for number in answer["counts"].values()} == {int}
    assert len(answer["parties"]) == 35
    for party in answer["parties"]:
        assert {"id", "name", "status", "flags", "since"} <= set(party)
        assert party["status"] in STATUSES
        assert isinstance(party["flags"], list)
        assert party["since"] is None or date.fromisoformat(party["since"])


def test_a_countdown(run: Run) -> None:
    """A countdown has the keys of the contract and the values of the Russian notice."""
    (countdown,) = status(run, "--as-of", "2021-06-18")["countdowns"]
    wanted = {
        "party": "RUS",
        "state": "running",
        "notice": "2021-06-18",
        "effective": "2021-12-18",
        "days": 183,
        "windows": [{"id": "conference", "from": "2021-07-18", "to": "2021-08-17"}],
    }
    assert {key: countdown[key] for key in wanted} == wanted
    assert isinstance(countdown["basis"], str)
    assert "XV(2)" in countdown["basis"]


@pytest.mark.parametrize(
    ("day", "counts", "countdowns"),
    [
        ("2001-12-31", (0, 0, 1, 26, 0), []),
        ("2020-11-21", (34, 0, 1, 0, 1), [("USA", 1, "2020-11-22")]),
        ("2021-06-18", (33, 1, 1, 0, 1), [("RUS", 183, "2021-12-18")]),
        ("9999-12-31", (32, 2, 1, 0, 0), []),
        ("0001-01-01", (0, 0, 0, 0, 0), []),
    ],
)
def test_moments(
    run: Run, day: str, counts: tuple[int, ...], countdowns: list[tuple[str, int, str]]
) -> None:
    """The moments on which the engine is judged come out of the command line too.

    All of them are rows of the engine's tests; of eight the whole answer is pinned.
    """
    answer = status(run, "--as-of", day)
    names = ("party", "former_party", "signatory", "contracting_state", "withdrawal_pending")
    assert tuple(answer["counts"][name] for name in names) == counts
    found = [(one["party"], one["days"], one["effective"]) for one in answer["countdowns"]]
    assert found == countdowns


def test_the_way_to_the_entry_into_force(run: Run) -> None:
    """Before the treaty is in force the states that are missing are named, afterwards none."""
    way = status(run, "--as-of", "1995-06-28")["entry_into_force"]
    assert (way["instruments"], way["needed"]) == (22, 20)
    assert sorted(way["missing"]) == ["BLR", "RUS", "UKR"]
    assert status(run, "--as-of", "2002-01-01")["entry_into_force"] is None


def test_options_before_the_command_hold(run: Run) -> None:
    """A day given before the command holds for it, unless the command has its own."""
    before = run("--as-of", "2021-06-18", "status", "--json")
    assert json.loads(before.out)["as_of"] == "2021-06-18"
    both = run("--as-of", "2021-06-18", "status", "--json", "--as-of", "2002-01-01")
    assert json.loads(both.out)["as_of"] == "2002-01-01"


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2020-05-21", ["34 States Parties", "United States", "announced"]),
        ("2021-01-15", ["33 States Parties", "announced"]),
        ("2021-06-18", ["33 States Parties", "183", "18 Dec 2021", "18 Jul", "17 Aug"]),
        ("2021-12-18", ["32 States Parties", "2 former", "18 Dec 2021"]),
        ("2026-11-21", ["32 States Parties", "Data checked to 9 Oct 2025"]),
    ],
)
def test_the_text_says_it_too(run: Run, day: str, says: list[str]) -> None:
    """Without JSON the same facts are sentences and a table."""
    done = run("status", "--as-of", day)
    assert (done.code, done.err) == (0, "")
    for words in says:
        assert words in done.out


def test_the_text_is_fit_for_a_screen_reader(run: Run) -> None:
    """The text has no line drawing, no escape sequence and every state on a line of its own."""
    out = run("status", "--as-of", "2021-06-18").out
    assert not set(out) & {chr(code) for code in range(0x2500, 0x2600)}
    assert "\x1b" not in out
    rows = [line for line in out.splitlines() if line.startswith("RUS ")]
    assert len(rows) == 1
    assert "Russia" in rows[0]
    assert "State Party" in rows[0]


def test_no_clock_runs_on_an_announcement(run: Run) -> None:
    """An announcement is called one in the text; no days are counted down."""
    out = run("status", "--as-of", "2021-01-15").out.casefold()
    assert "announced" in out
    assert "days left" not in out
    assert "notice of withdrawal given" not in out
