"""The clock: live, held and running; the seconds tick and the day turns with the time given."""

from datetime import UTC, date, datetime

import pytest
from driver import HandClock, figure_height, make_app, rows_of, text_of, until, words_of
from msgspec.structs import replace
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.widgets.countdown import CountdownText

EVE = datetime(2021, 12, 17, 9, 20, 31, tzinfo=UTC)
"""10:20:31 in Budapest, 13 hours, 39 minutes and 29 seconds before Russia is out."""


async def test_a_held_clock_counts_days(dataset: Dataset) -> None:
    """While the clock is held time does not pass, and even the last day counts one day."""
    clock = HandClock(EVE)
    app = make_app(dataset, "2021-12-17", now=clock)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        assert "day to go" in words_of(app, "#countdown")
        assert figure_height(app, "1") > 5
        clock.advance(hours=30)
        await pilot.press("j")
        await pilot.pause()
        assert "day to go" in words_of(app, "#countdown")
        assert "17 Dec 2021" in rows_of(app, "BoardHeader")[0]


async def test_hours_are_counted_only_on_the_last_day(dataset: Dataset) -> None:
    """A running clock two days ahead says 2 days; on the last day it counts the seconds."""
    clock = HandClock(EVE)
    app = make_app(dataset, "2021-12-16", now=clock)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("space")
        await until(pilot, lambda: "RUNNING" in rows_of(app, "BoardHeader")[0])
        assert "days to go" in words_of(app, "#countdown")
        assert figure_height(app, "2") > 5
        await pilot.press("full_stop")
        await until(pilot, lambda: rows_of(app, "BoardHeader")[0].endswith("FROZEN"))
        await pilot.press("space")
        await until(pilot, lambda: bool(figure_height(app, "13:39:29")))
        assert "hours to go" in words_of(app, "#countdown")


async def test_space_runs_a_held_clock_and_holds_it_again(dataset: Dataset) -> None:
    """Space lets the day tick at today's pace from the time of day it is; Space holds it again."""
    clock = HandClock(EVE.replace(year=2026, month=11, day=21))
    app = make_app(dataset, "2021-12-17", now=clock)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("space")
        await until(pilot, lambda: bool(figure_height(app, "13:39:29")))
        clock.advance(seconds=1)
        await until(pilot, lambda: bool(figure_height(app, "13:39:28")))
        await pilot.press("space")
        await until(pilot, lambda: bool(figure_height(app, "1")))
        assert "day to go" in words_of(app, "#countdown")
        assert rows_of(app, "BoardHeader")[0].endswith("FROZEN")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
async def test_the_hours_fit_at_every_size(dataset: Dataset, size: tuple[int, int]) -> None:
    """Digits or not, hours, minutes and seconds are there with their unit, none of them cut."""
    app = make_app(dataset, now=HandClock(EVE))
    async with app.run_test(size=size) as pilot:
        await pilot.press("shift+tab")
        await until(pilot, lambda: "hours to go" in words_of(app, "#countdown"))
        drawn = figure_height(app, "13:39:29")
        assert drawn or "13:39:29 hours to go" in words_of(app, "#countdown")


@pytest.mark.parametrize(
    ("effective", "moment", "left"),
    [
        (date(2021, 3, 29), datetime(2021, 3, 28, 0, 30, tzinfo=UTC), "21:30:00"),
        (date(2021, 11, 1), datetime(2021, 10, 31, 0, 30, tzinfo=UTC), "22:30:00"),
        (date(2021, 11, 1), datetime(2021, 10, 30, 22, 0, tzinfo=UTC), "25:00:00"),
    ],
    ids=["an hour is lost", "an hour has been given back", "an hour more"],
)
async def test_the_hours_are_right_when_the_clocks_change(
    dataset: Dataset, effective: date, moment: datetime, left: str
) -> None:
    """A day on which summer time begins or ends has 23 or 25 hours, and all are counted."""
    acts = tuple(
        replace(act, effective=effective)
        if act.kind == "notice_of_withdrawal" and "USA" in act.states
        else act
        for act in dataset.acts
        if "RUS" not in act.states and act.kind != "withdrawal_effective"
    )
    app = make_app(replace(dataset, acts=acts), now=HandClock(moment))
    async with app.run_test(size=(120, 36)) as pilot:
        await until(pilot, lambda: "hours to go" in words_of(app, "#countdown"))
        assert figure_height(app, left), text_of(app)


@pytest.mark.parametrize("running", [False, True], ids=["live", "running"])
async def test_midnight_moves_the_day(dataset: Dataset, running: bool) -> None:
    """A clock that moves turns the day at midnight in Budapest, and all panels with it."""
    clock = HandClock(datetime(2021, 12, 17, 22, 59, 58, tzinfo=UTC))
    app = make_app(dataset, "2021-12-17" if running else None, now=clock)
    async with app.run_test(size=(120, 36)) as pilot:
        if running:
            await pilot.press("space")
        await until(pilot, lambda: bool(figure_height(app, "0:00:02")))
        assert "33 States Parties" in rows_of(app, "BoardHeader")[1]
        clock.advance(seconds=2)
        await until(pilot, lambda: "18 Dec 2021" in rows_of(app, "BoardHeader")[0])
        assert "32 States Parties" in rows_of(app, "BoardHeader")[1]
        assert "no notice is running" in words_of(app, "#countdown")
        await until(pilot, lambda: figure_height(app, "32") > 3)
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
    clock = HandClock(EVE)
    app = make_app(dataset, now=clock)
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.press("d")
        await pilot.pause()
        at = app.screen_stack[0]
        await until(pilot, lambda: "39:29" in at.query_one(CountdownText).shown.clock)
        clock.advance(seconds=5)
        await until(pilot, lambda: "39:24" in at.query_one(CountdownText).shown.clock)
