"""Text that scrolls by the keys of a list, wherever it stands."""

from textual import events
from textual.containers import VerticalScroll

from ..actions import LIST_ACTIONS, bindings


class Pages(VerticalScroll, can_focus=True):
    """Scrolls by lines, by pages and to both ends."""

    BINDINGS = bindings(LIST_ACTIONS)
    DEFAULT_CSS = "Pages { height: 1fr; scrollbar-size-vertical: 1; }"

    _height = 0

    def on_resize(self, event: events.Resize) -> None:
        """Try without the scroll bar in a higher place: beside the bar the text may be too long."""
        if event.container_size.height > self._height:
            self.show_vertical_scrollbar = False
        self._height = event.container_size.height

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
