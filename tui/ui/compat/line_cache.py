"""Textual asks every widget on the screen for all of its lines at each frame, and filters them.

One row of one list has changed, and all the others are drawn again.

Upstream: no issue found (https://github.com/Textualize/textual/issues/547 is its kin). Seen in
Textual 8.2.8. When only what has changed is asked for, this file and the base class that it adds to
our widgets can go.
"""

from typing import TYPE_CHECKING

from textual.geometry import Region
from textual.strip import Strip

if TYPE_CHECKING:
    from textual.widget import Widget
else:
    # No widget itself: Textual takes the styles of the first base that is one, and of no other.
    Widget = object


class Kept(Widget):
    """Makes a widget give the same lines until it is painted again."""

    _kept: tuple[Region, list[Strip]] | None = None

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines in *crop*, those of the last time if nothing has changed since."""
        if self._kept is None or self._kept[0] != crop:
            self._kept = crop, super().render_lines(crop)
        return self._kept[1]

    def _set_dirty(self, *regions: Region) -> None:
        """Forget the lines: whatever changes how a widget looks comes by here."""
        self._kept = None
        super()._set_dirty(*regions)
