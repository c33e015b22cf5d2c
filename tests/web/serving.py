"""A server under test: its address, what it said, the dashboards it has started."""

import asyncio
import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyte
from aiohttp import ClientSession, ClientWebSocketResponse
from emulator import Stream


class Serving:
    """A running ``openskies-tui serve``."""

    def __init__(self, process: subprocess.Popen[str], folder: Path) -> None:
        self.process = process
        self.folder = folder
        self.address = self.page = ""

    def wait_for_address(self) -> None:
        """Read the line in which the server names its address."""
        assert self.process.stdout
        assert select.select([self.process.stdout], [], [], 30)[0], "no address"
        found = re.match(r"(http://[^/]+)(/[\w-]{32}/) ", self.process.stdout.readline())
        assert found, self.complaints
        self.address = found[1]
        self.page = found[1] + found[2]

    def kill(self) -> None:
        """End it with all that it has started."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(10)

    @property
    def host(self) -> str:
        """The host and port as a browser sends them."""
        return self.address.removeprefix("http://")

    @property
    def complaints(self) -> list[str]:
        """What it has written to stderr."""
        return (self.folder / "stderr").read_text().splitlines()

    @property
    def bugs(self) -> list[str]:
        """What it has written about bugs of a dashboard; each has left a report."""
        return [line for line in self.complaints if "a bug" in line or "Traceback" in line]

    @property
    def dashboards(self) -> list[int]:
        """The ids of the processes that it has started."""
        return children_of(self.process.pid)

    async def connect(self, client: ClientSession, **headers: str) -> ClientWebSocketResponse:
        """Open a dashboard as the page does; *headers* take the place of the browser's."""
        sent = {"Origin": self.address} | {name.title(): value for name, value in headers.items()}
        return await client.ws_connect(
            f"{self.page}ws?width=120&height=36", headers=sent, max_msg_size=0
        )


Serve = Callable[..., Serving]
"""Starts a server with the arguments of the command."""


HELD = ("--as-of", "2021-07-01")


def started(folder: Path, *arguments: str) -> Serving:
    """Start the command on a free port; *folder* is made, and is its home and where it stands."""
    folder.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "openskies_tui", "serve", "--port", "0", *arguments],
        cwd=folder,
        env=os.environ | {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=(folder / "stderr").open("w"),
        text=True,
        start_new_session=True,
    )
    return Serving(process, folder)


class Shown:
    """What a page shows after all that was written to it."""

    def __init__(self) -> None:
        self._screen = pyte.Screen(120, 36)
        self._stream = Stream(self._screen)

    def take(self, written: bytes) -> None:
        """Read what was written."""
        self._stream.feed(written)

    @property
    def text(self) -> str:
        """The lines of the screen."""
        return "\n".join(self._screen.display)

    async def show(self, page: ClientWebSocketResponse, wanted: str) -> None:
        """Read what the dashboard writes until *wanted* is on the screen."""
        async with asyncio.timeout(30):
            while wanted not in self.text:
                self.take((await page.receive()).data)


async def read_until(page: ClientWebSocketResponse, wanted: bytes) -> bytes:
    """Read what a dashboard writes until *wanted* is in it, colours and places left aside."""
    seen = b""
    with suppress(TimeoutError):
        async with asyncio.timeout(30):
            while wanted not in re.sub(rb"\x1b\[[\d;?]*[a-zA-Z]", b"", seen):
                message: Any = await page.receive()
                assert isinstance(message.data, bytes), (message, seen[-200:])
                seen += message.data
            return seen
    raise AssertionError(f"{wanted!r} never came:\n{seen[-2000:].decode(errors='replace')}")


def children_of(pid: int) -> list[int]:
    """Return the processes that the main thread of a process has started, where /proc tells."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(one) for one in children.read_text().split()] if children.exists() else []


def alive(pid: int) -> bool:
    """Say whether a process still runs; one that has only not been collected does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


def wait_until(seen: Callable[[], bool], seconds: float = 10) -> bool:
    """Wait for something outside this process; return whether it came."""
    end = time.monotonic() + seconds
    while not seen():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True
