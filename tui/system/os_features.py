"""What not every operating system has, asked for in one place.

What is missing has a stand-in that is right there: Windows has no owners by number, but what lies
in a profile can be reached by its user alone; and it lets nobody remove a file that is open.
"""

import os
import signal
import stat
from importlib import import_module
from typing import Any


def signals_to_end() -> tuple[signal.Signals, ...]:
    """Return the signals that tell a program to end."""
    names = ("SIGINT", "SIGTERM", "SIGHUP")
    return tuple(getattr(signal, name) for name in names if hasattr(signal, name))


def is_own(status: os.stat_result) -> bool:
    """Return whether a file belongs to the user, where the system tells owners apart."""
    user: Any = getattr(os, "geteuid", None)
    return user is None or status.st_uid == user()


def may_be_changed_by_others(status: os.stat_result) -> bool:
    """Return whether the permissions of a file let others write it, where they say who may."""
    return hasattr(os, "geteuid") and bool(status.st_mode & (stat.S_IWGRP | stat.S_IWOTH))


def _module(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        return None


_fcntl = _module("fcntl")
HAS_LOCKS = _fcntl is not None
"""Whether files can be locked for other processes."""


def lock(number: int, *, wait: bool) -> bool:
    """Lock an open file; return whether that was done, which some systems and disks cannot."""
    if _fcntl is None:
        return False
    try:
        _fcntl.flock(number, _fcntl.LOCK_EX if wait else _fcntl.LOCK_EX | _fcntl.LOCK_NB)
    except OSError:
        return False
    return True
