"""The prompts: d goes to a day, / filters; a mistake keeps the line, Esc takes it back."""

import pytest
from driver import answer, make_app, rows_of, text_of, words_of
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp
from textual.pilot import Pilot
from textual.widgets import Input

pytestmark = pytest.mark.slow


async def _type(pilot: Pilot[None], text: str) -> None:
    names = {" ": "space", "-": "minus", ".": "full_stop", ",": "comma", "/": "slash"}
    await pilot.press(*[names.get(letter, letter) for letter in text])
    await pilot.pause()


def _prompting(app: OpenSkiesApp) -> bool:
    return bool(app.screen.query(Input))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2021-06-18", "Fri 18 Jun 2021"),
        ("18 Jun 2021", "Fri 18 Jun 2021"),
        ("june 18, 2021", "Fri 18 Jun 2021"),
        ("18.6.2021", "Fri 18 Jun 2021"),
        ("2001-11", "Thu 1 Nov 2001"),
        ("1992", "Wed 1 Jan 1992"),
        ("today", "Sat 21 Nov 2026"),
        ("Fri 18 Jun 2021", "Fri 18 Jun 2021"),
        ("18/6/2021", "Fri 18 Jun 2021"),
        ("-1y", "Fri 21 Nov 2025"),
        ("last exit", "Sat 18 Dec 2021"),
        (" 2020-02-29 ", "Sat 29 Feb 2020"),
    ],
)
async def test_d_goes_to_the_day_that_is_typed(dataset: Dataset, typed: str, day: str) -> None:
    """A day in any of the usual forms is gone to, and held."""
    app = make_app(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await _type(pilot, typed)
        await pilot.press("enter")
        await pilot.pause()
        assert not _prompting(app)
        header = rows_of(app, "BoardHeader")[0]
        assert day in header
        assert header.endswith("FROZEN")


async def test_a_month_is_said_to_be_its_first_day(dataset: Dataset) -> None:
    """What was taken is told, and gone to."""
    app = make_app(dataset)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await answer(pilot, "d", "june 2021")
        assert "`june 2021` is taken as 1 June 2021" in words_of(app, "Toast")
        assert "Tue 1 Jun 2021" in rows_of(app, "BoardHeader")[0]


async def test_a_day_of_two_readings_is_asked(dataset: Dataset) -> None:
    """The line stays, with how to write either."""
    app = make_app(dataset)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await answer(pilot, "d", "5/6/2021")
        assert _prompting(app)
        assert "write 5 Jun 2021 or 6 May 2021" in " ".join(words_of(app, "#hint").split())


async def test_the_next_deadline_by_name_and_by_key(dataset: Dataset) -> None:
    """From Russia's notice on: the conference window, then the effective day, then none."""
    app = make_app(dataset, "2021-06-18")
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await answer(pilot, "d", "next deadline")
        assert "Sun 18 Jul 2021" in rows_of(app, "BoardHeader")[0]
        for day in ("Tue 17 Aug 2021", "Sat 18 Dec 2021", "Sat 18 Dec 2021"):
            await pilot.press("X")
            await pilot.pause()
            assert day in rows_of(app, "BoardHeader")[0]
        assert "No deadline lies ahead of this day." in words_of(app, "Toast")


async def test_what_is_typed_can_be_read(dataset: Dataset) -> None:
    """The line of the prompt shows the letters while they are typed."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await _type(pilot, "2020-11-22")
        assert "2020-11-22" in text_of(app)


@pytest.mark.parametrize("typed", ["x", "2021-02-30", "", "99999", "18", "2021-06-18x", "-"])
async def test_a_line_that_is_no_day_stays_with_a_reason(dataset: Dataset, typed: str) -> None:
    """What is not a date is kept to be put right, with what would be; Esc leaves the day."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await _type(pilot, typed)
        await pilot.press("enter")
        await pilot.pause()
        assert _prompting(app)
        assert app.screen.query_one(Input).value == typed
        assert "expected YYYY-MM-DD" in " ".join(words_of(app, "#hint").split())
        await pilot.press("escape")
        await pilot.pause()
        assert not _prompting(app)
        assert "1 Jul 2021" in rows_of(app, "BoardHeader")[0]


async def test_a_mistake_can_be_put_right(dataset: Dataset) -> None:
    """The complaint goes with the next letter, and the corrected line is taken."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d")
        await _type(pilot, "2020-11-222")
        await pilot.press("enter", "backspace")
        await pilot.pause()
        assert "is not a date" not in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "22 Nov 2020" in rows_of(app, "BoardHeader")[0]


async def test_the_filter_follows_the_typing(dataset: Dataset) -> None:
    """With / the roster and the events narrow letter by letter; Enter keeps it, Esc clears it."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("slash")
        await _type(pilot, "finl")
        assert "Finland" in text_of(app)
        assert "Russia gives notice" not in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "States 1 of 35" in words_of(app, "#states-panel")
        assert [row for row in rows_of(app, "#states") if row] == ["States Parties", "■ Finland"]
        shown = [row for row in rows_of(app, "#acts") if row]
        assert shown
        assert all("Fin" in row for row in shown)
        assert "/finl" in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "States 35" in words_of(app, "#states-panel")


async def test_escape_restores_the_filter_that_was(dataset: Dataset) -> None:
    """Esc in the prompt takes back what was typed and leaves the filter from before."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("slash")
        await _type(pilot, "fin")
        await pilot.press("enter", "slash")
        await _type(pilot, "land")
        assert app.screen.query_one(Input).value == "finland"
        await pilot.press("escape")
        await pilot.pause()
        assert "/fin " in text_of(app).replace("─", " ")


async def test_a_filter_that_finds_nothing_does_no_harm(dataset: Dataset) -> None:
    """With empty lists the keys still work, and the panels say how many of how many."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("slash")
        await _type(pilot, "zzzz")
        await pilot.press("enter", "j", "k", "G", "g", "pagedown", "enter", "escape")
        await pilot.press("right_square_bracket")
        await pilot.pause()
        assert "States 0 of 35" in words_of(app, "#states-panel")
        assert "20 Jul 2021" in rows_of(app, "BoardHeader")[0]


async def test_keys_of_the_dashboard_are_letters_in_a_prompt(dataset: Dataset) -> None:
    """q, n, t, x, ? and the like are typed, not obeyed, while a line is asked for."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("slash", "q", "n", "t", "x", "d", "question_mark", "comma", "space")
        await pilot.press("left_square_bracket", "full_stop")
        await pilot.pause()
        assert app.screen.query_one(Input).value == "qntxd?, [."
        assert app.is_running
        assert "1 Jul 2021" in text_of(app)
