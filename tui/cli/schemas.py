"""The command schema: of a dataset, of an answer, and for editors of what people write."""

from typing import Any

import click
import msgspec

from ..base.errors import UserError
from ..briefing.model import Briefing
from ..dataset.schema import custom_schema, json_schema
from ..engine.model import Dataset
from ..output.answers import ANSWERS, answer_schema
from ..theme.model import ThemeFile
from ..ui.config import Config
from .inherited import print_json

FILES: dict[str, type[msgspec.Struct]] = {
    "dataset": Dataset,
    "briefing": Briefing,
    "theme": ThemeFile,
    "config": Config,
}
"""The kinds of files, each with the record that one holds."""
_ANY_LINE = r"^[^\n]*\S"
"""How the pattern of a text begins that may be any line."""


def file_schema(kind: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) by which an editor completes and checks files of a kind.

    A dataset may lie in several files, so none of them must have all of its keys. An article
    or a year that is written as a number is text to us, and a number to an editor.

    >>> sorted(file_schema("theme")["$defs"])
    ['Colours', 'ThemeFile']
    """
    schema = msgspec.json.schema(FILES[kind], schema_hook=custom_schema)
    if kind == "dataset":
        del schema["$defs"]["Dataset"]["required"]
    _let_numbers_in(schema)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _let_numbers_in(node: Any) -> None:
    """Let text of any kind be a number as well, wherever it stands in a schema."""
    if isinstance(node, list):
        for item in node:
            _let_numbers_in(item)
    elif isinstance(node, dict):
        any_text = node.get("pattern", _ANY_LINE).startswith(_ANY_LINE) and "format" not in node
        if node.get("type") == "string" and any_text:
            node["type"] = ["string", "number"]
        for item in node.values():
            _let_numbers_in(item)


@click.command()
@click.option(
    "--of",
    "command",
    metavar="FILE|COMMAND",
    help="Of this kind of file, for an editor, or of the answer of this command in JSON instead.",
    shell_complete=lambda _context, _option, typed: [
        name for name in (*FILES, *ANSWERS) if name.startswith(typed)
    ],
)
def schema(command: str | None) -> None:
    """Print the JSON Schema of a dataset, of a file, or of a command's answer in JSON.

    Files are dataset (any part of one), briefing, theme and config.
    """
    if command is None:
        print_json(json_schema())
    elif command in FILES:
        print_json(file_schema(command))
    elif command in ANSWERS:
        print_json(answer_schema(command))
    else:
        names, files = ", ".join(ANSWERS), ", ".join(FILES)
        what = f"--of: `{command}` has no answer in JSON; there are {names}"
        raise UserError(f"{what}; and of files {files}")
