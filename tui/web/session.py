"""One browser page and the dashboard behind it: a process that lives as long as the page."""

import asyncio

from .compat_app_service import ShelllessService

_SMALLEST, _LARGEST = 1, 1000
_PATIENCE = 2.0
"""How many seconds a dashboard has to leave before it is ended."""


class Session(ShelllessService):
    """A dashboard that is never left behind."""

    _ending: asyncio.Task[None] | None = None

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
        process = self.process
        if process is None:
            return
        # AppService swallows a cancellation, so that no timeout can be put around its stop.
        leaving = asyncio.gather(self.stop(), process.wait())
        try:
            await asyncio.wait({leaving}, timeout=_PATIENCE)
        finally:
            if process.returncode is None:
                process.kill()
        await leaving


def _sane(cells: int) -> int:
    return max(_SMALLEST, min(_LARGEST, cells))
