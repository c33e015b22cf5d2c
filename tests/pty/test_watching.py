"""Edits are shown while the real program runs: real files, written the ways editors write them."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from minimal import MINIMAL, edited, place_of
from terminal import Terminal

Opener = Callable[..., Terminal]
Write = Callable[[Path, str], None]
BROKEN = "Not shown: "
BUNDLED = Path(__file__).parents[2] / "data" / "open-skies"


def in_place(file: Path, text: str) -> None:
    """Write over a file, as `echo` and nano do."""
    file.write_text(text)


def replaced(file: Path, text: str) -> None:
    """Write a file beside it and give it the name, as vim and most editors do."""
    beside = file.with_name(f".{file.name}.swp")
    beside.write_text(text)
    beside.replace(file)


def removed_first(file: Path, text: str) -> None:
    """Keep the old file under another name and write a new one, as emacs may."""
    file.rename(file.with_name(f"{file.name}~"))
    file.write_text(text)


def in_pieces(file: Path, text: str) -> None:
    """Write over a file in twelve pieces, with pauses, as over a slow line."""
    size = len(text) // 12 + 1
    with file.open("w") as opened:
        for start in range(0, len(text), size):
            opened.write(text[start : start + size])
            opened.flush()
            time.sleep(0.03)


WAYS: tuple[Write, ...] = (in_place, replaced, removed_first, in_pieces)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a small dataset in a folder of its own."""
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "all.yaml").write_text(MINIMAL)
    return folder


def leave(terminal: Terminal) -> None:
    """Leave by the key, at once and in good order."""
    terminal.press("q")
    assert terminal.finish(timeout=10) == 0
    assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize(
    ("given", "write"),
    [
        *((given, write) for given in ("folder", "file") for write in WAYS),
        ("link to the folder", replaced),
        ("link to the file", in_place),
    ],
)
def test_an_edit_is_on_the_screen(
    open_terminal: Opener, small: Path, tmp_path: Path, given: str, write: Write
) -> None:
    """However an editor writes, and whatever was given, the edit is shown; the second one too."""
    file = small / "all.yaml"
    name = {"folder": small, "file": file}.get(given, tmp_path / "link.yaml")
    if given.startswith("link"):
        name.symlink_to(small if "folder" in given else file)
    terminal = open_terminal("--dataset", str(name), "--as-of", "2020-09-30", "--watch")
    terminal.wait_for("Bland")
    for title in ("Renamed", "Again"):
        write(file, edited(("name: Bland", f"name: {title}")))
        terminal.wait_for(title)
        assert BROKEN not in terminal.text
    leave(terminal)


def test_a_broken_edit_leaves_the_board_and_says_where(open_terminal: Opener, small: Path) -> None:
    """The last good board stays under one line with file, line and column, until it is mended."""
    file = small / "all.yaml"
    terminal = open_terminal("--dataset", str(small), "--as-of", "2020-09-30", "--watch")
    terminal.wait_for("Bland")
    terminal.press("end")
    terminal.wait_for("On Aland")
    terminal.settle(0.3)
    before = terminal.lines
    broken = edited(("    kind: withdrawal_effective", "    kind: withdrawn"))
    line, column = place_of(broken, "withdrawn")
    file.write_text(broken)
    terminal.wait_for(f"all.yaml:{line}:{column}: error: ")
    assert terminal.lines[2].startswith(f" {BROKEN}")
    assert [*terminal.lines[:2], terminal.lines[-1]] == [*before[:2], before[-1]]
    file.write_text(MINIMAL)
    terminal.wait_for(lambda: terminal.lines == before)
    leave(terminal)


def test_files_and_folders_come_and_go(open_terminal: Opener, small: Path) -> None:
    """A new file is read, a folder that is taken away is told and, when it is back, shown again."""
    terminal = open_terminal("--dataset", str(small), "--as-of", "2020-09-30", "--watch")
    terminal.wait_for("States 2")
    (small / "more.yaml").write_text("parties:\n  - {id: CCC, name: Cland, sources: [law]}\n")
    (small / "acts.yaml").write_text(
        "acts:\n  - {id: joins, day: 2019-01-01, kind: accession, states: [CCC],"
        " title: Joined, sources: [law]}\n"
    )
    terminal.wait_for("States 3")
    aside = small.with_name("aside")
    small.rename(aside)
    terminal.wait_for("no dataset")
    assert "States 3" in terminal.text
    (aside / "more.yaml").unlink()
    (aside / "acts.yaml").unlink()
    aside.rename(small)
    terminal.wait_for("States 2")
    assert BROKEN not in terminal.text
    shutil.rmtree(small)
    terminal.wait_for(BROKEN)
    small.mkdir()
    (small / "all.yaml").write_text(edited(("name: Bland", "name: Reborn")))
    terminal.wait_for("Reborn")
    (small / "all.yaml").write_text(edited(("name: Bland", "name: Followed on")))
    terminal.wait_for("Followed on")
    leave(terminal)


def test_a_folder_behind_a_link_is_swapped(
    open_terminal: Opener, small: Path, tmp_path: Path
) -> None:
    """A link that is turned to another folder, as when an edition is published, is followed."""
    other, link = tmp_path / "other", tmp_path / "current"
    shutil.copytree(small, other)
    (other / "all.yaml").write_text(edited(("name: Bland", "name: Elsewhere")))
    link.symlink_to(small)
    terminal = open_terminal("--dataset", str(link), "--as-of", "2020-09-30", "--watch")
    terminal.wait_for("Bland")
    beside = tmp_path / "beside"
    beside.symlink_to(other)
    beside.replace(link)
    terminal.wait_for("Elsewhere")
    (other / "all.yaml").write_text(edited(("name: Bland", "name: Edited there")))
    terminal.wait_for("Edited there")
    leave(terminal)


def test_a_theme_is_worn_as_it_is_edited(open_terminal: Opener, tmp_path: Path) -> None:
    """A theme of the user's that is edited is worn at once; a broken one is told of."""
    themes = tmp_path / "config/openskies-tui/themes"
    themes.mkdir(parents=True)
    text = (BUNDLED.parents[1] / "themes/dark.yaml").read_text()
    mine = text.replace("openskies-dark", "mine")
    (themes / "mine.yaml").write_text(mine)
    terminal = open_terminal("--theme", "mine", "--as-of", "2021-07-01", "--watch")
    terminal.wait_for("States 35")
    ground = "#10141a"
    assert ground in mine
    (themes / "mine.yaml").write_text(mine.replace(ground, "#20242"))
    terminal.wait_for("mine.yaml:")
    (themes / "mine.yaml").write_text(mine.replace(ground, "#123456"))
    terminal.wait_for(lambda: terminal.screen.buffer[5][1].bg == "123456")
    leave(terminal)
