"""Words for times in text, and the days that they mean: dates, weekdays, terms, vague ones."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from ...engine.dates import MONTHS, Term, add_days
from .text import NUMBER, number_of

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
            off = {"past": span[0] > day, "future": span[1] < day, "present": False}[tense]
            return off, abs((span[0] - day).days)

        span = min(self.options, key=distance, default=None)
        return (date.min, span[1]) if span and self.prefix in ("by", "before") else span


def find_times(words: str, day: date) -> list[Time]:
    """Return the words for times in a plain text that is read on *day*, in their order."""
    found: list[Time] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(words):
            start, end = match.span()
            time = read(match, day)
            if time and not any(start < other.end and other.start < end for other in found):
                found.append(time._replace(start=start, end=end))
    return sorted(found, key=lambda time: time.start)


def _shift(day: date, days: int) -> date:
    return add_days(day, days) or (date.max if days > 0 else date.min)


def _calendar(year: int, month: int = 0, dom: int = 0) -> tuple[Span, ...]:
    """Return a year, a month or a day of one; none where the calendar does not have it."""
    try:
        first = date(year, month or 1, dom or 1)
        if dom:
            return ((first, first),)
        last = date(year, 12, 31)
        return ((first, last if month in (0, 12) else _shift(date(year, month + 1, 1), -1)),)
    except ValueError:
        return ()


def _term(match: re.Match[str], day: date) -> Time:
    n, unit = number_of(match[2]), match[3]
    known = _shift(day, 1) if match[4] == "tomorrow" else day
    term = Term("days", 7 * n) if unit == "week" else Term(f"{unit}s", n)
    end = term.after(known) or date.max
    span = (
        (day, end)
        if match[1] == "within"
        else (max(day, _shift(end, -NEAR_DAYS)), _shift(end, NEAR_DAYS))
    )
    return Time((span,), term=True, known=known)


def _weekday(match: re.Match[str], day: date) -> Time:
    ahead = (_WEEKDAYS.index(match[1]) - day.weekday()) % 7
    return Time(tuple((on, on) for on in (_shift(day, ahead - 7), _shift(day, ahead))))


def _end_of(match: re.Match[str], day: date) -> Time:
    return Time(_calendar(day.year, day.month if match[1] == "month" else 0), "by")


def _relative(match: re.Match[str], day: date) -> Time:
    if match[0] in _NEAR:
        first, last, soon = _NEAR[match[0]]
        return Time(((_shift(day, first), _shift(day, last)),), soon=soon)
    step = {"last": -1, "this": 0, "next": 1}[match[1]]
    if match[2] == "year":
        return Time(_calendar(day.year + step))
    years, month = divmod(day.year * 12 + day.month - 1 + step, 12)
    return Time(_calendar(years, month + 1))


def _written(match: re.Match[str], day: date) -> Time | None:
    prefix, parts = match[1] or "", match.groupdict()
    if parts["iso"]:
        return Time(_calendar(*map(int, parts["iso"].split("-"))), prefix)
    if parts["bare"]:
        return Time(_calendar(int(parts["bare"])), prefix)
    month = _MONTHS.index(parts["month"][:3]) + 1
    dom = int(parts["d1"] or parts["d2"] or 0)
    if parts["year"]:
        return Time(_calendar(int(parts["year"]), month, dom), prefix)
    if not dom and not prefix:
        return None  # "may" or "march" is a month only where a word before it says so
    spans = [span for n in (-1, 0, 1) for span in _calendar(day.year + n, month, dom)]
    if prefix == "last":
        spans = [span for span in spans if span[1] < day][-1:]
    return Time(tuple(spans), prefix)


_MONTHS = [name[:3].lower() for name in MONTHS]
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in map(str.lower, MONTHS))
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_NEAR = {
    "tomorrow": (1, 1, True),
    "today": (0, 0, False),
    "yesterday": (-1, -1, False),
    "next week": (1, 13, True),
    "this week": (-6, 6, True),
    "last week": (-13, -1, False),
}
_UNIT = "(day|week|month|year)s?"
_READERS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Time | None]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"\b(?:by|before) (?:the )?end of (?:the |this )?(month|year)\b", _end_of),
        # Times that cannot be placed, and dates in figures, whose order differs by country.
        (
            rf"\b(?:an?|few|{NUMBER}) {_UNIT} (?:after|ago|earlier|later|before)\b(?! (?:\w+ ){{0,3}}notice)"
            r"|\b(?:end|start|beginning|middle) of (?:the |this |next |last )?(?:week|month|year|decade)\b"
            r"|\b(?:by |in |this |next |last |the )+(?:spring|summer|autumn|fall|winter|weekend|decade|century)\b"
            r"|\bin (?:months|years)\b|\bdecades\b"
            r"|\b[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4}\b",
            lambda _match, _day: Time(),
        ),
        (
            r"\b(?:(?:with)?in (?:a matter of |a few |just |(?:the )?coming |the next (?:few )?)?"
            r"(?:days|hours|weeks)|immediately|at once|with immediate effect|overnight|any day now)\b",
            lambda _match, day: Time(((day, _shift(day, 31)),), soon=True),
        ),
        (
            rf"\b(in|within|effective(?: in)?) ({NUMBER})[- ]{_UNIT}"
            r"(?: from (tomorrow|today|now))?(?! (?:notice|before|ago|earlier))\b",
            _term,
        ),
        (rf"\b(?:on )?({'|'.join(_WEEKDAYS)})\b", _weekday),
        (r"\b(?:tomorrow|today|yesterday|(last|this|next) (week|month|year))\b", _relative),
        (
            r"(?:\b(by|until|till|since|as of|from|before|last|next|this|after|on|in|of)\b )?"
            r"(?:the )?(?:end of |early |late |mid-?)?(?:the )?"
            r"(?:(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})\b"
            rf"|(?:\b(?P<d1>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)? )?\b(?P<month>{_MONTH}|sept)\b\.?"
            r"(?: (?P<d2>[0-9]{1,2})(?:st|nd|rd|th)?\b)?(?:,?(?: of)? (?P<year>[0-9]{4})\b)?"
            r"|\b(?P<bare>(?:19|20)[0-9]{2})\b(?! (?:flights|states|nations)))",
            _written,
        ),
    )
)
