"""All that the program can say about a dataset on a day, without a screen."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
from openskies_tui.analysis.headlines import check_headline
from openskies_tui.analysis.impact import discredit
from openskies_tui.analysis.proof import Prover
from openskies_tui.analysis.statements import statement_on_state, statement_on_treaty
from openskies_tui.analysis.verdicts import judge_all
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.engine.knowledge import as_known
from openskies_tui.engine.model import Dataset
from openskies_tui.engine.scenario import consequences, lay_over, parse_hypothesis
from openskies_tui.output.explanations import claims_text, radius_text, sources_text
from openskies_tui.output.records import events_text, quotes_text
from openskies_tui.output.status import status_json, status_text
from openskies_tui.views.countdown import countdown_view
from openskies_tui.views.document import act_document, party_document, treaty_document
from openskies_tui.views.explanations import claims_document, headline_document, proof_document
from openskies_tui.views.panels import events, header, quotations, quotations_of, roster
from openskies_tui.views.timeline import strip

HEADLINES = ("{} quits the treaty", "{} has withdrawn", "35 members remain since {}")


def say_everything(dataset: Dataset, day: date) -> Iterator[Any]:
    """Yield views, documents, reports and sentences about *dataset* on *day*."""
    known = as_known(dataset, day)
    acts = tuple(sorted(known.acts, key=lambda act: act.day))
    timeline = compile_timeline(known)
    state = timeline.on(day)
    yield status_text(known, state, known_by=day)
    yield status_json(known, state, known_by=day)
    yield header(known, state)
    yield roster(known, state)
    yield events(acts, day, hindsight=True)
    yield quotations(known, day)
    yield events_text(acts)
    yield quotes_text(known, quotations_of(known, day, None))
    yield treaty_document(known)
    yield statement_on_treaty(known, state)
    for zoom in ("all", "decade", "year"):
        yield strip(acts, day, 80, zoom=zoom)  # type: ignore[arg-type]
    prover = Prover(known, timeline, day)
    yield proof_document(known, prover, None)
    for party in known.parties[:4]:
        yield party_document(known, state, party.id)
        yield statement_on_state(known, state, party.id)
        yield countdown_view(known, state, acts, party.id)
        yield proof_document(known, prover, party.id)
        yield strip(acts, day, 3, party=party.id)
        text = HEADLINES[0].format(party.name)
        yield headline_document(text, check_headline(text, known, timeline, day))
    for act in acts[:4]:
        yield act_document(known, act)
    judged = judge_all(dataset)
    yield claims_document(dataset, judged)
    yield claims_text(dataset, judged)
    yield sources_text(dataset)
    for source in dataset.sources[:2]:
        yield radius_text(discredit(dataset, [source.id]))
    yield _what_if(dataset, day)


def _what_if(dataset: Dataset, day: date) -> Any:
    made_up = (parse_hypothesis(f"{dataset.parties[0].id} notice {day}", dataset),)
    shown = lay_over(dataset, made_up)
    timeline = compile_timeline(shown)
    follows = consequences(shown, timeline, made_up)
    return status_text(shown, timeline.on(day), known_by=day, what_if=made_up, consequences=follows)


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
