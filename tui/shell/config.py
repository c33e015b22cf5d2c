"""The user's configuration: one small YAML file, read as strictly as a dataset, never fatal."""

from pathlib import Path
from typing import Annotated

import msgspec

from ..dataset.clean import visible
from ..dataset.findings import Finding
from ..dataset.schema import convert, faults
from ..dataset.yaml_tree import read_tree

FILE_NAME = "config.yaml"


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the user has settled: whether runs are remembered, and the theme to open with."""

    remember: bool = True
    theme: (
        Annotated[
            str,
            msgspec.Meta(
                pattern=r"^[a-z0-9-]{1,40}$", description="the name of a theme: lowercase words"
            ),
        ]
        | None
    ) = None


def read_config(file: Path) -> tuple[Config, list[str]]:
    """Return the configuration, and a line for everything in the file that is not used.

    A key that nobody knows is left out, and so is a value that does not fit.
    """
    shown = visible(str(file))
    try:
        if not file.is_file():
            return Config(), []
        text = file.read_text("utf-8-sig")
    except OSError as error:
        return Config(), [f"{shown}: cannot be read: {error.strerror or error}"]
    except UnicodeDecodeError:
        return Config(), [f"{shown}: not UTF-8"]
    tree = read_tree(text, locate=True)
    if tree.problems or not isinstance(tree.root, dict):
        found = [(problem.place, problem.text) for problem in tree.problems]
        if not found and tree.root is not None:
            found = [((1, 1), "no keys at the top level; expected `remember:` or `theme:`")]
        return Config(), [_line(shown, place, text) for place, text in found]
    complaints = []
    settled = dict(tree.root)
    for fault in list(faults(tree.root, Config)):
        places = tree.keys if fault.at_key else tree.values
        complaints.append(_line(shown, places.get(fault.path, (1, 1)), fault.text))
        settled.pop(str(fault.path[0]), None)
    return convert(settled, Config), complaints


def _line(shown: str, place: tuple[int, int], text: str) -> str:
    return str(Finding(shown, *place, "warning", visible(text)))
