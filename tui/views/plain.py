"""A document as plain text, to be pasted elsewhere."""

from .document import Document, Item


def plain(document: Document) -> str:
    """Return a document line by line: the heading of a section, an entry, what is under it."""
    lines = [document.title, *([document.lead] if document.lead else [])]
    for section in document.sections:
        lines += ["", section.heading]
        for item in section.items:
            lines += _lines(item)
    return "\n".join(lines)


def _lines(item: Item) -> list[str]:
    first = f"{item.label}: {item.text}" if item.label else item.text
    return [first, *([f"  {item.under}"] if item.under else [])]
