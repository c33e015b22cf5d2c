"""The days that people type."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from ..base.errors import UserError
from ..engine.dates import MONTHS, add_days

_FORMS = (
    "D MMM YYYY",
    "D MMMM YYYY",
    "MMM D YYYY",
    "MMMM D YYYY",
    "YYYY-M-D",
    "YYYY/M/D",
    "D.M.YYYY",
)
_MONTH_FORMS = ("MMM YYYY", "MMMM YYYY", "M/YYYY")
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WEEKDAY = re.compile(r"(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]? (.+)")
_SLASHES = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_DISTANCE = re.compile(r"([+-]?) ?([0-9]{1,6}) ?(d|w|m|y|days?|weeks?|months?|years?)")
NamedDays = Mapping[str, Callable[[], date | None]]
"""Days that have a name, such as ``next deadline``; ``None`` where there is no such day."""


class TypedDay(NamedTuple):
    """A day that was typed. ``remark`` says what was taken, where less than a day was typed."""

    day: date
    remark: str = ""


def parse_day(
    text: str, today: date, *, base: date | None = None, named: NamedDays | None = None
) -> date:
    """Return the day that a person typed: ``2021-06-18``, ``18 Jun 2021``, ``2021``, ``today``.

    A year alone means its first day, a year and month the first of the month; ``-6m``, ``+30d``
    and ``2w`` are counted from *base*, by default today.

    >>> parse_day("Fri 18 Jun 2021", date(2026, 11, 21))
    datetime.date(2021, 6, 18)
    >>> parse_day("-6m", date(2026, 11, 21), base=date(2021, 12, 18))
    datetime.date(2021, 6, 18)

    Raises:
        UserError: the text is not a date, or could be two; the message says what would be.
    """
    return read_typed_day(text, today, base=base, named=named).day


def read_typed_day(
    text: str, today: date, *, base: date | None = None, named: NamedDays | None = None
) -> TypedDay:
    """Return the day that a person typed, as ``parse_day`` does, and what was taken for it.

    >>> read_typed_day("june 2021", date(2026, 11, 21)).remark
    '`june 2021` is taken as 1 June 2021, the first day of June 2021'
    """
    typed = " ".join(text.split()).strip(".,").lower()
    if named and typed in named:
        day = named[typed]()
        if day is None:
            raise UserError(f"there is no {typed}; expected a day, such as 18 Jun 2021")
        return TypedDay(day)
    if day := _fixed(typed, today, today if base is None else base):
        return TypedDay(day)
    if first := _month(typed):
        month = f"{MONTHS[first.month - 1]} {first.year}" if len(typed) > len("2021") else typed
        remark = f"`{typed}` is taken as {_long(first)}, the first day of {month}"
        return TypedDay(first, remark)
    wrong = f"`{text[:40]}` is not a date" if text.strip() else "no date is given"
    raise UserError(f"{wrong}; expected YYYY-MM-DD, such as 2021-06-18, or 18 Jun 2021")


def _fixed(typed: str, today: date, base: date) -> date | None:
    """Return a day that was typed as one, or by its distance."""
    if typed in ("today", "now"):
        return today
    if beside := {"yesterday": -1, "tomorrow": 1}.get(typed):
        return add_days(today, beside)
    if found := _DISTANCE.fullmatch(typed):
        return _distant(base, int(f"{found[1]}{found[2]}"), found[3][0])
    if found := _SLASHES.fullmatch(typed):
        return _slashed(typed, int(found[1]), int(found[2]), int(found[3]))
    if found := _WEEKDAY.fullmatch(typed):
        return _on_weekday(found[1], found[2])
    return _iso(typed) or _in_words(typed, _FORMS)


def _month(typed: str) -> date | None:
    """Return the first day of a month or year that was typed."""
    padded = {4: f"{typed}-01-01", 7: f"{typed}-01"}.get(len(typed), "")
    return _iso(padded) or _in_words(typed, _MONTH_FORMS)


def _distant(base: date, number: int, unit: str) -> date | None:
    if unit in "dw":
        return add_days(base, number * (7 if unit == "w" else 1))
    # Not a term of a treaty: it may go back, and only moves the day that is looked at.
    months = base.year * 12 + base.month - 1 + number * (12 if unit == "y" else 1)
    year, month = divmod(months, 12)
    for day in range(base.day, base.day - 4, -1):  # the last of a month that lacks the day
        if found := _calendar_day(year, month + 1, day):
            return found
    return None


def _slashed(typed: str, first: int, second: int, year: int) -> date | None:
    """Return a day with strokes, in the order in which only one reading is a day.

    Raises:
        UserError: both are.
    """
    day_first = _calendar_day(year, second, first)
    month_first = _calendar_day(year, first, second)
    if day_first and month_first and day_first != month_first:
        either, other = (
            f"{day.day} {MONTHS[day.month - 1][:3]} {year}" for day in (day_first, month_first)
        )
        raise UserError(f"`{typed}` could be two days; write {either} or {other}")
    return day_first or month_first


def _on_weekday(name: str, rest: str) -> date | None:
    """Return a day that was typed with the day of its week.

    Raises:
        UserError: it is another day of the week.
    """
    day = _iso(rest) or _in_words(rest, _FORMS)
    if day and not (right := _WEEKDAYS[day.weekday()]).lower().startswith(name[:3]):
        raise UserError(f"{_long(day)} is a {right}; write it without the day of the week")
    return day


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _long(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _in_words(typed: str, forms: tuple[str, ...]) -> date | None:
    # arrow takes longer to import than an ISO day takes to read.
    import arrow

    plain = re.sub(r"\b0(?=\d)", "", typed.replace(",", ""))
    for form in forms:
        try:
            found = arrow.get(plain.title(), form)
        except (ValueError, arrow.parser.ParserError):
            continue
        # arrow finds a date inside other words; only the whole text is a day.
        if found.format(form).lower() == plain:
            return found.date()
    return None


def _iso(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed) if typed[4:5] == typed[7:8] == "-" else None
    except ValueError:
        return None
