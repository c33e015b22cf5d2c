"""What is wrong with a file, where, and how to mend it: values, printed one a line."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing that is wrong. ``line`` and ``column`` count from 1."""

    file: str
    line: int
    column: int
    severity: Severity
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.severity}: {self.text}"


def not_utf8(file: str, error: UnicodeDecodeError) -> Finding:
    """Return the finding about the first byte of a file that is not UTF-8."""
    line = error.object.count(b"\n", 0, error.start) + 1
    before = error.object[error.object.rfind(b"\n", 0, error.start) + 1 : error.start]
    column = len(before.decode("utf-8", "replace")) + 1
    byte = error.object[error.start]
    return Finding(file, line, column, "error", f"not UTF-8: the byte 0x{byte:02X} is out of place")


class UserError(Exception):
    """A mistake outside this program, told in one line each; ends the command with exit 2."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class DatasetError(UserError):
    """A dataset that cannot be used; ``findings`` say why."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__(*map(str, findings))
        self.findings = findings
