"""A document: what opens on Enter, and what is exported. Sections of entries, or a table.

All that is read as a page is one of these, and each way to write it out (text, Markdown, HTML, SVG,
the screen) takes it whole.
"""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from ..engine.model import Act, Quotation, Source
from .labels import BASIS_WORDS, KIND_WORDS, date_words, span_words
from .lookup import RecordId
from .picture import Picture
from .search import matches

Cites = Callable[..., tuple[int, ...]]
"""Gives the numbers of sources on a page, as ``views.sources.Citations`` does."""


class Item(Struct, frozen=True):
    """One entry: a short label, its text, and quieter lines under it.

    ``numbers`` are those of the sources that bear it. With a ``language`` the text is words as
    they were printed in that language, and the label says whose. ``link`` is what the entry is
    about, where that has a page of its own; a ``colour`` is that of the theme in which the label
    stands on a picture beside it.
    """

    label: str
    text: str
    under: str = ""
    numbers: tuple[int, ...] = ()
    language: str | None = None
    link: RecordId | None = None
    colour: str = ""


class Table(Struct, frozen=True):
    """Rows under the heads of their columns."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Section(Struct, frozen=True):
    """Entries or a table under a heading, and paragraphs after them.

    ``within`` is set on a part of the section before it. ``day`` is the day that a section has of
    its own, ``remark`` what is unusual about it; ``numbers`` are those of its sources. ``chip`` is
    set where the heading is a verdict, to be seen from afar. A ``picture`` is shown where a page
    can show one; entries and paragraphs say the same in words.
    """

    heading: str
    items: tuple[Item, ...] = ()
    table: Table | None = None
    paragraphs: tuple[str, ...] = ()
    within: bool = False
    day: str = ""
    remark: str = ""
    numbers: tuple[int, ...] = ()
    picture: Picture | None = None
    chip: bool = False


class Citation(Struct, frozen=True):
    """A source in the list: its number, its note without the address, and what is known of it."""

    id: str
    number: int
    note: str
    url: str | None
    language: str
    remark: str


class Document(Struct, frozen=True):
    """A titled text; ``mark`` is the mark of the state it is about, if it is about one.

    One that is exported has more: the ``day`` it tells, the ``numbers`` of the sources of its lead,
    the ``counts`` in words, a ``remark`` on what is unusual such as a what-if, the ``citations`` in
    the order of their numbers, the ``origin`` of it all and the ``fingerprint`` of the data.
    """

    title: str
    lead: str
    sections: tuple[Section, ...]
    mark: str | None = None
    day: str = ""
    numbers: tuple[int, ...] = ()
    counts: tuple[str, ...] = ()
    remark: str = ""
    citations: tuple[Citation, ...] = ()
    origin: str = ""
    fingerprint: str = ""


def narrowed(document: Document, filter_: str) -> Document:
    """Return a document with only the items that match; those under a matching heading stay."""
    sections = (
        section
        if matches(filter_, section.heading)
        else replace(section, items=tuple(item for item in section.items if _fits(filter_, item)))
        for section in document.sections
    )
    return replace(document, sections=tuple(section for section in sections if section.items))


def _fits(filter_: str, item: Item) -> bool:
    return matches(filter_, item.label, item.text, item.under)


def count_items(document: Document) -> int:
    """Return how many items a document has."""
    return sum(len(section.items) for section in document.sections)


def act_item(act: Act, cites: Cites) -> Item:
    """Return an act in one entry."""
    under = KIND_WORDS[act.kind]
    if act.basis != "read":
        under += f" · {BASIS_WORDS[act.basis]}"
    link = RecordId("event", act.id)
    return Item(span_words(act.day, act.until), act.title, under, cites(*act.sources), link=link)


def quotation_item(said: Quotation, cites: Cites) -> Item:
    """Return a quotation in one entry under its day, in English first."""
    under = f"{said.speaker}, {said.role}"
    words = f"“{said.exact}”"
    if said.gloss:
        words, under = f"{said.gloss} (our translation)", f"{words}\n{under}"
    link = RecordId("quotation", said.id)
    return Item(date_words(said.date_said), words, under, cites(said.source), link=link)


def source_section(source: Source) -> Section:
    """Return all about a source under the heading of its id."""
    items = [Item("title", source.title, link=RecordId("source", source.id))]
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


def error_document(title: str, lines: tuple[str, ...]) -> Document:
    """Return what is wrong with a file, a line each, as it would stand on the command line."""
    items = tuple(Item(str(number), line) for number, line in enumerate(lines, 1))
    return Document(title, "It cannot be shown; fix these first", (Section("Findings", items),))
