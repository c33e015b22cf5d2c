"""Where a dataset's files are: a name, a folder, one file; and how several are laid together."""

import errno
import os
from pathlib import Path

import pytest
from minimal import MINIMAL, findings_of, only_finding, place_of, written
from openskies_tui.base.errors import UserError
from openskies_tui.dataset.load import load_dataset

HEAD, SOURCES = (
    MINIMAL.split("quotations:\n")[0],
    "quotations:\n" + MINIMAL.split("quotations:\n")[1],
)


def split_acts() -> tuple[str, str]:
    """Return the dataset cut in two in the middle of its list of acts."""
    before, after = HEAD.split("  - id: notice\n")
    return before, "acts:\n  - id: notice\n" + after + SOURCES


def test_a_single_file_and_a_folder_are_the_same(tmp_path: Path) -> None:
    """The same text in one file, or cut up in a folder, is the same dataset."""
    one = load_dataset(str(written(tmp_path, MINIMAL)))
    folder = tmp_path / "folder"
    folder.mkdir()
    written(folder, HEAD, "a.yaml")
    written(folder, SOURCES, "b.yml")
    written(folder, "not yaml: [", "notes.txt")
    assert load_dataset(str(folder)) == one


def test_lists_in_two_files_are_joined(tmp_path: Path) -> None:
    """Acts in two files are one list, in the order of the files' names."""
    first, second = split_acts()
    folder = tmp_path / "folder"
    folder.mkdir()
    written(folder, second, "2.yaml")
    written(folder, first, "1.yaml")
    one = load_dataset(str(written(tmp_path, MINIMAL)))
    assert [act.id for act in load_dataset(str(folder)).acts] == [act.id for act in one.acts]


def test_a_fault_in_the_second_file_is_placed_there(tmp_path: Path) -> None:
    """A fault in a joined list names the file, line and column where it stands."""
    first, second = split_acts()
    second = second.replace("title: Out", "title: Out\n    colour: red")
    written(tmp_path, first, "1.yaml")
    path = written(tmp_path, second, "2.yaml")
    found = only_finding(tmp_path)
    assert found.file == str(path)
    assert (found.line, found.column) == place_of(second, "colour")


def test_a_treaty_is_given_once(tmp_path: Path) -> None:
    """Two files that both give the treaty are an error in the second."""
    written(tmp_path, MINIMAL, "1.yaml")
    path = written(tmp_path, HEAD.split("parties:")[0], "2.yaml")
    found = only_finding(tmp_path)
    assert (found.file, found.line, found.column) == (str(path), 1, 1)
    assert "`treaty` is already given in another file" in found.text


def test_faults_of_two_broken_files_are_all_told(tmp_path: Path) -> None:
    """When several files cannot be read each is told."""
    for name in ("1.yaml", "2.yaml"):
        written(tmp_path, "a: [\n", name)
    written(tmp_path, MINIMAL, "3.yaml")
    assert [Path(one.file).name for one in findings_of(tmp_path)] == ["1.yaml", "2.yaml"]


def test_a_name_wins_over_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bundled name means the bundled dataset wherever one stands; ./name means the folder."""
    (tmp_path / "open-skies").mkdir()
    written(tmp_path / "open-skies", MINIMAL)
    monkeypatch.chdir(tmp_path)
    assert load_dataset("open-skies").treaty.name == "Treaty on Open Skies"
    assert load_dataset("./open-skies").treaty.name == "Small Treaty"


@pytest.mark.parametrize("name", ["no-such", "", "..", ".", "open-skies/", "/dev/null", "x\0y"])
def test_what_is_no_dataset_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """A name or path that leads to no dataset is a user's mistake, told in one line."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UserError) as caught:
        load_dataset(name)
    assert len(caught.value.lines) == 1
    assert caught.value.lines[0].isprintable()


def test_a_missing_name_lists_those_there_are() -> None:
    """A wrong name is answered with the names of the bundled datasets."""
    with pytest.raises(UserError, match=r"no dataset `open-sky`.*open-skies"):
        load_dataset("open-sky")


def test_a_folder_without_yaml_says_so(tmp_path: Path) -> None:
    """An empty folder is told as one."""
    with pytest.raises(UserError, match=r"holds no \.yaml file"):
        load_dataset(str(tmp_path))


def test_a_file_that_may_not_be_read_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file without permission to read is named in the error."""
    path = written(tmp_path, MINIMAL)

    def refused(*_: object) -> int:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    # Root may read everything, so the refusal is made up.
    monkeypatch.setattr(os, "open", refused)
    assert "cannot be read" in only_finding(path).text
