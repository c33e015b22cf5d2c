"""What can be found: the entries for the states, events, quotations, sources and claims known."""

from collections.abc import Iterable, Iterator
from datetime import date

from ..engine.model import Act, Dataset, Source
from ..engine.snapshot import TreatyOnDay
from .labels import KIND_WORDS, STATUS_WORDS, date_words
from .search import Entry


def state_entries(state: TreatyOnDay) -> Iterator[Entry]:
    """Yield the states of a day by name, each with its status."""
    for one in sorted(state.standings, key=lambda one: one.state.name):
        yield Entry(
            "state", one.state.id, one.state.name, STATUS_WORDS[one.status], (one.state.id,)
        )


def event_entries(dataset: Dataset, acts: tuple[Act, ...]) -> Iterator[Entry]:
    """Yield the acts, latest first; *acts* must be in the order of their days."""
    names = {state.id: state.name for state in dataset.parties}
    for act in reversed(acts):
        whose = (*act.states, *act.towards)
        also = (KIND_WORDS[act.kind], *whose, *(names[id_] for id_ in whose))
        yield Entry("event", act.id, act.title, date_words(act.day), also)


def quotation_entries(dataset: Dataset) -> Iterator[Entry]:
    """Yield the quotations, latest first, under their speakers."""
    for one in sorted(dataset.quotations, key=lambda one: (one.said, one.id), reverse=True):
        title = f"{one.speaker}: “{' '.join(one.exact.split())}”"
        also = (one.role, one.gloss or "", one.source)
        yield Entry("quotation", one.id, title, date_words(one.said), also)


def source_entries(dataset: Dataset, by: date | None) -> Iterator[Entry]:
    """Yield the sources by title that were issued by a day, ``None`` for all.

    One without a date is there when something that is known rests on it.
    """
    resting = _cited(dataset)
    for source in sorted(dataset.sources, key=lambda one: one.title.casefold()):
        issued = source.issued
        known = issued.last <= by if by and issued else by is None or source.id in resting
        if known:
            where = source.container_title or source.publisher or ""
            also = (source.publisher or "", source.kind)
            yield Entry("source", source.id, source.title, where, also)


def _cited(dataset: Dataset) -> set[str]:
    treaty = dataset.treaty
    cited: list[Iterable[str]] = [treaty.sources]
    cited += [group.sources for group in treaty.groups]
    cited += [state.sources for state in dataset.parties]
    for act in dataset.acts:
        cited += [act.sources, *(rival.sources for rival in act.rivals)]
    cited.append(one.source for one in dataset.quotations)
    cited.append(claim.source for claim in dataset.claims)
    return {id_ for ids in cited for id_ in ids}


def claim_entries(dataset: Dataset) -> Iterator[Entry]:
    """Yield the claims, latest first."""
    titles: dict[str, Source] = {source.id: source for source in dataset.sources}
    for claim in sorted(dataset.claims, key=lambda one: (one.day, one.id), reverse=True):
        source = titles[claim.source]
        also = (source.id, source.title, source.container_title or "")
        said = " ".join(claim.said.split())
        yield Entry("claim", claim.id, f"“{said}”", date_words(claim.day), also)
