"""Textual moves the terminal's cursor for its input lines alone; elsewhere it stays where it was.

Who reads with a braille line, or with a screen reader that follows the cursor, is led by it. It is
asked for anew with every frame, so that it needs no telling of scrolling, layout and focus. Textual
hides the cursor as long as it runs; here that is left so.

Upstream: no issue found. Seen in Textual 8.2.8 (``App.cursor_position``). When widgets can say
where the cursor is to stand, the property can go.
"""

from textual.app import App
from textual.geometry import Offset


class HasCursor:
    """A widget that says where the terminal's cursor is to stand while it has the focus."""

    def cursor_offset(self) -> Offset:
        """Return the place from the top left of the content, of which it need not be in sight."""
        return Offset(0, 0)


class FollowedCursor(App[None]):
    """An app whose terminal's cursor stands at what is selected."""

    _told = Offset(0, 0)

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's cursor stands after the next frame."""
        focused = self.focused
        if focused is None or not isinstance(focused, HasCursor):
            return self._told
        region = focused.content_region
        place = region.offset + focused.cursor_offset()
        return place if region.contains_point(place) else region.offset

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        self._told = place
