"""The web browser: opens an address of the web, and nothing else."""

from collections.abc import Callable
from urllib.parse import urlsplit

Browse = Callable[[str], bool]

_SECONDS = 5.0
_OPEN = "import sys, webbrowser; sys.exit(not webbrowser.open(sys.argv[1]))"


def open_in_browser(url: str) -> bool:
    """Open an address in the browser of the machine; return whether there was one to open it.

    Only http and https are opened. The standard library's ``webbrowser`` does the work in a
    process without this terminal, on which a browser would draw or a launcher complain, and
    without TERM, so that it does not choose a browser for terminals.
    """
    import os
    import subprocess
    import sys

    if urlsplit(url).scheme not in ("http", "https"):
        return False
    try:
        child = subprocess.Popen(  # noqa: S603 - no shell, and the address begins with its scheme
            [sys.executable, "-I", "-c", _OPEN, url],
            env={name: value for name, value in os.environ.items() if name != "TERM"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        return child.wait(_SECONDS) == 0
    except subprocess.TimeoutExpired:
        # Some browsers are waited for until they are closed: it is open.
        return True
    except OSError:
        return False
