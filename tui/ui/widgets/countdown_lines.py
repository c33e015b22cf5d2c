"""A countdown as lines: one big figure, the way it has come, its rule, and the sentence to say."""

from functools import lru_cache
from itertools import groupby, islice, zip_longest
from typing import TYPE_CHECKING

from msgspec import Struct
from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size

from ...theme.symbols import MARKS
from ...views.big_digits import HEIGHTS, big_number
from ...views.countdown import CountdownView
from ..compat.no_break import NO_BREAK
from .lines import wrap, wrap_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator

FIGURE_LEAST = 3
"""The lines of the smallest figure; it stands beside its words or not at all."""
_PLAIN_HEIGHT = 5
"""The lines that digits need where there are no half-blocks."""
_BESIDE = 22
"""Cells that must be left beside the figure for its words."""
_GAP = 3
_KEPT = 64
_EMPTY = Content("")
Layout = tuple[list[Content], list[Content], bool]
"""Digits, the words with them, and whether these stand beside the digits."""


class Shown(Struct, frozen=True):
    """What is drawn: a countdown, and how it is to be fitted.

    ``clock`` are the hours left on the last day, which then are the figure. The figure is drawn as
    big as fits, or so many sizes ``smaller``. ``tight``: there are so few lines that none is left
    empty, and the stages give way to the figure. ``plain``: there is only ASCII. ``last_exit`` and
    ``docket`` are the keys that lead there.
    """

    view: CountdownView | None = None
    clock: str = ""
    smaller: int = 0
    tight: bool = False
    plain: bool = False
    last_exit: str = ""
    docket: str = ""

    @property
    def figure(self) -> str:
        """What is drawn big; empty where there is no figure."""
        return self.clock or (self.view and self.view.figure) or ""


def countdown_lines(shown: Shown, width: int, room: Size) -> list[Content]:
    """Return the lines of a countdown, none wider than *width*, in a panel with *room*."""
    view = shown.view
    if view is None:
        return []
    below = _below(view, width, shown.docket, tight=shown.tight)
    if not shown.figure:
        return [*wrap(_subject(view), width), *([] if shown.tight else [_EMPTY]), *below]
    return [*_hero(shown, width, room.height - len(below)), *below]


def figure_sizes(shown: Shown, room: Size) -> int:
    """Return in how many sizes the figure can be drawn in a panel with *room*, if it has any."""
    if shown.view is None or not room.width:
        return 0
    below = _below(shown.view, room.width, shown.docket, tight=shown.tight)
    return sum(1 for _ in _fitting(shown, room.width, room.height - len(below)))


def _subject(view: CountdownView) -> Content:
    """Name what all of it is about, and how it stands."""
    mark = MARKS[view.mark]
    headline = f" · {view.headline}" if view.headline else ""
    return Content.assemble((f"{mark.symbol} {view.name}", f"bold ${mark.colour}"), headline)


def _hero(shown: Shown, width: int, free: int) -> list[Content]:
    """Return the figure with its words, as big as some *free* lines allow, or as it is wanted.

    Where there is no room for digits, the figure is written out.
    """
    if drawn := list(islice(_fitting(shown, width, free), shown.smaller + 1)):
        return drawn[-1]
    for rows, words, is_beside in list(_layouts(shown, width))[-1:]:
        # The smallest; what is under it scrolls.
        return _beside(rows, words) if is_beside else [*rows, *words]
    figure = Content.styled(f"{shown.figure} {_unit(shown)}", f"bold {_look(shown)}")
    words = _words(shown.view, _unit(shown), shown.last_exit, width)
    return [*wrap(figure, width), *words[1:]]


def _fitting(shown: Shown, width: int, free: int) -> "Iterator[list[Content]]":
    """Yield the figure with its words in each size that some *free* lines allow, the biggest first.

    The words stand beside it where they have room, else under it.
    """
    gap = [] if shown.tight else [_EMPTY]
    least = 0
    for rows, words, is_beside in _layouts(shown, width, free):
        lines = _beside(rows, words) if is_beside else [*rows, *gap, *words]
        if len(lines) + 2 * len(gap) <= free and len(rows) != least:
            least = len(rows)
            yield [*gap, *lines, *gap]


def _layouts(shown: Shown, width: int, most: int | None = None) -> "Iterator[Layout]":
    """Yield how the figure can be drawn in a width and at *most* so many lines, biggest first."""
    least = _PLAIN_HEIGHT if shown.plain else 0
    sizes = (one for one in HEIGHTS if least <= one and (most is None or one <= most))
    drawn = (big_number(shown.figure, width, height) for height in sizes)
    for rows, _alike in groupby(filter(None, drawn)):
        figure = [Content.styled(row, f"bold {_look(shown)}") for row in rows]
        beside = width - len(rows[0]) - _GAP
        if beside >= _BESIDE:
            yield figure, _words(shown.view, _unit(shown), shown.last_exit, beside), True
        if len(rows) > FIGURE_LEAST:
            yield figure, _words(shown.view, _unit(shown), shown.last_exit, width), False


def _beside(rows: list[Content], words: list[Content]) -> list[Content]:
    """Put words beside the digits, in their middle."""
    blank = Content(" " * (rows[0].cell_length + _GAP))
    above = max(0, (len(rows) - len(words)) // 2) if len(rows) > FIGURE_LEAST else 0
    placed = [*[_EMPTY] * above, *words]
    return [
        Content.assemble(row, " " * _GAP, word) if row else Content.assemble(blank, word)
        for row, word in zip_longest(rows, placed, fillvalue=_EMPTY)
    ]


def _look(shown: Shown) -> str:
    return f"${MARKS[shown.view.mark].colour}" if shown.view else ""


def _unit(shown: Shown) -> str:
    """Return the word beside the figure: hours, where these are drawn, to what the days are to."""
    unit = shown.view.unit if shown.view else ""
    return f"hours {unit.partition(' ')[2]}" if shown.clock else unit


@lru_cache(_KEPT)
def _words(view: CountdownView | None, unit: str, last_exit: str, width: int) -> list[Content]:
    """Write what stands beside the figure: its unit, and what is needed to read it."""
    first, *rest = [text for text in view.beside if text] or [view.headline] if view else [""]
    key = last_exit if view and view.back_to else ""
    last = _after(key) if key else _EMPTY
    lines = [Content.styled(unit, "bold"), Content(first)]
    lines += [Content.styled(text, "$muted") for text in rest]
    lines[-1] = Content.assemble(lines[-1], last)
    return [line for text in lines if text for line in wrap(text, width)]


@lru_cache(_KEPT)
def _below(view: CountdownView, width: int, docket: str, *, tight: bool) -> list[Content]:
    """Return the lines under the figure, which no tick of the clock changes."""
    gap = [] if tight else [_EMPTY]
    parts = []
    if view.done is not None:
        parts.append(_bar(view, view.done, width))
    if view.stages and not (tight and view.figure is not None):
        parts.append(wrap_pieces(_stages(view), width))
    parts += [wrap(_rest(view), width), _elsewhere(view, docket, width), _say(view, width)]
    lines: list[Content] = []
    for part in parts:
        if any(part):
            lines += [*(gap if lines else []), *part]
    return lines


def _bar(view: CountdownView, done: float, width: int) -> list[Content]:
    """Draw the way from the notice to the effective day, with the windows in it.

    The part behind is heavier than that ahead, and never all of it before the last day. The two
    days stand under its ends, and what a window is for under it: between them, or on its own line.
    """
    behind = width if done >= 1 else min(int(width * done), width - 1)
    cells = [("━", MARKS[view.mark].colour)] * behind + [("─", "line")] * (width - behind)
    under, own, (start, end) = Content(""), list[Content](), view.bar
    for window in view.windows:
        first, last = round(window.start * width), round(window.end * width)
        cells[first : last + 1] = [("▒", "accent")] * len(cells[first : last + 1])
        label = f"{window.name} {window.days}"
        room = width - cell_len(end) - 2
        at = max(cell_len(start) + 2, min(first, room - cell_len(label)))
        if not under and at + cell_len(label) <= room:
            lead = " " * (at - cell_len(start))
            under = Content.assemble((start, "$muted"), lead, (label, "$accent"))
        else:
            at = max(0, min(first, width - cell_len(label)))
            own.append(Content.assemble(" " * at, (label, "$accent")))
    drawn = groupby(cells, key=lambda cell: cell[1])
    line = Content.assemble(
        *(("".join(sign for sign, _ in run), f"${colour}") for colour, run in drawn)
    )
    under = under or Content.styled(start, "$muted")
    last_day = Content.styled(end, f"${MARKS[view.mark].colour}")
    gap = width - under.cell_length - last_day.cell_length
    if gap > 0:
        return [line, *own, Content.assemble(under, " " * gap, last_day)]
    return [line, *own, Content.styled(start, "$muted"),
            Content(" " * max(0, width - cell_len(end))) + last_day]  # fmt: skip


def _stages(view: CountdownView) -> tuple[Content, ...]:
    colour = f"${MARKS[view.mark].colour}"
    return tuple(
        Content.assemble(
            ("✔ " if reached else "○ ", colour if reached else "$muted"),
            (name, "$foreground" if reached else "$muted"),
        )
        for name, reached in view.stages
    )


def _rest(view: CountdownView) -> Content:
    """Write the rule, and what else is pending."""
    lines = [Content.styled(line, "$muted") for line in view.lines]
    lines += [Content.styled(line, "$pending") for line in view.others]
    return Content("\n").join(lines)


def _elsewhere(view: CountdownView, docket: str, width: int) -> list[Content]:
    """Name who leaves another treaty next, with the key to all of them."""
    if not view.elsewhere:
        return []
    return _led("ELSEWHERE  ", Content.assemble(view.elsewhere, _after(docket)), width)


def _after(key: str) -> Content:
    """Write a key that no line parts from the word before it."""
    return Content.styled(f"{2 * NO_BREAK}{key}", "bold $accent")


def _say(view: CountdownView, width: int) -> list[Content]:
    """Write the sentence to read out, with what it rests on: the rule, another day's knowledge."""
    if not view.say:
        return []
    article = f" {view.article}" if view.article else ""
    unusual = f"[{view.unusual}] " if view.unusual else ""
    text = Content.assemble((f"{unusual}“{view.say}”", "$foreground"), (article, "$muted"))
    return _led("SAY  ", text, width)


def _led(lead: str, text: Content, width: int) -> list[Content]:
    """Write a text after its *lead*, its further lines under its first word."""
    lines = wrap(text, max(1, width - len(lead)))
    leads = [Content.styled(lead, "bold $accent"), *[Content(" " * len(lead))] * len(lines)]
    return [Content.assemble(one, line) for one, line in zip(leads, lines, strict=False)]
