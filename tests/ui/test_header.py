"""The header: which treaty, how many parties, which day, whether the clock runs, how old."""

import pytest
from driver import answer, hold, lines_of, make_app, rows_of, text_of
from msgspec.structs import replace
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.widgets.bars import BoardHeader
from textual.widgets import Input


async def test_the_header_counts_the_states_of_the_day(dataset: Dataset) -> None:
    """The header names the treaty and says the day and the counts that hold on it."""
    app = make_app(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        for as_of, day, *counts in (
            ("1992-03-24", "Tue 24 Mar 1992", "0 States Parties"),
            ("2001-12-31", "Mon 31 Dec 2001", "0 States Parties", "26 contracting"),
            ("2002-01-01", "Tue 1 Jan 2002", "26 States Parties"),
            ("2020-05-21", "Thu 21 May 2020", "34 States Parties"),
            ("2020-05-22", "Fri 22 May 2020", "34 States Parties", "1 withdrawal pending"),
            ("2020-11-22", "Sun 22 Nov 2020", "33 States Parties", "1 former"),
            ("2021-07-01", "Thu 1 Jul 2021", "33 States Parties", "1 withdrawal pending"),
            ("2021-12-18", "Sat 18 Dec 2021", "32 States Parties", "2 former"),
        ):
            await hold(pilot, as_of)
            first, second = rows_of(app, "BoardHeader")
            assert first.startswith("Treaty on Open Skies"), as_of
            assert day in first
            assert [count for count in counts if count not in second.split("  ")] == [], as_of


async def test_the_header_says_whether_the_clock_runs(dataset: Dataset) -> None:
    """The end of the first line says live, held or running, after each key that changes it."""
    app = make_app(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert rows_of(app, "BoardHeader")[0].endswith("  ● live")
        for key, word in (
            ("comma", "FROZEN"),
            ("space", "RUNNING"),
            ("space", "FROZEN"),
            ("n", "● live"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert rows_of(app, "BoardHeader")[0].endswith(f"  {word}"), key


async def test_the_header_owns_up_to_days_after_the_last_check(dataset: Dataset) -> None:
    """A day later than the data was checked to carries that day, with a sign when it is old."""
    app = make_app(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        for as_of, said in (
            ("2026-11-21", "! data checked to 9 Oct 2025"),
            ("2021-07-01", ""),
            ("2025-10-09", ""),
            ("2025-10-10", "data checked to 9 Oct 2025"),
        ):
            await hold(pilot, as_of)
            *_, last = rows_of(app, "BoardHeader")[1].split("  ")
            assert (last.strip() if "data" in last else "") == said, as_of


async def test_no_count_is_cut_in_the_header(dataset: Dataset) -> None:
    """Every count is there: with its words, or all but the first with the sign of its mark."""
    app = make_app(dataset, "2021-07-01")
    whole = ["33 States Parties", "1 withdrawal pending", "1 signatory", "1 former"]
    short = ["33 States Parties", "◧ 1", "△ 1", "□ 1"]
    async with app.run_test(size=(80, 24)) as pilot:
        for width in (60, 61, 64, 72, 80):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            shown = rows_of(app, "BoardHeader")[1].split("  ")
            assert shown == (whole if width >= len("  ".join(whole)) + 2 else short), width


@pytest.mark.parametrize("name", ["Treaty on " + "Everything " * 20, "x" * 230, "条約" * 100])
@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36)])
async def test_a_long_name_leaves_the_day_its_place(
    dataset: Dataset, size: tuple[int, int], name: str
) -> None:
    """However long the treaty's name is, the day, how it stands and the counts are there."""
    treaty = replace(dataset.treaty, name=name.strip())
    app = make_app(replace(dataset, treaty=treaty), "2021-07-01")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        first, second = rows_of(app, "BoardHeader")
    assert "…" in first
    assert first.endswith("Thu 1 Jul 2021   FROZEN")
    assert "33 States Parties" in second


@pytest.mark.parametrize("step", [7, pytest.param(1, marks=pytest.mark.slow)])
async def test_the_badge_is_whole_at_every_width(dataset: Dataset, step: int) -> None:
    """Whatever of the name fits beside the day, what is hypothetical says so in full."""
    app = make_app(dataset, "2021-06-20")
    async with app.run_test(size=(60, 24)) as pilot:
        await answer(pilot, "w", "BLR notice 2021-06-19")
        for width in range(60, 100, step):
            await pilot.resize_terminal(width, 24)
            first, _ = rows_of(app, "BoardHeader")
            assert "HYPOTHETICAL" in first
            assert first.endswith("Sun 20 Jun 2021   FROZEN")


async def test_what_is_unusual_stands_beside_the_day_in_words_that_fit(dataset: Dataset) -> None:
    """The chips and the day are whole at every width; the chips have fewer words first."""
    app = make_app(dataset, "2021-06-20")
    async with app.run_test(size=(80, 24)) as pilot:
        await answer(pilot, "K", "2021-06-14")
        await answer(pilot, "w", "BLR notice 2021-06-19")
        for width, *chips in (
            (60, "WHAT IF", "KNOWN 14 JUN 2021"),
            (80, "HYPOTHETICAL", "AS KNOWN ON 14 JUN 2021"),
            (120, "HYPOTHETICAL", "AS KNOWN ON 14 JUN 2021"),
        ):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            pieces = rows_of(app, "BoardHeader")[0].split("  ")
            shown = [piece.strip() for piece in pieces if piece.strip()]
            assert shown[-4:] == [*chips, "Sun 20 Jun 2021", "FROZEN"], width


WIDTHS = [60, 80, 120]


async def test_a_click_on_the_day_asks_for_a_day(dataset: Dataset) -> None:
    """The day can be clicked; the title and the space beside it cannot."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(80, 24)) as pilot:
        for width in WIDTHS:
            await pilot.resize_terminal(width, 24)
            await pilot.click(BoardHeader, offset=(3, 0))
            await pilot.pause()
            assert not app.screen.query(Input), width
            await pilot.click(BoardHeader, offset=(width - 12, 0))
            await pilot.pause()
            assert app.screen.query_one(Input).value == "", width
            assert "Go to" in text_of(app), width
            await pilot.press("escape")
            await pilot.pause()


async def test_a_click_on_the_counts_proves_them(dataset: Dataset) -> None:
    """From the first count to the last a click opens the proof; beside them it does nothing."""
    app = make_app(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        for width in WIDTHS:
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            counts = lines_of(app)[1].split("!")[0].rstrip()
            await pilot.click(BoardHeader, offset=(len(counts) + 1, 1))
            await pilot.pause()
            assert "Esc closes" not in text_of(app), width
            for x in (1, len(counts) - 1):
                await pilot.click(BoardHeader, offset=(x, 1))
                await pilot.pause()
                assert "Why: Treaty on Open Skies" in text_of(app), (width, x)
                await pilot.press("escape")
                await pilot.pause()
