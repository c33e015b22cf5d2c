"""The gate: no field of any file lets in what a terminal obeys, however it is written.

The fields come from the types of the schema: a new one is covered by itself.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from minimal import place_of, written
from openskies_tui.base.errors import UserError
from openskies_tui.briefing.load import read_briefing
from openskies_tui.briefing.model import Briefing
from openskies_tui.dataset.load import examine, load_dataset
from openskies_tui.dataset.yaml_tree import read_tree
from openskies_tui.engine.model import Dataset
from openskies_tui.theme.load import read_theme_file
from openskies_tui.theme.model import ThemeFile

from .every_field import leaves, planted, sample

FORBIDDEN = {
    "U+001B": "\x1b",
    "U+009B": "\x9b",
    "U+202E": "\u202e",
    "U+200B": "\u200b",
    "U+0000": "\x00",
}
FILES: dict[str, Any] = {"dataset": Dataset, "briefing": Briefing, "theme": ThemeFile}
READERS: dict[str, Callable[[str, str], object]] = {
    "dataset": lambda path, _text: load_dataset(path),
    "briefing": read_briefing,
    "theme": read_theme_file,
}
TOLD_AT_ONCE = 90
"""No more faults than are told one by one."""


def lines_about(kind: str, text: str, folder: Path) -> list[str]:
    """Return what reading a file says; that it says something is part of the promise."""
    path = written(folder, text, "file.yaml")
    with pytest.raises(UserError) as caught:
        READERS[kind](str(path), text)
    return list(caught.value.lines)


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("name", FORBIDDEN)
def test_no_field_lets_a_control_character_in(tmp_path: Path, kind: str, name: str) -> None:
    """An escape in any field is refused where it stands, and the message itself is harmless."""
    paths = list(leaves(sample(FILES[kind])))
    for first in range(0, len(paths), TOLD_AT_ONCE):
        tree, values = sample(FILES[kind]), {}
        for path in paths[first : first + TOLD_AT_ONCE]:
            values[path] = f"a{FORBIDDEN[name]}[2Jb{len(values)}"
            tree = planted(tree, path, values[path])
        # JSON is YAML; each value has a line of its own, and the character is an escape.
        text = json.dumps(tree, indent=1)
        said = lines_about(kind, text, tmp_path)
        assert all(one.isprintable() for one in said)
        for path, value in values.items():
            line, column = place_of(text, json.dumps(value))
            assert any(
                one.startswith(f"{tmp_path}/file.yaml:{line}:{column}: error: ") and name in one
                for one in said
            ), (path, said)


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("character", FORBIDDEN.values(), ids=FORBIDDEN)
def test_no_key_lets_one_in(tmp_path: Path, kind: str, character: str) -> None:
    """A key that holds one is refused as well, at its place, even when it is there twice."""
    key = json.dumps(f"a{character}[2Jb")
    said = lines_about(kind, f"id: x\n{key}: x\n{key}: x\n", tmp_path)
    assert all(one.isprintable() for one in said)
    for line in (2, 3):
        assert any(one.startswith(f"{tmp_path}/file.yaml:{line}:1: error: ") for one in said)


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize("tag", ["!<%1b]0;x%07>", "!%C2%9B31m", "!<%E2%80%AE>"])
def test_no_tag_speaks_to_the_terminal(tmp_path: Path, kind: str, tag: str) -> None:
    """YAML undoes escapes in tags: what is said of a tag is harmless too."""
    said = lines_about(kind, f"id: {tag} x\n", tmp_path)
    assert all(one.isprintable() for one in said)
    assert any(one.startswith(f"{tmp_path}/file.yaml:1:5: error: tag `") for one in said)


def test_the_samples_hold_every_field() -> None:
    """Deep fields of rare kinds are among those that are tried."""
    paths = {
        ".".join(one for one in path if isinstance(one, str)) for path in leaves(sample(Dataset))
    }
    for field in (
        "treaty.rules.instruments",
        "treaty.voices.name",
        "acts.rivals.reason",
        "acts.from",
        "claims.asserts.because",
        "claims.asserts.more_than",
        "quotations.gloss",
        "sources.author.literal",
        "sources.container-title",
    ):
        assert field in paths


def test_a_sample_without_such_characters_reads_as_yaml(tmp_path: Path) -> None:
    """The tests above see the gate at work, and not that a sample cannot be read at all."""
    for kind, type_ in FILES.items():
        text = json.dumps(sample(type_), indent=1)
        assert read_tree(text).problems == []
        if kind == "dataset":
            found = examine(str(written(tmp_path, text))).findings
            assert not any("U+" in one.text for one in found)
