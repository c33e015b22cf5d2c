"""The faults of Textual that ``ui/compat/web_driver`` works around, shown without our code.

A test that fails here is good news: the fault is mended, and the file that it names can go.
"""

import inspect
import os
import subprocess
import sys

import pytest
from rich.console import Console

BARE = "from textual.app import App; App().run()"


@pytest.mark.web
def test_driver() -> None:
    """ui/compat/web_driver: an app whose server is gone, and with it its input, goes on."""
    environ = {**os.environ, "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"}
    with subprocess.Popen(
        [sys.executable, "-c", BARE], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environ
    ) as app:
        assert app.stdin is not None
        assert app.stdout is not None
        assert app.stdout.readline() == b"__GANGLION__\n"
        app.stdin.close()
        try:
            with pytest.raises(subprocess.TimeoutExpired):
                app.wait(1)
        finally:
            app.kill()


def test_console() -> None:
    """theme/compat_console: an environment can be given by a private name alone."""
    parameters = inspect.signature(Console).parameters
    assert "_environ" in parameters
    assert "environ" not in parameters
