"""Briefings: found beside a dataset or by path, read as strictly as the dataset itself."""

from importlib.resources.abc import Traversable
from pathlib import Path as FilePath

import msgspec

from ..engine.briefing import Briefing
from .clean import visible
from .find import find_folder
from .findings import Finding, Severity, UserError
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
    problems = [(problem.place, problem.text) for problem in tree.problems]
    if not problems:
        for fault in faults(tree.root, Briefing):
            places = tree.keys if fault.at_key else tree.values
            problems.append((places.get(fault.path, (1, 1)), fault.text))
    if problems:
        raise UserError(*(str(Finding(shown, *place, "error", what)) for place, what in problems))
    return BriefingFile(shown, tree, convert(tree.root, Briefing))


def briefing_files(dataset_name: str) -> dict[str, Traversable | FilePath]:
    """Return the files in the folder ``briefings`` of a dataset by name, in order of names."""
    folder = find_folder(dataset_name)
    inside = folder / "briefings" if folder else None
    if inside is None or not inside.is_dir():
        return {}
    found = [one for one in inside.iterdir() if one.name.endswith(_SUFFIXES) and one.is_file()]
    return {one.name.rpartition(".")[0]: one for one in sorted(found, key=lambda one: one.name)}


def load_briefing(name_or_path: str | None, dataset_name: str) -> BriefingFile:
    """Return a briefing by name, by path, or the first one of the dataset.

    Raises:
        UserError: there is none, or it cannot be read.
    """
    files = briefing_files(dataset_name)
    if name_or_path is None:
        if not files:
            raise UserError(f"the dataset `{visible(dataset_name)}` has no folder `briefings`")
        name_or_path = next(iter(files))
    file = files.get(name_or_path)
    if file is not None:
        return read_briefing(f"briefings/{file.name}", _text(file, file.name))
    path = FilePath(name_or_path)
    if not path.exists():
        known = ", ".join(files) or "none in this dataset"
        raise UserError(
            f"no briefing `{visible(name_or_path)}`: expected a path, or one of: {known}"
        )
    return read_briefing(str(path), _text(path, str(path)))


def _text(file: Traversable | FilePath, shown: str) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise UserError(f"{visible(shown)}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UserError(f"{visible(shown)}:{line}:1: not UTF-8") from None
