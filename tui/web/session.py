"""One browser page and the dashboard behind it: a process that lives as long as the page."""

import asyncio
import json
import os
import re
import secrets
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Literal, NamedTuple

from msgspec import Struct
from msgspec.json import Decoder

from .log import Tell, one_line
from .packets import LARGEST_FILE, packet

_SMALLEST, _LARGEST = 1, 1000
_PATIENCE = 1.5
"""How many seconds a dashboard has to leave before it is ended."""
_MOST_UNREAD = 256 * 1024
"""How many bytes a page may be ahead of its dashboard."""
_READY = b"__GANGLION__\n"
_LARGEST_PACKET = 4 * LARGEST_FILE
_NOT_IN_A_NAME = re.compile(r"[^\w.-]+", re.ASCII)
_ENVIRONMENT = {
    "TEXTUAL_DRIVER": "openskies_tui.ui.compat.web_driver:WebPage",
    "TEXTUAL_FPS": "60",
    "TEXTUAL_COLOR_SYSTEM": "truecolor",
    "TERM_PROGRAM": "textual",
}


class _Size(Struct, frozen=True):
    width: int
    height: int


class _Typed(Struct, frozen=True, array_like=True, tag="stdin"):
    text: str


class _Resized(Struct, frozen=True, array_like=True, tag="resize"):
    size: _Size


class _Ping(Struct, frozen=True, array_like=True, tag="ping"):
    sent: str


class _Focused(Struct, frozen=True, array_like=True, tag="focus"):
    pass


class _Blurred(Struct, frozen=True, array_like=True, tag="blur"):
    pass


_decode = Decoder(_Typed | _Resized | _Ping | _Focused | _Blurred).decode


class RanAheadError(Exception):
    """A page has sent more than its dashboard can follow."""


class Download(NamedTuple):
    """A file for a page, fetched once by its *key*, which only that page is told."""

    key: str
    name: str
    content: bytes


class _Dashboard(NamedTuple):
    process: Process
    stdin: asyncio.StreamWriter
    stdout: asyncio.StreamReader
    showing: asyncio.Task[None]
    complaining: asyncio.Task[None]


class Session:
    """A dashboard that is never left behind.

    *write_bytes* and *write_str* reach the page and *close* closes its connection; *tell* is given
    a line for what the dashboard complains of.
    """

    def __init__(
        self,
        *,
        write_bytes: Callable[[bytes], Awaitable[None]],
        write_str: Callable[[str], Awaitable[None]],
        close: Callable[[], Awaitable[object]],
        tell: Tell,
    ) -> None:
        self._write_bytes, self._write_str, self._close = write_bytes, write_str, close
        self._tell = tell
        self._dashboard: _Dashboard | None = None
        self._download: Download | None = None
        self._ending: asyncio.Task[None] | None = None

    async def start(self, command: Sequence[str], width: int, height: int) -> None:
        """Open the dashboard, as a *command* without a shell, at a size in cells.

        It is in a session of its own: Ctrl+C is for the server, which ends it in its own way.
        """
        size = {"COLUMNS": str(_sane(width)), "ROWS": str(_sane(height))}
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=os.environ | _ENVIRONMENT | size,
            start_new_session=True,
        )
        if process.stdin and process.stdout and process.stderr:
            self._dashboard = _Dashboard(
                process,
                process.stdin,
                process.stdout,
                asyncio.create_task(self._show(process.stdout)),
                asyncio.create_task(self._complain(process.stderr)),
            )
        if self._ending is not None:
            # The end was asked for meanwhile, and found nothing to end.
            self._ending = asyncio.create_task(self._end())

    # From the page to the dashboard

    async def receive(self, message: str) -> None:
        """Act on what the page says.

        Raises:
            msgspec.DecodeError: it is no message of the page.
            RanAheadError: the page is too far ahead; this never waits for the dashboard.
        """
        match _decode(message):
            case _Typed(text):
                self._put(packet(b"D", text.encode()))
            case _Resized(size):
                self._put_meta("resize", width=_sane(size.width), height=_sane(size.height))
            case _Ping(sent):
                await self._write_str(json.dumps(["pong", sent]))
            case _Focused():
                self._put_meta("focus")
            case _Blurred():
                self._put_meta("blur")

    def _put_meta(self, kind: Literal["resize", "focus", "blur", "quit"], **more: int) -> None:
        self._put(packet(b"M", json.dumps({"type": kind} | more).encode()))

    def _put(self, data: bytes) -> None:
        if self._dashboard is None:
            return
        if self._dashboard.stdin.transport.get_write_buffer_size() > _MOST_UNREAD:
            raise RanAheadError("it sends faster than its dashboard can follow")
        self._dashboard.stdin.write(data)

    # From the dashboard to the page

    async def _show(self, stdout: asyncio.StreamReader) -> None:
        """Hand on what the dashboard writes; when it has ended, close the page's connection."""
        with suppress(asyncio.IncompleteReadError, ConnectionError):
            while (await stdout.readuntil()) != _READY:
                pass
            while True:
                kind, size = await stdout.readexactly(1), await stdout.readexactly(4)
                length = int.from_bytes(size, "big")
                if length > _LARGEST_PACKET:
                    break
                await self._hand_on(kind, await stdout.readexactly(length))
        await self._close()

    async def _hand_on(self, kind: bytes, content: bytes) -> None:
        match kind:
            case b"D":
                await self._write_bytes(content)
            case b"F":
                name, _, file = content.partition(b"\n")
                safe = _NOT_IN_A_NAME.sub("-", name.decode())
                self._download = Download(secrets.token_urlsafe(24), safe, file)
                await self._write_str(json.dumps(["deliver_file_start", self._download.key]))
            case b"M":
                said = json.loads(content)
                if said["type"] == "open_url" and said["url"].startswith(("http://", "https://")):
                    await self._write_str(json.dumps(["open_url", said]))

    async def _complain(self, stderr: asyncio.StreamReader) -> None:
        while text := await stderr.read(4096):
            self._tell(one_line(text.decode(errors="replace").removeprefix("openskies-tui: ")))

    def take_download(self, key: str) -> Download | None:
        """Return the file that was handed over last if this is its key, once."""
        download = self._download
        if download is None or not secrets.compare_digest(key.encode(), download.key.encode()):
            return None
        self._download = None
        return download

    # The end

    def end(self) -> asyncio.Task[None]:
        """Ask the dashboard to leave, and end it if it does not; asked again it is the same task.

        It is a task of its own, because aiohttp cancels what belongs to a page that has gone.
        """
        self._download = None
        if self._ending is None:
            self._ending = asyncio.create_task(self._end())
        return self._ending

    async def _end(self) -> None:
        if self._dashboard is None:
            await self._close()
            return
        process, stdin, stdout, showing, complaining = self._dashboard
        showing.cancel()
        await asyncio.wait({showing})
        with suppress(RanAheadError):
            self._put_meta("quit")
        stdin.close()
        # What it still writes is read, lest it wait for that.
        leaving = asyncio.gather(stdout.read(), complaining, process.wait())
        await asyncio.wait({leaving}, timeout=_PATIENCE)
        if process.returncode is None:
            process.kill()
        await leaving
        await self._close()


def _sane(cells: int) -> int:
    return max(_SMALLEST, min(_LARGEST, cells))
