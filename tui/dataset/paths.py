"""Where datasets are: a bundled name, a folder of YAML files, or one file."""

import stat
from collections.abc import Sequence
from pathlib import Path

from ..characters import visible
from ..errors import UserError
from ..resources import bundled
from .limits import MAX_FILES

DEFAULT = "open-skies"
_SUFFIXES = (".yaml", ".yml")
Files = Sequence[tuple[str, Path | bytes]]
"""Files in their order, each with a name to show, and read already or not."""


def bundled_names() -> list[str]:
    """Return the names of the datasets that come with the program."""
    return sorted(one.name for one in bundled("data").iterdir() if _holds_yaml(one))


def _holds_yaml(folder: Path) -> bool:
    return folder.is_dir() and any(one.name.endswith(_SUFFIXES) for one in folder.iterdir())


def find_files(name_or_path: str) -> list[tuple[str, Path]]:
    """Return the files of a dataset, in the order of their names, each with a name to show.

    A bundled name wins over a path of the same spelling; write ``./name`` for the path.

    Raises:
        UserError: there is no such dataset, or the folder holds no YAML.
    """
    if "/" not in name_or_path and name_or_path in bundled_names():
        return _in_folder(bundled("data") / name_or_path, name_or_path)
    path, shown = Path(name_or_path), visible(name_or_path)
    try:
        if not name_or_path:
            raise FileNotFoundError
        if not stat.S_ISDIR(path.stat().st_mode):
            return [(str(path), path)]
        found = _in_folder(path, str(path))
    except (FileNotFoundError, NotADirectoryError, ValueError):  # a path cannot hold U+0000
        if name_or_path and "\0" not in name_or_path and path.is_symlink():
            raise UserError(f"{shown}: the link leads nowhere") from None
        known = ", ".join(bundled_names())
        text = f"no dataset `{shown}`: expected a path, or one of the names {known}"
        raise UserError(text) from None
    except OSError as error:
        raise UserError(f"{shown}: {error.strerror or error}") from None
    if not found:
        raise UserError(f"{shown}: the folder holds no .yaml file")
    if len(found) > MAX_FILES:
        raise UserError(f"{shown}: the folder holds more than {MAX_FILES:,} .yaml files")
    return found


def find_folder(name_or_path: str) -> Path | None:
    """Return the folder of a dataset, bundled or not, ``None`` for a dataset in one file."""
    if "/" not in name_or_path and name_or_path in bundled_names():
        return bundled("data") / name_or_path
    path = Path(name_or_path)
    return path if path.is_dir() else None


def _in_folder(folder: Path, shown: str) -> list[tuple[str, Path]]:
    """Return what has the name of a YAML file; whether it is one shows when it is read.

    Names that begin with a dot belong to editors and file systems.
    """
    found = [
        one
        for one in folder.iterdir()
        if one.name.endswith(_SUFFIXES) and not one.name.startswith(".")
    ]
    return [(f"{shown}/{one.name}", one) for one in sorted(found, key=lambda one: one.name)]
