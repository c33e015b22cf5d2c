"""Bad usage, help and version: one clear line, exit 2, never a traceback."""

import os
import pty
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from .conftest import Run

pytestmark = pytest.mark.slow

FULL = Path("/dev/full")
COMMANDS = ("status", "events", "quotes", "show", "keys", "serve", "check", "schema")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["frobnicate"], "frobnicate"),
        (["--frobnicate"], "--frobnicate"),
        (["status", "--frobnicate"], "--frobnicate"),
        (["status", "more"], "more"),
        (["--as-of"], "--as-of"),
        (["status", "--as-of", "soon"], "`soon` is not a date; expected YYYY-MM-DD"),
        (["status", "--as-of", "2021-02-30"], "2021-02-30"),
        (["status", "--as-of", "10000-01-01"], "10000-01-01"),
        (["status", "--as-of", "0000-01-01"], "0000-01-01"),
        (["status", "--as-of", "18 Jun 2021 or so"], "is not a date"),
        (["status", "--as-of", "from 18 Jun 2021 to 19 Jun 2022"], "is not a date"),
        (["status", "--as-of", "9" * 400], "is not a date"),
        (["status", "--as-of", ""], "no date is given"),
        (["status", "--as-of", " "], "no date is given"),
        (["status", "--dataset", "nowhere"], "no dataset `nowhere`"),
        (["status", "--dataset", ""], "no dataset"),
        (["--dataset", "nowhere", "events"], "no dataset `nowhere`"),
        (["events", "--party", "RUZ"], "did you mean RUS?"),
        (["quotes", "--party", "Rusia"], "did you mean Russia?"),
        (["quotes", "--party", "Atlantis"], "Atlantis"),
        (["quotes", "--party", ""], "no state"),
        (["check", "/nowhere/at/all"], "/nowhere/at/all"),
        (["schema", "--json"], "--json"),
        (["--run"], "--run needs --as-of"),
        (["--watch", "status"], "--watch is for the dashboard"),
        ([], "needs a terminal"),
        (["--as-of", "2021-06-18"], "needs a terminal"),
        (["status", "--as-of", "\x1b[2J"], "is not a date"),
        (["status", "--dataset", "\x1b]0;x\x07"], "no dataset"),
        (["frob\x1b[2Jnicate"], "nicate"),
        (["--frob\x1b[2Jnicate"], "nicate"),
    ],
)
def test_bad_usage_is_one_line(run: Run, arguments: list[str], says: str) -> None:
    """A mistake in a command is one line on stderr that names it, with exit code 2."""
    done = run(*arguments)
    assert done.code == 2
    assert done.out == ""
    assert done.err.count("\n") == 1, done.err
    assert says in done.err
    assert done.err.rstrip("\n").isprintable()


RAW = "X\x1b]0;T\x07\u202e\x9bz"
"""An argument that sets a terminal's title, turns the line round and begins a sequence."""


@pytest.mark.parametrize(
    "arguments",
    [
        [RAW],
        ["status", RAW],
        ["status", f"--{RAW}"],
        ["status", "--as-of", RAW],
        ["status", "--known-by", RAW],
        ["status", "--what-if", RAW],
        ["status", "--what-if", f"BLR {RAW} 2026-12-01"],
        ["status", "--what-if", f"BLR notice {RAW}"],
        ["status", "--dataset", RAW],
        ["events", "--party", RAW],
        ["quotes", "--party", RAW],
        ["why", RAW],
        ["say", RAW],
        ["show", RAW],
        ["check", RAW],
        ["headline", RAW],
        ["sources", "--discredit", RAW],
        ["schema", "--of", RAW],
        ["export", RAW],
        ["export", "svg", "--size", RAW],
        ["export", "html", "-o", f"{RAW}/{RAW}"],
        ["rehearse", RAW],
        ["briefings", "--dataset", RAW],
        ["present", RAW],
        ["serve", "--host", RAW],
        ["serve", "--port", RAW],
        ["--theme", RAW, "--plain"],
    ],
    ids=lambda arguments: " ".join(arguments).replace(RAW, "RAW"),
)
def test_what_is_typed_never_commands_the_terminal(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    """Wherever an argument is repeated, its control characters are shown and do nothing."""
    monkeypatch.chdir(tmp_path)
    done = run(*arguments)
    assert (done.out + done.err).replace("\n", "").isprintable()


@pytest.mark.parametrize("arguments", [["--frobnicate"], ["status", "--as-of", "soon"], []])
def test_bad_usage_of_the_program(program: Run, arguments: list[str]) -> None:
    """The program as installed leaves with 2, nothing on stdout and no traceback."""
    done = program(*arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("openskies-tui: ")
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--theme", "neon"], "no theme `neon`"),
        (["--dataset", "nowhere"], "no dataset `nowhere`"),
        (["--as-of", "soon"], "`soon` is not a date"),
    ],
)
def test_bad_usage_in_a_terminal(arguments: list[str], says: str) -> None:
    """The dashboard does not open on a mistake: one line, exit 2, the terminal untouched."""
    outer, inner = pty.openpty()
    try:
        done = subprocess.run(
            [sys.executable, "-m", "openskies_tui", *arguments],
            stdin=inner,
            stdout=inner,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )
        os.write(inner, b".")
        painted = os.read(outer, 1000)
    finally:
        os.close(inner)
        os.close(outer)
    assert done.returncode == 2
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert painted == b"."


def test_the_version(run: Run) -> None:
    """The version is one line: the program's name and its version."""
    assert run("--version") == (0, f"openskies-tui {version('openskies-tui')}\n", "")


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_names_every_command(run: Run, option: str) -> None:
    """The help lists the options and every command."""
    done = run(option)
    assert (done.code, done.err) == (0, "")
    for word in (*COMMANDS, "--dataset", "--as-of", "--run", "--theme", "--plain", "--version"):
        assert re.search(rf"^ +{word}\b", done.out, re.MULTILINE), word


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run: Run, command: str) -> None:
    """Each command explains itself, and the options it takes."""
    done = run(command, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"Usage: openskies-tui {command}")
    assert ("--json" in done.out) is (command not in ("schema", "serve"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["--version"],
        ["--help"],
        ["status"],
        ["quotes"],
        ["check", "open-skies"],
        ["--plain"],
        ["show", "RUS"],
        ["why"],
    ],
)
def test_nothing_of_textual_is_imported(arguments: list[str]) -> None:
    """What needs no screen imports nothing of Textual."""
    code = (
        "import sys\n"
        "from openskies_tui.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit as left:\n    assert left.code == 0, left.code\n"
        "found = sorted(name for name in sys.modules if name.split('.')[0] == 'textual')\n"
        "sys.stderr.write(repr(found))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stderr == "[]"


def test_completion_for_the_shell(program: Run) -> None:
    """The shell can ask for its completion script."""
    done = program(_OPENSKIES_TUI_COMPLETE="bash_source")
    assert done.code == 0
    assert "_OPENSKIES_TUI_COMPLETE" in done.out


@pytest.mark.parametrize("command", ["status", "events", "quotes"])
def test_a_terminal_without_the_letters_gets_no_traceback(program: Run, command: str) -> None:
    """Where stdout cannot say “ or ü the answer is still given, and no traceback."""
    done = program(command, "--as-of", "2021-06-18", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert "Traceback" not in done.err
    assert done.code == 0
    assert done.out


def test_a_reader_that_leaves_early_is_no_error() -> None:
    """When the reader of a pipe has gone the program ends without a word."""
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "openskies_tui", "quotes", "--json"],
            stdout=write,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )
    finally:
        os.close(write)
    assert done.stderr == ""


@pytest.mark.skipif(not FULL.exists(), reason="there is no device that is always full")
def test_a_full_disk_is_one_line() -> None:
    """An answer that cannot be written is told in one line, with an exit code that is not 0."""
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "openskies_tui", "quotes", "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert done.stderr.count("\n") == 1
