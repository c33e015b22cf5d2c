"""Textual ends the program when the mouse is pressed on a widget that is being removed.

``Screen._forward_event`` takes for granted that whatever is under the mouse has a parent. What is
removed between two frames is still in the last frame's map, without one.

Upstream: no issue found for a removed widget; https://github.com/Textualize/textual/issues/6596 is
its kin, about a screen's own padding. Seen in Textual 8.2.8. When it is mended, this file
and the base class that it adds to ``BaseApp`` can go.
"""

from textual.app import App
from textual.events import Event, MouseDown


class IgnoreClicksOnRemoved(App[None]):
    """An app in which a click on what is being taken away goes by."""

    async def on_event(self, event: Event) -> None:
        """Drop the press of a button on a widget without a parent."""
        if isinstance(event, MouseDown) and not event.is_forwarded:
            clicked, _ = self.screen.get_widget_and_offset_at(event.x, event.y)
            if clicked is not None and clicked.parent is None:
                return
        await super().on_event(event)
