"""The clipboard of the machine, where there is one that a program can reach."""

from collections.abc import Callable, Iterator

Copy = Callable[[str], bool]

_SECONDS = 2.0


def copy_on_machine(text: str) -> bool:
    """Put a text on the machine's clipboard; return whether a clipboard took it.

    Takes no longer than two seconds. A library such as pyperclip has no such limit, and waits
    for ever where a display does not answer.
    """
    import shutil
    import subprocess

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
                    timeout=_SECONDS,
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
    import os
    import sys

    if sys.platform == "darwin":
        yield "pbcopy", "utf-8"
    if os.environ.get("WAYLAND_DISPLAY"):
        yield "wl-copy", "--type", "text/plain", "utf-8"
    if os.environ.get("DISPLAY"):
        yield "xclip", "-selection", "clipboard", "utf-8"
        yield "xsel", "--clipboard", "--input", "utf-8"
    if os.environ.get("WSL_DISTRO_NAME"):
        yield "clip.exe", "utf-16-le"
