"""Terms: each wording is read, printed and counted the way treaties count it."""

from calendar import monthrange
from collections.abc import Callable
from copy import copy
from datetime import MAXYEAR, date, timedelta
from pickle import dumps, loads

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openskies_tui.engine.dates import MONTHS
from openskies_tui.engine.terms import WORDINGS, Term

ONE = timedelta(1)
YEAR_DAYS = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda day: (day.day, day.month))


def slowly(term: Term, start: date) -> date:
    """Count a term day by day, with no arithmetic on dates but that of the next day."""
    if term.kind == "if_by":
        day, month, by_day, by_month = term.numbers
        by = first_from(start, lambda at: falls_on(at, by_day, by_month))
        return first_from(by + ONE, lambda at: falls_on(at, day, month))
    words = str(term)
    if words.startswith("end of the year"):
        last = start.year + term.n
        return first_from(start, lambda at: at.year == last and falls_on(at, 31, 12))
    end = end_of_period(term.n, words.removesuffix("s").split()[-1], start)
    if "clear" in words:
        return end + ONE
    return first_from(end + ONE, lambda at: at.day == 1) if "first" in words else end


def end_of_period(n: int, unit: str, start: date) -> date:
    """Return the last of *n* days, or the corresponding date *n* months or years later."""
    if unit == "day":
        for _ in range(n):
            start += ONE
        return start
    year, month = start.year, start.month
    for _ in range(n if unit == "month" else 12 * n):
        year, month = (year, month + 1) if month < len(MONTHS) else (year + 1, 1)
    there = first_from(start.replace(day=1), lambda at: (at.year, at.month) == (year, month))
    while there.day < start.day and (there + ONE).month == month:
        there += ONE
    return there


def first_from(start: date, wanted: Callable[[date], bool]) -> date:
    """Return the first day from *start* on that is wanted."""
    while not wanted(start):
        start += ONE
    return start


def falls_on(at: date, day: int, month: int) -> bool:
    """Return whether a day is the one of its year; 28 February stands for a 29th."""
    last = monthrange(at.year, month)[1]
    return (at.month, at.day) == (month, min(day, last))


@st.composite
def terms(draw: st.DrawFn) -> Term:
    """Return a term of any kind, as a desk would write it."""
    wording = draw(st.sampled_from(WORDINGS))
    if "D MONTH" in wording:
        (day, month), (by_day, by_month) = draw(YEAR_DAYS), draw(YEAR_DAYS)
        return Term.parse(f"{day} {MONTHS[month - 1]} if by {by_day} {MONTHS[by_month - 1]}")
    most = 400 if wording.endswith("days") else 30 if wording.endswith("months") else 5
    return Term.parse(wording.replace("N", str(draw(st.integers(0, most)))))


@given(term=terms(), start=st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_term_is_what_counting_by_hand_gives(term: Term, start: date) -> None:
    """Every kind of term ends on the day that day-by-day counting reaches."""
    assert term.after(start) == slowly(term, start)


@given(term=terms(), start=st.dates(date(1, 1, 1), date(9999, 12, 31)))
def test_a_term_is_total_and_never_runs_backwards(term: Term, start: date) -> None:
    """No day of the calendar makes a term fail, and none ends before it starts."""
    end = term.after(start)
    assert end is None or end >= start
    assert end is not None or start.year + 36 > MAXYEAR


@given(term=terms())
def test_a_term_reads_back_as_itself(term: Term) -> None:
    """A term is a value: it prints, copies and pickles as an equal one, and never changes."""
    assert Term.parse(str(term)) == term
    assert copy(term) == loads(dumps(term)) == eval(repr(term)) == term
    assert len({term, Term.parse(str(term))}) == 1
    assert term not in (Term("days", 999), Term("months", 999), str(term))
    with pytest.raises(AttributeError, match="cannot be changed"):
        term.kind = "days"


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        ("fortnights", (2,)),
        ("days", (-1,)),
        ("days", (1, 2)),
        ("if_by", (1, 1)),
        ("months", ()),
        ("if_by", (-1, 1, 1, 1)),
    ],
)
def test_no_term_of_another_kind_can_be_made(kind: str, numbers: tuple[int, ...]) -> None:
    """A kind that no treaty counts by, and numbers that are not those of the kind, are refused."""
    with pytest.raises(ValueError, match="no term counts"):
        Term(kind, *numbers)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("6 months", "2020-08-31", "2021-02-28"),
        ("1 month", "2024-01-31", "2024-02-29"),
        ("60 days", "2001-11-02", "2002-01-01"),
        ("1 day", "2021-12-31", "2022-01-01"),
        ("0 days", "2021-12-31", "2021-12-31"),
        ("150 clear days", "2023-06-09", "2023-11-07"),
        ("1 year", "2020-02-29", "2021-02-28"),
        ("first of the month after 3 months", "2021-01-15", "2021-05-01"),
        ("first of the month after 6 months", "2020-08-31", "2021-03-01"),
        ("first of the month after 1 month", "2021-11-30", "2022-01-01"),
        ("end of the year after 1 year", "2017-10-12", "2018-12-31"),
        ("end of the year after 0 years", "2017-10-12", "2017-12-31"),
        ("end of the year after 1 year", "9998-05-01", "9999-12-31"),
        ("1 clear year", "2014-12-31", "2016-01-01"),
        ("1 clear year", "2024-02-29", "2025-03-01"),
        ("3 clear months", "2021-11-30", "2022-03-01"),
        ("first of the month after 60 days", "2002-04-11", "2002-07-01"),
        ("first of the month after 60 days", "2011-01-01", "2011-04-01"),
        ("30 June if by 1 January", "2018-12-26", "2019-06-30"),
        ("30 June if by 1 January", "9998-06-01", "9999-06-30"),
        ("30 June if by 1 January", "2019-01-01", "2019-06-30"),
        ("30 June if by 1 January", "2019-01-02", "2020-06-30"),
        ("1 January if by 1 July", "2011-06-29", "2012-01-01"),
        ("1 January if by 1 July", "2011-07-01", "2012-01-01"),
        ("1 January if by 1 July", "2011-07-02", "2013-01-01"),
        ("1 July if by 1 July", "2021-07-01", "2022-07-01"),
        ("29 February if by 1 January", "2022-06-01", "2023-02-28"),
    ],
)
def test_a_term_ends_on(text: str, start: str, end: str) -> None:
    """Each wording of a term is counted the way treaties count it."""
    assert Term.parse(text).after(date.fromisoformat(start)) == date.fromisoformat(end)


@pytest.mark.parametrize(
    "text",
    [
        "1 month",
        "1 year",
        "1 day",
        "0 clear days",
        "first of the month after 0 months",
        "end of the year after 1 year",
        "9999 years",
        "999999 days",
        "0 clear months",
        "0 clear years",
        "first of the month after 0 days",
        "30 June if by 1 January",
    ],
)
def test_a_term_that_leaves_the_calendar_is_none(text: str) -> None:
    """A term that ends after 31 December 9999 has no last day, and is no error."""
    ahead = Term.parse(text)
    assert ahead.after(date(9999, 12, 31)) is None


@pytest.mark.parametrize(
    "text",
    ["", "6", "months", "six months", "-6 months", "6  months", " 6 months", "6 weeks",
     "31 June if by 1 January", "0 June if by 1 January", "30 June if by 31 February",
     "30 June by 1 January", "30 june if by 1 January", "30 June if by 1 January or so",
     "6 months\n", "6.5 months", "99999 months", "1000000 days", "٦ months", "first of the month",
     "60 Days"],
)  # fmt: skip
def test_other_wordings_of_a_term_are_refused(text: str) -> None:
    """What is no known wording is refused with the list of those that are."""
    with pytest.raises(ValueError, match=r"`N months`.*`N clear days`"):
        Term.parse(text)


@pytest.mark.parametrize(
    "text",
    ["6 months", "60 days", "150 clear days", "2 years", "first of the month after 3 months",
     "end of the year after 2 years", "1 month", "1 day", "end of the year after 1 year",
     "1 clear year", "2 clear months", "first of the month after 60 days",
     "30 June if by 1 January", "29 February if by 31 December"],
)  # fmt: skip
def test_a_term_prints_as_it_is_written(text: str) -> None:
    """A term prints in the wording of the dataset, in the singular for one."""
    assert str(Term.parse(text)) == text
