"""CSL-JSON 1.0.2, the format that Zotero, pandoc and citeproc read."""

from collections.abc import Iterable
from typing import Any

import msgspec

from ...engine.dates import PartialDate
from ...engine.model import Name, Source
from .notes import remark


def csl_json(sources: Iterable[Source], annote: str | None = None) -> str:
    """Return sources as a list of items; each carries *annote*, where something is to be said."""
    items = [csl_item(source) | ({"annote": annote} if annote else {}) for source in sources]
    return msgspec.json.format(msgspec.json.encode(items), indent=2).decode() + "\n"


def csl_item(source: Source) -> dict[str, Any]:
    """Return a source as an item. How it was read, and by whom published, is in its ``note``."""
    item = {
        "id": source.id,
        "type": source.type,
        "title": source.title,
        "author": [_name(author) for author in source.author],
        "container-title": source.container_title,
        "publisher": source.publisher,
        "issued": _date(source.issued),
        "accessed": _date(source.accessed),
        "URL": source.url,
        "language": source.language,
        "archive": source.archive,
        "note": remark(source),
    }
    return {key: value for key, value in item.items() if value}


def _name(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    parts = {"family": name.family, "given": name.given}
    return {key: value for key, value in parts.items() if value}


def _date(when: PartialDate | None) -> dict[str, Any] | None:
    """Return as many date parts as are known, and ``circa`` for an approximate date."""
    if when is None:
        return None
    parts = [int(part) for part in when.text.removesuffix("~").split("-")]
    return {"date-parts": [parts]} | ({"circa": True} if when.approximate else {})
