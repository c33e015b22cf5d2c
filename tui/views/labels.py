"""The words for days, statuses, flags and kinds of acts: one wording, wherever it is shown."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ..engine.act_kinds import ACT_KINDS
from ..engine.dates import PartialDate
from ..engine.snapshot import Countdown, Flag, Standing, Status, Window

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_KEPT = 4096
_WEEKDAYS = "Mon Tue Wed Thu Fri Sat Sun".split()

STATUS_WORDS: dict[Status, str] = {
    "non_party": "not a party",
    "signatory": "signatory",
    "contracting_state": "contracting state",
    "party": "State Party",
    "former_party": "former State Party",
    "provisionally_applying": "applying provisionally",
}
FLAG_WORDS: dict[Flag, str] = {
    "withdrawal_announced": "withdrawal announced",
    "domestic_procedure": "domestic procedure under way",
    "withdrawal_pending": "notice of withdrawal given",
    "notice_held": "notice suspended",
    "disputed": "date disputed",
    "operation_suspended": "operation suspended in part",
}
KIND_WORDS = {name: kind.label for name, kind in ACT_KINDS.items()}
KIND_NAMES = {name: name.replace("_", " ") for name in ACT_KINDS}
"""The kinds in full, as the data names them in English: ``notice of withdrawal``."""
BASIS_WORDS = {
    "read": "read in the sources",
    "computed": "computed from the rules",
    "inferred": "inferred from the sources, not read",
    "memory": "partly from memory, not read",
    "disputed": "disputed between the sources",
}


def day_words(day: date) -> str:
    """Return a day as ``1 Jul 2021``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def weekday_words(day: date) -> str:
    """Return a day with its weekday, as ``Thu 1 Jul 2021``."""
    return f"{_WEEKDAYS[day.weekday()]} {day_words(day)}"


@lru_cache(_KEPT)
def date_words(when: PartialDate) -> str:
    """Return a partial date in words that claim no more than it does: ``about Nov 2001``."""
    if when.precision == "day":
        words = day_words(when.first)
    elif when.precision == "month":
        words = f"{_MONTHS[when.first.month - 1]} {when.first.year}"
    else:
        words = str(when.first.year)
    return f"about {words}" if when.approximate else words


class Spelling(NamedTuple):
    """How a sentence writes days, partial dates, and the names of statuses and flags."""

    day: Callable[[date], str]
    date: Callable[[PartialDate], str]
    name: Callable[[str], str]


_NAMES: dict[str, str] = dict([*STATUS_WORDS.items(), *FLAG_WORDS.items()])
PLAIN = Spelling(day_words, date_words, lambda id_: _NAMES.get(id_, id_))
"""For readers."""
EXACT = Spelling(date.isoformat, str, str)
"""For programs, which read ISO days and the identifiers of the data."""


def span_words(start: PartialDate, end: PartialDate | None) -> str:
    """Return one date, or two as ``7 Oct 2020 to 9 Oct 2020``."""
    return date_words(start) if end is None else f"{date_words(start)} to {date_words(end)}"


def days_words(days: int) -> str:
    """Return ``1 day`` or ``183 days``."""
    return f"{days} day" if abs(days) == 1 else f"{days} days"


def elapsed_words(seconds: int) -> str:
    """Return a time since a start as ``12:05`` in minutes and seconds, ``1:02:05`` with hours."""
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def window_days(window: Window) -> str:
    """Return the days of a window that a notice opened: ``18 Jul 2021 to 17 Aug 2021``."""
    return f"{day_words(window.opens)} to {day_words(window.closes)}"


def plural(number: int, one: str, many: str) -> str:
    """Return a number with its noun: ``1 State Party``, ``33 States Parties``."""
    return f"{number} {one if number == 1 else many}"


def mark_of(standing: Standing) -> str:
    """Return the name of the mark that stands for a standing, a key of ``theme.symbols``.

    A pending or suspended notice and an announcement have marks of their own: they are what a room
    must see, although the status is still ``party``.
    """
    if standing.status == "party":
        for flag, mark in (
            ("notice_held", "suspended"),
            ("withdrawal_pending", "pending"),
            ("withdrawal_announced", "announced"),
        ):
            if flag in standing.flags:
                return mark
    return standing.status


def status_sentence(standing: Standing) -> str:
    """Return a standing in words, as ``State Party since 1 Jan 2002; withdrawal announced``."""
    parts = [STATUS_WORDS[standing.status]]
    if standing.since:
        parts[0] += f" since {day_words(standing.since)}"
    if standing.bound_from:
        parts.append(f"State Party from {day_words(standing.bound_from)}")
    parts += [FLAG_WORDS[flag] for flag in standing.flags]
    return "; ".join(parts)


def basis_words(countdown: Countdown) -> str:
    """Say why the effective day of a notice is what it is, with the article."""
    notice = countdown.notice
    earliest = day_words(notice.earliest) if notice.earliest else None
    if notice.without_effect:
        why = "without effect: the treaty has no withdrawal"
    elif notice.changed:
        why = f"the day since it was moved on {day_words(notice.changed)}"
    elif notice.act.effective is None:
        why = "the earliest day the treaty allows; the notice states none"
    elif notice.stated_too_early:
        stated = day_words(notice.act.effective)
        why = f"the earliest day the treaty allows; the notice states {stated}, which is too early"
    elif earliest is None or notice.act.effective == notice.earliest:
        why = "the day stated in the notice" + (", the earliest allowed" if earliest else "")
    else:
        why = f"the day stated in the notice; {earliest} was the earliest allowed"
    if notice.condition:
        why = f"{why}; on condition: {notice.condition}"
    return f"{why} (Art. {notice.article})" if notice.article else why
