"""One selection: what is selected in one panel is the selection of all of them."""

import pytest
from driver import answer, figure_height, hold, make_app, rows_of, text_of, words_of
from openskies_tui.engine.model import Dataset


async def test_a_selected_state_reaches_every_panel(dataset: Dataset) -> None:
    """Quotations name the state and count its own; its acts are marked; the clock is its own."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        everything = words_of(app, "#quotations")
        assert "─ On " not in everything
        assert not any(row.startswith("▸") for row in rows_of(app, "#acts"))
        await pilot.press("down")
        await pilot.pause()
        assert "On Russia 1 of" in words_of(app, "#quotations")
        marked = [row for row in rows_of(app, "#acts") if row.startswith("▸")]
        assert any("Russia says that it leaves" in row for row in marked)
        assert not any("European Union regrets the Russian step" in row for row in marked)
        assert words_of(app, "#countdown").startswith("Russia leaves ")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_the_title_of_the_quotations_is_whole_for_every_state(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """However long its name, the title says of how many quotations the one shown is which."""
    app = make_app(dataset)
    titles = []
    async with app.run_test(size=size) as pilot:
        for key in ("end", "k", "k"):
            await pilot.press(key)
            await pilot.pause()
            titles.append(rows_of(app, "#quotations")[0])
    assert [one for one in titles if "…" in one] == []


async def test_a_former_state_shows_its_exit_and_the_clock_that_still_runs(
    dataset: Dataset,
) -> None:
    """Selecting the United States in July 2021 shows its exit, and that Russia is pending."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("end")
        await pilot.pause()
        panel = words_of(app, "#countdown")
        # Not yet a year: the figure is in days.
        assert figure_height(app, "221") > 3
    assert panel.startswith("United States ")
    assert "Russia leaves" not in panel
    # What is said of the state comes first: nobody may read it of Russia.
    assert panel.index("left Sun 22 Nov 2020") < panel.index("Pending: Russia, 170 days to go")


async def test_a_state_without_a_notice_has_its_years(dataset: Dataset) -> None:
    """How long Belgium is a party is its figure: whole years, in the first year days."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await answer(pilot, "slash", "belgium")
        await pilot.press("down")
        for as_of, figure, *said in (
            ("2002-01-01", "0", "days", "State Party since Tue 1 Jan 2002"),
            ("2002-01-02", "1", "day", "State Party since Tue 1 Jan 2002"),
            ("2002-12-31", "364", "days", "State Party since Tue 1 Jan 2002"),
            ("2003-01-01", "1", "year", "State Party since Tue 1 Jan 2002", "1 year"),
            ("2021-07-01", "19", "years", "State Party since Tue 1 Jan 2002", "19 years 6 months"),
        ):
            await hold(pilot, as_of)
            rows = rows_of(app, "#countdown")
            ends = [row.rpartition("  ")[2].strip() for row in rows]
            assert figure_height(app, figure) > 3, as_of
            assert rows[0].startswith("╭─ Belgium ─")
            assert said[0] in ends, as_of
            # The words may wrap beside a wide figure.
            assert [words for words in said if words not in " ".join(ends)] == [], as_of


async def test_the_selection_is_kept_from_day_to_day(dataset: Dataset) -> None:
    """A state stays selected while the day moves."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("down", "full_stop", "greater_than_sign")
        await pilot.pause()
        assert "On Russia" in words_of(app, "#quotations")


async def test_escape_selects_all_states_again(dataset: Dataset) -> None:
    """Esc on the dashboard gives up the selection in every panel."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("down", "escape")
        await pilot.pause()
        assert "─ On " not in text_of(app)
        assert "▸" not in text_of(app)


async def test_the_arrows_walk_through_the_quotations(dataset: Dataset) -> None:
    """In the quotation panel the next key shows the one before in time, and the ends hold."""
    app = make_app(dataset, "2021-07-01")
    total = sum(one.date_said.first.isoformat() <= "2021-07-01" for one in dataset.quotations)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab")
        for keys, place in (("jj", 3), ("k", 2), ("G", total), ("j", total), ("g", 1), ("k", 1)):
            await pilot.press(*keys)
            await pilot.pause()
            assert f"Quotations {place} of {total} " in words_of(app, "#quotations")


async def test_where_nothing_was_said_the_panel_says_so(dataset: Dataset) -> None:
    """On a day before all quotations the panel says so, and its keys do no harm."""
    app = make_app(dataset, "1950-01-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab", "j", "k", "G", "enter")
        await pilot.pause()
        assert "No quotation" in words_of(app, "#quotations")


async def test_what_is_counted_before_the_entry_into_force_has_a_target(dataset: Dataset) -> None:
    """One day is a day, for the treaty and for each state, and they say to what and to when."""
    app = make_app(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        for as_of, days in (("2001-12-31", "day"), ("2001-12-30", "days")):
            await hold(pilot, as_of)
            for key, what in (
                ("escape", "to entry into force"),
                ("down", "until the treaty binds it"),
            ):
                await pilot.press(key)
                await pilot.pause()
                ends = {row.rpartition("  ")[2].strip() for row in rows_of(app, "#countdown")}
                assert f"{days} {what}" in ends, as_of
                assert "on Tue 1 Jan 2002" in words_of(app, "#countdown"), (as_of, what)
