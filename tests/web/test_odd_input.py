"""A page may send anything: it ends at most itself, soon, and it is never a bug."""

import asyncio
import contextlib
import json
import time
from pathlib import Path

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType

from .serving import HELD, Serve, Serving, alive, read_until, wait_until

pytestmark = [
    pytest.mark.web,
    pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="/proc tells of processes"),
]
MEGABYTES = 150
"""A dashboard that is left alone has about 50 of them."""


async def opened(server: Serving, client: ClientSession) -> tuple[ClientWebSocketResponse, int]:
    """Return a page with its dashboard on it, and the process behind."""
    before = set(server.dashboards)
    page = await server.connect(client)
    await read_until(page, b"33 States Parties")
    (dashboard,) = set(server.dashboards) - before
    return page, dashboard


async def closing(page: ClientWebSocketResponse) -> WSMsgType:
    """Read until something comes that is not painted."""
    while (message := await page.receive(timeout=30)).type == WSMsgType.BINARY:
        pass
    return message.type


def memory(pid: int) -> int:
    """Return the megabytes that a process has had at most, 0 when it has ended."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return int(status.split("VmHWM:")[1].split()[0]) // 1024 if "VmHWM" in status else 0


ODD_KEYS = (
    "\x1b[1114112u", "\x1b[97;5:3u", "\x1b[99999999999999999999u", "\x1b[1;99999999999999999999A",
    "\x1b[48;3000;3000;1;1t", "\x1b[48;0;0;0;0t\x1b[<0;5;5M", "\x1b[48;99999999;99999999;1;1t",
    "\x1b[<99999999999;99999999999;1M", "\x1b[<0;-5;-5M", "\x1b[M\x00\x00\x00", "\x1b[;;u",
    "\x1b[::u", "\x1b[97;;55296u", "\x1b[99999;99999R", "\x1b[?2026;2$y", "\x1b[?2048;1$y", "",
    "\x1b]52;c;?\x07", "\x1bP" + "x" * 100 + "\x1b\\", "\x00" * 50, "\x1b" * 50, "\x1b[I\x1b[O",
    "\x1b[²u", "\ufffe\U0010ffff", "\x1b[200~" + "x" * 5000 + "\x1b[201~",
)  # fmt: skip


@pytest.mark.parametrize("typed", ODD_KEYS, ids=range(len(ODD_KEYS)))
async def test_odd_keys_end_nothing(held: Serving, typed: str) -> None:
    """After sequences that stand for no key the next key still has its effect, at the old size."""
    async with ClientSession() as client:
        page, dashboard = await opened(held, client)
        await page.send_json(["stdin", typed])
        await asyncio.sleep(0.3)  # an Escape before it would make another key of the next
        await page.send_json(["stdin", "\x1b"])
        await asyncio.sleep(0.3)
        await page.send_json(["stdin", "\x1b"])
        await asyncio.sleep(0.3)
        await page.send_json(["stdin", "?"])
        await read_until(page, b"Next event")
        assert memory(dashboard) < MEGABYTES
    assert held.bugs == []


@pytest.mark.parametrize(
    "message",
    [
        '["resize",{"width":80.5,"height":24}]',
        '["resize",{"width":"80","height":24}]',
        '["resize",{"width":NaN,"height":24}]',
        '["resize",{"width":null,"height":24}]',
        '["resize",{"width":true,"height":24}]',
        '["resize",{"width":1e400,"height":24}]',
        '["resize",{"width":' + "9" * 5000 + ',"height":24}]',
        '["resize",{}]',
        '["resize"]',
        '["stdin",5]',
        '["stdin","\\ud800"]',
        '["stdin"]',
        '["ping",{}]',
        '["quit"]',
        "[]",
        "{}",
        "null",
        "[" * 50_000,
    ],
)
async def test_what_is_no_message_closes_the_page_that_sent_it(held: Serving, message: str) -> None:
    """With one line on the terminal, and without the report of a bug."""
    before = len(held.complaints)
    async with ClientSession() as client:
        page, dashboard = await opened(held, client)
        await page.send_str(message)
        assert await closing(page) in (WSMsgType.CLOSE, WSMsgType.CLOSED, WSMsgType.CLOSING)
        assert await asyncio.to_thread(wait_until, lambda: not alive(dashboard), 4)
    assert len(held.complaints) == before + 1
    assert held.bugs == []


async def test_a_size_has_limits(serve: Serve) -> None:
    """However large a page says that it is, 1000 cells each way are painted and it goes on."""
    server = serve(*HELD)
    async with ClientSession() as client:
        page, dashboard = await opened(server, client)
        await page.send_json(["resize", {"width": 2**62, "height": 2**62}])
        await page.send_json(["resize", {"width": 100, "height": 30}])
        await page.send_json(["stdin", "?"])
        await read_until(page, b"Next event")
        assert memory(dashboard) < 2 * MEGABYTES  # a million cells


FLOODS = {
    "keys": ["stdin", "." * 20_000],
    "letters": ["stdin", "/" + "a" * 20_000],
    "moves": ["stdin", "".join(f"\x1b[<35;{5 + n % 90};{5 + n % 20}M" for n in range(2000))],
    "clicks": ["stdin", "\x1b[<0;5;9M\x1b[<0;5;9m" * 1000],
    "steady keys": ["stdin", "." * 1000],
    "steady moves": ["stdin", "".join(f"\x1b[<35;{5 + n % 90};9M" for n in range(200))],
    "an endless paste": ["stdin", "\x1b[200~" + "x" * 20_000],
    "escapes": ["stdin", "\x1b" * 20_000],
    "focus": ["focus"],
    "sizes": ["resize", {"width": 120, "height": 40}],
    "pings": ["ping", "x" * 20_000],
}


@pytest.mark.parametrize("flood", FLOODS)
@pytest.mark.parametrize("goes", ["by closing", "by a reset"])
async def test_a_flood_ends_with_its_page(serve: Serve, flood: str, goes: str) -> None:
    """A million keys fill no memory; when the page goes its dashboard is gone in two seconds."""
    server, sent = serve(*HELD), json.dumps(FLOODS[flood])
    async with ClientSession() as client:
        page, dashboard = await opened(server, client)
        reading = asyncio.create_task(closing(page))

        most = 0

        async def run_ahead() -> None:
            nonlocal most
            for _ in range(max(50, 1_000_000 // len(sent))):
                await page.send_str(sent)
                most = max(most, memory(dashboard))
                # What is only just too fast is read, and must not be kept without a limit either.
                await asyncio.sleep(0.02 if "steady" in flood else 0)

        # It may be closed, or nobody reads any more.
        with contextlib.suppress(TimeoutError, ConnectionError):
            await asyncio.wait_for(run_ahead(), 8)
        reading.cancel()
        most = max(most, memory(dashboard))
        transport = page._response.connection and page._response.connection.transport
        left = time.monotonic()
        if goes == "by a reset" and transport:
            transport.abort()
        else:
            closed = asyncio.create_task(page.close())
        assert await asyncio.to_thread(wait_until, lambda: not alive(dashboard), 20)
        took = time.monotonic() - left
        print(f"{flood}, {goes}: {most} MB, ended after {took:.2f} s")
        if goes == "by closing":
            closed.cancel()
        # A second more than it has to leave: the machine may be busy.
        assert took < 3
        assert most < MEGABYTES
    assert server.bugs == []
