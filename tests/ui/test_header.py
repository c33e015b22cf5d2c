"""The header: which treaty, how many parties, which day, whether the clock runs, how old."""

import pytest
from driver import answer, lines_of, make_app, rows_of, text_of
from msgspec.structs import replace
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.widgets.bars import BoardHeader
from textual.widgets import Input


@pytest.mark.parametrize(
    ("as_of", "day", "counts"),
    [
        ("1992-03-24", "Tue 24 Mar 1992", ["0 States Parties"]),
        ("2001-12-31", "Mon 31 Dec 2001", ["0 States Parties", "26 contracting"]),
        ("2002-01-01", "Tue 1 Jan 2002", ["26 States Parties"]),
        ("2020-05-21", "Thu 21 May 2020", ["34 States Parties"]),
        ("2020-05-22", "Fri 22 May 2020", ["34 States Parties", "1 withdrawal pending"]),
        ("2020-11-22", "Sun 22 Nov 2020", ["33 States Parties", "1 former"]),
        ("2021-07-01", "Thu 1 Jul 2021", ["33 States Parties", "1 withdrawal pending"]),
        ("2021-12-18", "Sat 18 Dec 2021", ["32 States Parties", "2 former"]),
    ],
)
async def test_the_header_counts_the_states_of_the_day(
    dataset: Dataset, as_of: str, day: str, counts: list[str]
) -> None:
    """The header names the treaty and says the day and the counts that hold on it."""
    app = make_app(dataset, as_of)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        first, second = rows_of(app, "BoardHeader")
    assert first.startswith("Treaty on Open Skies")
    assert day in first
    shown = second.split("  ")
    assert [count for count in counts if count not in shown] == []


@pytest.mark.parametrize(
    ("as_of", "keys", "word"),
    [
        (None, [], "● live"),
        ("2021-07-01", [], "FROZEN"),
        ("2021-07-01", ["space"], "RUNNING"),
        (None, ["comma"], "FROZEN"),
        ("2021-07-01", ["n"], "● live"),
    ],
)
async def test_the_header_says_whether_the_clock_runs(
    dataset: Dataset, as_of: str | None, keys: list[str], word: str
) -> None:
    """The end of the first line says live, held or running, after each key that changes it."""
    app = make_app(dataset, as_of)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert rows_of(app, "BoardHeader")[0].endswith(f"  {word}")


@pytest.mark.parametrize(
    ("as_of", "said"),
    [
        ("2021-07-01", ""),
        ("2025-10-09", ""),
        ("2025-10-10", "data checked to 9 Oct 2025"),
        (None, "! data checked to 9 Oct 2025"),
    ],
)
async def test_the_header_owns_up_to_days_after_the_last_check(
    dataset: Dataset, as_of: str | None, said: str
) -> None:
    """A day later than the data was checked to carries that day, with a sign when it is old."""
    app = make_app(dataset, as_of)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        *_, last = rows_of(app, "BoardHeader")[1].split("  ")
        assert (last.strip() if "data" in last else "") == said


@pytest.mark.parametrize("width", [60, 61, 64, 72, 80])
async def test_no_count_is_cut_in_the_header(dataset: Dataset, width: int) -> None:
    """Every count is there: with its words, or all but the first with the sign of its mark."""
    app = make_app(dataset, "2021-07-01")
    whole = ["33 States Parties", "1 withdrawal pending", "1 signatory", "1 former"]
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        shown = rows_of(app, "BoardHeader")[1].split("  ")
    short = ["33 States Parties", "◧ 1", "△ 1", "□ 1"]
    assert shown == (whole if width >= len("  ".join(whole)) + 2 else short)


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


async def test_the_badge_is_whole_at_every_width(dataset: Dataset) -> None:
    """Whatever of the name fits beside the day, what is hypothetical says so in full."""
    app = make_app(dataset, "2021-06-20")
    async with app.run_test(size=(60, 24)) as pilot:
        await answer(pilot, "w", "BLR notice 2021-06-19")
        for width in range(60, 100):
            await pilot.resize_terminal(width, 24)
            first, _ = rows_of(app, "BoardHeader")
            assert "HYPOTHETICAL" in first
            assert first.endswith("Sun 20 Jun 2021   FROZEN")


@pytest.mark.parametrize(
    ("width", "chips"),
    [
        (60, ["WHAT IF", "KNOWN 14 JUN 2021"]),
        (80, ["HYPOTHETICAL", "AS KNOWN ON 14 JUN 2021"]),
        (120, ["HYPOTHETICAL", "AS KNOWN ON 14 JUN 2021"]),
    ],
)
async def test_what_is_unusual_stands_beside_the_day_in_words_that_fit(
    dataset: Dataset, width: int, chips: list[str]
) -> None:
    """The chips and the day are whole at every width; the chips have fewer words first."""
    app = make_app(dataset, "2021-06-20")
    async with app.run_test(size=(width, 24)) as pilot:
        await answer(pilot, "K", "2021-06-14")
        await answer(pilot, "w", "BLR notice 2021-06-19")
        first = rows_of(app, "BoardHeader")[0]
    shown = [piece for piece in first.split("  ") if piece.strip()]
    assert [piece.strip() for piece in shown[-4:]] == [*chips, "Sun 20 Jun 2021", "FROZEN"]


WIDTHS = [60, 80, 120]


@pytest.mark.parametrize("width", WIDTHS)
async def test_a_click_on_the_day_asks_for_a_day(dataset: Dataset, width: int) -> None:
    """The day can be clicked; the title and the space beside it cannot."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.click(BoardHeader, offset=(3, 0))
        await pilot.pause()
        assert not app.screen.query(Input)
        await pilot.click(BoardHeader, offset=(width - 12, 0))
        await pilot.pause()
        assert app.screen.query_one(Input).value == ""
        assert "Go to" in text_of(app)


@pytest.mark.parametrize("width", WIDTHS)
async def test_a_click_on_the_counts_proves_them(dataset: Dataset, width: int) -> None:
    """From the first count to the last a click opens the proof; beside them it does nothing."""
    app = make_app(dataset)
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        counts = lines_of(app)[1].split("!")[0].rstrip()
        await pilot.click(BoardHeader, offset=(len(counts) + 1, 1))
        await pilot.pause()
        assert "Esc closes" not in text_of(app)
        for x in (1, len(counts) - 1):
            await pilot.click(BoardHeader, offset=(x, 1))
            await pilot.pause()
            assert "Why: Treaty on Open Skies" in text_of(app)
            await pilot.press("escape")
            await pilot.pause()
