"""textual-serve starts a dashboard by a shell, and keeps its process to itself.

``AppService`` hands the command to ``create_subprocess_shell``: a path with a space or a quotation
mark is no longer one path, and a shell stands between the server and the process that it is to end.
Nor can the driver be chosen, or the process be waited for, but by private names.

Upstream: no issue found. Seen in textual-serve 1.1.3. When it takes a list of arguments and an
environment, this file can go, and ``Session`` be an ``AppService``.
"""

import asyncio
import shlex
from asyncio.subprocess import PIPE, Process

from textual_serve.app_service import AppService

from .compat_driver import Driver


class ShelllessService(AppService):
    """Starts its command without a shell, under our driver."""

    @property
    def process(self) -> Process | None:
        """The process that was started, if one was."""
        return self._process

    def _build_environment(self, width: int = 80, height: int = 24) -> dict[str, str]:
        own = {"TEXTUAL_DRIVER": f"{Driver.__module__}:{Driver.__qualname__}"}
        return super()._build_environment(width, height) | own

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start the command as it is written."""
        process = await asyncio.create_subprocess_exec(
            *shlex.split(self.command),
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=self._build_environment(width, height),
        )
        self._process, self._stdin = process, process.stdin
        return process
