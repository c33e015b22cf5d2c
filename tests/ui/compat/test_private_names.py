"""Private names of the toolkit stand only in the files that work around its faults."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import openskies_tui
import textual
import textual_serve

TUI = Path(openskies_tui.__file__).parent
TEXTUAL, SERVE = Path(textual.__file__).parent, Path(textual_serve.__file__).parent
SOURCES = [
    *(TEXTUAL / f"{name}.py" for name in "app screen widget dom message_pump scroll_view".split()),
    *(TEXTUAL / f"{name}.py" for name in "driver scrollbar containers css/stylesheet".split()),
    *(TEXTUAL / "drivers").glob("*.py"),
    *(TEXTUAL / "widgets" / f"_{name}.py" for name in ("input", "static")),
    *(SERVE / f"{name}.py" for name in ("app_service", "server")),
]
"""Where the classes are that ours stand on."""
FILES = [
    path
    for folder in ("ui", "web", "theme")
    for path in sorted((TUI / folder).rglob("*.py"))
    if "compat" not in str(path.relative_to(TUI))
]


def private_names() -> set[str]:
    """Return the private names of those classes: methods, and what they keep on themselves."""
    patterns = (r"self\.(_[a-z]\w*)\s*(?::[^=\n]+)?=[^=]", r"def (_[a-z]\w*)\(")
    found = {"_environ"}
    for source in SOURCES:
        text = source.read_text("utf-8")
        found.update(name for pattern in patterns for name in re.findall(pattern, text))
    return found


def names_in(path: Path) -> Iterator[str]:
    """Yield the names that a file reads, writes or defines on an object, or imports from them."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name
        elif isinstance(node, ast.keyword):
            yield node.arg or ""
        elif isinstance(node, ast.ImportFrom) and not node.level:
            whole = f"{node.module}.{'.'.join(one.name for one in node.names)}"
            if whole.startswith(("textual", "rich")):
                yield from (part for part in whole.split(".") if part.startswith("_"))


PRIVATE = private_names() | {"_xterm_parser", "_compositor", "_environ"}


def test_the_law_is_not_empty() -> None:
    """The names are found, and the files that work around a fault are those that use them."""
    assert {"_fatal_error", "_check_bindings", "_display", "_process", "_app"} <= PRIVATE
    used = {name for path in (TUI / "ui/compat").glob("*.py") for name in names_in(path)}
    assert {"_fatal_error", "_check_bindings", "_display"} <= used


def test_no_private_name_of_the_toolkit() -> None:
    """Neither is one used, nor does a name of ours stand in the place of one."""
    assert len(FILES) > 40
    found = {str(path.relative_to(TUI)): PRIVATE & set(names_in(path)) for path in FILES}
    assert {path: names for path, names in found.items() if names} == {}
