"""A text planted in every field of a record that takes one, found by asking the schema itself."""

from collections.abc import Callable, Iterator
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

import msgspec
from msgspec.structs import fields, replace

T = TypeVar("T", bound=msgspec.Struct)
_NAME_OTHERS = {
    "Act.depositaries",
    "Treaty.depositaries",
    "Quotation.sides",
    "Treaty.zone",
    "Step.what_if",
}
"""Texts that must name something there is: a state or a voice, a time zone, an act."""


def planted(record: T, text: Callable[[str], str]) -> T:
    """Return *record* with a text in each of its fields, however deep, in which any may stand.

    *text* says which for the name of a field, such as ``Act.title``. A line holds it on one line,
    an address behind ``https://`` and without spaces. A field that is new is planted by itself.
    """
    changes = {
        one.name: _planted(getattr(record, one.name), one.type, text, _name(type(record), one.name))
        for one in fields(record)
    }
    return replace(record, **changes)


def text_fields(type_: Any) -> Iterator[str]:
    """Yield the names of all fields of a record and of those inside it in which a text may stand.

    With the types alone, so that those are named too of which no record has a value.
    """
    for record in _records(type_):
        for one in fields(record):
            name = _name(record, one.name)
            kind = _item(one.type) or one.type
            if name not in _NAME_OTHERS and _takes_any(kind):
                yield name
            yield from text_fields(one.type)


def _name(record: type[msgspec.Struct], field: str) -> str:
    """Name a field by the class that has it first: what all rules share is shown in one way."""
    own = next(
        one for one in reversed(record.__mro__) if field in getattr(one, "__annotations__", ())
    )
    return f"{own.__name__}.{field}"


def _planted(value: Any, type_: Any, text: Callable[[str], str], name: str) -> Any:
    if isinstance(value, msgspec.Struct):
        return planted(value, text)
    if name in _NAME_OTHERS:
        return value
    if isinstance(value, tuple):
        return tuple(_planted(one, _item(type_), text, name) for one in value)
    return (_takes_any(type_) and _fitting(text(name), type_)) or value


def _takes_any(type_: Any) -> bool:
    """Say whether any text may stand in a field of a type, and not only ids, say."""
    return _fitting("x x", type_) is not None


def _fitting(text: str, type_: Any) -> str | None:
    """Return a text as a field of a type takes it, ``None`` where it takes no text of people."""
    line = " ".join(text.split())
    for candidate in (text, line, "https://example.org/" + line.replace(" ", "")):
        try:
            return str(msgspec.convert(candidate, type_, dec_hook=_no_text))
        except (msgspec.ValidationError, ValueError):
            continue
    return None


def _no_text(_type: type, _value: object) -> Any:
    """Refuse a text where a date or a term belongs."""
    raise ValueError


def _records(type_: Any) -> Iterator[type[msgspec.Struct]]:
    """Yield the types of records that a value of a type can be or hold."""
    if isinstance(type_, type) and issubclass(type_, msgspec.Struct):
        yield type_
    for one in get_args(type_):
        yield from _records(one)


def _item(type_: Any) -> Any:
    """Return the type of the items of a tuple, ``None`` of what is no tuple."""
    if get_origin(type_) is tuple:
        return get_args(type_)[0]
    wrapped = get_args(type_) if get_origin(type_) in (Annotated, Union, UnionType) else ()
    return next(filter(None, map(_item, wrapped)), None)
