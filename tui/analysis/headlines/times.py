"""Words for times in a text, and the days that they mean: dates, weekdays, terms, vague ones."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ...engine.dates import MONTHS, PartialDate, add_days
from .vocabulary import Vocabulary

Span = tuple[date, date]
NEAR_DAYS = 6
"""Ends of terms that are no further apart are meant to be the same."""
_NEAR_IN_YEARS = 31
"""How near that is to the end of a term of years."""
_MONTHS = [name[:3].lower() for name in MONTHS]
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_STEPS = {"last": -1, "yesterday": -1, "next": 1, "tomorrow": 1}


class Time(NamedTuple):
    """Words for a time, and the ``spans`` of days of which they mean one.

    A day in ``March`` or a ``Friday`` may be the last or the next one; a time without spans cannot
    be placed. ``how`` it is said is a preposition, or ``soon``, or ``term`` for a period, which
    counts from ``known`` (``six months from tomorrow``).
    """

    spans: tuple[Span, ...] = ()
    how: str = ""
    known: date = date.min
    start: int = 0
    end: int = 0


def find_times(text: str, day: date, known: Vocabulary) -> list[Time]:
    """Return the words for times in a plain text that is read on *day*, in their order."""
    found: list[Time] = []
    for reader, pattern in known.times:
        for match in pattern.finditer(text):
            (start, end), time = match.span(), _READERS[reader](match, day, known)
            if time and not any(start < other.end and other.start < end for other in found):
                found.append(time._replace(start=start, end=end))
    return sorted(found, key=lambda time: time.start)


def hold(times: Iterable[Time], day: date | None) -> bool:
    """Return whether a day is among those that each of some times can mean."""
    spans = [time.spans for time in times]
    return all(day and any(first <= day <= last for first, last in one) for one in spans)


def agree(times: Sequence[Time]) -> bool:
    """Return whether each of some times means a day, and those that are dates the same one."""
    dates = [time for time in times if time.how not in ("soon", "term")]
    days = [first for time in dates for first, _ in time.spans]
    same = not dates or any(hold(dates, day) for day in days)
    return same and all(time.spans for time in times)


def _days(day: date, first: int, last: int) -> Span:
    return add_days(day, first) or date.min, add_days(day, last) or date.max


def _calendar(year: int, *month_and_day: int) -> tuple[Span, ...]:
    """Return a year, a month or a day of one; none where the calendar does not have it."""
    try:
        found = PartialDate.parse("-".join((f"{year:04}", *map("{:02}".format, month_and_day))))
    except ValueError:
        return ()
    return ((found.first, found.last),)


def _term(match: re.Match[str], day: date, known: Vocabulary) -> Time:
    start = (add_days(day, 1) or date.max) if match["tomorrow"] else day
    end = known.term_in(match).after(start) or date.max
    near = _NEAR_IN_YEARS if match["unit"] == "year" else NEAR_DAYS
    first, last = _days(end, -near, near)
    return Time(((day, end) if match["within"] else (max(day, first), last),), "term", start)


def _weekday(match: re.Match[str], day: date, _known: Vocabulary) -> Time:
    ahead = (_WEEKDAYS.index(match["before"][:3]) - day.weekday()) % 7
    return Time((_days(day, ahead - 7, ahead - 7), _days(day, ahead, ahead)))


def _relative(match: re.Match[str], day: date, _known: Vocabulary) -> Time:
    unit, step = match["unit"], _STEPS.get(match["which"] or match[0], 0)
    if unit == "year":
        return Time(_calendar(day.year + step))
    if unit == "month":
        year, month = divmod(day.year * 12 + day.month - 1 + step, 12)
        return Time(_calendar(year, month + 1))
    first, last = (7 * step - 6, 7 * step + 6) if unit else (step, step)
    return Time((_days(day, first, last),), "soon" if last > 0 else "")


def _written(match: re.Match[str], day: date, _known: Vocabulary) -> Time | None:
    how, digits = match["how"] or "", match["iso"] or match["bare"]
    dom, year = match["d1"] or match["d2"], match["year"]
    if digits:
        spans = _calendar(*map(int, digits.split("-")))
    elif dom or year or how:
        month = _MONTHS.index(match["month"][:3]) + 1
        years = [int(year)] if year else range(day.year - 1, day.year + 2)
        parts = [month, int(dom)] if dom else [month]
        spans = tuple(span for year in years for span in _calendar(year, *parts))
    else:
        return None  # "may" or "march" is a month only where a word before it says so
    if named := match["before"] or match["beside"]:  # a wrong weekday leaves it no day
        weekday = _WEEKDAYS.index(named[:3])
        spans = tuple(span for span in spans if span[0].weekday() == weekday)
    return Time(_bounded(spans, how, day), how)


def _bounded(spans: tuple[Span, ...], how: str, day: date) -> tuple[Span, ...]:
    """Return the days by, before or after some; none where the last and the next may be meant."""
    if how not in ("by", "before", "after") or not spans:
        return spans
    first, last = next((span for span in spans if span[1] >= day), spans[0])
    behind = [span[1] for span in spans if span[1] < day <= last]
    if behind and (how == "after" or (how == "before" and day - behind[-1] < first - day)):
        return ()
    if how == "after":
        return ((add_days(last, 1) or date.max, date.max),)
    return ((date.min, last if how == "by" else add_days(first, -1) or date.min),)


_READERS: dict[str, Callable[[re.Match[str], date, Vocabulary], Time | None]] = {
    "unclear": lambda _match, _day, _known: Time(),
    "soon": lambda _match, day, _known: Time((_days(day, 0, 31),), "soon"),
    "term": _term,
    "relative": _relative,
    "written": _written,
    "weekday": _weekday,
}
"""How the words of each row of times are read."""
