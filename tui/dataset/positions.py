"""From values in a merged dataset back to their file, line and column."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct

from .diagnostics import Finding, Severity
from .locate import locate
from .yaml_tree import Path


class SourceFile(Struct):
    """A file that was read: its name, safe to print, and its text."""

    name: str
    text: str
    lenient: bool = False


class Remark(NamedTuple):
    """Something to say about the value at a path, or with ``at_key`` about its key."""

    path: Path
    severity: Severity
    text: str
    at_key: bool = False


def findings_in(file: SourceFile, remarks: Iterable[Remark]) -> Iterator[Finding]:
    """Yield remarks about one file, their paths being those in it, each at its place."""
    remarks = list(remarks)
    spots = locate(file.text, (one.path for one in remarks), lenient=file.lenient)
    for one in remarks:
        line, column = spots[one.path].key if one.at_key else spots[one.path].value
        yield Finding(file.name, line, column, one.severity, one.text)


class Places:
    """Knows which file holds what of the merged tree of a dataset; *first* is its first file."""

    def __init__(self, first: SourceFile) -> None:
        self._first = first
        self._holders: dict[str, list[tuple[int, SourceFile]]] = defaultdict(list)

    def add(self, key: str, first: int, file: SourceFile) -> None:
        """Note that *file* holds the top-level *key*, if it is a list its items from *first* on."""
        self._holders[key].append((first, file))

    def findings(self, remarks: Iterable[Remark]) -> Iterator[Finding]:
        """Yield each remark as a finding at its place. Each file is read again once at most."""
        by_file: dict[str, list[Remark]] = defaultdict(list)
        files: dict[str, SourceFile] = {}
        for remark in remarks:
            file, local = self._in_file(remark.path)
            by_file[file.name].append(remark._replace(path=local))
            files[file.name] = file
        for name, here in by_file.items():
            yield from findings_in(files[name], here)

    def _in_file(self, path: Path) -> tuple[SourceFile, Path]:
        """Return the file that holds a path, and the path in that file."""
        holders = self._holders.get(str(path[0])) if path else None
        if not holders:
            return self._first, ()
        if len(path) < 2 or not isinstance(path[1], int):  # noqa: PLR2004 - a key and an index
            return holders[0][1], path
        at = bisect_right(holders, path[1], key=lambda holder: holder[0]) - 1
        first, file = holders[at]
        return file, (path[0], path[1] - first, *path[2:])
