"""How far a load is: a line on the terminal, where there is one and the load takes its time."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO

import click

AFTER = 0.5
"""Seconds after which a load is long enough to say how far it is."""


class ProgressLine:
    """Shows a share from 0 to 1 as a bar, once *clock* has gone on for ``AFTER`` seconds."""

    def __init__(self, stream: TextIO, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = stream
        self._clock = clock
        self._began = clock()
        self._bar: Any = None

    def __call__(self, share: float) -> None:
        """Show that *share* has been done."""
        if self._bar is None:
            if self._clock() - self._began < AFTER or not self._stream.isatty():
                return
            self._bar = click.progressbar(length=100, label="Reading", file=self._stream)
        self._bar.update(int(share * 100) - self._bar.pos)

    def close(self) -> None:
        """Leave the terminal as it was but for the line."""
        if self._bar is not None:
            self._bar.render_finish()


@contextmanager
def progress_line() -> Iterator[ProgressLine]:
    """Return what to tell the progress of a load, on the standard error stream."""
    line = ProgressLine(sys.stderr)
    try:
        yield line
    finally:
        line.close()
