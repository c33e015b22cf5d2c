"""Fixtures that several rooms share: the bundled dataset and its timeline."""

import pytest
from openskies_tui.dataset.load import load_dataset
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.engine.model import Dataset
from openskies_tui.engine.timeline import Timeline


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The dataset that comes with the program."""
    return load_dataset("open-skies")


@pytest.fixture(scope="session")
def timeline(dataset: Dataset) -> Timeline:
    """The bundled dataset, compiled."""
    return compile_timeline(dataset)
