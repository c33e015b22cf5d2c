"""`E` on a real terminal: the editor gets it, at the line of the record, and gives it back."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from openskies_tui.base.resources import bundled
from terminal import Terminal

EDITOR = """#!/bin/sh
echo "$@" > "{seen}"
printf 'EDITING NOW'; read answer
sed -i 's/^    name: Finland/    name: Suomi/; s/name: Finland,/name: Suomi,/' "$2"
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A dataset that may be edited, and an editor that renames a state in it."""
    shutil.copytree(bundled("data") / "open-skies", tmp_path / "data")
    editor = tmp_path / "bin" / "vim"
    editor.parent.mkdir()
    editor.write_text(EDITOR.format(seen=tmp_path / "seen"))
    editor.chmod(0o755)
    return tmp_path


def test_the_selected_state_is_edited_and_shown_anew(
    open_terminal: Callable[..., Terminal], desk: Path
) -> None:
    """The editor is given the line of the record; when it ends the board shows the edit."""
    data = desk / "data"
    lines = (data / "parties.yaml").read_text("utf-8").splitlines()
    line = next(number for number, text in enumerate(lines, 1) if "id: FIN" in text)
    editor = str(desk / "bin" / "vim")
    terminal = open_terminal("--as-of", "2021-07-01", "--dataset", str(data), EDITOR=editor)
    terminal.wait_for("q quit")
    terminal.press("/Finland\r")
    terminal.press("j")
    terminal.press("E")
    terminal.wait_for("EDITING NOW")
    assert "alternate screen" not in terminal.left_on
    terminal.press("\r")
    terminal.wait_for("Suomi")
    assert (desk / "seen").read_text() == f"+{line} {data}/parties.yaml\n"
    terminal.press("q")
    assert terminal.finish() == 0
    assert terminal.left_on == []
