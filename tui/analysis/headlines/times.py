"""Words for times in a text, and the days that they mean: dates, weekdays, terms, vague ones."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ...engine.dates import MONTHS, add_days
from ...engine.terms import Term
from .text import NUMBER, number_of, words

Span = tuple[date, date]
NEAR_DAYS = 6
"""Ends of terms that are no further apart are meant to be the same."""
_NEAR_IN_YEARS = 31
"""How near that is to the end of a term of years."""


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


def hold(times: Iterable[Time], day: date | None) -> bool:
    """Return whether a day is among those that each of some times can mean."""
    spans = [time.spans for time in times]
    return all(day and any(first <= day <= last for first, last in one) for one in spans)


def find_times(text: str, day: date) -> list[Time]:
    """Return the words for times in a plain text that is read on *day*, in their order."""
    found: list[Time] = []
    for pattern, read in _READERS:
        for match in words(pattern).finditer(text):
            (start, end), time = match.span(), read(match, day)
            if time and not any(start < other.end and other.start < end for other in found):
                found.append(time._replace(start=start, end=end))
    return _with_weekdays(sorted(found, key=lambda time: time.start), text)


def _with_weekdays(times: list[Time], text: str) -> list[Time]:
    """Make one time of a date and the weekday beside it; a wrong weekday leaves it no day."""
    found: list[Time] = []
    for time in times:
        last = found[-1] if found else Time()
        between = re.fullmatch("[., ]*(the |an? )?", text[last.end : time.start])
        if found and between and (last.how == "weekday") != (time.how == "weekday"):
            named, dated = (last, time) if last.how == "weekday" else (time, last)
            fits = {first.weekday() for first, _ in named.spans}
            spans = tuple(span for span in dated.spans if span[0].weekday() in fits)
            found[-1] = dated._replace(spans=spans, start=last.start, end=time.end)
        else:
            found.append(time)
    return found


def agree(times: Sequence[Time]) -> bool:
    """Return whether each of some times means a day, and those that are dates the same one."""
    dates = [time for time in times if time.how not in ("soon", "term")]
    days = [first for time in dates for first, _ in time.spans]
    return all(time.spans for time in times) and (
        not dates or any(hold(dates, day) for day in days)
    )


def _days(day: date, first: int, last: int) -> Span:
    return add_days(day, first) or date.min, add_days(day, last) or date.max


def _calendar(year: int, month: int = 0, dom: int = 0) -> tuple[Span, ...]:
    """Return a year, a month or a day of one; none where the calendar does not have it."""
    try:
        first = date(year, month or 1, dom or 1)
        last = first if dom else date(year, month or 12, monthrange(year, month or 12)[1])
    except ValueError:
        return ()
    return ((first, last),)


def term_of(match: re.Match[str]) -> Term:
    """Return the term in a match with a number ``n`` and a ``unit``."""
    n, unit = number_of(match["n"]), match["unit"]
    return Term("days", 7 * n) if unit == "week" else Term(f"{unit}s", n)


def _term(match: re.Match[str], day: date) -> Time:
    known = _days(day, 0, 1)[1] if match["tomorrow"] else day
    end = term_of(match).after(known) or date.max
    near = _NEAR_IN_YEARS if match["unit"] == "year" else NEAR_DAYS
    first, last = _days(end, -near, near)
    return Time(((day, end) if match["within"] else (max(day, first), last),), "term", known)


def _weekday(match: re.Match[str], day: date) -> Time:
    ahead = (_WEEKDAYS.index(match["weekday"][:3]) - day.weekday()) % 7
    return Time((_days(day, ahead - 7, ahead - 7), _days(day, ahead, ahead)), "weekday")


def _relative(match: re.Match[str], day: date) -> Time:
    unit, step = match["unit"], _STEPS.get(match["which"] or match[0], 0)
    if unit == "year":
        return Time(_calendar(day.year + step))
    if unit == "month":
        years, month = divmod(day.year * 12 + day.month - 1 + step, 12)
        return Time(_calendar(years, month + 1))
    first, last = (7 * step - 6, 7 * step + 6) if unit else (step, step)
    return Time((_days(day, first, last),), "soon" if last > 0 else "")


def _written(match: re.Match[str], day: date) -> Time | None:
    how, digits = match["how"] or "", match["iso"] or match["bare"]
    dom, year = int(match["d1"] or match["d2"] or 0), int(match["year"] or 0)
    if not (digits or dom or year or how):
        return None  # "may" or "march" is a month only where a word before it says so
    if digits:
        spans = _calendar(*map(int, digits.split("-")))
    else:
        month = _MONTHS.index(match["month"][:3]) + 1
        years = [year] if year else range(day.year - 1, day.year + 2)
        spans = tuple(span for year in years for span in _calendar(year, month, dom))
    return Time(_bounded(spans, how, day), how)


def _bounded(spans: tuple[Span, ...], how: str, day: date) -> tuple[Span, ...]:
    """Return the days by, before or after some; none where the last and the next may be meant."""
    if how not in ("by", "before", "after") or not spans:
        return spans
    ahead = [span for span in spans if span[1] >= day]
    behind = [span for span in spans if span[1] < day]
    if ahead and behind and how != "by":
        is_nearer = day - behind[-1][1] < ahead[0][0] - day
        if is_nearer or how == "after":
            return ()
    first, last = (ahead or behind)[0]
    if how == "after":
        return ((_days(last, 1, 1)[0], date.max),)
    return ((date.min, last if how == "by" else _days(first, -1, -1)[0]),)


_MONTHS = [name[:3].lower() for name in MONTHS]
_MONTH = "|".join(f"{name[:3]}({name[3:]})?" for name in map(str.lower, MONTHS))
_WEEKDAYS = "mon tue wed thu fri sat sun".split()
_WEEKDAY = (
    "((last|this|next) )?(?P<weekday>(mon|tues|wednes|thurs|fri|satur|sun)day"
    rf"|(mon|tues?|wed|thu(rs?)?|fri|sat|sun)(?=[.,]* ([0-9]|{_MONTH})))"
)
_STEPS = {"last": -1, "yesterday": -1, "next": 1, "tomorrow": 1}
UNIT = "(?P<unit>day|week|month|year)s?"
_VAGUE = (
    rf"(an?|few|{NUMBER}) (day|week|month|year)s? (after|ago|earlier|later|before)"
    rf"(?! (\w+ )*notice)|after {NUMBER} (day|week|month|year)s?(?! notice)"
    r"|in (months|years)|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4}"
    "|(end of next|(start|middle) of( the| this| next| last)?) (week|month|year|decade)"
    "|(this|next|last|the) (spring|summer|autumn|fall|winter|weekend|decade)"
)
_SOON = (
    "(with)?in (a matter of |a few |just |(the )?(coming |next )?(few )?)(days|hours|weeks)"
    "|immediately|at once|with immediate effect|overnight|any day now"
)
_TERM = (
    rf"(in|(?P<within>within)|effective( in)?) (?P<n>{NUMBER})[- ]{UNIT}"
    "( from (?P<tomorrow>tomorrow))?(?! notice)"
)
_RELATIVE = (
    "((by|before) (the )?)?(?P<which>last|this|next|end of the|end of) (?P<unit>week|month|year)"
    "|tomorrow|today|yesterday"
)
_WRITTEN = (
    "((?P<how>by|until|till|since|as of|from|before|last|next|this|after|on|in|of) )?"
    "(the )?(early |late |mid-?)?(the )?((?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    rf"|((?P<d1>[0-9]{{1,2}})(st|nd|rd|th)?( of)? )?(?P<month>{_MONTH}|sept)\b\.?"
    r"( (?P<d2>[0-9]{1,2})(st|nd|rd|th)?\b)?(,?( of)? (?P<year>[0-9]{4})\b)?"
    "|(?P<bare>(19|20)[0-9]{2})(?! (flights|states|nations)))"
)
_READERS: tuple[tuple[str, Callable[[re.Match[str], date], Time | None]], ...] = (
    (_VAGUE, lambda _match, _day: Time()),
    (_SOON, lambda _match, day: Time((_days(day, 0, 31),), "soon")),
    (_TERM, _term),
    (f"(on )?{_WEEKDAY}", _weekday),
    (_RELATIVE, _relative),
    (_WRITTEN, _written),
    (r"(with)?in (\w+ ){1,4}(day|week|month|year)s?(?! notice)", lambda _match, _day: Time()),
)
