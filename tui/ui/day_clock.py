"""What day and time it is on the dashboard."""

from datetime import date, datetime, time, timedelta
from typing import Literal

from msgspec import Struct

Mode = Literal["live", "frozen", "running"]


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
        if self.mode == "frozen" and self.day is not None:
            return datetime.combine(self.day, time())
        try:
            return local + self.shift
        except OverflowError:
            # The clock has run past the calendar's end and stands on its last day.
            return datetime.combine(date.max if self.shift > timedelta(0) else date.min, time())

    def freeze(self, day: date) -> "DayClock":
        """Return the clock, standing on *day*."""
        return DayClock("frozen", day)

    def run(self, local: datetime) -> "DayClock":
        """Return a held clock running on from its day, at the machine's time of day."""
        if self.mode != "frozen" or self.day is None:
            return self
        shift = timedelta(days=(self.day - local.date()).days)
        return DayClock("running", None, shift)
