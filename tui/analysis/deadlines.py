"""The days that a person asks for by name: the next deadline, the last exit."""

from collections.abc import Callable
from datetime import date

from ..engine.snapshot import Countdown
from .registry import Snapshot


def next_deadline(on: Snapshot) -> date | None:
    """Return the next day ahead on which a pending exit moves something, as far as it was known.

    That is an effective day, the first or last day of a window that a notice opened, or the end
    of the treaty.

    >>> from openskies_tui import Registry, load_dataset
    >>> next_deadline(Registry(load_dataset()).on(date(2021, 8, 1)))
    datetime.date(2021, 8, 17)
    """
    days = [day for countdown in on.treaty.countdowns for day in deadlines(countdown)]
    if on.treaty.ends:
        days.append(on.treaty.ends.day)
    return min((day for day in days if day > on.day), default=None)


def deadlines(countdown: Countdown) -> list[date]:
    """Return the days of a countdown: the effective day, and those of its windows."""
    if countdown.effective is None:
        return []
    windows = countdown.notice.windows
    return [countdown.effective, *(day for one in windows for day in (one.opens, one.closes))]


def last_exit(on: Snapshot) -> date | None:
    """Return the day of the last exit that took effect before the day, as far as it was known.

    >>> from openskies_tui import Registry, load_dataset
    >>> last_exit(Registry(load_dataset()).on(date(2021, 12, 18)))
    datetime.date(2020, 11, 22)
    """
    if on.day == date.min:
        return None
    last = on.timeline.on(date.fromordinal(on.day.toordinal() - 1)).last_exit
    return last.effective if last else None


def named_days(look: Callable[[], Snapshot]) -> dict[str, Callable[[], date | None]]:
    """Return the days that can be asked for by name, seen from that at which one is to *look*."""
    return {"next deadline": lambda: next_deadline(look()), "last exit": lambda: last_exit(look())}
