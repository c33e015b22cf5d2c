"""All that the program can say about a dataset on a day, without a screen."""

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

import msgspec
from openskies_tui import HINDSIGHT, Registry
from openskies_tui.engine.model import Dataset
from openskies_tui.output.commands import (
    board_document,
    events_text,
    impact_document,
    quotes_text,
    sources_text,
    status_text,
)
from openskies_tui.output.json import status_answer
from openskies_tui.output.report import Subject
from openskies_tui.output.text import document_text
from openskies_tui.views.chart import chart, chart_scene, chart_words
from openskies_tui.views.countdown import countdown_view
from openskies_tui.views.exits_chart import exits_chart, exits_scene, exits_words
from openskies_tui.views.explanations import claims_document
from openskies_tui.views.pages import act_document, headline, party_document, treaty_document
from openskies_tui.views.panels import events, header, quotations, quotations_of, roster
from openskies_tui.views.proofs import proof_document
from openskies_tui.views.timeline import StripScene, strip
from openskies_tui.views.timeline_scale import Zoom

HEADLINES = ("{} quits the treaty", "{} has withdrawn", "35 members remain since {}")


def say_everything(dataset: Dataset, day: date) -> Iterator[Any]:
    """Yield views, documents, reports and sentences about *dataset* on *day*."""
    registry = Registry(dataset)
    on = registry.on(day)
    yield status_text(on)
    yield document_text(board_document(on, ""))
    yield document_text(Subject(on).document)
    yield status_answer(on)
    yield header(on)
    yield roster(on)
    yield events(registry.on(day, known_by=HINDSIGHT))
    yield quotations(on)
    yield events_text(on.acts)
    yield quotes_text(on.dataset, quotations_of(on, None))
    yield treaty_document(on.dataset)
    yield on.statement()
    exits = exits_scene(on)
    bars = exits.bars
    yield exits_chart(exits, 80, 20), exits_words(exits)
    if scene := chart_scene(on):
        yield chart(scene, 80, 20), chart_words(scene)
    for zoom in get_args(Zoom):
        yield strip(StripScene(on.acts, day, zoom, None, bars), 80, 7)
    yield proof_document(on, None)
    for standing in on.treaty.standings[:4]:
        party = standing.state.id
        yield party_document(on, party)
        yield on.statement(party)
        yield countdown_view(on, party)
        yield proof_document(on, party)
        yield strip(StripScene(on.acts, day, party=party), 3)
        yield headline(on, HEADLINES[0].format(standing.state.name))
    for act in on.acts[:4]:
        yield act_document(on.dataset, act)
    yield document_text(claims_document(dataset, registry.judged))
    yield sources_text(dataset)
    for source in dataset.sources[:2]:
        yield document_text(impact_document(dataset, registry.without([source.id])))
    yield status_text(registry.on(day, what_if=[f"{dataset.parties[0].id} notice {day}"]))


def texts_in(value: Any) -> Iterator[str]:
    """Yield every text in a view, a report or a record."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield str(key)
            yield from texts_in(one)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for one in value:
            yield from texts_in(one)
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from texts_in(getattr(value, name))
    elif value is not None:
        yield str(value)
