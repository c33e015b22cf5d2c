"""The roster: who is in, in which order, under which mark, with a legend."""

import re

import pytest
from driver import make_app, rows_of, words_of
from openskies_tui.engine.model import Dataset


async def _rows(dataset: Dataset, as_of: str, size: tuple[int, int] = (120, 60)) -> list[str]:
    app = make_app(dataset, as_of)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        return [" ".join(row.split()) for row in rows_of(app, "#states") if row]


async def test_a_pending_state_comes_first_and_a_former_one_last(dataset: Dataset) -> None:
    """A room sees who is leaving on top, then the parties by name, and who is out at the end."""
    rows = await _rows(dataset, "2021-07-01")
    assert rows[0] == "All states"
    assert rows[1] == "◧ Russia out in 170 d"
    parties = [row[2:] for row in rows if row.startswith("■")]
    assert len(parties) == 32
    assert parties == sorted(parties)
    assert "Canada depositary" in parties
    assert rows[-2].startswith("△ Kyrgyzstan")
    assert rows[-1] == "□ United States out 22 Nov 2020"


@pytest.mark.parametrize(
    ("as_of", "row"),
    [
        ("2021-01-15", "◩ Russia announced only"),
        ("2001-12-31", "◇ Belarus party in 1 d"),
        ("1992-03-24", "△ Belarus signed 24 Mar 1992"),
        ("2021-12-18", "□ Russia out 18 Dec 2021"),
        ("2021-12-17", "◧ Russia out in 1 d"),
    ],
)
async def test_a_state_carries_what_matters_most_about_it(
    dataset: Dataset, as_of: str, row: str
) -> None:
    """The mark and the detail of a state follow the day."""
    assert row in await _rows(dataset, as_of)


@pytest.mark.parametrize("as_of", ["1995-06-28", "2021-01-15", "2021-07-01", "2021-12-18"])
@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50)])
async def test_the_legend_explains_every_mark_in_use(
    dataset: Dataset, as_of: str, size: tuple[int, int]
) -> None:
    """Each symbol that the roster of that day uses stands in the legend with its word."""
    marks = {row[0] for row in await _rows(dataset, as_of, (120, 60))} - {"A"}
    app = make_app(dataset, as_of)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        under = app.screen.query_one("#states").region.height + 1
        legend = " ".join(rows_of(app, "#states-panel")[under:-1])
    assert set(re.findall(r"(\S) (?=[a-z])", legend)) == marks


async def test_the_cursor_of_the_list_stays_in_sight(dataset: Dataset) -> None:
    """Going down past the foot of the list scrolls it; End and Home reach its ends."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*["j"] * 20)
        await pilot.pause()
        twentieth = next(
            row.id
            for row in app.screen.query_one("#states").rows[20:21]  # type: ignore[attr-defined]
        )
        assert app.view.party == twentieth
        name = next(state.name for state in dataset.parties if state.id == twentieth)
        assert any(name in row for row in rows_of(app, "#states"))
        await pilot.press("end")
        await pilot.pause()
        assert any("United States" in row for row in rows_of(app, "#states"))
        await pilot.press("home")
        await pilot.pause()
        assert "All states" in rows_of(app, "#states")[0]


async def test_a_click_selects_a_state(dataset: Dataset) -> None:
    """The mouse works: a click on a row makes that state the selection."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.click("#states", offset=(4, 2))
        await pilot.pause()
        assert "On Belarus" in words_of(app, "#quotations")
