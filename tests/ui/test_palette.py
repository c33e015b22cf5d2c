"""The palette: everything that is known on the day, found by a few letters and gone to."""

import time

import pytest
from driver import lines_of, make_app, rows_of, text_of, until, words_of
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.actions.palette import go_to, offers
from openskies_tui.ui.app import OpenSkiesApp
from openskies_tui.ui.screens.palette import Palette
from openskies_tui.views.search import Entry
from talks import foot_of
from textual.pilot import Pilot

pytestmark = pytest.mark.slow

DAY = "2021-07-01"


async def find(pilot: Pilot[None], text: str, *keys: str) -> list[str]:
    """Open the palette, type, and return its rows; then press *keys*."""
    names = {" ": "space", "'": "apostrophe", "[": "left_square_bracket", "/": "slash"}
    await pilot.press("ctrl+p", *[names.get(letter, letter) for letter in text])
    await pilot.pause()
    rows = [row for row in rows_of(pilot.app, "Palette RowList") if row]
    await pilot.press(*keys)
    await pilot.pause()
    return rows


def day_of(app: OpenSkiesApp) -> str:
    """Return the first line of the header."""
    return rows_of(app, "BoardHeader")[0]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (200, 50)])
async def test_a_state_is_found_by_letters_and_selected(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """Three letters of a name are enough; Enter selects the state and closes the palette."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=size) as pilot:
        rows = await find(pilot, "bela", "enter")
        assert rows[0].startswith("state      Belarus")
        assert not isinstance(app.screen, Palette)
        assert "On Belarus" in text_of(app)


async def test_a_state_is_selected_from_an_open_page_too(dataset: Dataset) -> None:
    """Over an open page the palette leads back to the panels; a filter does not hide the find."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", "x", "x", "enter", "c")
        await find(pilot, "norway", "enter")
        assert "On Norway" in text_of(app)
        assert "States 35" in text_of(app)


async def test_a_briefing_is_shown(dataset: Dataset) -> None:
    """A briefing is found by its title, and Enter shows its first slide."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(80, 24)) as pilot:
        rows = await find(pilot, "eight minutes", "enter")
        assert rows[0].startswith("briefing   The treaty in eight minutes")
        await until(pilot, lambda: foot_of(app) == "1/14")


async def test_an_event_goes_to_its_day_and_is_selected(dataset: Dataset) -> None:
    """An event that is chosen moves the day there and has the cursor, so that Enter opens it."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await find(pilot, "notice of withdrawal united states", "enter")
        assert "Fri 22 May 2020" in day_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "United States gives notice" in text_of(app)


@pytest.mark.app_walk
async def test_every_known_event_can_be_gone_to(dataset: Dataset) -> None:
    """Also one that became known only later is shown, on the first day on which it is known."""
    app = make_app(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        for act in app.scene.on.acts:
            app.show(app.view.live(app.local_time()))
            await go_to(app, Entry("event", act.id, "", ""))
            assert app.dashboard.front.subject() == act, act.id
        await pilot.pause()


async def test_a_quotation_opens_and_stays_selected(dataset: Dataset) -> None:
    """A quotation opens in full; under it the panel shows the same, whoever was selected before."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("down", "down", "down")
        await find(pilot, "quotation haavisto", "enter")
        assert "Pekka Haavisto" in text_of(app)
        assert "Esc closes" in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "Pekka Haavisto" in words_of(app, "#quotations")


async def test_a_source_opens_its_card(dataset: Dataset) -> None:
    """The card of a source names what rests on it: events, quotations, claims and verdicts."""
    app = make_app(dataset)
    async with app.run_test(size=(120, 160)) as pilot:
        await find(pilot, "tass-0618", "enter")
        shown = text_of(app)
        for words in ("Source [tass-0618]", "Events that rest on it", "Russia gives notice"):
            assert words in shown
        await find(pilot, "mt-0527", "enter")
        assert "Its claims and their verdicts" in text_of(app)


async def test_a_claim_opens_its_verdict(dataset: Dataset) -> None:
    """A claim opens with its verdict, the reason and the card of its source."""
    app = make_app(dataset)
    async with app.run_test(size=(120, 50)) as pilot:
        await find(pilot, "claim launching the relevant", "enter")
        shown = text_of(app)
        for words in ("verdict", "because", "judged with hindsight", "Source ["):
            assert words in shown


async def test_an_action_is_run(dataset: Dataset) -> None:
    """What a key does can be chosen by its name; the key is shown beside it."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(120, 36)) as pilot:
        rows = await find(pilot, "next month", "enter")
        assert rows[0].endswith(">")
        assert "Sun 1 Aug 2021" in day_of(app)
        await find(pilot, "claims checked", "enter")
        assert "Claims and conflicts" in text_of(app)


async def test_what_is_not_known_yet_is_not_offered(dataset: Dataset) -> None:
    """In 2019 nobody finds the withdrawals; with hindsight everybody does."""
    app = make_app(dataset, "2019-06-01")
    async with app.run_test(size=(120, 36)) as pilot:
        assert await find(pilot, "gives notice", "escape") == []
        everything = {entry.id for entry in offers_of(app)}
        later = {act.id for act in dataset.acts if act.day.first.year > 2019}
        later |= {one.id for one in dataset.quotations if one.date_said.first.year > 2019}
        later |= {one.id for one in dataset.sources if one.issued and one.issued.first.year > 2019}
        assert everything & later == set()
        await pilot.press("H")
        rows = await find(pilot, "gives notice", "escape")
        assert any("Russia gives notice" in row for row in rows)


def offers_of(app: OpenSkiesApp) -> list:
    """Return what the palette offers now."""
    return list(offers(app))


async def test_the_list_moves_by_keys_and_the_mouse_chooses(dataset: Dataset) -> None:
    """Arrows and pages move under the line; a click takes the row; Esc takes nothing."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(120, 36)) as pilot:
        await find(pilot, "", "down", "down", "up", "pagedown", "pageup", "down", "enter")
        assert "On Bosnia" in text_of(app)
        await find(pilot, "fin")
        await pilot.click("Palette RowList", offset=(15, 0))
        await pilot.pause()
        assert "On Finland" in text_of(app)
        await find(pilot, "russ", "escape")
        assert "On Finland" in text_of(app)


async def test_nothing_found_does_no_harm(dataset: Dataset) -> None:
    """Without a hit Enter keeps the palette open, which says that nothing was found."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(80, 24)) as pilot:
        assert await find(pilot, "zzqqxx", "down", "pagedown", "enter") == []
        assert isinstance(app.screen, Palette)
        assert "nothing found" in text_of(app)


async def test_a_find_far_inside_a_text_is_in_sight(dataset: Dataset) -> None:
    """The words that were found can be read in each row of a quotation, at every size."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(60, 20)) as pilot:
        rows = await find(pilot, "readiness to return")
        assert "readiness to" in rows[0]
        assert all(len(line) <= 60 for line in lines_of(app))


async def test_a_key_is_answered_quickly(dataset: Dataset) -> None:
    """Letters that fit everywhere and letters that fit nowhere are searched in well under 0.5 s."""
    app = make_app(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        await find(pilot, "")
        palette = app.screen
        assert isinstance(palette, Palette)
        for query in (
            "e",
            "e a t e n i o",
            "russia not withdraw e",
            "eeeeeeeeeeeeeeeee",
            "rusnotwit",
        ):
            began = time.process_time()
            palette._find(query)
            # Ten times what it takes: the search must never be one that tries every way.
            assert time.process_time() - began < 0.5, query


async def test_the_palette_does_not_open_over_a_prompt(dataset: Dataset) -> None:
    """While a line is asked for, Ctrl+P opens nothing."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("d", "ctrl+p")
        await until(pilot, lambda: "Go to day" in text_of(app))
        assert "Go to anything" not in text_of(app)
