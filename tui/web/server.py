"""The server: a page, the files it needs, and a connection for each page to its dashboard."""

import asyncio
import logging
import secrets
import signal
import socket
from collections.abc import Iterable, Sequence
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from typing import cast

import aiohttp_jinja2
from aiohttp import WSMsgType, hdrs, web
from aiohttp.typedefs import Handler
from jinja2 import FileSystemLoader

from .connections import ConnectionLimits
from .gate import HEADERS, Gate, page_policy
from .log import Lines, RateLimited, Tell, one_line
from .session import Session

PAGE = Path(__file__).parent / "page"
MOST_SESSIONS = 16
"""How many pages may be open: each has a process of its own."""
_FONT_SIZE, _SMALLEST, _LARGEST = 16, 6, 64
_LONGEST_MESSAGE = 64 * 1024
_LEAVING, _FAREWELL = 5.0, 1.0
_IDLE = 15.0
_OPEN = ("/static/", "/page/")
_SHOWN = 80


class BrowserServer:
    """A gate, textual-serve's terminal for the page, and a session for each page.

    *command* opens a dashboard; *background* is the colour of the page around the terminal; *tell*
    is given a line for each request that is refused and each session that fails.
    """

    def __init__(
        self, command: Sequence[str], gate: Gate, *, title: str, background: str, tell: Tell
    ) -> None:
        self._command = command
        self._gate = gate
        self._title = title
        self._background = background
        self._tell = RateLimited(tell)
        self._sessions: set[Session] = set()
        self._connections = ConnectionLimits()

    def listen(self, bound: socket.socket, until: Iterable[signal.Signals]) -> None:
        """Serve on a bound socket *until* one of these signals comes, or an interrupt."""
        logging.getLogger().addHandler(Lines(self._tell))
        asyncio.run(self._serve(bound, until))

    async def _serve(self, bound: socket.socket, until: Iterable[signal.Signals]) -> None:
        loop, told_to_end = asyncio.get_running_loop(), asyncio.Event()
        for number in until:
            with suppress(NotImplementedError):  # Windows: Ctrl+C ends `asyncio.run` there
                loop.add_signal_handler(number, told_to_end.set)
        runner = web.AppRunner(
            self.application(),
            access_log=None,
            keepalive_timeout=_IDLE,
            shutdown_timeout=_LEAVING,
        )
        await runner.setup()
        factory = self._connections.factory(cast("web.Server", runner.server))
        listening = await loop.create_server(factory, sock=bound)
        try:
            await told_to_end.wait()
        finally:
            listening.close()
            await runner.cleanup()

    def application(self) -> web.Application:
        """Route what the page needs."""

        @web.middleware
        async def guard(request: web.Request, handler: Handler) -> web.StreamResponse:
            self._connections.heard(request.protocol)
            self._check(request)
            return await handler(request)

        app = web.Application(middlewares=[guard])
        aiohttp_jinja2.setup(app, loader=FileSystemLoader(PAGE))
        app.add_routes(
            [
                web.get(f"/{self._gate.secret}/", self.handle_index),
                web.get(f"/{self._gate.secret}/ws", self.handle_websocket),
                web.get(
                    f"/{self._gate.secret}/download/{{key}}",
                    self.handle_download,
                    allow_head=False,
                ),
                web.static("/static", str(files("textual_serve") / "static")),
                web.static("/page", PAGE),
            ]
        )
        app.on_response_prepare.append(self._add_headers)
        app.on_shutdown.append(self._end_sessions)
        return app

    def _check(self, request: web.Request) -> None:
        """Let a request in, or refuse it with 403.

        Raises:
            HTTPForbidden: it has no secret, names another server, or comes from another page.
        """
        transport = request.transport
        reached = transport.get_extra_info("sockname")[0] if transport else ""
        refusal = self._gate.refusal(
            host=request.headers.get(hdrs.HOST),
            origin=request.headers.get(hdrs.ORIGIN),
            reached=reached,
            needs_origin=request.path.endswith("/ws"),
        )
        # The terminal, its font and the styles are no secret: they are the same for everybody.
        if (
            not refusal
            and not request.path.startswith(_OPEN)
            and not self._gate.knows(request.path)
        ):
            refusal = "the secret is missing; open the address that was printed at the start"
        if refusal:
            path = request.path.replace(self._gate.secret, "…")[:_SHOWN]
            self._tell(one_line(f"refused {request.method} {path}: {refusal}"))
            raise web.HTTPForbidden(text="This address is not served to you.\n")

    async def _add_headers(self, _request: web.Request, response: web.StreamResponse) -> None:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault(hdrs.CACHE_CONTROL, "no-cache")

    async def handle_index(self, request: web.Request) -> web.StreamResponse:
        """Answer with the page; ``?fontsize=20`` sets the size of its letters in pixels."""
        nonce = secrets.token_urlsafe(16)
        size = _number(request, "fontsize", _FONT_SIZE)
        context = {
            "title": self._title,
            "nonce": nonce,
            "background": self._background,
            "websocket": f"ws://{request.host}/{self._gate.secret}/ws",
            "font_size": max(_SMALLEST, min(_LARGEST, size)),
        }
        page = aiohttp_jinja2.render_template("index.html", request, context)
        page.headers["Content-Security-Policy"] = page_policy(request.host, nonce)
        page.headers[hdrs.CACHE_CONTROL] = "no-store"
        return page

    async def handle_download(self, request: web.Request) -> web.Response:
        """Answer with a file that a dashboard has handed to its page, once."""
        for session in self._sessions:
            if download := session.take_download(request.match_info["key"]):
                disposition = f'attachment; filename="{download.name}"'
                return web.Response(
                    body=download.content,
                    content_type="application/octet-stream",
                    headers={
                        hdrs.CONTENT_DISPOSITION: disposition,
                        hdrs.CACHE_CONTROL: "no-store",
                    },
                )
        raise web.HTTPNotFound

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Open a dashboard for a page, and end it when the page goes."""
        if len(self._sessions) >= MOST_SESSIONS:
            self._tell(f"refused a page: {MOST_SESSIONS} are open")
            raise web.HTTPServiceUnavailable
        page = web.WebSocketResponse(heartbeat=15, timeout=_FAREWELL, max_msg_size=_LONGEST_MESSAGE)
        session = Session(
            write_bytes=page.send_bytes,
            write_str=page.send_str,
            close=page.close,
            tell=self._tell,
        )
        self._sessions.add(session)
        try:
            await page.prepare(request)
            width, height = _number(request, "width", 80), _number(request, "height", 24)
            await session.start(self._command, width, height)
            async for message in page:
                if message.type == WSMsgType.TEXT:
                    await session.receive(message.data)
        except asyncio.CancelledError:
            raise
        except Exception as error:  # whatever a page may send, the others go on
            self._tell(one_line(f"a page was closed: {error or type(error).__name__}"))
        finally:
            ending = session.end()
            ending.add_done_callback(lambda _: self._sessions.discard(session))
            await asyncio.shield(ending)
            await page.close()
        return page

    async def _end_sessions(self, _app: web.Application) -> None:
        """End every dashboard, which closes its page."""
        if self._sessions:
            await asyncio.wait([session.end() for session in self._sessions], timeout=_LEAVING)


def _number(request: web.Request, name: str, default: int) -> int:
    """Return a number that stands in the address of a request, or the default."""
    try:
        return int(request.query.get(name, ""))
    except ValueError:
        return default
