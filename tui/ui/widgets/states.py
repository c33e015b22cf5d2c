"""The roster: every state under its status, and what matters most about it today."""

from functools import lru_cache
from itertools import pairwise, takewhile
from operator import eq

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.reactive import reactive

from ...theme.symbols import MARKED, MARKS
from ...views.panels import RosterRow, RosterView, roster
from ..messages import CursorMoved, PartySelected
from ..state import Scene
from .panel import ScenePanel
from .row_list import Row, RowList, no_match

ALL = ""


_COLUMN = 19
"""The least width of a column: that of most names with a year beside them."""


class RosterPanel(ScenePanel):
    """The states under headings, each a word for their status. The first row stands for all."""

    view: reactive[RosterView | None] = reactive(None, repaint=False)
    marked: reactive[frozenset[str]] = reactive(frozenset(), repaint=False)

    def compose(self) -> ComposeResult:
        """Hold the list."""
        yield RowList(id="states", answered=True, column=_COLUMN)

    def show(self, scene: Scene) -> None:
        """Show the states of a scene, and which are marked."""
        super().show(scene)
        self.marked = scene.marked("state")
        self.view = roster(scene.on, selected=scene.view.party, filter_=scene.view.filter)

    def watch_marked(self) -> None:
        """Draw the marks."""
        self.watch_view()

    def watch_view(self) -> None:
        """Draw the new view."""
        view = self.view
        if view is None:
            return
        rows = [Row(ALL, (("  All states", "accent"),))] if not view.filter else []
        heading, least = "", _telling(tuple(row.name for row in view.rows))
        for row in view.rows:
            if row.heading != heading:
                heading = row.heading
                rows.append(Row("", ((heading, "muted"),), heading=True))
            rows.append(_row(row, least[row.name], is_marked=row.id in self.marked))
        self.query_one(RowList).show(tuple(rows), view.selected or ALL, empty=no_match(self.app))
        shown = f"{len(view.rows)} of {view.total}" if view.filter else str(view.total)
        self.entitle(
            f"States {shown}" if self.scene.on.is_counted else "States",
            f"/{view.filter}" if view.filter else "",
            hypothetical=view.hypothetical,
        )

    def on_cursor_moved(self, message: CursorMoved) -> None:
        """Tell which state was selected."""
        message.stop()
        self.post_message(PartySelected(message.row_id or None))


def _row(row: RosterRow, least: int, *, is_marked: bool) -> Row:
    mark = MARKS[row.mark]
    strong = row.mark in ("pending", "suspended", "announced")
    sign = f"{mark.symbol} "

    def named(name: str) -> tuple[tuple[str, str], ...]:
        marked = ((f" {MARKED}", "accent"),) if is_marked else ()
        return (sign, mark.colour), (name, mark.colour if strong else "foreground"), *marked

    return Row(
        row.id,
        named(row.name),
        (_chip(row.detail), f"background on {mark.colour}") if strong else (row.detail, "muted"),
        (_chip(row.short), row.short) if strong else (row.short, ""),
        least=cell_len(sign) + least,
        brief=named(row.id),
    )


@lru_cache(8)
def _telling(names: tuple[str, ...]) -> dict[str, int]:
    """Return how many cells of each name it takes to tell it from the others.

    >>> _telling(("Chad", "Chile", "Peru"))
    {'Chad': 3, 'Chile': 3, 'Peru': 1}
    """
    # Of all others those beside it in their order are the most like it.
    ordered = sorted(names)
    shared = [0, *(cell_len(_shared_beginning(*pair)) for pair in pairwise(ordered)), 0]
    return {name: 1 + max(two) for name, two in zip(ordered, pairwise(shared), strict=False)}


def _shared_beginning(one: str, other: str) -> str:
    """Return the letters that two names have in common from their beginning."""
    return one[: sum(takewhile(bool, map(eq, one, other)))]


def _chip(text: str) -> str:
    """Return words with a cell before and after them, to be filled."""
    return f" {text} " if text else ""
