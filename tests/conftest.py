"""Fixtures that several rooms share: the bundled dataset and its timeline, folders of our own."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from openskies_tui.dataset.load import load_dataset
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.engine.model import Dataset
from openskies_tui.engine.timeline import Timeline

# How fast something is is measured in benchmarks: on a busy machine any example can be slow.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


def pytest_xdist_auto_num_workers() -> int:
    """Use twice as many workers as processors: a test of a screen waits half of its time."""
    return 2 * (os.cpu_count() or 1)


@pytest.fixture(scope="session", autouse=True)
def _folders_of_our_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep every test away from the configuration and the memory of whoever runs it.

    Nothing is cached: where the cache folder would be, there is a file.
    """
    home = tmp_path_factory.mktemp("home")
    (home / "cache").touch()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CONFIG", "STATE", "DATA", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The dataset that comes with the program."""
    return load_dataset("open-skies")


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
