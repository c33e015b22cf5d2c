"""Pending effective days and conference windows as an iCalendar file (RFC 5545).

The day's own sentence goes in as a journal entry, so that the file says on which day it was true
and is a valid calendar, which must hold an entry, when nothing is pending. Calendars show entries
one by one, and many leave journals out: each entry says itself what is unusual about it.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from icalendar import Calendar, Component, Event, Journal, vText

from ..analysis.sentences import capital
from ..engine.snapshot import Countdown, Window
from ..views.labels import basis_words, date_words, day_words, start_words
from ..views.panels import axes_words
from .report import Subject


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
    made = Calendar()
    made.add("prodid", "-//openskies-tui//Treaty notices//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", _Text(subject.dataset.treaty.name))
    made.add_component(_journal(subject))
    on = subject.on
    real = Subject(on.registry.on(on.day, known_by=on.known_by), subject.party)
    facts = frozenset(_pending(real))
    for days in _pending(subject):
        made.add_component(_event(subject, days, hypothetical=days not in facts))
    content: bytes = made.to_ical()
    return content.decode()


def _pending(subject: Subject) -> Iterator[_Days]:
    for countdown in subject.countdowns:
        # An act may be the notice of several states, and a rule may have any id.
        id_ = f"{countdown.notice.act.id}.{countdown.notice.state.id}"
        if countdown.effective:
            yield _effect(subject, countdown, countdown.effective, f"{id_}.effect")
        if countdown.phase != "suspended":
            for window in countdown.notice.windows:
                yield _window(subject, countdown, window, f"{id_}.window.{window.rule.id}")


def _effect(subject: Subject, countdown: Countdown, effective: date, id_: str) -> _Days:
    disputed = " (day disputed)" if countdown.phase == "disputed" else ""
    title = f"{countdown.notice.state.name}: {subject.on.words.exit} takes effect{disputed}"
    about = f"{start_words(countdown.notice)} Effective: {basis_words(countdown)}. {_of(subject)}"
    return _Days(id_, effective, effective, title, about)


def _window(subject: Subject, countdown: Countdown, window: Window, id_: str) -> _Days:
    title = f"{countdown.notice.state.name}: {window.rule.name}, window"
    held = f"Held on {date_words(window.took_place.day)}. " if window.took_place else ""
    about = f"{held}Art. {window.rule.article}: {window.rule.summary} {_of(subject)}"
    return _Days(id_, window.opens, window.closes, title, about)


def _of(subject: Subject) -> str:
    return f"{subject.dataset.treaty.name}, as of {day_words(subject.state.as_of)}."


def _journal(subject: Subject) -> Journal:
    day = subject.state.as_of
    journal = Journal()
    sentence = subject.on.statement(subject.party).sentence
    days = _Days("as-of", day, day, sentence, f"As of {day_words(day)}.")
    _fill(journal, subject, days, hypothetical=bool(subject.on.what_if))
    return journal


def _event(subject: Subject, days: _Days, *, hypothetical: bool) -> Event:
    """Return an all-day event, which blocks nobody's time."""
    event = Event()
    _fill(event, subject, days, hypothetical=hypothetical)
    if days.last < date.max:
        event.add("dtend", days.last + timedelta(days=1))  # the end is the first day after
    event.add("transp", "TRANSPARENT")
    return event


def _fill(entry: Component, subject: Subject, days: _Days, *, hypothetical: bool) -> None:
    on = subject.on
    known = subject.unusual if hypothetical else axes_words(on.day, on.known_by)
    about = f"{days.about} {capital(known)}." if known else days.about
    id_ = f"hypothetical.{days.id}" if hypothetical else days.id
    entry.add("uid", f"{subject.dataset.treaty.id}.{id_}@openskies-tui")
    entry.add("dtstamp", datetime.combine(subject.state.as_of, time(), UTC))
    entry.add("dtstart", days.first)
    entry.add("summary", _Text(f"HYPOTHETICAL: {days.title}" if hypothetical else days.title))
    entry.add("description", _Text(about))
