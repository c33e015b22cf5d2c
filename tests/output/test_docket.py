"""The docket as a calendar, a sheet and a page: all treaties of a collection at once."""

import csv
import io
from datetime import date, timedelta
from functools import cache

import pytest
from datasets import dataset_of
from icalendar import Calendar
from msgspec.structs import replace
from openskies_tui import Registry
from openskies_tui.analysis.docket import Docket, docket_on
from openskies_tui.engine.model import Dataset
from openskies_tui.output import export
from openskies_tui.output.formats import FORMATS, format_named

from .subjects import PENDING, filled, small

NAMES = ("open-skies", "unesco", "ilo", "paris-agreement")


@cache
def registries() -> tuple[tuple[str, Registry], ...]:
    """Return a few of the bundled treaties."""
    return tuple((name, Registry(dataset_of(name))) for name in NAMES)


def wall(day: date) -> Docket:
    """Return the docket of a day over them."""
    return docket_on(day, registries())


def events(docket: Docket) -> dict[str, tuple[date, str, str]]:
    """Return the first day, the title and the description of each event by its id."""
    read = Calendar.from_ical(format_named("ics").write_docket(docket))
    assert not read.errors
    found = read.walk("VEVENT")
    by_id = {
        str(event["uid"]): (event["dtstart"].dt, str(event["summary"]), str(event["description"]))
        for event in found
    }
    assert len(by_id) == len(found)
    return by_id


def test_each_deadline_names_state_and_treaty() -> None:
    """An event says alone whose exit it is, from what, by which article, and how sure it is."""
    found = events(wall(date(2026, 11, 26)))
    assert [(day, title) for day, title, _ in found.values()] == [
        (date(2026, 12, 31), "Nicaragua: exit from UNESCO"),
        (date(2026, 12, 31), "United States: exit from UNESCO"),
        (date(2027, 2, 27), "Nicaragua: exit from ILO, on a condition"),
    ]
    about = [text for _, _, text in found.values()]
    assert "Notice given on 22 Jul 2025." in about[1]
    assert "(Art. II(6))" in about[1]
    assert "Data checked to " in about[1]
    assert "Conditional: all dues paid by then." in about[2]
    assert "Inferred" in about[2]


def test_a_conference_is_a_deadline_too() -> None:
    """The window that a notice opened is in it, under the id it has in its treaty's calendar."""
    day = date(2020, 7, 10)
    found = events(wall(day))
    own = Calendar.from_ical(export("ics", registries()[0][1].on(day))).walk("VEVENT")
    shared = {str(event["uid"]): event["dtstart"].dt for event in own}
    assert len(shared) == 2
    assert shared.items() <= {id_: first for id_, (first, _, _) in found.items()}.items()


def test_ids_stay_the_same_while_a_clock_runs() -> None:
    """A calendar that is read again updates its events and makes no second ones."""
    days = [date(2020, 7, 10) + timedelta(days=30 * n) for n in range(3)]
    first, *later = (set(events(wall(day))) for day in days)
    assert first
    assert all(ids == first for ids in later)


def test_two_editions_of_one_treaty_share_no_id() -> None:
    """A copy of a dataset beside it has events of its own."""
    few = Registry(small())
    alone = events(docket_on(PENDING, [("a", few)]))
    both = events(docket_on(PENDING, [("a", few), ("b", few)]))
    assert len(both) == 2 * len(alone) > 0
    assert set(alone) < set(both)


@pytest.mark.parametrize("text", [r"a\Nb", "a,b;c:d", "tail\\", "=1+1", "<b>&amp;", "|x|"])
def test_any_text_stays_text(text: str) -> None:
    """Names of a dataset are read back from the calendar, and no spreadsheet runs one."""
    docket = docket_on(PENDING, [("x", Registry(filled(text)))])
    assert all(title.startswith(f"{text}") for _, title, _ in events(docket).values())
    rows = list(csv.DictReader(io.StringIO(format_named("csv").write_docket(docket), newline="")))
    assert {row["name"].removeprefix("'") for row in rows} == {text}
    assert not any(row["name"].startswith("=") for row in rows)


def test_a_row_an_entry() -> None:
    """The sheet has every entry in the order of the docket, with ids and ISO dates."""
    docket = wall(date(2026, 11, 26))
    text = format_named("csv").write_docket(docket)
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [(row["kind"], row["party"]) for row in rows] == [
        (entry.kind, entry.state.id) for entry in docket.entries
    ]
    first = rows[0]
    assert (first["dataset"], first["effective"], first["days"]) == ("unesco", "2026-12-31", "35")
    assert set(first["sources"].split()) <= set(dataset_of("unesco").source_by_id)


@pytest.mark.parametrize("name", [one.name for one in FORMATS if one.takes == "document"])
def test_pages_tell_the_docket_and_what_is_left_out(name: str) -> None:
    """Every format for people has the next exit, and the dataset that could not be read."""
    text = format_named(name).write_docket(wall(date(2026, 11, 26)), [("bad", "no YAML")])
    assert "Nicaragua" in text
    assert "35" in text
    assert "no YAML" in text


@pytest.mark.parametrize("name", [one.name for one in FORMATS if not one.tells_docket])
def test_other_formats_cannot_hold_it(name: str) -> None:
    """A picture of the screen or the data of one treaty is not the docket."""
    with pytest.raises(ValueError, match="cannot hold the docket"):
        format_named(name).write_docket(wall(PENDING))


def test_a_quiet_day_is_a_valid_calendar(dataset: Dataset) -> None:
    """With nobody leaving it has no event, and says so for the day."""
    docket = docket_on(date(2024, 1, 1), [("open-skies", Registry(replace(dataset, claims=())))])
    read = Calendar.from_ical(format_named("ics").write_docket(docket))
    assert not read.walk("VEVENT")
    assert "No exit is pending" in str(read.walk("VJOURNAL")[0]["summary"])
