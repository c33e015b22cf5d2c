"""The archives, of the sources and to install: the same each time, and whole."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
LEFT_OUT = shutil.ignore_patterns(
    ".[!c]*", "build", "dist", "*.egg-info", "__pycache__", "fuzz-failures", "*.pyc"
)
EPOCH = "SOURCE_DATE_EPOCH"
BUILD = "import sys; from setuptools import build_meta as it; it.build_KIND(sys.argv[1])"


def built(folder: Path, umask: int, kind: str = "sdist", **environment: str) -> Path:
    """Build an archive from a copy of the sources whose files are of another age and mode."""
    source, out = folder / "source", folder / "out"
    out.mkdir(parents=True)
    shutil.copytree(ROOT, source, ignore=LEFT_OUT, copy_function=shutil.copyfile)
    for file in source.rglob("*"):
        os.utime(file, (umask, umask))
        file.chmod(0o777 & ~umask)
    subprocess.run(
        [sys.executable, "-c", BUILD.replace("KIND", kind), str(out)],
        cwd=source,
        env={name: value for name, value in os.environ.items() if name != EPOCH} | environment,
        umask=umask,
        capture_output=True,
        check=True,
        timeout=120,
    )
    (archive,) = out.iterdir()
    return archive


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive, built once."""
    return built(tmp_path_factory.mktemp("first"), 0o022)


def test_two_archives_are_equal(archive: Path, tmp_path: Path) -> None:
    """Another folder, another day and another mask make no difference to a byte."""
    assert built(tmp_path, 0o077).read_bytes() == archive.read_bytes()


def test_two_wheels_are_equal(tmp_path: Path) -> None:
    """So are two wheels, whose hash can be compared with that of another builder."""
    first = built(tmp_path / "first", 0o022, "wheel").read_bytes()
    assert built(tmp_path / "second", 0o077, "wheel", TZ="Asia/Tokyo").read_bytes() == first


def test_the_day_of_a_release_can_be_given(tmp_path: Path) -> None:
    """Who packs for a system gives its archives a day, as other programs take it."""
    wheel = built(tmp_path, 0o022, "wheel", SOURCE_DATE_EPOCH="1700000000")
    with zipfile.ZipFile(wheel) as opened:
        assert {member.date_time[:3] for member in opened.infolist()} == {(2023, 11, 14)}


def test_it_holds_all_that_its_tests_need(archive: Path) -> None:
    """Each file of the tests, the data and the themes is there, and what the README names."""
    with tarfile.open(archive) as opened:
        held = {member.name.partition("/")[2] for member in opened if member.isfile()}
    wanted = {
        str(file.relative_to(ROOT))
        for folder in ("tests", "tui", "data", "themes", ".ci")
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    tops = {file.name for file in ROOT.iterdir() if file.suffix in (".md", ".toml", ".txt", ".py")}
    assert not (wanted | tops | {"LICENSE"}) - held
    assert not {name for name in held if "__pycache__" in name or name.startswith(".venv")}


def test_it_tests_itself(archive: Path, tmp_path: Path) -> None:
    """Unpacked, its own tests find what they need and pass."""
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path, filter="data")
    (source,) = tmp_path.iterdir()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "0", "tests/laws/test_readme.py", "tests/dataset"],
        cwd=source,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout[-3000:]
