"""Pending effective days and conference windows as an iCalendar file (RFC 5545).

Of one treaty as a snapshot has them, or of all treaties as they stand on the docket.

The day's own sentence goes in as a journal entry, so that the file says on which day it was true
and is a valid calendar, which must hold an entry, when nothing is pending. Calendars show entries
one by one, and many leave journals out: each entry says itself what is unusual about it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple, TypeVar

from icalendar import Calendar, Component, Event, Journal, vText

from ..analysis.docket import Docket, DocketEntry
from ..analysis.sentences import capital
from ..engine.rules import article_words
from ..engine.snapshot import Countdown, Window
from ..views.docket import docket_lead, docket_row, treaty_words
from ..views.labels import basis_words, date_words, day_words, reservation, start_words
from ..views.panels import axes_words
from .report import Subject

C = TypeVar("C", bound=Component)


class _Text(vText):
    r"""Text with the escapes of RFC 5545; icalendar's own take a verbatim ``\N`` for a line."""

    def to_ical(self) -> bytes:
        escaped = str(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        return escaped.replace("\n", "\\n").encode()


class _Days(NamedTuple):
    """Days that are told; *last* is included. ``id`` stays the same from day to day."""

    id: str
    first: date
    last: date
    title: str
    about: str


def calendar(subject: Subject) -> str:
    """Return the pending days as all-day events, with ids that stay the same from day to day.

    What would not be so without a what-if is marked in its title, and has an id of its own.
    """
    on = subject.on
    real = Subject(on.registry.on(on.day, known_by=on.known_by), subject.party)
    facts = frozenset(_pending(real))
    sentence = on.statement(subject.party).sentence
    journal = _Days("as-of", on.day, on.day, sentence, f"As of {day_words(on.day)}.")
    return _written(
        subject.dataset.treaty.name,
        on.day,
        _told(subject, journal, hypothetical=bool(on.what_if)),
        (_told(subject, days, hypothetical=days not in facts) for days in _pending(subject)),
    )


def docket_calendar(docket: Docket) -> str:
    """Return the deadlines of all exits that are pending on a day, each with its treaty.

    An event has the id that it has in the calendar of its treaty, so that one updates the other.
    """
    day = docket.as_of
    about = f"As of {day_words(day)}."
    journal = _Days("docket.as-of", day, day, docket_lead(docket), about)
    deadlines = (days for entry in docket.pending for days in _deadlines(entry, day))
    return _written("Who is leaving what", day, journal, _apart(deadlines))


def _written(name: str, as_of: date, journal: _Days, events: Iterable[_Days]) -> str:
    made = Calendar()
    made.add("prodid", "-//openskies-tui//Treaty notices//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", _Text(name))
    made.add_component(_filled(Journal(), as_of, journal))
    for days in events:
        made.add_component(_event(as_of, days))
    content: bytes = made.to_ical()
    return content.decode()


def _pending(subject: Subject) -> Iterator[_Days]:
    of = f"{subject.dataset.treaty.name}, as of {day_words(subject.on.day)}."
    exit_ = subject.on.words.exit
    for countdown in subject.countdowns:
        state = countdown.notice.state.name
        title = f"{state}: {exit_} takes effect{reservation(countdown)}"
        yield from _days_of(countdown, title, f"{state}: ", of)


def _deadlines(entry: DocketEntry, day: date) -> Iterator[_Days]:
    """Yield the days of an entry; each says how sure it is, for it may be seen alone."""
    countdown = entry.countdown
    if countdown is None:
        return
    row, treaty = docket_row(entry, day), treaty_words(entry)
    title = f"{row.name}: exit from {treaty}{reservation(countdown)}"
    remarks = " ".join(f"{capital(remark)}." for remark in row.remarks)
    of = f"{remarks} {row.treaty}, as of {day_words(day)}."
    for days in _days_of(countdown, title, f"{row.name}, exit from {treaty}: ", of):
        yield days._replace(id=f"{entry.treaty.id}.{days.id}")


def _apart(events: Iterable[_Days]) -> Iterator[_Days]:
    """Number the ids that two datasets share, such as a bundled one and a copy of it."""
    seen: Counter[str] = Counter()
    for days in events:
        seen[days.id] += 1
        yield days if seen[days.id] == 1 else days._replace(id=f"{days.id}.{seen[days.id]}")


def _days_of(countdown: Countdown, title: str, window_of: str, of: str) -> Iterator[_Days]:
    """Yield the effective day of a notice under a *title*, and each window that it opened."""
    # An act may be the notice of several states, and a rule may have any id.
    id_ = f"{countdown.notice.act.id}.{countdown.notice.state.id}"
    if effective := countdown.effective:
        about = f"{start_words(countdown.notice)} Effective: {basis_words(countdown)}. {of}"
        yield _Days(f"{id_}.effect", effective, effective, title, about)
    if countdown.phase != "suspended":
        for window in countdown.notice.windows:
            yield _window(window, f"{id_}.window.{window.rule.id}", window_of, of)


def _window(window: Window, id_: str, whose: str, of: str) -> _Days:
    title = f"{whose}{window.rule.name}, window"
    held = f"Held on {date_words(window.took_place.day)}. " if window.took_place else ""
    about = f"{held}{article_words(window.rule.article)}: {window.rule.summary} {of}"
    return _Days(id_, window.opens, window.closes, title, about)


def _told(subject: Subject, days: _Days, *, hypothetical: bool) -> _Days:
    """Return days with what is unusual about them, and the treaty in their id."""
    on = subject.on
    known = subject.unusual if hypothetical else axes_words(on.day, on.known_by)
    id_ = f"hypothetical.{days.id}" if hypothetical else days.id
    return days._replace(
        id=f"{subject.dataset.treaty.id}.{id_}",
        title=f"HYPOTHETICAL: {days.title}" if hypothetical else days.title,
        about=f"{days.about} {capital(known)}." if known else days.about,
    )


def _event(as_of: date, days: _Days) -> Event:
    """Return an all-day event, which blocks nobody's time."""
    event = _filled(Event(), as_of, days)
    if days.last < date.max:
        event.add("dtend", days.last + timedelta(days=1))  # the end is the first day after
    event.add("transp", "TRANSPARENT")
    return event


def _filled(entry: C, as_of: date, days: _Days) -> C:
    entry.add("uid", f"{days.id}@openskies-tui")
    entry.add("dtstamp", datetime.combine(as_of, time(), UTC))
    entry.add("dtstart", days.first)
    entry.add("summary", _Text(days.title))
    entry.add("description", _Text(days.about))
    return entry
