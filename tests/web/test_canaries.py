"""The faults of textual-serve that ``web/compat_*`` works around, shown without our code.

A test that fails here is good news: the fault is mended, and the file that it names can go.
"""

import inspect
import os
import subprocess
import sys

import pytest
from rich.console import Console
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager
from textual_serve.server import Server


async def _ignore(_data: object = None) -> None:
    """Take what a page would be sent."""


async def test_app_service() -> None:
    """compat_app_service: the command is read by a shell."""
    service = AppService(
        "true; printf '%s' through-a-shell",
        write_bytes=_ignore,
        write_str=_ignore,
        close=_ignore,
        download_manager=DownloadManager(),
    )
    process = await service._open_app_process()
    written, _ = await process.communicate()
    assert written == b"through-a-shell"


def test_messages() -> None:
    """compat_messages: the protocol of a page is in a private method alone."""
    public = [name for name, _ in inspect.getmembers(Server, inspect.isfunction)]
    assert not [name for name in public if "process" in name and not name.startswith("_")]


BARE = "from textual.app import App; App().run()"


@pytest.mark.web
def test_driver() -> None:
    """compat_driver: an app whose server is gone, and with it its input, goes on."""
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
