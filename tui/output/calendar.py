"""Pending effective days and conference windows as an iCalendar file (RFC 5545).

The day's own sentence goes in as a journal entry, so that the file says on which day it was true
and is a valid calendar, which must hold an entry, when nothing is pending.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from icalendar import Calendar, Component, Event, Journal

from ..engine.snapshot import Countdown, Window
from ..views.labels import basis_words, date_words, day_words
from .report import Subject

Entry = TypeVar("Entry", bound=Component)


def calendar(subject: Subject) -> str:
    """Return the pending days as all-day events, with ids that stay the same from day to day."""
    made = Calendar()
    made.add("prodid", "-//openskies-tui//Treaty notices//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", subject.dataset.treaty.name)
    made.add_component(_journal(subject))
    for countdown in subject.countdowns:
        if countdown.effective:
            made.add_component(_effect(subject, countdown))
        if countdown.phase != "suspended":
            for window in countdown.notice.windows:
                made.add_component(_window(subject, countdown, window))
    content: bytes = made.to_ical()
    return content.decode()


def _journal(subject: Subject) -> Journal:
    day = subject.state.as_of
    about = f"As of {day_words(day)}. {subject.remark or ''}".strip()
    return _entry(
        Journal(), subject, "as-of", day, subject.on.statement(subject.party).sentence, about
    )


def _effect(subject: Subject, countdown: Countdown) -> Event:
    effective = countdown.effective or date.max
    disputed = " (day disputed)" if countdown.phase == "disputed" else ""
    title = f"{countdown.notice.state.name}: withdrawal takes effect{disputed}"
    notice = f"Notice given on {day_words(countdown.notice.received)}. "
    about = f"{notice}Effective: {basis_words(countdown)}. {_of(subject)}"
    return _event(subject, f"{countdown.notice.act.id}.effect", effective, effective, title, about)


def _window(subject: Subject, countdown: Countdown, window: Window) -> Event:
    title = f"{countdown.notice.state.name}: {window.rule.name}, window"
    held = f"Held on {date_words(window.took_place.day)}. " if window.took_place else ""
    about = f"{held}Art. {window.rule.article}: {window.rule.summary} {_of(subject)}"
    id_ = f"{countdown.notice.act.id}.{window.rule.id}"
    return _event(subject, id_, window.opens, window.closes, title, about)


def _of(subject: Subject) -> str:
    return f"{subject.dataset.treaty.name}, as of {day_words(subject.state.as_of)}."


def _event(subject: Subject, id_: str, first: date, last: date, title: str, about: str) -> Event:
    """Return an all-day event; *last* is included. It blocks nobody's time."""
    event = _entry(Event(), subject, id_, first, title, about)
    if last < date.max:
        event.add("dtend", last + timedelta(days=1))  # the end is the first day after
    event.add("transp", "TRANSPARENT")
    return event


def _entry(entry: Entry, subject: Subject, id_: str, day: date, title: str, about: str) -> Entry:
    entry.add("uid", f"{subject.dataset.treaty.id}.{id_}@openskies-tui")
    entry.add("dtstamp", datetime.combine(subject.state.as_of, time(), UTC))
    entry.add("dtstart", day)
    entry.add("summary", title)
    entry.add("description", about)
    return entry
