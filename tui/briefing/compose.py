"""A briefing of what was marked on the board: a step each, with what is true on its day on top."""

import json
import re
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from ..analysis.knowledge import known_from
from ..analysis.registry import Registry
from ..base.errors import UserError
from ..dataset.schema import schema_line
from ..system.saved_state import Mark
from ..views.labels import date_words, day_words, plural
from ..views.panels import header
from .load import BriefingFile, read_briefing
from .model import Briefing, Focus, Step
from .rehearsal import NO_SOURCE, rehearse

_SIZES = ((80, 24), (120, 36), (200, 50))
_LONGEST = 90
"""Letters of somebody's words in a headline."""


def compose(registry: Registry, marks: tuple[Mark, ...], name: str, today: date) -> str:
    """Return the YAML of a briefing with a step for each of the *marks*, which passes a rehearsal.

    A step about a state or about all of them has the day on which it was marked; any other the
    day from which it is known. *name* is that of the file.

    Raises:
        UserError: there is no mark, or one cannot be shown, each told in a line.
    """
    if not marks:
        raise UserError("nothing is marked; mark a state, an event, a quotation, a claim or a day")
    steps = tuple(_step(registry, mark) for mark in marks)
    title = f"{registry.dataset.treaty.name}: {plural(len(steps), 'step', 'steps')}"
    briefing = Briefing(
        id=re.sub("[^a-z0-9]+", "-", name.lower()).strip("-") or "briefing",
        title=title,
        summary=f"Marked on the board, written on {day_words(today)}.",
        minutes=min(len(steps), 240),
        steps=steps,
    )
    briefing = _mended(registry, briefing)
    wrong = _findings(registry, briefing)
    if wrong:
        raise UserError(*(f"{marks[index].id}: {text}" for index, text in wrong))
    return _written(briefing)


def _step(registry: Registry, mark: Mark) -> Step:
    """Return the step about what was marked.

    Raises:
        UserError: the dataset does not hold it any more.
    """
    dataset = registry.dataset
    if mark.kind == "day":
        count = header(registry.on(mark.day)).counts[0][1]
        headline = f"{count} on {day_words(mark.day)}"
        return Step(headline=headline, day=mark.day, focus=Focus(count="party"))
    if mark.kind == "state":
        headline = registry.on(mark.day).statement(mark.id).sentence
        return Step(headline=headline, day=mark.day, focus=Focus(party=mark.id))
    if mark.kind == "event" and (act := dataset.act_by_id.get(mark.id)):
        day = max(known_from(act, dataset.source_by_id), act.day.first)
        return Step(headline=act.title, day=day, focus=Focus(event=act.id))
    if mark.kind == "quotation" and (said := dataset.quotation_by_id.get(mark.id)):
        headline = f"{said.speaker}, {date_words(said.date_said)}"
        day = known_from(said, dataset.source_by_id)
        return Step(headline=headline, day=day, focus=Focus(quotation=said.id))
    if mark.kind == "claim" and (claim := dataset.claim_by_id.get(mark.id)):
        headline = f"“{_shortened(' '.join(claim.words.split()))}”"
        day = known_from(claim, dataset.source_by_id)
        return Step(headline=headline, day=day, focus=Focus(claim=claim.id))
    raise UserError(f"{mark.id}: is not in this dataset any more")


def _shortened(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rpartition(' ')[0]} …"


def _mended(registry: Registry, briefing: Briefing) -> Briefing:
    """Return the briefing without what a rehearsal finds fault with.

    What was written as the title of an event need not be true of the day in its words: a date takes
    its place. A step that was read later only owns to it.
    """
    found = _findings(registry, briefing)
    late = {index for index, text in found if text == NO_SOURCE}
    faulty = {index for index, text in found if text != NO_SOURCE}
    steps = (
        replace(
            step,
            headline=f"On {day_words(step.day)}" if index in faulty else step.headline,
            hindsight=index in late,
        )
        for index, step in enumerate(briefing.steps)
    )
    return replace(briefing, steps=tuple(steps))


def _findings(registry: Registry, briefing: Briefing) -> list[tuple[int, str]]:
    """Return what a rehearsal finds, each with the step it is about."""
    found = []
    for index, step in enumerate(briefing.steps):
        alone: BriefingFile = read_briefing("new", _written(replace(briefing, steps=(step,))))
        for size in _SIZES:
            findings = rehearse(alone, registry.dataset, size).findings
            found += [(index, finding.text) for finding in findings]
    return list(dict.fromkeys(found))


def _written(briefing: Briefing) -> str:
    return "\n".join(_lines(briefing)) + "\n"


def _lines(briefing: Briefing) -> Iterator[str]:
    yield schema_line("briefing")
    yield "# What to say goes under a step as `notes:`; `openskies-tui rehearse` checks it all."
    yield f"id: {briefing.id}"
    yield f"title: {_text(briefing.title)}"
    yield f"summary: {_text(briefing.summary)}"
    yield f"minutes: {briefing.minutes}"
    yield "steps:"
    for step in briefing.steps:
        ((kind, id_),) = step.about
        yield f"  - headline: {_text(step.headline)}"
        yield f"    day: {step.day}"
        if step.hindsight:
            yield "    hindsight: true"
        yield f"    focus: {{{kind}: {id_}}}"


def _text(text: str) -> str:
    """Return a text in double quotes, as YAML and JSON both have them."""
    return json.dumps(text, ensure_ascii=False)
