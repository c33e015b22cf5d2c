"""Ctrl+C at every stage of a command: it ends, and nobody has to read a traceback."""

import signal
import subprocess
import sys

import pytest

INTERRUPTED = """
import os, runpy, signal, sys

class Interrupt:
    def find_spec(self, name, *_):
        if name == STAGE:
            os.kill(os.getpid(), signal.SIGINT)

STAGE, sys.argv = sys.argv[1], ["openskies-tui", "status", "--as-of", "2021-07-01"]
sys.meta_path.insert(0, Interrupt())
runpy.run_module("openskies_tui", run_name="__main__")
"""
STAGES = ["openskies_tui.cli", "click", "openskies_tui.cli.main", "openskies_tui.cli.data"]


@pytest.mark.parametrize("stage", [*STAGES, "openskies_tui.analysis.registry"])
def test_ctrl_c_is_no_traceback(stage: str) -> None:
    """Whichever module is being imported when it comes."""
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, stage], capture_output=True, text=True, check=False
    )
    assert done.returncode in (-signal.SIGINT, 128 + signal.SIGINT)
    assert done.stdout == ""
    assert done.stderr.strip() == ""
