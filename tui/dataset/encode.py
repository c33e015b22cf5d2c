"""A dataset written out again: as JSON that loads, and as the hash that names its content."""

from hashlib import sha256
from typing import Any

import msgspec

from ..engine.model import Dataset


def encode(dataset: Dataset) -> str:
    """Return a dataset as JSON that the loader reads back as an equal dataset.

    What has its default value is left out, as in a file that a desk writes.
    """
    return msgspec.json.format(msgspec.json.encode(_plain(dataset)), indent=2).decode() + "\n"


def fingerprint(dataset: Dataset) -> str:
    """Return the SHA-256, in hexadecimal, of the dataset's content.

    It is that of its JSON in UTF-8 with sorted keys and no spaces, so that neither the layout of
    the files nor the order of keys counts, but every value and the order of entries does.
    """
    return sha256(msgspec.json.encode(_plain(dataset), order="sorted")).hexdigest()


def _plain(value: object) -> Any:
    """Return a record as a tree of what JSON knows; dates, partial dates and terms as written."""
    if isinstance(value, msgspec.Struct):
        config = value.__struct_config__
        tree: dict[str, Any] = {config.tag_field: config.tag} if config.tag_field else {}
        for one in msgspec.structs.fields(value):
            held = getattr(value, one.name)
            if one.required or held != one.default:
                tree[one.encode_name] = _plain(held)
        return tree
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value if isinstance(value, int) else str(value)
