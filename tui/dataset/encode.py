"""A dataset written out again: as JSON that loads, as the hash of its content, as MessagePack."""

from collections.abc import Callable
from functools import cache, lru_cache
from hashlib import sha256
from typing import Any, TypeVar

import msgspec

from ..engine.dates import PartialDate
from ..engine.model import Dataset
from ..engine.terms import Term

T = TypeVar("T")
_fields = cache(msgspec.structs.fields)


def encode(dataset: Dataset) -> str:
    """Return a dataset as JSON that the loader reads back as an equal dataset.

    What has its default value is left out, as in a file that a desk writes.
    """
    return msgspec.json.format(msgspec.json.encode(plain_tree(dataset)), indent=2).decode() + "\n"


def fingerprint(dataset: Dataset) -> str:
    """Return the SHA-256, in hexadecimal, of the dataset's content.

    It is that of its JSON in UTF-8 with sorted keys and no spaces, so that neither the layout of
    the files nor the order of keys counts, but every value and the order of entries does.
    """
    return sha256(msgspec.json.encode(plain_tree(dataset), order="sorted")).hexdigest()


def plain_tree(value: object) -> Any:
    """Return a record as a tree of what JSON knows; dates, partial dates and terms as written."""
    if isinstance(value, msgspec.Struct):
        config = value.__struct_config__
        tree: dict[str, Any] = {config.tag_field: config.tag} if config.tag_field else {}
        for one in _fields(type(value)):
            held = getattr(value, one.name)
            if one.required or held != one.default:
                tree[one.encode_name] = plain_tree(held)
        return tree
    if isinstance(value, tuple):
        return [plain_tree(one) for one in value]
    return value if isinstance(value, int) else str(value)


def _parse(type_: type, value: object) -> object:
    """Return the partial date or the term that a text stands for.

    Raises:
        ValueError: it stands for none.
    """
    if type_ in (PartialDate, Term) and isinstance(value, str):
        return type_.parse(value)
    raise ValueError(f"expected {type_.__name__}")


# The same text gives the same date: a large dataset has few different ones.
parse_custom: Callable[[type, object], object] = lru_cache(1 << 15)(_parse)
"""What msgspec asks for the types that it does not know."""


def to_msgpack(value: object) -> bytes:
    """Return records as MessagePack; partial dates and terms as they are written."""
    return msgspec.msgpack.encode(value, enc_hook=str)


def from_msgpack(data: bytes | memoryview, type_: type[T]) -> T:
    """Return the value of *type_* that ``to_msgpack`` wrote, held against the whole schema.

    Raises:
        msgspec.DecodeError: the data is no MessagePack, or does not fit the schema.
    """
    return msgspec.msgpack.decode(data, type=type_, dec_hook=parse_custom)
