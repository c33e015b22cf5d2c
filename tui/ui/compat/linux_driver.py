"""Textual's reader of the terminal ends the program where what it reads is nonsense.

Four faults of ``LinuxDriver`` and its parser, in one reader that replaces theirs: a byte that is no
UTF-8 ends the thread, as does a number that stands for no character; a terminal's answer to a
question that nobody asked is taken for keys; and SIGCONT without a stop starts a second reader.

Upstream: https://github.com/Textualize/textual/issues/6456 (bytes; also .../issues/6668), and
.../issues/1582 for SIGCONT in general; no issue found for the numbers and the answers. Seen in
Textual 8.2.8. What each method says can go when its fault is mended; with the last one the file and
``BaseApp.get_driver_class``.
"""

import os
import re
import selectors
import signal
from codecs import getincrementaldecoder
from collections.abc import Iterable

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.keys import Keys

_MOST_BYTES = 4096
_TICK = 0.1
"""Seconds between two looks at whether a lone Escape was the key, or the program is at its end."""


_ANSWER = re.compile(r"\x1b[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)")
"""A terminal's answer to a question that nobody asked; Textual would take it for keys."""


class Keyboard(LinuxDriver):
    """Textual's driver, which nonsense cannot end."""

    def run_input_thread(self) -> None:
        """Read until the program ends; end it where there is no terminal to read from any more."""
        decode = getincrementaldecoder("utf-8")("replace").decode
        parser = _Parser()
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_TICK):
                    data = self._read()
                    if not data:
                        self._app.call_later(self._app.exit, None, 128 + signal.SIGHUP)
                        return
                    # Bytes of a letter that has not come whole yet are no text, nor the end of it.
                    if text := _ANSWER.sub("", decode(data)):
                        for message in parser.feed(text):
                            self.process_message(message)
                for message in parser.tick():
                    self.process_message(message)

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


class _Parser(XTermParser):
    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        try:
            yield from super()._sequence_to_key_events(sequence, alt)
        except (ValueError, OverflowError):
            yield events.Key(Keys.Ignore, sequence)
