"""Days as people type them: what is read, what is refused, and nothing that is half read."""

import re
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openskies_tui.analysis.typed_days import parse_day, read_typed_day
from openskies_tui.base.characters import visible
from openskies_tui.base.errors import UserError
from openskies_tui.ui.state import DayClock

TODAY = date(2026, 11, 21)
SHORT = st.from_regex(
    r"[-+]?[0-9]{1,6} ?[dwmy]|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}", fullmatch=True
)
"""Distances, days with strokes and years."""


@pytest.mark.parametrize(
    "text",
    [
        "2021-06-18T23:30+02:00",
        "2021-06-18T23:30",
        "2021-06-18 23:30 +02:00",
        "2021-06-18+02:00",
        "2021-06-18Z",
        "18 Jun 2021 23:30",
        "18 Jun 2021 +0200",
        "2021-06-18..2021-06-19",
        "2021-169",
        "2021-W24-5",
        "20210618",
        "2021-02-29",
        "29 Feb 2021",
        "0000-01-01",
        "10000-01-01",
        "٢٠٢١-٠٦-١٨",
        "2021-06~",
        "18 Jun 2021 " * 4000,
        "9" * 100_000,
    ],
)
def test_what_is_more_or_less_than_a_day_is_refused(text: str) -> None:
    """A time, an offset, a range, a week or a day that no calendar has is refused in one line."""
    with pytest.raises(UserError, match="is not a date; expected YYYY-MM-DD") as caught:
        parse_day(text, TODAY)
    assert len(caught.value.lines) == 1
    assert len(caught.value.lines[0]) < 200


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("june 2021", "2021-06-01"),
        ("Jun 2021", "2021-06-01"),
        ("06/2021", "2021-06-01"),
        ("18 june 2021", "2021-06-18"),
        ("Fri 18 Jun 2021", "2021-06-18"),
        ("friday, june 18, 2021", "2021-06-18"),
        ("Fri 2021-06-18", "2021-06-18"),
        ("18/06/2021", "2021-06-18"),
        ("18.6.2021", "2021-06-18"),
        ("06/18/2021", "2021-06-18"),
        ("6/6/2021", "2021-06-06"),
        ("2021/6/5", "2021-06-05"),
        ("-6m", "2026-05-21"),
        ("-1y", "2025-11-21"),
        ("+30d", "2026-12-21"),
        ("2w", "2026-12-05"),
        ("- 3 months", "2026-08-21"),
        ("tomorrow", "2026-11-22"),
    ],
)
def test_the_days_people_type(text: str, day: str) -> None:
    """Months by name, days with strokes, weekdays as the screens print them, distances."""
    assert parse_day(text, TODAY) == date.fromisoformat(day)


def test_a_distance_is_counted_from_where_one_looks() -> None:
    """From the day that is given; a month that lacks the day ends on its last."""
    assert parse_day("-6m", TODAY, base=date(2021, 8, 31)) == date(2021, 2, 28)
    assert parse_day("-1y", TODAY, base=date(2024, 2, 29)) == date(2023, 2, 28)
    assert parse_day("today", TODAY, base=date(2021, 8, 31)) == TODAY


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("5/6/2021", "`5/6/2021` could be two days; write 5 Jun 2021 or 6 May 2021"),
        ("Thu 18 Jun 2021", "18 June 2021 is a Friday; write it without the day of the week"),
        ("Fri 31 Jun 2021", "is not a date"),
        ("31/13/2021", "is not a date"),
        ("30/2/2021", "is not a date"),
        ("-9999y", "is not a date"),
        ("+999999d", None),
        ("+9999m", None),
        ("+9999y", "is not a date"),
        ("next deadline", "is not a date"),
        ("Fri", "is not a date"),
    ],
)
def test_what_is_asked_about_a_day(text: str, says: str | None) -> None:
    """Two readings, a wrong weekday and a day beyond the calendar are told in one line."""
    if says is None:
        assert parse_day(text, TODAY) > TODAY
        return
    with pytest.raises(UserError, match=re.escape(says)) as caught:
        parse_day(text, TODAY)
    assert len(caught.value.lines) == 1


@pytest.mark.parametrize(
    ("text", "remark"),
    [
        ("2004", "`2004` is taken as 1 January 2004, the first day of 2004"),
        ("2001-11", "`2001-11` is taken as 1 November 2001, the first day of November 2001"),
        ("june 2021", "`june 2021` is taken as 1 June 2021, the first day of June 2021"),
        ("18 june 2021", ""),
        ("-1y", ""),
    ],
)
def test_what_was_taken_is_said(text: str, remark: str) -> None:
    """A year or a month is taken for its first day, and said to be."""
    assert read_typed_day(text, TODAY).remark == remark


def test_a_day_may_have_a_name() -> None:
    """A name stands for the day that it has there; where there is none that is said."""
    named = {"next deadline": lambda: date(2021, 7, 20), "last exit": lambda: None}
    assert parse_day(" Next  deadline", TODAY, named=named) == date(2021, 7, 20)
    with pytest.raises(UserError, match="there is no last exit; expected a day"):
        parse_day("last exit", TODAY, named=named)


@given(st.dates())
def test_every_day_of_the_calendar_can_be_typed(day: date) -> None:
    """Each day from year 1 to 9999 is read back from its ISO form."""
    assert parse_day(day.isoformat(), TODAY) == day


@given(
    st.text() | st.text(alphabet="0123456789-/. TZ:+WJanFebMrApy", max_size=30) | SHORT,
    st.dates(),
)
def test_any_text_is_a_day_or_refused(text: str, today: date) -> None:
    """Whatever is typed, on whatever day, gives a day or the same kind of complaint."""
    complaint = ""
    try:
        assert date.min <= parse_day(text, today) <= date.max
    except UserError as error:
        (complaint,) = error.lines
    assert visible(complaint) == complaint


@pytest.mark.parametrize(("text", "today"), [("yesterday", date.min), ("tomorrow", date.max)])
def test_there_is_no_day_beyond_the_calendar(text: str, today: date) -> None:
    """Before its first and after its last day the calendar has no day."""
    with pytest.raises(UserError, match=f"`{text}` is not a date"):
        parse_day(text, today)


@given(st.dates(), st.datetimes(), st.datetimes())
def test_a_clock_runs_on_any_day(day: date, started: datetime, later: datetime) -> None:
    """A clock that runs from any day reads some day of the calendar, whenever it is read."""
    clock = DayClock().freeze(day).run(started)
    assert clock.read(started).date() == day
    read = clock.read(later)
    if date.min < read.date() < date.max:
        assert read - clock.read(started) == later - started
    else:
        assert (read.date() == date.max) == (later > started)
