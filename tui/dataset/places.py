"""From a value in a merged dataset back to its file, line and column."""

from dataclasses import dataclass
from functools import cached_property

from .findings import Finding, Severity
from .yaml_tree import Path, Place, Tree, read_tree


@dataclass(frozen=True)
class SourceFile:
    """One file of a dataset, its text and its tree."""

    name: str
    text: str
    tree: Tree

    @cached_property
    def located(self) -> Tree:
        """The same tree with the places of all keys and values."""
        return read_tree(self.text, locate=True)


class Places:
    """Finds the file, line and column of any value in the merged tree of a dataset."""

    def __init__(self) -> None:
        self._whole: dict[str, SourceFile] = {}
        self._items: dict[str, list[tuple[SourceFile, int]]] = {}

    def add(self, key: str, file: SourceFile, length: int | None) -> None:
        """Note that *file* holds the top-level *key*, a list of *length* items if it is one."""
        self._whole.setdefault(key, file)
        if length is not None:
            self._items.setdefault(key, []).extend((file, index) for index in range(length))

    def locate(self, path: Path, *, at_key: bool = False) -> tuple[str, Place]:
        """Return the name of the file and the place of *path*, or of what is nearest above it."""
        if not path or path[0] not in self._whole:
            file = next(iter(self._whole.values()), None)
            return (file.name if file else "dataset"), (1, 1)
        key = str(path[0])
        file, local = self._whole[key], path
        if len(path) > 1 and isinstance(path[1], int):
            file, index = self._items[key][path[1]]
            local = (key, index, *path[2:])
        places = file.located.keys if at_key else file.located.values
        while local and local not in places:
            local = local[:-1]
        return file.name, places.get(local, (1, 1))

    def finding(
        self, path: Path, severity: Severity, text: str, *, at_key: bool = False
    ) -> Finding:
        """Return a finding about the value at *path*."""
        name, (line, column) = self.locate(path, at_key=at_key)
        return Finding(name, line, column, severity, text)
