"""The quotation panel: what was said, by whom in which office, and where it was read."""

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.content import Content
from textual.reactive import reactive

from ...theme.symbols import MARKED
from ...views.panels import QuotationsView, quotations
from ...views.sources import Attribution
from ..messages import QuotationStepped
from ..pages import PageContent, quotation_page
from ..state import Scene
from .lines import wrap
from .panel import ScenePanel
from .row_list import shorten
from .text_view import Pages

_BAR = "▌ "
"""What stands before each line of what was said."""


class QuotationText(Pages):
    """The quotation itself; a long one scrolls by pages, the arrows go to the next one."""

    view: reactive[QuotationsView | None] = reactive(None, repaint=False)

    def write(self, width: int) -> list[Content]:
        """Write the words, if there are any."""
        if self.view is None:
            return []
        lines = wrap(_words(self.view), max(1, width - len(_BAR)))
        if not self.view.quotation:
            return lines
        bar = (_BAR, "$accent")
        if 2 * len(lines) + len(self.foot(width)) < self.container_size.height:
            # With room to spare the lines stand apart, as in room mode.
            lines = [line for line in lines for line in (line, Content(""))][:-1]
        return [Content.assemble(bar, line) for line in lines]

    def foot(self, width: int) -> list[Content]:
        """Write who said it and where it was read; that is always in sight."""
        if self.view is None or self.view.attribution is None:
            return []
        by, room = self.view.attribution, max(1, width - len(_BAR))
        lines = [line for text in _attribution(by) for line in wrap(text, room)]
        left = self.container_size.height - len(wrap(_words(self.view), room))
        if len(lines) > left >= len(short := _attribution(by, room)):
            lines = short
        return [Content.assemble(" " * len(_BAR), line) for line in lines]

    def watch_view(self, before: QuotationsView | None) -> None:
        """Draw the new view, another quotation from its beginning."""
        self.redraw()
        if _shown(before) != _shown(self.view):
            self.scroll_home(animate=False)

    def action_move(self, step: int) -> None:
        """Ask for the next or the previous quotation."""
        self.post_message(QuotationStepped(step))

    def on_mouse_scroll_down(self) -> None:
        """Go to the next quotation with the wheel, once this one has been read to its end."""
        if self.scroll_offset.y >= self.max_scroll_y:
            self.post_message(QuotationStepped(1))

    def on_mouse_scroll_up(self) -> None:
        """Go to the previous quotation with the wheel, from the beginning of this one."""
        if self.scroll_offset.y <= 0:
            self.post_message(QuotationStepped(-1))

    def action_edge(self, step: int) -> None:
        """Ask for the first or the last quotation."""
        self.post_message(QuotationStepped(step, edge=True))


class QuotationPanel(ScenePanel):
    """Frames one quotation of the selection."""

    view: reactive[QuotationsView | None] = reactive(None, repaint=False)
    marked: reactive[frozenset[str]] = reactive(frozenset(), repaint=False)

    def compose(self) -> ComposeResult:
        """Hold the text."""
        yield QuotationText(id="quotation")

    def show(self, scene: Scene) -> None:
        """Show the quotation of a scene."""
        super().show(scene)
        view, self.marked = scene.view, scene.marked("quotation")
        self.view = quotations(
            scene.on, party=view.party, selected=view.quotation, filter_=view.filter
        )

    def watch_marked(self) -> None:
        """Draw the marks."""
        self.watch_view()

    def watch_view(self) -> None:
        """Draw the new view."""
        view = self.view
        if view is None:
            return
        what = f"On {view.of}" if view.of else "Quotations"
        title = f"{what} {view.place} of {view.total}" if view.total else what
        if _shown(view) in self.marked:
            title += f" · {MARKED} marked"
        self.entitle(title, f"/{view.filter}" if view.filter else "")
        self.query_one(QuotationText).view = view

    def page(self) -> PageContent | None:
        """Return the page of the quotation."""
        quotation = self.view.quotation if self.view else None
        return quotation_page(quotation) if quotation else None

    def proof(self) -> PageContent | None:
        """Return the same page: a quotation stands with its source there."""
        return self.page()


def _shown(view: QuotationsView | None) -> str | None:
    return view.quotation.id if view and view.quotation else None


def _words(view: QuotationsView) -> Content:
    said = view.quotation
    if said is None:
        whom = f"by or about {view.of}" if view.of else "at all"
        fitting = f" matches /{view.filter}" if view.filter else ""
        return Content.styled(f"No quotation {whom} up to this day{fitting}.", "$muted")
    if not said.gloss:
        return Content.styled(f"“{said.exact}”", "bold")
    return Content.assemble(
        (said.gloss, "bold"), (" (our translation)\n", "$muted"), (f"“{said.exact}”", "$muted")
    )


def _attribution(by: Attribution, room: int | None = None) -> list[Content]:
    """Say who spoke in which office and when, where it was read, and whether that is in doubt.

    With a *room* the office and the source are cut so that each has a line of so many cells.
    """
    *came, last = (by.where, *by.how)
    if not by.doubtful:
        came, last = [*came, last], ""
    role, where = by.role, " · ".join(came)
    if room is not None:
        role = shorten(role, max(0, room - cell_len(f"{by.speaker}, , {by.said}")))
        where = shorten(where, room).replace(" ·…", "…")
    who = Content.assemble(
        (by.speaker, "$accent"), f", {role}" if role else "", (f", {by.said}", "$muted")
    )
    lines = [who, Content.styled(where, "$muted"), Content.styled(last.capitalize(), "bold")]
    return [line for line in lines if line]
