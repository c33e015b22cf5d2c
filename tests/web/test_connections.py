"""Many at once, half ones, and those that are gone before they are there: nothing is left."""

import asyncio
import os
import signal
import socket
from pathlib import Path

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, TCPConnector, WSServerHandshakeError

from .serving import HELD, Serve, Serving, alive, read_until, wait_until

pytestmark = [
    pytest.mark.web,
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="/proc tells of processes"),
]


def open_files(server: Serving) -> int:
    """Return how many files and sockets the server has open."""
    return len(list(Path(f"/proc/{server.process.pid}/fd").iterdir()))


async def read_on(page: ClientWebSocketResponse) -> None:
    """Read to the end, as a browser does."""
    async for _ in page:
        pass


async def test_two_hundred_at_once(serve: Serve) -> None:
    """16 are served, the rest are refused with 503; then no process, zombie or socket is left."""
    server = serve(*HELD)
    async with ClientSession() as client, client.get(server.page) as answer:
        assert answer.status == 200
        before = open_files(server) - 1  # but for the connection by which it was asked

    async with ClientSession(connector=TCPConnector(limit=0)) as client:
        readers = []

        async def ask() -> int:
            try:
                page = await server.connect(client)
            except WSServerHandshakeError as refused:
                return refused.status
            await read_until(page, b"33 States Parties")
            # Whoever reads no more answers no ping, and is taken for gone.
            readers.append(asyncio.create_task(read_on(page)))
            return 101

        answers = await asyncio.gather(*(ask() for _ in range(200)))
        counted = {status: answers.count(status) for status in set(answers)}
        print(counted, len(server.dashboards), "dashboards")
        assert counted == {101: 16, 503: 184}
        assert await asyncio.to_thread(wait_until, lambda: len(server.dashboards) == 16)
    assert await asyncio.to_thread(wait_until, lambda: server.dashboards == [], 10), "or a zombie"
    settled = await asyncio.to_thread(wait_until, lambda: open_files(server) <= before, 30)
    left = [str(file.readlink()) for file in Path(f"/proc/{server.process.pid}/fd").iterdir()]
    print(f"open files: {before} before, {len(left)} after")
    assert settled, left
    async with ClientSession() as client:
        await read_until(await server.connect(client), b"33 States Parties")
    assert len(server.complaints) < 70
    assert server.bugs == []


async def test_a_request_has_ten_seconds(serve: Serve) -> None:
    """300 half requests hold no others up, and are ended; a whole one afterwards is not needed."""
    server = serve(*HELD)
    before = open_files(server)
    address = server.host.rsplit(":", 1)
    half = [socket.create_connection(address) for _ in range(300)]
    try:
        for number, line in enumerate(half):
            line.sendall((b"", b"GET", b"GET / HTTP/1.1\r\nHost: x\r\nX: ")[number % 3])
        async with ClientSession() as client:
            await read_until(await server.connect(client), b"33 States Parties")
        assert await asyncio.to_thread(wait_until, lambda: open_files(server) < before + 20, 20)
    finally:
        for line in half:
            line.close()


async def test_there_are_only_so_many_connections(serve: Serve) -> None:
    """Beyond 400 a connection is closed at once; when the others have gone there is room again."""
    server = serve(*HELD)
    address = server.host.rsplit(":", 1)
    lines = [socket.create_connection(address) for _ in range(600)]
    try:
        assert await asyncio.to_thread(wait_until, lambda: open_files(server) >= 400, 5)
        lines[-1].settimeout(5)
        assert lines[-1].recv(1) == b""
        # Those that came at once with the last ones were let in.
        assert await asyncio.to_thread(wait_until, lambda: open_files(server) < 520, 5)
    finally:
        for line in lines:
            line.close()
    assert await asyncio.to_thread(wait_until, lambda: open_files(server) < 20, 20)
    async with ClientSession() as client:
        await read_until(await server.connect(client), b"33 States Parties")


async def test_leaving_while_it_opens_is_no_bug(serve: Serve) -> None:
    """Pages that are loaded anew again and again leave neither a report nor a process."""
    server = serve(*HELD)
    async with ClientSession() as client:

        async def open_and_leave(number: int) -> None:
            page = await server.connect(client)
            await asyncio.sleep(0.04 * number)
            await (page.close() if number % 2 else asyncio.to_thread(_reset, page))

        for _ in range(4):
            await asyncio.gather(*(open_and_leave(number) for number in range(16)))
            assert await asyncio.to_thread(wait_until, lambda: server.dashboards == [], 10)
    assert server.bugs == []
    assert server.complaints == []


def _reset(page: object) -> None:
    page._response.connection.transport.abort()  # type: ignore[attr-defined]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
@pytest.mark.parametrize("painted", [False, True])
async def test_a_server_that_ends_is_no_bug_of_a_dashboard(
    serve: Serve, number: signal.Signals, painted: bool
) -> None:
    """However the server ends, also while pages open, there is no report and no process after."""
    server = serve(*HELD)
    async with ClientSession() as client:
        pages = [await server.connect(client) for _ in range(6)]
        for page in pages if painted else ():
            await read_until(page, b"33 States Parties")
            await page.send_json(["stdin", "]" * 200])
        assert await asyncio.to_thread(wait_until, lambda: len(server.dashboards) == 6)
        dashboards = server.dashboards
        os.killpg(server.process.pid, number)
        assert await asyncio.to_thread(
            wait_until, lambda: not [one for one in dashboards if alive(one)], 15
        )
    assert server.bugs == []
    assert "Traceback" not in "\n".join(server.complaints)


async def test_refusals_do_not_flood_the_terminal(serve: Serve) -> None:
    """A page from elsewhere that asks a thousand times makes at most 60 lines."""
    server = serve(*HELD)
    async with ClientSession() as client:
        for _ in range(300):
            async with client.get(server.page, headers={"Host": "evil.example"}) as answer:
                assert answer.status == 403
    assert len(server.complaints) == 60
