"""Calendar arithmetic for treaties: partial dates, terms of notice, gaps between days.

The rules are those of depositary practice: a period of months ends on the *corresponding
date*, or on the month's last day where the month lacks it, and it is always computed from
the notice forward. Every function is total over the years 1 to 9999; a sum that lies beyond
31 December 9999 is ``None``, never an exception and never a wrong day.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta
from functools import total_ordering
from typing import NamedTuple

MONTHS = (
    "January February March April May June July August September October November December"
).split()


def add_months(day: date, months: int) -> date | None:
    """Return the corresponding date *months* (>= 0) after *day*, or ``None`` past year 9999.

    A month that lacks the day ends on its last. The addition has no inverse, so a notice is never
    computed back from its effect.

    >>> add_months(date(2020, 8, 31), 6)
    datetime.date(2021, 2, 28)

    Raises:
        ValueError: *months* is negative.
    """
    if months < 0:
        raise ValueError(f"a term has no negative length: {months} months")
    years, month0 = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > MAXYEAR:
        return None
    return date(year, month0 + 1, min(day.day, monthrange(year, month0 + 1)[1]))


def add_days(day: date, days: int) -> date | None:
    """Return the date *days* after *day*, or ``None`` beyond either end of the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _add_clear_days(day: date, days: int) -> date | None:
    """Whole days lie between: 9 June 2023 and 150 clear days give 7 November (CFE Treaty)."""
    return add_days(day, days + 1)


def _first_of_month_after(day: date, months: int) -> date | None:
    """The first day of the month that follows the end of *months* (Council of Europe practice)."""
    end = add_months(day, months)
    return None if end is None else add_months(end.replace(day=1), 1)


def _end_of_year_after(day: date, years: int) -> date | None:
    """31 December of the *years*-th year after that of the notice (1 = the following year)."""
    return None if day.year + years > MAXYEAR else date(day.year + years, 12, 31)


class _TermKind(NamedTuple):
    """One way in which a treaty counts a period: how it is written and how it is added."""

    written: re.Pattern[str]
    wording: str
    add: Callable[[date, int], date | None]


_TERM_KINDS = {
    "months": _TermKind(re.compile(r"([0-9]{1,4}) months?"), "{n} months", add_months),
    "years": _TermKind(
        re.compile(r"([0-9]{1,4}) years?"), "{n} years", lambda day, n: add_months(day, 12 * n)
    ),
    "days": _TermKind(re.compile(r"([0-9]{1,6}) days?"), "{n} days", add_days),
    "clear_days": _TermKind(
        re.compile(r"([0-9]{1,6}) clear days?"), "{n} clear days", _add_clear_days
    ),
    "first_of_month": _TermKind(
        re.compile(r"first of the month after ([0-9]{1,4}) months?"),
        "first of the month after {n} months",
        _first_of_month_after,
    ),
    "end_of_year": _TermKind(
        re.compile(r"end of the year after ([0-9]{1,4}) years?"),
        "end of the year after {n} years",
        _end_of_year_after,
    ),
}


_set = object.__setattr__


class _Immutable:
    """A value that is set once. A plain class: the loader would take a dataclass for a mapping."""

    __slots__ = ()

    def _set(self, **values: object) -> None:
        for name, value in values.items():
            _set(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a {type(self).__name__} cannot be changed")

    __delattr__ = __setattr__  # type: ignore[assignment]

    def __setstate__(self, state: tuple[None, dict[str, object]]) -> None:
        """Take over what a copy or a pickle holds: both would set it, which nobody may."""
        self._set(**state[1])


class Term(_Immutable):
    """A period as a treaty states it, for example ``6 months`` or ``60 days``.

    ``kind`` is a key of the table of kinds above; ``n`` (>= 0) counts its unit.

    >>> Term.parse("6 months").after(date(2021, 6, 18))
    datetime.date(2021, 12, 18)

    Raises:
        ValueError: there is no such kind of term, or *n* is negative.
    """

    __slots__ = ("kind", "n")
    kind: str
    n: int

    def __init__(self, kind: str, n: int) -> None:
        if kind not in _TERM_KINDS or n < 0:
            raise ValueError(f"no term counts {n} {kind}; kinds are {', '.join(_TERM_KINDS)}")
        self._set(kind=kind, n=n)

    @classmethod
    def parse(cls, text: str) -> "Term":
        """Read a term as written in a dataset.

        Raises:
            ValueError: the text is none of the known wordings; the message lists them.
        """
        for kind, (written, _, _) in _TERM_KINDS.items():
            if found := written.fullmatch(text):
                return cls(kind, int(found[1]))
        known = ", ".join(f"`{kind.wording.format(n='N')}`" for kind in _TERM_KINDS.values())
        raise ValueError(f"a term is one of {known}")

    def after(self, day: date) -> date | None:
        """Return the day on which the term ends when it starts on *day*."""
        return _TERM_KINDS[self.kind].add(day, self.n)

    def __str__(self) -> str:
        words = _TERM_KINDS[self.kind].wording.format(n=self.n)
        return words.removesuffix("s") if self.n == 1 else words

    def __repr__(self) -> str:
        return f"Term({self.kind!r}, {self.n})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Term) and (self.kind, self.n) == (other.kind, other.n)

    def __hash__(self) -> int:
        return hash((self.kind, self.n))


_EDTF = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~?)")


def _plain_day(text: str) -> date | None:
    """Return the day that ``YYYY-MM-DD`` stands for: most dates are, and this is fast."""
    try:
        return date.fromisoformat(text) if text[7:8] == "-" else None
    except ValueError:
        return None


@total_ordering
class PartialDate(_Immutable):
    """A date that claims no more precision than it has (ISO 8601-2 level 0, and ``~`` for about).

    ``2001-11`` spans its month, ``1994`` its year. It sorts at its earliest day and prints as
    it was written. ``first`` and ``last`` are the ends of the span, both included.

    >>> PartialDate.parse("2001-11").last
    datetime.date(2001, 11, 30)
    """

    __slots__ = ("approximate", "first", "last", "text")
    text: str
    first: date
    last: date
    approximate: bool

    def __init__(self, text: str, first: date, last: date, *, approximate: bool = False) -> None:
        # Written out: a large dataset makes very many of them.
        _set(self, "text", text)
        _set(self, "first", first)
        _set(self, "last", last)
        _set(self, "approximate", approximate)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``, each with an optional ``~``.

        Raises:
            ValueError: the text has another form, or names a day that no calendar has.
        """
        if plain := _plain_day(text):
            return cls(text, plain, plain)
        found = _EDTF.fullmatch(text)
        if not found:
            raise ValueError("a date is YYYY-MM-DD, YYYY-MM or YYYY, with ~ after it for `about`")
        year, month, day = int(found[1]), found[2], found[3]
        try:
            if day:
                first = last = date(year, int(month), int(day))
            elif month:
                first = date(year, int(month), 1)
                last = first.replace(day=monthrange(year, int(month))[1])
            else:
                first, last = date(year, 1, 1), date(year, 12, 31)
        except ValueError as error:
            raise ValueError(f"no calendar has this day: {error}") from None
        return cls(text, first, last, approximate=bool(found[4]))

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Return the partial date that is exactly *day*."""
        return cls(day.isoformat(), day, day)

    @property
    def precision(self) -> str:
        """``day``, ``month`` or ``year``."""
        return ("year", "month", "day")[self.text.count("-")]

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"PartialDate({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __lt__(self, other: "PartialDate") -> bool:
        return self.order < other.order

    @property
    def order(self) -> tuple[date, date, str]:
        """What partial dates are sorted by; as a key it is faster than the dates themselves."""
        return self.first, self.last, self.text


class Gap(NamedTuple):
    """The calendar distance between two days: years, months and days, each >= 0."""

    years: int
    months: int
    days: int

    def __str__(self) -> str:
        parts = (
            f"{n} {unit}" + ("s" if n != 1 else "")
            for n, unit in zip(self, ("year", "month", "day"), strict=True)
            if n
        )
        return " ".join(parts) or "0 days"


def gap(start: date, end: date) -> Gap:
    """Return the whole months from *start* to *end* by corresponding date, and the days left.

    Raises:
        ValueError: *end* lies before *start*.
    """
    if end < start:
        raise ValueError(f"{end} lies before {start}")
    months = (end.year - start.year) * 12 + end.month - start.month
    if (add_months(start, months) or date.max) > end:
        months -= 1
    reached = add_months(start, months) or start
    return Gap(months // 12, months % 12, (end - reached).days)


def long_day(day: date) -> str:
    """Return a day as it is written in a sentence: ``18 June 2021``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
