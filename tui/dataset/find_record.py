"""Where a record of a dataset stands: its file, line and column, as the file is now."""

from pathlib import Path
from typing import NamedTuple

from .files import find_files, read_text_file
from .positions import locate
from .yaml_tree import read_tree


class RecordPlace(NamedTuple):
    """A file, and a line and a column of it, from 1."""

    file: Path
    line: int
    column: int


def find_record(
    name_or_path: str, part: str, id_: str, *, lenient: bool = False
) -> RecordPlace | None:
    """Return where a dataset has a record: the one with an id in a list of its, or a whole part.

    *part* is a key of the dataset, such as ``acts``; that of the treaty is no list.

    Raises:
        UserError: there is no such dataset, or a file of it cannot be read.
    """
    for name, file in find_files(name_or_path):
        text = read_text_file(file, name)
        if id_ not in text and part != "treaty":
            continue
        root = read_tree(text, lenient=lenient).root
        records = root.get(part) if isinstance(root, dict) else None
        if isinstance(records, dict):
            spot = locate(text, [(part,)], lenient=lenient)[(part,)]
            return RecordPlace(file, *spot.key)
        for index, record in enumerate(records if isinstance(records, list) else ()):
            if isinstance(record, dict) and record.get("id") == id_:
                path = (part, index)
                return RecordPlace(file, *locate(text, [path], lenient=lenient)[path].value)
    return None
