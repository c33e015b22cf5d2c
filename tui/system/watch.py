"""Follows files, and yields what they hold each time they have changed.

What the system's watcher tells is only a hint to look again: a reading begins when a stamp of the
files differs, so it does not matter how an editor writes them. A second without a hint is one as
well, for folders on a network and for links, of which no system tells everything, and for where
the system's watcher fails or has no more room: nothing ends the following but the program's end.
"""

import asyncio
import os
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Iterator
from contextlib import aclosing, suppress
from pathlib import Path
from stat import S_ISDIR
from typing import Generic, TypeVar

from msgspec import Struct

from ..base.errors import UserError

T = TypeVar("T")
Hints = Callable[[Path], AsyncGenerator[None, None]]
Stamp = tuple[tuple[str, int, int, int, int], ...]

_QUIET = 0.1
"""Seconds in which nothing more is written before the files are read."""
_AGAIN = 0.25
"""Seconds after which what was read with faults is looked at again: it may be half written."""
_ROUNDS = 8
"""How often the end of the writing is waited for; files that never rest are read all the same."""
_LOOKS = 3
"""How often what was read with faults is looked at again: some pass without a new stamp."""
_GATHER, _STEP, _SLOW = 100, 50, 1000
"""Milliseconds: of hints told as one, between looks for another, and without any."""


class Edition(Struct, Generic[T], frozen=True):
    """What one reading gave: a value where there is one, and a line for everything wrong."""

    value: T | None
    wrong: tuple[str, ...] = ()


class Followed(Struct, Generic[T], frozen=True):
    """What is followed: a folder or file, the files in it that count, and how they are read.

    Both calls are made on another thread. ``files`` may raise UserError or OSError, which stand
    for none; ``read`` raises nothing.
    """

    place: Path
    files: Callable[[], Iterable[Path]]
    read: Callable[[], Edition[T]]


async def machine_hints(place: Path) -> AsyncGenerator[None, None]:
    """Yield whenever something has happened near a place, and after each second without that.

    The place need not exist, and may come, go and be replaced. Where the system does not watch, the
    seconds are all there is.
    """
    from watchfiles import awatch

    while True:
        pause = _SLOW / 1000
        with suppress(OSError, RuntimeError):
            folders = await asyncio.to_thread(_folders, place)
            changes = awatch(
                *folders,
                watch_filter=None,
                debounce=_GATHER,
                step=_STEP,
                rust_timeout=_SLOW,
                yield_on_timeout=True,
                recursive=False,
                ignore_permission_denied=True,
            )
            async with aclosing(changes):
                async for _ in changes:
                    yield
                    if await asyncio.to_thread(_folders, place) != folders:
                        pause = _QUIET
                        break
        await asyncio.sleep(pause)
        yield


def _folders(place: Path) -> dict[Path, tuple[int, int]]:
    """Return the folders in which a change of a place shows, each with what makes it itself.

    Beside the folder with the files they are the one above it, in which it would be replaced, and
    those to which links lead; for what does not exist the nearest folder that does.
    """
    near = whole = place.absolute()
    # `os.path` says no where `Path` raises: at what may not be looked at, and at links in a circle.
    while not os.path.exists(near) and near != near.parent:  # noqa: PTH110
        near = near.parent
    ends = {near, _end(near)}
    if near == whole:
        ends |= set(_linked(near))
    found = {}
    for folder in sorted({end.parent for end in ends} | ends):
        with suppress(OSError):
            status = folder.stat()
            if S_ISDIR(status.st_mode):
                found[folder] = status.st_dev, status.st_ino
    return found


def _end(path: Path) -> Path:
    """Return where the links in a path lead."""
    return Path(os.path.realpath(path))


def _linked(folder: Path) -> Iterator[Path]:
    """Yield what the links in a folder lead to; none where it cannot be listed."""
    with suppress(OSError):
        yield from (_end(file) for file in folder.iterdir() if file.is_symlink())


class Follower(Generic[T]):
    """Yields editions of what is followed; those that are overtaken while they are read are not.

    What has changed since it was made is the first edition.
    """

    def __init__(
        self,
        followed: Followed[T],
        *,
        hints: Hints = machine_hints,
        pause: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """Note how the files are now; *hints* tell when to look, *pause* lets seconds pass."""
        self._followed = followed
        self._hints = hints
        self._pause = pause
        self._seen = self._look()

    async def editions(self) -> AsyncGenerator[Edition[T], None]:
        """Yield an edition after each change, for ever."""
        told, looks = Edition[T](None), 0
        async with aclosing(self._hints(self._followed.place)) as hints:
            async for _ in hints:
                if await asyncio.to_thread(self._look) != self._seen:
                    told = await self._settled()
                    looks = _LOOKS
                    yield told
                elif told.wrong and looks:
                    # What is wrong may not have been the files: a moment without rights, say.
                    looks -= 1
                    again = await asyncio.to_thread(self._followed.read)
                    if again.wrong != told.wrong:
                        told = again
                        yield told

    async def _settled(self) -> Edition[T]:
        """Read what is there once it rests; the newest writing wins."""
        for _ in range(_ROUNDS):
            stamp = await self._rest()
            edition = await asyncio.to_thread(self._followed.read)
            if edition.wrong:
                await self._pause(_AGAIN)
            if await asyncio.to_thread(self._look) == stamp:
                break
        self._seen = stamp
        return edition

    async def _rest(self) -> Stamp:
        """Wait until nothing has been written for a moment, and return how the files are then."""
        before = await asyncio.to_thread(self._look)
        for _ in range(_ROUNDS):
            await self._pause(_QUIET)
            now = await asyncio.to_thread(self._look)
            if now == before:
                break
            before = now
        return before

    def _look(self) -> Stamp:
        """Return what differs when any of the files was written, replaced, added or removed."""
        try:
            return tuple(_stamp(file) for file in self._followed.files())
        except (OSError, UserError):
            return ()


def _stamp(file: Path) -> tuple[str, int, int, int, int]:
    found = file.stat()
    return str(file), found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
