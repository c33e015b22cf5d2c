"""How much do the tests notice? ``python tests/mutation/run.py engine --sample 120 --seed 1``.

Each mutant is one small change of a module, run in a copy of the package; the working tree stays
as it is. One that no test notices is a missing test, or it is listed in ``equivalents.yaml``.
"""

import ast
import compileall
import os
import py_compile
import random
import shutil
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue
from typing import Any, NamedTuple

import yaml

ROOT = Path(__file__).parents[2]
WORKERS = 2
OPTIONS = "-B -m pytest -x -q -n0 -p no:cacheprovider --hypothesis-seed=0"
KNOWN = Path(__file__).with_name("equivalents.yaml")
IGNORED = ("annotation", "returns", "decorator_list")
"""Fields of a node that hold no behaviour."""
PAIRS = (
    (ast.Eq, ast.NotEq), (ast.Lt, ast.LtE), (ast.Gt, ast.GtE), (ast.Is, ast.IsNot),
    (ast.In, ast.NotIn), (ast.And, ast.Or), (ast.Add, ast.Sub), (ast.Mult, ast.FloorDiv),
    (ast.BitOr, ast.BitAnd), ("0", "-1"), ("min", "max"), ("any", "all"),
)  # fmt: skip
OTHER: dict[Any, Any] = dict(PAIRS) | {right: left for left, right in PAIRS}


def _with(node: Any, **fields: Any) -> Any:
    return type(node)(**{**dict(ast.iter_fields(node)), **fields})


def _swapped(nodes: list[Any], change: Callable[[Any], Any]) -> Iterator[list[Any]]:
    return ([*nodes[:i], change(node), *nodes[i + 1 :]] for i, node in enumerate(nodes))


def _sum(node: ast.BinOp) -> list[ast.expr]:
    # Texts that are joined and types in a union are no sums.
    text = ast.unparse(node)
    if type(node.op) not in OTHER or text[0].isupper() or "'" in text or text.endswith("| None"):
        return []
    return [_with(node, op=OTHER[type(node.op)]()), node.left]


def _renamed(node: Any, field: str) -> list[Any]:
    name = ast.unparse(getattr(node, field))
    return [_with(node, **{field: ast.parse(OTHER[name]).body[0].value})] if name in OTHER else []


CHANGES: dict[type[ast.AST], Callable[[Any], list[Any]]] = {
    ast.Compare: lambda node: [
        _with(node, ops=ops) for ops in _swapped(node.ops, lambda op: OTHER[type(op)]())
    ],
    ast.BoolOp: lambda node: [_with(node, op=OTHER[type(node.op)]())],
    ast.UnaryOp: lambda node: [node.operand] if isinstance(node.op, ast.Not) else [],
    ast.BinOp: _sum,
    ast.Constant: lambda node: [ast.Constant(node.value + 1)] if type(node.value) is int else [],
    ast.Subscript: lambda node: _renamed(node, "slice"),
    ast.Call: lambda node: _renamed(node, "func"),
    **dict.fromkeys(
        (ast.If, ast.IfExp, ast.While),
        lambda node: [_with(node, test=ast.UnaryOp(ast.Not(), node.test))],
    ),
    ast.comprehension: lambda node: [
        _with(node, ifs=ifs)
        for ifs in _swapped(node.ifs, lambda test: ast.UnaryOp(ast.Not(), test))
    ],
    ast.Expr: lambda node: [] if isinstance(node.value, ast.Constant) else [ast.Pass()],
    ast.AugAssign: lambda node: [ast.Pass()],
    ast.Return: lambda node: (
        [] if ast.unparse(node) in ("return", "return None") else ast.parse("return None").body
    ),
}


class Mutant(NamedTuple):
    """A module with one change: where, the first line of its statement before and after, all."""

    module: str
    line: int
    before: str
    after: str
    source: str


def mutants(module: Path) -> Iterator[Mutant]:
    """Yield every mutant of a module, in the order of its text."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    name = module.relative_to(ROOT / "tui").as_posix()

    def walk(parent: ast.AST, statement: ast.AST) -> Iterator[Mutant]:
        for field, value in ast.iter_fields(parent):
            nodes = value if isinstance(value, list) else [value]
            for place, node in enumerate(nodes):
                if field in IGNORED or not isinstance(node, ast.AST):
                    continue
                owner = node if isinstance(node, ast.stmt) else statement
                before = ast.unparse(owner)
                for changed in CHANGES.get(type(node), lambda _: [])(node):
                    others = [*nodes[:place], changed, *nodes[place + 1 :]]
                    setattr(parent, field, others if isinstance(value, list) else changed)
                    after = ast.unparse(changed if owner is node else owner)
                    yield Mutant(name, owner.lineno, *_differing(before, after), ast.unparse(tree))
                    setattr(parent, field, value)
                yield from walk(node, owner)

    return walk(tree, tree)


def _differing(before: str, after: str) -> tuple[str, str]:
    """Return the first lines in which two statements differ."""
    pairs = zip(before.split("\n"), after.split("\n"), strict=False)
    return next((one.strip(), other.strip()) for one, other in pairs if one != other)


def copied(folder: Path) -> Path:
    """Copy the package into a folder, compiled, and return the folder."""
    package = folder / "openskies_tui"
    shutil.copytree(ROOT / "tui", package, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("data", "themes"):
        shutil.copytree(ROOT / name, package / name)
    compileall.compile_dir(package, quiet=1)
    return folder


def passes(folder: Path, tests: list[str], timeout: float) -> bool:
    """Say whether the tests pass with the copy in a folder, and in time."""
    changed = {"PYTHONPATH": str(folder), "HYPOTHESIS_STORAGE_DIRECTORY": str(folder / "examples")}
    command = [sys.executable, *OPTIONS.split(), *tests]
    quiet = subprocess.DEVNULL
    try:
        subprocess.check_call(
            command, cwd=ROOT, env=os.environ | changed, timeout=timeout, stdout=quiet, stderr=quiet
        )
    except subprocess.TimeoutExpired:
        return False
    except subprocess.CalledProcessError as error:
        # Ended by a signal from outside, it says nothing of the tests.
        return error.returncode < 0 and passes(folder, tests, timeout)
    return True


def tried(chosen: list[Mutant], tests: list[str]) -> Iterator[tuple[Mutant, bool]]:
    """Yield each mutant and whether the tests pass with it."""
    with tempfile.TemporaryDirectory() as home, ThreadPoolExecutor(WORKERS) as pool:
        free: Queue[Path] = Queue()
        for number in range(WORKERS):
            free.put(copied(Path(home) / str(number)))
        began, folder = time.monotonic(), free.get()
        if not passes(folder, tests, timeout=600):
            raise SystemExit("the tests fail without any change")
        limit = 60 + 10 * (time.monotonic() - began)
        free.put(folder)

        def survives(mutant: Mutant) -> bool:
            folder = free.get()
            module = folder / "openskies_tui" / mutant.module
            module.write_text(mutant.source, encoding="utf-8")
            py_compile.compile(str(module))
            try:
                return passes(folder, tests, limit)
            finally:
                shutil.copy2(ROOT / "tui" / mutant.module, module)
                py_compile.compile(str(module))
                free.put(folder)

        yield from zip(chosen, pool.map(survives, chosen), strict=True)


def main() -> None:
    """Try a sample of the mutants and tell which survived."""
    parser = ArgumentParser()
    parser.add_argument("package", help="a folder or a module of tui/, such as engine")
    parser.add_argument("--sample", type=int, default=120)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tests", nargs="+", help="by default those of the package")
    options = parser.parse_args()
    start = ROOT / "tui" / options.package
    modules = sorted(start.rglob("*.py")) if start.is_dir() else [start]
    every = [mutant for module in modules for mutant in mutants(module)]
    chosen = random.Random(options.seed).sample(every, min(options.sample, len(every)))
    tests = options.tests or [f"tests/{Path(options.package).parts[0]}"]
    rows = yaml.safe_load(KNOWN.read_text(encoding="utf-8"))
    known = {(row["module"], row["before"], row["after"]) for row in rows}
    found = Counter[str]()
    for mutant, survived in tried(chosen, tests):
        same = "equivalent" if (mutant.module, mutant.before, mutant.after) in known else "survived"
        what = same if survived else "killed"
        found[what] += 1
        if survived:
            print(f"{what} tui/{mutant.module}:{mutant.line}: {mutant.before}\n  {mutant.after}")
    share = found["killed"] / max(len(chosen) - found["equivalent"], 1)
    print(f"{options.package}, seed {options.seed}, {len(chosen)} of {len(every)} mutants:")
    print(", ".join(f"{number} {what}" for what, number in found.items()), f"({share:.1%})")


if __name__ == "__main__":
    main()
