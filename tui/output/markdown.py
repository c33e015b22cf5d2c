"""A document as Markdown (CommonMark, with tables as GitHub and pandoc read them)."""

import re
from collections.abc import Iterator

from ..views.document import Citation, Document, Item, Section, Table

_SPECIAL = re.compile(
    r"""[\\`*_\[\]{}<>|~&$^"'@]  # marks of one of the readers, or quotation marks that pandoc bends
    | \#(?=\#*$)                 # what ends a heading
    | -(?=-) | (?<=-)-           # two hyphens are a dash to pandoc
    | \.(?=\.) | (?<=\.)\.       # dots are an ellipsis to it
    | :(?=//|[\w+-]+:)           # what GitHub takes for an address or a picture of a face
    | (?<=www)\.               # and for an address
    | (?<=[^\W\d_])\.(?=\ )      # after some abbreviations pandoc sets another kind of space
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STARTS_BLOCK = re.compile(r"^([#+=%:-]|\(?(?:\w+|[#@])[.)])")
_MAIL = re.compile(r"(?<=[\w.+-])\\@(?=\w)")
"""An at sign that GitHub takes for that of a mail address even when it is escaped."""


def markdown(document: Document) -> str:
    """Return a document as a Markdown text."""
    return "\n\n".join(_blocks(document)) + "\n"


def escaped(text: str) -> str:
    """Return text on one line that Markdown shows as it is, wherever on a line it stands.

    Both as GitHub and as pandoc read it: no sign becomes another, and no address a link. Within a
    mail address only an empty comment keeps GitHub from that.
    """
    line = _MAIL.sub(r"<!-- -->\\@", _SPECIAL.sub(r"\\\g<0>", " ".join(text.split())))
    return _STARTS_BLOCK.sub(lambda found: f"{found[1][:-1]}\\{found[1][-1]}", line)


def _numbers(numbers: tuple[int, ...]) -> str:
    return "".join(f" \\[{number}\\]" for number in numbers)


def _blocks(document: Document) -> Iterator[str]:
    yield f"# {escaped(document.title)}"
    day = f"As of **{escaped(document.day)}**. " if document.day else ""
    yield f"{day}{escaped(document.lead)}{_numbers(document.numbers)}"
    if document.remark:
        yield f"**{escaped(document.remark)}**"
    if document.counts:
        yield escaped(f"{', '.join(document.counts)}.")
    for section in document.sections:
        yield from _section(section)
    if document.citations:
        yield "## Sources"
        yield "\n".join(map(_source, document.citations))
    if document.origin:
        yield escaped(f"{document.origin} Dataset SHA-256: {document.fingerprint}.")


def _section(section: Section) -> Iterator[str]:
    hashes = "###" if section.within else "##"
    yield f"{hashes} {escaped(section.heading)}{_numbers(section.numbers)}"
    if section.day:
        yield f"As of **{escaped(section.day)}**."
    if section.remark:
        yield f"**{escaped(section.remark)}**"
    if entries := [_item(item) for item in section.items if not item.language]:
        yield "\n".join(entries)
    yield from (_quotation(item) for item in section.items if item.language)
    if section.table:
        yield _table(section.table)
    yield from map(escaped, section.paragraphs)


def _item(item: Item) -> str:
    label = f"**{escaped(item.label)}**: " if item.label else ""
    lines = [f"- {label}{escaped(item.text)}{_numbers(item.numbers)}"]
    return "\n".join([*lines, *(f"  - {escaped(line)}" for line in _lines(item.under))])


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def _table(shown: Table) -> str:
    lines = [" | ".join(map(escaped, row)) for row in (shown.heads, *shown.rows)]
    lines.insert(1, " | ".join(["---"] * len(shown.heads)))
    return "\n".join(f"| {line} |" for line in lines)


def _quotation(item: Item) -> str:
    """Return words as a block; a line break of the original is one here."""
    words = "\\\n> ".join(escaped(line) for line in _lines(item.text))
    about = " ".join(escaped(line) for line in (f"{item.label}.", *_lines(item.under)))
    return f"> “{words}”\n>\n> — {about}{_numbers(item.numbers)}"


def _source(source: Citation) -> str:
    """Return a source behind its own number, which no Markdown reader may count anew."""
    address = f" <{source.url}>" if source.url and not set("<>\\") & set(source.url) else ""
    if source.url and not address:
        address = f" {escaped(source.url)}"
    return f"- \\[{source.number}\\] {escaped(source.note)}{address} {escaped(source.remark)}"
