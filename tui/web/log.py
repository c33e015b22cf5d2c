"""What the server has to say: one line each, fit for a terminal, and not without end."""

import logging
import time
from collections.abc import Callable

from ..base.characters import visible

Tell = Callable[[str], None]
_LONGEST = 200
_MOST_LINES = 60
_WHILE = 60.0


def one_line(text: str) -> str:
    """Return what a stranger may have written as one short line without control characters."""
    return visible(" ".join(text.split()))[:_LONGEST]


class RateLimited:
    """Tells no more than 60 lines in a minute; how many were left out comes before the next."""

    def __init__(self, tell: Tell, clock: Callable[[], float] = time.monotonic) -> None:
        self._tell, self._clock = tell, clock
        self._since, self._told = clock(), 0

    def __call__(self, line: str) -> None:
        """Tell a line, or only count it."""
        if self._clock() - self._since >= _WHILE:
            if self._told > _MOST_LINES:
                self._tell(f"{self._told - _MOST_LINES} more lines were left out")
            self._since, self._told = self._clock(), 0
        self._told += 1
        if self._told <= _MOST_LINES:
            self._tell(line)


class Lines(logging.Handler):
    """Tells what libraries warn of, without the tracebacks that they would print."""

    def __init__(self, tell: Tell) -> None:
        super().__init__(logging.WARNING)
        self._tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        """Tell a record and what went wrong with it."""
        reason = record.exc_info[1] if record.exc_info else None
        self._tell(one_line(f"{record.getMessage()}{f': {reason}' if reason else ''}"))
