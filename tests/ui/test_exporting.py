"""e: what is shown goes to a file, in the formats of the command line."""

import json
from pathlib import Path

import pytest
from driver import make_app, text_of, until
from openskies_tui.engine.model import Dataset
from openskies_tui.output import FORMATS
from textual.pilot import Pilot

pytestmark = pytest.mark.slow


async def choose(pilot: Pilot[None], name: str, file: Path) -> None:
    """Press e, choose a format and type the name of a file."""
    await pilot.press("e")
    await pilot.pause()
    names = [one.name for one in FORMATS]
    await pilot.press(*["down"] * names.index(name), "enter")
    await pilot.pause()
    line = pilot.app.screen.query_one("Input")
    line.value = str(file)  # type: ignore[attr-defined]
    await pilot.press("enter")
    await pilot.pause()


@pytest.mark.parametrize("name", [one.name for one in FORMATS])
async def test_every_format_is_written(dataset: Dataset, tmp_path: Path, name: str) -> None:
    """Whatever is chosen from the list is in the file afterwards, and a toast names the file."""
    app = make_app(dataset, "2021-07-01")
    file = tmp_path / f"day-{name}"
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await choose(pilot, name, file)
        await until(pilot, lambda: "Written:" in text_of(app))
    assert file.stat().st_size > 100


async def test_the_selected_state_narrows_the_export(dataset: Dataset, tmp_path: Path) -> None:
    """With a state selected only what concerns it is written."""
    app = make_app(dataset, "2021-07-01")
    file = tmp_path / "russia.csv"
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("j")
        await choose(pilot, "csv", file)
    rows = file.read_text("utf-8").splitlines()
    assert len(rows) == 2
    assert "RUS" in rows[1]


async def test_the_picture_is_of_what_stood_there_before(dataset: Dataset, tmp_path: Path) -> None:
    """The svg shows the dashboard, not the questions about the file, and loads nothing."""
    app = make_app(dataset, "2021-07-01")
    file = tmp_path / "screen.svg"
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await choose(pilot, "svg", file)
    picture = file.read_text("utf-8")
    assert ">leaves</text>" in picture
    assert "Export" not in picture
    assert "@font-face" not in picture


@pytest.mark.parametrize(("answer", "kept"), [(["enter"], True), (["down", "enter"], False)])
async def test_nothing_is_replaced_without_a_yes(
    dataset: Dataset, tmp_path: Path, answer: list[str], kept: bool
) -> None:
    """A file that exists is kept unless the question is answered with yes."""
    file = tmp_path / "mine.json"
    file.write_text("mine", "utf-8")
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await choose(pilot, "csl-json", file)
        assert "Replace the file?" in text_of(app)
        assert file.read_text("utf-8") == "mine"
        await pilot.press(*answer)
        await pilot.pause()
    if kept:
        assert file.read_text("utf-8") == "mine"
    else:
        assert json.loads(file.read_text("utf-8"))


async def test_what_is_made_up_is_not_written_as_fact(dataset: Dataset, tmp_path: Path) -> None:
    """A what-if goes only into a format that can say so, and says so there."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("w")
        await pilot.pause()
        app.screen.query_one("Input").value = "BLR notice 2021-06-25"  # type: ignore[attr-defined]
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("e", "down", "down", "down", "enter")
        await pilot.pause()
        await until(pilot, lambda: "csv has no place for" in text_of(app))
        await choose(pilot, "md", tmp_path / "day.md")
    assert "HYPOTHETICAL: BLR notice 2021-06-25" in (tmp_path / "day.md").read_text("utf-8")


async def test_a_home_folder_of_nobody_is_no_end(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A tilde before a name that nobody has is taken as a letter, and the file is written."""
    monkeypatch.chdir(tmp_path)
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await choose(pilot, "csv", Path("~nobody-of-this-name"))
        await until(pilot, lambda: "Written: ~nobody" in text_of(app))
    assert (tmp_path / "~nobody-of-this-name").stat().st_size > 100


async def test_a_folder_that_is_gone_is_told(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the folder of the program was removed, the question and the answer say so."""
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("e", "enter")
        await pilot.pause()
        assert "in a folder that is gone" in text_of(app)
        await pilot.press("enter")
        await until(pilot, lambda: "cannot be written" in text_of(app))
