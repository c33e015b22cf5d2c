"""Textual tells a widget its size by a message, which comes after it was painted in that size.

A list that keeps a row in sight was painted at its top first, and a moment later where it belongs.

Upstream: no issue found. Seen in Textual 8.2.8 (``textual.screen.Screen._refresh_layout`` posts
``Resize``, and paints). When a widget is told before it is painted, this file can go and ``sized``
be part of ``on_resize``.
"""

from typing import TYPE_CHECKING

from textual.geometry import Size

if TYPE_CHECKING:
    from textual.widget import Widget
else:
    # No widget itself: Textual takes the styles of the first base that is one, and of no other.
    Widget = object


class Sized(Widget):
    """Makes a widget know its size before it is painted in it."""

    def sized(self) -> None:
        """Scroll to what is to be in sight in the size there is now."""
        raise NotImplementedError

    def _size_updated(
        self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True
    ) -> bool:
        is_new = super()._size_updated(size, virtual_size, container_size, layout)
        if is_new:
            self.sized()
        return is_new
