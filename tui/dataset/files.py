"""The files of a dataset: a bundled name, a folder or one file, read whatever it turns out to be.

A pipe, a device, a file that is too large, not UTF-8 or gone ends in one line that says so.
"""

import os
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

from ..base.characters import visible
from ..base.errors import UserError
from ..base.resources import bundled, open_flags
from .diagnostics import Finding, FindingsError
from .limits import MAX_FILE_BYTES, MAX_FILES

_SUFFIXES = (".yaml", ".yml")
Files = Sequence[tuple[str, Path | bytes]]
"""Files in their order, each with a name to show, and read already or not."""
_CHUNK = 1 << 20
_READ = os.O_RDONLY | open_flags("O_CLOEXEC", "O_NONBLOCK", "O_NOCTTY")
_WHAT = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def bundled_names() -> list[str]:
    """Return the names of the datasets that come with the program."""
    return sorted(one.name for one in bundled("data").iterdir() if _holds_yaml(one))


def _holds_yaml(folder: Path) -> bool:
    return folder.is_dir() and bool(yaml_files(folder))


def datasets_in(folder: Path) -> tuple[str, ...]:
    """Return the paths of the datasets that lie in a folder of folders; of any other, none.

    Raises:
        UserError: the folder cannot be listed.
    """
    try:
        if not folder.is_dir() or yaml_files(folder):
            return ()
        inside = sorted(folder.iterdir(), key=lambda one: one.name)
        found = [str(one) for one in inside if not one.name.startswith(".") and _holds_yaml(one)]
    except (OSError, ValueError) as error:  # a path cannot hold U+0000
        raise UserError(f"{folder}: {error}") from None
    if len(found) > MAX_FILES:
        raise UserError(f"{folder}: holds more than {MAX_FILES:,} datasets")
    return tuple(found)


def is_bundled(name_or_path: str) -> bool:
    """Return whether a dataset's name is that of one that comes with the program."""
    return "/" not in name_or_path and name_or_path in bundled_names()


def yaml_files(folder: Path) -> list[Path]:
    """Return what has the name of a YAML file in a folder, in the order of names.

    Whether it is one shows when it is read. Names that begin with a dot belong to editors and file
    systems, and are left out wherever we read.

    Raises:
        OSError: the folder cannot be listed.
    """
    found = [
        file
        for file in folder.iterdir()
        if file.name.endswith(_SUFFIXES) and not file.name.startswith(".")
    ]
    return sorted(found, key=lambda file: file.name)


def refuse_links_out(files: Iterable[tuple[str, Path]], folder: Path) -> None:
    """Refuse files that are in a dataset's folder only as links to somewhere else.

    What does not parse is quoted: a link in a folder that somebody sent would show the room what
    only its owner may read.

    Raises:
        FileError: a file is such a link.
    """
    home = os.path.realpath(folder)
    for shown, file in files:
        if not Path(os.path.realpath(file)).is_relative_to(home):
            text = "is a link that leads out of the dataset's folder; copy the file there instead"
            raise FileError(shown, text)


def find_files(name_or_path: str) -> list[tuple[str, Path]]:
    """Return the files of a dataset, in the order of their names, each with a name to show.

    A bundled name wins over a path of the same spelling; write ``./name`` for the path.

    Raises:
        UserError: there is no such dataset, the folder holds no YAML, or a link that leads out.
    """
    if is_bundled(name_or_path):
        return _in_folder(bundled("data") / name_or_path, name_or_path)
    path = Path(name_or_path)
    try:
        if not name_or_path:
            raise FileNotFoundError
        if not stat.S_ISDIR(path.stat().st_mode):
            return [(str(path), path)]
        found = _in_folder(path, str(path))
    except (FileNotFoundError, NotADirectoryError, ValueError):  # a path cannot hold U+0000
        if name_or_path and "\0" not in name_or_path and path.is_symlink():
            raise UserError(f"{name_or_path}: the link leads nowhere") from None
        known = ", ".join(bundled_names())
        text = f"no dataset `{name_or_path}`: expected a path, or one of the names {known}"
        raise UserError(text) from None
    except OSError as error:
        raise UserError(f"{name_or_path}: {error.strerror or error}") from None
    if not found:
        raise UserError(f"{name_or_path}: the folder holds no .yaml file")
    if len(found) > MAX_FILES:
        raise UserError(f"{name_or_path}: the folder holds more than {MAX_FILES:,} .yaml files")
    refuse_links_out(found, path)
    return found


def find_folder(name_or_path: str) -> Path | None:
    """Return the folder of a dataset, bundled or not, ``None`` for a dataset in one file."""
    if is_bundled(name_or_path):
        return bundled("data") / name_or_path
    path = Path(name_or_path)
    return path if path.is_dir() else None


def is_installed_copy(folder: Path) -> bool:
    """Return whether a folder lies where packages are installed, and not in a checkout."""
    return bool({"site-packages", "dist-packages"} & set(folder.parts))


def _in_folder(folder: Path, shown: str) -> list[tuple[str, Path]]:
    return [(f"{shown}/{file.name}", file) for file in yaml_files(folder)]


class FileError(FindingsError):
    """A file that cannot be read as text; its one finding says why."""

    def __init__(self, file: str, text: str, line: int = 1, column: int = 1) -> None:
        super().__init__((Finding(visible(file), line, column, "error", text),))


def read_text_file(file: Path, name: str | None = None, *, limit: int = MAX_FILE_BYTES) -> str:
    """Return the text of a regular file of at most *limit* bytes, without a byte order mark.

    It never waits for a pipe and never reads more than the limit, whatever the file claims.
    Which characters the text holds is not looked at: that is ``read_tree``'s to do.

    Raises:
        FileError: it cannot be read, is too large, or is not UTF-8; ``name`` is how to call it.
    """
    name = str(file) if name is None else name
    return decode_text(read_bytes(file, name, limit=limit), name)


def read_bytes(file: Path, name: str, *, limit: int = MAX_FILE_BYTES) -> bytes:
    """Return the bytes of a file that ``read_text_file`` would read.

    Raises:
        FileError: it cannot be read, or is too large.
    """
    try:
        return _read(file, limit)
    except OSError as error:
        why = f"cannot be read: {error.strerror or error}"
    except _NoTextFileError as error:
        why = str(error)
    raise FileError(name, why)


class _NoTextFileError(Exception):
    """What was found instead of a text file, in words."""


def _read(path: Path, limit: int) -> bytes:
    _expect_regular(path.stat().st_mode)
    # It may have become something else since: opening a pipe without this flag would wait.
    number = os.open(path, _READ)
    try:
        status = os.fstat(number)
        _expect_regular(status.st_mode)
        step = max(min(status.st_size, limit), _CHUNK)
        raw = bytearray()
        while len(raw) <= limit and (piece := os.read(number, step)):
            raw += piece
    finally:
        os.close(number)
    if len(raw) > limit:
        raise _NoTextFileError(f"holds more than {limit / 2**20:.0f} MiB, the most that is read")
    return bytes(raw)


def _expect_regular(mode: int) -> None:
    if not stat.S_ISREG(mode):
        what = next((words for is_it, words in _WHAT if is_it(mode)), "no file")
        raise _NoTextFileError(f"is {what}; expected a text file")


def decode_text(raw: bytes, name: str) -> str:
    """Return the text that the bytes of the file *name* are, without a byte order mark.

    Raises:
        FileError: they are not UTF-8.
    """
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        read = error.object  # what came after a byte order mark
        before = read[read.rfind(b"\n", 0, error.start) + 1 : error.start]
        line, column = read.count(b"\n", 0, error.start) + 1, len(before.decode()) + 1
        why = f"the byte 0x{read[error.start]:02X} is out of place"
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        why = "it is UTF-16; save it as UTF-8"
    raise FileError(name, f"not UTF-8: {why}", line, column)
