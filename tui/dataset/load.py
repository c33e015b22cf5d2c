"""Load a dataset: read its files, merge them, type them, check them, report everything."""

from dataclasses import dataclass
from importlib.resources.abc import Traversable
from typing import Any

import msgspec

from ..engine.model import Dataset
from .checks import check_dataset
from .clean import visible
from .find import DEFAULT, find_files
from .findings import DatasetError, Finding
from .places import Places, SourceFile
from .schema import convert, faults
from .yaml_tree import Path, read_tree


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading: a dataset unless the files do not fit the schema, and all findings."""

    dataset: Dataset | None
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that make the dataset unusable."""
        return tuple(one for one in self.findings if one.severity == "error")


def load_dataset(name_or_path: str = DEFAULT) -> Dataset:
    """Return a dataset that is fit to be shown.

    Raises:
        DatasetError: it has errors; all of them are named, each with file, line and column.
        UserError: there is no such dataset.
    """
    loaded = examine(name_or_path)
    if loaded.dataset is None or loaded.errors:
        raise DatasetError(loaded.errors)
    return loaded.dataset


def examine(name_or_path: str) -> Loaded:
    """Load a dataset and return it with every finding, errors and warnings.

    Raises:
        UserError: there is no such dataset.
    """
    findings: list[Finding] = []
    read = [_read(name, file, findings) for name, file in find_files(name_or_path)]
    if findings:
        return Loaded(None, tuple(sorted(findings)))
    merged, places = _merge([file for file in read if file], findings)
    dataset = _type(merged, places, findings)
    if dataset is not None:
        findings += check_dataset(dataset, places)
    return Loaded(dataset, tuple(sorted(findings)))


def _read(name: str, file: Traversable, findings: list[Finding]) -> SourceFile | None:
    shown = visible(name)
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        findings.append(Finding(shown, 1, 1, "error", f"cannot be read: {error.strerror or error}"))
        return None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        before = error.object[error.object.rfind(b"\n", 0, error.start) + 1 : error.start]
        column = len(before.decode("utf-8", "replace")) + 1
        byte = error.object[error.start]
        findings.append(
            Finding(
                shown, line, column, "error", f"not UTF-8: the byte 0x{byte:02X} is out of place"
            )
        )
        return None
    tree = read_tree(text)
    findings += [Finding(shown, *problem.place, "error", problem.text) for problem in tree.problems]
    return SourceFile(shown, text, tree)


def _merge(read: list[SourceFile], findings: list[Finding]) -> tuple[dict[str, Any], Places]:
    """Lay the files together: lists under the same top-level key are joined in file order."""
    merged: dict[str, Any] = {}
    places = Places()
    for file in read:
        if not isinstance(file.tree.root, dict):
            what = "is empty" if file.tree.root is None else "has no keys at its top level"
            text = f"the file {what}; expected keys such as `treaty:` or `acts:`"
            findings.append(Finding(file.name, 1, 1, "error", text))
            continue
        for key, value in file.tree.root.items():
            places.add(key, file, len(value) if isinstance(value, list) else None)
            if key not in merged:
                merged[key] = value
            elif isinstance(merged[key], list) and isinstance(value, list):
                merged[key] = merged[key] + value
            else:
                line, column = file.located.keys[(key,)]
                text = f"`{key}` is already given in another file of this dataset"
                findings.append(Finding(file.name, line, column, "error", text))
    return merged, places


def _type(merged: dict[str, Any], places: Places, findings: list[Finding]) -> Dataset | None:
    if findings:
        return None
    try:
        return convert(merged, Dataset)
    except msgspec.ValidationError:
        found = list(faults(merged, Dataset))
    findings += [
        places.finding(fault.path, "error", fault.text, at_key=fault.at_key) for fault in found
    ]
    if not all(fault.at_key for fault in found):
        return None
    # Only keys that nobody knows: without them the rest can still be read and checked.
    for fault in found:
        _drop(merged, fault.path)
    return convert(merged, Dataset)


def _drop(tree: Any, path: Path) -> None:
    *above, last = path
    for step in above:
        tree = tree[step]
    del tree[last]
