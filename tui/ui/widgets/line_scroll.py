"""What scrolls over lines that it draws itself, mostly without a layout of the screen."""

from textual.geometry import Size
from textual.scroll_view import ScrollView

from ..compat.line_cache import Kept


class Scrolled(Kept, ScrollView):
    """Draws its own lines.

    The toolkit lays the whole screen out whenever their number changes. Here that happens only
    where the scroll bar comes or goes, or where the height follows the lines.
    """

    DEFAULT_CSS = "Scrolled { overflow-x: hidden; scrollbar-size-vertical: 1; }"

    def take_height(self, lines: int) -> None:
        """Scroll over as many *lines* from now on."""
        # Its width is no matter: nothing scrolls sideways.
        size, overflows = Size(0, lines), lines > self.container_size.height
        if self.styles.auto_dimensions:
            self.virtual_size = size
            return
        self.set_reactive(Scrolled.virtual_size, size)
        if overflows != self.show_vertical_scrollbar:
            # Both at once, as one layout finds the bar where it would be after two.
            self.vertical_scrollbar.display = overflows
            self.show_vertical_scrollbar = overflows
        elif overflows:
            self.vertical_scrollbar.window_virtual_size = lines
        self.scroll_y = self.validate_scroll_y(self.scroll_y)
