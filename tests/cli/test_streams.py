"""Answers reach their reader whole, or a line and an exit code say that they did not."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

PROGRAM = f"{sys.executable} -m openskies_tui"


def shell(command: str, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """Run a command line in a POSIX shell."""
    return subprocess.run(
        ["sh", "-c", command],
        env=os.environ | environment,
        capture_output=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("what", ["export json", "export html", "quotes", "quotes --json"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_answer_that_is_cut_off_is_told(tmp_path: Path, what: str, unbuffered: str) -> None:
    """Where only a part can be written there is a line, and the exit code is not 0."""
    target = tmp_path / "answer"
    with target.open("wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "openskies_tui", *what.split()],
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
        )
    assert done.returncode == 1
    assert b"the answer could not be written" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("what", ["keys", "--plain", "quotes", "say", "briefings", "show TUR"])
@pytest.mark.parametrize("encoding", ["latin-1"])
def test_letters_that_the_locale_lacks_are_transliterated(what: str, encoding: str) -> None:
    """In a locale that is not UTF-8 every answer comes, in the letters that there are."""
    done = shell(f"{PROGRAM} {what}", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode(encoding)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("status >&-", 0),
        ("--version >&-", 0),
        ("status <&-", 0),
        ("<&-", 2),
        ("show nothing-at-all 2>&-", 2),
        ("check data-that-is-not-there >&- 2>&-", 2),
    ],
)
def test_closed_streams_change_no_exit_code(line: str, code: int) -> None:
    """A stream that is closed is nobody's bug: the exit code is as otherwise."""
    done = shell(f"{PROGRAM} {line}")
    assert done.returncode == code, done.stderr
    assert b"bug" not in done.stderr
