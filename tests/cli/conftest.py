"""Ways to run the command line: within the test, and as a program of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest
from openskies_tui.cli.main import main


class Result(NamedTuple):
    """What a command left behind."""

    code: int | str | None
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line within the test; it has no terminal."""

    def run_(*arguments: str) -> Result:
        with pytest.raises(SystemExit) as left:
            main(arguments)
        out, err = capsys.readouterr()
        return Result(left.value.code, out, err)

    return run_


@pytest.fixture
def program() -> Run:
    """Run the program as others do; keywords go to its environment."""

    def program_(*arguments: str, **environment: str) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "openskies_tui", *arguments],
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=60,
        )
        return Result(done.returncode, done.stdout, done.stderr)

    return program_
