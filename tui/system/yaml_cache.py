"""What was read from YAML, kept as MessagePack in the user's cache folder.

A copy is named by the content of the files it was read from, so it is never out of date. Only what
was read without a fault is kept, so a copy has passed every check. One that is damaged or not the
user's own is ignored, and where no copy can be kept none is: nothing here is ever an error.
"""

import contextlib
import gc
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import msgspec

from .. import __version__
from ..base.errors import UserError
from ..base.resources import open_flags, schema_file
from ..dataset.encode import from_msgpack, to_msgpack
from ..dataset.files import Files, find_files, read_bytes
from ..dataset.limits import MAX_CHARACTERS_IN_ALL
from ..engine.model import Dataset
from .atomic_write import write_file
from .os_features import is_own, may_be_changed_by_others
from .progress import progress_line
from .user_folders import user_folder

T = TypeVar("T")
_KEPT = 1024
"""How many copies are kept; those that were used last."""
_MAX_BYTES = 2**28
"""Bytes of one copy."""
_MAX_BYTES_IN_ALL = 2**29
_READ = os.O_RDONLY | open_flags("O_NOFOLLOW", "O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC")
_FORMAT = b"openskies-tui cache 1\n"
_HEAD_BYTES = len(_FORMAT) + 2 * sha256().digest_size


def open_dataset(name_or_path: str, *, lenient: bool = False, quiet: bool = False) -> Dataset:
    """Return a dataset that is fit to be shown, as ``load_dataset`` does, or its copy.

    Where YAML has to be read and that takes long, the standard error stream says how far it is,
    unless it is to be *quiet*.

    Raises:
        DatasetError: it has errors; all of them are named, each with file, line and column.
        UserError: there is no such dataset.
    """

    def read(files: Files) -> tuple[Dataset, list[str]]:
        from ..dataset.load import load_files

        if quiet:
            return load_files(files, lenient=lenient), []
        with progress_line() as progress:
            return load_files(files, lenient=lenient, progress=progress), []

    return cached("dataset", find_files(name_or_path), Dataset, read, lenient=lenient)[0]


def cached(
    kind: str,
    files: Files,
    type_: type[T],
    read: Callable[[Files], tuple[T, list[str]]],
    *,
    lenient: bool = False,
) -> tuple[T, list[str]]:
    """Return what *read* makes of *files*, or its copy: a value of *type_*, and no warnings.

    The *kind* of the files is one of those that have a schema: dataset, theme or config. *read*
    returns a value and warnings, and is given the files already read, where they can be. *lenient*
    tells apart values that it makes in two ways of the same files.
    """
    contents = _contents(files)
    folder = user_folder("cache")
    if contents is None or folder is None:
        return read(files if contents is None else contents)
    # Where the files lie does not matter.
    named = [(Path(name).name, content) for name, content in contents]
    copy = folder / "yaml" / content_key(kind, named, lenient=lenient)
    try:
        return _recall(copy, type_), []
    except (OSError, ValueError, RecursionError, msgspec.MsgspecError):
        pass
    value, warnings = read(contents)
    if not warnings:
        with contextlib.suppress(OSError, UserError):
            _keep(copy, to_msgpack(value))
    return value, warnings


def content_key(kind: str, files: Iterable[tuple[str, bytes]], *, lenient: bool = False) -> str:
    """Return what names a value by the kind, the names and the bytes of the files it is read from.

    Another schema of the kind and another version of the program give another key.
    """
    key = sha256(repr((__version__, kind, lenient)).encode() + schema_file(kind).read_bytes())
    for name, content in files:
        key.update(repr((name, len(content))).encode())
        key.update(content)
    return key.hexdigest()


def _contents(files: Files) -> list[tuple[str, bytes]] | None:
    """Return the files with their bytes; ``None`` where one cannot be read, or all are too much."""
    contents = []
    left = MAX_CHARACTERS_IN_ALL
    try:
        for name, file in files:
            content = file if isinstance(file, bytes) else read_bytes(file, name)
            contents.append((name, content))
            left -= len(content)
            if left < 0:
                return None
    except UserError:
        return None
    return contents


def _recall(copy: Path, type_: type[T]) -> T:
    """Return what a copy holds.

    Raises:
        OSError: there is none that can be read.
        ValueError: it is damaged, or not ours.
        msgspec.MsgspecError: it does not fit the schema.
    """
    _expect_own(copy.parent.lstat(), stat.S_ISDIR)
    with os.fdopen(os.open(copy, _READ), "rb") as file:
        _expect_own(os.fstat(file.fileno()), stat.S_ISREG)
        data = memoryview(file.read())
        with contextlib.suppress(OSError):
            os.utime(copy)  # the copies used last are those that are kept
    payload = data[_HEAD_BYTES:]
    if data[:_HEAD_BYTES] != _head(copy.name, payload):
        raise ValueError("damaged")
    with _uncollected():
        return from_msgpack(payload, type_)


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Let the collector wait: it would look for garbage in records that hold none."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _expect_own(status: os.stat_result, is_kind: Callable[[int], bool]) -> None:
    """Refuse what is of another kind, too large, or could have been written by another user."""
    if not is_kind(status.st_mode) or not is_own(status) or may_be_changed_by_others(status):
        raise ValueError("not the user's own")
    if status.st_size > _MAX_BYTES:
        raise ValueError("too large")


def _head(key: str, payload: bytes | memoryview) -> bytes:
    """Return what a copy begins with: what it is, of what, and the hash of the rest."""
    return _FORMAT + bytes.fromhex(key) + sha256(payload).digest()


def _keep(copy: Path, payload: bytes) -> None:
    """Keep a copy, and remove those that are too many.

    Raises:
        OSError, UserError: it cannot be kept.
    """
    folder = copy.parent
    data = _head(copy.name, payload) + payload
    if len(data) > _MAX_BYTES:
        return
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or not is_own(found):
        return
    folder.chmod(0o700)
    if copy.is_symlink():
        copy.unlink()
    write_file(copy, data, replace=True, private=True)
    _prune(folder)


def _prune(folder: Path) -> None:
    """Remove the copies that were used longest ago; what cannot be removed stays."""
    found = [(one.lstat(), one) for one in folder.iterdir()]
    found.sort(key=lambda one: one[0].st_mtime_ns, reverse=True)
    in_all = 0
    for number, (status, file) in enumerate(found):
        in_all += status.st_size
        if number >= _KEPT or in_all > _MAX_BYTES_IN_ALL:
            with contextlib.suppress(OSError):
                file.unlink()
