"""The machine's clock, the one place that reads it, and time as it passes in a zone."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

Now = Callable[[], datetime]


def machine_now() -> datetime:
    """Return the machine's time, with its zone."""
    return datetime.now(UTC)


def local_now(now: Now, zone: str) -> datetime:
    """Return the wall-clock time in a zone, without the zone: days begin at its midnight.

    Of an hour that the zone has twice, ``fold`` tells which.
    """
    return now().astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def time_to(day: date, local: datetime, zone: str) -> timedelta:
    """Return the time that passes from a wall-clock time in a zone until a day begins there.

    It runs from instant to instant, whatever the zone does with its clocks in between.

    >>> time_to(date(2027, 3, 29), datetime(2027, 3, 28, 0, 30), "Europe/Budapest")
    datetime.timedelta(seconds=81000)
    """
    there = ZoneInfo(zone)
    begins = datetime.combine(day, time(), there).astimezone(UTC)
    return begins - local.replace(tzinfo=there).astimezone(UTC)
