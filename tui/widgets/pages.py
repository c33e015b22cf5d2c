"""Text that scrolls by the keys of a list, wherever it stands."""

from textual.containers import VerticalScroll

from ..actions import LIST_ACTIONS, bindings


class Pages(VerticalScroll, can_focus=True):
    """Scrolls by lines, by pages and to both ends."""

    BINDINGS = bindings(LIST_ACTIONS)
    DEFAULT_CSS = "Pages { height: 1fr; scrollbar-size-vertical: 1; }"

    def action_move(self, step: int) -> None:
        """Scroll by a line."""
        self.scroll_relative(y=step, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll by a page."""
        self.scroll_relative(y=step * max(1, self.size.height - 1), animate=False)

    def action_edge(self, step: int) -> None:
        """Scroll to the top or the end."""
        if step < 0:
            self.scroll_home(animate=False)
        else:
            self.scroll_end(animate=False)
