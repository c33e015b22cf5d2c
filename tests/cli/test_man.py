"""``openskies-tui man``: the page that is shipped is the one that the commands say.

``python tests/cli/test_man.py`` writes it anew after a change of the command line.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import pytest
from openskies_tui.cli.main import cli

SHIPPED = Path(__file__).parents[2] / "man" / "openskies-tui.1"


def test_the_shipped_page_is_up_to_date(run: Callable[..., Any]) -> None:
    """It is what the command prints, whatever the terminal is."""
    assert run("man").out == SHIPPED.read_text(encoding="utf-8")


def test_every_command_and_option_has_its_place(run: Callable[..., Any]) -> None:
    """Each command is a part, with every option that its own help has."""
    page = run("man").out.replace(r"\-", "-")
    context = click.Context(cli)
    for name in cli.list_commands(context):
        part = page.split(f'.SS "{name}"\n')[1].split("\n.SS")[0]
        command = cli.get_command(context, name)
        assert command
        for parameter in command.params:
            assert all(option in part for option in parameter.opts if option.startswith("-"))


@pytest.mark.skipif(not shutil.which("groff"), reason="needs groff")
def test_the_page_can_be_set(run: Callable[..., Any]) -> None:
    """The typesetter has no complaint, and the reader sees no escape."""
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", "-P-cbou"],
        input=run("man").out,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stderr == ""
    words = re.sub(r"\s+", " ", done.stdout)
    assert "openskies-tui show [OPTIONS] [KIND:]ID Show one thing in full" in words
    assert "EXIT STATUS" in words
    assert "\\" not in words


if __name__ == "__main__":
    program = [sys.executable, "-m", "openskies_tui", "man"]
    SHIPPED.write_text(subprocess.check_output(program, encoding="utf-8"), encoding="utf-8")
