"""The quotation panel: what was said, by whom in which office, and where it was read."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from ..actions import LIST_ACTIONS, bindings
from ..views.board import QuotationsView
from ..views.words import BASIS_WORDS, date_words
from .panel import Panel


class QuotationText(VerticalScroll, can_focus=True):
    """The quotation itself; a long one scrolls by pages, the arrows go to the next one."""

    BINDINGS = bindings(LIST_ACTIONS)
    DEFAULT_CSS = "QuotationText { height: 1fr; scrollbar-size-vertical: 1; }"

    class Stepped(Message):
        """Another quotation is wanted: *step* places on, or the first or last (*edge*)."""

        def __init__(self, step: int, *, edge: bool = False) -> None:
            super().__init__()
            self.step = step
            self.edge = edge

    def action_move(self, step: int) -> None:
        """Ask for the next or the previous quotation."""
        self.post_message(self.Stepped(step))

    def action_edge(self, step: int) -> None:
        """Ask for the first or the last quotation."""
        self.post_message(self.Stepped(step, edge=True))

    def action_page(self, step: int) -> None:
        """Scroll a long quotation by a page."""
        self.scroll_relative(y=step * max(1, self.size.height - 1), animate=False)


class QuotationPanel(Panel):
    """Shows one quotation of the selection with its attribution."""

    view: reactive[QuotationsView | None] = reactive(None)

    def compose(self) -> ComposeResult:
        """Hold the text in a scrolling box."""
        with QuotationText():
            yield Static(id="quotation", markup=False)

    def watch_view(self) -> None:
        """Draw the new view from its beginning."""
        view = self.view
        if view is None:
            return
        of = f" on {view.of}" if view.of else ""
        self.entitle(f"Quotations{of} {view.place} of {view.total}" if view.total else "Quotations")
        self.query_one("#quotation", Static).update(_content(view))
        self.query_one(QuotationText).scroll_home(animate=False)


def _content(view: QuotationsView) -> Content:
    said = view.quotation
    if said is None:
        whom = f"by or about {view.of}" if view.of else "at all"
        return Content.styled(f"No quotation {whom} up to this day.", "$muted")
    lines = [Content.styled(f"“{said.exact}”", "bold"), Content("")]
    if said.gloss:
        lines[1:1] = [Content.styled(f"In English: {said.gloss}", "italic")]
    lines += [
        Content.styled(said.speaker, "$accent"),
        Content(said.role),
        Content.styled(date_words(said.said), "$muted"),
        Content.styled(f"Read in {view.read_in} · {view.kind}", "$muted"),
    ]
    if said.relayed_by:
        lines.append(Content.styled(f"Relayed by {said.relayed_by}", "$muted"))
    if said.translation:
        lines.append(Content.styled(f"Translation: {said.translation}", "$muted"))
    if said.basis != "read":
        lines.append(Content.styled(BASIS_WORDS[said.basis].capitalize(), "$pending"))
    return Content("\n").join(lines)
