"""After a bug of ours: a report that can be sent to us, and one line that says where it is.

The report holds where in the code it happened and on what kind of machine; no values of variables,
no environment, no arguments, no text of a dataset, and the home folder is written as ``~``.
"""

import os
import platform
import traceback
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from platformdirs import user_state_path

PROGRAM = "openskies-tui"
_KEPT = 10
"""How many reports are kept; the oldest go first."""
_PACKAGES = ("openskies-tui", "textual", "rich", "msgspec", "click", "pyyaml")


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
    return "\n".join(lines).replace(str(Path.home()), "~") + "\n"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _frames(error: BaseException) -> list[str]:
    """Return the traceback without its messages: they may quote what a file says."""
    lines: list[str] = []
    one: BaseException | None = error
    while one is not None:
        lines.append(f"{type(one).__module__}.{type(one).__qualname__}, raised in:")
        lines += [
            f"  {frame.filename}:{frame.lineno} in {frame.name}: {frame.line or ''}"
            for frame in traceback.extract_tb(one.__traceback__)
        ]
        one = one.__cause__ or one.__context__
        if one is not None:
            lines.append("after")
    return lines


def record_crash(error: BaseException, when: datetime) -> str:
    """Write a report to the state folder, and return the line to print about it."""
    folder = user_state_path(PROGRAM) / "crashes"
    name = f"crash-{when:%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    what = type(error).__qualname__
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / name
        only_new = os.O_WRONLY | os.O_CREAT | os.O_EXCL
        with os.fdopen(os.open(path, only_new, 0o600), "w", encoding="utf-8") as file:
            file.write(report_text(error, when))
        _prune(folder)
    except OSError as trouble:
        return f"a bug ended the program ({what}); no report: {trouble.strerror or trouble}"
    return f"a bug ended the program ({what}); please send us the report {path}"


def _prune(folder: Path) -> None:
    for old in sorted(folder.glob("crash-*.txt"))[:-_KEPT]:
        old.unlink(missing_ok=True)
