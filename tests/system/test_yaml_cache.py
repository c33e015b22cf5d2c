"""Compiled copies: equal to the YAML they were read from, never out of date, never an error."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import msgspec
import pytest
from minimal import MINIMAL, written
from openskies_tui.base.errors import UserError
from openskies_tui.base.resources import schema_file
from openskies_tui.dataset.encode import to_msgpack
from openskies_tui.dataset.files import bundled_names
from openskies_tui.dataset.load import load_dataset
from openskies_tui.engine.dates import PartialDate
from openskies_tui.engine.model import Dataset
from openskies_tui.engine.terms import Term
from openskies_tui.system import yaml_cache
from openskies_tui.system.yaml_cache import cached, content_key, open_dataset
from openskies_tui.theme.load import all_theme_files, read_theme_files
from openskies_tui.theme.model import ThemeFile
from openskies_tui.ui.config import Config, read_config

EDGES = MINIMAL.replace("day: 1999-01-01", "day: 1999-01~").replace("2020-08-31", "2020")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the copies, in a cache folder of the test's own; neither is there yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "openskies-tui" / "yaml"


def copies(folder: Path) -> list[Path]:
    """Return what lies in the folder."""
    return sorted(folder.iterdir()) if folder.exists() else []


def forged(good: bytes, payload: bytes, change: Callable[[Dataset], object]) -> bytes:
    """Return a copy with another payload that has the hash that belongs to it."""
    bad = to_msgpack(change(msgspec.msgpack.decode(payload)))
    return good[: -len(payload) - 32] + sha256(bad).digest() + bad


def test_a_copy_is_equal_to_what_was_read(tmp_path: Path, folder: Path) -> None:
    """Every value comes back as it was, partial dates and terms with all that they know."""
    edges = written(tmp_path, EDGES, "edges.yaml")
    for name in (*bundled_names(), str(edges)):
        read = load_dataset(name)
        assert open_dataset(name) == read
        before = copies(folder)
        again = open_dataset(name)
        assert copies(folder) == before
        assert again == read
        assert again is not read
        for one, other in zip(read.acts, again.acts, strict=True):
            assert type(other.day) is PartialDate
            assert (one.day.first, one.day.last, one.day.approximate, str(one.day)) == (
                other.day.first, other.day.last, other.day.approximate, str(other.day)
            )  # fmt: skip
        for rule, copied in zip(read.treaty.rules, again.treaty.rules, strict=True):
            terms = [getattr(rule, field) for field in rule.__struct_fields__]
            assert [one for one in terms if isinstance(one, Term)] == [
                one
                for field in copied.__struct_fields__
                if isinstance(one := getattr(copied, field), Term)
            ]


def test_only_the_first_opening_reads_yaml(tmp_path: Path) -> None:
    """A second process imports no YAML parser for the dataset, the themes and the configuration."""
    config = tmp_path / "config" / "openskies-tui"
    config.mkdir(parents=True)
    (config / "config.yaml").write_text("theme: light\n")
    program = """
import sys
from openskies_tui.system.yaml_cache import open_dataset
from openskies_tui.ui import run
from openskies_tui.ui.settings import read_settings
open_dataset("open-skies")
print(read_settings().theme, "yaml" in sys.modules)
"""
    environment = os.environ | {"XDG_CONFIG_HOME": str(tmp_path / "config")}
    said = [
        subprocess.run(
            [sys.executable, "-c", program],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        ).stdout
        for _ in range(2)
    ]
    assert said == ["openskies-light True\n", "openskies-light False\n"]


def test_copies_are_the_users_alone(folder: Path) -> None:
    """Nobody else may read them, in whatever folder they lie."""
    folder.mkdir(parents=True)
    folder.chmod(0o755)
    open_dataset("open-skies")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(one.stat().st_mode) for one in copies(folder)] == [0o600]


def test_an_edit_is_seen_at_once(tmp_path: Path, folder: Path) -> None:
    """Any change of a file, its size and time the same, is read from YAML."""
    file = written(tmp_path, MINIMAL)
    assert open_dataset(str(file)).treaty.name == "Small Treaty"
    status = file.stat()
    file.write_text(MINIMAL.replace("Small Treaty", "Large Treaty"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert open_dataset(str(file)).treaty.name == "Large Treaty"
    assert len(copies(folder)) == 2


def test_a_dataset_with_errors_is_never_kept(tmp_path: Path, folder: Path) -> None:
    """It is told of with its place each time."""
    file = written(tmp_path, MINIMAL.replace("sources: [law]", "sources: [lawless]", 1))
    for _ in range(2):
        with pytest.raises(UserError, match="lawless"):
            open_dataset(str(file))
    assert copies(folder) == []


def test_lenient_copies_are_others(tmp_path: Path) -> None:
    """What was let in once is refused all the same without ``--lenient``."""
    file = written(tmp_path, MINIMAL.replace("Small Treaty", "Small \u200b Treaty"))
    for _ in range(2):
        assert open_dataset(str(file), lenient=True).treaty.name == r"Small \u200b Treaty"
        with pytest.raises(UserError):
            open_dataset(str(file))


FORGERIES: dict[str, Callable[[dict], object]] = {
    "no dataset": lambda _tree: [1, 2],
    "a key too many": lambda tree: tree | {"status": "party"},
    "a key too few": lambda tree: {key: tree[key] for key in tree if key != "treaty"},
    "a constraint broken": lambda tree: tree | {"parties": []},
    "an id that is none": lambda tree: (
        tree | {"parties": [tree["parties"][0] | {"id": "\x1b[2J"}, *tree["parties"][1:]]}
    ),
    "a day that no calendar has": lambda tree: (
        tree | {"acts": [tree["acts"][0] | {"day": "2021-02-30"}]}
    ),
}


@pytest.mark.parametrize("what", FORGERIES)
def test_what_does_not_fit_the_schema_is_not_believed(folder: Path, what: str) -> None:
    """A copy that says of itself that it is whole is held against the schema all the same."""
    read = open_dataset("open-skies")
    (copy,) = copies(folder)
    good = copy.read_bytes()
    copy.write_bytes(forged(good, to_msgpack(read), FORGERIES[what]))
    assert copy.read_bytes() != good
    assert open_dataset("open-skies") == read
    assert copy.read_bytes() == good


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _data: b"",
    "foreign": lambda _data: b"GIF89a" * 100,
    "cut in the head": lambda data: data[:30],
    "cut": lambda data: data[:-1],
    "longer": lambda data: data + b"\xc0",
    "one bit": lambda data: data[:5000] + bytes([data[5000] ^ 1]) + data[5001:],
    "of other files": lambda data: data[:30] + bytes([data[30] ^ 1]) + data[31:],
}


@pytest.mark.parametrize("what", DAMAGE)
def test_what_is_damaged_is_replaced(folder: Path, what: str) -> None:
    """The YAML is read, and a good copy takes the place of the bad one."""
    read = open_dataset("open-skies")
    (copy,) = copies(folder)
    good = copy.read_bytes()
    copy.write_bytes(DAMAGE[what](good))
    assert open_dataset("open-skies") == read
    assert copy.read_bytes() == good


def _link(copy: Path) -> None:
    aside = copy.parents[1] / "aside"
    copy.rename(aside)
    copy.symlink_to(aside)


def _sparse(copy: Path) -> None:
    with copy.open("r+b") as file:
        file.truncate(2**33)


PLANTED: dict[str, Callable[[Path], object]] = {
    "a link": _link,
    "a pipe": lambda copy: (copy.unlink(), os.mkfifo(copy)),
    "a folder": lambda copy: (copy.unlink(), copy.mkdir()),
    "eight gibibytes": _sparse,
    "writable by all": lambda copy: copy.chmod(0o666),
    "in a folder that all can write to": lambda copy: copy.parent.chmod(0o777),
    "unreadable": lambda copy: copy.chmod(0),
}


@pytest.mark.parametrize("what", PLANTED)
def test_what_is_not_the_users_own_is_not_read(
    folder: Path, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing waits for it, nothing is raised, and the YAML is read."""
    read = open_dataset("open-skies")
    (copy,) = copies(folder)
    PLANTED[what](copy)
    with monkeypatch.context() as patch:
        if what != "unreadable" or os.geteuid() != 0:
            patch.setattr(yaml_cache, "from_msgpack", lambda *_: pytest.fail("it was read"))
        assert open_dataset("open-skies") == read


def test_the_files_of_somebody_else_are_let_be(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after ``sudo``: nothing is read there, and nothing written."""
    read = open_dataset("open-skies")
    (copy,) = copies(folder)
    copy.write_bytes(b"theirs")
    monkeypatch.setattr(os, "geteuid", lambda: 12_345)
    assert open_dataset("open-skies") == read
    assert copy.read_bytes() == b"theirs"


@pytest.mark.parametrize("place", ["a file in the way", "no home"])
def test_where_nothing_can_be_kept_nothing_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """The program goes on, and leaves nothing behind."""
    (tmp_path / "taken").write_text("a file")
    cache = "cache" if place == "no home" else str(tmp_path / "taken")
    monkeypatch.setenv("XDG_CACHE_HOME", cache)
    monkeypatch.chdir(tmp_path)
    assert open_dataset("open-skies") == load_dataset()
    assert [one.name for one in tmp_path.iterdir()] == ["taken"]


def test_the_copies_used_last_are_kept(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of too many, those used last stay; what is opened again and again is among them."""
    monkeypatch.setattr(yaml_cache, "_KEPT", 32)
    texts = [MINIMAL.replace("Small", f"Number {number}") for number in range(40)]
    files = [written(tmp_path, text, f"{number}.yaml") for number, text in enumerate(texts)]
    for number, file in enumerate(files):
        open_dataset(str(file))
        for age, copy in enumerate(copies(folder)):
            os.utime(copy, ns=(0, copy.stat().st_mtime_ns - 10**9 - age))
        if number == 0:
            (often,) = copies(folder)
        open_dataset(str(files[0]))
    assert len(copies(folder)) == 32
    assert often in copies(folder)


def test_themes_and_the_configuration_are_kept_too(tmp_path: Path, folder: Path) -> None:
    """A copy is equal; what has a mistake in it is read, and told of, each time."""
    files, _ = all_theme_files(tmp_path)
    read = read_theme_files(files)
    config = tmp_path / "config.yaml"
    config.write_text("theme: light\n")
    for _ in range(2):
        assert cached("theme", files, tuple[ThemeFile, ...], read_theme_files) == read
        assert read_config(config) == (Config(theme="light"), [])
    assert len(copies(folder)) == 2
    config.write_text("theme: [1]\n")
    for _ in range(2):
        assert len(read_config(config)[1]) == 1
    assert len(copies(folder)) == 2


def test_the_key_is_of_all_that_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another byte, name, order of files, kind, schema, version or leniency is another copy."""
    files = [("a.yaml", b"ab"), ("b.yaml", b"c")]
    keys = [
        content_key("theme", files),
        content_key("theme", files, lenient=True),
        content_key("theme", [("a.yaml", b"a"), ("b.yaml", b"bc")]),
        content_key("theme", [("a.yaml", b"ab"), ("c.yaml", b"c")]),
        content_key("theme", files[::-1]),
        content_key("theme", [("odd\udcff.yaml", b"ab")]),
        content_key("config", files),
    ]
    assert content_key("theme", files) == keys[0]
    with monkeypatch.context() as patch:
        patch.setattr("openskies_tui.system.yaml_cache.__version__", "0.0.0")
        keys.append(content_key("theme", files))
    other = tmp_path / "theme.json"
    other.write_bytes(schema_file("theme").read_bytes().replace(b"40", b"41"))
    monkeypatch.setattr("openskies_tui.system.yaml_cache.schema_file", lambda _kind: other)
    keys.append(content_key("theme", files))
    assert len(set(keys)) == len(keys)
