"""The report on a crash: what is in it, what never is, and how many are kept."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from openskies_tui.system import crash_report
from openskies_tui.system.crash_report import Crashed, record_crash, report_text

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the reports, in a state folder of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path / "openskies-tui" / "crashes"


def raised(error: BaseException, cause: BaseException | None = None) -> BaseException:
    """Return an error that was raised."""
    try:
        raise error from cause
    except BaseException as caught:
        return caught


def test_the_ten_newest_reports_are_kept(folder: Path) -> None:
    """Of thirteen crashes the first three leave no report."""
    for hour in range(13):
        line = record_crash(raised(KeyError("x")), NOON + timedelta(hours=hour))
        assert str(folder) in line
    names = sorted(one.name for one in folder.iterdir())
    assert len(names) == 10
    assert names[0].startswith("crash-20261121-150000")
    assert names[-1].startswith("crash-20261122-000000")


def test_what_cannot_be_removed_stays(folder: Path) -> None:
    """A folder with the name of an old report keeps no new one from being written and named."""
    for number in range(11):
        (folder / f"crash-2000-{number:02}.txt").mkdir(parents=True)
    line = record_crash(raised(KeyError("x")), NOON)
    assert "please send us the report" in line
    assert len(list(folder.glob("crash-2026*.txt"))) == 1


def test_an_empty_report_is_none(folder: Path) -> None:
    """What a full disk left of older reports goes, and no whole one in its place."""
    folder.mkdir(parents=True)
    for number in range(20):
        (folder / f"crash-2000-{number:02}.txt").touch()
    (folder / "crash-1999.txt").write_text("whole")
    record_crash(raised(KeyError("x")), NOON)
    names = sorted(one.name for one in folder.iterdir())
    assert names[0] == "crash-1999.txt"
    assert len(names) == 2


def test_without_a_home_folder_the_line_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A user whom the system does not know has no place for a report."""
    monkeypatch.setattr(crash_report, "user_folder", lambda _kind: None)
    line = record_crash(raised(KeyError("x")), NOON)
    assert line == "a bug ended the program (KeyError); no report: there is no home folder"


def test_a_second_crash_in_the_same_second_is_told(folder: Path) -> None:
    """A report is never written over another one."""
    record_crash(raised(KeyError("x")), NOON)
    (report,) = folder.iterdir()
    before = report.read_text("utf-8")
    assert record_crash(raised(ValueError("y")), NOON).endswith(
        "the file exists already; it was left as it is"
    )
    assert report.read_text("utf-8") == before


def test_messages_are_left_out_and_causes_told() -> None:
    """What an error says may quote a file; where it was raised is code of ours."""
    error = raised(ValueError("s3cr3t one"), raised(KeyError("s3cr3t two")))
    text = report_text(error, NOON)
    assert "s3cr3t" not in text
    assert text.index("builtins.ValueError") < text.index("after") < text.index("builtins.KeyError")
    assert text.count("in raised: raise error from cause") == 2


def test_errors_that_cause_one_another_come_to_an_end() -> None:
    """A circle of causes is told once round."""
    one, two = raised(ValueError()), raised(KeyError())
    one.__cause__, two.__cause__ = two, one
    assert report_text(one, NOON).count("raised in:") == 2


def test_what_ended_a_screen_is_told_by_its_cause(folder: Path) -> None:
    """The line and the report name the error itself, not its wrapping."""
    line = record_crash(raised(Crashed(), raised(OSError("disk"))), NOON)
    assert "(OSError)" in line
    (report,) = folder.iterdir()
    assert "Crashed" not in report.read_text("utf-8")


def test_a_name_with_escapes_is_harmless(folder: Path) -> None:
    """Not even the name of an error reaches the terminal as a control."""
    odd = type("Odd\x1b[2J\u202e", (Exception,), {})
    line = record_crash(raised(odd()), NOON)
    (report,) = folder.iterdir()
    assert line.isprintable()
    assert "\x1b" not in report.read_text("utf-8")


@pytest.mark.parametrize("home", ["/", "/nowhere/at/all"])
def test_paths_are_whole_wherever_the_home_folder_is(
    home: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a home folder is shortened, and with the root for a home nothing is."""
    monkeypatch.setenv("HOME", home)
    assert f"  {__file__}:" in report_text(raised(ValueError()), NOON)


def test_the_home_folder_is_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """A report that is sent to us does not say what its sender's account is called."""
    home = Path(__file__).parents[2]
    monkeypatch.setenv("HOME", str(home))
    text = report_text(raised(ValueError()), NOON)
    assert str(home) not in text
    assert f"  ~/{Path(__file__).relative_to(home)}:" in text
