"""A file that holds one record, as a theme does: read strictly, every fault at its place."""

from collections.abc import Iterator
from itertools import islice
from typing import TypeVar

import msgspec

from ..characters import visible
from .diagnostics import Finding, FindingsError
from .limits import MAX_PROBLEMS
from .positions import Remark, SourceFile, findings_in
from .schema import Fault, convert, faults
from .yaml_tree import Tree, read_tree

T = TypeVar("T")


def _faults(tree: Tree, type_: type) -> Iterator[Fault]:
    if isinstance(tree.root, dict):
        return islice(faults(tree.root, type_), MAX_PROBLEMS)
    what = "is empty" if tree.root is None else "has no keys at its top level"
    keys = ", ".join(f"`{one.encode_name}:`" for one in msgspec.structs.fields(type_)[:3])
    return iter([Fault((), f"the file {what}; expected keys such as {keys}")])


def read_record(name: str, text: str, type_: type[T]) -> T:
    """Return the record that the YAML *text* of the file *name* holds.

    Raises:
        FindingsError: it holds none; each finding has file, line and column.
    """
    tree, shown = read_tree(text), visible(name)
    findings = [
        Finding(shown, *problem.place, "error", visible(problem.text)) for problem in tree.problems
    ]
    if not findings:
        remarks = [Remark(one.path, "error", one.text, one.at_key) for one in _faults(tree, type_)]
        findings += findings_in(SourceFile(shown, text), remarks)
    if findings:
        raise FindingsError(tuple(findings))
    return convert(tree.root, type_)
