"""A strict subset of YAML, built straight from libyaml's parse events.

Every plain scalar stays a string: the schema types it, so ``NO`` is Norway and a date is as it
was written. Aliases, anchors, tags, second documents and duplicate keys are refused, and so is
any character that a terminal could obey. The tree is plain ``dict``, ``list`` and ``str``.
"""

from collections.abc import Callable, Iterator
from sys import intern
from typing import Any, NoReturn

from msgspec import Struct

from ..base.characters import shortened
from .limits import MAX_DEPTH, MAX_ITEMS, MAX_PROBLEMS, MAX_TEXT
from .yaml_events import (
    NODES,
    TOO_DEEP,
    DocumentStart,
    EntryEnd,
    EntryStart,
    Event,
    ListEnd,
    ListStart,
    ParseError,
    Scalar,
    explain,
    parse,
    place_of,
)
from .yaml_text import ENOUGH, Problem, YamlText

Progress = Callable[[float], None]
"""Told now and then how much has been done: 0 is nothing, 1 all."""

_NO_VALUE = frozenset(("", "~", "null", "Null", "NULL"))
_INTERNED = 9
"""Up to this length a text is kept once however often it is written, as the ids of states are.
It leaves out days, which come one character longer and are kept once as dates anyway."""
_SHORT = max(map(len, _NO_VALUE))
_LONG = 1_000_000
"""Characters from which on a text takes long enough to report how far it is."""
_STRIDE = 1 << 14
"""Events between two reports of progress: some 0.05 s."""


class Tree(Struct):
    """A document as plain values, and what is wrong with it."""

    root: Any
    problems: list[Problem]


class _StopReadingError(Exception):
    """There is no use in reading on; the problem that says why has been noted."""


def read_tree(text: str, *, lenient: bool = False, progress: Progress | None = None) -> Tree:
    """Read one YAML document. What is wrong with it is in ``problems``; nothing is raised.

    With *lenient* a forbidden character is shown as an escape, and is a warning only.
    """
    source = YamlText(text, lenient=lenient)
    problems = source.problems
    if source.unreadable:
        return Tree(None, problems)
    events = parse(source.text)
    if progress and len(source.text) > _LONG:
        events = _watched(events, len(source.text), progress)
    reader = _Reader(source, events)
    try:
        reader.read()
    except ParseError as error:
        reader.problems.append(Problem(*explain(error)))
    except _StopReadingError:
        pass
    return Tree(reader.root, sorted(problems + reader.problems))


def _watched(events: Iterator[Event], length: int, progress: Progress) -> Iterator[Event]:
    for number, event in enumerate(events):
        if not number % _STRIDE:
            progress(event.start_mark.index / max(length, 1))
        yield event


class _Reader:
    """Turns events into a tree. It recurses, but never deeper than a dataset may nest."""

    def __init__(self, source: YamlText, events: Iterator[Event]) -> None:
        self.root: Any = None
        self.problems: list[Problem] = []
        self._source = source
        self._plain = source.plain
        self._events = events

    def read(self) -> None:
        """Read the document."""
        documents = 0
        for event in self._events:
            kind = type(event)
            if kind is DocumentStart:
                documents += 1
                if documents > 1:
                    self._stop(event, "a second document: a file holds one")
            elif kind in NODES:
                self.root = self._node(event, "the file", 0)

    def _problem(self, event: Event, text: str) -> None:
        self._note(Problem(place_of(event), text))

    def _note(self, problem: Problem) -> None:
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(problem)
        elif problem.severity == "error":
            self.problems.append(Problem(problem.place, ENOUGH))
            raise _StopReadingError

    def _stop(self, event: Event, text: str) -> NoReturn:
        self._problem(event, text)
        raise _StopReadingError

    def _node(self, event: Event, name: str, depth: int) -> Any:
        """Return the value that begins with *event*; *name* says whose, *depth* how deep."""
        kind = type(event)
        if kind is EntryStart:
            return self._entry(event, depth)
        if kind is ListStart:
            return self._list(event, name, depth)
        if kind is Scalar:
            return self._text(event, name)
        self._problem(event, f"alias `*{shortened(event.anchor)}`: write the value out instead")
        return ""

    def _enter(self, start: Event, depth: int) -> None:
        if depth == MAX_DEPTH:
            self._stop(start, TOO_DEEP)
        if not self._plain:
            self._refuse_decoration(start)

    def _entry(self, start: Event, depth: int) -> dict[str, Any]:
        # Most of a dataset goes through this loop: what is plain takes no call.
        self._enter(start, depth)
        entry: dict[str, Any] = {}
        events, scalar, plain, below = self._events, Scalar, self._plain, depth + 1
        take = events.__next__
        for event in events:
            if type(event) is scalar:
                key = event.value if plain else self._text(event)
            elif type(event) is EntryEnd:
                break
            else:
                key = self._key(event, below)
            if key in entry:
                self._problem(event, f"`{shortened(key)}` is there twice in the same entry")
            elif len(entry) == MAX_ITEMS:
                self._stop(event, f"more than {MAX_ITEMS:,} keys in one entry")
            value = take()
            kind = type(value)
            if kind is not scalar:
                read = self._list if kind is ListStart else self._node
                entry[key] = read(value, key, below)
            elif plain and _SHORT < len(text := value.value) <= MAX_TEXT:
                entry[key] = text if len(text) > _INTERNED else intern(text)
            else:
                entry[key] = self._text(value, key)
        return entry

    def _key(self, event: Event, depth: int) -> str:
        self._problem(event, "a key must be plain text")
        self._node(event, "a key", depth)
        return "?"

    def _list(self, start: Event, name: str, depth: int) -> list[Any]:
        self._enter(start, depth)
        items: list[Any] = []
        scalar, plain, below = Scalar, self._plain, depth + 1
        for event in self._events:
            kind = type(event)
            if kind is scalar:
                text = event.value
                short = plain and len(text) <= _INTERNED and text not in _NO_VALUE
                items.append(intern(text) if short else self._text(event, ""))
            elif kind is ListEnd:
                break
            elif kind is EntryStart:
                items.append(self._entry(event, below))
            else:
                items.append(self._node(event, name, below))
            if len(items) > MAX_ITEMS:
                self._stop(event, f"`{shortened(name)}` has more than {MAX_ITEMS:,} items")
        return items

    def _text(self, event: Event, name: str | None = None) -> str:
        """Return the text of a key, or of the value of *name* (an item: ``""``), for the tree."""
        text: str = event.value
        if event.anchor is not None or event.tag is not None:
            self._refuse_decoration(event)
        if name is not None and text in _NO_VALUE and event.implicit[0]:
            what = f"`{shortened(name)}` has" if name else "an item has"
            cut = self._source.remark_after(event)
            mend = "put it in quotes: ` #` begins a comment" if cut else "write one, or remove it"
            self._problem(event, f"{what} no value: {mend}")
            return ""
        if not self._plain:
            for problem in self._source.faults(event):
                self._note(problem)
            text = self._source.value(event)
        if len(text) <= _INTERNED:
            return intern(text)
        if len(text) > MAX_TEXT:
            self._problem(event, f"a text of more than {MAX_TEXT:,} characters")
            return text[:MAX_TEXT]
        return text

    def _refuse_decoration(self, event: Event) -> None:
        if event.anchor:
            self._problem(event, f"anchor `&{shortened(event.anchor)}`: anchors are not allowed")
        if event.tag:
            text = f"tag `{shortened(event.tag)}`: tags are not allowed, the schema types values"
            self._problem(event, text)
