"""Briefings without a screen: rehearsing, listing, and every way to be refused."""

from pathlib import Path

import pytest
from openskies_tui.base.resources import bundled

from .conftest import Run

GOOD = """\
id: talk
title: A talk
summary: For tests.
minutes: 5
steps:
  - headline: Russia gives notice
    day: 2021-06-18
    focus: {party: RUS}
"""


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A file with a briefing of one step that is fine."""
    path = tmp_path / "talk.yaml"
    path.write_text(GOOD, "utf-8")
    return path


def test_a_briefing_without_a_finding(run: Run, good: Path) -> None:
    """Exit 0 and no output: nothing is wrong at the three sizes."""
    for name in ("eight-minutes", "press", "two-exits", "who-is-leaving-what", str(good)):
        assert run("rehearse", name) == (0, "", "")


def test_the_first_briefing_is_checked_when_none_is_named(run: Run) -> None:
    """Without a name the first one of the dataset is rehearsed."""
    assert run("rehearse").code == 0


def test_findings_go_to_stdout_with_code_1(run: Run, good: Path) -> None:
    """Each finding is one line with file, line and column, and the code is 1."""
    good.write_text(GOOD.replace("RUS", "XXX"), "utf-8")
    result = run("rehearse", str(good))
    assert result == (1, f"{good}:8:20: error: no party has the id `XXX`\n", "")


def test_a_warning_is_a_finding_too(run: Run, good: Path) -> None:
    """A wrong term in a headline is a warning, and the code is 1."""
    good.write_text(GOOD.replace("Russia gives notice", "There are 33 member States"), "utf-8")
    result = run("rehearse", str(good))
    assert result.code == 1
    assert result.out.startswith(f"{good}:6:15: warning: the headline uses a wrong term")


def test_a_finding_of_all_sizes_is_told_once(run: Run, good: Path) -> None:
    """What is wrong at each size is one line; an overflow names the size that it is about."""
    good.write_text(GOOD.replace("Russia gives notice", "word " * 47), "utf-8")
    result = run("rehearse", str(good), "--size", "48x14", "--size", "120x36")
    assert result.code == 1
    (line,) = result.out.splitlines()
    assert line.startswith(f"{good}:6:5: error: ")
    assert line.endswith("more than 48×14 can show")
    broken = run("rehearse", str(good), "--size", "48x14", "--size", "48X14")
    assert broken.out == result.out


@pytest.mark.parametrize("size", ["0x0", "1x1", "1x9999", "9999x1"])
def test_odd_sizes_are_sizes(run: Run, good: Path, size: str) -> None:
    """At a size that nobody has the findings name what is too wide or too much."""
    result = run("rehearse", str(good), "--size", size)
    assert result.code == 1
    assert size.replace("x", "×") in result.out
    assert "HYPOTHETICAL" not in result.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["rehearse", "--size", "big"], "`big` is no size; expected COLUMNSxROWS such as 120x36"),
        (["rehearse", "--size", "-1x5"], "`-1x5` is no size"),
        (["rehearse", "--size", "120"], "`120` is no size"),
        (["rehearse", "--size", "99999x10"], "`99999x10` is no size"),
        (["rehearse", "--size", "\x1b[2Jx1"], "is no size"),
        (["rehearse", "--size", "٣x٤"], "is no size"),
        (["rehearse", "no-such"], "no briefing `no-such`: expected a path, or one of: eight-"),
        (["rehearse", ""], "no briefing ``"),
        (["rehearse", "x" * 300], "File name too long"),
        (["rehearse", "/dev/zero"], "not a file"),
        (["rehearse", "/"], "not a file"),
        (["rehearse", "--dataset", "no-such"], "no dataset `no-such`"),
        (["briefings", "--dataset", "no-such"], "no dataset `no-such`"),
        (["present", "--size", "80x24"], "No such option"),
        (["present", "--step", "x"], "'--step': 'x' is not a valid integer"),
        (["present", "--step"], "--step"),
        (["present", "--no-such"], "--no-such"),
        (["present", "press", "two-exits"], "unexpected extra argument"),
        (["present"], "a presentation needs a terminal"),
        (["present", "press", "--step", "99"], "a presentation needs a terminal"),
    ],
)
def test_a_mistake_is_one_line_and_code_2(run: Run, arguments: list[str], told: str) -> None:
    """A mistake is named in one safe line on stderr, with nothing on stdout."""
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    (line,) = result.err.splitlines()
    assert told in line
    assert line.isprintable()


def test_notes_need_a_terminal(run: Run) -> None:
    """Without a terminal the notes say so, in good English."""
    result = run("notes")
    assert result == (2, "", "openskies-tui: the notes need a terminal\n")


def test_a_file_that_cannot_be_read_is_code_2(run: Run, good: Path) -> None:
    """A file that is no briefing is a mistake, not a finding: each fault is a line on stderr."""
    good.write_bytes(GOOD.replace("minutes: 5", "minutes: x\ncolour: red").encode())
    result = run("rehearse", str(good))
    assert (result.code, result.out) == (2, "")
    assert [line.partition(": error: ")[0] for line in result.err.splitlines()] == [
        f"{good}:4:10",
        f"{good}:5:1",
    ]
    good.write_bytes(b"title: \xff\n")
    result = run("rehearse", str(good))
    assert result.code == 2
    assert f"{good}:1:8: error: not UTF-8: the byte 0xFF is out of place" in result.err


def test_the_list_names_title_steps_and_minutes(run: Run) -> None:
    """``briefings`` prints a table with a line for each briefing."""
    result = run("briefings")
    assert (result.code, result.err) == (0, "")
    head, *rows = result.out.splitlines()
    assert head.split() == ["NAME", "TITLE", "STEPS", "MINUTES"]
    names = ["eight-minutes", "press", "two-exits", "who-is-leaving-what"]
    assert [row.split()[0] for row in rows] == names
    assert rows[2].split() == ["two-exits", "Two", "exits,", "2020–2021", "14", "10"]


def test_nothing_is_asked_of_the_toolkit(program: Run) -> None:
    """Rehearsing works in a plain process, without a terminal, as in a build."""
    result = program("rehearse", "two-exits", TERM="dumb")
    assert result == (0, "", "")


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(1, "more than the 1 that are given"), (240, "far less than the 240 that are given")],
)
def test_minutes_that_do_not_fit_the_notes_are_remarked(
    run: Run, tmp_path: Path, minutes: int, told: str
) -> None:
    """130 words a minute; the remark stands at the line of the minutes."""
    text = (bundled("data") / "open-skies/briefings/press.yaml").read_text("utf-8")
    file = tmp_path / "mine.yaml"
    file.write_text(text.replace("minutes: 8", f"minutes: {minutes}"), "utf-8")
    done = run("rehearse", str(file))
    (line,) = done.out.splitlines()
    number = 1 + text[: text.index("minutes: 8")].count("\n")
    assert done.code == 1
    assert line.startswith(f"{file}:{number}:10: warning: the notes have ")
    assert line.endswith(told)


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (
            ("rehearse", "press"),
            "briefings/press.yaml: all is well, 12 steps on 80x24, 120x36",
        ),
        (("check", "inf"), "inf: all is well: "),
    ],
)
def test_on_a_terminal_it_says_that_all_is_well(
    run: Run, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], told: str
) -> None:
    """One line; in a pipe nothing."""
    assert run(*command) == (0, "", "")
    monkeypatch.setattr("openskies_tui.cli.inherited.sys.stdout.isatty", lambda: True)
    done = run(*command)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(told)
    assert done.out.count("\n") == 1
