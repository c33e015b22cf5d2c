"""Words for times in text: dates, weekdays, ``next week``, terms, and the vague ones."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from ...engine.dates import Term
from .numbers import NUMBER, number_of
from .when import When, shift, span_of

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_PREFIX = r"(?:\b(by|until|till|since|as of|from|before|last|next|this|within|after|on|in|of)\b )?"
_PART = r"(?:the )?(?:end of |early |late |mid-?)?(?:the )?"
_WRITTEN = re.compile(
    rf"{_PREFIX}{_PART}(?:"
    r"(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})\b"
    r"|(?P<slash>[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4})\b"
    rf"|(?P<d1>[0-9]{{1,2}})(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? (?P<y1>[0-9]{{4}}))?\b"
    rf"|{_MONTH} (?P<d2>[0-9]{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<y2>[0-9]{{4}}))?\b"
    rf"|{_MONTH},?(?: of)? (?P<y3>[0-9]{{4}})\b"
    rf"|(?P<alone>{_MONTH})(?![a-z])"
    r"|(?P<year>(?:19|20)[0-9]{2})\b(?! (?:flights|states|nations)))"
)
_SOON = re.compile(
    r"\b(?:(?:with)?in (?:a matter of |a few |just |the coming |coming |the next (?:few )?)?"
    r"(?:days|hours|weeks)|(?:with)?in the (?:coming|next) (?:days|weeks)|immediately|at once"
    r"|with immediate effect|effective immediately|overnight|any day now)\b"
)
_NEAR = {
    "tomorrow": (1, 1),
    "today": (0, 0),
    "yesterday": (-1, -1),
    "next week": (1, 13),
    "this week": (-6, 6),
    "last week": (-13, -1),
}
_RELATIVE = re.compile(r"\b(tomorrow|today|yesterday|(?:next|this|last) (?:week|month|year))\b")
_TERM = re.compile(
    rf"\b(?:(in|within|effective(?: in)?) )({NUMBER})[- ](day|week|month|year)s?"
    r"(?: from (tomorrow|today|now))?(?! (?:notice|before|ago|earlier))\b"
)
_UNCLEAR = re.compile(
    rf"\b(?:an?|one|{NUMBER}|few) (?:day|week|month|year)s? (?:after|ago|earlier|later|before)\b"
    r"(?! (?:\w+ ){0,3}notice)"
)
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_WEEKDAY = re.compile(rf"\b(?:on )?({'|'.join(_WEEKDAYS)})\b")
_END_OF = re.compile(r"\b(?:by|before) (?:the )?end of (?:the |this )?(month|year)\b")
_VAGUE = re.compile(
    r"\b(?:(?:end|start|beginning|middle) of (?:the |this |next |last )?(?:week|month|year|decade)"
    r"|(?:by |in |this |next |last |the )+(?:spring|summer|autumn|fall|winter|weekend"
    r"|decade|century)"
    r"|in (?:months|years)|decades)\b"
)


def find_times(text: str, day: date) -> list[When]:
    """Return the words for times in *text*, read on *day*, in their order."""
    found: list[When] = []
    vague = (When(one.start(), one.end()) for one in _VAGUE.finditer(text))
    for one in (*_terms(text, day), *_relatives(text, day), *_written(text), *vague):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def _terms(text: str, day: date) -> Iterator[When]:
    for match in _UNCLEAR.finditer(text):
        yield When(match.start(), match.end())
    for match in _SOON.finditer(text):
        yield When(match.start(), match.end(), "in", (day, shift(day, 31)), soon=True)
    for match in _TERM.finditer(text):
        n, unit = number_of(match[2]), match[3]
        term = Term("days", 7 * n) if unit == "week" else Term(f"{unit}s", n)
        known = shift(day, 1) if match[4] == "tomorrow" else day
        yield When(match.start(), match.end(), match[1], term=term, known=known)


def _relatives(text: str, day: date) -> Iterator[When]:
    for match in _WEEKDAY.finditer(text):
        yield When(match.start(), match.end(), "on", weekday=_WEEKDAYS.index(match[1]))
    for match in _END_OF.finditer(text):
        month = day.month if match[1] == "month" else 12
        yield When(match.start(), match.end(), "by", span_of(day.year, month, 0))
    for match in _RELATIVE.finditer(text):
        start, end, words = match.start(), match.end(), match[0]
        if words in _NEAR:
            first, last = (shift(day, days) for days in _NEAR[words])
            soon = words in ("tomorrow", "next week", "this week")
            yield When(start, end, "in", (first, last), soon=soon)
            continue
        which, unit = words.split()
        step = {"last": -1, "this": 0, "next": 1}[which]
        if unit == "year":
            span = span_of(day.year + step, 1, 1), span_of(day.year + step, 12, 31)
            whole = (span[0][0], span[1][1]) if span[0] and span[1] else None
            yield When(start, end, "in", whole)
        else:
            months = day.year * 12 + day.month - 1 + step
            yield When(start, end, "in", span_of(months // 12, months % 12 + 1, 0))


def _written(text: str) -> Iterator[When]:
    for match in _WRITTEN.finditer(text):
        prefix, parts = match[1] or "", match.groupdict()
        name = next((one for one in match.groups()[1:] if one and one[:3] in _MONTHS), "")
        month = _MONTHS.index(name[:3]) + 1 if name else 0
        where = (match.start(), match.end(), prefix)
        if parts["alone"]:
            # Without a word before it, "may" or "march" is not a month.
            if prefix or name not in ("may", "mar", "march", "dec", "jan"):
                yield When(*where, month=month)
        elif parts["iso"]:
            year, month, dom = map(int, parts["iso"].split("-"))
            yield When(
                *where, span=span_of(year, month, dom) if 0 < month <= len(_MONTHS) else None
            )
        elif parts["slash"]:
            yield When(*where)
        elif parts["year"]:
            year = int(parts["year"])
            yield When(*where, span=(date(year, 1, 1), date(year, 12, 31)))
        else:
            dom = int(parts["d1"] or parts["d2"] or 0)
            year = int(parts["y1"] or parts["y2"] or parts["y3"] or 0)
            if year:
                yield When(*where, span=span_of(year, month, dom))
            else:
                yield When(*where, month=month if dom <= monthrange(2000, month)[1] else 0, dom=dom)
