"""Lines for a reader or a screen reader: as wide as fits, indented, no word cut."""

from collections.abc import Iterator

WIDTH = 100
_INDENT = "  "


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
