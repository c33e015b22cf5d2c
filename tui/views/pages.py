"""The pages: all about one thing, and the questions put to a snapshot, each as a document."""

from ..analysis.knowledge import known_from
from ..analysis.registry import Snapshot
from ..analysis.sentences import capital
from ..analysis.verdicts import Judgement
from ..engine.model import Act, Dataset, Quotation, Source
from ..engine.rules import article_words
from ..engine.snapshot import Standing, TreatyOnDay
from .document import (
    Document,
    Item,
    Section,
    act_item,
    quotation_item,
    source_section,
)
from .explanations import claim_document, claim_items, claims_document, headline_document
from .labels import (
    BASIS_WORDS,
    basis_words,
    date_words,
    day_words,
    days_words,
    kind_name,
    mark_of,
    plural,
    span_words,
    status_sentence,
)
from .lookup import RecordId
from .sources import Citations, attribution


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
        quotation
        for quotation in sorted(
            on.quotations, key=lambda quotation: (quotation.date_said, quotation.id), reverse=True
        )
        if party in (*quotation.sides, *quotation.about_states)
    ]
    cites = Citations(dataset)
    sections = [
        Section("Status", _status_items(dataset, state, standing)),
        Section("Acts", tuple(act_item(act, cites) for act in acts)),
        Section(
            "Quotations by it and about it",
            tuple(quotation_item(quotation, cites) for quotation in said),
        ),
    ]
    cites(*standing.state.sources)
    return Document(
        title=standing.state.name,
        lead=status_sentence(on, standing),
        sections=tuple(section for section in sections if section.items),
        mark=mark_of(standing),
        citations=cites.listed(),
    )


def _listed(dataset: Dataset, ids: tuple[str, ...]) -> str:
    """Return the names of states and voices; of a successor that is not known yet, its code."""
    names = {voice.id: voice.name for voice in dataset.treaty.voices}
    names |= {state.id: state.name for state in dataset.parties}
    return ", ".join(names.get(id_, id_) for id_ in ids)


def treaty_document(dataset: Dataset) -> Document:
    """Return the treaty's own page: its depositaries, its rules with their articles, its groups."""
    treaty = dataset.treaty
    rules = tuple(Item(article_words(rule.article), rule.summary) for rule in treaty.rules)
    groups = tuple(
        Item(
            article_words(group.article),
            f"{group.name}: {_listed(dataset, group.members)}",
            f"joint passive quota {group.passive_quota}" if group.passive_quota else "",
        )
        for group in treaty.groups
    )
    about = (
        Item("adopted", f"{day_words(treaty.adopted)}, {treaty.place}"),
        Item("depositaries", _listed(dataset, treaty.depositaries)),
        Item("notices go to", treaty.notices_to or ""),
        Item("checked", f"data checked to {day_words(treaty.checked)}"),
        Item("a day begins", f"at 00:00 in the zone {treaty.zone}"),
        Item("also called", ", ".join(treaty.aliases)),
        Item("not to be confused with", ", ".join(treaty.unrelated)),
    )
    sections = (
        Section("The treaty", tuple(item for item in about if item.text)),
        Section("Rules", rules),
        Section(f"Groups of {treaty.words.parties}", groups),
    )
    cites = Citations(dataset)
    cites(*treaty.sources)
    return Document(
        treaty.name,
        treaty.summary,
        tuple(section for section in sections if section.items),
        citations=cites.listed(),
    )


def _status_items(dataset: Dataset, state: TreatyOnDay, standing: Standing) -> tuple[Item, ...]:
    own, items = standing.state, []
    if countdown := state.countdown(own.id):
        if countdown.effective is not None and countdown.days is not None:
            left = f" · {days_words(countdown.days)} to go" if countdown.days > 0 else ""
            effective = f"{day_words(countdown.effective)}{left}"
            items.append(Item("effective", effective, f"{capital(basis_words(countdown))}."))
        items.append(Item("notice", f"given on {day_words(countdown.notice.received)}"))
    if own.id in dataset.treaty.depositaries:
        items.append(Item("office", "depositary of the treaty"))
    if own.passive_quota is not None:
        items.append(Item("quota", f"{own.passive_quota} flights a year to accept (passive, 1992)"))
    in_force_for = {
        standing.state.id for standing in state.standings if standing.status != "former_party"
    }
    for group in dataset.treaty.groups:
        if own.id in group.members:
            quota = f", joint passive quota {group.passive_quota}" if group.passive_quota else ""
            over = not set(group.members) <= in_force_for
            text = f"{group.name}{quota}" + ("; ended" if over else "")
            items.append(Item("group", text, article_words(group.article)))
    names = (*own.aliases, own.adjective, own.capital)
    if called := ", ".join(name for name in names if name):
        items.append(Item("also called", called))
    if own.note:
        items.append(Item("note", own.note))
    return tuple(items)


def quotation_document(dataset: Dataset, quotation: Quotation) -> Document:
    """Return one quotation in full, with its attribution and the card of its source."""
    source, by = dataset.source_by_id[quotation.source], attribution(dataset, quotation)
    items = [Item("our translation", quotation.gloss)] if quotation.gloss else []
    items.append(Item("words", f"“{quotation.exact}”"))
    for label, value in (
        ("office then", by.role),
        ("said", by.said),
        ("language", quotation.language),
        *by.came,
        ("basis", BASIS_WORDS["read"] if quotation.basis == "read" else None),
        ("note", quotation.note),
    ):
        if value:
            items.append(Item(label, value))
    return Document(
        title=quotation.speaker,
        lead=f"{by.role}, {by.said}",
        sections=(Section("Quotation", tuple(items)), source_section(source)),
    )


def act_document(dataset: Dataset, act: Act) -> Document:
    """Return one act in full: what it was, how it is known, rival values, its sources."""
    known = known_from(act, dataset.source_by_id)
    items = []
    names, cites = dataset.state_by_id, Citations(dataset)
    numbers = cites(*act.sources)
    for label, value in (
        ("what", act.summary),
        ("kind", kind_name(act, dataset.treaty)),
        ("towards", _listed(dataset, act.towards)),
        ("received by", _listed(dataset, act.depositaries)),
        ("succeeds", _listed(dataset, (act.predecessor,)) if act.predecessor else None),
        ("territory", act.territory),
        ("effective day", day_words(act.effective) if act.effective else None),
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
            f"{rival.rank} value of `{rival.field}`",
            cites(*rival.sources),
        )
        for rival in act.rivals
    )
    states = tuple(
        Item(id_, names[id_].name, link=RecordId("state", id_)) if id_ in names else Item(id_, id_)
        for id_ in act.states
    )
    sections = (
        Section("Event", tuple(items)),
        Section("States", states),
        Section("Other values in the sources", rivals),
    )
    return Document(
        title=act.title,
        lead=span_words(act.day, act.until),
        sections=tuple(section for section in sections if section.items),
        numbers=numbers,
        citations=cites.listed(),
    )


def source_document(
    dataset: Dataset, source: Source, judgements: tuple[Judgement, ...]
) -> Document:
    """Return a source with every act, quotation, state, rule and value that cites it.

    *judgements* are those on its claims.
    """
    id_ = source.id
    acts = [act for act in dataset.acts_by_day if id_ in act.sources]
    said = sorted(
        (quotation for quotation in dataset.quotations if quotation.source == id_),
        key=lambda quotation: quotation.date_said,
    )
    cites = Citations(dataset)
    sections = (
        source_section(source),
        Section("Events that rest on it", tuple(act_item(act, cites) for act in acts)),
        Section(
            "Quotations read in it", tuple(quotation_item(quotation, cites) for quotation in said)
        ),
        Section("Other values it gives", _rivals(dataset, id_)),
        Section("The treaty and the states", _records(dataset, id_)),
        Section("Its claims and their verdicts", claim_items(dataset, judgements)),
    )
    counts = [
        plural(len(acts), "event", "events"),
        plural(len(said), "quotation", "quotations"),
        plural(len(judgements), "claim", "claims"),
    ]
    where = source.container_title or source.publisher
    issued = date_words(source.issued) if source.issued else "date not shown"
    lead = " · ".join(part for part in (where, issued, ", ".join(counts)) if part)
    shown = tuple(section for section in sections if section.items)
    return Document(source.title, lead, shown, citations=cites.listed())


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
    items += [Item("group", group.name) for group in treaty.groups if id_ in group.sources]
    states = [state.name for state in dataset.parties if id_ in state.sources]
    return (*items, *([Item("states", ", ".join(states))] if states else []))


def claims(on: Snapshot) -> Document:
    """Return the claims known by now, judged by all that the data knows, and the conflicts."""
    return claims_document(on.dataset, on.judged)


def claim(on: Snapshot, claim_id: str) -> Document | None:
    """Return one claim with its verdict, ``None`` when it is not known on the day."""
    judged = next((judgement for judgement in on.judged if judgement.claim.id == claim_id), None)
    return claim_document(on.dataset, judged) if judged else None


def source(on: Snapshot, source_id: str) -> Document | None:
    """Return a source with what rests on it, as far as that is known on the day.

    It is ``None`` when the data does not hold the source any more.
    """
    card = on.dataset.source_by_id.get(source_id)
    if card is None:
        return None
    judged = tuple(judgement for judgement in on.judged if judgement.claim.source == source_id)
    return source_document(on.dataset, card, judged)


def headline(on: Snapshot, text: str) -> Document:
    """Return what is to be said of a headline on the day."""
    return headline_document(text, on.check(text))


def document_of(on: Snapshot, entry: RecordId) -> Document | None:
    """Return all about one thing, ``None`` when it is not known, or not there, on that day."""
    known, id_ = on.dataset, entry.id
    if entry.kind == "treaty":
        return treaty_document(known)
    if entry.kind == "state":
        return party_document(on, id_)
    if entry.kind == "event":
        act = known.act_by_id.get(id_)
        return act_document(known, act) if act else None
    if entry.kind == "quotation":
        quotation = known.quotation_by_id.get(id_)
        return quotation_document(known, quotation) if quotation else None
    return source(on, id_) if entry.kind == "source" else claim(on, id_)
