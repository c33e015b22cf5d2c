"""A document as plain text: headings, and under them labelled entries, a step in."""

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size

from ..views.document import Document
from .lines import wrapped


def document_text(document: Document) -> str:
    """Return a document as text; nothing is drawn, and what belongs together is indented."""
    return "\n".join(_lines(document))


def _lines(document: Document) -> Iterator[str]:
    yield from wrapped(document.title, hang=0)
    yield from wrapped(document.lead, hang=0)
    for section in document.sections:
        yield ""
        yield from wrapped(section.heading, hang=0)
        for item in section.items:
            yield from wrapped(f"{item.label}: {item.text}", depth=1)
            if item.under:
                yield from wrapped(item.under, depth=2)


def keys_text(document: Document) -> str:
    """Return the list of keys with the keys in a column: many of them are punctuation."""
    wide = max(cell_len(item.label) for section in document.sections for item in section.items)
    lines = [document.title]
    for section in document.sections:
        lines += ["", section.heading]
        lines += [f"  {set_cell_size(item.label, wide)}  {item.text}" for item in section.items]
    return "\n".join(lines)
