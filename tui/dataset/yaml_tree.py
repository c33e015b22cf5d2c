"""A strict subset of YAML, built straight from libyaml's parse events.

Every plain scalar stays a string: the schema types it, so ``NO`` is Norway and a date is as it
was written. Aliases, anchors, tags, second documents and duplicate keys are refused, and so is
any character that a terminal could obey. The tree is plain ``dict``, ``list`` and ``str``.
"""

from dataclasses import dataclass, field
from typing import Any

import yaml

from .clean import forbidden_in, normalise, replace_forbidden, visible

MAX_DEPTH = 32
_NO_VALUE = ("", "~", "null", "Null", "NULL")

Path = tuple[str | int, ...]
Place = tuple[int, int]
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in the text that the subset does not allow, at a line and column from 1.

    The ``text`` is safe to print, whatever it quotes.
    """

    place: Place
    text: str


@dataclass(slots=True)
class Tree:
    """A document as plain values, with what is wrong with it and, on demand, its places.

    ``keys`` and ``values`` give the place of the key and of the value at a path; they stay empty
    unless ``read_tree`` was asked to ``locate``.
    """

    root: Any = None
    problems: list[Problem] = field(default_factory=list)
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)


class _Builder:
    """Turns events into a ``Tree`` with a stack of open collections, not by recursion."""

    def __init__(self, *, locate: bool) -> None:
        self.tree = Tree()
        self._locate = locate
        self._open: list[tuple[Any, Path]] = []
        self._key: list[str | None] = []
        self._documents = 0

    def feed(self, event: Any) -> None:
        """Take one parse event."""
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_decoration(event)
            self._scalar(event)
        elif isinstance(event, yaml.MappingStartEvent):
            self._begin({}, event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self._begin([], event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._key.pop()
        elif isinstance(event, yaml.AliasEvent):
            self._problem(event, f"alias `*{event.anchor}`: write the value out instead")
            self._add("", event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents == 2:  # noqa: PLR2004 - the second document
                self._problem(event, "a second document: a file holds one")

    def _problem(self, event: Any, text: str) -> None:
        mark = event.start_mark
        self.tree.problems.append(Problem((mark.line + 1, mark.column + 1), text))

    def _refuse_decoration(self, event: Any) -> None:
        if event.anchor:
            self._problem(event, f"anchor `&{event.anchor}`: anchors are not allowed")
        if event.tag:
            self._problem(
                event, f"tag `{event.tag}`: tags are not allowed, the schema types values"
            )

    def _begin(self, container: Any, event: Any) -> None:
        self._refuse_decoration(event)
        if len(self._open) == MAX_DEPTH:
            self._problem(event, f"nested more than {MAX_DEPTH} deep")
        path = self._add(container, event)
        self._open.append((container, path))
        self._key.append(None)

    def _scalar(self, event: Any) -> None:
        text = event.value
        # Characters as such are found before parsing; an escape makes them only here.
        for _, name in forbidden_in(text):
            self._problem(event, f"the text holds {name}, which is not allowed")
        text = normalise(replace_forbidden(text))
        if self._open and isinstance(self._open[-1][0], dict) and self._key[-1] is None:
            self._take_key(text, event)
        elif text in _NO_VALUE and event.implicit[0]:
            key = self._key[-1] if self._key else None
            name = f"`{key}` has" if key else "an item has"
            self._problem(event, f"{name} no value: write one, or remove it")
            self._add("", event)
        else:
            self._add(text, event)

    def _take_key(self, key: str, event: Any) -> None:
        container, path = self._open[-1]
        if key in container:
            self._problem(event, f"`{key}` is there twice in the same entry")
        self._key[-1] = key
        if self._locate:
            mark = event.start_mark
            self.tree.keys[(*path, key)] = (mark.line + 1, mark.column + 1)

    def _add(self, value: Any, event: Any) -> Path:
        if not self._open:
            if self._documents < 2:  # noqa: PLR2004 - only the first document counts
                self.tree.root = value
            path: Path = ()
        else:
            container, parent = self._open[-1]
            if isinstance(container, list):
                path = (*parent, len(container)) if self._locate else ()
                container.append(value)
            elif self._key[-1] is None:
                self._problem(event, "a key must be plain text")
                self._key[-1] = "?"
                return ()
            else:
                path = (*parent, self._key[-1]) if self._locate else ()
                container[self._key[-1]] = value
                self._key[-1] = None
        if self._locate:
            mark = event.start_mark
            self.tree.values[path] = (mark.line + 1, mark.column + 1)
        return path


def read_tree(text: str, *, locate: bool = False) -> Tree:
    """Read one YAML document. What is wrong with it is in ``problems``; nothing is raised.

    With ``locate`` the places of all keys and values are recorded too, at some cost: ask for
    them only when there is something to report.
    """
    text = text.replace("\r\n", "\n")
    builder = _Builder(locate=locate)
    problems = builder.tree.problems
    for index, name in forbidden_in(text):
        line_start = text.rfind("\n", 0, index) + 1
        place = (text.count("\n", 0, index) + 1, index - line_start + 1)
        problems.append(Problem(place, f"the text holds {name}, which is not allowed"))
    try:
        for event in yaml.parse(replace_forbidden(text) if problems else text, Loader=_LOADER):
            builder.feed(event)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        what = ", ".join(part for part in (error.context, error.problem) if part)
        problems.append(Problem(place, f"not YAML: {what}"))
    except yaml.YAMLError as error:
        problems.append(Problem((1, 1), f"not YAML: {error}"))
    # The parser undoes escapes in a tag, and a key may be one that is not allowed.
    builder.tree.problems = sorted(Problem(one.place, visible(one.text)) for one in problems)
    return builder.tree
