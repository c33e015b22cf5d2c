"""What the program imports, where, and when: the clock and YAML in one place each, no more."""

import ast
import subprocess
import sys
from collections.abc import Iterator

import pytest
from benchmarks.deferred_imports import PACKAGE, TUI, deferred, listed

CLOCKS = {
    "time": {"time", "time_ns", "localtime", "gmtime", "ctime", "strftime"},
    "date": {"today"},
    "datetime": {"now", "utcnow", "today"},
    "arrow": {"now", "utcnow"},
}
"""What reads the time of day; ``time.monotonic`` only measures how long something takes."""


def trees() -> Iterator[tuple[str, ast.AST]]:
    """Yield every file of the program, parsed."""
    for file in TUI.rglob("*.py"):
        yield str(file.relative_to(TUI)), ast.parse(file.read_text("utf-8"))


def reads_the_clock(node: ast.AST) -> bool:
    """Return whether a piece of code asks for the time of day."""
    if isinstance(node, ast.ImportFrom) and node.module == "time":
        return any(alias.name in CLOCKS["time"] for alias in node.names)
    if not isinstance(node, ast.Attribute):
        return False
    of = node.value
    name = of.id if isinstance(of, ast.Name) else of.attr if isinstance(of, ast.Attribute) else ""
    return node.attr in CLOCKS.get(name, ())


def imports(node: ast.AST, wanted: str) -> bool:
    """Return whether a statement imports a package or something of it."""
    if isinstance(node, ast.Import):
        return any(alias.name.split(".")[0] == wanted for alias in node.names)
    return (
        isinstance(node, ast.ImportFrom)
        and not node.level
        and str(node.module).split(".")[0] == wanted
    )


def test_one_module_reads_the_machines_clock() -> None:
    """Everywhere else the time comes in as a value."""
    readers = {file for file, tree in trees() if any(map(reads_the_clock, ast.walk(tree)))}
    assert readers == {"system/clock.py"}


def test_one_module_knows_yaml() -> None:
    """The parser can be replaced in one place."""
    knowing = {
        file for file, tree in trees() if any(imports(node, "yaml") for node in ast.walk(tree))
    }
    assert knowing == {"dataset/yaml_events.py"}


def test_every_deferred_import_is_in_the_table() -> None:
    """An import stands at the top of its file unless the table says what it saves below it."""
    assert sorted(deferred()) == sorted(listed())


@pytest.mark.parametrize(
    ("module", "never"),
    [
        ("cli.main", "arrow msgspec rich textual yaml zoneinfo"),
        ("cli.data", "arrow jinja2 textual watchfiles yaml"),
        ("ui.run", "aiohttp anyio arrow jinja2 watchfiles yaml"),
        ("web.server", "arrow yaml"),
    ],
)
def test_what_is_slow_to_import_is_not_imported(module: str, never: str) -> None:
    """Only what needs it waits for it."""
    code = (
        f"import sys, {PACKAGE}.{module}\nprint(*sorted({set(never.split())} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "\n"
