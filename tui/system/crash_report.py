"""After a bug of ours: a report that can be sent to us, and one line that says where it is.

The report holds where in the code it happened and on what kind of machine; no values of variables,
no environment, no arguments, no text of a dataset, and the home folder is written as ``~``.
"""

import contextlib
import os
import platform
import traceback
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from ..base.characters import visible
from ..base.errors import UserError
from .atomic_write import write_file
from .user_folders import PROGRAM, user_folder

CRASHES = "crashes"
"""The folder of the reports, in that of the state."""
_KEPT = 10
"""How many reports are kept; the oldest go first."""
_PACKAGES = ("openskies-tui", "textual", "rich", "msgspec", "click", "pyyaml")


class Crashed(Exception):  # noqa: N818 - what happened, not a kind of mistake
    """A bug ended a screen. Its cause is what was raised, which may be of any kind.

    Without it an ``OSError`` of a screen would be taken for an answer that could not be written.
    """


def report_text(error: BaseException, when: datetime) -> str:
    """Return the report on an error, as plain text."""
    lines = [
        f"{PROGRAM}: report on a crash, {when.isoformat(timespec='seconds')}",
        f"python {platform.python_version()} on {platform.system()} {platform.release()}",
        *(f"{name} {_version(name)}" for name in _PACKAGES),
        f"TERM={os.environ.get('TERM', '')} COLORTERM={os.environ.get('COLORTERM', '')}",
        "",
        *_frames(error),
    ]
    return "".join(f"{visible(_without_home(line))}\n" for line in lines)


def _without_home(text: str) -> str:
    home = os.path.expanduser("~")  # noqa: PTH111 - Path.home() raises where there is none
    return text.replace(home + os.sep, "~" + os.sep)


def _version(name: str) -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _frames(error: BaseException) -> Iterator[str]:
    """Yield the traceback without its messages: they may quote what a file says."""
    told: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in told:
        if told:
            yield "after"
        told.add(id(one))
        yield f"{type(one).__module__}.{type(one).__qualname__}, raised in:"
        for frame in traceback.extract_tb(one.__traceback__):
            yield f"  {frame.filename}:{frame.lineno} in {frame.name}: {frame.line or ''}"
        one = one.__cause__ or one.__context__


def record_crash(error: BaseException, when: datetime) -> str:
    """Write a report to the state folder, and return the line to print about it."""
    if isinstance(error, Crashed) and error.__cause__ is not None:
        error = error.__cause__
    said = f"a bug ended the program ({visible(type(error).__qualname__)})"
    state = user_folder("state")
    if state is None:
        return f"{said}; no report: there is no home folder"
    folder = state / CRASHES
    path = folder / f"crash-{when:%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_file(path, report_text(error, when).encode(), private=True)
    except OSError as trouble:
        return f"{said}; no report: {trouble.strerror or trouble}"
    except UserError as trouble:
        return f"{said}; no report: {trouble}"
    _prune(folder)
    return f"{said}; please send us the report {visible(str(path))}"


def _prune(folder: Path) -> None:
    """Remove what is too many, and empty ones; what cannot be removed stays."""
    kept = _KEPT
    for report in sorted(folder.glob("crash-*.txt"), reverse=True):
        with contextlib.suppress(OSError):
            if kept and report.lstat().st_size:
                kept -= 1
            else:
                report.unlink()
