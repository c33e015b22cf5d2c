"""What these tests export: what was known by a day, and a small dataset full of one text."""

from datetime import date

from minimal import MINIMAL
from msgspec.structs import replace
from openskies_tui import Registry
from openskies_tui.dataset.schema import convert
from openskies_tui.dataset.yaml_tree import read_tree
from openskies_tui.engine.model import Dataset, Name
from openskies_tui.output import export
from planting import planted

PENDING = date(2020, 10, 15)
"""A day on which the small dataset has a notice that runs."""


def small() -> Dataset:
    """Return the small dataset of the loader's tests."""
    return convert(read_tree(MINIMAL).root, Dataset)


def exported(
    name: str, dataset: Dataset, day: date, party: str | None = None, remark: str | None = None
) -> str:
    """Return an export of what was known by a day, as text."""
    return export(name, Registry(dataset).on(day), party, remark=remark).decode()


def filled(text: str) -> Dataset:
    """Return the small dataset with *text* wherever a dataset may hold prose of people.

    Lines get it on one line. Ids, codes and dates are what they were.
    """
    full = planted(small(), lambda _field: text)
    line = full.treaty.name
    authors = (Name(literal=line), Name(family=line, given=line))
    return replace(full, sources=tuple(replace(one, author=authors) for one in full.sources))
