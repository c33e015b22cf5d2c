"""Days as people type them: what is read, what is refused, and nothing that is half read."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openskies_tui.characters import visible
from openskies_tui.errors import UserError
from openskies_tui.inputs import parse_day
from openskies_tui.ui.state import DayClock

TODAY = date(2026, 11, 21)


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


@given(st.dates())
def test_every_day_of_the_calendar_can_be_typed(day: date) -> None:
    """Each day from year 1 to 9999 is read back from its ISO form."""
    assert parse_day(day.isoformat(), TODAY) == day


@given(st.text() | st.text(alphabet="0123456789-/. TZ:+WJanFebMrApy", max_size=30), st.dates())
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
