"""Writes a file whole or not at all, and never over anything unless told to."""

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from ..base.errors import UserError
from ..base.resources import open_flags
from .clock import machine_now
from .os_features import HAS_LOCKS, is_own, lock

_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK}
"""What file systems without hard links answer when asked for one."""
_WORDS = {
    errno.ENOENT: "there is no such folder",
    errno.ENOTDIR: "there is no such folder",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EROFS: "this disk can only be read",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EFBIG: "it is too large for this disk",
    errno.ENAMETOOLONG: "the name is too long",
}


_PRIVATE = 0o600
_DRAFT = ".openskies-{}.tmp"
_ABANDONED = 3600
"""Seconds after which nobody is still writing a draft, where that cannot be told by a lock."""


class FileThereError(UserError):
    """The file is there already, and nobody said that it may be replaced."""


def write_file(path: Path, content: bytes, *, replace: bool = False, private: bool = False) -> None:
    """Write *content* to *path*: a reader finds the old file or the whole new one, never a part.

    A *private* file can be read by its owner alone.

    Where the disk has no hard links a new file is written in its place, and taken away if that
    fails. Without *replace* an existing file is kept, also one that appears while this writes.
    Only plain files are replaced; links, devices and folders never are.

    A writer that is killed leaves its draft; the next one in the same folder takes it away.

    Raises:
        FileThereError: the file exists and *replace* is off.
        UserError: it cannot be written; the message says where and why. Nothing is left behind.
    """
    try:
        mode = _mode_of(path, replace=replace)
        _sweep(path.parent)
        with _beside(path, content) as beside:
            if private or mode is not None:
                beside.chmod(_PRIVATE if private or mode is None else mode)
            if replace:
                beside.replace(path)
            else:
                _settle(beside, path, content)
        _sync_folder(path.parent)
    except FileExistsError:
        raise FileThereError(f"{path}: the file exists already; it was left as it is") from None
    except ValueError:
        raise UserError(f"{path}: a name cannot hold such a character") from None
    except OSError as error:
        why = _WORDS.get(error.errno or 0, error.strerror or str(error))
        raise UserError(f"{path}: cannot be written: {why}") from None


def _mode_of(path: Path, *, replace: bool) -> int | None:
    """Return the permissions of the plain file that is to be replaced, ``None`` if there is none.

    Raises:
        FileExistsError: there is one and it is not to be replaced.
        UserError: what is there is no plain file.
    """
    try:
        found = path.lstat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise UserError(f"{path}: is a folder; give the name of a file in it")
    if stat.S_ISLNK(found.st_mode):
        raise UserError(f"{path}: is a link; give the file that it points to")
    if not stat.S_ISREG(found.st_mode):
        raise UserError(f"{path}: is a device or a pipe, not a plain file")
    if not replace:
        raise FileExistsError
    return stat.S_IMODE(found.st_mode)


@contextlib.contextmanager
def _beside(path: Path, content: bytes) -> Iterator[Path]:
    """Write a hidden file in the same folder, safe on the disk; it is gone afterwards."""
    beside, file = _draft(path)
    try:
        with file:
            _write(file, content)
            if HAS_LOCKS:
                yield beside
        if not HAS_LOCKS:  # Windows gives no new name to a file that is open
            yield beside
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()


def _draft(path: Path) -> tuple[Path, BinaryIO]:
    """Open a hidden file beside *path*, locked while it is open: so `_sweep` leaves it alone."""
    while True:
        beside = path.with_name(_DRAFT.format(os.urandom(8).hex()))
        file = _open_new(beside)
        lock(file.fileno(), wait=True)
        if os.fstat(file.fileno()).st_nlink:
            return beside, file
        file.close()  # swept away before it was locked


def _open_new(path: Path) -> BinaryIO:
    """Open a file that must not exist yet."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | open_flags("O_NOFOLLOW", "O_CLOEXEC")
    return os.fdopen(os.open(path, flags, 0o666), "wb")


def _write(file: BinaryIO, content: bytes) -> None:
    """Write, and wait until the disk has it."""
    file.write(content)
    file.flush()
    os.fsync(file.fileno())


def _sweep(folder: Path) -> None:
    """Take away the drafts of writers that were killed: those that nobody holds locked.

    Without locks they are those that no writer can still be at.
    """
    flags = os.O_RDONLY | open_flags("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC")
    drafts: list[Path] = []
    with contextlib.suppress(OSError):
        drafts += folder.glob(_DRAFT.format("*"))
    for draft in drafts:
        with contextlib.suppress(OSError):
            found = draft.lstat()
            if not stat.S_ISREG(found.st_mode) or not is_own(found):
                continue
            if not HAS_LOCKS:
                if found.st_mtime < machine_now().timestamp() - _ABANDONED:
                    draft.unlink()
                continue
            with os.fdopen(os.open(draft, flags), "rb") as file:
                if lock(file.fileno(), wait=False):
                    draft.unlink()


def _settle(beside: Path, path: Path, content: bytes) -> None:
    """Give the new file its name, which fails if that name has been taken meanwhile."""
    try:
        path.hardlink_to(beside)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _write_unlinked(path, content)


def _write_unlinked(path: Path, content: bytes) -> None:
    """Write where there are no hard links; a file that could not be finished is taken away."""
    file = _open_new(path)
    try:
        with file:
            _write(file, content)
    except BaseException:
        with contextlib.suppress(OSError):
            path.unlink()
        raise


def _sync_folder(folder: Path) -> None:
    """Let the disk have the new name too; where folders cannot be synced it comes by itself."""
    with contextlib.suppress(OSError):
        number = os.open(folder, os.O_RDONLY | open_flags("O_DIRECTORY"))
        try:
            os.fsync(number)
        finally:
            os.close(number)
