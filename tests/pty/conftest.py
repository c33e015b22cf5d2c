"""A fixture that opens the program in a terminal, and ends what a test left running."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from terminal import Terminal

Opener = Callable[..., Terminal]


@pytest.fixture
def open_terminal(tmp_path: Path) -> Iterator[Opener]:
    """Open the program with arguments at a size, in an empty home."""
    opened: list[Terminal] = []

    def opener(*arguments: str, size: tuple[int, int] = (120, 36), **more: str) -> Terminal:
        terminal = Terminal(*arguments, size=size, home=tmp_path, **more)
        opened.append(terminal)
        return terminal

    yield opener
    for terminal in opened:
        terminal.kill()
