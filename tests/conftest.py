"""Fixtures that several rooms share: the bundled dataset and its timeline, folders of our own."""

import gc
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from datasets import dataset_of
from hypothesis import settings
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.engine.model import Dataset
from openskies_tui.engine.timeline import Timeline

MARKS = {"fuzz": "fuzz", "monkey": "monkey", "pty": "pty", "snapshots": "snapshot"}
"""The mark of every test in a folder."""
USUAL = (120, 36)
"""The size at which the quick tier draws a screen that is tested at several."""
SLOW = {*MARKS.values(), "app_walk", "sizes", "web"}
"""Marks of tests that the quick tier leaves out: each is marked ``slow`` as well."""

# Who starts the tests in the background has them ignore Ctrl+C, and all that they start too.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# How fast something is is measured in benchmarks: on a busy machine any example can be slow.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


def pytest_xdist_auto_num_workers() -> int:
    """Use twice as many workers as processors: a test of a screen waits half of its time."""
    return 2 * (os.cpu_count() or 1)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the folders unread whose tests the quick tier leaves out, in every worker."""
    left_out = collection_path.parent == Path(__file__).parent and collection_path.name in MARKS
    return True if left_out and config.option.markexpr == "not slow" else None


def pytest_collection() -> None:
    """Collect no garbage while tests are collected: there is hardly any, and much to look at."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Keep what was collected out of every collection of garbage that follows."""
    gc.freeze()
    gc.enable()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what a folder says of its tests; whatever has a mark of the slow ones is slow."""
    for item in items:
        if mark := MARKS.get(item.path.relative_to(Path(__file__).parent).parts[0]):
            item.add_marker(mark)
        size = getattr(item, "callspec", None) and item.callspec.params.get("size")
        if item.path.parent.name == "ui" and size not in (None, USUAL):
            item.add_marker("sizes")
        if SLOW & {mark.name for mark in item.iter_markers()}:
            item.add_marker("slow")


@pytest.fixture(scope="session", autouse=True)
def _folders_of_our_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep every test away from the configuration and the memory of whoever runs it.

    What one test has read is a copy for the next, as at every start but a user's first.
    """
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CONFIG", "STATE", "DATA", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The dataset that comes with the program."""
    return dataset_of("open-skies")


@pytest.fixture(scope="session")
def timeline(dataset: Dataset) -> Timeline:
    """The bundled dataset, compiled."""
    return compile_timeline(dataset)


@pytest.fixture(autouse=True)
def runtime_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder for sockets that no running program of the tester's knows, with a short path."""
    folder = Path(tempfile.mkdtemp(prefix="osk-", dir="/tmp"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folder))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)
