"""Words for times in a text, and the days that they mean: dates, weekdays, terms, vague ones."""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

from ...engine.dates import MONTHS, Term, add_days
from .text import NUMBER, number_of, words

Span = tuple[date, date]
Tense = Literal["past", "present", "future"]
NEAR_DAYS = 6
"""Ends of terms that are no further apart are meant to be the same."""


class Time(NamedTuple):
    """Words for a time. Without ``options`` the rules cannot place it.

    ``options`` are the spans of days that it can mean; where there are several (``on Friday``,
    ``in March``), the tense of a verb chooses. ``soon`` are days or weeks, ``term`` is a period
    that counts from ``known`` (``six months from tomorrow``).
    """

    options: tuple[Span, ...] = ()
    prefix: str = ""
    soon: bool = False
    term: bool = False
    known: date = date.min
    start: int = 0
    end: int = 0

    def on(self, day: date, tense: Tense) -> Span | None:
        """Return the first and last day meant by who speaks on *day*."""

        def distance(span: Span) -> tuple[bool, int]:
            wrong = {"past": span[0] > day, "future": span[1] < day, "present": False}[tense]
            return wrong, abs((span[0] - day).days)

        span = min(self.options, key=distance, default=None)
        return (date.min, span[1]) if span and self.prefix in ("by", "before") else span


def find_times(text: str, day: date) -> list[Time]:
    """Return the words for times in a plain text that is read on *day*, in their order."""
    found: list[Time] = []
    for pattern, read in _READERS:
        for match in words(pattern).finditer(text):
            start, end = match.span()
            time = read(match, day)
            if time and not any(start < other.end and other.start < end for other in found):
                found.append(time._replace(start=start, end=end))
    return sorted(found, key=lambda time: time.start)


def _days(day: date, first: int, last: int) -> Span:
    """Return the days from *first* to *last* as counted from a day, held within the calendar."""
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
    first, last = _days(end, -NEAR_DAYS, NEAR_DAYS)
    span = (day, end) if match["within"] else (max(day, first), last)
    return Time((span,), term=True, known=known)


def _weekday(match: re.Match[str], day: date) -> Time:
    ahead = (_WEEKDAYS.index(match["weekday"]) - day.weekday()) % 7
    return Time((_days(day, ahead - 7, ahead - 7), _days(day, ahead, ahead)))


def _relative(match: re.Match[str], day: date) -> Time:
    parts = match.groupdict()
    unit, prefix = parts["unit"], parts.get("by") or ""
    step = _STEPS.get(parts["which"] or match[0], 0)
    if unit == "year":
        return Time(_calendar(day.year + step), prefix)
    if unit == "month":
        years, month = divmod(day.year * 12 + day.month - 1 + step, 12)
        return Time(_calendar(years, month + 1), prefix)
    first, last = (7 * step - 6, 7 * step + 6) if unit else (step, step)
    return Time((_days(day, first, last),), soon=last > 0)


def _written(match: re.Match[str], day: date) -> Time | None:
    prefix, named = match["prefix"] or "", match["month"]
    if match["iso"] or match["bare"]:
        return Time(_calendar(*map(int, (match["iso"] or match["bare"]).split("-"))), prefix)
    month, dom = _MONTHS.index(named[:3]) + 1, int(match["d1"] or match["d2"] or 0)
    if match["year"]:
        return Time(_calendar(int(match["year"]), month, dom), prefix)
    if not dom and not prefix:
        return None  # "may" or "march" is a month only where a word before it says so
    spans = [span for n in (-1, 0, 1) for span in _calendar(day.year + n, month, dom)]
    if prefix == "last":
        spans = [span for span in spans if span[1] < day][-1:]
    return Time(tuple(spans), prefix)


_MONTHS = [name[:3].lower() for name in MONTHS]
_MONTH = "|".join(f"{name[:3]}({name[3:]})?" for name in map(str.lower, MONTHS))
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_STEPS = {"last": -1, "yesterday": -1, "next": 1, "tomorrow": 1}
UNIT = "(?P<unit>day|week|month|year)s?"
_READERS: tuple[tuple[str, Callable[[re.Match[str], date], Time | None]], ...] = (
    (
        "(?P<by>by|before) (the )?end of (the |(?P<which>this|next) )?(?P<unit>month|year)",
        _relative,
    ),
    # Times that cannot be placed, and days in figures, whose order differs by country.
    (
        rf"(an?|few|{NUMBER}) (day|week|month|year)s? (after|ago|earlier|later|before)"
        r"(?! (\w+ )*notice)|(end|start|middle) of (the |this |next )?(week|month|year|decade)"
        "|(this|next|last|the) (spring|summer|autumn|fall|winter|weekend|decade)"
        "|in (months|years)|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4}",
        lambda _match, _day: Time(),
    ),
    (
        "(with)?in (a matter of |a few |just |(the )?(coming |next )?(few )?)(days|hours|weeks)"
        "|immediately|at once|with immediate effect|overnight|any day now",
        lambda _match, day: Time((_days(day, 0, 31),), soon=True),
    ),
    (
        rf"(in|(?P<within>within)|effective( in)?) (?P<n>{NUMBER})[- ]{UNIT}"
        "( from (?P<tomorrow>tomorrow))?(?! notice)",
        _term,
    ),
    (f"(on )?(?P<weekday>{'|'.join(_WEEKDAYS)})", _weekday),
    ("(?P<which>last|this|next) (?P<unit>week|month|year)|tomorrow|today|yesterday", _relative),
    (
        "((?P<prefix>by|until|till|since|as of|from|before|last|next|this|after|on|in|of) )?"
        "(the )?(early |late |mid-?)?(the )?((?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})"
        rf"|((?P<d1>[0-9]{{1,2}})(st|nd|rd|th)?( of)? )?(?P<month>{_MONTH}|sept)\b\.?"
        r"( (?P<d2>[0-9]{1,2})(st|nd|rd|th)?\b)?(,?( of)? (?P<year>[0-9]{4})\b)?"
        "|(?P<bare>(19|20)[0-9]{2})(?! (flights|states|nations)))",
        _written,
    ),
)
