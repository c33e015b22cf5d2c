"""Editions of the data while the dashboard is open: what is shown anew, and all that stays."""

import asyncio
import weakref
from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest
from driver import HandClock, bundled_themes, lines_of, make_app, text_of, until, words_of
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from openskies_tui.engine.model import Dataset
from openskies_tui.system.watch import Edition
from openskies_tui.theme.textual_theme import TitledTheme
from openskies_tui.ui.app import OpenSkiesApp
from openskies_tui.ui.pages import shown_quotation
from openskies_tui.ui.screens.presentation import Presentation
from openskies_tui.ui.state import ViewState
from openskies_tui.ui.widgets.bars import banner_words
from openskies_tui.views.citations import cite_quotation
from rich.cells import cell_len
from textual.pilot import Pilot

pytestmark = pytest.mark.slow

DAY = "2021-07-01"
FAULT = (
    "data/open-skies/acts.yaml:12:5: error: `kind` is `withdrawn`; expected one of "
    + "words, " * 40
)
BROKEN: Edition[Dataset] = Edition(None, (FAULT, "data/more.yaml:1:1: error: x", "x"))


class Desk:
    """Hands editions to an app, as a follower of files would."""

    def __init__(self) -> None:
        self._editions: asyncio.Queue[Any] = asyncio.Queue()

    async def editions(self) -> AsyncIterator[Any]:
        """Yield what is handed in."""
        while True:
            yield await self._editions.get()
            self._editions.task_done()

    async def hand_in(self, pilot: Pilot[Any], edition: object) -> None:
        """Hand in an edition, and wait until it is on the screen."""
        self._editions.put_nowait(edition)
        await asyncio.wait_for(self._editions.join(), 20)
        await pilot.pause()


def followed(dataset: Dataset, **options: Any) -> tuple[OpenSkiesApp, Desk]:
    """Return an app, held on a day, and the desk whose editions of the data it follows."""
    app, desk = make_app(dataset, DAY, **options), Desk()
    app.dataset_editions = desk.editions()
    return app, desk


def renamed(dataset: Dataset, id_: str, name: str) -> Dataset:
    """Return the dataset with another name for a state."""
    parties = (replace(one, name=name) if one.id == id_ else one for one in dataset.parties)
    return replace(dataset, parties=tuple(parties))


def without(dataset: Dataset, *ids: str) -> Dataset:
    """Return the dataset without the records with these ids; nothing checks what is left."""
    kept = {
        part: tuple(one for one in getattr(dataset, part) if one.id not in ids)
        for part in ("parties", "acts", "quotations", "sources", "claims")
    }
    return replace(dataset, **kept)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
async def test_an_edit_is_shown_and_all_else_stays(dataset: Dataset, size: tuple[int, int]) -> None:
    """The day, the selection, the what-if, the focus and every scroll place are as before."""
    app, desk = followed(dataset)
    async with app.run_test(size=size) as pilot:
        await pilot.press("end", "s", "tab", "j", "j", "pagedown", "Z")
        app.show(app.view.with_what_if(_what_if(app)).filtered("s"))
        await pilot.pause()
        view, focus = app.view, app.focused
        assert view.party
        assert view.quotation
        scrolled = {one: one.scroll_offset for one in app.screen.query("*")}
        before = lines_of(app)
        await desk.hand_in(pilot, Edition(renamed(dataset, view.party, "Atlantis")))
        assert app.dataset.state_by_id[view.party].name == "Atlantis"
        assert "Atlantis" in text_of(app) or size == (60, 20)
        assert (app.view, app.focused) == (view, focus)
        assert {one: one.scroll_offset for one in app.screen.query("*")} == scrolled
        await desk.hand_in(pilot, Edition(dataset))
        assert lines_of(app) == before


def _what_if(app: OpenSkiesApp) -> Any:
    return (app.registry.hypothesis("BLR notice 2021-06-20"),)


async def test_a_zoomed_panel_and_a_page_stay_open(dataset: Dataset) -> None:
    """An open page shows the edit where it was scrolled to; the panel under it stays zoomed."""
    app, desk = followed(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("down", "z", "enter", "pagedown")
        await pilot.pause()
        page = app.screen.query_one("DocumentView")
        place = page.scroll_offset
        assert place.y > 0
        stack = list(app.screen_stack)
        await desk.hand_in(pilot, Edition(renamed(dataset, "RUS", "Ruritania")))
        assert app.screen_stack == stack
        assert page.scroll_offset == place
        await pilot.press("home")
        await pilot.pause()
        assert "Ruritania" in text_of(app)
        assert app.dashboard.zoomed


async def test_what_is_gone_drops_out_of_the_selection(dataset: Dataset) -> None:
    """A state, a quotation, an event and a what-if that the data has no more are let go quietly."""
    app, desk = followed(dataset)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        app.show(app.view.with_what_if(_what_if(app)))
        act, quotation = app.scene.on.acts[3].id, app.scene.on.dataset.quotations[0].id
        app.show(replace(app.view, party="MLT", act=act, quotation=quotation))
        fewer = without(dataset, act, quotation, "BLR")
        await desk.hand_in(pilot, Edition(fewer))
        view = app.view
        assert (view.act, view.quotation, view.what_if) == (None, None, ())
        assert "HYPOTHETICAL" not in text_of(app)
        assert not app._notifications


async def test_a_what_if_is_about_the_newest_edition(dataset: Dataset) -> None:
    """A hypothetical act stays on, and names the state as the data does now."""
    app, desk = followed(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        app.show(app.view.selecting_party("BLR").with_what_if(_what_if(app)))
        await desk.hand_in(pilot, Edition(renamed(dataset, "BLR", "Atlantis")))
        assert "Atlantis leaves" in words_of(app, "#countdown")
        assert "HYPOTHETICAL: Atlantis" in words_of(app, "#events")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
async def test_a_broken_edit_is_one_line_and_changes_nothing(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """The last good board stays under a line that names the place and counts the rest."""
    app, desk = followed(dataset)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.press("down")
        await pilot.pause()
        before, view = lines_of(app), app.view
        await desk.hand_in(pilot, BROKEN)
        banner = lines_of(app)[2]
        assert banner.startswith(" Not shown: ")
        assert "acts.yaml:12:5: error: `kind`" in banner
        assert banner.rstrip().endswith("… · 2 more")
        assert lines_of(app)[:2] == before[:2]
        assert lines_of(app)[-1] == before[-1]
        assert replace(app.view, trouble=()) == view
        assert not app._notifications
        await desk.hand_in(pilot, Edition(dataset))
        assert app.view == view
        await until(pilot, lambda: lines_of(app) == before)


async def test_a_broken_edit_moves_nothing_that_is_scrolled(dataset: Dataset) -> None:
    """What was scrolled stands where it stood, while the line is there and afterwards."""
    app, desk = followed(dataset)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.press("end", "up", "up")
        await pilot.pause()
        states = app.screen.query_one("#states")
        await pilot.press("enter", *["down"] * 9)
        await pilot.pause()
        page = app.screen.query_one("DocumentView")
        places = states.scroll_offset, page.scroll_offset
        assert [place.y > 0 for place in places] == [True, True]
        for edition in (BROKEN, Edition(dataset)):
            await desk.hand_in(pilot, edition)
            assert (states.scroll_offset, page.scroll_offset) == places
        await pilot.press("escape")
        await pilot.pause()
        assert (states.scroll_offset, page.scroll_offset) == places


async def test_the_line_is_on_every_page_until_it_is_mended(dataset: Dataset) -> None:
    """A page that is open, one that is opened later, and a terminal that is too small have it."""
    app, desk = followed(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter")
        await desk.hand_in(pilot, BROKEN)
        assert "acts.yaml:12:5" in lines_of(app)[2]
        await pilot.press("escape", "question_mark")
        await pilot.pause()
        assert "acts.yaml:12:5" in lines_of(app)[2]
        await pilot.press("escape")
        await pilot.resize_terminal(40, 10)
        await pilot.pause()
        assert "acts.yaml:12" in lines_of(app)[0]
        await desk.hand_in(pilot, Edition(dataset))
        assert "Not shown" not in text_of(app)


async def test_the_line_is_text_and_nothing_else(dataset: Dataset) -> None:
    """Markup in a finding is shown letter for letter."""
    app, desk = followed(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        line = "a.yaml:1:1: error: [@click=app.quit]x[/] [/] [red"
        await desk.hand_in(pilot, Edition(None, (line,)))
        assert lines_of(app)[2].strip() == f"Not shown: {line}"


@pytest.mark.app_walk
@given(
    place=st.from_regex(r"\A([a-z ]{1,12}/){0,4}[a-z]{1,8}\.yaml:[1-9]\d{0,3}:[1-9]\d?\Z"),
    words=st.lists(st.text("abcdé日本", min_size=1, max_size=9), min_size=1, max_size=20),
    more=st.integers(0, 20),
    room=st.integers(58, 200),
)
def test_the_line_fits_and_cuts_no_word(place: str, words: list[str], more: int, room: int) -> None:
    """In 58 cells and more the place is whole, no word is cut, and the count is there."""
    first = f"{place}: error: {' '.join(words)}"
    line = banner_words((first, *["x"] * more), room)
    assert cell_len(line) <= room
    shown = line.removeprefix("Not shown: ")
    if more:
        assert shown.endswith(f" · {more} more")
        shown = shown.removesuffix(f" · {more} more")
    file = place.rpartition("/")[2]
    assert shown.startswith((place, file))
    fault = shown.removeprefix(place if shown.startswith(place) else file)
    kept = fault.removeprefix(": error: ") if ": error: " in fault else ""
    assert all(word in words for word in kept.removesuffix("…").split())


async def test_a_quotation_that_is_open_is_copied_as_it_reads_now(dataset: Dataset) -> None:
    """An open quotation shows its new words, and y copies those; gone, it is said to be."""
    taken: list[str] = []

    def copy(text: str) -> bool:
        taken.append(text)
        return True

    app, desk = followed(dataset, copy=copy)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab", "enter")
        await pilot.pause()
        shown = shown_quotation(app.scene)
        assert shown is not None
        mended = replace(shown, exact="Mended words.")
        others = tuple(mended if one.id == shown.id else one for one in dataset.quotations)
        await desk.hand_in(pilot, Edition(replace(dataset, quotations=others)))
        assert "Mended words." in text_of(app)
        await pilot.press("y")
        await until(pilot, lambda: bool(taken))
        assert taken == [cite_quotation(dataset, mended, "in-line")]
        await desk.hand_in(pilot, Edition(without(dataset, shown.id)))
        assert "does not exist" in text_of(app)
        await pilot.press("y", "o", "p", "escape")
        await pilot.pause()
        assert app.is_running


@pytest.mark.parametrize("typed", ["Malta notice", "Belarus", "rus-notice-2021", "moscow times"])
async def test_a_find_that_has_gone_does_nothing(dataset: Dataset, typed: str) -> None:
    """What was taken out while the palette was open is not gone to; the palette just closes."""
    app, desk = followed(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("ctrl+p", *typed.replace(" ", ""))
        await pilot.pause()
        hits = app.screen._hits  # type: ignore[attr-defined]
        gone = {hit.entry.id for hit in hits if hit.entry.kind != "key"}
        assert gone
        await desk.hand_in(pilot, Edition(without(dataset, *gone)))
        await pilot.press("enter")
        await pilot.pause()
        assert app.screen is app.dashboard
        assert app.view.party is None


async def test_a_what_if_of_a_state_that_has_gone_is_refused(dataset: Dataset) -> None:
    """A prompt that was open judges what is typed by the newest edition."""
    app, desk = followed(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("w", *"BLR notice 2026-12-01".replace(" ", "\t").split("\t")[0])
        await pilot.press("space", *"notice", "space", *"2026-12-01")
        await desk.hand_in(pilot, Edition(without(dataset, "BLR")))
        await pilot.press("enter")
        await pilot.pause()
        assert "no state `BLR`" in text_of(app)
        assert app.view.what_if == ()


async def test_what_the_room_sees_stays_until_it_is_shown_again(dataset: Dataset) -> None:
    """A slide does not change under the speaker, broken or mended; the dashboard then has it."""
    app, desk = followed(dataset)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("f5", "enter")
        await until(pilot, lambda: isinstance(app.screen, Presentation))
        await pilot.press("space")
        await pilot.pause()
        before = text_of(app)
        await desk.hand_in(pilot, BROKEN)
        assert text_of(app) == before
        await desk.hand_in(pilot, Edition(renamed(dataset, "RUS", "Ruritania")))
        assert text_of(app) == before
        await pilot.press("space", "left", "escape")
        await until(pilot, lambda: app.screen is app.dashboard)
        assert "Ruritania" in text_of(app)


async def test_the_zone_of_a_new_edition_counts(dataset: Dataset) -> None:
    """The day and the countdown follow the zone that the data names now."""
    clock = HandClock()
    app, desk = make_app(dataset, now=clock), Desk()
    app.dataset_editions = desk.editions()
    async with app.run_test(size=(120, 36)) as pilot:
        clock.moment = clock.moment.replace(hour=23, minute=30)
        treaty = replace(dataset.treaty, zone="Pacific/Honolulu")
        await desk.hand_in(pilot, Edition(replace(dataset, treaty=treaty)))
        assert app.view.day.isoformat() == "2026-11-21"
        await desk.hand_in(pilot, Edition(dataset))
        assert app.view.day.isoformat() == "2026-11-22"
        app.show(app.view.frozen_on(date.fromisoformat(DAY)))
        await desk.hand_in(pilot, Edition(replace(dataset, treaty=treaty)))
        await pilot.press("enter")
        assert "00:00 in the zone Pacific/Honolulu" in " ".join(text_of(app).split())


async def test_a_theme_is_worn_as_it_is_edited(dataset: Dataset) -> None:
    """The theme that is worn changes its colours at once; a broken file is a toast, no more."""
    app, desk = make_app(dataset, DAY), Desk()
    app.theme_editions = desk.editions()
    async with app.run_test(size=(200, 50), notifications=True) as pilot:
        other = _in_red(bundled_themes()["openskies-dark"])
        edition = Edition({other.name: other}, ("mine.yaml:1:1: error: [no] theme",))
        await desk.hand_in(pilot, edition)
        await until(pilot, lambda: "mine.yaml:1:1: error: [no] theme" in text_of(app))
        assert app.theme == "openskies-dark"
        region = app.screen.query_one("#states-panel").content_region
        ground = app.screen.get_style_at(region.x, region.bottom - 1).bgcolor
        # Textual works a part of the ground into it, so that it may be off by one.
        assert ground is not None
        assert ground.get_truecolor().red > 40
        await pilot.press("t", "down", "enter")
        await pilot.pause()
        assert app.theme != "openskies-dark"


def _in_red(theme: TitledTheme) -> TitledTheme:
    from copy import copy

    red = copy(theme)
    red.background = "#330000"
    return red


def test_a_view_of_the_data_names_nothing_else(dataset: Dataset) -> None:
    """Ids that the data does not have cannot be selected, however late a message comes."""
    app = make_app(dataset, DAY)
    before: ViewState = app.view
    app.show(replace(app.view, party="XXX", act="none", quotation="none"))
    assert app.view == before


async def test_an_edition_that_is_no_longer_shown_takes_no_memory(dataset: Dataset) -> None:
    """However often the data is edited, only the edition that is shown is kept."""
    app, desk = followed(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("j")
        before = weakref.ref(app.registry)
        await desk.hand_in(pilot, Edition(replace(dataset)))
        await pilot.press("k")
        await pilot.pause()
        assert before() is None
