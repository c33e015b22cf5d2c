"""Finds every import inside a function of the program, and measures what each one saves.

``python tests/benchmarks/deferred_imports.py`` prints ``tests/laws/deferred_imports.txt``: the
least of some runs in fresh interpreters, in milliseconds, on top of what is imported anyway for
``--version``, for ``status`` and for the dashboard.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

TUI = Path(__file__).parents[2] / "tui"
TABLE = TUI.parent / "tests" / "laws" / "deferred_imports.txt"
PACKAGE = "openskies_tui"
ANYWAY = {
    "--version": f"import {PACKAGE}.cli.main",
    "status": f"import {PACKAGE}.cli.data",
    "dashboard": f"import {PACKAGE}.ui.run, textual.widgets",
}
_HEAD = """\
# Every import inside a function, and the milliseconds that each place is spared by it.
# tests/laws/test_imports.py holds the program against this table;
# tests/benchmarks/deferred_imports.py writes it anew.
"""
_RUNS = 5
_TIMED = """
import time
from importlib import import_module
began = time.perf_counter()
import_module({module!r})
print((time.perf_counter() - began) * 1000)
"""
Deferred = tuple[str, str]
"""A file of the program, and a module that a function in it imports."""


def deferred() -> Iterator[Deferred]:
    """Yield every import inside a function, file by file."""
    for file in sorted(TUI.rglob("*.py")):
        above = (PACKAGE, *file.relative_to(TUI).parts[:-1])
        found = dict.fromkeys(
            module
            for statement in _inside_functions(ast.parse(file.read_text("utf-8")))
            for module in _modules(statement, above)
        )
        yield from ((str(file.relative_to(TUI)), module) for module in found)


def _inside_functions(node: ast.AST, inside: bool = False) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if inside and isinstance(child, ast.Import | ast.ImportFrom):
            yield child
        function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
        yield from _inside_functions(child, inside or function)


def _modules(statement: ast.AST, above: tuple[str, ...]) -> list[str]:
    """Return the modules that a statement in the package *above* imports, by their full names."""
    if not isinstance(statement, ast.ImportFrom):
        return [alias.name for alias in getattr(statement, "names", ())]
    package = above[: len(above) - statement.level + 1] if statement.level else ()
    if statement.module:
        return [".".join((*package, statement.module))]
    return [".".join((*package, alias.name)) for alias in statement.names]


def listed() -> list[Deferred]:
    """Return the imports that the table allows."""
    lines = TABLE.read_text("utf-8").splitlines()
    return [tuple(line.split()[:2]) for line in lines if line and line[0] != "#"]


def milliseconds(module: str, anyway: str) -> float:
    """Return what importing a module takes, at the least, after *anyway*."""
    command = [sys.executable, "-c", anyway + _TIMED.format(module=module)]
    return min(
        float(subprocess.run(command, check=True, capture_output=True, timeout=60).stdout)
        for _ in range(_RUNS)
    )


def main() -> None:
    """Measure, and print the table."""
    print(_HEAD)
    print(f"# {'file':<30}{'imports':<45}" + "".join(f"{name:>11}" for name in ANYWAY))
    for file, module in deferred():
        spent = [milliseconds(module, anyway) for anyway in ANYWAY.values()]
        print(f"{file:<32}{module:<45}" + "".join(f"{one:11.1f}" for one in spent), flush=True)


if __name__ == "__main__":
    main()
