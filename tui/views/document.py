"""A document: what opens on Enter. Sections of labelled lines, for a state, a quotation, an act."""

from msgspec import Struct
from msgspec.structs import replace

from ..analysis.registry import Snapshot
from ..engine.knowledge import known_from
from ..engine.model import Act, Dataset, Quotation, Source
from ..engine.snapshot import Standing, TreatyOnDay
from .labels import (
    BASIS_WORDS,
    KIND_WORDS,
    basis_words,
    date_words,
    day_words,
    mark_of,
    span_words,
    status_sentence,
)
from .matching import matches


class Item(Struct, frozen=True):
    """One entry: a short label, its text, and a quieter line under it."""

    label: str
    text: str
    under: str = ""


class Section(Struct, frozen=True):
    """Entries under a heading."""

    heading: str
    items: tuple[Item, ...]


class Document(Struct, frozen=True):
    """A titled text; ``mark`` is the mark of the state it is about, if it is about one."""

    title: str
    lead: str
    sections: tuple[Section, ...]
    mark: str | None = None


def narrowed(document: Document, filter_: str) -> Document:
    """Return a document with only the items that match; those under a matching heading stay."""
    sections = (
        section
        if matches(filter_, section.heading)
        else replace(section, items=tuple(one for one in section.items if _fits(filter_, one)))
        for section in document.sections
    )
    return replace(document, sections=tuple(one for one in sections if one.items))


def _fits(filter_: str, item: Item) -> bool:
    return matches(filter_, item.label, item.text, item.under)


def count_items(document: Document) -> int:
    """Return how many items a document has."""
    return sum(len(section.items) for section in document.sections)


def party_document(on: Snapshot, party: str) -> Document | None:
    """Return all about one state up to the day, ``None`` when it does not exist on that day."""
    dataset, state = on.dataset, on.treaty
    standing = state.standing(party)
    if standing is None:
        return None
    acts = [
        act
        for act in on.acts
        if act.day.first <= state.as_of and party in (*act.states, *act.towards)
    ]
    said = [
        one
        for one in sorted(dataset.quotations, key=lambda one: (one.said, one.id), reverse=True)
        if one.said.first <= state.as_of and party in (*one.sides, *one.about)
    ]
    cited = [id_ for act in acts for id_ in act.sources] + list(standing.state.sources)
    cited += [one.source for one in said]
    sections = [
        Section("Status", _status_items(dataset, state, standing)),
        Section("Acts", tuple(act_item(act) for act in acts)),
        Section("Quotations by it and about it", tuple(quotation_item(one) for one in said)),
        Section("Sources", _source_items(dataset, cited)),
    ]
    return Document(
        title=standing.state.name,
        lead=status_sentence(standing),
        sections=tuple(section for section in sections if section.items),
        mark=mark_of(standing),
    )


def _listed(names: dict[str, str], ids: tuple[str, ...]) -> str:
    """Return the names of states; of one whose succession is not known yet, its code."""
    return ", ".join(names.get(id_, id_) for id_ in ids)


def treaty_document(dataset: Dataset) -> Document:
    """Return the treaty's own page: its depositaries, its rules with their articles, its groups."""
    treaty = dataset.treaty
    names = {state.id: state.name for state in dataset.parties}
    rules = tuple(Item(f"Art. {rule.article}", rule.summary) for rule in treaty.rules)
    groups = tuple(
        Item(
            f"Art. {group.article}",
            f"{group.name}: {_listed(names, group.members)}",
            f"joint passive quota {group.passive_quota}" if group.passive_quota else "",
        )
        for group in treaty.groups
    )
    about = (
        Item("adopted", f"{day_words(treaty.adopted)}, {treaty.place}"),
        Item("depositaries", _listed(names, treaty.depositaries)),
        Item("checked", f"data checked to {day_words(treaty.checked)}"),
        Item("a day begins", f"at 00:00 in the zone {treaty.zone}"),
        Item("also called", ", ".join(treaty.aliases)),
        Item("not to be confused with", ", ".join(treaty.unrelated)),
    )
    sections = (
        Section("The treaty", tuple(item for item in about if item.text)),
        Section("Rules", rules),
        Section("Groups of States Parties", groups),
        Section("Sources", _source_items(dataset, list(treaty.sources))),
    )
    return Document(treaty.name, treaty.summary, tuple(one for one in sections if one.items))


def _status_items(dataset: Dataset, state: TreatyOnDay, standing: Standing) -> tuple[Item, ...]:
    items = [
        Item(
            "notice",
            f"given on {day_words(one.notice.received)}",
            f"Effective: {basis_words(one)}.",
        )
        for one in state.countdowns
        if one.notice.state.id == standing.state.id
    ]
    own = standing.state
    if own.id in dataset.treaty.depositaries:
        items.append(Item("office", "depositary of the treaty"))
    if own.passive_quota is not None:
        items.append(Item("quota", f"{own.passive_quota} flights a year to accept (passive, 1992)"))
    in_force_for = {one.state.id for one in state.standings if one.status != "former_party"}
    for group in dataset.treaty.groups:
        if own.id in group.members:
            quota = f", joint passive quota {group.passive_quota}" if group.passive_quota else ""
            over = not set(group.members) <= in_force_for
            text = f"{group.name}{quota}" + ("; ended" if over else "")
            items.append(Item("group", text, f"Art. {group.article}"))
    names = (*own.aliases, own.adjective, own.capital)
    if called := ", ".join(name for name in names if name):
        items.append(Item("also called", called))
    if own.note:
        items.append(Item("note", own.note))
    return tuple(items)


def act_item(act: Act) -> Item:
    """Return an act in one entry."""
    basis = "" if act.basis == "read" else f" · {BASIS_WORDS[act.basis]}"
    return Item(
        span_words(act.day, act.until),
        act.title,
        f"{KIND_WORDS[act.kind]} · [{'] ['.join(act.sources)}]{basis}",
    )


def quotation_item(one: Quotation) -> Item:
    """Return a quotation in one entry."""
    return Item(
        date_words(one.said), f"“{one.exact}”", f"{one.speaker}, {one.role} · [{one.source}]"
    )


def _source_items(dataset: Dataset, ids: list[str]) -> tuple[Item, ...]:
    sources = dataset.source_by_id
    return tuple(_source_item(sources[id_]) for id_ in dict.fromkeys(ids))


def _source_item(source: Source) -> Item:
    parts = [source.container_title, source.publisher]
    if source.issued:
        parts.append(date_words(source.issued))
    parts.append(source.kind)
    if source.grade:
        parts.append(f"grade {source.grade}")
    return Item(source.id, source.title, " · ".join(part for part in parts if part))


def source_section(source: Source) -> Section:
    """Return all about a source under the heading of its id."""
    items = [Item("title", source.title)]
    if source.author:
        items.append(Item("author", ", ".join(map(str, source.author))))
    for label, value in (
        ("in", source.container_title),
        ("publisher", source.publisher),
        ("issued", date_words(source.issued) if source.issued else "date not shown"),
        ("kind", source.kind),
        ("grade", source.grade),
        ("read", source.read),
        ("address", source.url),
        ("note", source.note),
    ):
        if value:
            items.append(Item(label, value))
    return Section(f"Source [{source.id}]", tuple(items))


def quotation_document(dataset: Dataset, quotation: Quotation) -> Document:
    """Return one quotation in full, with its attribution and the card of its source."""
    source = dataset.source_by_id[quotation.source]
    items = [Item("words", f"“{quotation.exact}”")]
    for label, value in (
        ("in English", quotation.gloss),
        ("office then", quotation.role),
        ("said", date_words(quotation.said)),
        ("language", quotation.language),
        ("translation", quotation.translation),
        ("relayed by", quotation.relayed_by),
        ("basis", BASIS_WORDS[quotation.basis]),
        ("note", quotation.note),
    ):
        if value:
            items.append(Item(label, value))
    return Document(
        title=quotation.speaker,
        lead=f"{quotation.role}, {date_words(quotation.said)}",
        sections=(Section("Quotation", tuple(items)), source_section(source)),
    )


def act_document(dataset: Dataset, act: Act) -> Document:
    """Return one act in full: what it was, how it is known, rival values, its sources."""
    names = {state.id: state.name for state in dataset.parties}
    known = known_from(act, dataset.source_by_id)
    items = []
    for label, value in (
        ("what", act.summary),
        ("kind", act.kind.replace("_", " ")),
        ("states", _listed(names, act.states)),
        ("towards", _listed(names, act.towards)),
        ("received by", _listed(names, act.depositaries)),
        ("succeeds", names.get(act.predecessor or "")),
        ("stated day", day_words(act.effective) if act.effective else None),
        ("known from", day_words(known)),
        ("basis", BASIS_WORDS[act.basis]),
        ("note", act.note),
    ):
        if value:
            items.append(Item(label, value))
    rivals = tuple(
        Item(
            date_words(rival.value),
            f"{rival.reason}",
            f"{rival.rank} value of `{rival.field}` · [{'] ['.join(rival.sources)}]",
        )
        for rival in act.rivals
    )
    sections = [Section("Event", tuple(items)), Section("Other values in the sources", rivals)]
    sections.append(Section("Sources", _source_items(dataset, list(act.sources))))
    return Document(
        title=act.title,
        lead=span_words(act.day, act.until),
        sections=tuple(section for section in sections if section.items),
    )


def error_document(title: str, lines: tuple[str, ...]) -> Document:
    """Return what is wrong with a file, a line each, as it would stand on the command line."""
    items = tuple(Item(str(number), line) for number, line in enumerate(lines, 1))
    return Document(title, "It cannot be shown; mend these first", (Section("Findings", items),))
