"""libyaml's parse events: the only module that knows the parser.

Every file is read from its events; nothing here or above builds a Python object that a file
asks for.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from .limits import MAX_DEPTH

Place = tuple[int, int]
"""A line and a column, both from 1; columns count characters."""
Event = Any

Alias = yaml.AliasEvent
DocumentStart = yaml.DocumentStartEvent
EntryEnd = yaml.MappingEndEvent
EntryStart = yaml.MappingStartEvent
ListEnd = yaml.SequenceEndEvent
ListStart = yaml.SequenceStartEvent
Scalar = yaml.ScalarEvent
ParseError = yaml.YAMLError
TOO_DEEP = f"nested more than {MAX_DEPTH} deep"
NODES = (Scalar, EntryStart, ListStart, Alias)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str) -> Iterator[Event]:
    """Return the parse events of *text*; taking one raises ``ParseError`` if it is not YAML."""
    events: Iterator[Event] = iter(_LOADER(text).get_event, None)
    return events


def explain(error: Exception) -> tuple[Place, str]:
    """Return where a ``ParseError`` stopped, and why."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return (1, 1), f"not YAML: {error}"
    mark = error.problem_mark or error.context_mark
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if "nesting depth" in (error.problem or ""):
        # Newer editions of libyaml, which looks ahead, stop before the reader of events does.
        return place, TOO_DEEP
    what = ", ".join(part for part in (error.context, error.problem) if part)
    return place, f"not YAML: {what}"


def place_of(event: Event) -> Place:
    """Return the place at which an event begins."""
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
