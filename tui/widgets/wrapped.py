"""Short pieces in a row that wraps between them, never inside one."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget


class Wrapped(Widget):
    """Shows pieces two cells apart on as few lines as they need."""

    DEFAULT_CSS = "Wrapped { height: auto; color: $muted; }"

    pieces: reactive[tuple[Content, ...]] = reactive((), layout=True)

    def _lines(self, room: int) -> list[list[Content]]:
        lines: list[list[Content]] = [[]]
        for piece in self.pieces:
            used = sum(one.cell_length + 2 for one in lines[-1])
            if lines[-1] and used + piece.cell_length > room:
                lines.append([])
            lines[-1].append(piece)
        return lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """Return the number of lines that a width takes; the signature is Textual's."""
        return len(self._lines(width))

    def render(self) -> Content:
        """Write the lines."""
        lines = self._lines(self.content_size.width)
        return Content("\n").join(Content("  ").join(line) for line in lines)
