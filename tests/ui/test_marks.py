"""From board to briefing: what is marked is shown, kept, and written as a sound briefing."""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from driver import make_app, until, words_of
from openskies_tui.analysis.registry import Registry
from openskies_tui.base.errors import UserError
from openskies_tui.briefing.compose import compose
from openskies_tui.briefing.load import read_briefing
from openskies_tui.briefing.rehearsal import rehearse
from openskies_tui.cli.main import main
from openskies_tui.engine.model import Dataset
from openskies_tui.system.saved_state import Mark, Remembered, recall, remember
from openskies_tui.system.user_folders import user_folder

DAY = date(2021, 7, 1)


async def test_marks_are_shown_kept_and_taken_back(dataset: Dataset, tmp_path: Path) -> None:
    """A state, a quotation, an event, a claim and the day are marked, each with its sign."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("M", "j", "M")
        await pilot.pause()
        state = app.view.party
        assert f"{dataset.state_by_id[state].name} *" in words_of(app, "#states-panel")
        assert "* Thu 1 Jul 2021" in words_of(app, "BoardHeader")
        await pilot.press("tab", "M", "tab", "M")
        await pilot.pause()
        assert "* marked" in words_of(app, "#quotations")
        assert " *" in words_of(app, "#events")
        await pilot.press("enter")
        await pilot.pause()
        assert "* marked" in words_of(app, "Panel")
        kinds = [mark.kind for mark in app.view.marks]
        assert kinds == ["day", "state", "quotation", "event"]
        await pilot.press("M", "escape")
        assert [mark.kind for mark in app.view.marks] == kinds[:3]
        kept = app.remembered()
    file = tmp_path / "state.json"
    assert remember(file, kept)
    again = make_app(dataset)
    again.resume(recall(file)[0])
    assert again.view.marks == app.view.marks


async def test_a_page_has_its_id_and_y_copies_it(dataset: Dataset) -> None:
    """The id stands in the border; Y has it as a choice beside the styles."""
    taken: list[str] = []
    app = make_app(dataset, "2021-07-01", copy=lambda text: not taken.append(text))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab", "tab", "enter")
        await pilot.pause()
        act = app.screen.record().id
        assert f"Event {act}" in words_of(app, "Panel")
        await pilot.press("Y")
        await pilot.pause()
        await pilot.press("end", "enter")
        await until(pilot, lambda: taken == [act])
        assert app.view.style == "in-line"


async def test_a_key_writes_what_is_marked(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file passes a rehearsal; without a mark it says what can be marked."""
    monkeypatch.chdir(tmp_path)
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("B")
        await until(pilot, lambda: bool(app.screen.query("Toast")))
        assert "nothing is marked" in words_of(app, "Toast")
        await pilot.press("M", "tab", "M", "B")
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: any(tmp_path.iterdir()))
    (file,) = tmp_path.iterdir()
    with pytest.raises(SystemExit) as left:
        main(["rehearse", str(file)])
    assert left.value.code == 0


def marks_of(dataset: Dataset, part: str, kind: str) -> list[Mark]:
    """Return a mark on each record of a part."""
    treaty = dataset.treaty.id
    return [Mark(treaty, kind, record.id, DAY) for record in getattr(dataset, part)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        ("parties", "state"),
        ("acts", "event"),
        ("quotations", "quotation"),
        ("claims", "claim"),
    ],
)
@pytest.mark.parametrize("every", [50, pytest.param(7, marks=pytest.mark.slow)])
def test_whatever_is_marked_can_be_shown(
    dataset: Dataset, part: str, kind: str, every: int
) -> None:
    """Every record makes a step, but a state that is no more on its day; that one is named."""
    registry, marks = Registry(dataset), marks_of(dataset, part, kind)[::every]
    refused = []
    for mark in marks:
        try:
            text = compose(registry, (mark,), "a talk", DAY)
        except UserError as error:
            refused.append(error.lines)
            continue
        file = read_briefing("talk.yaml", text)
        assert rehearse(file, dataset, (80, 24)).findings == ()
    assert len(refused) <= 1, refused


def test_the_command_writes_what_the_dashboard_left(
    dataset: Dataset, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``new briefing`` reads the marks of the last run, and replaces nothing."""
    state = user_folder("state")
    assert state is not None
    treaty = dataset.treaty.id
    marks = (
        Mark(treaty, "day", "2021-07-01", DAY),
        Mark(treaty, "state", "RUS", DAY),
        Mark("another", "state", "RUS", DAY),
    )
    assert remember(state / "state.json", Remembered(marks=marks))
    file = tmp_path / "My talk.yaml"
    try:
        codes = []
        for arguments in (
            ["new", "briefing", str(file)],
            ["rehearse", str(file)],
            ["new", "briefing", str(file)],
        ):
            with pytest.raises(SystemExit) as left:
                main(arguments)
            codes.append(left.value.code)
    finally:
        (state / "state.json").unlink()
    told = capsys.readouterr()
    assert codes == [0, 0, 2]
    assert "--force replaces it" in told.err
    assert f"openskies-tui rehearse '{file}'" in told.out
    text = file.read_text("utf-8")
    assert "id: my-talk\n" in text
    assert text.count("headline:") == 2
    assert "Russia gave notice of withdrawal on 18 June 2021" in text


def test_all_the_marks_there_may_be_are_kept(tmp_path: Path) -> None:
    """The file of what is remembered has room for them."""
    long = "a" * 200
    marks = tuple(Mark(long, "event", f"{long[:-2]}{number:02}", DAY) for number in range(99))
    assert remember(tmp_path / "state.json", Remembered(marks=marks))
    assert recall(tmp_path / "state.json")[0].marks == marks
    assert msgspec.json.decode((tmp_path / "state.json").read_bytes())["marks"]


async def test_the_proof_of_the_figure_is_of_its_state(dataset: Dataset) -> None:
    """With all states selected, what is copied and marked there is the state that is leaving."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("shift+tab", "p", "M")
        await pilot.pause()
        assert "Proof RUS · * marked" in words_of(app, "Panel")
        assert [mark.id for mark in app.view.marks] == ["RUS"]
