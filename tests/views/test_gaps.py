"""Gaps: the months and days between two days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openskies_tui.engine.dates import add_months
from openskies_tui.views.gaps import gap

DAYS = st.dates(date(1500, 1, 1), date(9000, 1, 1))


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2021-07-01", "2021-12-18", "5 months 17 days"),
        ("2021-06-18", "2021-12-18", "6 months"),
        ("2021-12-17", "2021-12-18", "1 day"),
        ("2021-12-18", "2021-12-18", "0 days"),
        ("2020-01-31", "2020-02-29", "1 month"),
        ("2020-01-31", "2020-03-01", "1 month 1 day"),
        ("2020-02-29", "2021-02-27", "11 months 29 days"),
        ("2020-02-29", "2021-02-28", "1 year"),
        ("2002-01-01", "2021-12-18", "19 years 11 months 17 days"),
        ("0001-01-01", "9999-12-31", "9998 years 11 months 30 days"),
        ("9999-12-30", "9999-12-31", "1 day"),
    ],
)
def test_a_gap_in_words(start: str, end: str, words: str) -> None:
    """A gap is whole months by corresponding date, and the days that are left."""
    assert str(gap(date.fromisoformat(start), date.fromisoformat(end))) == words


@given(start=DAYS, days=st.integers(0, 5000))
def test_a_gap_leads_back_to_its_end(start: date, days: int) -> None:
    """Months, then days, added to the start give the end; no further whole month would fit."""
    end = start + timedelta(days)
    years, months, rest = gap(start, end)
    whole = add_months(start, 12 * years + months)
    further = add_months(start, 12 * years + months + 1)
    assert whole is not None
    assert further is not None
    assert whole + timedelta(rest) == end < further
    assert 0 <= months < 12
    assert rest >= 0


def test_a_gap_does_not_run_backwards() -> None:
    """An end before the start is refused."""
    with pytest.raises(ValueError, match="2021-12-17 lies before 2021-12-18"):
        gap(date(2021, 12, 18), date(2021, 12, 17))
