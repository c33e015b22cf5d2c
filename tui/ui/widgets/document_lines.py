"""A document on lines: headings, labels in a column, text that wraps beside them."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from textual.content import Content

from ...theme.symbols import MARKS
from ...views.document import Document, Item

_LABEL_WIDTH = 15
_GAP = 2
_KEPT = 1024
_EMPTY = Content("")


def document_lines(document: Document, width: int) -> list[Content]:
    """Return the lines of a document, none wider than *width* cells. All of its text is data."""
    return list(_lines(document, width))


def _lines(document: Document, width: int) -> Iterator[Content]:
    mark = MARKS[document.mark] if document.mark else None
    title = f"{mark.symbol} {document.title}" if mark else document.title
    yield from Content.styled(title, "bold").wrap(width)
    yield from Content(document.lead).wrap(width)
    for section in document.sections:
        yield _EMPTY
        yield from Content.styled(section.heading, "bold $accent").wrap(width)
        for item in section.items:
            yield from _beside(item, width)


@lru_cache(_KEPT)
def _beside(item: Item, width: int) -> tuple[Content, ...]:
    """Return the label beside the text with what stands under it; most days change few items."""
    text = Content(item.text)
    if item.under:
        text = Content.assemble(text, "\n", (item.under, "$muted"))
    right = text.wrap(max(1, width - _LABEL_WIDTH - _GAP))
    left = Content.styled(item.label, "$muted").wrap(_LABEL_WIDTH)
    return tuple(
        Content.assemble(label, " " * (_LABEL_WIDTH + _GAP - label.cell_length), words)
        for label, words in zip_longest(left, right, fillvalue=_EMPTY)
    )
