"""What the README shows works as it is pasted."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from openskies_tui.cli.main import main

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"```(\w+)\n(.*?)```", README, re.DOTALL)
LINES = [line for kind, block in BLOCKS if kind == "sh" for line in block.splitlines()]
SCREENS = {"present", "notes", "serve"}
"""Commands that open a screen; tests in a terminal run these."""


def commands() -> list[list[str]]:
    """Return every command of the program that prints an answer, in words."""
    found = []
    for line in LINES:
        words = shlex.split(line, comments=True)
        if words[:1] == ["openskies-tui"]:
            named = [word for word in words[1:] if not word.startswith("-")]
            prints = "--plain" in words or (named and named[0] not in SCREENS | {"data/open-skies"})
            if prints and named[:1] not in (["2021-06-18"], ["2021-07-01"], ["light"]):
                found.append(words[1:])
    return found


def test_the_readme_shows_commands() -> None:
    """There are many of them, so that the next test cannot pass by finding none."""
    assert len(commands()) >= 18


@pytest.mark.parametrize("words", commands(), ids=" ".join)
def test_a_command_of_the_readme_works_as_pasted(
    words: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    """It prints an answer, or writes its file, and says nothing else."""
    (tmp_path / "data").symlink_to(ROOT / "data")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as left:
        main(words)
    said, complaint = capfdbinary.readouterr()
    assert (left.value.code, complaint) == (0, b"")
    written = [file for file in tmp_path.rglob("*") if file.is_file() and not file.is_symlink()]
    fine = words[0] in ("check", "rehearse")
    assert said or written or fine


def test_a_command_works_in_a_process_of_its_own() -> None:
    """As in a shell: what the tests of all the others run is what the module runs."""
    command = [sys.executable, "-m", "openskies_tui", *commands()[0]]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout


def test_the_library_answers_as_the_readme_says() -> None:
    """Each expression with a value beside it has that value; ``...`` stands for the rest."""
    (block,) = [block for kind, block in BLOCKS if kind == "python"]
    names: dict[str, object] = {}
    checked = 0
    for line in block.splitlines():
        code, _, value = line.partition("#")
        value = value.strip()
        if not code.strip():
            continue
        if re.match(r"\s*(from|import|\w+ =)", code):
            exec(code, names)
        elif value[:1] in "'0123456789" and value:
            shown = repr(eval(code, names))
            assert shown.startswith(value.split(" ...")[0].rstrip("'")), line
            checked += 1
    assert checked >= 5


def test_the_links_of_the_readme_lead_somewhere() -> None:
    """Files that are linked are there."""
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    files = [target for target in targets if not target.startswith("https://")]
    assert files
    assert [file for file in files if not (ROOT / file).exists()] == []
