"""The editor of the user's choice, at a line of a file."""

import shlex
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from ..base.errors import UserError

_AT_PLUS = "vi vim nvim view nano pico emacs emacsclient micro kak joe jed mg ne vis mcedit".split()
"""Those that take the line as ``+LINE`` before the file."""
_AT_COLON = "hx helix subl sublime_text zed zeditor gram".split()
"""Those that take it behind the file, as ``FILE:LINE:COLUMN``."""
_AT_GOTO = "code code-oss codium vscodium cursor".split()
_WAITS = {"subl": "--wait", "sublime_text": "--wait", "zed": "--wait", "zeditor": "--wait"}


def editor_command(environment: Mapping[str, str], file: Path, line: int, column: int) -> list[str]:
    """Return the command that opens a file at a place: ``$VISUAL``, or else ``$EDITOR``.

    It is split as a shell would split it, and run without one. An editor that nobody knows here
    opens the file at its beginning.

    Raises:
        UserError: neither is set, or it is none.

    >>> editor_command({"EDITOR": "vim -u NONE"}, Path("acts.yaml"), 12, 5)
    ['vim', '-u', 'NONE', '+12', 'acts.yaml']
    """
    wanted = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        command = shlex.split(wanted)
    except ValueError as error:
        raise UserError(f"the editor `{wanted}` cannot be read: {error}") from None
    if not command:
        raise UserError("no editor is set; set $VISUAL or $EDITOR, such as EDITOR=nano")
    name = Path(command[0]).name.lower().removesuffix(".exe")
    if name in _AT_PLUS:
        return [*command, f"+{line}", str(file)]
    if name in _AT_COLON:
        wait = [_WAITS[name]] if name in _WAITS and _WAITS[name] not in command else []
        return [*command, *wait, f"{file}:{line}:{column}"]
    if name in _AT_GOTO:
        wait = [] if {"--wait", "-w"} & set(command) else ["--wait"]
        return [*command, *wait, "--goto", f"{file}:{line}:{column}"]
    return [*command, str(file)]


def run_editor(command: list[str]) -> None:
    """Run an editor on this terminal until it is left.

    Raises:
        UserError: there is no such program, or it ended with a complaint.
    """
    if shutil.which(command[0]) is None:
        raise UserError(f"the editor `{command[0]}` was not found")
    try:
        done = subprocess.run(command, check=False)  # noqa: S603 - the user's own, without a shell
    except OSError as error:
        raise UserError(
            f"the editor `{command[0]}` cannot be run: {error.strerror or error}"
        ) from None
    if done.returncode != 0:
        raise UserError(f"the editor `{command[0]}` ended with exit code {done.returncode}")
