"""What stands where a file of a dataset should be: pipes, devices, links, folders, other text."""

import os
import socket
from pathlib import Path

import pytest
from minimal import MINIMAL, only_finding, written
from openskies_tui.base.errors import UserError
from openskies_tui.briefing.load import briefing_files, load_briefing
from openskies_tui.dataset import files, yaml_tree
from openskies_tui.dataset.diagnostics import FindingsError
from openskies_tui.dataset.files import read_text_file
from openskies_tui.dataset.limits import MAX_FILES
from openskies_tui.dataset.load import examine, load_dataset
from openskies_tui.dataset.yaml_text import ENOUGH
from openskies_tui.theme.load import read_themes


def refusal(path: Path) -> str:
    """Return the one line with which a dataset is refused."""
    with pytest.raises(UserError) as caught:
        load_dataset(str(path))
    (line,) = caught.value.lines
    assert line.isprintable()
    return line


def make_fifo(path: Path) -> None:
    """Make a pipe into which nobody writes."""
    os.mkfifo(path)


def make_socket(path: Path) -> None:
    """Make a socket."""
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(path))


def make_loop(path: Path) -> None:
    """Make a link to itself."""
    path.symlink_to(path)


def make_broken_link(path: Path) -> None:
    """Make a link to nothing."""
    path.symlink_to(path.with_name("nowhere"))


def make_endless(path: Path) -> None:
    """Make a link to a device that never ends."""
    path.symlink_to("/dev/zero")


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (make_fifo, "is a pipe; expected a text file"),
        (make_socket, "is a socket; expected a text file"),
        (make_endless, "is a link that leads out of the dataset's folder"),
        (Path.mkdir, "is a folder; expected a text file"),
        (make_loop, "Too many levels of symbolic links"),
        (make_broken_link, "No such file or directory"),
    ],
)
def test_what_has_the_name_of_a_file_in_a_folder(tmp_path: Path, make, says: str) -> None:  # type: ignore[no-untyped-def]
    """Beside a good file, what only has the name of one is named as an error; nothing hangs."""
    written(tmp_path, MINIMAL)
    make(tmp_path / "x.yaml")
    line = refusal(tmp_path)
    assert line.startswith(f"{tmp_path}/x.yaml:1:1: error: ")
    assert says in line


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (make_fifo, "is a pipe"),
        (make_endless, "is a device"),
        (make_loop, "Too many levels"),
        (make_broken_link, "the link leads nowhere"),
    ],
)
def test_what_is_given_as_a_file(tmp_path: Path, make, says: str) -> None:  # type: ignore[no-untyped-def]
    """Named itself, what is no file is refused in one line too."""
    make(tmp_path / "x.yaml")
    assert says in refusal(tmp_path / "x.yaml")


@pytest.mark.parametrize("path", ["/dev/null", "/dev/zero", "/dev/tty", "/dev/stdin"])
def test_a_device_is_no_dataset(path: str) -> None:
    """A device is refused without being read."""
    assert "is a" in refusal(Path(path)) or "cannot be read" in refusal(Path(path))


def test_a_link_to_a_good_file_is_followed(tmp_path: Path) -> None:
    """Links that lead to files and folders are as good as these."""
    (tmp_path / "real").mkdir()
    written(tmp_path / "real", MINIMAL)
    (tmp_path / "folder").symlink_to(tmp_path / "real")
    (tmp_path / "one.yaml").symlink_to(tmp_path / "real" / "small.yaml")
    assert load_dataset(str(tmp_path / "folder")) == load_dataset(str(tmp_path / "one.yaml"))


def test_a_link_out_of_the_folder_is_refused_unread(tmp_path: Path) -> None:
    """Nothing of what it leads to is told; a link to a file of the folder is followed."""
    secret = tmp_path / "secret"
    secret.write_text("root:*:20228:0:99999:7:::\n")
    inside = tmp_path / "sent"
    inside.mkdir()
    written(inside, MINIMAL)
    (inside / "a.yaml").symlink_to("../secret")
    line = refusal(inside)
    assert line.startswith(f"{inside}/a.yaml:1:1: error: is a link that leads out")
    assert "20228" not in line
    (inside / "a.yaml").unlink()
    (inside / ".data").mkdir()
    (inside / "small.yaml").rename(inside / ".data" / "x")
    (inside / "b.yaml").symlink_to(".data/x")
    assert load_dataset(str(inside)).treaty.id == "small"


@pytest.mark.parametrize("whole", [True, False])
def test_a_briefing_out_of_the_folder_is_refused_unread(tmp_path: Path, whole: bool) -> None:
    """Neither a briefing nor the folder of the briefings may be a link to somewhere else."""
    inside, outside = tmp_path / "sent", tmp_path / "outside"
    inside.mkdir()
    outside.mkdir()
    written(inside, MINIMAL)
    (outside / "talk.yaml").write_text("root:*:20228\n")
    if whole:
        (inside / "briefings").symlink_to(outside)
    else:
        (inside / "briefings").mkdir()
        (inside / "briefings" / "talk.yaml").symlink_to(outside / "talk.yaml")
    with pytest.raises(UserError, match="leads out of the dataset's folder") as caught:
        load_briefing(None, str(inside))
    assert "20228" not in str(caught.value)


def test_names_that_begin_with_a_dot_are_not_read(tmp_path: Path) -> None:
    """What editors leave beside a file (locks, backups) is no part of a dataset."""
    written(tmp_path, MINIMAL)
    written(tmp_path, b"\x00\x05\x16\x07", "._small.yaml")
    make_broken_link(tmp_path / ".#small.yaml")
    assert load_dataset(str(tmp_path)).treaty.id == "small"


def test_names_that_begin_with_a_dot_are_read_nowhere(tmp_path: Path) -> None:
    """The rule is the same for the briefings of a dataset and for a person's themes."""
    written(tmp_path, MINIMAL)
    for folder in ("briefings", "themes"):
        (tmp_path / folder).mkdir()
        written(tmp_path / folder, b"\x00\x05\x16\x07", "._press.yaml")
        make_broken_link(tmp_path / folder / ".#press.yml")
    assert briefing_files(str(tmp_path)) == {}
    assert read_themes(tmp_path / "themes") == read_themes()


def test_a_file_that_vanishes_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is gone between listing and reading is told, not a crash."""
    gone = written(tmp_path, MINIMAL, "gone.yaml")
    listed = files._in_folder

    def then_delete(folder: Path, shown: str) -> list[tuple[str, Path]]:
        found = listed(folder, shown)
        gone.unlink(missing_ok=True)
        return found

    monkeypatch.setattr(files, "_in_folder", then_delete)
    assert "gone.yaml:1:1: error: cannot be read: No such file" in refusal(tmp_path)


def test_a_file_that_grows_is_read_to_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever size a file claims, no more than the limit is read."""
    path = written(tmp_path, "a: b\n")
    wanted: list[int] = []

    def endless(_number: int, count: int) -> bytes:
        wanted.append(count)
        return b"#" * count

    monkeypatch.setattr(files.os, "read", endless)
    with pytest.raises(FindingsError, match="holds more than 3 MiB"):
        read_text_file(path, limit=3 * 2**20)
    assert sum(wanted) <= 5 * 2**20


@pytest.mark.parametrize("name", ["open", "stat"])
def test_a_file_that_may_not_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Without the right to read, the file is named with the reason (root would have it)."""
    path = written(tmp_path, MINIMAL)

    def refuse(*_arguments: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(*((files.os, "open") if name == "open" else (Path, "stat")), refuse)
        with pytest.raises(FindingsError, match=r"small\.yaml.*cannot be read: Permission denied"):
            read_text_file(path)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (MINIMAL.encode("utf-16"), "it is UTF-16; save it as UTF-8"),
        (MINIMAL.encode("utf-16-be"), "U+0000"),
        (b"a: \xed\xa0\x80\n", "the byte 0xED is out of place"),
        (b"a: \xf4\x90\x80\x80\n", "the byte 0xF4 is out of place"),
        (b"a: \xc0\xaf\n", "the byte 0xC0 is out of place"),
        (b"a: b\xe2\x80", "the byte 0xE2 is out of place"),
        (b"a: b\rc: d\r", "U+000D"),
        (b"a: b\0c\n", "U+0000"),
        (b"a:\tb\n", "U+0009 (tab)"),
        (b"\xef\xbb\xbf\xef\xbb\xbfa: b\n", "U+FEFF"),
    ],
)
def test_bytes_that_are_no_text_of_ours(tmp_path: Path, content: bytes, says: str) -> None:
    """Other encodings, broken UTF-8, lone returns, NUL and tabs are refused at their place."""
    found = examine(str(written(tmp_path, content))).findings
    assert says in found[0].text
    assert found[0].severity == "error"


def test_a_folder_of_very_many_files_is_refused(tmp_path: Path) -> None:
    """A folder with more files than a dataset may have is told as one."""
    for number in range(MAX_FILES + 1):
        (tmp_path / f"{number}.yaml").touch()
    assert "more than 1,000 .yaml files" in refusal(tmp_path)


def test_a_name_with_a_line_break_stays_one_line(tmp_path: Path) -> None:
    """A file's name is shown in one line, whatever is in it."""
    path = tmp_path / "a\nb\x1b[2J.yaml"
    path.write_bytes(b"\xff")
    assert "a\\u000ab\\u001b[2J.yaml" in only_finding(path).file


def test_a_users_theme_is_read_with_the_same_care(tmp_path: Path) -> None:
    """In the folder of themes too a pipe, a folder and a broken link are told; nothing hangs."""
    make_fifo(tmp_path / "pipe.yaml")
    (tmp_path / "folder.yaml").mkdir()
    make_broken_link(tmp_path / "link.yaml")
    written(tmp_path, b"\xff\xfe", "wide.yaml")
    themes, complaints = read_themes(tmp_path)
    assert len(themes) >= 2
    assert len(complaints) == 4
    assert all(line.isprintable() for line in complaints)


@pytest.mark.parametrize("filler", ["\0", "\t", "\u200b", "\t\u200b \x7f"])
@pytest.mark.parametrize("lenient", [False, True])
def test_what_is_mostly_no_text_is_refused_unparsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, filler: str, lenient: bool
) -> None:
    """A file of NUL is none to who wants to see such characters either; no parser is shown it."""
    monkeypatch.setattr(yaml_tree, "parse", None)
    path = written(tmp_path, MINIMAL + filler * 2_000_000)
    findings = examine(str(path), lenient=lenient).findings
    assert ENOUGH in [finding.text for finding in findings if finding.severity == "error"]


def test_what_holds_many_forbidden_characters_is_shown(tmp_path: Path) -> None:
    """A text that was copied with soft hyphens, say, is still one to who asks for it."""
    text = f"# {chr(0xAD) * 1_500}\n{MINIMAL}"
    path = written(tmp_path, text)
    assert examine(str(path)).dataset is None
    assert examine(str(path), lenient=True).dataset is not None
