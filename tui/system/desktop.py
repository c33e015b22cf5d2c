"""What an app may reach on the machine it runs on, apart from the terminal: clipboard, browser."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

Copy = Callable[[str], bool]
Browse = Callable[[str], bool]

_CLIPBOARD_SECONDS = 2.0
_BROWSER_SECONDS = 5.0
_OPEN_URL = "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))"


def copy_on_machine(text: str) -> bool:
    """Put a text on the machine's clipboard; return whether a clipboard took it.

    Takes no longer than two seconds. A library such as pyperclip has no such limit, and waits
    for ever where a display does not answer.
    """
    for program, *options, encoding in _programs():
        if path := shutil.which(program):
            try:
                done = subprocess.run(  # noqa: S603 - found on the path, no shell
                    [path, *options],
                    input=text.encode(encoding),
                    # These programs go on in the background, and would keep a pipe open.
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.DEVNULL,
                    start_new_session=True,
                    timeout=_CLIPBOARD_SECONDS,
                    check=False,
                )
            except subprocess.TimeoutExpired:
                return False
            except OSError:
                continue
            if done.returncode == 0:
                return True
    return False


def _programs() -> Iterator[tuple[str, ...]]:
    """Yield the programs that can work here: name, options, the encoding they read."""
    if sys.platform == "darwin":
        yield "pbcopy", "utf-8"
    if sys.platform == "win32":
        yield "clip", "utf-16-le"
    if os.environ.get("WAYLAND_DISPLAY"):
        yield "wl-copy", "--type", "text/plain", "utf-8"
    if os.environ.get("DISPLAY"):
        yield "xclip", "-selection", "clipboard", "utf-8"
        yield "xsel", "--clipboard", "--input", "utf-8"
    if os.environ.get("WSL_DISTRO_NAME"):
        yield "clip.exe", "utf-16-le"


def open_in_browser(url: str) -> bool:
    """Open an address in the browser of the machine; return whether there was one to open it.

    Only http and https are opened. The standard library's ``webbrowser`` does the work in a
    process without this terminal, on which a browser would draw or a launcher complain, and
    without TERM, so that it does not choose a browser for terminals.
    """
    if urlsplit(url).scheme not in ("http", "https"):
        return False
    try:
        child = subprocess.Popen(  # noqa: S603 - no shell, and the address begins with its scheme
            [sys.executable, "-I", "-c", _OPEN_URL, url],
            env={name: value for name, value in os.environ.items() if name != "TERM"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        return child.wait(_BROWSER_SECONDS) == 0
    except subprocess.TimeoutExpired:
        # Some browsers are waited for until they are closed: it is open.
        return True
    except OSError:
        return False


class Machine(NamedTuple):
    """Both calls may take their time and are made off the event loop; tests give their own."""

    copy: Copy = copy_on_machine
    browse: Browse = open_in_browser


THIS_MACHINE = Machine()
NO_MACHINE = Machine(lambda _text: False, lambda _url: False)
"""What a page in a browser may reach of the machine that serves it: nothing."""
