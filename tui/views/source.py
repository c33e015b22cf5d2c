"""The page of a source: its card, what rests on it, and how its claims fared."""

from ..analysis.verdicts import Judgement
from ..engine.model import Dataset, Source
from .document import Document, Item, Section, act_item, quotation_item, source_section
from .explanations import claim_items
from .labels import date_words, plural


def source_document(
    dataset: Dataset, source: Source, judgements: tuple[Judgement, ...]
) -> Document:
    """Return a source with every act, quotation, state, rule and value that cites it.

    *judgements* are those on its claims.
    """
    id_ = source.id
    acts = sorted((act for act in dataset.acts if id_ in act.sources), key=lambda act: act.day)
    said = sorted(
        (one for one in dataset.quotations if one.source == id_), key=lambda one: one.said
    )
    sections = (
        source_section(source),
        Section("Events that rest on it", tuple(act_item(act) for act in acts)),
        Section("Quotations read in it", tuple(quotation_item(one) for one in said)),
        Section("Other values it gives", _rivals(dataset, id_)),
        Section("The treaty and the states", _records(dataset, id_)),
        Section("Its claims and how they fared", claim_items(judgements)),
    )
    counts = [
        plural(len(acts), "event", "events"),
        plural(len(said), "quotation", "quotations"),
        plural(len(judgements), "claim", "claims"),
    ]
    where = source.container_title or source.publisher
    issued = date_words(source.issued) if source.issued else "date not shown"
    lead = " · ".join(part for part in (where, issued, ", ".join(counts)) if part)
    return Document(source.title, lead, tuple(one for one in sections if one.items))


def _rivals(dataset: Dataset, id_: str) -> tuple[Item, ...]:
    return tuple(
        Item(date_words(rival.value), act.title, f"{rival.rank} value of `{rival.field}`")
        for act in dataset.acts
        for rival in act.rivals
        if id_ in rival.sources
    )


def _records(dataset: Dataset, id_: str) -> tuple[Item, ...]:
    treaty = dataset.treaty
    items = [Item("treaty", treaty.name)] if id_ in treaty.sources else []
    items += [Item("group", one.name) for one in treaty.groups if id_ in one.sources]
    states = [one.name for one in dataset.parties if id_ in one.sources]
    return (*items, *([Item("states", ", ".join(states))] if states else []))
