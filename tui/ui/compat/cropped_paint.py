"""Textual paints a changed region from the edge of its widget on: what stands left of it comes too.

A clock in which the last digit changes is written whole, each second and over each shared screen.

Upstream: no issue found; a ``TODO: crop to x extents`` stands in ``ChopsUpdate``. Seen in Textual
8.2.8 (``textual._compositor.ChopsUpdate.render_segments``). When that crops, this file can go.
"""

from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.control import Control
from textual._compositor import ChopsUpdate
from textual.app import App
from textual.screen import Screen
from textual.strip import Strip


class CroppedPaint(App[None]):
    """An app that writes what has changed, and nothing that stands left of it."""

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(renderable, ChopsUpdate):
            renderable = _Cropped(renderable.chops, renderable.spans, renderable.chop_ends)
        super()._display(screen, renderable)


class _Cropped(ChopsUpdate):
    def render_segments(self, console: Console) -> str:
        """Return what a terminal is sent: each span from its first cell to its last."""
        written: list[str] = []
        for y, first, last in self.spans:
            for end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                if strip is None or x >= last or end <= first:
                    continue
                start = _letter_at(strip, first - x)
                written.append(Control.move_to(x + start, y).segment.text)
                written.append(strip.crop(start, min(end, last) - x).render(console))
        return "".join(written)


def _letter_at(strip: Strip, cell: int) -> int:
    """Return the cell at which the letter on a cell begins: one may be two cells wide."""
    at = 0
    for letter in strip.text if cell > 0 else "":
        width = cell_len(letter)
        if at + width > cell:
            break
        at += width
    return at
