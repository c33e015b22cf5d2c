"""The calendar, read by icalendar and by vobject: all-day events with stable ids."""

from datetime import date
from typing import Any

import pytest
import vobject
from hostile import hostile_examples, texts
from hypothesis import HealthCheck, given, settings
from icalendar import Calendar
from msgspec.structs import replace
from openskies_tui import HINDSIGHT, Registry
from openskies_tui.engine.model import Dataset
from openskies_tui.output import export

from .subjects import PENDING, exported, filled, small


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


def test_no_two_events_share_an_id(dataset: Dataset) -> None:
    """A rule may have any id, and one act may be the notice of several states."""
    few = small()
    rules = few.treaty.rules
    for name in ("effect", "as-of", "window"):
        treaty = replace(few.treaty, rules=(*rules[:2], replace(rules[2], id=name), *rules[3:]))
        notice = replace(few.act_by_id["notice"], states=("AAA", "BBB"))
        acts = tuple(notice if act.id == "notice" else act for act in few.acts)
        text = exported("ics", replace(few, treaty=treaty, acts=acts), PENDING)
        ids = [str(entry["uid"]) for entry in Calendar.from_ical(text).subcomponents]
        assert len(set(ids)) == len(ids) == 5, name


def test_what_a_what_if_makes_says_so_itself(dataset: Dataset) -> None:
    """Each event that only a supposed act makes is marked, and has an id of its own; facts not."""
    on = Registry(dataset).on(date(2021, 7, 1), what_if=["BLR notice 2021-06-20"])
    read = Calendar.from_ical(export("ics", on))
    assert str(read.walk("VJOURNAL")[0]["summary"]).startswith("HYPOTHETICAL: ")
    marked = {str(event["summary"]).partition(": Belarus")[0] for event in read.walk("VEVENT")}
    assert marked == {
        "HYPOTHETICAL", "Russia: withdrawal takes effect",
        "Russia: Conference of States Parties, window",
    }  # fmt: skip
    for entry in read.subcomponents:
        supposed = str(entry["summary"]).startswith("HYPOTHETICAL: ")
        assert ("HYPOTHETICAL: BLR notice 2021-06-20" in str(entry["description"])) == supposed
        assert (".hypothetical." in str(entry["uid"])) == supposed


def test_what_a_what_if_changes_says_so_itself() -> None:
    """A day of the record that is another under a what-if is marked too."""
    few = small()
    on = Registry(few).on(PENDING, what_if=["AAA notice 2020-09-01"])
    plain, supposed = (
        {str(event["summary"]) for event in Calendar.from_ical(export("ics", each)).walk("VEVENT")}
        for each in (Registry(few).on(PENDING), on)
    )
    assert plain < supposed
    assert all(title.startswith("HYPOTHETICAL: Aland: ") for title in supposed - plain)


@pytest.mark.parametrize(
    ("known_by", "says"), [(HINDSIGHT, "With hindsight."), (date(2021, 8, 1), "As known on ")]
)
def test_another_knowledge_is_told_in_each_entry(
    dataset: Dataset, known_by: date, says: str
) -> None:
    """Whoever sees one entry alone sees whose knowledge it rests on."""
    on = Registry(dataset).on(date(2021, 7, 1), known_by=known_by)
    entries = Calendar.from_ical(export("ics", on)).subcomponents
    assert len(entries) == 3
    assert all(says in str(entry["description"]) for entry in entries)


@pytest.mark.parametrize("text", [r"a\Nb", r"a\nb\\N", "a,b;c:d", r"a\,b\;", "tail\\"])
def test_every_sign_is_read_back(text: str) -> None:
    """The name of the calendar, titles and descriptions hold what the data holds."""
    made = exported("ics", filled(text), PENDING)
    read, again = Calendar.from_ical(made), vobject.readOne(made)
    assert str(read.walk("VEVENT")[0]["summary"]) == f"{text}: {text} takes effect, on a condition"
    assert text in str(read.walk("VEVENT")[1]["description"])
    assert again.contents["x-wr-calname"][0].value == text
    assert (
        again.contents["vevent"][0].summary.value == f"{text}: {text} takes effect, on a condition"
    )


def test_another_state_has_no_events(dataset: Dataset) -> None:
    """With a state only its own clocks are in the calendar."""
    assert not events(exported("ics", dataset, date(2021, 7, 1), "FRA"))
    assert len(events(exported("ics", dataset, date(2021, 7, 1), "RUS"))) == 2


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
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
    found, exit_ = events(made), dataset.treaty.words.exit
    title = f"{name}: {exit_} takes effect, on a condition"
    assert set(found) == {"effect", "conference"}
    assert found["effect"].summary.value == title
    read = Calendar.from_ical(made)
    assert [one.name for one in read.subcomponents] == ["VJOURNAL", "VEVENT", "VEVENT"]
    assert str(read.subcomponents[1]["summary"]) == title
