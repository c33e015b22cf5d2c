"""``openskies-tui events``, ``quotes`` and ``schema``."""

import json
from typing import Any

import pytest

from .conftest import Run


def records(run: Run, *arguments: str) -> list[dict[str, Any]]:
    """Return the JSON list of a command."""
    done = run(*arguments, "--json")
    assert (done.code, done.err) == (0, "")
    answer = json.loads(done.out)
    assert isinstance(answer, list)
    return answer


def test_events_up_to_a_day(run: Run) -> None:
    """Events are the acts up to the day, earliest first, each with a source."""
    some = records(run, "events", "--as-of", "2021-06-18")
    days = [one["day"] for one in some]
    assert days[-1] == "2021-06-18"
    assert max(day[:10] for day in days) == "2021-06-18"
    padded = [(day.rstrip("~") + "-01-01")[:10] for day in days]
    assert padded == sorted(padded)
    assert all(one["sources"] and one["title"] and one["kind"] for one in some)
    assert len(records(run, "events", "--as-of", "1992-03-24")) < len(some)


@pytest.mark.parametrize("party", ["RUS", "rus", "Russia", "russia"])
def test_events_of_a_state(run: Run, party: str) -> None:
    """A state is named by code or name in any case; its acts and those towards it are listed."""
    some = records(run, "events", "--party", party, "--as-of", "2021-06-18")
    (notice,) = [one for one in some if one["kind"] == "notice_of_withdrawal"]
    assert (notice["day"], notice["effective"]) == ("2021-06-18", "2021-12-18")
    assert all("RUS" in one["states"] + one["towards"] for one in some)
    assert any("GEO" in one["states"] for one in some)


def test_quotations_up_to_a_day(run: Run) -> None:
    """Quotations have the keys of the contract; none was said after the day."""
    some = records(run, "quotes", "--as-of", "2021-01-15")
    assert some
    for one in some:
        assert {"id", "exact", "speaker", "role", "said", "source"} <= set(one)
        assert all(isinstance(one[key], str) and one[key] for key in ("exact", "speaker", "role"))
        assert one["said"][:10] <= "2021-01-15"


def test_quotations_of_a_state(run: Run) -> None:
    """With a state only words by it and about it are listed."""
    every = records(run, "quotes", "--as-of", "2025-10-09")
    some = records(run, "quotes", "--party", "FIN", "--as-of", "2025-10-09")
    assert 0 < len(some) < len(every)
    assert all("FIN" in one["sides"] + one["about"] for one in some)


def test_before_everything_the_lists_are_empty(run: Run) -> None:
    """On the first day of the calendar nothing had happened and nobody had spoken."""
    assert records(run, "events", "--as-of", "0001-01-01") == []
    assert records(run, "quotes", "--as-of", "0001-01-01") == []


def test_the_texts_name_their_sources(run: Run) -> None:
    """As text, an event is a line of a table and a quotation a paragraph with its source."""
    events = run("events", "--party", "RUS", "--as-of", "2021-06-18").out
    assert "18 Jun 2021" in events.splitlines()[-1]
    quotes = run("quotes", "--party", "FIN", "--as-of", "2025-10-09").out
    assert "“" in quotes
    assert "Read in" in quotes


def test_the_schema_is_json(run: Run) -> None:
    """The schema is one JSON document that describes a dataset."""
    done = run("schema")
    assert (done.code, done.err) == (0, "")
    schema = json.loads(done.out)
    assert "Dataset" in schema["$ref"]
    assert "treaty" in schema["$defs"]["Dataset"]["properties"]
