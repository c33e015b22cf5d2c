"""Short pieces in a row that wraps between them, never inside one."""

from collections.abc import Iterable

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget

from ..compat.line_cache import Kept


def wrap_pieces(pieces: Iterable[Content], width: int) -> list[Content]:
    """Return *pieces* two cells apart on as few lines as a *width* allows."""
    lines: list[list[Content]] = [[]]
    for piece in pieces:
        used = sum(one.cell_length + 2 for one in lines[-1])
        if lines[-1] and used + piece.cell_length > width:
            lines.append([])
        lines[-1].append(piece)
    return [Content("  ").join(line) for line in lines]


class Wrapped(Kept, Widget):
    """Shows pieces two cells apart on as few lines as they need."""

    DEFAULT_CSS = "Wrapped { height: auto; color: $muted; }"

    pieces: reactive[tuple[Content, ...]] = reactive((), repaint=False)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return the number of lines that a width takes; the signature is Textual's."""
        return len(wrap_pieces(self.pieces, width))

    def render(self) -> Content:
        """Write the lines."""
        return Content("\n").join(wrap_pieces(self.pieces, self.content_size.width))

    def watch_pieces(self, before: tuple[Content, ...]) -> None:
        """Paint the new pieces; the screen is laid out anew only for more lines or fewer."""
        width = self.content_size.width
        old, new = (len(wrap_pieces(pieces, width)) for pieces in (before, self.pieces))
        self.refresh(layout=old != new)
