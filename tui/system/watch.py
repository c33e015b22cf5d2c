"""Follows files, and yields what they hold each time they have changed.

What the system's watcher tells is only a hint to look again: a reading begins when a stamp of the
files differs, so it does not matter how an editor writes them. A second without a hint is one as
well, for folders on a network and for links, of which no system tells everything.
"""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Iterator
from contextlib import aclosing, suppress
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import Struct

from ..characters import visible
from ..errors import UserError

T = TypeVar("T")
Hints = Callable[[Path], AsyncGenerator[None, None]]
Stamp = tuple[tuple[str, int, int, int, int], ...]

_QUIET = 0.1
"""Seconds in which nothing more is written before the files are read."""
_AGAIN = 0.25
"""Seconds after which what was read with faults is looked at again: it may be half written."""
_ROUNDS = 8
"""How often the end of the writing is waited for; files that never rest are read all the same."""
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

    The place need not exist, and may come, go and be replaced.

    Raises:
        UserError: the system watches no more.
    """
    from watchfiles import awatch

    while True:
        try:
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
                        break
        except FileNotFoundError:
            # A folder has gone since it was listed; what is there now is listed in a moment.
            await asyncio.sleep(_QUIET)
        except (OSError, RuntimeError) as error:
            raise UserError(
                f"edits are no longer shown, for the system watches no more: {visible(str(error))}"
            ) from None


def _folders(place: Path) -> dict[Path, tuple[int, int]]:
    """Return the folders in which a change of a place shows, each with what makes it itself.

    Beside the folder with the files they are the one above it, in which it would be replaced, and
    those to which links lead; for what does not exist the nearest folder that does.
    """
    near = place.absolute()
    while not near.exists():
        near = near.parent
    ends = {near, near.resolve()}
    if near == place.absolute():
        ends |= set(_linked(near))
    found = {one.parent for one in ends} | {one for one in ends if one.is_dir()}
    stats = {one: one.stat() for one in found if one.is_dir()}
    return {one: (stat.st_dev, stat.st_ino) for one, stat in sorted(stats.items())}


def _linked(folder: Path) -> Iterator[Path]:
    """Yield what the links in a folder lead to; none where it cannot be listed."""
    with suppress(OSError):
        yield from (one.resolve() for one in folder.iterdir() if one.is_symlink())


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
        """Yield an edition after each change, for ever.

        Raises:
            UserError: changes can no longer be seen.
        """
        async with aclosing(self._hints(self._followed.place)) as hints:
            async for _ in hints:
                if await asyncio.to_thread(self._look) != self._seen:
                    yield await self._settled()

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
