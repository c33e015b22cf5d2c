"""The command of the user's editor, and what is said where there is none."""

from pathlib import Path

import pytest
from openskies_tui.base.errors import UserError
from openskies_tui.system.editor import editor_command, run_editor


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({"EDITOR": "nano"}, ["nano", "+7", "a b.yaml"]),
        ({"VISUAL": "/usr/bin/nvim -p", "EDITOR": "ed"}, ["/usr/bin/nvim", "-p", "+7", "a b.yaml"]),
        ({"EDITOR": "code"}, ["code", "--wait", "--goto", "a b.yaml:7:3"]),
        ({"EDITOR": "code -w"}, ["code", "-w", "--goto", "a b.yaml:7:3"]),
        ({"EDITOR": "hx"}, ["hx", "a b.yaml:7:3"]),
        ({"EDITOR": "subl"}, ["subl", "--wait", "a b.yaml:7:3"]),
        ({"EDITOR": "'my editor' --x; rm"}, ["my editor", "--x;", "rm", "a b.yaml"]),
    ],
)
def test_each_editor_gets_the_line_as_it_takes_it(
    environment: dict[str, str], command: list[str]
) -> None:
    """Words are split as a shell would; nothing in them is obeyed."""
    assert editor_command(environment, Path("a b.yaml"), 7, 3) == command


@pytest.mark.parametrize(
    ("environment", "told"),
    [({}, "no editor is set"), ({"EDITOR": " "}, "no editor"), ({"EDITOR": "'"}, "cannot be read")],
)
def test_without_an_editor_it_says_so(environment: dict[str, str], told: str) -> None:
    """It says what to set."""
    with pytest.raises(UserError, match=told):
        editor_command(environment, Path("a.yaml"), 1, 1)


def test_an_editor_that_is_not_there_or_fails_is_told_of() -> None:
    """Neither is a crash."""
    with pytest.raises(UserError, match="was not found"):
        run_editor(["no-such-editor-here", "a.yaml"])
    with pytest.raises(UserError, match="exit code 1"):
        run_editor(["false", "a.yaml"])
