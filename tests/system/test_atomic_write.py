"""Writing a file: whole or not at all, never over anything unless told to."""

import errno
import fcntl
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from openskies_tui.base.errors import UserError
from openskies_tui.system.atomic_write import FileThereError, write_file

LIMITED = """
import resource, sys
from pathlib import Path
from openskies_tui.dataset.diagnostics import UserError
from openskies_tui.system.atomic_write import write_file

resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_file(Path(sys.argv[1]), b"x" * 5000, replace=True)
except UserError as error:
    print(error)
"""


def names(folder: Path) -> list[str]:
    """Return the names of everything in a folder, hidden files too."""
    return sorted(one.name for one in folder.iterdir())


def refusal(path: Path, *, replace: bool = False) -> str:
    """Return the one line with which a file is refused."""
    with pytest.raises(UserError) as caught:
        write_file(path, b"new", replace=replace)
    (line,) = caught.value.lines
    return line


def test_a_new_file(tmp_path: Path) -> None:
    """The file holds just what was given, has the usual permissions, and nothing is beside it."""
    write_file(tmp_path / "a.csv", b"one\r\n")
    assert (tmp_path / "a.csv").read_bytes() == b"one\r\n"
    assert names(tmp_path) == ["a.csv"]
    plain = tmp_path / "plain"
    plain.touch()
    assert (tmp_path / "a.csv").stat().st_mode == plain.stat().st_mode


def test_a_file_that_is_there_is_kept(tmp_path: Path) -> None:
    """Without leave to replace the old file stays, and the refusal can be told from others."""
    old = tmp_path / "a.csv"
    old.write_bytes(b"old")
    with pytest.raises(FileThereError, match="exists already"):
        write_file(old, b"new")
    assert old.read_bytes() == b"old"
    assert names(tmp_path) == ["a.csv"]


def test_a_file_is_replaced_when_told_to(tmp_path: Path) -> None:
    """With leave the new content takes the place of the old, with the old permissions."""
    old = tmp_path / "a.csv"
    old.write_bytes(b"old and longer")
    old.chmod(0o640)
    write_file(old, b"new", replace=True)
    assert old.read_bytes() == b"new"
    assert old.stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == ["a.csv"]


def test_leave_to_replace_is_no_need_of_a_file(tmp_path: Path) -> None:
    """With leave to replace a new file is written too."""
    write_file(tmp_path / "a.csv", b"new", replace=True)
    assert names(tmp_path) == ["a.csv"]


def test_of_many_writers_one_wins(tmp_path: Path) -> None:
    """When several write one new file at once, one succeeds, and the others change nothing."""
    path, won, lost = tmp_path / "a", [], []
    start = threading.Barrier(8)

    def write(content: bytes) -> None:
        start.wait()
        try:
            write_file(path, content)
            won.append(content)
        except FileThereError:
            lost.append(content)

    writers = [threading.Thread(target=write, args=(b"%d" % n * 9,)) for n in range(8)]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    assert (len(won), len(lost)) == (1, 7)
    assert path.read_bytes() == won[0]
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("replace", [False, True])
def test_only_plain_files_are_replaced(tmp_path: Path, replace: bool) -> None:
    """Folders, pipes, devices and links are refused, with leave to replace or without."""
    target = tmp_path / "target"
    target.write_bytes(b"kept")
    (tmp_path / "link").symlink_to(target)
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe")
    assert "is a folder" in refusal(tmp_path, replace=replace)
    assert "is a link" in refusal(tmp_path / "link", replace=replace)
    assert "is a link" in refusal(tmp_path / "broken", replace=replace)
    assert "a device or a pipe" in refusal(tmp_path / "pipe", replace=replace)
    assert "a device or a pipe" in refusal(Path("/dev/null"), replace=replace)
    assert target.read_bytes() == b"kept"
    assert names(tmp_path) == ["broken", "link", "pipe", "target"]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("none/a.csv", "there is no such folder"),
        ("file/a.csv", "there is no such folder"),
        ("x" * 300, "the name is too long"),
        ("a\0b", "cannot hold such a character"),
        (".", "is a folder"),
    ],
)
def test_what_cannot_be_written_is_one_line(tmp_path: Path, name: str, says: str) -> None:
    """A path that cannot be is refused in one line that says why, fit for a terminal."""
    (tmp_path / "file").touch()
    line = refusal(tmp_path / name)
    assert says in line
    assert line.isprintable()
    assert names(tmp_path) == ["file"]


def test_a_name_that_a_terminal_would_obey_is_shown_as_text(tmp_path: Path) -> None:
    """The refusal shows control characters of a name as escapes."""
    line = refusal(tmp_path / "no\x1b[2J" / "a.csv")
    assert "no\\u001b[2J" in line
    assert line.isprintable()


def test_a_folder_without_rights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a person may not write they are told so."""

    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    # Root may write anywhere, so the refusal is made up.
    monkeypatch.setattr(os, "open", refused)
    assert "you may not write there" in refusal(tmp_path / "a.csv")


def test_a_write_that_fails_half_way_changes_nothing(tmp_path: Path) -> None:
    """When the disk takes only a part, the old file is whole and nothing is left behind."""
    old = tmp_path / "a.csv"
    old.write_bytes(b"old")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(old)], capture_output=True, text=True, check=True
    )
    assert "it is too large for this disk" in done.stdout
    assert old.read_bytes() == b"old"
    assert names(tmp_path) == ["a.csv"]


KILLED = """
import os, sys
from pathlib import Path
from openskies_tui.system import atomic_write

atomic_write.os.fsync = lambda _number: os.kill(os.getpid(), 9)
atomic_write.write_file(Path(sys.argv[1]), b"x" * 5000, replace=True)
"""


def test_the_draft_of_a_writer_that_was_killed_goes(tmp_path: Path) -> None:
    """The file is as it was; the next writer in the folder takes the draft away."""
    old = tmp_path / "a.csv"
    old.write_bytes(b"old")
    subprocess.run([sys.executable, "-c", KILLED, str(old)], check=False)
    assert old.read_bytes() == b"old"
    assert len(names(tmp_path)) == 2
    write_file(tmp_path / "b.csv", b"new")
    assert names(tmp_path) == ["a.csv", "b.csv"]


def test_the_draft_of_a_writer_that_lives_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While one writes, another that comes and goes takes nothing from it; nor what is not ours."""
    (tmp_path / ".openskies-x.tmp").mkdir()
    os.mkfifo(tmp_path / ".openskies-y.tmp")
    (tmp_path / ".openskies-z.tmp").symlink_to("a.csv")
    sync, others = os.fsync, ["b.csv", "c.csv"]

    def write_another(number: int) -> None:
        if others:
            write_file(tmp_path / others.pop(), b"other")
        sync(number)

    monkeypatch.setattr(os, "fsync", write_another)
    write_file(tmp_path / "a.csv", b"new")
    assert [name for name in names(tmp_path) if not name.startswith(".")] == [
        "a.csv",
        "b.csv",
        "c.csv",
    ]
    assert len(names(tmp_path)) == 6


def test_a_draft_that_was_swept_before_it_was_locked_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between making a draft and locking it another program may take it away."""
    lock, swept = fcntl.flock, []

    def sweep_first(number: int, how: int) -> None:
        if not swept:
            swept.extend(tmp_path.glob(".openskies-*.tmp"))
            swept[0].unlink()
        lock(number, how)

    monkeypatch.setattr(fcntl, "flock", sweep_first)
    write_file(tmp_path / "a.csv", b"new")
    assert (tmp_path / "a.csv").read_bytes() == b"new"
    assert len(swept) == 1


@pytest.mark.parametrize("replace", [False, True])
def test_where_nothing_can_be_locked_files_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: bool
) -> None:
    """On a disk without locks no draft is taken for one that was left."""

    def refused(*_: object) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr(fcntl, "flock", refused)
    (tmp_path / ".openskies-0.tmp").touch()
    write_file(tmp_path / "a.csv", b"new", replace=replace)
    assert names(tmp_path) == [".openskies-0.tmp", "a.csv"]


@pytest.mark.parametrize("replace", [False, True])
def test_without_hard_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, replace: bool) -> None:
    """On a disk that knows no hard links a new file is written all the same, and none replaced."""

    def refused(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", refused)
    write_file(tmp_path / "a.csv", b"new", replace=replace)
    assert names(tmp_path) == ["a.csv"]
    assert (tmp_path / "a.csv").read_bytes() == b"new"
    assert "exists already" in refusal(tmp_path / "a.csv")
