"""A real Chromium without a window, driven through the Chrome DevTools Protocol."""

import asyncio
import base64
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from aiohttp import ClientSession, ClientWebSocketResponse

CHROMIUM = next(
    (
        found
        for name in ("chromium", "chromium-browser", "google-chrome")
        if (found := shutil.which(name))
    ),
    None,
)
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-sync",
    "--remote-debugging-port=0",
)
_CTRL, _SHIFT = 2, 8


class Key(NamedTuple):
    """A key as the protocol wants it: what it is, its old number, the text it types if any."""

    key: str
    code: int
    text: str = ""
    modifiers: int = 0


KEYS = {
    "enter": Key("Enter", 13, "\r"),
    "escape": Key("Escape", 27),
    "tab": Key("Tab", 9),
    "shift+tab": Key("Tab", 9, modifiers=_SHIFT),
    "space": Key(" ", 32, " "),
    "up": Key("ArrowUp", 38),
    "down": Key("ArrowDown", 40),
    "pageup": Key("PageUp", 33),
    "pagedown": Key("PageDown", 34),
    "home": Key("Home", 36),
    "end": Key("End", 35),
    "f5": Key("F5", 116),
    "ctrl+p": Key("p", 80, modifiers=_CTRL),
    "-": Key("-", 189, "-"),
    "[": Key("[", 219, "["),
    "]": Key("]", 221, "]"),
    "?": Key("?", 191, "?", _SHIFT),
    "/": Key("/", 191, "/"),
    ",": Key(",", 188, ","),
    ".": Key(".", 190, "."),
}


class Page:
    """A page of the browser. What it asked for, received and complained about is kept."""

    def __init__(self, socket: ClientWebSocketResponse) -> None:
        self._socket = socket
        self._numbers = count(1)
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._reader = asyncio.create_task(self._read())
        self.requests: list[str] = []
        self.sent: list[str] = []
        self.received = b""
        self.complaints: list[str] = []

    async def _read(self) -> None:
        async for message in self._socket:
            said = message.json()
            if "id" in said:
                self._answers.pop(said["id"]).set_result(said)
            else:
                self._keep(said["method"], said["params"])

    def _keep(self, method: str, params: dict[str, Any]) -> None:
        if method == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif method == "Network.webSocketCreated":
            self.requests.append(params["url"])
        elif method == "Network.webSocketFrameSent":
            self.sent.append(params["response"]["payloadData"])
        elif method == "Network.webSocketFrameReceived":
            frame = params["response"]
            if frame["opcode"] == 2:  # binary: what the terminal writes
                self.received += base64.b64decode(frame["payloadData"])
        elif method == "Log.entryAdded" and params["entry"]["level"] in ("warning", "error"):
            self.complaints.append(params["entry"]["text"])
        elif method == "Runtime.exceptionThrown":
            self.complaints.append(str(params["exceptionDetails"]))

    async def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Call a method of the protocol and return its result."""
        number = next(self._numbers)
        self._answers[number] = asyncio.get_running_loop().create_future()
        await self._socket.send_json({"id": number, "method": method, "params": params})
        said = await asyncio.wait_for(self._answers[number], 30)
        assert "error" not in said, said
        return dict(said["result"])

    async def open(self, address: str) -> None:
        """Go to an address, listening from the first request."""
        for domain in ("Network", "Page", "Log", "Runtime"):
            await self.call(f"{domain}.enable")
        # Without a window no page has the focus; a person's page has it.
        await self.call("Emulation.setFocusEmulationEnabled", enabled=True)
        await self.call("Page.navigate", url=address)

    async def press(self, *names: str) -> None:
        """Press keys, by the names in KEYS or as letters."""
        for name in names:
            key = KEYS.get(name) or Key(name, ord(name.upper()), name)
            shared = {
                "key": key.key,
                "windowsVirtualKeyCode": key.code,
                "modifiers": key.modifiers or (_SHIFT if name.isupper() else 0),
            }
            down = "keyDown" if key.text else "rawKeyDown"
            await self.call("Input.dispatchKeyEvent", type=down, text=key.text, **shared)
            await self.call("Input.dispatchKeyEvent", type="keyUp", **shared)

    async def value(self, expression: str) -> Any:
        """Return the value of an expression in the page."""
        said = await self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        return said["result"].get("value")

    async def picture(self) -> bytes:
        """Return the page as a person sees it, a PNG."""
        said = await self.call("Page.captureScreenshot", format="png")
        return base64.b64decode(said["data"])

    async def wait_for(self, seen: Callable[[], Any], seconds: float = 20) -> bool:
        """Let the browser work until *seen*; return whether it came."""
        end = time.monotonic() + seconds
        while not seen():
            if time.monotonic() > end:
                return False
            await asyncio.sleep(0.05)
        return True

    async def close(self) -> None:
        """Stop listening."""
        self._reader.cancel()
        await self._socket.close()


class Browser:
    """A Chromium of its own profile, ended when the block is left."""

    def __init__(self, profile: Path, size: tuple[int, int] = (1280, 800)) -> None:
        self._profile = profile
        self._size = size

    async def __aenter__(self) -> Page:
        """Start it and return its one page."""
        assert CHROMIUM
        self._process = subprocess.Popen(
            [
                CHROMIUM,
                *_FLAGS,
                f"--user-data-dir={self._profile}",
                f"--window-size={self._size[0]},{self._size[1]}",
                "about:blank",
            ],
            env=os.environ | {"HOME": str(self._profile)},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        port = await self._port()
        self._client = ClientSession()
        async with self._client.get(f"http://127.0.0.1:{port}/json/list") as answer:
            pages = [one for one in await answer.json() if one["type"] == "page"]
        self._page = Page(
            await self._client.ws_connect(pages[0]["webSocketDebuggerUrl"], max_msg_size=0)
        )
        return self._page

    async def _port(self) -> int:
        """Wait for the port that the browser chose and wrote into its profile."""
        told = self._profile / "DevToolsActivePort"
        end = time.monotonic() + 30
        while not (told.exists() and told.read_text().count("\n")):
            if time.monotonic() > end or self._process.poll() is not None:
                raise AssertionError(f"{CHROMIUM} did not start")
            await asyncio.sleep(0.05)
        return int(told.read_text().split()[0])

    async def __aexit__(self, *_: object) -> None:
        """End it."""
        if hasattr(self, "_client"):
            await self._page.close()
            await self._client.close()
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
