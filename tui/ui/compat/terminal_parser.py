"""Textual takes what a terminal sends for something else where it is pasted, long or nonsense.

Six faults of its parser: the escape sequences in a pasted text are keys, and move to its end; a
number that stands for no character ends the reader, as does one that is no place of the mouse; a
terminal's answer to a question that nobody asked is taken for keys; a report of the window's size
is believed, whatever size it says and whoever typed it; and a paste is kept whole, however long.

Upstream: no issue found. Seen in Textual 8.2.8. What each method says can go when its fault is
mended.
"""

import re
from collections.abc import Iterable

from textual import events, messages
from textual._xterm_parser import XTermParser
from textual.keys import Keys
from textual.message import Message

_ESCAPE = "\x1b"
_START, _END = "\x1b[200~", "\x1b[201~"
_LONGEST_PASTE = 100_000
"""Characters of a paste that are kept: what a prompt takes is a line."""
_ANSWER = re.compile(r"\x1b[\]P_^X][^\x07\x1b]*(?:\x07|\x1b\\)")
"""A terminal's answer to a question that nobody asked; Textual would take it for keys."""


class TerminalParser(XTermParser):
    """Textual's parser, which takes a paste for text, and a terminal's word for nothing more."""

    def __init__(self) -> None:
        super().__init__()
        self._pasting = False
        self._room = 0
        self._tail = ""
        """The end of what was seen, in which a mark may have begun."""

    def feed(self, data: str) -> Iterable[Message]:
        """Yield what *data* means. The size of the window is the system's to say."""
        # Nothing at all would be the end of the stream to the parser.
        if not (keys := _ANSWER.sub("", "".join(self._without_escapes(data)))):
            return
        try:
            for message in super().feed(keys):
                if isinstance(message, events.Resize | messages.InBandWindowResize):
                    self.mouse_pixels = False
                else:
                    yield message
        except (ValueError, ArithmeticError):
            # A place of the mouse that is no number of ours; what the parser was in is over.
            super().__init__()

    def tick(self) -> Iterable[Message]:
        """Yield the keys for which was waited long enough: they began no mark."""
        yield from super().tick()
        if self._timeout_time is None and not self._pasting:
            self._tail = ""

    def _without_escapes(self, data: str) -> Iterable[str]:
        """Yield *data* without the escapes in pasted texts, so that only marks are sequences."""
        while data:
            seen = self._tail + data
            if self._pasting:
                text, mark, data = seen.partition(_END)
                # What may be the beginning of the mark waits for the rest of it.
                self._tail = "" if mark else _beginning(text)
                text = text.removesuffix(self._tail).replace(_ESCAPE, "")[: self._room]
                self._room -= len(text)
                yield text + mark
            else:
                # Here the beginning has been passed on: it may be a key as well.
                text, mark, data = seen.partition(_START)
                yield (text + mark)[len(self._tail) :]
                self._tail = "" if mark else _beginning(text, _START)
                self._room = _LONGEST_PASTE
            self._pasting ^= bool(mark)

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        """Ignore a key whose number stands for no character."""
        try:
            yield from super()._sequence_to_key_events(sequence, alt)
        except (ValueError, OverflowError):
            yield events.Key(Keys.Ignore, sequence)


def _beginning(text: str, mark: str = _END) -> str:
    """Return the end of *text* that is the beginning of a mark."""
    lengths = range(len(mark) - 1, 0, -1)
    return next((mark[:length] for length in lengths if text.endswith(mark[:length])), "")
