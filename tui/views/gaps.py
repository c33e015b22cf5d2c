"""The time between two days as a reader counts it: in years, months and days."""

from datetime import date
from typing import NamedTuple

from ..engine.dates import add_months


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
