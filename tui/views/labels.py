"""The words for days, statuses, flags and kinds of acts: one wording, wherever it is shown."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from ..analysis.endings import own_exit, suspended_in_whole
from ..analysis.registry import Snapshot
from ..analysis.sentences import capital, joined, with_article, worded
from ..engine.act_kinds import ACT_KINDS
from ..engine.dates import PartialDate
from ..engine.model import Act, Dataset, State, Treaty, Words
from ..engine.rules import article_words
from ..engine.snapshot import Countdown, Flag, Notice, Phase, Standing, Status, Window

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_KEPT = 4096
_WEEKDAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-z]*"
_DAY = re.compile(
    rf"\b(?:(?:{'|'.join(_WEEKDAYS)}) )?\d\d? {_MONTH}(?: \d{{4}})?\b"
    rf"|\b{_MONTH}(?: \d\d?,)? \d{{4}}\b"
    r"|\b\d+ (?:day|month|year)s?\b"
)
"""A day as it is written here, and as the sources write it: ``1 Jul 2021``, ``July 1, 2021``; and a
number with its unit: ``35 days``."""

_STATUSES: dict[Status, str] = {
    "non_party": "not {a_short}",
    "signatory": "signatory",
    "contracting_state": "contracting state",
    "party": "{party}",
    "former_party": "former {party}",
    "provisionally_applying": "applying provisionally",
}
_FLAGS: dict[Flag, str] = {
    "withdrawal_announced": "{exit} announced",
    "domestic_procedure": "domestic procedure under way",
    "withdrawal_pending": "notice of {exit} given",
    "notice_held": "notice suspended",
    "disputed": "date disputed",
    "operation_suspended": "operation suspended",
}
KIND_WORDS = {name: kind.label for name, kind in ACT_KINDS.items()}
_KIND_NAMES = {name: name.replace("_", " ") for name in ACT_KINDS} | {
    "notice_of_withdrawal": "notice of {exit}",
    "withdrawal_effective": "{exit} effective",
    "conference_of_states_parties": "conference of {parties}",
}
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


def unbroken(text: str) -> str:
    r"""Return a text with no-break spaces within its days and numbers: no line ends there.

    >>> unbroken("out Sat 18 Dec 2021")
    'out Sat\xa018\xa0Dec\xa02021'
    """
    return _DAY.sub(lambda found: found[0].replace(" ", "\N{NO-BREAK SPACE}"), text)


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
    """How a sentence writes days, partial dates, and the names of statuses and flags.

    One that is ``exact`` is for programs, which read ISO days and the identifiers of the data;
    ``words`` are those of the treaty, ``partial`` the ids of the suspensions towards some only.
    """

    exact: bool = False
    words: Words = Words()
    partial: frozenset[str] = frozenset()

    def of(self, dataset: Dataset) -> "Spelling":
        """Return this spelling with the words for a treaty."""
        partial = frozenset(act.id for act in dataset.acts if act.towards)
        return self._replace(words=dataset.treaty.words, partial=partial)

    def day(self, day: date) -> str:
        """Return a day."""
        return day.isoformat() if self.exact else day_words(day)

    def date(self, when: PartialDate) -> str:
        """Return a partial date."""
        return str(when) if self.exact else date_words(when)

    def name(self, id_: Status | Flag, act: str | None = None) -> str:
        """Return the name of a status or flag, of a flag that an *act* has raised."""
        if self.exact:
            return id_
        part = " in part" if act in self.partial else ""
        return worded((_STATUSES | _FLAGS)[id_], self.words) + part


PLAIN = Spelling()
"""For readers."""
EXACT = Spelling(exact=True)
"""For programs."""


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


_NAMED = 3
"""How many states are named that do the same; the others are counted."""


def few_names(states: Sequence[State]) -> str:
    """Return states as one name in a sentence: ``Nicaragua and the United States``."""
    names = [with_article(state) for state in states]
    left = len(names) - _NAMED
    return joined(names if left <= 0 else [*names[:_NAMED], f"{left} more"])


def status_words(on: Snapshot, status: Status) -> str:
    """Return a status as the treaty calls it: ``State Party``, ``former Member State``."""
    return worded(_STATUSES[status], on.words)


def flag_words(on: Snapshot, standing: Standing) -> tuple[str, ...]:
    """Return the flags of a standing in words; towards some only, it is suspended in part."""
    return tuple(worded(_flag(on, standing, flag), on.words) for flag in standing.flags)


def _flag(on: Snapshot, standing: Standing, flag: Flag) -> str:
    if flag != "operation_suspended":
        return _FLAGS[flag]
    whole = suspended_in_whole(on.dataset, on.timeline, standing.state.id, on.day)
    return _FLAGS[flag] if whole else f"{_FLAGS[flag]} in part"


def kind_name(act: Act, treaty: Treaty) -> str:
    """Return the kind of an act in full, as the treaty calls it: ``notice of withdrawal``."""
    return worded(_KIND_NAMES[act.kind], treaty.words).lower()


def how_out(on: Snapshot, standing: Standing) -> str:
    """Return in a word how a former party is out: it left, or ceased, or the treaty ended."""
    exit_ = own_exit(on.timeline, standing)
    if exit_ is None:
        return "to the end"
    return "ceased" if exit_.act.kind == "cessation" else "left"


def party_count(on: Snapshot, number: int) -> str:
    """Return a number of parties as the treaty calls them: ``33 States Parties``."""
    return plural(number, on.words.party, on.words.parties)


def status_sentence(on: Snapshot, standing: Standing) -> str:
    """Return a standing in words, as ``State Party since 1 Jan 2002; withdrawal announced``."""
    parts = [status_words(on, standing.status)]
    if standing.since:
        parts[0] += f" since {day_words(standing.since)}"
    if standing.bound_from:
        parts.append(f"{on.words.party} from {day_words(standing.bound_from)}")
    return "; ".join((*parts, *flag_words(on, standing)))


def start_words(notice: Notice) -> str:
    """Say what started an exit, and when; one without a notice has another act."""
    kind = notice.act.kind
    start = "Notice given" if kind == "notice_of_withdrawal" else capital(_KIND_NAMES[kind])
    return f"{start} on {day_words(notice.received)}."


_RESERVATIONS: dict[Phase, str] = {
    "conditional": "on a condition",
    "disputed": "a disputed day",
    "due": "effect not recorded",
}


def reservation(countdown: Countdown | None) -> str:
    """Return with what reservation a day is told: ``, on a condition``; empty with none."""
    words = _RESERVATIONS.get(countdown.phase) if countdown else None
    return f", {words}" if words else ""


def basis_words(countdown: Countdown) -> str:
    """Say why the effective day of a notice is what it is, with the article."""
    notice = countdown.notice
    earliest = day_words(notice.earliest) if notice.earliest else None
    if notice.without_effect:
        why = "without effect: the treaty cannot be left"
    elif notice.changed:
        why = f"the day since it was moved on {day_words(notice.changed)}"
    elif notice.act.effective is None:
        supposed = notice.act.is_supposed  # all is known of what was typed
        stated = "the notice states none" if supposed else "no day stated in the record"
        why = f"the earliest day the treaty allows; {stated}"
    elif notice.stated_too_early:
        stated = day_words(notice.act.effective)
        why = f"the earliest day the treaty allows; the notice states {stated}, which is too early"
    elif earliest is None or notice.act.effective == notice.earliest:
        why = "the day stated in the notice" + (", the earliest allowed" if earliest else "")
    else:
        why = f"the day stated in the notice; {earliest} was the earliest allowed"
    if notice.condition:
        why = f"{why}; on condition: {notice.condition}"
    return f"{why} ({article_words(notice.article)})" if notice.article else why
