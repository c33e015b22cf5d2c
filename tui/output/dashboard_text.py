"""The board as plain text: what the dashboard shows, in words, one panel after another."""

from collections.abc import Iterator

from ..engine.snapshot import TreatyOnDay
from ..views.countdown import CountdownView
from ..views.labels import (
    BASIS_WORDS,
    date_words,
    day_words,
    days_words,
    status_sentence,
    weekday_words,
)
from ..views.panels import EventsView, HeaderView, QuotationsView, RosterView
from .wrap import wrapped

_LATEST = 8
"""How many events are read out; the command that lists all of them is named."""


def board_text(
    top: HeaderView,
    clock: CountdownView,
    states: RosterView,
    said: QuotationsView,
    happened: EventsView,
    *,
    state: TreatyOnDay,
    depositaries: tuple[str, ...],
    asked: str,
) -> str:
    """Return the panels of the dashboard as text with headings, no lines drawn and no marks.

    *asked* are the options that ask for the same day and dataset, for the commands that are named.
    """
    blocks = (
        _top(top, state),
        _clock(clock),
        _states(states, state, depositaries, asked),
        _quotation(said, asked),
        _events(happened, asked),
    )
    return "\n\n".join("\n".join(block) for block in blocks)


def _section(heading: str, *texts: str) -> Iterator[str]:
    yield from wrapped(heading, hang=0)
    for text in texts:
        yield from wrapped(text, depth=1)


def _top(top: HeaderView, state: TreatyOnDay) -> Iterator[str]:
    yield from wrapped(f"{top.treaty}, {weekday_words(state.as_of)}")
    yield from wrapped(f"{', '.join(words for _, words in top.counts)}.")
    if top.checked:
        stale = ", longer ago than it should be" if top.stale else ""
        yield from wrapped(f"{top.checked[0].upper()}{top.checked[1:]}{stale}.")


def _clock(clock: CountdownView) -> Iterator[str]:
    texts = [f"{clock.name}: {clock.headline}."]
    if clock.figure:
        apart = f", {clock.apart}" if clock.apart else ""
        until = f", to {day_words(clock.until)}" if clock.until else ""
        texts.append(f"{clock.figure} {clock.unit}{apart}{until}.")
    if any(clock.bar):
        start, end = clock.bar
        texts.append(f"{start[0].upper()}{start[1:]}{f', {end}' if end else ''}.")
    if clock.done is not None:
        texts.append(f"{round(clock.done * 100)} per cent of the way.")
    if clock.stages:
        reached = ", ".join(name for name, taken in clock.stages if taken) or "none"
        ahead = ", ".join(name for name, taken in clock.stages if not taken) or "none"
        texts.append(f"Steps taken: {reached}. Still ahead: {ahead}.")
    texts += [*clock.others, *clock.lines]
    if clock.back_to:
        texts.append(f"That day: openskies-tui --plain --as-of {clock.back_to.isoformat()}")
    if clock.say:
        texts.append(f"Say: “{clock.say}”{f' {clock.article}' if clock.article else ''}")
    return _section("Countdown", *texts)


def _states(
    states: RosterView, state: TreatyOnDay, depositaries: tuple[str, ...], asked: str
) -> Iterator[str]:
    standings = {one.state.id: one for one in state.standings}
    left = {one.notice.state.id: one.days for one in state.countdowns}
    for standing in state.standings:
        if standing.bound_from:
            left[standing.state.id] = (standing.bound_from - state.as_of).days
    texts = []
    for row in states.rows:
        words = status_sentence(standings[row.id])
        days = left.get(row.id)
        if days is not None:
            words += f"; {days_words(days)} to go" if days >= 0 else f"; {row.detail}"
        if row.id in depositaries:
            words += "; depositary"
        texts.append(f"{row.name} ({row.id}): {words}")
    more = f"One of them in full: openskies-tui show ID {asked}"
    return _section(f"States, {states.total}", *texts, more)


def _quotation(said: QuotationsView, asked: str) -> Iterator[str]:
    one = said.quotation
    if one is None:
        return _section("Quotations", "No quotation up to this day.")
    texts = [f"“{one.exact}”"]
    if one.gloss:
        texts.append(f"In English: {one.gloss}")
    texts.append(f"{one.speaker}, {one.role}, {date_words(one.said)}")
    texts.append(f"Read in {said.read_in}, {said.kind} [{one.source}]")
    if one.relayed_by:
        texts.append(f"Relayed by {one.relayed_by}")
    if one.translation:
        texts.append(f"Translation: {one.translation}")
    if one.basis != "read":
        texts.append(BASIS_WORDS[one.basis].capitalize())
    texts.append(f"All of them: openskies-tui quotes {asked}")
    return _section(f"The latest quotation, {said.place} of {said.total}", *texts)


def _events(happened: EventsView, asked: str) -> Iterator[str]:
    latest = happened.rows[: -_LATEST - 1 : -1]
    texts = [f"{row.when}, {row.kind}: {row.title}" for row in latest]
    if happened.ahead:
        texts.append(f"{happened.ahead} known by now lie ahead.")
    texts.append(f"All of them: openskies-tui events {asked}")
    return _section(f"The latest events, {len(latest)} of {happened.total}", *texts)
