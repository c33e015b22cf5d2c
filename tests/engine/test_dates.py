"""Calendar arithmetic: corresponding dates, terms of notice, gaps and partial dates."""

from datetime import date

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st
from openskies_tui.engine.dates import add_days, add_months
from whenever import Date

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2020-08-31", 6, "2021-02-28"),
        ("2023-08-31", 6, "2024-02-29"),
        ("2020-05-22", 6, "2020-11-22"),
        ("2021-06-18", 6, "2021-12-18"),
        ("2021-01-20", 6, "2021-07-20"),
        ("2020-02-29", 12, "2021-02-28"),
        ("2020-02-29", 48, "2024-02-29"),
        ("1900-01-31", 1, "1900-02-28"),
        ("2000-01-31", 1, "2000-02-29"),
        ("2021-12-15", 1, "2022-01-15"),
        ("2021-12-31", 0, "2021-12-31"),
        ("0001-01-01", 1, "0001-02-01"),
        ("9999-06-30", 6, "9999-12-30"),
        ("9999-12-31", 0, "9999-12-31"),
        ("9999-07-01", 6, None),
        ("2021-06-18", 12 * 9999, None),
    ],
)
def test_months_end_on_the_corresponding_date(start: str, months: int, end: str | None) -> None:
    """Months run to the corresponding date, else to the month's last day; past 9999 is None."""
    expected = date.fromisoformat(end) if end else None
    assert add_months(date.fromisoformat(start), months) == expected


@given(day=DAYS, months=st.integers(0, 60))
def test_months_agree_with_two_libraries(day: date, months: int) -> None:
    """Adding months gives what dateutil and whenever give."""
    other = Date(day.year, day.month, day.day).add(months=months)
    assert add_months(day, months) == day + relativedelta(months=months)
    assert add_months(day, months) == date(other.year, other.month, other.day)


def test_days_past_the_calendar_are_none() -> None:
    """Adding days past the last day of the calendar gives None."""
    assert add_days(date(9999, 12, 30), 1) == date(9999, 12, 31)
    assert add_days(date(9999, 12, 31), 1) is None
