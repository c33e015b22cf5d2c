"""Days as people type them after a command."""

import json

import pytest

from .conftest import Run


def day_of(run: Run, text: str) -> str:
    """Return the day that ``say`` took, and expect nothing to be said beside it."""
    done = run("why", "RUS", "--as-of", text, "--json")
    assert (done.code, done.err) == (0, "")
    return str(json.loads(done.out)["as_of"])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Fri 18 Jun 2021", "2021-06-18"),
        ("18/06/2021", "2021-06-18"),
        ("last exit", "2021-12-18"),
    ],
)
def test_a_day_is_taken_as_typed(run: Run, text: str, day: str) -> None:
    """A weekday, strokes, and the day of the last exit as it is known today."""
    assert day_of(run, text) == day


def test_what_was_taken_is_said_beside_the_answer(run: Run) -> None:
    """A month stands for its first day; the answer itself stays what it is."""
    done = run("why", "RUS", "--as-of", "june 2021", "--json")
    assert json.loads(done.out)["as_of"] == "2021-06-01"
    said = "openskies-tui: `june 2021` is taken as 1 June 2021, the first day of June 2021\n"
    assert (done.code, done.err) == (0, said)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("5/6/2021", "`5/6/2021` could be two days; write 5 Jun 2021 or 6 May 2021"),
        ("Thu 18 Jun 2021", "18 June 2021 is a Friday"),
        ("next deadline", "there is no next deadline"),
    ],
)
def test_what_cannot_be_taken_is_one_line(run: Run, text: str, says: str) -> None:
    """It is told how to write it; nobody is leaving Open Skies today."""
    done = run("status", "--as-of", text)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert says in done.err
