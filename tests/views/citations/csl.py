"""CSL-JSON read as another program would: as JSON, and only where the official schema allows it."""

import json
from pathlib import Path
from typing import Any

import jsonschema

VALID = jsonschema.Draft7Validator(
    json.loads((Path(__file__).parent / "csl-data.json").read_text("utf-8"))
)


def csl_items(text: str) -> list[dict[str, Any]]:
    """Return the items of a list that is valid CSL-JSON."""
    items = json.loads(text)
    VALID.validate(items)
    return list(items)
