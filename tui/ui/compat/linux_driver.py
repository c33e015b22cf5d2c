"""Textual's driver takes for granted that its terminal reads, is in front of it and sends keys.

Five faults of ``LinuxDriver``, in one that replaces it: a byte that is no UTF-8 ends the reader;
SIGCONT without a stop starts a second one; started in the background it paints before it has the
terminal; while the terminal reads nothing no signal ends the program; and it paints on the standard
error stream also where that is no terminal.

Upstream: https://github.com/Textualize/textual/issues/6456 (bytes; also .../issues/6668), and
.../issues/1582 for SIGCONT in general; no issue found for the others. Seen in Textual 8.2.8. What
each method says can go when its fault is mended; with the last one the file and
``BaseApp.get_driver_class``.
"""

import contextlib
import errno
import os
import select
import selectors
import signal
import sys
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Iterable
from queue import Full
from typing import TextIO

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import MouseMove
from textual.message import Message

from .paced_driver import LOOK_AGAIN, PacedDriver
from .terminal_parser import TerminalParser

assert sys.platform != "win32"  # noqa: S101 - tells a type checker which names there are

_MOST_BYTES = 4096
_TICK = 0.1
"""Seconds between two looks at whether a lone Escape was the key, or the program is at its end."""
_PATIENCE = 0.5
"""Seconds in which a terminal must take something of the last screen, once it is to end."""
_WIDEST = 1000
"""Columns and rows that are painted at most; more is no screen that anybody looks at."""


class Keyboard(PacedDriver, LinuxDriver):
    """Textual's driver, which neither nonsense nor a terminal that stands still can hold up."""

    def __init__(
        self,
        app: App[None],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._output = _Output()
        self._file = self._output  # type: ignore[assignment]
        self._told_to_end: float | None = None
        self._is_lost = False

    def start_application_mode(self) -> None:
        """Wait until the shell gives the terminal to the program, and begin."""
        if not self._is_in_front():
            return
        super().start_application_mode()  # type: ignore[no-untyped-call]
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # The event loop is woken all the same and ends the app; it may be waiting in `write`.
            signal.signal(number, self._note_the_end)

    def _is_in_front(self) -> bool:
        """Wait for the terminal; return whether it is there.

        Who sets its modes from the background is stopped by the system until that is allowed. The
        call goes on by itself then, unless a handler interrupts it.
        """
        handler = signal.signal(signal.SIGCONT, signal.SIG_DFL)
        try:
            termios.tcsetattr(self.fileno, termios.TCSANOW, termios.tcgetattr(self.fileno))
        except termios.error as error:
            # EIO: there is no shell any more that would bring it to the front.
            if error.args[0] == errno.EIO:
                self._app.call_later(self._app.exit, None, 128 + signal.SIGHUP)
            return error.args[0] not in (errno.EIO, errno.EINTR)
        finally:
            signal.signal(signal.SIGCONT, handler)
        return True

    def _get_terminal_size(self) -> tuple[int, int]:
        width, height = super()._get_terminal_size()
        return min(width, _WIDEST), min(height, _WIDEST)

    def _query_in_band_window_resize(self) -> None:
        """Ask for no reports of the window's size among the keys: the system tells it."""

    def run_input_thread(self) -> None:
        """Read until the program ends; end it where there is no terminal to read from any more."""
        decode = getincrementaldecoder("utf-8")("replace").decode
        parser = TerminalParser()
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if self.app_is_behind:
                    self.exit_event.wait(LOOK_AGAIN)
                    continue
                if selector.select(_TICK):
                    data = self._read()
                    if not data:
                        self._app.call_later(self._app.exit, None, 128 + signal.SIGHUP)
                        return
                    # Bytes of a letter that has not come whole yet are no text.
                    self._hand_over(parser.feed(decode(data)))
                self._hand_over(parser.tick())

    def _hand_over(self, messages: Iterable[Message]) -> None:
        """Hand over what was read, of moves of the mouse that follow each other the last one."""
        move: MouseMove | None = None
        for message in messages:
            if move is not None and not _replaces(message, move):
                self.process_message(move)
            move = message if isinstance(message, MouseMove) else None
            if move is None:
                self.process_message(message)
        if move is not None:
            self.process_message(move)

    def _sigcont_application(self, *signal_: object) -> None:
        """Go on only after a stop that gave the terminal back.

        Whoever ends a session sends SIGCONT to what runs too, and a SIGSTOP gives nothing back.
        Textual would start to read a second time then, and forget how it found the terminal.
        """
        if self._must_signal_resume:
            super()._sigcont_application(*signal_)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, _MOST_BYTES)
        except OSError:
            return b""

    def _run_input_thread(self) -> None:
        """Let the app report what goes wrong in this thread as it reports any other bug."""
        try:
            self.run_input_thread()
        except Exception as error:
            self._app.call_later(self._app._handle_exception, error)  # noqa: SLF001

    def write(self, data: str) -> None:
        """Let the other thread write, if there is one; wait for it unless the end has come."""
        self._put(data)

    def close(self) -> None:
        """Wait until all is written, unless the end has come and the terminal takes nothing."""
        if self._put(None) and self._writer_thread is not None:
            while self._writer_thread.is_alive() and not self._gives_up():
                self._writer_thread.join(_TICK)

    def _put(self, data: str | None) -> bool:
        """Queue what is to be written, ``None`` for the end; return whether it will be."""
        writer = self._writer_thread
        while writer is not None and writer.is_alive() and not self._is_lost:
            with contextlib.suppress(Full):
                writer._queue.put(data, timeout=_TICK)  # noqa: SLF001
                return True
            self._gives_up()
        return False

    def _gives_up(self) -> bool:
        """Return whether a program that is to end waits for a terminal that takes nothing."""
        if self._told_to_end is not None:
            since = max(self._told_to_end, self._output.took)
            self._is_lost = self._is_lost or time.monotonic() - since > _PATIENCE
        return self._is_lost

    def _note_the_end(self, *_: object) -> None:
        self._told_to_end = self._told_to_end or time.monotonic()


def _replaces(message: Message, move: MouseMove) -> bool:
    """Return whether a message is a move of the mouse with the same buttons and keys as *move*."""
    return isinstance(message, MouseMove) and (
        (message.button, message.shift, message.meta, message.ctrl)
        == (move.button, move.shift, move.meta, move.ctrl)
    )


class _Output:
    """The terminal as a file: whoever waits in it holds no lock that the end of Python needs."""

    def __init__(self) -> None:
        streams = [stream for stream in (sys.__stderr__, sys.__stdout__) if stream is not None]
        stream: TextIO = next((one for one in streams if one.isatty()), streams[0])
        self._number = stream.fileno()
        self._encoding, self._errors = stream.encoding or "utf-8", stream.errors or "strict"
        self.took = 0.0
        """When the terminal took something last."""

    def fileno(self) -> int:
        """Return the number of the file."""
        return self._number

    def write(self, text: str) -> None:
        """Write a text; where there is no terminal any more, nothing."""
        data = text.encode(self._encoding, self._errors)
        with contextlib.suppress(OSError):
            while data:
                try:
                    data = data[os.write(self._number, data[:_MOST_BYTES]) :]
                except BlockingIOError:  # somebody made the terminal one that does not wait
                    select.select([], [self._number], [])
                self.took = time.monotonic()

    def flush(self) -> None:
        """Do nothing: nothing is kept."""
