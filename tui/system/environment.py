"""The variables that Textual reads, without the values that would mislead or end it.

What it does not understand of its other variables it leaves at their defaults; so it is here.
"""

import os
from collections.abc import Callable
from contextlib import suppress

from ..base.resources import open_flags

_COLOUR_SYSTEMS = ("auto", "standard", "256", "truecolor")


def prepare_environment() -> None:
    """Remove what is nonsense, before Textual is imported, which reads it then."""
    for name, is_good in _CHECKS.items():
        value = os.environ.get(name)
        if value is not None and not is_good(value):
            del os.environ[name]


def ask_the_terminal_its_size() -> None:
    """Forget what a shell exported of its size, which is not that of a window that was resized."""
    if "TEXTUAL_DRIVER" not in os.environ:  # a browser's driver tells the size in this way
        for name in ("COLUMNS", "LINES"):
            os.environ.pop(name, None)


def _can_be_written(path: str) -> bool:
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
    flags |= open_flags("O_CLOEXEC", "O_NONBLOCK", "O_NOCTTY")
    with suppress(OSError, ValueError):
        os.close(os.open(path, flags, 0o666))
        return True
    return False


_CHECKS: dict[str, Callable[[str], bool]] = {
    "TEXTUAL_COLOR_SYSTEM": _COLOUR_SYSTEMS.__contains__,
    "TEXTUAL_LOG": _can_be_written,
    "TEXTUAL_DRIVER": bool,
}
