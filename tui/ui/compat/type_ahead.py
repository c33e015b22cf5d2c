"""Textual acts on keys out of order where they come faster than the screen follows.

It hands a key to the widget that has the focus when it is read, not when its turn comes: what is
typed ahead of a prompt that is still opening goes to the panel behind it. And what a widget does
with a letter itself may overtake the binding of the key before.

Upstream: https://github.com/Textualize/textual/issues/6605 (the order in one line), its forerunner
https://github.com/Textualize/textual/issues/1009; no issue found about a screen that is opening.
Seen in Textual 8.2.8. When keys wait for one another, all of this but ``exit`` can go.
"""

import asyncio
from collections import deque

from rich.console import RenderableType
from textual.app import App
from textual.events import Event, InputEvent, Key, Paste

_MOST_AHEAD = 200
"""Keys and other messages that may wait."""


class TypeAhead(App[None]):
    """An app in which a key waits until all that the key before began has come to its end."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._ahead: deque[Key | Paste] = deque()
        self._left = False

    @property
    def has_left(self) -> bool:
        """Whether the end was asked for."""
        return self._left

    def exit(
        self,
        result: None = None,
        return_code: int = 0,
        message: RenderableType | None = None,
    ) -> None:
        """Leave. What is typed or clicked from now on opens nothing on the screens that go."""
        self._left = True
        super().exit(result, return_code, message)

    @property
    def keys_ahead(self) -> int:
        """How many keys wait."""
        return len(self._ahead)

    @property
    def is_behind(self) -> bool:
        """Whether so much waits that no more should be read."""
        return self.keys_ahead + self.message_queue_size > _MOST_AHEAD

    async def on_event(self, event: Event) -> None:
        """Take what is typed or pasted into the row of what waits; let all else go on."""
        if self._left and isinstance(event, InputEvent | Paste):
            return
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            self._ahead.append(event)
            if len(self._ahead) == 1:
                await self._go_on()
        else:
            await super().on_event(event)

    async def _go_on(self) -> None:
        """Act on what waits, or look again after the messages that are under way."""
        while self._ahead and not self._left and self._is_settled():
            await self._act(self._ahead[0])
            self._ahead.popleft()
            # A signal to end comes through the loop, also between keys that take no time to wait.
            await asyncio.sleep(0)
        if self._ahead and not self._left:
            # The app's own messages would follow each other without a pause for those of others.
            await asyncio.sleep(0)
            self.call_later(self._go_on)

    def _is_settled(self) -> bool:
        """Return whether no message is on its way from the widget with the focus up to the app."""
        chain = self.focused.ancestors_with_self if self.focused else (self.screen, self)
        return not any(node.message_queue_size for node in chain)

    async def _act(self, event: Key | Paste) -> None:
        """Do what a key is bound to at once; what is bound to nothing goes to the widget.

        A widget that takes the key as text, such as a line, has it: such a key is not bound there.
        """
        if isinstance(event, Key):
            self.app_focus = True
            if await self._check_bindings(event.key):
                return
        await super().on_event(event)
