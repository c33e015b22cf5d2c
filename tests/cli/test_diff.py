"""``openskies-tui diff``: two days compared on the command line."""

import json
import re

import pytest

from .conftest import Run

DAYS = ("2020-05-01", "2021-07-01")


def test_two_days_are_told_side_by_side(run: Run) -> None:
    """The days head two columns, and the acts that moved a state follow."""
    out = run("diff", *DAYS).out
    assert out.startswith("1 May 2020 and 1 July 2021\n")
    assert re.search(r"^ +1 May 2020 +1 Jul 2021$", out, re.MULTILINE)
    assert re.search(r"^ +United States +State Party +former State Party$", out, re.MULTILINE)
    assert "22 Nov 2020: US withdrawal takes effect" in out


def test_the_record_says_who_moved(run: Run) -> None:
    """In JSON each state that moved has its status before and after, and the ids of its acts."""
    answer = json.loads(run("diff", *DAYS, "--json").out)
    assert (answer["before"]["counts"]["party"], answer["after"]["counts"]["party"]) == (34, 33)
    usa = answer["moved"][0]
    assert (usa["party"], usa["before"], usa["after"]) == ("USA", "party", "former_party")
    assert usa["acts"][-1] == "usa-withdrawal-effective-2020"
    assert [clock["party"] for clock in answer["after"]["countdowns"]] == ["RUS"]


def test_the_days_can_come_in_any_order_and_spelling(run: Run) -> None:
    """A day is read as everywhere, and the earlier one stands first."""
    assert run("diff", "1 Jul 2021", "2020-05-01", "--json").out == run("diff", *DAYS, "--json").out


def test_knowledge_and_what_if_hold_for_both_days(run: Run) -> None:
    """With what was known before the notice nothing moves; a hypothetical one moves its state."""
    known = json.loads(run("diff", *DAYS, "--known-by", "2020-05-01", "--json").out)
    assert (known["moved"], known["after"]["known_by"]) == ([], "2020-05-01")
    act = "BLR notice 2020-06-01"
    made_up = json.loads(run("diff", *DAYS, "--what-if", act, "--json").out)
    assert made_up["hypothetical"] == [act]
    assert "BLR" in {moved["party"] for moved in made_up["moved"]}


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["2020-05-01"], "Missing argument"),
        (["2020-05-01", "x"], "`x` is not a date"),
        ([*DAYS, "--what-if", "BLR"], "--what-if:"),
    ],
)
def test_a_mistake_is_one_line(run: Run, arguments: list[str], complaint: str) -> None:
    """What cannot be read is named, with the exit code of a mistake."""
    done = run("diff", *arguments)
    assert (done.code, done.out) == (2, "")
    assert complaint in done.err
    assert done.err.count("\n") == 1
