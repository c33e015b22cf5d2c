"""What a terminal can show: which colours, and whether more than ASCII."""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import Struct
from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter, NoColor

from .compat_console import colour_system
from .symbols import MARKS, plain

Colours = Literal["none", "few", "many"]
_FEW = "standard"
_POOR_FONTS = ("linux",)
"""Terminals that know the letters but whose font, the Linux console's, lacks the marks."""


class Terminal(Struct, frozen=True):
    """``colours`` are none, the terminal's sixteen, or many; ``ascii``: nothing but ASCII."""

    colours: Colours = "many"
    ascii: bool = False


FULL = Terminal()


def read_terminal(environ: Mapping[str, str], encodings: Iterable[str]) -> Terminal:
    """Return what the environment and the encodings of the output say of the terminal.

    ``NO_COLOR`` asks for no colours unless it is empty.
    """
    system = colour_system(environ)
    colours: Colours = "few" if system == _FEW else "many"
    if environ.get("NO_COLOR") or system is None:
        colours = "none"
    poor = environ.get("TERM") in _POOR_FONTS
    return Terminal(colours, poor or not all(map(_can_draw, encodings)))


def _can_draw(encoding: str) -> bool:
    try:
        "".join(mark.symbol for mark in MARKS.values()).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


class PlainCells(LineFilter):
    """Replaces what is not ASCII in the lines of every widget; no line changes its width."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """Return the segments in ASCII."""
        return [
            segment
            if segment.control or segment.text.isascii()
            else Segment(plain(segment.text), segment.style)
            for segment in segments
        ]


def line_filters(terminal: Terminal) -> tuple[LineFilter, ...]:
    """Return what every painted line goes through on its way to a terminal."""
    filters: list[LineFilter] = []
    if terminal.ascii:
        filters.append(PlainCells())
    if terminal.colours == "none":
        filters.append(NoColor())
    return tuple(filters)
