"""The machine's clock, the clock of the dashboard, and days as people type them."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from msgspec import Struct

from ..dataset.clean import visible
from ..dataset.findings import UserError
from ..engine.dates import add_days

Now = Callable[[], datetime]
Mode = Literal["live", "held", "running"]

_FORMS = (
    "D MMM YYYY",
    "D MMMM YYYY",
    "MMM D YYYY",
    "MMMM D YYYY",
    "YYYY-M-D",
    "YYYY/M/D",
    "D.M.YYYY",
)


def machine_now() -> datetime:
    """Return the machine's time, with its zone."""
    return datetime.now(UTC)


def local_now(now: Now, zone: str) -> datetime:
    """Return the wall-clock time in a zone, without the zone: days begin at its midnight."""
    return now().astimezone(ZoneInfo(zone)).replace(tzinfo=None)


class DayClock(Struct, frozen=True):
    """What day and time it is on the dashboard.

    ``live`` follows the machine, ``held`` stands on a day, ``running`` goes on from a day at
    the machine's pace: ``shift`` is how far it is from the machine's wall clock.
    """

    mode: Mode = "live"
    day: date | None = None
    shift: timedelta = timedelta(0)

    def read(self, local: datetime) -> datetime:
        """Return the dashboard's wall-clock time, given the machine's in the same zone."""
        if self.mode == "held" and self.day is not None:
            return datetime.combine(self.day, time())
        try:
            return local + self.shift
        except OverflowError:
            # The clock has run past the calendar's end and stands on its last day.
            return datetime.combine(date.max if self.shift > timedelta(0) else date.min, time())

    def hold(self, day: date) -> "DayClock":
        """Return the clock, standing on *day*."""
        return DayClock("held", day)

    def run(self, local: datetime) -> "DayClock":
        """Return a held clock running on from its day, at the machine's time of day."""
        if self.mode != "held" or self.day is None:
            return self
        shift = timedelta(days=(self.day - local.date()).days)
        return DayClock("running", None, shift)


def parse_day(text: str, today: date) -> date:
    """Return the day that a person typed: ``2021-06-18``, ``18 Jun 2021``, ``2021``, ``today``.

    A year alone means its first day, a year and month the first of the month.

    Raises:
        UserError: the text is no day; the message says what would be.
    """
    typed = " ".join(text.split()).strip(".,").lower()
    if typed in ("today", "now"):
        return today
    beside = {"yesterday": -1, "tomorrow": 1}.get(typed)
    if day := add_days(today, beside) if beside else _iso(typed) or _in_words(typed):
        return day
    shown = visible(text[:40]) if text.strip() else "nothing"
    raise UserError(f"`{shown}` is no day; expected YYYY-MM-DD, such as 2021-06-18, or 18 Jun 2021")


def _in_words(typed: str) -> date | None:
    # arrow takes longer to import than an ISO day takes to read.
    import arrow

    plain = re.sub(r"\b0(?=\d)", "", typed.replace(",", ""))
    for form in _FORMS:
        try:
            found = arrow.get(plain.title(), form)
        except (ValueError, arrow.parser.ParserError):
            continue
        # arrow finds a date inside other words; only the whole text is a day.
        if found.format(form).lower() == plain:
            return found.date()
    return None


def _iso(typed: str) -> date | None:
    padded = {4: f"{typed}-01-01", 7: f"{typed}-01"}.get(len(typed), typed)
    try:
        return date.fromisoformat(padded) if padded[4:5] == "-" else None
    except ValueError:
        return None
