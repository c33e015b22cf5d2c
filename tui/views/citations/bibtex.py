"""BibTeX entries that both BibTeX and biblatex can read, in UTF-8.

bibtexparser writes them; the escapes are ours, because neither it nor pybtex keeps a stray brace
or a backslash in a value from breaking the file.
"""

import re
from collections.abc import Iterable

from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field
from bibtexparser.writer import BibtexFormat

from ...engine.dates import MONTHS, PartialDate
from ...engine.model import Name, Source
from .notes import remark

_ENTRY_TYPES = {"article-journal": "article", "article-magazine": "article"}
_ENTRY_TYPES |= {"article-newspaper": "article", "report": "techreport"}
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # \{ would still count as a brace that must be closed
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "%&#$_"},
    }
)
_SPLITS = re.compile(r"\band\b|,", re.IGNORECASE)
_IN_ADDRESS = str.maketrans({"\\": "%5C", "{": "%7B", "}": "%7D"})
"""Addresses are taken verbatim; what no address may hold is encoded as addresses do."""


def bibtex(sources: Iterable[Source], note: str | None = None) -> str:
    """Return the entries of sources; each carries *note*, where something is to be said."""
    library = Library([_entry(source, note) for source in sources])
    layout = BibtexFormat()  # type: ignore[no-untyped-call]
    layout.indent = "  "
    layout.trailing_comma = True
    layout.block_separator = "\n"
    return write_string(library, bibtex_format=layout)


def _entry(source: Source, note: str | None) -> Entry:
    kind = _ENTRY_TYPES.get(source.type, "misc")
    if kind == "techreport" and not source.publisher:
        kind = "misc"  # a report must name its institution
    fields = {
        "author": " and ".join(_name(author) for author in source.author),
        "title": f"{{{_text(source.title)}}}",  # the inner braces keep its capitals
        "journal" if kind == "article" else "howpublished": _text(source.container_title),
        "institution" if kind == "techreport" else "publisher": _text(source.publisher),
        **_date(source.issued),
        "url": source.url.translate(_IN_ADDRESS) if source.url else "",
        "urldate": str(source.accessed or ""),
        "language": source.language,
        "library": _text(source.archive),
        "note": _text(note),
        "annote": _text(remark(source)),
    }
    return Entry(kind, source.id, [Field(key, value) for key, value in fields.items() if value])


def _text(text: str | None) -> str:
    """Return text on one line, nothing in it a command."""
    return " ".join((text or "").split()).translate(_ESCAPES)


def _name(name: Name) -> str:
    """Return a name that is not taken apart at an ``and`` or a comma within it."""
    if name.literal or not name.family:
        return f"{{{_text(str(name))}}}"
    return ", ".join(
        f"{{{_text(part)}}}" if _SPLITS.search(part) else _text(part)
        for part in (name.family, name.given)
        if part
    )


def _date(when: PartialDate | None) -> dict[str, str]:
    """Return ``date`` for biblatex as written, ``~`` included, and year and month for BibTeX."""
    if when is None:
        return {}
    year = str(when.first.year)
    about = "ca. " if when.approximate else ""
    if when.precision == "year":
        return {"date": str(when), "year": f"{about}{year}"}
    return {"date": str(when), "year": year, "month": f"{about}{MONTHS[when.first.month - 1]}"}
