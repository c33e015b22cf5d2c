"""The roster: who is in, in which order, under which words and mark, in columns."""

import re

import pytest
from datasets import dataset_of
from driver import answer, hold, make_app, rows_of, words_of
from openskies_tui.engine.model import Dataset

HEADINGS = {
    "◧": "Leaving",
    "◩": "Announced only",
    "■": "States Parties",
    "◇": "Deposited, not bound",
    "△": "Signed only",
    "□": "Left",
}
"""What the states of each mark stand under, in this order."""


async def _rows(dataset: Dataset, *days: str) -> dict[str, list[str]]:
    """Return the rows of each day in a panel that has room for all of them in one column."""
    app, found = make_app(dataset), {}
    async with app.run_test(size=(120, 70)) as pilot:
        for as_of in days:
            await hold(pilot, as_of)
            found[as_of] = [" ".join(row.split()) for row in rows_of(app, "#states") if row]
    return found


async def test_a_pending_state_comes_first_and_a_former_one_last(dataset: Dataset) -> None:
    """A room sees who is leaving on top, then the parties by name, and who is out at the end."""
    rows = (await _rows(dataset, "2021-07-01"))["2021-07-01"]
    assert rows[:4] == ["All states", "Leaving", "◧ Russia out in 170 d", "States Parties"]
    parties = [row[2:] for row in rows if row.startswith("■")]
    assert len(parties) == 32
    assert parties == sorted(parties)
    assert "Canada depositary" in parties
    assert rows[-4:] == [
        "Signed only",
        "△ Kyrgyzstan signed 15 Dec 1992",
        "Left",
        "□ United States out 22 Nov 2020",
    ]


async def test_of_those_who_leave_the_first_to_be_out_comes_first(dataset: Dataset) -> None:
    """Two what-ifs stand in the order of their days of exit, whatever their names are."""
    app = make_app(dataset, "2026-12-10")
    async with app.run_test(size=(120, 70)) as pilot:
        await answer(pilot, "w", "BLR notice 2026-12-09; Ukraine withdraws 2026-12-01")
        rows = [" ".join(row.split()) for row in rows_of(app, "#states")]
    assert rows[1] == "HYPOTHETICAL"
    assert [row.split()[1] for row in rows[2:4]] == ["Ukraine", "Belarus"]


async def test_a_state_carries_what_matters_most_about_it(dataset: Dataset) -> None:
    """The mark and the detail of a state follow the day."""
    carried = {
        "2021-01-15": "◩ Russia announced only",
        "2001-12-31": "◇ Belarus party in 1 d",
        "1992-03-24": "△ Belarus signed 24 Mar 1992",
        "2021-12-18": "□ Russia out 18 Dec 2021",
        "2021-12-17": "◧ Russia out in 1 d",
    }
    for as_of, rows in (await _rows(dataset, *carried)).items():
        assert carried[as_of] in rows, as_of


async def test_each_state_stands_under_the_words_for_its_mark(dataset: Dataset) -> None:
    """Headings say in words what the marks below them mean; none is empty or there twice."""
    days = ("1995-06-28", "2001-12-31", "2021-01-15", "2021-07-01", "2021-12-18")
    for as_of, rows in (await _rows(dataset, *days)).items():
        heading, found = "", []
        for row in rows[1:]:
            if row in HEADINGS.values():
                heading = row
                found.append(row)
            else:
                assert HEADINGS[row[0]] == heading, (as_of, row)
                assert found
        marks = {row[0] for row in rows[1:] if row not in HEADINGS.values()}
        assert found == [words for mark, words in HEADINGS.items() if mark in marks], as_of


@pytest.mark.parametrize("size", [(60, 20), (79, 30), (120, 36), (200, 50)])
async def test_rows_that_do_not_fit_stand_in_columns(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """Beside each other every state is in sight or, in the lowest terminal, nearly all are."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = " ".join(rows_of(app, "#states"))
        assert sum(shown.count(mark) for mark in HEADINGS) >= (35 if size[1] > 20 else 25)


async def test_left_and_right_go_from_column_to_column(dataset: Dataset) -> None:
    """The cursor moves to the row beside it and back, and stays at the edges."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*["down"] * 4)
        await pilot.pause()
        start = app.view.party
        row = next(row for row in rows_of(app, "#states") if "Bosnia" in row)
        await pilot.press("left")
        await pilot.pause()
        assert app.view.party == start
        seen = []
        for key in ("right", "right", "left"):
            await pilot.press(key)
            await pilot.pause()
            seen.append(app.view.party)
    names = {state.id: state.name for state in dataset.parties}
    assert names[start or ""].startswith("Bosnia")
    assert row.endswith(f"■ {names[seen[0] or '']}")
    assert seen[1:] == [seen[0], start]


async def test_the_cursor_of_the_list_stays_in_sight(dataset: Dataset) -> None:
    """Going down past the foot of the list scrolls it; End and Home reach its ends."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*["j"] * 20)
        await pilot.pause()
        names = {state.id: state.name for state in dataset.parties}
        # Russia is the first, and no heading is a stop.
        assert names[app.view.party or ""] == "Lithuania"
        assert any("Lithuania" in row for row in rows_of(app, "#states"))
        await pilot.press("end")
        await pilot.pause()
        assert any("United States" in row for row in rows_of(app, "#states"))
        await pilot.press("home")
        await pilot.pause()
        assert "All states" in rows_of(app, "#states")[0]


async def test_a_click_selects_a_state(dataset: Dataset) -> None:
    """The mouse works in every column; on a heading it selects the state under that."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        for offset, named in (
            ((4, 4), "On Belarus"),
            ((26, 2), "On Lithuania"),
            ((4, 2), "On Russia"),
            ((2, 3), "On Belarus"),
        ):
            await pilot.click("#states", offset=offset)
            await pilot.pause()
            assert named in words_of(app, "#quotations"), offset


@pytest.mark.parametrize(
    ("name", "as_of", "size", "shown"),
    [
        ("unesco", "2026-11-01", (120, 36), "◧ United States 60 d"),
        ("unesco", "2026-11-01", (100, 30), "◧ United States    60 d"),
        ("rome-statute", "2016-12-01", (120, 36), "◧ South Africa 322 d"),
        ("rome-statute", "2016-12-01", (200, 50), "◧ South Africa   322 d"),
        ("rome-statute", "2001-11-02", (120, 36), "△ Czech Republic"),
        ("open-skies", "2021-07-01", (200, 50), "■ Bosnia and Herzegovina"),
        ("open-skies", "2020-07-01", (120, 36), "◧ United States 144 d"),
    ],
)
async def test_a_name_is_never_cut_to_what_another_could_be(
    name: str, as_of: str, size: tuple[int, int], shown: str
) -> None:
    """First the padding goes, then what stands to the right; a code stands for the rest."""
    dataset = dataset_of(name)
    app = make_app(dataset, as_of)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        rows = rows_of(app, "#states")
    assert any(shown in row for row in rows), rows
    names = [state.name for state in dataset.parties]
    for row in rows:
        for cut in re.findall(r"[■◧◩◨◇△□◈] ([^■◧◩◨◇△□◈]+)…", row):
            assert sum(one.startswith(cut) for one in names) == 1, row


@pytest.mark.parametrize(("state", "code"), [("United Kingdom", "GBR"), ("Czech Republic", None)])
async def test_a_code_stands_for_a_name_that_would_be_cut_too_short(
    dataset: Dataset, state: str, code: str | None
) -> None:
    """What could be another state by its first word is its code; a name of its own is cut."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await answer(pilot, "w", f"{state} notice 2021-06-30")
        await pilot.pause()
        rows = " ".join(rows_of(app, "#states"))
    assert f"◧ {code or 'Czech'}" in rows


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (160, 45), (200, 50)])
@pytest.mark.parametrize(("as_of", "sign"), [("2001-11-02", "◇"), ("1992-06-24", "△")])
async def test_the_states_under_one_heading_are_told_alike(
    dataset: Dataset, size: tuple[int, int], as_of: str, sign: str
) -> None:
    """Where one state has room for fewer words only, the others have as few."""
    app = make_app(dataset, as_of)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        shown = " ".join(" ".join(rows_of(app, "#states")).split())
    words = ("party in", "signed", "deposited")
    told = {any(word in row for word in words) for row in shown.split(f"{sign} ")[1:]}
    assert len(told) == 1
