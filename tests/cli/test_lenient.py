"""``--lenient``: forbidden characters become visible escapes, and the dataset can be used."""

from pathlib import Path

import pytest

from .conftest import Run
from .test_check import changed


@pytest.fixture
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bundled dataset with an override and a terminal's escape in the treaty's name."""
    folder = tmp_path_factory.mktemp("hostile")
    name = 'name: "Treaty \u202eon \\e[2JOpen Skies"'
    return changed(folder, "treaty.yaml", "name: Treaty on Open Skies", name)


def test_without_it_the_dataset_is_refused(run: Run, hostile: Path) -> None:
    """A dataset with forbidden characters cannot be shown; each is named with its place."""
    done = run("status", "--dataset", str(hostile))
    assert (done.code, done.out) == (2, "")
    assert "treaty.yaml:4:17: error: the text holds U+202E" in done.err
    assert "treaty.yaml:4:9: error: the text holds U+001B" in done.err


@pytest.mark.parametrize("before", [True, False])
def test_with_it_the_dataset_is_shown_with_escapes(run: Run, hostile: Path, before: bool) -> None:
    """Given before the command or after, it shows the characters as escapes, never raw."""
    line = ("status", "--dataset", str(hostile), "--as-of", "2021-07-01")
    done = run(*(("--lenient", *line) if before else (*line, "--lenient")))
    assert done.code == 0
    assert done.out.startswith("Treaty \\u202eon \\u001b[2JOpen Skies on Thu 1 Jul 2021")


@pytest.mark.parametrize("before", [True, False])
def test_check_still_names_them(run: Run, hostile: Path, before: bool) -> None:
    """Checked with it the characters are warnings: exit 1, not 2."""
    line = ("check", str(hostile))
    done = run(*(("--lenient", *line) if before else (*line, "--lenient")))
    assert done.code == 1
    assert done.out.count("warning: the text holds U+") == 2
    assert "error" not in done.out
