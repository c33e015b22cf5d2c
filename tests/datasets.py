"""The datasets that come with the program, each read once: nobody can change a record."""

from functools import cache

from openskies_tui.dataset.load import load_dataset
from openskies_tui.engine.model import Dataset


@cache
def dataset_of(name: str) -> Dataset:
    """Return a dataset that comes with the program."""
    return load_dataset(name)
