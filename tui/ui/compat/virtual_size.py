"""Textual lays the whole screen out anew whenever the height that a widget scrolls over changes.

``Widget.virtual_size`` is a reactive with ``layout=True``. A list that gains a row at each step of
the day would move nothing else on the screen, yet every widget is measured again.

Upstream: no issue found (https://github.com/Textualize/textual/issues/547 is its kin). Seen in
Textual 8.2.8. When a change of ``virtual_size`` no longer asks for a layout, all of this can go and
``Scrolled.take_height`` be one assignment. ``window_virtual_size`` of the scroll bar and
``set_reactive`` of ``virtual_size`` are public names, but how they hang together is not documented.
"""

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.widget import Widget


def set_virtual_height(widget: ScrollView, lines: int) -> None:
    """Let a widget scroll over as many *lines*.

    The screen is laid out only where the scroll bar comes or goes, or where the widget's own
    height follows the lines.
    """
    # Its width is no matter: nothing scrolls sideways.
    size, overflows = Size(0, lines), lines > widget.container_size.height
    if widget.styles.auto_dimensions:
        widget.virtual_size = size
        return
    widget.set_reactive(Widget.virtual_size, size)
    if overflows != widget.show_vertical_scrollbar:
        # Both at once, as one layout finds the bar where it would be after two.
        widget.vertical_scrollbar.display = overflows
        widget.show_vertical_scrollbar = overflows
    elif overflows:
        widget.vertical_scrollbar.window_virtual_size = lines
    widget.scroll_y = widget.validate_scroll_y(widget.scroll_y)
