"""Every example in a docstring of the program does what it says."""

import doctest
import importlib
from pathlib import Path

import openskies_tui
import pytest

TUI = Path(openskies_tui.__file__).parent
MODULES = [
    ".".join(("openskies_tui", *path.relative_to(TUI).with_suffix("").parts)).removesuffix(
        ".__init__"
    )
    for path in sorted(TUI.rglob("*.py"))
    if ">>>" in path.read_text(encoding="utf-8")
]


def test_there_are_examples() -> None:
    """The names that the package exports have examples."""
    assert MODULES


@pytest.mark.parametrize("module", MODULES)
def test_the_examples_of_a_module(module: str) -> None:
    """What a docstring shows is what comes out."""
    found = doctest.testmod(importlib.import_module(module), optionflags=doctest.ELLIPSIS)
    assert found.attempted
    assert not found.failed
