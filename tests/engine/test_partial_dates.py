"""Dates that claim no more precision than they have."""

import copy
import pickle
from datetime import date

import pytest
from openskies_tui.engine.dates import PartialDate


@pytest.mark.parametrize(
    ("text", "first", "last", "precision", "about"),
    [
        ("2021-06-18", "2021-06-18", "2021-06-18", "day", False),
        ("2021-05-27~", "2021-05-27", "2021-05-27", "day", True),
        ("2001-11", "2001-11-01", "2001-11-30", "month", False),
        ("2024-02", "2024-02-01", "2024-02-29", "month", False),
        ("2016-02~", "2016-02-01", "2016-02-29", "month", True),
        ("1994", "1994-01-01", "1994-12-31", "year", False),
        ("1994~", "1994-01-01", "1994-12-31", "year", True),
        ("0001", "0001-01-01", "0001-12-31", "year", False),
        ("9999-12", "9999-12-01", "9999-12-31", "month", False),
    ],
)
def test_a_partial_date_spans(
    text: str, first: str, last: str, precision: str, about: bool
) -> None:
    """A partial date spans its day, month or year and prints as it was written."""
    read = PartialDate.parse(text)
    assert (str(read.first), str(read.last)) == (first, last)
    assert (read.precision, read.approximate) == (precision, about)
    assert str(read) == text


@pytest.mark.parametrize(
    "text",
    ["", "21", "2021-6-18", "2021-06-18T00:00", "2021/06/18", "18 Jun 2021", "2021-", "2021-06-",
     "~2021", "2021?", "2021~~", "2021-06/2021-07", "-2021", "+2021", " 2021", "2021\n", "12021",
     "２０２１", "٢٠٢١-٠٦", "20210618", "2021-W24-5", "2021W245"],
)  # fmt: skip
def test_other_forms_are_refused(text: str) -> None:
    """A date is YYYY-MM-DD, YYYY-MM or YYYY, in the digits 0 to 9, and nothing else."""
    with pytest.raises(ValueError, match="a date is YYYY-MM-DD"):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    "text", ["2021-02-29", "2021-13", "2021-00", "2021-06-31", "0000", "1900-02-29"]
)
def test_days_of_no_calendar_are_refused(text: str) -> None:
    """A day that no calendar has is refused as such."""
    with pytest.raises(ValueError, match="no calendar has this day"):
        PartialDate.parse(text)


def test_partial_dates_sort_at_their_earliest_day() -> None:
    """A year stands before all but its first day, a month before all but its first."""
    ordered = ["2001-01-01", "2001", "2001-10-31", "2001-11", "2001-11-02", "2001-12", "2002"]
    assert [str(one) for one in sorted(map(PartialDate.parse, reversed(ordered)))] == ordered
    first, same, after = map(PartialDate.parse, ("2001", "2001", "2001-11"))
    assert [first < same, first < after, after < first] == [False, True, False]


def test_equal_means_written_alike() -> None:
    """About a day is not the day; the date of a day is that day as written."""
    assert PartialDate.parse("2021-05-27") != PartialDate.parse("2021-05-27~")
    assert PartialDate.of(date(2021, 5, 27)) == PartialDate.parse("2021-05-27")
    assert len({PartialDate.parse("2021"), PartialDate.parse("2021")}) == 1


@pytest.mark.parametrize("text", ["2021-06-18", "2001-11", "1994~"])
def test_a_partial_date_can_be_copied_and_read_again(text: str) -> None:
    """A copy and a pickle are equal to it, its repr says how it is written, nobody changes it."""
    read = PartialDate.parse(text)
    assert copy.deepcopy(read) == pickle.loads(pickle.dumps(read)) == read
    assert repr(read) == f"PartialDate({text!r})"
    with pytest.raises(AttributeError, match="cannot be changed"):
        read.first = date(2000, 1, 1)  # type: ignore[misc]
