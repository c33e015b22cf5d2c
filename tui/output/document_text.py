"""A document as plain text: headings, and under them labelled entries, a step in."""

from collections.abc import Iterator

from rich.cells import cell_len, set_cell_size

from ..views.document import Document
from .wrap import wrapped


def document_text(document: Document, *, to_paste: bool = False) -> str:
    """Return a document as text; nothing is drawn, and what belongs together is indented.

    Text *to_paste* has no line broken for the width of a terminal.
    """
    lines: list[str] = []
    for text, depth, hang in _entries(document):
        if to_paste:
            lines.append("  " * depth + text)
        else:
            lines += wrapped(text, depth=depth, hang=hang)
    return "\n".join(lines)


def _entries(document: Document) -> Iterator[tuple[str, int, int]]:
    """Yield each text with how many steps it stands in, and how many more where it runs on."""
    yield document.title, 0, 0
    if document.lead:
        yield document.lead, 0, 0
    for section in document.sections:
        yield "", 0, 0
        yield section.heading, 0, 0
        for item in section.items:
            yield (f"{item.label}: {item.text}" if item.label else item.text), 1, 1
            if item.under:
                yield item.under, 2, 1


def keys_text(document: Document) -> str:
    """Return the list of keys with the keys in a column: many of them are punctuation."""
    wide = max(cell_len(item.label) for section in document.sections for item in section.items)
    lines = [document.title]
    for section in document.sections:
        lines += ["", section.heading]
        lines += [f"  {set_cell_size(item.label, wide)}  {item.text}" for item in section.items]
    return "\n".join(lines)
