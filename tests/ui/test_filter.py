"""The filter / on every list: quotations too, and whatever page is open."""

import pytest
from driver import make_app, rows_of, text_of, words_of
from openskies_tui.engine.model import Dataset
from openskies_tui.views.panels import quotations_of

pytestmark = pytest.mark.slow

DAY = "2021-07-01"


@pytest.mark.parametrize(
    ("typed", "holds"),
    [
        ("haavisto", lambda one: "Haavisto" in one.speaker),
        ("telegram", lambda one: "Telegram" in one.role),
        ("urdupoint", lambda one: one.source in {"urdu-0701", "urdu-maas", "grushko-2020"}),
    ],
)
async def test_quotations_are_filtered_by_speaker_office_and_source(
    dataset: Dataset, typed: str, holds: object
) -> None:
    """The quotations that are left are all that match, and the panel says of how many it is one."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(120, 36)) as pilot:
        everything = quotations_of(app.scene.on, None)
        await pilot.press("slash", *typed, "enter", "tab")
        await pilot.pause()
        left = quotations_of(app.scene.on, None, typed)
        assert 0 < len(left) < len(everything)
        assert {one for one in everything if holds(one)} <= set(left)  # type: ignore[operator]
        assert f"Quotations 1 of {len(left)}" in words_of(app, "#quotations")
        assert f"/{typed}" in rows_of(app, "#quotations")[-1]
        await pilot.press("end", "enter")
        await pilot.pause()
        assert left[-1].speaker in text_of(app)


async def test_the_words_of_a_quotation_match_whatever_the_marks(dataset: Dataset) -> None:
    """An apostrophe typed straight finds the curved one; no match is said in words."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"russia", "apostrophe", "s", "enter")
        await pilot.pause()
        assert "Quotations 1 of" in words_of(app, "#quotations")
        await pilot.press("slash", *"zzz", "enter")
        await pilot.pause()
        assert "matches /russia'szzz" in words_of(app, "#quotations")


async def test_the_event_under_the_cursor_is_the_one_that_opens(dataset: Dataset) -> None:
    """With a filter that hides the selected event, Enter opens the one with the cursor."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *"conference on", "enter")
        await pilot.press("escape", "slash", *"deposits", "enter", "tab", "tab", "enter")
        await pilot.pause()
        assert "deposits its" in text_of(app)


async def test_a_page_is_filtered_while_it_is_typed(dataset: Dataset) -> None:
    """On the page of the claims / leaves the items that match; Esc shows all, then closes."""
    app = make_app(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("c")
        await pilot.pause()
        whole = text_of(app)
        await pilot.press("slash", *"procedural")
        await pilot.pause()
        assert "launching the relevant procedural moves" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "/procedural" in text_of(app)
        assert " of " in rows_of(app, "Panel")[-1]
        assert "lead" not in text_of(app)
        await pilot.press("escape")
        await pilot.pause()
        assert text_of(app) == whole
        await pilot.press("escape")
        await pilot.pause()
        assert "States 35" in text_of(app)
        assert app.view.filter == ""


async def test_a_heading_that_matches_keeps_its_items(dataset: Dataset) -> None:
    """Filtered by a verdict the page of the claims shows all claims that fared so, and no other."""
    app = make_app(dataset)
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.press("c", "slash", *"premature", "enter")
        await pilot.pause()
        shown = text_of(app)
        assert "Premature: an announcement reported as a withdrawal (" in shown
        assert "Holds (" not in shown


async def test_escape_in_the_prompt_brings_the_page_back(dataset: Dataset) -> None:
    """What was typed on a page is taken back by Esc in the prompt."""
    app = make_app(dataset, DAY)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("c")
        await pilot.pause()
        whole = text_of(app)
        await pilot.press("slash", *"zzzz")
        await pilot.pause()
        assert text_of(app) != whole
        await pilot.press("escape")
        await pilot.pause()
        assert text_of(app) == whole
