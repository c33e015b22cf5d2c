"""Textual's drivers read on, however far the app is behind; what waits is kept without a limit.

Upstream: no issue found. Seen in Textual 8.2.8 (``textual.driver.Driver.send_message``). When a
driver waits for its app, this file can go.
"""

import asyncio
from concurrent.futures import Future

from textual.driver import Driver
from textual.message import Message

from .type_ahead import TypeAhead

LOOK_AGAIN = 0.01
"""Seconds between two looks at whether the app has caught up."""


class PacedDriver(Driver):
    """A driver that knows whether its app has followed all that was read."""

    _under_way: Future[bool] | None = None

    def send_message(self, message: Message) -> None:
        """Send a message to the app, and know when it has come."""
        post = self._app._post_message(message)  # noqa: SLF001
        self._under_way = asyncio.run_coroutine_threadsafe(post, self._loop)

    @property
    def app_is_behind(self) -> bool:
        """Whether the app has yet to take, or to act on, what was read: the rest waits."""
        if self._under_way is not None and not self._under_way.done():
            return True
        return isinstance(self._app, TypeAhead) and self._app.is_behind
