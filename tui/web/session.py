"""One browser page and the dashboard behind it: a process that lives as long as the page."""

import asyncio
import shlex
from asyncio.subprocess import PIPE, Process

from textual_serve.app_service import AppService

from .driver import Driver

_SMALLEST, _LARGEST = 1, 1000
_PATIENCE = 2.0
"""How many seconds a dashboard has to leave before it is ended."""


class Session(AppService):
    """A dashboard started without a shell, and never left behind."""

    _ending: asyncio.Task[None] | None = None

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        own = {"TEXTUAL_DRIVER": f"{Driver.__module__}:{Driver.__qualname__}"}
        return super()._build_environment(width, height) | own

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start the command as it is written: AppService hands it to a shell."""
        process = await asyncio.create_subprocess_exec(
            *shlex.split(self.command),
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=self._build_environment(width, height),
        )
        self._process, self._stdin = process, process.stdin
        return process

    async def start(self, width: int, height: int) -> None:
        """Open the dashboard at a size in cells."""
        await super().start(_sane(width), _sane(height))

    async def set_terminal_size(self, width: int, height: int) -> None:
        """Change its size."""
        await super().set_terminal_size(_sane(width), _sane(height))

    async def run(self) -> None:
        """Hand on what the dashboard writes; when it has ended, close the page's connection."""
        await super().run()
        await self.remote_close()

    def end(self) -> asyncio.Task[None]:
        """Ask the dashboard to leave, and end it if it does not; asked again it is the same task.

        It is a task of its own, because aiohttp cancels what belongs to a page that has gone.
        """
        if self._ending is None:
            self._ending = asyncio.create_task(self._end())
        return self._ending

    async def _end(self) -> None:
        if self._process is None:
            return
        # AppService swallows a cancellation, so that no timeout can be put around its stop.
        leaving = asyncio.gather(self.stop(), self._process.wait())
        try:
            await asyncio.wait({leaving}, timeout=_PATIENCE)
        finally:
            if self._process.returncode is None:
                self._process.kill()
        await leaving


def _sane(cells: int) -> int:
    return max(_SMALLEST, min(_LARGEST, cells))
