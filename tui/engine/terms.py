"""Terms: the ways in which treaties count a period, each written as a desk writes it.

A term is computed from its start forward, and never back. A sum that lies beyond
31 December 9999 is ``None``, never an exception and never a wrong day.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from contextlib import suppress
from datetime import MAXYEAR, date
from typing import NamedTuple

from .dates import MONTHS, Immutable, add_days, add_months


def _years(day: date, years: int) -> date | None:
    return add_months(day, 12 * years)


def _clear(add: Callable[[date, int], date | None]) -> Callable[[date, int], date | None]:
    """Whole periods lie between: 9 June 2023 and 150 clear days give 7 November (CFE Treaty)."""

    def clear(day: date, n: int) -> date | None:
        end = add(day, n)
        return add_days(end, 1) if end else None

    return clear


def _first_of_month(
    add: Callable[[date, int], date | None],
) -> Callable[[date, int], date | None]:
    """The first day of the month that follows the end of the period (Council of Europe, ICC)."""

    def first(day: date, n: int) -> date | None:
        end = add(day, n)
        return add_months(end.replace(day=1), 1) if end else None

    return first


def _end_of_year(day: date, years: int) -> date | None:
    """31 December of the *years*-th year after that of the notice (1 = the following year)."""
    return None if day.year + years > MAXYEAR else date(day.year + years, 12, 31)


def _day_of(year: int, month: int, day: int) -> date | None:
    """The day of a year; of a February without a 29th its last."""
    return date(year, month, min(day, monthrange(year, month)[1])) if year <= MAXYEAR else None


def _if_by(start: date, day: int, month: int, by_day: int, by_month: int) -> date | None:
    """The first cut-off day on or after the start, and then the next such day of effect."""
    by = _day_of(start.year, by_month, by_day)
    if by and by < start:
        by = _day_of(start.year + 1, by_month, by_day)
    if by is None:
        return None
    effect = _day_of(by.year, month, day)
    return effect if effect and effect > by else _day_of(by.year + 1, month, day)


class _TermKind(NamedTuple):
    """One way in which a treaty counts a period: how it is written and how it is added."""

    wording: str
    add: Callable[..., date | None]

    @property
    def written(self) -> re.Pattern[str]:
        digits = 6 if self.wording.endswith("days") else 4
        pattern = re.sub("s$", "s?", self.wording)
        pattern = re.sub(r"\bN\b", f"([0-9]{{1,{digits}}})", pattern)
        return re.compile(pattern.replace("D MONTH", rf"([0-9]{{1,2}}) ({'|'.join(MONTHS)})"))


_TERM_KINDS = {
    "months": _TermKind("N months", add_months),
    "years": _TermKind("N years", _years),
    "days": _TermKind("N days", add_days),
    "clear_days": _TermKind("N clear days", _clear(add_days)),
    "clear_months": _TermKind("N clear months", _clear(add_months)),
    "clear_years": _TermKind("N clear years", _clear(_years)),
    "first_of_month": _TermKind("first of the month after N months", _first_of_month(add_months)),
    "first_of_month_days": _TermKind("first of the month after N days", _first_of_month(add_days)),
    "end_of_year": _TermKind("end of the year after N years", _end_of_year),
    "if_by": _TermKind("D MONTH if by D MONTH", _if_by),
}
_WRITTEN = {kind: entry.written for kind, entry in _TERM_KINDS.items()}
WORDINGS = tuple(kind.wording for kind in _TERM_KINDS.values())
"""How each kind of term is written, ``N`` for a number, ``D MONTH`` for a day of the year."""


class Term(Immutable):
    """A period as a treaty states it, for example ``6 months`` or ``30 June if by 1 January``.

    ``kind`` is a key of the table of kinds above; ``numbers`` are those of its wording in their
    order, a month counting as its number.

    >>> Term.parse("6 months").after(date(2021, 6, 18))
    datetime.date(2021, 12, 18)
    >>> Term.parse("1 January if by 1 July").after(date(2011, 6, 29))
    datetime.date(2012, 1, 1)

    Raises:
        ValueError: there is no such kind of term, or its numbers are not those of a period.
    """

    __slots__ = ("kind", "numbers")
    kind: str
    numbers: tuple[int, ...]

    def __init__(self, kind: str, *numbers: int) -> None:
        if kind not in _TERM_KINDS or len(numbers) != _WRITTEN[kind].groups or min(numbers) < 0:
            counted = " ".join(map(str, numbers))
            raise ValueError(f"no term counts {counted} {kind}; kinds are {', '.join(_TERM_KINDS)}")
        for day, month in zip(numbers[::2], numbers[1::2], strict=False):
            date(2000, month, day)  # a leap year: it has every day that a year can have
        self._set(kind=kind, numbers=numbers)

    @classmethod
    def parse(cls, text: str) -> "Term":
        """Read a term as written in a dataset.

        Raises:
            ValueError: the text is none of the known wordings; the message lists them.
        """
        for kind, written in _WRITTEN.items():
            if found := written.fullmatch(text):
                parts = found.groups()
                numbers = [MONTHS.index(n) + 1 if n in MONTHS else int(n) for n in parts]
                with suppress(ValueError):  # a day that no year has
                    return cls(kind, *numbers)
        raise ValueError(f"a term is one of {', '.join(f'`{wording}`' for wording in WORDINGS)}")

    @property
    def n(self) -> int:
        """How many of its unit a term counts that has one."""
        return self.numbers[0]

    def after(self, day: date) -> date | None:
        """Return the day on which the term ends when it starts on *day*."""
        return _TERM_KINDS[self.kind].add(day, *self.numbers)

    def __str__(self) -> str:
        wording = _TERM_KINDS[self.kind].wording
        if self.kind == "if_by":
            day, month, by_day, by_month = self.numbers
            return f"{day} {MONTHS[month - 1]} if by {by_day} {MONTHS[by_month - 1]}"
        words = wording.replace("N", str(self.n))
        return words.removesuffix("s") if self.n == 1 else words

    def __repr__(self) -> str:
        return f"Term({', '.join(map(repr, (self.kind, *self.numbers)))})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Term) and (self.kind, self.numbers) == (other.kind, other.numbers)

    def __hash__(self) -> int:
        return hash((self.kind, self.numbers))
