"""Servers for the tests, all of them ended however a test ends."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from .serving import HELD, Serve, Serving, started


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Serve]:
    """Start ``openskies-tui serve`` on a free port, in an empty home."""
    running: list[Serving] = []

    def serve_(*arguments: str) -> Serving:
        running.append(started(tmp_path / f"served-{len(running)}", *arguments))
        running[-1].wait_for_address()
        return running[-1]

    yield serve_
    for one in running:
        one.kill()


# One for each module: a server tells only so many lines a minute.
@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    """A server for tests that only ask it and leave it as it was."""
    server = started(tmp_path_factory.mktemp("web") / "held", *HELD)
    server.wait_for_address()
    yield server
    server.kill()
