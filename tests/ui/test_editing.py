"""Why a record cannot be edited is said, each time with where it lies."""

from pathlib import Path

import pytest
from driver import make_app, until, words_of
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.actions import edit


async def refusal(dataset: Dataset, *keys: str, name: str = "open-skies") -> str:
    """Return what is said after E was pressed."""
    app = make_app(dataset, "2021-07-01")
    app.dataset_name = name
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press(*keys, "E")
        await until(pilot, lambda: bool(app.screen.query("Toast")))
        await pilot.pause()
        return words_of(app, "Toast")


async def test_an_installed_copy_is_not_edited(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says where the copy lies and what to do."""
    monkeypatch.setattr(edit, "is_installed_copy", lambda folder: True)
    shown = await refusal(dataset)
    assert "this is the installed copy, in" in shown
    assert "--dataset" in shown


async def test_without_an_editor_it_says_what_to_set(
    dataset: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is opened."""
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    assert "set $VISUAL or $EDITOR" in await refusal(dataset, "j")


async def test_a_record_in_no_file_is_named(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that was emptied since holds it no more."""
    (tmp_path / "empty.yaml").write_text("acts: []\n")
    shown = await refusal(dataset, "tab", "tab", name=str(tmp_path))
    assert "no file of this dataset holds" in shown
    assert "event:" in shown


async def test_the_docket_says_what_can_be_edited(dataset: Dataset) -> None:
    """Its rows are of many datasets."""
    assert "Only what stands in a dataset can be edited" in await refusal(dataset, "D")
