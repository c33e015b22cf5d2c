"""Textual writes a region that was painted again whole, whether or not it looks as it did.

A screen that opens is written three times, one that closes twice, and a clock of which the last
digit changes from its widget's edge on: all of it over each shared screen. Here what the terminal
shows is kept, and what differs is written.

Upstream: no issue found; a ``TODO: crop to x extents`` stands in ``ChopsUpdate``. Seen in Textual
8.2.8 (``textual._compositor.LayoutUpdate`` and ``ChopsUpdate``). When those write changed cells
alone, this file can go, and with it ``BaseApp.action_paint_anew``.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby, repeat, zip_longest
from operator import itemgetter
from typing import cast

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console, RenderableType
from rich.control import Control
from rich.style import Style
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.events import Event, Resize
from textual.screen import Screen
from textual.strip import Strip

Cell = tuple[str, str]
"""A letter with its marks, nothing on the right half of a wide one; and how it is drawn."""
_NEAR = 8
"""So many cells that have not changed cost less than to move on over them."""
_KEPT = 4096
_HERE = "\0"
"""Where the text goes in what is written for a style."""


class ChangedCells(App[None]):
    """An app that writes what has changed, and nothing else."""

    _terminal: dict[int, list[Cell | None]] | None = None
    """The cells of each line as the terminal shows them; ``None`` where that is not known."""

    async def on_event(self, event: Event) -> None:
        """Forget what the terminal shows when its size changes: it has moved what it showed."""
        if isinstance(event, Resize):
            self.forget_terminal()
        await super().on_event(event)

    def forget_terminal(self) -> None:
        """Write all that is painted next, whatever it was."""
        self._terminal = None

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        if isinstance(renderable, LayoutUpdate | ChopsUpdate):
            if self._terminal is None:
                self._terminal = {}
            # What is displayed need not be a renderable of Rich's if it is a compositor's update.
            renderable = cast("RenderableType", _Changes(renderable, self._terminal))
        super()._display(screen, renderable)


class _Changes(CompositorUpdate):
    def __init__(
        self, update: LayoutUpdate | ChopsUpdate, terminal: dict[int, list[Cell | None]]
    ) -> None:
        self._update = update
        self._terminal = terminal

    def render_segments(self, console: Console) -> str:
        """Return what a terminal is sent, and take it to show that."""
        written: list[str] = []
        for y, x, strip in _painted(self._update):
            cells, line = _cells(strip, console), self._terminal.setdefault(y, [])
            line += [None] * (x - len(line))
            for first, last in _changes(line[x : x + len(cells)], cells):
                written.append(Control.move_to(x + first, y).segment.text)
                pieces = groupby(cells[first:last], key=itemgetter(1))
                written += (look.replace(_HERE, _text(piece)) for look, piece in pieces)
            line[x : x + len(cells)] = cells
        return "".join(written)


def _painted(update: LayoutUpdate | ChopsUpdate) -> Iterator[tuple[int, int, Strip]]:
    """Yield each strip that was painted, with the line and the column that it begins on."""
    if isinstance(update, LayoutUpdate):
        for y, line in enumerate(update.strips, update.region.y):
            x = update.region.x
            for strip in line:
                yield y, x, strip
                x += strip.cell_length
        return
    for y, first, last in update.spans:
        for end, (x, chop) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if chop is not None and x < last and end > first:
                yield y, x, chop.crop(0, end - x)


def _cells(strip: Strip, console: Console) -> list[Cell]:
    cells: list[Cell] = []
    for text, style, control in strip:
        if not control:
            look = _look(style or Style.null(), console._color_system)  # noqa: SLF001
            cells += zip(text if text.isascii() else _letters(text), repeat(look))
    return cells


@lru_cache(_KEPT)
def _letters(text: str) -> list[str]:
    """Return what stands on each cell of a text."""
    letters: list[str] = []
    for letter in text:
        width = cell_len(letter)
        if not width and letters:  # it is drawn on the letter before
            letters[-1 if letters[-1] else -2] += letter
        letters += [letter, ""][:width]
    return letters


@lru_cache(_KEPT)
def _look(style: Style, colours: ColorSystem | None) -> str:
    """Return what is written for text in a style; what the style means to Textual is left out."""
    return style.render(_HERE, color_system=colours)


def _text(cells: Iterable[Cell]) -> str:
    return "".join(letter for letter, _ in cells)


def _changes(before: list[Cell | None], cells: list[Cell]) -> Iterator[tuple[int, int]]:
    """Yield the spans of cells that are not as they were, none of them with half of a letter."""
    if before == cells:
        return
    first = last = -1
    for at, (old, new) in enumerate(zip_longest(before, cells)):
        if old == new:
            continue
        if first < 0 or at - last > _NEAR:
            if first >= 0:
                yield _whole(cells, first, last)
            first = at
        last = at + 1
    yield _whole(cells, first, last)


def _whole(cells: list[Cell], first: int, last: int) -> tuple[int, int]:
    while first > 0 and not cells[first][0]:
        first -= 1
    while last < len(cells) and not cells[last][0]:
        last += 1
    return first, last
