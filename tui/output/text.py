"""A document as plain text: headings, labelled entries a step in, tables without lines.

Nothing is cut, for readers, pipes and screen readers; the same lines can be drawn as a page.
"""

import textwrap
from collections.abc import Iterator, Sequence
from html import escape

from rich.cells import cell_len, chop_cells, set_cell_size

from ..theme.symbols import runs
from ..views.document import Citation, Document, Item, Section

WIDTH = 100
_INDENT = "  "
_CELL, _LINE, _MARGIN = 8.4, 20, 40
"""On a drawn page: the width of a character, the height of a line, the margin, in pixels."""
_Line = tuple[str, int, int]
"""A text, how many steps it stands in, and how many more where it runs on."""


def document_text(document: Document, *, to_paste: bool = False) -> str:
    """Return a document as text; what belongs together is indented.

    Text *to_paste* has no line broken for the width of a terminal.
    """
    lines: list[str] = []
    for part in _parts(document):
        lines += [""] if lines else []
        for text, depth, hang in part:
            if to_paste or hang < 0:
                lines.append(_INDENT * depth + text)
            else:
                lines += wrapped(text, depth=depth, hang=hang)
    return "\n".join(lines)


def plain(document: Document) -> str:
    """Return a document as the content of a text file."""
    return document_text(document) + "\n"


def _parts(document: Document) -> Iterator[list[_Line]]:
    """Yield what stands apart by an empty line."""
    top = [document.remark, document.title, document.day and f"As of {document.day}"]
    top += [f"{document.lead}{_numbers(document.numbers)}", _counted(document)]
    if any(top):
        yield [(text, 0, 0) for text in top if text]
    for section in document.sections:
        yield list(_section(section))
    if document.citations:
        yield [
            ("Sources", 0, 0),
            *(line for source in document.citations for line in _cite(source)),
        ]
    if document.origin:
        yield [(document.origin, 0, 0), (f"Dataset SHA-256: {document.fingerprint}", 0, 0)]


def _cite(source: Citation) -> Iterator[_Line]:
    yield f"[{source.number}] {source.note}", 1, 1
    yield from ((text, 2, 1) for text in (source.url, source.remark) if text)


def _counted(document: Document) -> str:
    return f"{', '.join(document.counts)}." if document.counts else ""


def _section(section: Section) -> Iterator[_Line]:
    depth = 1 if section.heading else 0
    if section.heading:
        yield f"{section.heading}{_numbers(section.numbers)}", 0, 0
    yield from ((text, depth, 1) for text in (section.day, section.remark) if text)
    for item in section.items:
        yield from _item(item, depth)
    if section.table:
        yield from ((line, depth, -1) for line in table(section.table.heads, section.table.rows))
    for paragraph in section.paragraphs:
        yield paragraph, depth, 0


def _item(item: Item, depth: int) -> Iterator[_Line]:
    text = f"“{item.text}”" if item.language else item.text
    label = f"{item.label}: " if item.label else ""
    yield f"{label}{text}{_numbers(item.numbers)}", depth, 1
    if item.under:
        yield item.under, depth + 1, 1


def _numbers(numbers: tuple[int, ...]) -> str:
    return "".join(f" [{number}]" for number in numbers)


def keys_text(document: Document) -> str:
    """Return the list of keys with the keys in a column: many of them are punctuation."""
    wide = max(cell_len(item.label) for section in document.sections for item in section.items)
    lines = [document.title]
    for section in document.sections:
        lines += ["", section.heading]
        lines += [f"  {set_cell_size(item.label, wide)}  {item.text}" for item in section.items]
    return "\n".join(lines)


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Return the lines of a table, each column as wide as its widest cell."""
    grid = [heads, *rows]
    widths = [max(cell_len(row[column]) for row in grid) for column in range(len(heads))]
    return [
        "  ".join(
            cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in grid
    ]


def wrapped(text: str, *, depth: int = 0, hang: int = 1) -> Iterator[str]:
    """Yield *text* in lines of at most ``WIDTH`` cells, *depth* steps in.

    Where it runs on the lines stand *hang* more steps in. Only a word that is longer than a line
    is cut; an address stays whole, so that it can be used.
    """
    # Rich knows how wide a character is; it takes longer to import than an answer to print.
    from rich.console import Console
    from rich.text import Text

    console = Console(width=WIDTH)
    for paragraph in text.split("\n"):
        room = WIDTH - len(_INDENT) * (depth + hang)
        overflow = "ignore" if "://" in paragraph else "fold"
        pieces = Text(paragraph).wrap(console, room, overflow=overflow)  # type: ignore[arg-type]
        for number, piece in enumerate(pieces):
            step = _INDENT * (depth + (hang if number else 0))
            yield (step + piece.plain).rstrip()


def svg(document: Document) -> str:
    """Return a document as a picture of a page, as long as it takes; it loads nothing."""
    text = document_text(document).split("\n")
    short = (piece for line in text for piece in textwrap.wrap(line, WIDTH) or [line])
    lines = [piece for line in short for piece in chop_cells(line, WIDTH) or [line]]
    wide = round(WIDTH * _CELL) + 2 * _MARGIN
    high = len(lines) * _LINE + 2 * _MARGIN
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}"'
    title = f"<title>{escape(document.title)}</title>"
    return "\n".join((f"{head}>{title}", *_drawn(lines, wide, high), "</svg>")) + "\n"


def _drawn(lines: list[str], wide: int, high: int) -> Iterator[str]:
    yield f'<rect width="{wide}" height="{high}" fill="#ffffff"/>'
    style = "font-family:monospace;font-size:14px;white-space:pre"
    yield f'<g style="{style}" fill="#1b1f24">'
    for number, line in enumerate(lines):
        y = _MARGIN + (number + 1) * _LINE
        begins = not line.startswith(" ") and (number == 0 or not lines[number - 1])
        if begins and line:
            yield (
                f'<rect x="{_MARGIN - 12}" y="{y - 14}" width="4" height="{_LINE - 2}" '
                'fill="#0b5394"/>'
            )
        weight = ' font-weight="bold"' if begins else ""
        for start, piece, cells in runs(line):
            x, length = _MARGIN + start * _CELL, cells * _CELL
            place = f'x="{x:g}" y="{y}" textLength="{length:g}"'
            yield f'<text {place}{weight} xml:space="preserve">{escape(piece)}</text>'
    yield "</g>"
