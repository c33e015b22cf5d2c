"""Where the files are that come with the program, and the flags to open any file with."""

import os
from importlib import import_module
from pathlib import Path

DEFAULT_DATASET = "open-skies"


def bundled(folder: str) -> Path:
    """Return the folder ``data`` or ``themes`` as it was installed.

    ``importlib.resources`` says the same, but takes longer to import than the rest of a command.
    """
    return Path(import_module(f"openskies_tui.{folder}").__path__[0])


def schema_file(kind: str) -> Path:
    """Return the JSON Schema of a kind of file: dataset, briefing, theme or config."""
    return bundled("data") / "schemas" / f"{kind}.json"


def open_flags(*names: str) -> int:
    """Return the flags for ``os.open`` that this system knows, together.

    >>> open_flags("O_RDONLY", "O_NO_SUCH_FLAG") == os.O_RDONLY
    True
    """
    flags = getattr(os, "O_BINARY", 0)  # Windows translates the ends of lines without it
    for name in names:
        flags |= getattr(os, name, 0)
    return int(flags)
