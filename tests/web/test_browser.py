"""The dashboard in a real Chromium: it is painted, keys reach it, it ticks, nothing leaves."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pyte
import pytest
from emulator import Stream

from .chromium import CHROMIUM, Browser, Page
from .serving import HELD, Serve

pytestmark = [
    pytest.mark.web,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine"),
]

# What Chromium without a graphics card says of every page that draws with WebGL.
_OF_THE_MACHINE = "software WebGL"


class Board:
    """The dashboard on a page: what its terminal shows, read from all that the page received."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._read = 0

    async def open(self, address: str) -> None:
        """Open it, and wait until it is painted and has the keys; nothing is clicked."""
        self._read, sent, asked = len(self.page.received), len(self.page.sent), self._asked()
        await self.page.open(address)
        assert await self.page.wait_for(lambda: self._asked() > asked)
        await self.ready(sent)

    async def ready(self, sent: int = 0) -> None:
        """Wait for a dashboard that is being opened; *sent* frames are of one before it."""
        self._screen = pyte.Screen(*self.size())
        self._stream = Stream(self._screen)
        await self.see("33 States Parties")
        assert await self.page.wait_for(lambda: '["focus"]' in self.page.sent[sent:])

    def _asked(self) -> int:
        return sum(one.startswith("ws://") for one in self.page.requests)

    def size(self) -> tuple[int, int]:
        """Return the columns and rows that the page asked for."""
        address = [one for one in self.page.requests if one.startswith("ws://")][-1]
        query = parse_qs(urlsplit(address).query)
        return int(query["width"][0]), int(query["height"][0])

    @property
    def text(self) -> str:
        """What the terminal shows by now."""
        fresh = self.page.received[self._read :]
        self._read += len(fresh)
        self._stream.feed(fresh)
        return "\n".join(self._screen.display)

    async def settle(self) -> None:
        """Wait for a change that cannot be read: until the terminal is written to no more."""
        before = -1
        while before != len(self.page.received):
            before = len(self.page.received)
            await asyncio.sleep(0.5)

    async def see(self, wanted: str, gone: str = "nothing") -> None:
        """Wait until the terminal shows one text and another no more."""

        def seen() -> bool:
            text = self.text
            return wanted in text and gone not in text

        came = await self.page.wait_for(seen)
        assert came, f"never seen: {wanted}; {self.page.complaints}\n{self.text}"


@pytest.fixture
async def board(tmp_path: Path) -> AsyncIterator[Board]:
    """The one page of a Chromium with an empty profile."""
    async with Browser(tmp_path / "profile") as page:
        yield Board(page)


async def test_it_is_painted_and_nothing_leaves_the_machine(
    serve: Serve, board: Board, tmp_path: Path
) -> None:
    """The page shows the board, asks nobody but its server, and breaks no rule of its policy."""
    server = serve(*HELD)
    await board.open(server.page)
    await board.see("Thu 1 Jul 2021")
    before = await board.page.picture()
    await board.page.press("t")
    await board.page.press("down")
    assert await board.page.wait_for(lambda: b"Enter keeps it" in board.page.received)
    await asyncio.sleep(1)
    after = await board.page.picture()
    (tmp_path / "browser.png").write_bytes(after)
    assert before.startswith(b"\x89PNG")
    assert before != after, "another theme has another picture"
    assert len(board.page.requests) >= 8
    for address in board.page.requests:
        assert urlsplit(address).netloc == server.host
    assert [one for one in board.page.complaints if _OF_THE_MACHINE not in one] == []
    assert server.complaints == []


async def test_keys_do_in_the_browser_what_they_do_in_a_terminal(
    serve: Serve, board: Board
) -> None:
    """Without a click first, each key reaches the dashboard, also those browsers like to keep."""
    server = serve(*HELD)
    await board.open(server.page)
    for key, shown, gone in (
        ("]", "Tue 20 Jul 2021", "Thu 1 Jul 2021"),
        ("[", "Thu 1 Jul 2021", "Tue 20 Jul 2021"),
        (".", "Fri 2 Jul 2021", "Thu 1 Jul 2021"),
        ("space", "RUNNING", "FROZEN"),
        ("space", "FROZEN", "RUNNING"),
        ("?", "Next event", "days to go"),
        ("escape", "days to go", "Next event"),
        ("/", "any of their words", "nothing"),
        ("escape", "days to go", "any of their words"),
        ("down", "On Russia 1 of", "Quotations 1 of"),
        ("enter", "Esc closes", "Quotations"),
        ("escape", "days to go", "Esc closes"),
    ):
        await board.page.press(key)
        await board.see(shown, gone)
    await board.page.press("tab")
    await board.settle()
    await board.page.press("down")
    await board.see("On Russia 2 of", "On Russia 1 of")
    asked = len(board.page.requests)
    for key, shown in (("f5", "Two exits, 2020–2021"), ("ctrl+p", "Go to anything")):
        await board.page.press(key)
        await board.see(shown)
        await board.page.press("escape")
        await board.see("days to go", shown)
    await board.page.press("shift+tab")
    assert await board.page.wait_for(lambda: r'["stdin","\u001b[Z"]' in board.page.sent)
    await board.page.press("d")
    await board.see("Go to day ")
    await board.page.press(*"2020-05-22", "enter")
    await board.see("Fri 22 May 2020")
    assert len(board.page.requests) == asked, (
        "F5 went to the dashboard; the page was not loaded anew"
    )


async def test_a_running_clock_ticks_in_the_browser(serve: Serve, board: Board) -> None:
    """On the last day, with --run, two readings of the figure of hours differ."""
    server = serve("--as-of", "2021-12-17", "--run")
    await board.open(server.page)
    await board.see("hours to go", "nothing")
    seen: set[str] = set()

    def ticked() -> bool:
        seen.add("\n".join(line for line in board.text.splitlines() if set(line) & set("▀▄█")))
        return len(seen) >= 2

    assert await board.page.wait_for(ticked), seen


async def test_a_session_that_was_left_can_be_opened_again(serve: Serve, board: Board) -> None:
    """After q the page says that it is over; Enter opens it again."""
    server = serve(*HELD)
    await board.open(server.page)
    await board.page.press("q")
    ended = "getComputedStyle(document.querySelector('.ended')).display"
    for _ in range(100):
        if await board.page.value(ended) == "flex":
            break
        await asyncio.sleep(0.1)
    assert await board.page.value("document.activeElement.id") == "again"
    sent, asked = len(board.page.sent), len(board.page.requests)
    await board.page.press("enter")
    assert await board.page.wait_for(
        lambda: any(one.startswith("ws://") for one in board.page.requests[asked:])
    )
    await board.ready(sent)
    assert await board.page.value(ended) == "none"


async def test_the_letters_can_be_larger(serve: Serve, board: Board) -> None:
    """?fontsize= makes larger letters, for a room; the board is laid out for what fits."""
    server = serve(*HELD)
    await board.open(f"{server.page}?fontsize=20")
    assert 90 <= board.size()[0] <= 115


async def test_an_export_is_downloaded(serve: Serve, board: Board, tmp_path: Path) -> None:
    """The file comes from the page's own server, under the suggested name, into the downloads."""
    server, downloads = serve(*HELD), tmp_path / "downloads"
    await board.open(server.page)
    await board.page.call(
        "Browser.setDownloadBehavior", behavior="allow", downloadPath=str(downloads)
    )
    await board.page.press("e")
    await board.see("Export")
    await board.page.press("enter")
    await board.see("Handed to the browser: open-skies-2021-07-01")
    assert await board.page.wait_for(
        lambda: [file for file in downloads.glob("open-skies-*") if file.suffix != ".crdownload"]
    )
    (file,) = downloads.iterdir()
    assert file.stem == "open-skies-2021-07-01"
    assert file.stat().st_size > 100
    await board.page.press("]")
    await board.see("Tue 20 Jul 2021")  # the page is still there, with the keys
    assert server.complaints == []


async def test_a_copy_is_on_the_clipboard_of_the_browser(serve: Serve, board: Board) -> None:
    """Y puts the words and where they were read where the reader can paste them."""
    server = serve(*HELD)
    await board.open(server.page)
    await board.page.call(
        "Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"]
    )
    await board.page.press("tab", "tab", "y")
    await board.see("Sent to the browser’s clipboard")
    said = await board.page.call(
        "Runtime.evaluate",
        expression="navigator.clipboard.readText()",
        awaitPromise=True,
        returnByValue=True,
    )
    assert len(said["result"]["value"]) > 40


async def test_a_source_opens_beside_the_page(serve: Serve, board: Board) -> None:
    """O asks the reader's browser for the address, and the host's for nothing."""
    server = serve(*HELD)
    await board.open(server.page)
    # No address of the outside is called by a test.
    await board.page.value("window.opened = []; open = (...it) => (opened.push(it), null)")
    await board.page.press("tab", "tab", "o")
    await board.settle()
    if not await board.page.value("opened.length"):
        await board.page.press("enter")  # which source
        await board.settle()
    if not await board.page.value("opened.length"):
        await board.page.press("down", "enter")  # yes, this address
        await board.settle()
    assert (await board.page.value("opened[0][0]")).startswith("https://")
    assert await board.page.value("opened[0][1]") == "_blank"


async def test_through_a_tunnel_with_another_port(serve: Serve, board: Board) -> None:
    """As with ``ssh -L 9000:localhost:8000``: the page names a port that is not the server's."""
    server = serve(*HELD)

    async def forward(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        to_reader, to_writer = await asyncio.open_connection(*server.host.rsplit(":", 1))

        async def pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
            with contextlib.suppress(ConnectionError):
                while data := await source.read(65536):
                    sink.write(data)
                    await sink.drain()
            sink.close()

        await asyncio.gather(pump(reader, to_writer), pump(to_reader, writer))

    tunnel = await asyncio.start_server(forward, "127.0.0.1", 0)
    port = tunnel.sockets[0].getsockname()[1]
    await board.open(server.page.replace(server.host, f"localhost:{port}"))
    await board.page.press("]")
    await board.see("Tue 20 Jul 2021")
    tunnel.close()
    assert server.complaints == []
