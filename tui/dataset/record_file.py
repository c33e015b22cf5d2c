"""A file that holds one record, as a theme does: read strictly, every fault at its place."""

from itertools import islice
from typing import TypeVar

from .clean import visible
from .findings import Finding, FindingsError
from .limits import MAX_PROBLEMS
from .places import Places, Remark, SourceFile
from .schema import convert, faults
from .yaml_tree import read_tree

T = TypeVar("T")


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
        found = islice(faults(tree.root, type_), MAX_PROBLEMS)
        remarks = (Remark(one.path, "error", one.text, one.at_key) for one in found)
        findings += Places(SourceFile(shown, text)).findings(remarks)
    if findings:
        raise FindingsError(tuple(findings))
    return convert(tree.root, type_)
