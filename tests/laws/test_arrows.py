"""Which part may import which: the engine knows no screen, no file and no clock."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import openskies_tui
import pytest

PACKAGE = Path(openskies_tui.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
ENGINE_MAY = {
    "bisect", "calendar", "collections", "contextlib", "dataclasses", "datetime", "enum",
    "functools", "heapq", "itertools", "math", "msgspec", "operator", "re", "typing",
    "unicodedata",
}  # fmt: skip
IMPURE = {"open", "input", "print", "now", "today", "utcnow", "read_text", "getenv"}
ROOMS_MAY = {
    "engine": {"engine"},
    "citing": {"engine", "citing"},
    "views": {"citing", "engine", "views"},
    "dataset": {"bundled", "engine", "dataset"},
    "report": {"engine", "views", "report"},
    "export": {"citing", "dataset", "engine", "export", "views"},
    "looks": {"bundled", "dataset", "engine", "looks"},
}
WIDGETS_NEVER = {"app", "screens", "scene", "start", "cli", "dataset"}


def name_of(path: Path) -> str:
    """Return the dotted name of a module below the package, as ``engine.dates``."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def imports(path: Path) -> Iterator[str]:
    """Yield what a module imports, deferred ones too; our own as ``openskies_tui.room.module``."""
    package = path.relative_to(PACKAGE).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield str(node.module)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1]
            base = ".".join(("openskies_tui", *above))
            if node.module:
                yield f"{base}.{node.module}"
            else:
                yield from (f"{base}.{alias.name}" for alias in node.names)


def rooms(path: Path) -> set[str]:
    """Return the rooms and modules directly below the package that a module imports from."""
    own = (name.split(".") for name in imports(path) if name.startswith("openskies_tui."))
    return {parts[1] for parts in own}


def room(name: str) -> list[Path]:
    """Return the modules of a room, which must have some."""
    found = sorted((PACKAGE / name).glob("**/*.py"))
    assert found, f"there is no room {name}"
    return found


@pytest.mark.parametrize("path", room("engine"), ids=name_of)
def test_the_engine_imports_only_pure_modules(path: Path) -> None:
    """Beside itself the engine imports a short list of modules, none of which does any I/O."""
    others = {name.split(".")[0] for name in imports(path)} - {"openskies_tui"}
    assert others <= ENGINE_MAY
    assert rooms(path) <= {"engine"}


@pytest.mark.parametrize("path", room("engine") + room("views"), ids=name_of)
def test_engine_and_views_call_no_clock_and_open_no_file(path: Path) -> None:
    """Time and data are arguments: nothing in the engine or its views asks the machine."""
    called = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            function = node.func
            called.add(getattr(function, "id", None) or getattr(function, "attr", ""))
    assert not called & IMPURE
    assert "time" not in {name.split(".")[0] for name in imports(path)}


@pytest.mark.parametrize("path", room("engine"), ids=name_of)
def test_an_engine_module_drags_nothing_in(path: Path) -> None:
    """Imported in a fresh interpreter, an engine module loads no screen and no YAML."""
    heavy = ("textual", "rich", "yaml", "click", "arrow", "platformdirs")
    assert loaded_by(f"import openskies_tui.{name_of(path)}", *heavy) == "[]"


@pytest.mark.parametrize("name", ROOMS_MAY)
def test_rooms_know_only_those_below(name: str) -> None:
    """No arrow between the rooms points back."""
    beyond = {name_of(path): rooms(path) - ROOMS_MAY[name] for path in room(name)}
    assert {module: found for module, found in beyond.items() if found} == {}


@pytest.mark.parametrize("path", room("views"), ids=name_of)
def test_views_import_no_screen(path: Path) -> None:
    """Views are plain values: nothing of Textual, Rich or YAML is in them."""
    others = {name.split(".")[0] for name in imports(path)}
    assert not others & {"textual", "rich", "yaml", "click", "arrow"}


@pytest.mark.parametrize("path", room("widgets"), ids=name_of)
def test_widgets_do_not_know_who_uses_them(path: Path) -> None:
    """A widget imports no screen, no app and no dataset: messages go up, views come down."""
    assert not rooms(path) & WIDGETS_NEVER


@pytest.mark.parametrize("path", room("screens"), ids=name_of)
def test_screens_do_not_import_the_app(path: Path) -> None:
    """A screen imports neither the app nor what starts it."""
    assert not rooms(path) & {"app", "start", "cli"}


def loaded_by(code: str, *packages: str) -> str:
    """Return which of some packages a fresh interpreter has loaded after some code."""
    code = (
        f"import sys\n{code}\n"
        f"print(sorted({{name.split('.')[0] for name in sys.modules}} & {set(packages)}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip()


def test_what_watches_files_is_loaded_only_when_it_is_asked_for() -> None:
    """Opening the dashboard loads no watcher, and neither does what would use one."""
    code = "import openskies_tui.start, openskies_tui.doing.following, openskies_tui.shell.watch"
    assert loaded_by(code, "watchfiles", "anyio") == "[]"


def test_the_dashboard_reads_no_yaml_in_its_own_process() -> None:
    """The process that opens the dashboard leaves the parser to the one that reads the files."""
    code = "import openskies_tui.cli, openskies_tui.launch, openskies_tui.start"
    assert loaded_by(code, "yaml", "textual") == "['textual']"


def test_the_command_line_loads_a_command_only_when_it_is_called() -> None:
    """Before a command is named neither its module nor what it needs is imported."""
    code = "import openskies_tui.cli"
    assert loaded_by(code, "yaml", "textual", "rich", "msgspec", "arrow", "click") == "['click']"


def test_only_the_shell_reads_the_clock() -> None:
    """The machine's time is read in one place, and handed on from there."""
    reading = set()
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr in ("now", "today", "utcnow"):
                owner = getattr(node.value, "id", "")
                if owner in ("datetime", "date", "arrow"):
                    reading.add(name_of(path))
    assert reading == {"shell.clock"}


def test_only_one_module_knows_yaml_of_datasets() -> None:
    """The parser is known to one module; the strict reader takes its events from there."""
    knowing = {name_of(path) for path in MODULES if "yaml" in set(imports(path))}
    assert knowing == {"dataset.yaml_events"}
