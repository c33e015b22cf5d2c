"""The one thing that pyproject.toml cannot say: ``tui/`` is installed as ``openskies_tui``."""

from setuptools import find_packages, setup

setup(
    packages=[
        "openskies_tui",
        *(f"openskies_tui.{name}" for name in find_packages("tui")),
        "openskies_tui.data",
        "openskies_tui.themes",
    ]
)
