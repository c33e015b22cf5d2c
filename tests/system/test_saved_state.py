"""What is remembered between runs, and the configuration: never fatal, never half written."""

import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from openskies_tui.system.saved_state import Remembered, recall, remember
from openskies_tui.ui.config import Config, read_config

LEFT = Remembered(date(2021, 6, 18), "openskies-light", "events", True, "bibtex")


def test_what_was_left_is_found_again(tmp_path: Path) -> None:
    """What one run writes, the next one reads; the folder is made where there is none."""
    file = tmp_path / "deep" / "er" / "state.json"
    assert remember(file, LEFT)
    assert recall(file) == (LEFT, None)
    assert b'"version":1' in file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_first_start_has_nothing_to_remember(tmp_path: Path) -> None:
    """Without a file there is no complaint, and no file is made."""
    assert recall(tmp_path / "state.json") == (Remembered(), None)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\xff",
        b"[]",
        b'{"version":2}',
        b'{"version":1,"day":"2021-02-30"}',
        b'{"version":1,"theme":"\\u001b[2J"}',
        b'{"version":1,"more":1}',
        b'{"version":1,"theme":"\xf4"}',
        b'{"version":1,"theme":"dark\\n"}',
        b'{"version":1' + b" " * 70_000 + b"}",
    ],
)
def test_a_file_that_is_not_ours_is_set_aside(tmp_path: Path, data: bytes) -> None:
    """It is kept under another name and told of in one line; the next start is a fresh one."""
    file = tmp_path / "state.json"
    for number in (1, 2):
        file.write_bytes(data)
        past, complaint = recall(file)
        assert past == Remembered()
        assert complaint is not None
        assert f"state.json.corrupt-{number}" in complaint
        assert "\n" not in complaint
        assert (tmp_path / f"state.json.corrupt-{number}").read_bytes() == data
    assert recall(file) == (Remembered(), None)


def test_what_cannot_be_written_is_let_be(tmp_path: Path) -> None:
    """Where a file stands in the place of the folder, nothing is written and nothing raised."""
    (tmp_path / "taken").write_text("a file")
    assert not remember(tmp_path / "taken" / "state.json", LEFT)
    assert (tmp_path / "taken").read_text() == "a file"
    (tmp_path / "state.json").mkdir()
    assert not remember(tmp_path / "state.json", LEFT)
    assert recall(tmp_path / "state.json") == (Remembered(), None)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["state.json", "taken"]


def test_a_file_that_is_a_link_is_written_where_it_leads(tmp_path: Path) -> None:
    """Who keeps such files elsewhere has the link kept; one that leads nowhere good is let be."""
    kept, link = tmp_path / "kept.json", tmp_path / "state.json"
    kept.write_bytes(b"{}")
    link.symlink_to(kept.name)
    assert remember(link, LEFT)
    assert link.is_symlink()
    assert recall(kept) == recall(link) == (LEFT, None)
    for target in ("state.json", "none/state.json", "/dev/null"):
        link.unlink()
        link.symlink_to(target)
        assert not remember(link, LEFT)


def test_a_link_to_a_file_that_is_not_there_makes_it(tmp_path: Path) -> None:
    """The first run after the link was made leaves the file that it leads to."""
    link = tmp_path / "state.json"
    link.symlink_to("kept.json")
    assert remember(link, LEFT)
    assert recall(tmp_path / "kept.json") == (LEFT, None)


def test_of_many_writers_one_stands_whole(tmp_path: Path) -> None:
    """Programs that end at the same time leave one whole file, and no drafts."""
    file = tmp_path / "state.json"
    many = [Remembered(date(2000, 1, 1 + n % 28), "a" * (1 + n % 40)) for n in range(200)]
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(lambda one: remember(file, one), many))
    assert recall(file)[0] in many
    assert [one.name for one in tmp_path.iterdir()] == ["state.json"]


def test_a_configuration_is_read(tmp_path: Path) -> None:
    """Both keys are used, and what is not given is as it always was."""
    file = tmp_path / "config.yaml"
    assert read_config(file) == (Config(), [])
    file.write_text("remember: false\ntheme: light\n")
    assert read_config(file) == (Config(remember=False, theme="light"), [])
    file.write_text("# nothing yet\n")
    assert read_config(file) == (Config(), [])


@pytest.mark.parametrize(
    ("text", "place", "kept"),
    [
        ("remember: false\ncolour: red\n", ":2:1: ", Config(remember=False)),
        ("remember: maybe\ntheme: light\n", ":1:11: ", Config(theme="light")),
        ("theme: [1]\n", ":1:8: ", Config()),
        ("theme: a b\n", ":1:8: ", Config()),
        ("- remember\n", ":1:1: ", Config()),
        ("remember: {\n", ":", Config()),
        ("remember: &a false\n", ":1:", Config()),
        ("theme: \x1b[2J\n", ":1:8: ", Config()),
    ],
)
def test_what_is_wrong_in_a_configuration_is_told_with_its_place(
    tmp_path: Path, text: str, place: str, kept: Config
) -> None:
    """One line, printable, with file and line; the rest of the file is used."""
    file = tmp_path / "config.yaml"
    file.write_text(text)
    config, complaints = read_config(file)
    assert config == kept
    (told,) = complaints
    assert f"config.yaml{place}" in told
    assert told.isprintable()


def test_a_configuration_that_cannot_be_read_is_told_of(tmp_path: Path) -> None:
    """Bytes that are no text are told of, and the program goes on."""
    file = tmp_path / "config.yaml"
    file.write_bytes(b"\xff\xfe")
    config, complaints = read_config(file)
    assert config == Config()
    assert len(complaints) == 1
    assert complaints[0].startswith(f"{file}:1:1: error: not UTF-8")
