"""What the server has to say: one line each, fit for a terminal, however it came about."""

import logging
from collections.abc import Callable

from ..characters import visible

Tell = Callable[[str], None]
_LONGEST = 200


def one_line(text: str) -> str:
    """Return what a stranger may have written as one short line without control characters."""
    return visible(" ".join(text.split()))[:_LONGEST]


class Lines(logging.Handler):
    """Tells what libraries warn of, without the tracebacks that they would print."""

    def __init__(self, tell: Tell) -> None:
        super().__init__(logging.WARNING)
        self._tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        """Tell a record and what went wrong with it."""
        reason = record.exc_info[1] if record.exc_info else None
        self._tell(one_line(f"{record.getMessage()}{f': {reason}' if reason else ''}"))
