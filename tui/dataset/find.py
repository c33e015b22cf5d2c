"""Where datasets are: a bundled name, a folder of YAML files, or one file."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from .clean import visible
from .findings import UserError

DEFAULT = "open-skies"
_SUFFIXES = (".yaml", ".yml")


def bundled_names() -> list[str]:
    """Return the names of the datasets that come with the program."""
    return sorted(one.name for one in files("openskies_tui.data").iterdir() if _holds_yaml(one))


def _holds_yaml(folder: Traversable) -> bool:
    return folder.is_dir() and any(one.name.endswith(_SUFFIXES) for one in folder.iterdir())


def find_files(name_or_path: str) -> list[tuple[str, Traversable]]:
    """Return the files of a dataset, in the order of their names, each with a name to show.

    A bundled name wins over a path of the same spelling; write ``./name`` for the path.

    Raises:
        UserError: there is no such dataset, or the folder holds no YAML.
    """
    bundled = files("openskies_tui.data") / name_or_path
    if "/" not in name_or_path and name_or_path in bundled_names():
        return _in_folder(bundled, name_or_path)
    path = Path(name_or_path)
    if not name_or_path:
        raise _no_dataset(name_or_path)
    try:
        if path.is_dir():
            found = _in_folder(path, str(path))
            if found:
                return found
            raise UserError(f"{visible(str(path))}: the folder holds no .yaml file")
        if path.is_file():
            return [(str(path), path)]
        exists = path.exists()
    except OSError as error:
        raise UserError(f"{visible(str(path))}: {error.strerror or error}") from None
    if exists:
        raise UserError(f"{visible(str(path))}: neither a file nor a folder")
    raise _no_dataset(name_or_path)


def find_folder(name_or_path: str) -> Traversable | None:
    """Return the folder of a dataset, bundled or not, ``None`` for a dataset in one file."""
    if "/" not in name_or_path and name_or_path in bundled_names():
        return files("openskies_tui.data") / name_or_path
    path = Path(name_or_path)
    return path if path.is_dir() else None


def _no_dataset(name: str) -> UserError:
    known = ", ".join(bundled_names())
    return UserError(f"no dataset `{visible(name)}`: expected a path, or one of the names {known}")


def _in_folder(folder: Traversable, shown: str) -> list[tuple[str, Traversable]]:
    found = [one for one in folder.iterdir() if one.name.endswith(_SUFFIXES) and one.is_file()]
    return [(f"{shown}/{one.name}", one) for one in sorted(found, key=lambda one: one.name)]
