"""A server for the user's other programs on the same machine, found by a file in a private folder.

Where the system has unix sockets the file is one. Elsewhere, as on Windows, the server listens on
the loopback, which everybody on the machine can reach: the file, which only the user can read,
holds the port and two secrets. Who connects says the first before anything else; the server answers
with the second, so that nobody can take the place of a server that was killed.
"""

import asyncio
import contextlib
import os
import secrets
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from ..base.errors import UserError
from .atomic_write import write_file

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]
Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]

_LOOPBACK = "127.0.0.1"
_SECONDS = 5.0
"""In which the secrets must have been said."""
_LONGEST_DOOR = 1024
"""Bytes of the file with port and secrets."""


class NoAnswer(OSError):  # noqa: N818 - what happened
    """Nobody answers at a file, or somebody else: it was left behind."""


class _Door(Struct, frozen=True):
    """Where a server on the loopback listens, what is to be said to it, and what it answers."""

    port: int
    knock: str
    answer: str


def _unix(name: str) -> Any:
    """Return what asyncio has for unix sockets, ``None`` on Windows."""
    return getattr(asyncio, name, None)


def _suffix() -> str:
    return ".sock" if _unix("start_unix_server") else ".port"


class LocalServer:
    """Hands every connection of the user's to *serve*; no line is longer than *longest* bytes."""

    def __init__(self, folder: Path, serve: Serve, *, longest: int) -> None:
        self.path = folder / f"room-{os.getpid()}{_suffix()}"
        self._serve = serve
        self._longest = longest
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        """Begin to listen.

        Raises:
            OSError: nothing can be opened, or the file cannot be made.
        """
        if self.path.suffix == ".sock":
            await self._open_socket()
        else:
            await self._open_loopback()

    def close(self) -> None:
        """Listen no more, and take the file away."""
        if self._server is None:
            return
        self._server.close()
        self._server = None
        with contextlib.suppress(OSError):
            self.path.unlink()

    async def _open_socket(self) -> None:
        # It gets its name when it answers: one that does not is taken for left behind.
        silent = self.path.with_suffix(".new")
        silent.unlink(missing_ok=True)
        start = _unix("start_unix_server")
        self._server = await start(self._serve, str(silent), limit=self._longest)
        silent.chmod(0o600)
        silent.rename(self.path)

    async def _open_loopback(self) -> None:
        knock, answer = secrets.token_hex(32), secrets.token_hex(32)

        async def serve_the_user(
            reader: asyncio.StreamReader, writer: asyncio.StreamWriter
        ) -> None:
            if await _says(reader, knock):
                writer.write(f"{answer}\n".encode())
                await self._serve(reader, writer)
            else:
                writer.close()

        self._server = await asyncio.start_server(serve_the_user, _LOOPBACK, 0, limit=self._longest)
        door = _Door(self._server.sockets[0].getsockname()[1], knock, answer)
        try:
            write_file(self.path, msgspec.json.encode(door), replace=True, private=True)
        except UserError as error:
            raise OSError(str(error)) from None


async def connect(path: Path, *, longest: int) -> Streams:
    """Return a connection to the server with a file.

    Raises:
        NoAnswer: the server is gone.
        OSError: the file is no server's, or cannot be opened.
    """
    if path.suffix == ".port":
        return await _connect_by_secret(path, longest)
    try:
        reader, writer = await _unix("open_unix_connection")(str(path), limit=longest)
    except ConnectionRefusedError as error:
        raise NoAnswer from error
    return reader, writer


async def _connect_by_secret(path: Path, longest: int) -> Streams:
    with path.open("rb") as file:
        content = file.read(_LONGEST_DOOR)
    try:
        door = msgspec.json.decode(content, type=_Door)
        reader, writer = await asyncio.open_connection(_LOOPBACK, door.port, limit=longest)
    except (msgspec.MsgspecError, UnicodeError, OverflowError):
        raise OSError("no server's file") from None
    except ConnectionRefusedError as error:
        raise NoAnswer from error
    writer.write(f"{door.knock}\n".encode())
    if await _says(reader, door.answer):
        return reader, writer
    writer.close()
    raise NoAnswer


async def _says(reader: asyncio.StreamReader, secret: str) -> bool:
    """Return whether the next line is a secret; how long that takes does not tell how much was."""
    said = b""
    with contextlib.suppress(OSError, ValueError, TimeoutError):
        async with asyncio.timeout(_SECONDS):
            said = await reader.readline()
    return secrets.compare_digest(said, f"{secret}\n".encode())


def newest_first(folder: Path) -> list[Path]:
    """Return the files of the servers that can be reached, the one opened last first."""
    found = []
    for path in folder.glob(f"room-*{_suffix()}"):
        with contextlib.suppress(OSError):
            found.append((path.stat().st_mtime_ns, path))
    return [path for _, path in sorted(found, reverse=True)]
