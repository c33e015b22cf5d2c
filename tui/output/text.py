"""A document as plain text: headings, labelled entries a step in, tables without lines.

Nothing is cut, for readers, pipes and screen readers.
"""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len, set_cell_size

from ..views.document import Citation, Document, Item, Section

WIDTH = 100
_INDENT = "  "
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
