"""Briefings: found beside a dataset or by path, read as strictly as the dataset itself."""

from importlib.resources.abc import Traversable
from pathlib import Path as FilePath

import msgspec

from ..engine.briefing import Briefing
from .clean import visible
from .find import find_files, find_folder
from .findings import Finding, Severity, UserError, not_utf8
from .schema import convert, faults
from .yaml_tree import Path, Tree, read_tree

_SUFFIXES = (".yaml", ".yml")


class BriefingFile(msgspec.Struct, frozen=True):
    """A briefing with the places of its keys and values in its file."""

    name: str
    tree: Tree
    briefing: Briefing

    def finding(self, path: Path, severity: Severity, text: str) -> Finding:
        """Return a finding about the value at *path*, or about what is nearest above it."""
        while path and path not in self.tree.values:
            path = path[:-1]
        return Finding(self.name, *self.tree.values.get(path, (1, 1)), severity, text)


def read_briefing(shown: str, text: str) -> BriefingFile:
    """Return the briefing that a file holds.

    Raises:
        UserError: the file is no briefing; each line says where and what.
    """
    shown = visible(shown)
    tree = read_tree(text, locate=True)
    problems = [(problem.place, visible(problem.text)) for problem in tree.problems]
    if not problems and not isinstance(tree.root, dict):
        what = "is empty" if tree.root is None else "has no keys at its top level"
        problems = [((1, 1), f"the file {what}; expected keys such as `id:`, `title:`, `steps:`")]
    if not problems:
        for fault in faults(tree.root, Briefing):
            places = tree.keys if fault.at_key else tree.values
            problems.append((places.get(fault.path, (1, 1)), fault.text))
    if problems:
        raise UserError(*(str(Finding(shown, *place, "error", what)) for place, what in problems))
    return BriefingFile(shown, tree, convert(tree.root, Briefing))


def briefing_files(dataset_name: str) -> dict[str, Traversable | FilePath]:
    """Return the files in the folder ``briefings`` of a dataset by name, in order of names.

    Raises:
        UserError: there is no such dataset, or the folder cannot be read.
    """
    find_files(dataset_name)
    folder = find_folder(dataset_name)
    inside = folder / "briefings" if folder else None
    if inside is None or not inside.is_dir():
        return {}
    try:
        found = [one for one in inside.iterdir() if one.name.endswith(_SUFFIXES) and one.is_file()]
    except OSError as error:
        raise UserError(f"{visible(str(inside))}: {error.strerror or error}") from None
    return {one.name.rpartition(".")[0]: one for one in sorted(found, key=lambda one: one.name)}


def no_briefings(dataset_name: str) -> UserError:
    """Return the complaint that a dataset has no briefing, with where one would lie."""
    shown = visible(dataset_name)
    return UserError(f"the dataset `{shown}` has no .yaml file in a folder `briefings`")


def load_briefing(name_or_path: str | None, dataset_name: str) -> BriefingFile:
    """Return a briefing by name, by path, or the first one of the dataset.

    Raises:
        UserError: there is none, or it cannot be read.
    """
    files = briefing_files(dataset_name)
    if name_or_path is None:
        if not files:
            raise no_briefings(dataset_name)
        name_or_path = next(iter(files))
    file = files.get(name_or_path)
    if file is not None:
        shown = f"briefings/{file.name}"
        return read_briefing(shown, _text(file, shown))
    if not name_or_path or not _exists(FilePath(name_or_path)):
        known = ", ".join(files) or "none in this dataset"
        raise UserError(
            f"no briefing `{visible(name_or_path)}`: expected a path, or one of: {known}"
        )
    return read_briefing(name_or_path, _text(FilePath(name_or_path), name_or_path))


def _exists(path: FilePath) -> bool:
    """Say whether there is a file. What never ends, such as a device, is none.

    Raises:
        UserError: the path leads to something else, or nowhere can be looked.
    """
    try:
        if path.is_file():
            return True
        exists = path.exists()
    except OSError as error:
        raise UserError(f"{visible(str(path))}: {error.strerror or error}") from None
    if exists:
        raise UserError(f"{visible(str(path))}: not a file; a briefing is one .yaml file")
    return False


def _text(file: Traversable | FilePath, shown: str) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UserError(f"{visible(shown)}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise UserError(str(not_utf8(visible(shown), error))) from None
