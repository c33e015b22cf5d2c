"""Calendar arithmetic for treaties: sums of days and months, and partial dates.

The rules are those of depositary practice: a period of months ends on the *corresponding
date*, or on the month's last day where the month lacks it, and it is always computed from
the notice forward. Every function is total over the years 1 to 9999; a sum that lies beyond
31 December 9999 is ``None``, never an exception and never a wrong day.
"""

import re
from calendar import monthrange
from datetime import MAXYEAR, date, timedelta
from functools import total_ordering

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


_set = object.__setattr__


class Immutable:
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


_EDTF = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~?)")


def _plain_day(text: str) -> date | None:
    """Return the day that ``YYYY-MM-DD`` stands for: most dates are, and this is fast."""
    try:
        return date.fromisoformat(text) if text[7:8] == "-" else None
    except ValueError:
        return None


@total_ordering
class PartialDate(Immutable):
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
