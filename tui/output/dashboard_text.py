"""The board as plain text: what the dashboard shows, in words, one panel after another."""

from collections.abc import Iterator

from ..analysis.registry import Snapshot
from ..engine.snapshot import TreatyOnDay
from ..views.countdown import CountdownView, countdown_view
from ..views.labels import (
    day_words,
    days_words,
    status_sentence,
    weekday_words,
)
from ..views.panels import (
    EventsView,
    HeaderView,
    QuotationsView,
    events,
    header,
    quotations,
    roster,
)
from .wrap import wrapped

_LATEST = 8
"""How many events are read out; the command that lists all of them is named."""


def board_text(on: Snapshot, asked: str) -> str:
    """Return the panels of the dashboard as text with headings, no lines drawn and no marks.

    *asked* are the options that ask for the same day and dataset, for the commands that are named.
    """
    blocks = (
        _top(header(on), on.treaty),
        _countdown(countdown_view(on)),
        _states(on, asked),
        _quotation(quotations(on), asked),
        _events(events(on), asked),
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


def _countdown(view: CountdownView) -> Iterator[str]:
    texts = [f"{view.name}: {view.headline}."]
    if view.figure:
        apart = f", {view.apart}" if view.apart else ""
        until = f", to {day_words(view.until)}" if view.until else ""
        texts.append(f"{view.figure} {view.unit}{apart}{until}.")
    if any(view.bar):
        start, end = view.bar
        texts.append(f"{start[0].upper()}{start[1:]}{f', {end}' if end else ''}.")
    if view.done is not None:
        texts.append(f"{round(view.done * 100)} per cent of the way.")
    if view.stages:
        reached = ", ".join(name for name, taken in view.stages if taken) or "none"
        ahead = ", ".join(name for name, taken in view.stages if not taken) or "none"
        texts.append(f"Steps taken: {reached}. Still ahead: {ahead}.")
    texts += [*view.others, *view.lines]
    if view.back_to:
        texts.append(f"That day: openskies-tui --plain --as-of {view.back_to.isoformat()}")
    if view.say:
        texts.append(f"Say: “{view.say}”{f' {view.article}' if view.article else ''}")
    return _section("Countdown", *texts)


def _states(on: Snapshot, asked: str) -> Iterator[str]:
    states, state = roster(on), on.treaty
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
        if row.id in on.dataset.treaty.depositaries:
            words += "; depositary"
        texts.append(f"{row.name} ({row.id}): {words}")
    more = f"One of them in full: openskies-tui show ID {asked}"
    return _section(f"States, {states.total}", *texts, more)


def _quotation(said: QuotationsView, asked: str) -> Iterator[str]:
    one, by = said.quotation, said.attribution
    if one is None or by is None:
        return _section("Quotations", "No quotation up to this day.")
    texts = [f"“{one.exact}”"]
    if one.gloss:
        texts.append(f"In English: {one.gloss}")
    texts += by.lines
    texts.append(f"All of them: openskies-tui quotes {asked}")
    return _section(f"The latest quotation, {said.place} of {said.total}", *texts)


def _events(happened: EventsView, asked: str) -> Iterator[str]:
    latest = happened.rows[: -_LATEST - 1 : -1]
    texts = [f"{row.when}, {row.kind}: {row.title}" for row in latest]
    if happened.ahead:
        texts.append(f"{happened.ahead} known by now lie ahead.")
    texts.append(f"All of them: openskies-tui events {asked}")
    return _section(f"The latest events, {len(latest)} of {happened.total}", *texts)
