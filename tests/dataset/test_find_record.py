"""Records are found in the files of a dataset, each at its line."""

from pathlib import Path

import pytest
from openskies_tui.dataset.find_record import find_record
from openskies_tui.engine.model import Dataset


@pytest.mark.parametrize("part", ["parties", "acts", "quotations", "sources", "claims"])
def test_every_kind_of_record_is_found_at_its_line(dataset: Dataset, part: str) -> None:
    """The line is that on which the record begins: its id stands on it or close below."""
    for record in (getattr(dataset, part)[0], getattr(dataset, part)[-1]):
        place = find_record("open-skies", part, record.id)
        assert place is not None
        lines = place.file.read_text("utf-8").splitlines()[place.line - 1 :]
        assert lines[0].lstrip().startswith(("- ", "id:", "{"))
        assert f"id: {record.id}" in " ".join(lines[:3])


def test_what_is_not_there_is_not_found() -> None:
    """The treaty has one place, and an unknown id none."""
    place = find_record("open-skies", "treaty", "treaty")
    assert place is not None
    assert place.file.name == "treaty.yaml"
    assert find_record("open-skies", "acts", "no-such-act") is None


def test_the_last_file_is_looked_at_too(tmp_path: Path) -> None:
    """A list may stand in several files."""
    (tmp_path / "a.yaml").write_text("acts:\n  - id: one\n")
    (tmp_path / "b.yaml").write_text("acts:\n\n  - kind: x\n    id: two\n")
    place = find_record(str(tmp_path), "acts", "two")
    assert place == (tmp_path / "b.yaml", 3, 5)
