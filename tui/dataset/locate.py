"""Where in a file a key or a value stands: found by reading it again, when there is a need.

Reading is what every start pays for; places are wanted only where something is wrong.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

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

Path = tuple[str | int, ...]
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
