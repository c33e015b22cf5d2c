"""A table in plain text: columns apart by two spaces, no lines, nothing cut."""

from collections.abc import Sequence

from rich.cells import cell_len


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
