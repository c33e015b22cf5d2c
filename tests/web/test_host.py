"""No key on a page reaches anything of the host: no file, no program, no socket."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from openskies_tui.ui.keymap import APP_ACTIONS

pytestmark = pytest.mark.web


def walked(place: Path, tools: Path, *arguments: str) -> dict[str, list[str]]:
    """Walk all keys in a process that stands in *place*; return what each action reached."""
    reading, writing = os.pipe()  # an input that does not end
    with (place.parent / "drawn").open("wb") as drawn:
        done = subprocess.run(
            [sys.executable, "-B", "-m", "tests.web.walk", *arguments],
            cwd=place,
            env=os.environ
            | {
                "HOME": str(place),
                "PYTHONPATH": str(Path(__file__).parents[2]),
                "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
                "DISPLAY": ":99",
                "BROWSER": "true",
                "COLUMNS": "120",
                "ROWS": "36",
                "TEXTUAL_DRIVER": "openskies_tui.ui.compat.web_driver:WebPage",
            },
            stdin=reading,
            stdout=drawn,
            stderr=subprocess.PIPE,
            timeout=400,
            check=False,
        )
    os.close(reading)
    os.close(writing)
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, list[str]] = json.loads(done.stderr)
    return found


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A clipboard that would be used, were it looked for."""
    folder = tmp_path / "tools"
    folder.mkdir()
    (folder / "xclip").write_text("#!/bin/sh\nexit 0\n")
    (folder / "xclip").chmod(0o755)
    return folder


def test_no_key_reaches_the_host(tmp_path: Path, tools: Path) -> None:
    """Each action of the table, from each panel, with yes to all that it asks."""
    place = tmp_path / "place"
    place.mkdir()
    found = walked(place, tools, "page")
    assert {action.id for action in APP_ACTIONS} - set(found) == {"quit"}
    assert {id_: reached for id_, reached in found.items() if reached} == {}
    assert list(place.rglob("r")) == []


def test_the_walk_would_see_it(tmp_path: Path, tools: Path) -> None:
    """On a terminal the same walk sees files, the clipboard, the browser and the socket."""
    place = tmp_path / "place"
    place.mkdir()
    reaching = {"export", "copy", "browse", "present"}
    found = walked(place, tools, "terminal", *reaching)
    assert {id_ for id_, reached in found.items() if reached} == reaching
