"""The user's configuration: one small YAML file, read as strictly as a dataset, never fatal."""

from pathlib import Path
from typing import Annotated

import msgspec

from ..characters import visible
from ..dataset.diagnostics import FindingsError
from ..dataset.files import Files, decode_text, read_bytes
from ..engine.fields import END
from .yaml_cache import cached

FILE_NAME = "config.yaml"


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the user has settled: whether runs are remembered, and the theme to open with."""

    remember: bool = True
    theme: (
        Annotated[
            str,
            msgspec.Meta(
                pattern=rf"^[a-z0-9-]{{1,40}}{END}",
                description="the name of a theme: lowercase words",
            ),
        ]
        | None
    ) = None


def read_config(file: Path | None) -> tuple[Config, list[str]]:
    """Return the configuration, and a line if something in the file is not used.

    A key that nobody knows is left out, and so is a value that does not fit.
    """
    try:
        if file is None or not file.is_file():
            return Config(), []
    except OSError as error:
        return Config(), [f"{visible(str(file))}: cannot be read: {error.strerror or error}"]
    return cached([(str(file), file)], Config, _read)


def _read(files: Files) -> tuple[Config, list[str]]:
    from ..dataset.load import read_record
    from ..dataset.schema import convert, faults
    from ..dataset.yaml_tree import read_tree

    ((name, file),) = files
    try:
        raw = file if isinstance(file, bytes) else read_bytes(file, name)
        text = decode_text(raw, name)
    except FindingsError as error:
        return Config(), [error.in_short]
    tree = read_tree(text)
    if tree.root is None and not tree.problems:
        return Config(), []
    try:
        return read_record(name, text, Config), []
    except FindingsError as error:
        warnings = [error.in_short]
    settled = dict(tree.root) if isinstance(tree.root, dict) and not tree.problems else {}
    for fault in list(faults(settled, Config)):
        settled.pop(str(fault.path[0]), None)
    return convert(settled, Config), warnings
