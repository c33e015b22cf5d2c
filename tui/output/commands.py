"""What the commands print for people: each a document as text, a table, or a few lines."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..analysis.compare import Comparison
from ..analysis.impact import Impact
from ..analysis.registry import Snapshot
from ..analysis.sentences import capital
from ..analysis.statements import Statement
from ..engine.model import Act, Dataset, Quotation, Words
from ..theme.symbols import MARKS
from ..views.chart import chart_scene, chart_words
from ..views.compare import comparison_document
from ..views.countdown import CountdownView, countdown_view, heading, window_words
from ..views.document import Document, Item, Section, Table
from ..views.exits_chart import exits_scene, exits_words
from ..views.labels import (
    BASIS_WORDS,
    KIND_WORDS,
    PLAIN,
    basis_words,
    date_words,
    day_words,
    days_words,
    flag_words,
    mark_of,
    span_words,
    status_sentence,
    status_words,
    weekday_words,
)
from ..views.map import map_scene
from ..views.panels import HeaderView, events, header, quotations, roster
from ..views.sources import attribution
from ..views.timeline import timeline_words
from ..views.wording import HEADLINE_VERDICTS, shift_words, what_if_lines, wrong_words
from .text import document_text, table

if TYPE_CHECKING:
    from ..analysis.headlines import HeadlineCheck

_LATEST = 8
"""How many events are read out; the command that lists all of them is named."""
_FEW = 3


def status_text(on: Snapshot) -> str:
    """Return the state of a day as sentences and a table."""
    top, board = header(on), countdown_view(on)
    figure = f" {board.figure} {board.unit}." if board.figure else ""
    lines = [f"{heading(board)}.{figure}"]
    lines += [
        *what_if_lines(on),
        *board.past,
        *window_words(board),
        *board.lines,
        *_effects(on),
        *board.others,
        board.say,
    ]
    rows = tuple(
        (
            standing.state.id,
            standing.state.name,
            status_words(on, standing.status),
            day_words(standing.since) if standing.since else "",
            ", ".join(flag_words(on, standing)),
        )
        for standing in on.treaty.standings
    )
    made_up = "; ".join(act.text for act in on.what_if)
    document = Document(
        title=f"{top.treaty} on {weekday_words(on.day)}{f', {top.axes}' if top.axes else ''}",
        lead=_counts(top),
        sections=(
            Section("", tuple(Item("", line) for line in lines if line)),
            Section("", table=Table(("ID", "STATE", "STATUS", "SINCE", "REMARKS"), rows)),
        ),
        remark=f"HYPOTHETICAL: {made_up}" if made_up else "",
    )
    return document_text(document)


def status_colours(on: Snapshot) -> dict[str, str]:
    """Return the colours of the themes for the words in the table of the states."""
    colours = {}
    for standing in on.treaty.standings:
        mark = MARKS[mark_of(standing)]
        words = status_words(on, standing.status)
        if mark_of(standing) != standing.status:  # what a room must see is in the remarks
            words = ", ".join(flag_words(on, standing))
        colours[words] = mark.colour
    return colours


def diff_text(comparison: Comparison) -> str:
    """Return what moved between two days, and the acts that moved it."""
    return document_text(comparison_document(comparison))


def _effects(on: Snapshot) -> Iterator[str]:
    """Say why each effective day is what it is; of several, whose each is."""
    running = [(clock.effective, clock) for clock in on.treaty.countdowns if clock.effective]
    for day, countdown in running:
        effective = f"effective {day_words(day)}: {basis_words(countdown)}."
        several = len(running) > 1
        yield f"{countdown.notice.state.name}, {effective}" if several else capital(effective)


def _counts(top: HeaderView) -> str:
    """Return the counts, and under them how far the data was checked."""
    counts = f"{', '.join(words for _, words in top.counts)}."
    if not top.checked:
        return counts
    stale = ", longer ago than it should be" if top.stale else ""
    return f"{counts}\n{capital(top.checked)}{stale}."


def board_document(on: Snapshot, asked: str) -> Document:
    """Return the panels of the dashboard as a document, without lines drawn or marks.

    *asked* are the options that ask for the same day and dataset, for the commands that are named.
    """
    top = header(on)
    sections = (
        _section("Countdown", _countdown(countdown_view(on))),
        *_over_time(on),
        _section("Map", iter(map_scene(on).words)),
        *_timeline(on),
        _states(on, asked),
        _quotation(on, asked),
        _events(on, asked),
    )
    return Document(f"{top.treaty}, {weekday_words(on.day)}", _counts(top), sections)


def _over_time(on: Snapshot) -> Iterator[Section]:
    if history := chart_scene(on):
        yield _section(f"{capital(history.parties)} over time", iter((chart_words(history),)))
    if exits := exits_words(exits_scene(on)):
        yield _section("Exits", iter(exits))


def _timeline(on: Snapshot) -> Iterator[Section]:
    drawn = events(on).drawn
    if told := timeline_words(drawn) if drawn else ():
        yield _section("Timeline", iter(told))


def _section(heading: str, texts: Iterator[str]) -> Section:
    return Section(heading, tuple(Item("", text) for text in texts))


def _countdown(view: CountdownView) -> Iterator[str]:
    yield f"{heading(view)}."
    if view.figure:
        apart = f", {view.apart}" if view.apart else ""
        until = f", to {day_words(view.until)}" if view.until else ""
        yield f"{view.figure} {view.unit}{apart}{until}."
    if any(view.bar):
        start, end = view.bar
        yield f"{capital(start)}{f', {end}' if end else ''}."
    if view.done is not None:
        yield f"{round(view.done * 100)} per cent of the way."
    if view.stages:
        reached = ", ".join(name for name, taken in view.stages if taken) or "none"
        ahead = ", ".join(name for name, taken in view.stages if not taken) or "none"
        yield f"Steps taken: {reached}. Still ahead: {ahead}."
    yield from (*view.past, *window_words(view), *view.lines, *view.others)
    if view.back_to:
        yield f"That day: openskies-tui --plain --as-of {view.back_to.isoformat()}"
    if view.say:
        yield f"Say: “{view.say}”{f' {view.article}' if view.article else ''}"


def _states(on: Snapshot, asked: str) -> Section:
    shown, state = roster(on), on.treaty
    standings = {standing.state.id: standing for standing in state.standings}
    left = {countdown.notice.state.id: countdown.days for countdown in state.countdowns}
    for standing in state.standings:
        if standing.bound_from:
            left[standing.state.id] = (standing.bound_from - state.as_of).days

    def lines() -> Iterator[str]:
        for row in shown.rows:
            words = status_sentence(on, standings[row.id])
            days = left.get(row.id)
            if days is not None:
                words += f"; {days_words(days)} to go" if days >= 0 else f"; {row.detail}"
            if row.id in on.dataset.treaty.depositaries:
                words += "; depositary"
            yield f"{row.name} ({row.id}): {words}"
        yield f"One of them in full: openskies-tui show ID {asked}"

    return _section(f"States, {shown.total}" if on.is_counted else "States", lines())


def _quotation(on: Snapshot, asked: str) -> Section:
    view = quotations(on)
    if view.quotation is None:
        return Section("Quotations", (Item("", "No quotation up to this day."),))
    lines = (*_said(on.dataset, view.quotation), f"All of them: openskies-tui quotes {asked}")
    return _section(f"The latest quotation, {view.place} of {view.total}", iter(lines))


def _events(on: Snapshot, asked: str) -> Section:
    view = events(on)
    latest = view.rows[: -_LATEST - 1 : -1]
    lines = [f"{row.when}, {row.kind}: {row.title}" for row in latest]
    if view.ahead:
        lines.append(f"{view.ahead} known by now lie ahead.")
    lines.append(f"All of them: openskies-tui events {asked}")
    return _section(f"The latest events, {len(latest)} of {view.total}", iter(lines))


def events_text(acts: tuple[Act, ...]) -> str:
    """Return acts as a table, earliest first."""
    rows = [
        (
            span_words(act.day, act.until),
            KIND_WORDS[act.kind],
            _few(act.states),
            act.title + ("" if act.basis == "read" else f" ({BASIS_WORDS[act.basis]})"),
        )
        for act in acts
    ]
    return "\n".join(table(("DAY", "KIND", "STATES", "EVENT"), rows))


def _few(states: tuple[str, ...]) -> str:
    """Name a few states; many are too long for a column, and the title says how many."""
    return " ".join(states) if len(states) <= _FEW else f"{len(states)} states"


def quotes_text(dataset: Dataset, said: tuple[Quotation, ...]) -> str:
    """Return quotations as paragraphs, each with its speaker, office, day and source."""
    return "\n\n".join("\n".join(_said(dataset, quotation)) for quotation in said)


def _said(dataset: Dataset, quotation: Quotation) -> tuple[str, ...]:
    gloss = (f"Our translation: {quotation.gloss}",) if quotation.gloss else ()
    return (f"“{quotation.exact}”", *gloss, *attribution(dataset, quotation).lines)


def say_text(statement: Statement, words: Words) -> str:
    """Return a sentence, its sources, and what to avoid."""
    cited = " ".join(f"[{id_}]" for id_ in statement.citations)
    avoid = [
        f"Avoid “{wording}”: {reason}."
        for wording, reason in (wrong_words(wrong, words) for wrong in statement.avoid)
    ]
    return "\n".join((statement.sentence, cited, *(("", *avoid) if avoid else ())))


def headline_text(check: "HeadlineCheck") -> str:
    """Return the verdict on a headline, the reasons and the better wording."""
    lines = [HEADLINE_VERDICTS[check.verdict] + ".", *check.reasons]
    if check.better and check.verdict != "accurate":
        lines.append(f"Better: {check.better}")
    return "\n".join(lines)


def sources_text(dataset: Dataset) -> str:
    """Return the sources as a table."""
    rows = [
        (source.id, date_words(source.issued) if source.issued else "", source.kind, source.title)
        for source in dataset.sources
    ]
    return "\n".join(table(("ID", "ISSUED", "KIND", "TITLE"), rows))


def impact_document(dataset: Dataset, impact: Impact) -> Document:
    """Return what depends on some sources, the most serious first."""
    spelling = PLAIN.of(dataset)
    changes = ["{}: {} -> {}".format(*shift_words(shift, spelling)) for shift in impact.shifts]
    sections = [
        _section(f"{heading} ({len(entries)})", iter(entries))
        for heading, entries in (
            ("Values that change", changes),
            ("Acts that lose their only source", _dated(impact.lost)),
            ("Rules that lose their only source", impact.rules),
            ("Groups that lose their only source", impact.groups),
            ("States that lose their only source", impact.states),
            ("Quotations read only there", impact.quotations),
            ("Claims read only there", impact.claims),
            ("Acts that keep other sources", _dated(impact.weakened)),
        )
        if entries
    ]
    lead = "" if sections else "Nothing depends on it."
    return Document(f"Without {', '.join(impact.sources)}:", lead, tuple(sections))


def _dated(acts: tuple[Act, ...]) -> list[str]:
    return [f"{date_words(act.day)} {act.title}" for act in acts]
