"""The wire between the room and the speaker's notes, which only the user can open.

One JSON value a line. The room tells what is on the screen; the notes may ask for a step. Either
side may go and come back: the notes look for a room again, a room that starts anew takes the place
of the one that has gone.
"""

import asyncio
import contextlib
import stat
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
from msgspec import Struct

from ..base.errors import UserError
from .local_server import LocalServer, NoAnswer, connect, newest_first
from .os_features import is_own
from .user_folders import user_folder

_LONGEST = 256 * 1024
"""Bytes in a line; a longer one is not ours."""
_MOST_UNREAD = 64 * 1024
"""Bytes that are kept for a listener; one that reads no more is left."""
T = TypeVar("T")


class NewsQuestion(Struct, frozen=True):
    """A question the room is likely to ask, with its answer."""

    ask: str
    answer: str


class News(Struct, frozen=True):
    """What the room shows now, and what only the speaker sees. ``elapsed`` is in seconds."""

    briefing: str
    step: int
    of: int
    day: str
    headline: str
    following: str = ""
    notes: str = ""
    questions: tuple[NewsQuestion, ...] = ()
    sources: tuple[str, ...] = ()
    elapsed: int = 0
    blank: bool = False
    caveats: tuple[str, ...] = ()


class Order(Struct, frozen=True):
    """What the notes ask of the room: a step on or back, a step by its number from 1, a blank."""

    do: Literal["step", "go", "blank"]
    number: int = 0


def socket_folder() -> Path:
    """Return the folder in which rooms are found, made with rights for its owner alone.

    Raises:
        UserError: the folder belongs to somebody else, or cannot be made.
    """
    folder = user_folder("runtime")
    if folder is None:
        raise UserError("no notes: there is no safe place for their socket")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or not is_own(found):
            raise UserError(f"{folder}: belongs to another user; no notes without a safe place")
        folder.chmod(0o700)
    except OSError as error:
        raise UserError(f"{folder}: {error.strerror or error}") from None
    return folder


class Announcer:
    """The room's side: tells every listener what is shown, and hands on what they ask for."""

    def __init__(self, folder: Path, obey: Callable[[Order], None]) -> None:
        self._server = LocalServer(folder, self._serve, longest=_LONGEST)
        self._obey = obey
        self._writers: set[asyncio.StreamWriter] = set()
        self._last = b""

    async def open(self) -> None:
        """Begin to listen.

        Raises:
            UserError: nothing can be opened.
        """
        try:
            await self._server.open()
        except OSError as error:
            await self.close()
            raise UserError(f"no notes: {self._server.path}: {error.strerror or error}") from None

    def tell(self, news: News) -> None:
        """Tell every listener, and those who come later, what is shown."""
        self._last = msgspec.json.encode(news) + b"\n"
        for writer in self._writers:
            if writer.transport.get_write_buffer_size() > _MOST_UNREAD:
                writer.transport.abort()
            else:
                writer.write(self._last)

    async def close(self) -> None:
        """Say goodbye to the listeners and take away what they found the room by."""
        self._server.close()
        for writer in self._writers:
            writer.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            writer.write(self._last)
            async for order in _values(reader, Order):
                self._obey(order)
        finally:
            self._writers.discard(writer)
            writer.close()


class Listener:
    """The notes' side: yields what the newest room shows, ``None`` while there is none."""

    def __init__(self, folder: Path, pause: float = 0.5) -> None:
        self._folder = folder
        self._pause = pause
        self._writer: asyncio.StreamWriter | None = None

    async def news(self) -> AsyncIterator[News | None]:
        """Yield news for ever, looking for a room every *pause* seconds while there is none."""
        while True:
            connected = await self._connect()
            if connected is None:
                yield None
            else:
                reader, self._writer = connected
                try:
                    async for one in _values(reader, News):
                        yield one
                finally:
                    self._writer.close()
                    self._writer = None
            # A pause also after a room that says nothing of use: it would be asked without rest.
            await asyncio.sleep(self._pause)

    def ask(self, order: Order) -> None:
        """Ask the room for something; without a room nothing happens."""
        if self._writer is not None and not self._writer.is_closing():
            self._writer.write(msgspec.json.encode(order) + b"\n")

    async def _connect(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        for path in newest_first(self._folder):
            try:
                return await connect(path, longest=_LONGEST)
            except NoAnswer:
                with contextlib.suppress(OSError):
                    path.unlink()  # left behind by a room that was killed
            except OSError:
                continue
        return None


async def _values(reader: asyncio.StreamReader, type_: type[T]) -> AsyncIterator[T]:
    """Yield the values of a stream until it ends; what is not ours ends it too."""
    with contextlib.suppress(OSError, ValueError, msgspec.MsgspecError):
        while line := await reader.readline():
            yield msgspec.json.decode(line, type=type_)
