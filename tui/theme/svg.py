"""The picture of a screen: letters as text, everything that is drawn with letters as shapes.

A figure of half-blocks or a frame of lines looks right as text only in the font it was made for;
as rectangles, each run at its own place, it looks the same in every program.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from rich.cells import cell_len
from rich.color import Color
from rich.segment import Segment
from rich.style import Style
from rich.terminal_theme import TerminalTheme

from .symbols import runs

_WIDE, _HIGH, _LETTER = 10, 20, 16
"""The size of a cell and of a letter, in pixels."""
_THIN = 2
"""The thickness of a line."""
_BLOCKS = {
    "█": (0, 0, 1, 1), "▀": (0, 0, 1, 1 / 2), "▄": (0, 1 / 2, 1, 1 / 2),
    "▌": (0, 0, 1 / 2, 1), "▐": (1 / 2, 0, 1 / 2, 1), "▎": (0, 0, 1 / 4, 1),
    "▘": (0, 0, 1 / 2, 1 / 2), "▝": (1 / 2, 0, 1 / 2, 1 / 2),
    "▖": (0, 1 / 2, 1 / 2, 1 / 2), "▗": (1 / 2, 1 / 2, 1 / 2, 1 / 2),
    "▁": (0, 7 / 8, 1, 1 / 8), "▂": (0, 6 / 8, 1, 2 / 8), "▃": (0, 5 / 8, 1, 3 / 8),
    "▅": (0, 3 / 8, 1, 5 / 8), "▆": (0, 2 / 8, 1, 6 / 8), "▇": (0, 1 / 8, 1, 7 / 8),
    "▔": (0, 0, 1, 1 / 8), "─": (0, 0.45, 1, 0.1), "━": (0, 0.4, 1, 0.2),
    "│": (0.4, 0, 0.2, 1), "┃": (0.3, 0, 0.4, 1),
}  # fmt: skip
"""What a sign fills of its cell: left, top, width and height as parts of it."""
_SHADES = {"░": 0.25, "▒": 0.5, "▓": 0.75}
_CORNERS = {
    "╭": "M5 20v-5q0-5 5-5", "╮": "M0 10q5 0 5 5v5", "╰": "M5 0v5q0 5 5 5", "╯": "M0 10q5 0 5-5v-5",
}  # fmt: skip
_DRAWN = {*_BLOCKS, *_SHADES, *_CORNERS}


class _Run(NamedTuple):
    """Letters of one look from cell *x* of a line on; colours as ``#rrggbb``."""

    x: int
    text: str
    colour: str
    ground: str
    bold: bool
    italic: bool


def screen_svg(
    lines: Iterable[Iterable[Segment]],
    size: tuple[int, int],
    ground: str,
    title: str,
    theme: TerminalTheme,
) -> str:
    """Return the *lines* of a screen as SVG that loads nothing.

    *size* is in cells; *ground* is the colour of the screen, as ``#rrggbb``; *theme* tells the
    colours that a terminal gives to the names of its own.
    """
    width, height = size[0] * _WIDE, size[1] * _HIGH
    shapes = [f'<rect width="{width}" height="{height}" fill="{ground}"/>']
    letters: list[str] = []
    for y, line in enumerate(lines):
        for run in _runs(line, ground, theme):
            shapes += _shapes(run, y * _HIGH, ground)
            letters += _letters(run, y * _HIGH)
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">',
            f"<title>{escape(title)}</title>",
            '<g shape-rendering="crispEdges">',
            *shapes,
            "</g>",
            f'<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="{_LETTER}">',
            *letters,
            "</g>",
            "</svg>\n",
        )
    )


def _runs(line: Iterable[Segment], ground: str, theme: TerminalTheme) -> Iterator[_Run]:
    x = 0
    for text, given, control in line:
        if control:
            continue
        style = given or Style()
        colour = _hex(style.color, theme, foreground=True) or theme.foreground_color.hex
        behind = _hex(style.bgcolor, theme, foreground=False) or ground
        if style.reverse:
            colour, behind = behind, colour
        yield _Run(x, text, colour, behind, bool(style.bold), bool(style.italic))
        x += cell_len(text)


def _hex(colour: Color | None, theme: TerminalTheme, *, foreground: bool) -> str:
    if colour is None or colour.is_default:
        return ""
    return colour.get_truecolor(theme, foreground=foreground).hex


def _shapes(run: _Run, top: int, ground: str) -> Iterator[str]:
    """Draw the ground of a run, where it is not that of the screen, and its blocks and lines."""
    if run.ground != ground:
        whole = cell_len(run.text) * _WIDE
        yield _box(run.x * _WIDE, top, whole, _HIGH, run.ground)
    for start, signs, cells in runs(run.text, lambda sign: sign if sign in _DRAWN else ""):
        left, sign = (run.x + start) * _WIDE, signs[0]
        if sign in _SHADES:
            shade = f' fill-opacity="{_SHADES[sign]}"'
            yield _box(left, top, cells * _WIDE, _HIGH, run.colour, shade)
        elif sign in _CORNERS:
            place = f'transform="translate({left} {top})" d="{_CORNERS[sign]}"'
            yield f'<path {place} fill="none" stroke="{run.colour}" stroke-width="{_THIN}"/>'
        elif sign in _BLOCKS:
            across, down, wide, high = _BLOCKS[sign]
            # What fills its cell from side to side is one box over all of them.
            step = cells if wide == 1 else 1
            for cell in range(0, cells, step):
                x = left + (cell + across) * _WIDE
                yield _box(x, top + down * _HIGH, step * wide * _WIDE, high * _HIGH, run.colour)


def _box(x: float, y: float, wide: float, high: float, fill: str, more: str = "") -> str:
    return f'<rect x="{x:g}" y="{y:g}" width="{wide:g}" height="{high:g}" fill="{fill}"{more}/>'


def _letters(run: _Run, top: int) -> Iterator[str]:
    """Write each word of a run at its own place, so that no font can move the next one."""
    look = f' fill="{run.colour}"'
    look += ' font-weight="bold"' if run.bold else ""
    look += ' font-style="italic"' if run.italic else ""
    for start, word, cells in runs(run.text, _kind):
        if not word.isspace() and word[0] not in _DRAWN:
            place = f'x="{(run.x + start) * _WIDE}" y="{top + 0.76 * _HIGH:g}"'
            fit = f' textLength="{cells * _WIDE}"' if cells > 1 else ""
            yield f"<text {place}{fit}{look}>{escape(word)}</text>"


def _kind(sign: str) -> object:
    """Tell apart what a word is not made of: blanks, what is drawn, wide and narrow letters."""
    if sign.isspace() or sign in _DRAWN:
        return sign if sign in _DRAWN else " "
    return cell_len(sign)
