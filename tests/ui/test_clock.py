"""The clock: live, held and running; the seconds tick and the day turns with the time given."""

from datetime import UTC, datetime

import pytest
from driver import HandClock, make_app, rows_of, text_of, until, words_of
from openskies_tui.engine.model import Dataset


async def test_a_held_clock_shows_no_seconds(dataset: Dataset) -> None:
    """While the clock is held the panel names the hour the day begins, and time does not pass."""
    clock = HandClock()
    app = make_app(dataset, "2021-07-01", now=clock)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert "to 18 Dec 2021, 00:00 Budapest" in words_of(app, "#countdown")
        clock.advance(hours=30)
        await pilot.press("j")
        await pilot.pause()
        assert "to 18 Dec 2021, 00:00 Budapest" in words_of(app, "#countdown")
        assert "1 Jul 2021" in rows_of(app, "BoardHeader")[0]


async def test_space_runs_a_held_clock_and_holds_it_again(dataset: Dataset) -> None:
    """Space lets 2021 tick at today's pace from the time of day it is; Space holds it again."""
    clock = HandClock(datetime(2026, 11, 21, 9, 30, 15, tzinfo=UTC))
    app = make_app(dataset, "2021-07-01", now=clock)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("space")
        # 10:30:15 in Budapest, in summer: 169 days, 13:29:45 and the hour that autumn gives back.
        await until(pilot, lambda: "169 d 14:29:45" in words_of(app, "#countdown"))
        clock.advance(seconds=1)
        await until(pilot, lambda: "169 d 14:29:44" in words_of(app, "#countdown"))
        await pilot.press("space")
        await until(pilot, lambda: "to 18 Dec 2021, 00:00" in words_of(app, "#countdown"))
        assert rows_of(app, "BoardHeader")[0].endswith("frozen")
        assert "1 Jul 2021" in rows_of(app, "BoardHeader")[0]


@pytest.mark.parametrize("running", [False, True], ids=["live", "running"])
async def test_midnight_moves_the_day(dataset: Dataset, running: bool) -> None:
    """A clock that moves turns the day at midnight in Budapest, and all panels with it."""
    clock = HandClock(datetime(2021, 12, 17, 22, 59, 58, tzinfo=UTC))
    app = make_app(dataset, "2021-12-17" if running else None, now=clock)
    async with app.run_test(size=(120, 36)) as pilot:
        if running:
            await pilot.press("space")
        await until(pilot, lambda: "0 d 00:00:02 to 00:00 Budapest" in text_of(app))
        assert "33 States Parties" in rows_of(app, "BoardHeader")[1]
        clock.advance(seconds=2)
        await until(pilot, lambda: "18 Dec 2021" in rows_of(app, "BoardHeader")[0])
        assert "32 States Parties" in rows_of(app, "BoardHeader")[1]
        assert "Nothing pending" in words_of(app, "#countdown")
        assert any("Russian withdrawal takes effect" in row for row in rows_of(app, "#acts"))


async def test_the_day_is_that_of_the_depositary_not_of_utc(dataset: Dataset) -> None:
    """At 23:30 UTC of 17 December it is already the 18th in the zone of the dataset."""
    app = make_app(dataset, now=HandClock(datetime(2021, 12, 17, 23, 30, tzinfo=UTC)))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert "Sat 18 Dec 2021" in rows_of(app, "BoardHeader")[0]


async def test_n_follows_the_machine_again(dataset: Dataset) -> None:
    """After n the day moves with the machine's clock once more."""
    clock = HandClock()
    app = make_app(dataset, "2021-07-01", now=clock)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("n")
        await pilot.pause()
        assert "Sat 21 Nov 2026" in rows_of(app, "BoardHeader")[0]
        clock.advance(days=1)
        await until(pilot, lambda: "Sun 22 Nov 2026" in rows_of(app, "BoardHeader")[0])


async def test_a_running_clock_goes_on_under_a_prompt(dataset: Dataset) -> None:
    """A prompt on the screen does not stop the seconds behind it."""
    clock = HandClock(datetime(2026, 11, 21, 9, 30, 15, tzinfo=UTC))
    app = make_app(dataset, "2021-07-01", now=clock)
    async with app.run_test(size=(200, 50)) as pilot:
        await pilot.press("space", "d")
        await until(pilot, lambda: "169 d 14:29:45" in text_of(app))
        clock.advance(seconds=5)
        await until(pilot, lambda: "169 d 14:29:40" in text_of(app))
