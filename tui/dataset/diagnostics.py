"""What is wrong with a file, where, and how to mend it: values, printed one a line."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from ..base.errors import UserError
from .limits import MAX_TOLD

Path = tuple[str | int, ...]
"""Where a value stands in a tree: keys, and indices of lists."""
Severity = Literal["error", "warning"]


class Finding(Struct, frozen=True, order=True):
    """One thing that is wrong. ``line`` and ``column`` count from 1."""

    file: str
    line: int
    column: int
    severity: Severity
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.text}"


class FindingsError(UserError):
    """A file, or several, that cannot be used; ``findings`` say where and why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(*told(findings))
        self.findings = findings


class DatasetError(FindingsError):
    """A dataset that cannot be used."""


def told(findings: Iterable[Finding]) -> list[str]:
    """Return a line for each finding, and for very many only the number of the rest."""
    lines = [str(one) for one in findings]
    more = len(lines) - MAX_TOLD
    return lines if more <= 0 else [*lines[:MAX_TOLD], f"and {more:,} more"]
