"""The real server, asked without a browser: whom it answers, with what, and what it leaves."""

import asyncio
import os
import re
import signal
import socket
import sys
from pathlib import Path
from urllib.parse import urljoin

import pytest
from aiohttp import ClientSession, WSMsgType, WSServerHandshakeError
from aiohttp.test_utils import TestClient, TestServer, unused_port
from openskies_tui.web.gate import Gate
from openskies_tui.web.server import BrowserServer

from .serving import HELD, Serve, Serving, alive, children_of, read_until, wait_until

pytestmark = pytest.mark.web

NEEDS_PROC = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="processes are found in /proc"
)


async def test_a_page_of_its_own_gets_the_dashboard(serve: Serve) -> None:
    """With the right Host and Origin the connection opens, and the dashboard comes through it."""
    server = serve(*HELD)
    async with ClientSession() as client:
        page = await server.connect(client)
        assert page._response.status == 101
        await read_until(page, b"33 States Parties")


@pytest.mark.parametrize(
    "sent",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": ""},
        {"host": "evil.example"},
        {"host": "evil.example", "origin": "http://evil.example"},
        {"host": "localhost.example:1"},
    ],
    ids=str,
)
async def test_foreign_pages_are_refused(held: Serving, sent: dict[str, str]) -> None:
    """A foreign Origin or Host is answered with 403 and one line, and starts nothing."""
    before = len(held.complaints)
    async with ClientSession() as client:
        with pytest.raises(WSServerHandshakeError) as refused:
            await held.connect(client, **sent)
        assert refused.value.status == 403
        async with client.get(held.page, headers={"Host": "evil.example"}) as answer:
            assert answer.status == 403
            assert "evil" not in await answer.text()
    complaints = held.complaints[before:]
    assert len(complaints) == 2
    assert all(line.startswith("openskies-tui: refused GET /") for line in complaints)
    assert held.dashboards == []


@pytest.mark.parametrize("guess", ["", "ws", "x/ws", "a" * 32 + "/ws", "%2e%2e/ws", "page/../ws"])
async def test_without_the_secret_nothing_is_served(held: Serving, guess: str) -> None:
    """Another account of the machine, with any header it likes, gets neither page nor dashboard."""
    before = len(held.complaints)
    headers = {"Origin": held.address}
    async with ClientSession() as client:
        with pytest.raises(WSServerHandshakeError) as refused:
            await client.ws_connect(f"{held.address}/{guess}", headers=headers)
        assert refused.value.status == 403
    assert "the secret is missing" in held.complaints[before]
    assert held.dashboards == []


async def test_the_secret_is_told_once(held: Serving) -> None:
    """A refused request of somebody who has it does not write it to the terminal again."""
    secret = held.page.removeprefix(held.address)
    foreign = {"Host": "evil.example"}
    async with ClientSession() as client, client.get(held.page, headers=foreign) as answer:
        assert answer.status == 403
    assert not any(secret.strip("/") in line for line in held.complaints)


async def test_no_origin_opens_no_dashboard(held: Serving) -> None:
    """What sends no Origin may read the page, and may not drive the program."""
    async with ClientSession() as client:
        asked = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
        async with client.get(f"{held.page}ws", headers=asked) as answer:
            assert answer.status == 403
        async with client.get(held.page) as answer:
            assert answer.status == 200


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\nHost: \x9b2J\x7f\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: \xc2\x9b2J\xe2\x80\xae\r\n\r\n",
        b"GET /%1b[2J%0aopenskies HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: " + b"a" * 5000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: " + b"a" * 50000 + b"\r\n\r\n",
        b"\x1b[2J\r\n\r\n",
    ],
    ids=range(6),
)
async def test_a_refusal_cannot_write_to_the_terminal(held: Serving, sent: bytes) -> None:
    """What a stranger sends is at most one line, cut, without a traceback or control characters."""
    before = len(held.complaints)
    with socket.create_connection(held.host.rsplit(":", 1)) as line:
        line.sendall(sent)
        assert re.match(rb"HTTP/1.. 40[03] ", line.recv(100))
    complaints = held.complaints[before:]
    assert len(complaints) <= 1
    for said in complaints:
        assert said.isprintable()
        assert len(said) < 300


async def test_every_answer_carries_the_headers(held: Serving) -> None:
    """Page, script, what is missing and what is refused: all have the headers that protect."""
    wanted = {
        "X-Frame-Options": "DENY",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    async with ClientSession() as client:
        for path in ("/", "/static/js/textual.js", "/page/page.css", "/missing", "/ws"):
            async with client.get(held.address + path) as answer:
                assert wanted.items() <= dict(answer.headers).items(), path
                policy = answer.headers["Content-Security-Policy"]
                assert policy.startswith("default-src 'none'")
                assert "frame-ancestors 'none'" in policy
                assert answer.headers["Cache-Control"] in ("no-cache", "no-store")


async def test_nonces_are_never_used_again(held: Serving) -> None:
    """Two answers have two nonces, each in its own page."""
    seen = set()
    async with ClientSession() as client:
        for _ in range(2):
            async with client.get(held.page) as answer:
                (nonce,) = re.findall(r"'nonce-(\S+)'", answer.headers["Content-Security-Policy"])
                assert f'data-nonce="{nonce}"' in await answer.text()
                seen.add(nonce)
    assert len(seen) == 2


async def test_what_is_loaded_names_no_outside_address(held: Serving) -> None:
    """The page, its style sheets and its scripts load from this server alone."""
    async with ClientSession() as client:
        async with client.get(held.page) as answer:
            page = await answer.text()
        loaded = re.findall(r'(?:src|href)="([^"]+)"', page)
        assert len(loaded) == 5
        assert "://" not in page.replace(f"ws://{held.host}", "")
        for path in loaded:
            assert path.startswith(("/static/", "/page/"))
            async with client.get(urljoin(held.address, path)) as answer:
                assert answer.status == 200
                text = re.sub(r"/\*.*?\*/", "", await answer.text(), flags=re.DOTALL)
                text = text.replace("http://www.w3.org/2000/svg", "")
                assert not re.search(r"https?://|@import|url\([\"']?//", text), path


@pytest.mark.parametrize(
    "path",
    [
        "/static/",
        "/page/",
        "/static/../server.py",
        "/static/%2e%2e/server.py",
        "/page/..%2fserver.py",
        "/download/x",
        "/ws",
        "/ping",
        "/favicon.ico",
    ],
)
async def test_nothing_else_is_served(held: Serving, path: str) -> None:
    """No listing of a folder, no file beside those of the page, no downloads."""
    with socket.create_connection(held.host.rsplit(":", 1)) as line:
        line.sendall(f"GET {path} HTTP/1.0\r\nHost: {held.host}\r\n\r\n".encode())
        assert re.match(rb"HTTP/1.. 40[34] ", line.recv(1000))


async def test_a_path_never_becomes_a_command(serve: Serve, tmp_path: Path) -> None:
    """A dataset whose path a shell would act on is opened, and nothing is acted on."""
    odd = tmp_path / "a b; touch pwned & $(touch pwned) `touch pwned` 'q' \"d\" \\ | *"
    odd.mkdir()
    bundled = Path(__file__).parents[2] / "data" / "open-skies"
    for file in bundled.glob("*.yaml"):
        (odd / file.name).write_bytes(file.read_bytes())
    server = serve(*HELD, "--dataset", str(odd))
    async with ClientSession() as client:
        page = await server.connect(client)
        await read_until(page, b"33 States Parties")
    assert not list(tmp_path.rglob("pwned"))


async def test_what_makes_no_sense_closes_only_its_own_page(serve: Serve) -> None:
    """A message that is none closes the page that sent it; the others go on."""
    server = serve(*HELD)
    async with ClientSession() as client:
        good, bad = await server.connect(client), await server.connect(client)
        await read_until(good, b"33 States Parties")
        await bad.send_str("no json")
        while (message := await bad.receive(timeout=30)).type == WSMsgType.BINARY:
            pass
        assert message.type in (WSMsgType.CLOSE, WSMsgType.CLOSED, WSMsgType.CLOSING)
        await good.send_json(["resize", {"width": 10**9, "height": -5}])
        await good.send_json(["resize", {"width": 100, "height": 30}])
        await good.send_json(["stdin", "]"])
        await read_until(good, b"20 Jul 2021")
    assert any("a page was closed" in line for line in server.complaints)
    assert "Traceback" not in "\n".join(server.complaints)


@NEEDS_PROC
async def test_a_page_that_goes_takes_its_dashboard_along(serve: Serve) -> None:
    """When the browser closes a page, the process behind it ends."""
    server = serve(*HELD)
    async with ClientSession() as client:
        page = await server.connect(client)
        await read_until(page, b"33 States Parties")
        (dashboard,) = server.dashboards
        await page.close()
    assert await asyncio.to_thread(wait_until, lambda: not alive(dashboard))


@NEEDS_PROC
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_ctrl_c_leaves_at_once_and_leaves_nothing(
    serve: Serve, number: signal.Signals
) -> None:
    """With pages open the server ends within seconds, and every dashboard with it."""
    server = serve(*HELD)
    async with ClientSession() as client:
        pages = [await server.connect(client) for _ in range(2)]
        for page in pages:
            await read_until(page, b"33 States Parties")
        dashboards = server.dashboards
        assert len(dashboards) == 2
        if number == signal.SIGINT:
            os.killpg(server.process.pid, number)  # as a terminal does: to all of them at once
        else:
            server.process.send_signal(number)
        reading = [asyncio.create_task(page.receive(timeout=10)) for page in pages]
        assert await asyncio.to_thread(server.process.wait, 5) == 0
        await asyncio.gather(*reading, return_exceptions=True)
    assert not [one for one in dashboards if alive(one)]
    assert server.complaints == []


@NEEDS_PROC
async def test_a_server_that_is_killed_leaves_nothing(serve: Serve) -> None:
    """Even when the server cannot say goodbye its dashboards end."""
    server = serve(*HELD)
    async with ClientSession() as client:
        page = await server.connect(client)
        await read_until(page, b"33 States Parties")
        (dashboard,) = server.dashboards
        os.kill(server.process.pid, signal.SIGKILL)
        assert await asyncio.to_thread(wait_until, lambda: not alive(dashboard))


def _has_ipv6() -> bool:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        return False
    return True


@pytest.mark.skipif(not _has_ipv6(), reason="this machine has no IPv6 loopback")
async def test_the_loopback_of_ipv6(serve: Serve) -> None:
    """The server can be at ::1, and is told in brackets."""
    server = serve(*HELD, "--host", "::1")
    assert server.address.startswith("http://[::1]:")
    assert server.complaints == []
    async with ClientSession() as client:
        page = await server.connect(client)
        await read_until(page, b"33 States Parties")


def test_beyond_this_machine_it_says_who_gets_in(serve: Serve) -> None:
    """On any address but the loopback one line says plainly what is given away."""
    server = serve(*HELD, "--host", "0.0.0.0")
    (said,) = server.complaints
    assert "whoever learns the address" in said
    assert "there is no encryption" in said


async def test_a_python_of_the_folder_is_not_imported(serve: Serve) -> None:
    """A module of the same name in the folder it is started in does not take the place of ours."""
    server = serve(*HELD)
    (server.folder / "openskies_tui").mkdir()
    (server.folder / "openskies_tui" / "__init__.py").write_text("raise SystemExit('not ours')")
    async with ClientSession() as client:
        page = await server.connect(client)
        await read_until(page, b"33 States Parties")


async def test_there_are_only_so_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """One page too many is refused; a process that does not leave when asked is ended."""
    monkeypatch.setattr("openskies_tui.web.server.MOST_SESSIONS", 1)
    port, told = unused_port(), []
    stubborn = [sys.executable, "-c", "import time; time.sleep(60)"]
    server = BrowserServer(
        stubborn, Gate("127.0.0.1", "secret"), title="x", background="black", tell=told.append
    )
    before = children_of(os.getpid())
    async with TestClient(TestServer(server.application(), port=port)) as client:
        origin = {"Origin": f"http://127.0.0.1:{port}"}
        await client.ws_connect("/secret/ws", headers=origin)
        with pytest.raises(WSServerHandshakeError) as refused:
            await client.ws_connect("/secret/ws", headers=origin)
        assert refused.value.status == 503
        assert told == ["refused a page: 1 are open"]
    assert [one for one in children_of(os.getpid()) if one not in before and alive(one)] == []


async def test_a_page_leaves_the_clipboard_of_the_host_alone(
    serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is copied goes to the page; a program for the clipboard is not started."""
    tools = tmp_path / "tools"
    tools.mkdir()
    spy = tools / "xclip"
    spy.write_text(f"#!/bin/sh\ncat > {tools}/taken\n")
    spy.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":99")
    server = serve(*HELD)
    async with ClientSession() as client:
        page = await server.connect(client)
        await read_until(page, b"33 States Parties")
        await page.send_json(["stdin", "\t\ty"])
        await read_until(page, b"Sent to the browser")
    assert not (tools / "taken").exists()
