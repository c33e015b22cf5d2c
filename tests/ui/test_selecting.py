"""Text marked with the mouse: what is copied is what was marked, scrolled or not."""

from driver import make_app, rows_of
from openskies_tui.engine.model import Dataset


async def test_what_is_marked_in_a_quotation_is_copied(dataset: Dataset) -> None:
    """From the first words to the last line of the attribution, which always stands below."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await pilot.press("tab", "z")
        await pilot.pause()
        rows = [row for row in rows_of(app, "#quotation") if row]
        text = app.screen.query_one("#quotation")
        await pilot.mouse_down(text, offset=(0, 0))
        await pilot.hover(text, offset=(30, text.size.height - 1))
        await pilot.mouse_up(text, offset=(30, text.size.height - 1))
        await pilot.pause()
        marked = app.screen.get_selected_text() or ""
    assert [line.strip() for line in marked.splitlines() if line] == rows
    assert marked.startswith("▌ “On July 20")


async def test_the_attribution_under_hidden_lines_is_marked_alone(dataset: Dataset) -> None:
    """Where not all of a quotation is in sight, marking the lines under it takes only those."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        last = rows_of(app, "#quotation")[-1]
        text = app.screen.query_one("#quotation")
        bottom = text.size.height - 1
        await pilot.mouse_down(text, offset=(0, bottom))
        await pilot.hover(text, offset=(60, bottom))
        await pilot.mouse_up(text, offset=(60, bottom))
        await pilot.pause()
        assert (app.screen.get_selected_text() or "").strip() == last


async def test_escape_takes_back_what_is_marked_and_nothing_else(dataset: Dataset) -> None:
    """The first Escape leaves no text marked, but the selected state selected; the second not."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("j")
        await pilot.mouse_down("#quotation", offset=(0, 0))
        await pilot.hover("#quotation", offset=(9, 0))
        await pilot.mouse_up("#quotation", offset=(9, 0))
        assert app.screen.get_selected_text()
        await pilot.press("escape")
        assert not app.screen.get_selected_text()
        assert app.view.party == "RUS"
        await pilot.press("escape")
        assert app.view.party is None
