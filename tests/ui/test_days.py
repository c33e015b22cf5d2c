"""The keys of the day: events, days, months, today, the last exit; both ends of the calendar."""

from driver import figure_height, hold, make_app, rows_of, text_of, until, words_of
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp

DAY_KEYS = (
    "left_square_bracket",
    "right_square_bracket",
    "comma",
    "full_stop",
    "less_than_sign",
    "greater_than_sign",
    "x",
    "space",
    "space",
)


def _day(app: OpenSkiesApp) -> str:
    """The day in the header, as ``1 Jul 2021``."""
    words = rows_of(app, "BoardHeader")[0].split("  ")
    return " ".join(words[-2].split()[1:] if words[-2].strip() else words[-3].split()[1:])


async def test_a_few_presses_back_from_today_stand_183_days(dataset: Dataset) -> None:
    """From today, [ leads event by event to 18 June 2021, where Russia's clock says 183 days."""
    app = make_app(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        days = []
        for _ in range(12):
            await pilot.press("left_square_bracket")
            await pilot.pause()
            days.append(_day(app))
            if days[-1] == "18 Jun 2021":
                break
        assert days[-1] == "18 Jun 2021"
        panel = words_of(app, "#countdown")
        assert panel.startswith("Russia leaves ")
        assert "to Sat 18 Dec 2021" in panel
        assert figure_height(app, "183") > 5
        await pilot.press("right_square_bracket")
        await pilot.pause()
        assert _day(app) == "21 Jun 2021"


async def test_a_key_of_the_day_goes_there(dataset: Dataset) -> None:
    """Each key of the day leads to the day that its help names, or stays.

    That a month ends where its days end is tested with ``ViewState``.
    """
    app = make_app(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        for as_of, key, day in (
            ("2021-07-01", "comma", "30 Jun 2021"),
            ("2021-12-31", "full_stop", "1 Jan 2022"),
            ("2021-07-01", "less_than_sign", "1 Jun 2021"),
            ("2021-01-31", "greater_than_sign", "28 Feb 2021"),
            ("2021-07-01", "left_square_bracket", "21 Jun 2021"),
            ("2021-07-01", "right_square_bracket", "20 Jul 2021"),
            ("2021-07-01", "n", "21 Nov 2026"),
            ("2026-11-21", "x", "18 Dec 2021"),
            ("2021-12-18", "x", "22 Nov 2020"),
            ("2020-11-22", "x", "22 Nov 2020"),
        ):
            await hold(pilot, as_of)
            await pilot.press(key)
            await pilot.pause()
            assert _day(app) == day, (as_of, key)


async def test_without_an_earlier_exit_x_says_so(dataset: Dataset) -> None:
    """Before the first withdrawal x stays on the day and gives the reason."""
    app = make_app(dataset, "2020-11-22")
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("x")
        reason = "No withdrawal took effect before this day."
        await until(pilot, lambda: reason in text_of(app))
        assert _day(app) == "22 Nov 2020"


async def test_nothing_pending_shows_the_way_back(dataset: Dataset) -> None:
    """With no notice running the panel says so and names the last exits, the key beside the last.

    The figure is the number of parties.
    """
    app = make_app(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        panel = words_of(app, "#countdown")
        assert figure_height(app, "32") > 3
        shown = [line.rstrip() for line in rows_of(app, "#countdown")]
    assert panel.startswith("Status ")
    assert "no notice is running" in panel
    assert any(line.endswith("United States left 22 Nov 2020") for line in shown)
    assert any(line.endswith("Russia left 18 Dec 2021  x") for line in shown)


async def test_on_the_day_of_an_exit_no_key_is_offered_that_stays(dataset: Dataset) -> None:
    """The way back is only offered where it leads to another day."""
    app = make_app(dataset, "2020-11-22")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        shown = [line.rstrip() for line in rows_of(app, "#countdown")]
    assert any(line.endswith("United States left 22 Nov 2020") for line in shown)


async def test_before_the_entry_into_force_the_panel_names_who_is_missing(
    dataset: Dataset,
) -> None:
    """On 28 June 1995 twenty are deposited, and Ukraine, Russia and Belarus are missing."""
    app = make_app(dataset, "1995-06-28")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        panel = words_of(app, "#countdown")
    assert "nobody is a State Party yet" in panel
    assert "Indispensable and not deposited: Belarus, Russia, Ukraine." in panel


async def test_no_key_leaves_the_calendar(dataset: Dataset) -> None:
    """At both ends of the calendar the keys that lead out of it stay where they are."""
    app = make_app(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        for as_of, *stays in (
            ("0001-01-01", "left_square_bracket", "comma", "less_than_sign", "x"),
            ("0001-01-31", "less_than_sign"),
            ("9999-12-31", "right_square_bracket", "full_stop", "greater_than_sign"),
            ("9999-12-01", "right_square_bracket", "greater_than_sign"),
        ):
            await hold(pilot, as_of)
            before = _day(app)
            for key in stays:
                await pilot.press(key, key)
                await pilot.pause()
                assert _day(app) == before, (as_of, key)


async def test_every_key_of_the_day_works_at_the_ends(dataset: Dataset) -> None:
    """On the first and the last day of the calendar all keys of the day can be pressed."""
    app = make_app(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        for as_of in ("0001-01-01", "9999-12-31"):
            await hold(pilot, as_of)
            for key in DAY_KEYS:
                await pilot.press(key)
                await pilot.pause()
            assert "Treaty on Open Skies" in rows_of(app, "BoardHeader")[0], as_of
            assert rows_of(app, "BoardHeader")[0].endswith("FROZEN"), as_of
