"""textual-serve reads what a page sends only in a private method, between a start and a stop.

``Server.handle_websocket`` makes the service itself, answers whoever asks and waits without end for
its process. A server that checks who asks, and ends what does not end by itself, must write that
method anew, and has no other way to the protocol of the page.

Upstream: no issue found. Seen in textual-serve 1.1.3. When the service or its protocol can be given
to a server, this file can go.
"""

from aiohttp import web
from textual_serve.app_service import AppService
from textual_serve.server import Server


class MessageServer(Server):
    """A server whose protocol can be used for a service of one's own."""

    async def hand_on(self, page: web.WebSocketResponse, service: AppService) -> None:
        """Hand on what a page sends to the service behind it, until the page goes."""
        await self._process_messages(page, service)
