"""``openskies-tui check``: findings on stdout, and an exit code that scripts can go by."""

import json
import re
from pathlib import Path

import pytest

from .conftest import Run

DATA = Path(__file__).parents[2] / "data" / "open-skies"


def changed(folder: Path, name: str, old: str, new: str) -> Path:
    """Copy the bundled dataset to a folder, with one piece of one of its files replaced."""
    for file in DATA.glob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        if file.name == name:
            assert old in text
            text = text.replace(old, new, 1)
        (folder / file.name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def wrong(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset with one warning: the stated day of a notice is too early."""
    effective = "effective: 2020-11-2"
    folder = tmp_path_factory.mktemp("wrong")
    return changed(folder, "acts.yaml", f"{effective}2", f"{effective}1")


@pytest.fixture
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset that does not fit the schema."""
    folder = tmp_path_factory.mktemp("broken")
    return changed(folder, "treaty.yaml", "instruments: 20", "instruments: many")


def test_fine_is_0_and_says_nothing(run: Run) -> None:
    """Without findings the exit code is 0 and nothing is printed."""
    assert run("check", str(DATA)) == (0, "", "")
    assert run("check", "open-skies", str(DATA)) == (0, "", "")


def test_findings_are_1(run: Run, wrong: Path) -> None:
    """With findings the exit code is 1, and each is a line file:line:column: severity: text."""
    done = run("check", str(wrong))
    assert (done.code, done.err) == (1, "")
    lines = done.out.splitlines()
    assert lines
    for line in lines:
        found = re.fullmatch(r"(.+):(\d+):(\d+): (error|warning): (.+)", line)
        assert found, line
        text = Path(found[1]).read_text(encoding="utf-8").splitlines()[int(found[2]) - 1]
        assert "2020-11-21" in text[int(found[3]) - 1 :]


def test_an_id_that_leads_nowhere_is_a_finding(run: Run, tmp_path: Path) -> None:
    """Such a dataset was read, and its error is told as a finding: exit 1, as the help says."""
    place = changed(tmp_path, "acts.yaml", "states: [RUS]", "states: [XXX]")
    done = run("check", str(place))
    assert (done.code, done.err) == (1, "")
    assert ": error: " in done.out
    assert "XXX" in done.out


def test_not_loadable_is_2(run: Run, broken: Path, wrong: Path) -> None:
    """A dataset that cannot be loaded gives 2, whatever is found in others; all is printed."""
    done = run("check", str(broken))
    assert (done.code, done.err) == (2, "")
    assert "treaty.yaml:" in done.out
    assert "`instruments` is `many`" in done.out
    both = run("check", str(wrong), str(broken))
    assert both.code == 2
    assert str(wrong) in both.out
    assert str(broken) in both.out


def test_a_missing_path_does_not_hide_the_findings_of_others(run: Run, wrong: Path) -> None:
    """Where one path leads nowhere the findings about the others are printed all the same."""
    done = run("check", str(wrong), str(wrong / "nowhere"))
    assert done.code == 2
    assert str(wrong) in done.out
    assert "nowhere" in done.out + done.err


@pytest.mark.parametrize("content", ["", "a: [", "a: \x1b[2J", "\t"])
def test_a_file_that_is_no_dataset_is_2(run: Run, tmp_path: Path, content: str) -> None:
    """A file that holds no dataset is not loadable; the finding has its place."""
    path = tmp_path / "x.yaml"
    path.write_text(content, encoding="utf-8")
    done = run("check", str(path))
    assert (done.code, done.err) == (2, "")
    assert done.out.startswith(f"{path}:1:") or done.out.startswith(f"{path}:2:")
    assert "\x1b" not in done.out


def test_findings_as_json(run: Run, wrong: Path) -> None:
    """With --json the findings are a list with file, line, column, severity and text."""
    done = run("check", "--json", str(wrong))
    (finding, *_) = json.loads(done.out)
    assert set(finding) == {"file", "line", "column", "severity", "text"}
    assert done.code == 1
    assert json.loads(run("check", "--json", str(DATA)).out) == []


def test_a_file_name_with_escapes_is_harmless(run: Run, tmp_path: Path) -> None:
    """A file's name is printed without control characters."""
    path = tmp_path / "a\x1b[31mb.yaml"
    path.write_text("a: [", encoding="utf-8")
    done = run("check", str(path))
    assert done.code == 2
    assert "\x1b" not in done.out + done.err


def test_a_broken_dataset_cannot_be_shown(run: Run, broken: Path) -> None:
    """Other commands print the errors on stderr with their places, and leave with 2."""
    done = run("status", "--dataset", str(broken))
    assert (done.code, done.out) == (2, "")
    assert re.search(r"treaty\.yaml:\d+:\d+: error: `instruments`", done.err)


def test_without_a_path_the_bundled_dataset_is_checked(run: Run) -> None:
    """A bare ``check`` looks at what every other command shows."""
    done = run("check")
    assert (done.code, done.out, done.err) == (0, "", "")
