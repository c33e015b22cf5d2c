"""The machine's clock, the one place that reads it."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

Now = Callable[[], datetime]


def machine_now() -> datetime:
    """Return the machine's time, with its zone."""
    return datetime.now(UTC)


def local_now(now: Now, zone: str) -> datetime:
    """Return the wall-clock time in a zone, without the zone: days begin at its midnight."""
    return now().astimezone(ZoneInfo(zone)).replace(tzinfo=None)
