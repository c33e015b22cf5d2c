"""Trees with something in every field that a schema has, made from the types themselves."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import msgspec

Path = tuple[str | int, ...]


def sample(type_: Any) -> Any:
    """Return a tree in which every field of *type_* is there, those of all kinds of a union too.

    Texts, days and numbers are all ``x``: such a tree reads as YAML, and fits no schema.
    """
    kinds = list(kinds_of(type_))
    if get_origin(kinds[0]) is tuple:
        return [sample(get_args(kinds[0])[0])]
    records = [one for one in kinds if isinstance(one, type) and issubclass(one, msgspec.Struct)]
    if not records:
        return "x"
    tags = {one.__struct_config__.tag_field: "x" for one in records}
    fields = (one for record in records for one in msgspec.structs.fields(record))
    tree = tags | {one.encode_name: sample(one.type) for one in fields}
    return {key: value for key, value in tree.items() if key is not None}


def kinds_of(type_: Any) -> Iterator[Any]:
    """Yield what a type can be, without ``None``."""
    if get_origin(type_) is Annotated:
        yield from kinds_of(get_args(type_)[0])
    elif get_origin(type_) in (Union, UnionType):
        for one in get_args(type_):
            yield from kinds_of(one)
    elif type_ is not type(None):
        yield type_


def leaves(tree: Any, path: Path = ()) -> Iterator[Path]:
    """Yield the path of every value in a tree that holds no other."""
    if isinstance(tree, str):
        yield path
    else:
        inside = tree.items() if isinstance(tree, dict) else enumerate(tree)
        for key, value in inside:
            yield from leaves(value, (*path, key))


def planted(tree: Any, path: Path, value: str) -> Any:
    """Return a tree with another value at a path."""
    if not path:
        return value
    key, *rest = path
    changed = tree.copy()
    changed[key] = planted(tree[key], tuple(rest), value)
    return changed
