"""A time as a text gives it, and the days that it means on a day.

Words such as ``in March`` or ``on Friday`` wait for the tense of a verb to choose their year.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from ...engine.dates import Term

Tense = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True)
class When:
    """Words for a time. ``known`` is the day from which the words count (``tomorrow``).

    ``month`` alone or with ``dom`` waits for a tense to choose its year, a ``weekday`` its week. A
    ``soon`` is a time of days or weeks; a ``term`` a period from ``known``.
    """

    start: int
    end: int
    prefix: str = ""
    span: tuple[date, date] | None = None
    month: int = 0
    dom: int = 0
    weekday: int = -1
    soon: bool = False
    term: Term | None = None
    known: date | None = None

    @property
    def unclear(self) -> bool:
        """Whether the words are for a time that the rules cannot place."""
        return not (self.span or self.month or self.term or self.weekday >= 0)

    def resolve(self, day: date, tense: Tense) -> tuple[date, date] | None:
        """Return the first and last day meant on *day*, ``None`` when that cannot be told."""
        if self.weekday >= 0:
            days = (self.weekday - day.weekday()) % 7
            found = shift(day, days if tense == "future" or not days else days - 7)
            return found, found
        if self.span or not self.month:
            return self.span
        years = (day.year - 1, day.year, day.year + 1)
        spans = [one for year in years if (one := span_of(year, self.month, self.dom))]
        if self.prefix == "last":
            spans = [one for one in spans if one[1] < day][-1:]
        elif tense == "past":
            spans = [one for one in spans if one[0] <= day][-1:]
        elif tense == "future":
            spans = [one for one in spans if one[1] >= day][:1]
        return min(spans, key=lambda one: abs((one[0] - day).days), default=None)


def span_of(year: int, month: int, dom: int) -> tuple[date, date] | None:
    """Return a month or a day of one, ``None`` when the calendar does not have it."""
    if not 0 < year <= date.max.year:
        return None
    last = monthrange(year, month)[1]
    if dom > last:
        return None
    return date(year, month, dom or 1), date(year, month, dom or last)


def shift(day: date, days: int) -> date:
    """Return *day* moved by *days*, held at the ends of the calendar."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.max if days > 0 else date.min
