"""A table of a document on the screen: columns beside each other, or below where it is narrow."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from textual.content import Content

from ...views.document import Table
from .lines import wrap

_BESIDE = 90
"""The width from which columns stand beside each other."""
_LABEL, _GAP = 26, 2
_EMPTY = Content("")


def table_lines(table: Table, width: int) -> Iterator[Content]:
    """Yield the lines of a table, none wider than *width* cells.

    The first cell of a row names it; the others are under the heads of their columns.
    """
    if width < _BESIDE:
        yield from _below(table, width)
        return
    count = len(table.heads) - 1
    each = (width - _LABEL) // count - _GAP
    yield _row((_EMPTY, *(Content.styled(head, "bold") for head in table.heads[1:])), each)
    for name, *cells in table.rows:
        wrapped = [wrap(Content(cell), each) for cell in cells]
        names = wrap(Content.styled(name, "$muted"), _LABEL - _GAP)
        for line in zip_longest(names, *wrapped, fillvalue=_EMPTY):
            yield _row(line, each)


def _row(cells: Iterable[Content], each: int) -> Content:
    name, *others = cells
    return Content.assemble(_padded(name, _LABEL), *(_padded(one, each + _GAP) for one in others))


def _padded(text: Content, width: int) -> Content:
    return Content.assemble(text, " " * (width - text.cell_length))


def _below(table: Table, width: int) -> Iterator[Content]:
    label = min(_LABEL, width // 3)
    for column, head in enumerate(table.heads[1:], 1):
        if column > 1:
            yield _EMPTY
        yield from wrap(Content.styled(head, "bold"), width)
        for row in (row for row in table.rows if row[column]):
            names = wrap(Content.styled(row[0], "$muted"), label - _GAP)
            texts = wrap(Content(row[column]), max(1, width - label))
            for name, text in zip_longest(names, texts, fillvalue=_EMPTY):
                yield Content.assemble(_padded(name, label), text)
