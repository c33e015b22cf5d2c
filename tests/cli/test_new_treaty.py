"""``new treaty``: a dataset that works at once, and the ten minutes of data/README.md."""

import re
import shlex
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from textwrap import dedent

import pytest
from driver import make_app, text_of, until
from openskies_tui.analysis.registry import Registry
from openskies_tui.cli import inherited
from openskies_tui.dataset.load import examine, load_dataset
from openskies_tui.output.new_treaty import new_treaty

from .conftest import Run

README = Path(__file__).parents[2] / "data" / "README.md"
WRITTEN_ON = date(2026, 7, 1)
"""The day that the steps in data/README.md speak of."""
AWKWARD = ("2024-02-29", "2025-03-30", "2026-03-31", "2026-07-31", "2027-01-01", "2028-12-31")


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[date], None]:
    """Set the machine's day; the folder to work in is empty."""
    monkeypatch.chdir(tmp_path)

    def set_(day: date) -> None:
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        monkeypatch.setattr(inherited, "machine_now", lambda: noon)

    return set_


@pytest.mark.parametrize("text", AWKWARD)
def test_it_counts_down_on_any_day_without_a_finding(text: str, tmp_path: Path) -> None:
    """Also at the ends of months: notice was given last month, and months are left."""
    day, file = date.fromisoformat(text), tmp_path / "treaty.yaml"
    file.write_text(new_treaty(day, "my-treaty"), "utf-8")
    assert examine(str(file)).findings == ()
    clock = Registry(load_dataset(str(file))).on(day).countdown("XSL")
    assert clock is not None
    assert clock.phase == "running"
    assert 140 < clock.days < 160
    first = day.replace(day=1)
    assert (first - timedelta(days=1)).replace(day=1) <= clock.notice.received < first


@pytest.mark.parametrize(
    "path", ["my-treaty", "mine.yaml", "mine.yml", "./unesco", "a 'b'\n$today"]
)
def test_what_it_writes_passes_the_check(
    run: Run, today: Callable[[date], None], path: str
) -> None:
    """A path is a file by its ending, else a folder; the next commands are named."""
    today(WRITTEN_ON)
    done = run("new", "treaty", path)
    assert (done.code, done.err) == (0, "")
    assert Path(path).is_file() == path.endswith(("yaml", "yml"))
    assert run("check", path) == (0, "", "")
    if path.isprintable():
        for line in done.out.splitlines()[1:]:
            assert shlex.split(line)[-1] == path


async def test_the_dashboard_counts_down_at_once(tmp_path: Path) -> None:
    """The figure is on the first screen of the day on which it was written."""
    file = tmp_path / "treaty.yaml"
    file.write_text(new_treaty(WRITTEN_ON, "my-treaty"), "utf-8")
    noon = datetime(2026, 7, 1, 12, tzinfo=UTC)
    app = make_app(load_dataset(str(file)), now=lambda: noon)
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "days to go" in text_of(app))
        assert "Southland" in text_of(app)


def test_a_file_is_replaced_only_with_force(run: Run, today: Callable[[date], None]) -> None:
    """What somebody has written stays as it is, and one line says what would replace it."""
    today(WRITTEN_ON)
    for path, file in (("mine", Path("mine/treaty.yaml")), ("mine.yaml", Path("mine.yaml"))):
        file.parent.mkdir(exist_ok=True)
        file.write_text("my work", "utf-8")
        done = run("new", "treaty", path)
        assert (done.code, done.out) == (2, "")
        assert done.err.count("\n") == 1
        assert "--force replaces it" in done.err
        assert file.read_text("utf-8") == "my work"
        assert run("new", "treaty", path, "--force").code == 0
        assert run("check", path).code == 0


def test_a_dataset_of_several_files_is_never_mixed_with_it(
    run: Run, today: Callable[[date], None]
) -> None:
    """A folder with other files of a dataset is refused, with ``--force`` too."""
    today(WRITTEN_ON)
    Path("mine").mkdir()
    Path("mine/acts.yaml").write_text("acts: []\n", "utf-8")
    for force in ((), ("--force",)):
        done = run("new", "treaty", "mine", *force)
        assert (done.code, done.out) == (2, "")
        assert "mine: holds a dataset already, in acts.yaml" in done.err
    assert [file.name for file in Path("mine").iterdir()] == ["acts.yaml"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["new"], "Missing command"),
        (["new", "tready"], "tready"),
        (["new", "treaty"], "Missing argument 'PATH'"),
        (["new", "treaty", ""], "no path is given"),
        (["new", "treaty", "unesco"], "comes with the program; write ./unesco"),
        (["new", "treaty", "nowhere/mine"], "nowhere/mine: cannot be used as a folder"),
        (["new", "treaty", "nowhere/mine.yaml"], "there is no such folder"),
        (["new", "treaty", "/dev/null"], "cannot be used as a folder"),
        (["new", "treaty", "a\0b"], "cannot be used as a folder"),
        (["new", "treaty", "nowhere/\x1b[2J"], "cannot be used as a folder"),
    ],
)
def test_a_mistake_is_one_line(
    run: Run, today: Callable[[date], None], arguments: list[str], says: str
) -> None:
    """It ends with exit code 2, and nothing is written."""
    today(WRITTEN_ON)
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert done.err.count("\n") == 1
    assert done.err.rstrip("\n").isprintable()
    assert list(Path().iterdir()) == []


def test_the_first_treaty_in_ten_minutes(run: Run, today: Callable[[date], None]) -> None:
    """Each command prints what the page shows below it, and each edit finds its place."""
    today(WRITTEN_ON)
    steps = README.read_text("utf-8").partition("in ten minutes\n")[2].partition("\n## ")[0]
    blocks = re.findall(r"^ *```(\w+)\n(.*?)^ *```$", steps, re.DOTALL | re.MULTILINE)
    commands = 0
    for kind, indented in blocks:
        block = dedent(indented)
        if kind == "diff":
            edit(Path("my-treaty/treaty.yaml"), block)
            continue
        for command, printed in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
            name, *arguments = shlex.split(command)
            assert name == "openskies-tui"
            done = run(*arguments)
            assert done.err == "", command
            assert re.fullmatch(pattern_of(printed), done.out), f"{command}\n{done.out}"
            commands += 1
    numbers = re.findall(r"^(\d+)\. ", steps, re.MULTILINE)
    assert numbers == [str(number + 1) for number in range(9)]
    assert (commands, [kind for kind, _ in blocks].count("diff")) == (10, 3)


def pattern_of(printed: str) -> str:
    """Return what an output must match: a line of three dots stands for any lines."""
    return "".join(
        r"(?:.*\n)*" if line == "...\n" else re.escape(line)
        for line in printed.splitlines(keepends=True)
    )


def edit(file: Path, block: str) -> None:
    """Change a file as a block of lines with ``-`` and ``+`` says."""
    lines = block.splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] != "+")
    new = "".join(line[1:] for line in lines if line[0] != "-")
    text = file.read_text("utf-8")
    assert text.count(old) == 1, block
    file.write_text(text.replace(old, new), "utf-8")
