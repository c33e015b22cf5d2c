"""Textual's driver for a browser trusts the page, and outlives its server.

What each method says is the fault that it mends: keys have no place to go to after the focus was
taken away; the end of the input ends nothing, and the end of the output is a bug; a file is written
by two threads at once, in pieces that another page may ask for.

Upstream: no issue found. Seen in Textual 8.2.8 (``textual.drivers.web_driver``). When a fault is
mended its method can go; with the last one this file, and TEXTUAL_DRIVER in ``web.session``.
"""

import os
import signal
from codecs import getincrementaldecoder
from collections.abc import Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, Literal, TextIO

from textual.app import App
from textual.drivers._byte_stream import ByteStream
from textual.drivers.web_driver import WebDriver
from textual.events import AppFocus, DeliveryComplete
from textual.message import Message

from ...web.packets import packet
from .paced_driver import LOOK_AGAIN, PacedDriver
from .terminal_parser import TerminalParser


class WebPage(PacedDriver, WebDriver):
    """Textual's own, for a page that may send anything, and a server that may go."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._write = partial(self._put)
        self._focused = False

    def start_application_mode(self) -> None:
        """Start, have the focus if the page has it, and leave on a signal as a terminal does."""
        super().start_application_mode()
        for number in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError):  # there are none on Windows
                self._loop.add_signal_handler(number, self._app.exit, None, 128 + number)
        self._app.call_later(self._take_focus)

    # What comes from the server

    def run_input_thread(self) -> None:
        """Read what the server sends; its end, however it came, is the end of the dashboard."""
        stream, decode = ByteStream(), getincrementaldecoder("utf-8")("replace").decode
        parser = TerminalParser()
        for data in self._input_reader:
            for kind, content in stream.feed(data) if data else ():
                if kind == "D":
                    self._take(parser.feed(decode(content)))
                else:
                    self._on_meta(kind, content)
            self._take(parser.tick())
        self._leave()

    def _take(self, messages: Iterable[Message]) -> None:
        """Take what was typed, of each thing no more until the app has caught up."""
        for message in messages:
            self.process_message(message)
            self._let_catch_up()

    def _let_catch_up(self) -> None:
        while self.app_is_behind and not self.exit_event.wait(LOOK_AGAIN):
            pass

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """Take what the server says beside the keys."""
        if packet_type == "quit":
            self._leave()
            return
        super().on_meta(packet_type, payload)
        if packet_type in ("focus", "blur"):
            self._focused = packet_type == "focus"
            self._app.call_later(self._take_focus)
        self._let_catch_up()

    def _take_focus(self) -> None:
        if self._focused:
            self._app.post_message(AppFocus())
            self._app.call_later(self._focus_something)

    def _focus_something(self) -> None:
        if self._app.screen.focused is None:
            self._app.screen.focus_next()

    def _leave(self) -> None:
        if not self.exit_event.is_set():
            self._app.call_later(self._app.exit)

    # What goes to the server

    def _put(self, data: bytes) -> int:
        """Write all of it; a server that is gone is no bug but the end."""
        left = memoryview(data)
        try:
            while left:
                left = left[os.write(self.fileno, left) :]
        except OSError:
            self._leave()
        return len(data)

    def deliver_binary(
        self,
        binary: BinaryIO | TextIO,
        *,
        delivery_key: str,
        save_path: Path,
        open_method: Literal["browser", "download"] = "download",  # noqa: ARG002
        encoding: str | None = None,
        mime_type: str | None = None,  # noqa: ARG002
        name: str | None = None,
    ) -> None:
        """Hand a file over whole, under its name alone."""
        with binary:
            content = binary.read()
        if isinstance(content, str):
            content = content.encode(encoding or "utf-8")
        self._put(packet(b"F", save_path.name.encode() + b"\n" + content))
        self._app.post_message(DeliveryComplete(delivery_key, None, name))
