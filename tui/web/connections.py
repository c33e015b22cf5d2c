"""Limits on connections: how many there are, and how long one may say nothing.

aiohttp waits without end for a first request.
"""

import asyncio
from collections.abc import Callable

from aiohttp import web

MOST_CONNECTIONS = 400
"""How many connections may be open, give or take those that come at once; a page needs about 7."""
FIRST_REQUEST = 10.0
"""How many seconds a connection has for its first whole request."""


class ConnectionLimits:
    """Makes the protocol of each new connection, and ends those that ask for nothing."""

    def __init__(self) -> None:
        self._silent: set[asyncio.BaseProtocol] = set()

    def factory(self, server: web.Server) -> Callable[[], asyncio.Protocol]:
        """Return what makes the protocols of new connections, for aiohttp's *server*."""

        def protocol() -> asyncio.Protocol:
            if len(server.connections) >= MOST_CONNECTIONS:
                return _Refusal()
            handler = server()
            self._silent.add(handler)
            asyncio.get_running_loop().call_later(FIRST_REQUEST, self._end, handler)
            return handler

        return protocol

    def heard(self, protocol: asyncio.BaseProtocol) -> None:
        """Note that a whole request came by a connection."""
        self._silent.discard(protocol)

    def _end(self, handler: web.RequestHandler) -> None:
        if handler in self._silent:
            self._silent.discard(handler)
            if handler.transport is not None:
                handler.transport.abort()


class _Refusal(asyncio.Protocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Close it."""
        transport.close()
