"""The calendar, read by icalendar and by vobject: all-day events with stable ids."""

from datetime import date
from typing import Any

import vobject
from hostile import hostile_examples, texts
from hypothesis import HealthCheck, given, settings
from icalendar import Calendar
from openskies_tui.engine.model import Dataset

from .subjects import PENDING, exported, filled


def events(text: str) -> dict[str, Any]:
    """Return the events by the end of their ids, as vobject reads them."""
    read = vobject.readOne(text)
    return {
        one.uid.value.split(".")[-1].split("@")[0]: one for one in read.contents.get("vevent", [])
    }


def test_a_pending_withdrawal(dataset: Dataset) -> None:
    """The effective day and the conference window are all-day events; the end is excluded."""
    text = exported("ics", dataset, date(2021, 7, 1))
    found = events(text)
    assert set(found) == {"effect", "conference"}
    effect, conference = found["effect"], found["conference"]
    assert (effect.dtstart.value, effect.dtend.value) == (date(2021, 12, 18), date(2021, 12, 19))
    assert conference.dtstart.value == date(2021, 7, 18)
    assert conference.dtend.value == date(2021, 8, 18)
    assert effect.summary.value == "Russia: withdrawal takes effect"
    assert "Art. XV(2)" in effect.description.value
    read = Calendar.from_ical(text)
    assert [one.name for one in read.subcomponents] == ["VJOURNAL", "VEVENT", "VEVENT"]
    assert not read.errors


def test_ids_stay_the_same(dataset: Dataset) -> None:
    """An event keeps its id from day to day, so that a calendar updates it; no two share one."""
    days = [date(2021, 7, 1), date(2021, 11, 30)]
    ids = [
        [
            str(one["uid"])
            for one in Calendar.from_ical(exported("ics", dataset, day)).walk("VEVENT")
        ]
        for day in days
    ]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == len(ids[0]) == 2


def test_when_nothing_is_pending(dataset: Dataset) -> None:
    """The calendar is valid and says, for the day, how things stand; it has no event."""
    read = Calendar.from_ical(exported("ics", dataset, date(2025, 1, 1)))
    (journal,) = read.walk("VJOURNAL")
    assert "32 States Parties" in str(journal["summary"])
    assert journal["dtstart"].dt == date(2025, 1, 1)
    assert not read.walk("VEVENT")


def test_another_state_has_no_events(dataset: Dataset) -> None:
    """With a state only its own clocks are in the calendar."""
    assert not events(exported("ics", dataset, date(2021, 7, 1), "FRA"))
    assert len(events(exported("ics", dataset, date(2021, 7, 1), "RUS"))) == 2


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(text=texts(lines=True))
@hostile_examples
def test_any_text_stays_text(text: str) -> None:
    """Any text is read back, folded at 75 octets and never within a character."""
    dataset = filled(text)
    name = dataset.parties[1].name
    made = exported("ics", dataset, PENDING)
    lines = made.encode().split(b"\r\n")
    assert all(len(line) <= 75 and line.decode() is not None for line in lines)
    assert b"\n" not in made.encode().replace(b"\r\n", b"")
    found = events(made)
    assert set(found) == {"effect", "conference"}
    assert found["effect"].summary.value == f"{name}: withdrawal takes effect"
    read = Calendar.from_ical(made)
    assert [one.name for one in read.subcomponents] == ["VJOURNAL", "VEVENT", "VEVENT"]
    assert str(read.subcomponents[1]["summary"]) == f"{name}: withdrawal takes effect"
