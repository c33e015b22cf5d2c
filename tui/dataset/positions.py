"""Where a value of a dataset stands: its file, line and column, found when there is a need.

Reading is what every start pays for; places are wanted only where something is wrong, and are
found by reading the file again.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from msgspec import Struct

from ..base.characters import visible
from .diagnostics import Finding, Path, Severity
from .yaml_events import (
    NODES,
    EntryEnd,
    EntryStart,
    Event,
    ListEnd,
    ListStart,
    ParseError,
    Place,
    Scalar,
    parse,
    place_of,
)
from .yaml_text import YamlText

_Wanted = dict[str | int, "_Wanted"]
"""The wanted paths as a tree: from each step to those that follow."""


class Spot(NamedTuple):
    """Where a value stands, and its key; for an item of a list both are the same."""

    key: Place
    value: Place


def locate(text: str, paths: Iterable[Path], *, lenient: bool = False) -> dict[Path, Spot]:
    """Return the places of *paths* in a document; of what is not there, that of what is above.

    Of a key that is there twice, the last counts.
    """
    wanted: _Wanted = {}
    paths = list(paths)
    for path in paths:
        branch = wanted
        for step in path:
            branch = branch.setdefault(step, {})
    source = YamlText(text, lenient=lenient)
    seeker = _Seeker(source)
    with suppress(ParseError):  # what was found until then is as good as it gets
        seeker.seek(wanted)
    return {path: seeker.nearest(path) for path in paths}


class _Seeker:
    """Goes through the events once, and into those branches where something is wanted."""

    def __init__(self, source: YamlText) -> None:
        self._source = source
        self._events: Iterator[Event] = parse(source.text)
        self._found: dict[Path, Spot] = {(): Spot((1, 1), (1, 1))}

    def seek(self, wanted: _Wanted) -> None:
        """Find the *wanted* paths in the first document."""
        for event in self._events:
            if isinstance(event, NODES):
                self._found[()] = Spot((1, 1), place_of(event))
                self._enter(event, (), wanted)
                return

    def nearest(self, path: Path) -> Spot:
        """Return the spot of *path*, or of what is nearest above it."""
        while path not in self._found:
            path = path[:-1]
        return self._found[path]

    def _enter(self, event: Event, path: Path, wanted: _Wanted) -> None:
        """Go through the node that *event* begins, to its end."""
        if not wanted or not isinstance(event, (EntryStart, ListStart)):
            self._skip(event)
        elif isinstance(event, EntryStart):
            while not isinstance(event := next(self._events), EntryEnd):
                plain = isinstance(event, Scalar)
                key = self._source.value(event) if plain else "?"
                self._skip(event)
                self._step(key, place_of(event), next(self._events), path, wanted)
        else:
            index = 0
            while not isinstance(event := next(self._events), ListEnd):
                self._step(index, place_of(event), event, path, wanted)
                index += 1

    def _step(self, step: str | int, key: Place, event: Event, path: Path, wanted: _Wanted) -> None:
        if step in wanted:
            self._found[(*path, step)] = Spot(key, place_of(event))
            self._enter(event, (*path, step), wanted[step])
        else:
            self._skip(event)

    def _skip(self, event: Event) -> None:
        """Go on to the end of the node that *event* begins."""
        depth = int(isinstance(event, (EntryStart, ListStart)))
        while depth:
            event = next(self._events)
            depth += isinstance(event, (EntryStart, ListStart))
            depth -= isinstance(event, (EntryEnd, ListEnd))


class SourceFile(Struct):
    """A file that was read: its name, made safe to print, and its text."""

    name: str
    text: str
    lenient: bool = False

    def __post_init__(self) -> None:
        self.name = visible(self.name)


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
