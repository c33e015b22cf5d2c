"""Load a dataset: read its files, merge them, type them, check them, report everything.

A file that holds one record, as a theme does, is read as strictly.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeVar

import msgspec
from msgspec.structs import force_setattr

from ..base.characters import visible
from ..base.resources import DEFAULT_DATASET
from ..engine.model import Act, Dataset, State
from .diagnostics import DatasetError, Finding, FindingsError
from .files import FileError, Files, decode_text, find_files, read_bytes
from .limits import MAX_CHARACTERS_IN_ALL, MAX_PROBLEMS
from .positions import Places, Remark, SourceFile, findings_in, locate
from .schema import Fault, convert, faults
from .validate import check_dataset
from .yaml_tree import Progress, Tree, read_tree

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading: a dataset unless the files do not fit the schema, and all findings."""

    dataset: Dataset | None
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that make the dataset unusable."""
        return tuple(one for one in self.findings if one.severity == "error")


def load_dataset(
    name_or_path: str = DEFAULT_DATASET, *, lenient: bool = False, progress: Progress | None = None
) -> Dataset:
    """Return a dataset that is fit to be shown. Contradictions in it are not looked for.

    With *lenient* a character that no text may hold is let in as a visible escape. *progress* is
    told now and then which share has been read.

    Raises:
        DatasetError: it has errors; all of them are named, each with file, line and column.
        UserError: there is no such dataset.
    """
    return load_files(find_files(name_or_path), lenient=lenient, progress=progress)


def load_files(files: Files, *, lenient: bool = False, progress: Progress | None = None) -> Dataset:
    """Return the dataset that lies in *files*, as ``load_dataset`` does.

    Raises:
        DatasetError: it has errors.
    """
    loaded = _examine(files, lenient, progress, contradictions=False)
    if loaded.dataset is None or loaded.errors:
        raise DatasetError(loaded.errors)
    return loaded.dataset


def examine(
    name_or_path: str,
    *,
    lenient: bool = False,
    progress: Progress | None = None,
) -> Loaded:
    """Load a dataset and return it with every finding, errors and warnings.

    Raises:
        UserError: there is no such dataset.
    """
    return _examine(find_files(name_or_path), lenient, progress, contradictions=True)


def _examine(
    files: Files, lenient: bool, progress: Progress | None, *, contradictions: bool
) -> Loaded:
    findings: list[Finding] = []
    read = list(_read(files, findings, lenient, progress))
    if any(one.severity == "error" for one in findings):
        return _loaded(None, findings)
    merged, places = _merge(read, findings)
    dataset = _type(merged, places, findings)
    if dataset is not None:
        _share(dataset)
        remarks = check_dataset(dataset, contradictions=contradictions)
        findings += places.findings(islice(remarks, MAX_PROBLEMS))
    return _loaded(dataset, findings)


def _loaded(dataset: Dataset | None, findings: list[Finding]) -> Loaded:
    return Loaded(dataset, tuple(sorted(findings)))


def _read(
    files: Files,
    findings: list[Finding],
    lenient: bool,
    progress: Progress | None,
) -> Iterator[tuple[SourceFile, Any]]:
    """Yield the files that could be read, each with its tree, and note what is wrong with each."""
    left = MAX_CHARACTERS_IN_ALL
    for number, (name, file) in enumerate(files):
        try:
            raw = file if isinstance(file, bytes) else read_bytes(file, name)
            text = decode_text(raw, name)
        except FileError as error:
            findings += error.findings
            continue
        source = SourceFile(name, text, lenient)
        if (left := left - len(text)) < 0:
            much = f"up to here the dataset has more than {MAX_CHARACTERS_IN_ALL:,} characters"
            findings.append(Finding(source.name, 1, 1, "error", much))
            return
        share = part_of(progress, number, len(files)) if progress else None
        tree = read_tree(text, lenient=lenient, progress=share)
        findings += [
            Finding(source.name, *problem.place, problem.severity, visible(problem.text))
            for problem in tree.problems
        ]
        yield source, tree.root
        if share:
            share(1)


def part_of(progress: Progress, number: int, of: int) -> Progress:
    """Return what reports the progress of one file of several as that of all of them."""
    return lambda share: progress((number + share) / of)


def _merge(
    read: list[tuple[SourceFile, Any]], findings: list[Finding]
) -> tuple[dict[str, Any], Places]:
    """Lay the files together: lists under the same top-level key are joined in file order."""
    merged: dict[str, Any] = {}
    places = Places(read[0][0])
    for file, root in read:
        if not isinstance(root, dict):
            what = "is empty" if root is None else "has no keys at its top level"
            text = f"the file {what}; expected keys such as `treaty:` or `acts:`"
            findings.append(Finding(file.name, 1, 1, "error", text))
            continue
        for key, value in root.items():
            there = merged.get(key)
            if there is None:
                places.add(key, 0, file)
                merged[key] = value
            elif isinstance(there, list) and isinstance(value, list):
                places.add(key, len(there), file)
                there.extend(value)
            else:
                text = f"`{visible(key)}` is already given in another file of this dataset"
                spot = locate(file.text, [(key,)], lenient=file.lenient)[(key,)]
                findings.append(Finding(file.name, *spot.key, "error", text))
    return merged, places


def _type(merged: dict[str, Any], places: Places, findings: list[Finding]) -> Dataset | None:
    if any(one.severity == "error" for one in findings):
        return None
    try:
        return convert(merged, Dataset)
    except msgspec.ValidationError:
        found = list(islice(faults(merged, Dataset), MAX_PROBLEMS))
    findings += places.findings(Remark(one.path, "error", one.text, one.at_key) for one in found)
    if len(found) == MAX_PROBLEMS or not all(one.at_key for one in found):
        return None
    # Only keys that nobody knows: without them the rest can still be read and checked.
    return convert(_without(merged, found), Dataset)


def _share(dataset: Dataset) -> None:
    """Keep once what many records say alike: most cite one of few sources."""
    kept: dict[tuple[str, ...], tuple[str, ...]] = {}
    for act in dataset.acts:
        force_setattr(act, "states", kept.setdefault(act.states, act.states))
    records: tuple[Act | State, ...] = (*dataset.acts, *dataset.parties)
    for record in records:
        force_setattr(record, "sources", kept.setdefault(record.sources, record.sources))


def _without(tree: Any, found: list[Fault]) -> Any:
    for fault in found:
        *above, last = fault.path
        entry = tree
        for step in above:
            entry = entry[step]
        del entry[last]
    return tree


def read_record(name: str, text: str, type_: type[T]) -> T:
    """Return the record that the YAML *text* of the file *name* holds.

    Raises:
        FindingsError: it holds none; each finding has file, line and column.
    """
    tree, source = read_tree(text), SourceFile(name, text)
    findings = [
        Finding(source.name, *problem.place, "error", visible(problem.text))
        for problem in tree.problems
    ]
    if not findings:
        found = _record_faults(tree, type_)
        remarks = [Remark(one.path, "error", one.text, one.at_key) for one in found]
        findings += findings_in(source, remarks)
    if findings:
        raise FindingsError(tuple(findings))
    return convert(tree.root, type_)


def _record_faults(tree: Tree, type_: type) -> Iterator[Fault]:
    if isinstance(tree.root, dict):
        return islice(faults(tree.root, type_), MAX_PROBLEMS)
    what = "is empty" if tree.root is None else "has no keys at its top level"
    keys = ", ".join(f"`{one.encode_name}:`" for one in msgspec.structs.fields(type_)[:3])
    return iter([Fault((), f"the file {what}; expected keys such as {keys}")])
