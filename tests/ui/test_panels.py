"""Moving among the panels, and what opens on Enter."""

import pytest
from driver import lines_of, make_app, rows_of, text_of, words_of
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp

PANELS = ("states-panel", "countdown", "map", "document", "quotations", "events")


def _focused(app: OpenSkiesApp) -> str:
    """The panel that holds the focus."""
    focused = app.screen.focused
    ids = [one.id for one in focused.ancestors_with_self] if focused else []
    return next((id_ for id_ in ids if id_ in PANELS), "none")


@pytest.mark.parametrize(
    ("size", "order"),
    [
        ((60, 20), ["states-panel", "quotations", "events", "countdown"]),
        ((80, 24), ["states-panel", "quotations", "events", "countdown"]),
        ((120, 36), ["states-panel", "quotations", "events", "countdown"]),
        ((160, 45), ["states-panel", "quotations", "events", "map", "countdown"]),
        ((240, 60), ["states-panel", "quotations", "events", "map", "countdown", "document"]),
    ],
)
async def test_tab_goes_round_the_panels_both_ways(
    dataset: Dataset, size: tuple[int, int], order: list[str]
) -> None:
    """Tab visits every panel that has room and comes round; Shift+Tab goes back."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        seen = [_focused(app)]
        for _ in order:
            await pilot.press("tab")
            await pilot.pause()
            seen.append(_focused(app))
        assert seen == [*order, order[0]]
        back = []
        for _ in order:
            await pilot.press("shift+tab")
            await pilot.pause()
            back.append(_focused(app))
        assert back == [*reversed(order[1:]), order[0]]


@pytest.mark.parametrize("size", [(80, 24), (109, 40)])
async def test_quotations_and_events_share_a_place_and_both_are_named(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """Below 110 columns Tab brings the events to the front, and the quotations again.

    The border names both, and the one that had the focus last stays in front.
    """
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=size) as pilot:
        shown = []
        for keys in ([], ["tab", "tab"], ["tab"], ["shift+tab", "shift+tab"]):
            await pilot.press(*keys)
            await pilot.pause()
            (tabs,) = (line for line in lines_of(app) if "Quotations 1 of 142 ─ Events 162" in line)
            assert "╭" in tabs
            shown.append("France regrets" in text_of(app))
        assert shown == [False, True, True, False]


@pytest.mark.parametrize("size", [(60, 20), (79, 40)])
async def test_in_a_narrow_terminal_all_panels_share_one_place(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """Below 80 columns the panel with the focus is shown alone, all of them named above it."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=size) as pilot:
        for words in ("Belarus", "On July 20", "21 Jun 2021", "days to go", "Belarus"):
            await pilot.pause()
            assert words in text_of(app)
            assert lines_of(app)[2].startswith("╭─ States 35 ─ Quotations 1 of 142 ─ Events 162 ─ ")
            assert sum(line.count("╭") for line in lines_of(app)) == 1
            await pilot.press("tab")


async def test_from_110_columns_each_panel_has_its_own_place(dataset: Dataset) -> None:
    """At 110 columns quotations and events stand beside each other, and no border names both."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(110, 30)) as pilot:
        await pilot.pause()
        assert "Quotations 1 of 142 ─ Events" not in text_of(app)
        assert words_of(app, "#quotations").startswith("Quotations 1 of 142")
        assert words_of(app, "#events").startswith("Events 162")


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (["enter"], ["Treaty ", "adopted", "depositaries", "Canada, Hungary"]),
        (
            ["j", "enter"],
            ["State ", "Russia", "State Party since 1 Jan 2002", "joint passive quota"],
        ),
        (["tab", "enter"], ["Quotation ", "Russian delegation in Vienna", "[urdu-0701]"]),
    ],
    ids=["treaty", "state", "quotation"],
)
async def test_enter_opens_what_is_selected_and_escape_closes_it(
    dataset: Dataset, size: tuple[int, int], keys: list[str], shown: list[str]
) -> None:
    """The treaty, a state or a quotation opens in full on Enter; Esc goes back to the panels."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        opened = text_of(app)
        assert "Esc closes" in opened
        await pilot.press("end")
        await pilot.pause()
        opened += text_of(app)
        assert [word for word in shown if word not in opened] == []
        await pilot.press("escape")
        await pilot.pause()
        assert "Esc closes" not in text_of(app)
        assert "States 35" in words_of(app, "#states-panel")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_enter_opens_the_event_under_the_cursor(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """In the events Enter opens the one under the cursor: its kind, its basis, its sources."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=size) as pilot:
        await pilot.press("tab", "tab")
        await pilot.pause()
        await pilot.press(*"kkkkk")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        opened = text_of(app)
    assert "Event " in opened
    assert "Russia gives notice of withdrawal" in opened
    assert "notice of withdrawal" in opened
    assert "18 Dec 2021" in opened


async def test_an_open_state_follows_the_day(dataset: Dataset) -> None:
    """The keys of the day work on an open state: its status is that of the new day."""
    app = make_app(dataset, "2021-12-17")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("j", "enter")
        await pilot.pause()
        assert "notice of withdrawal given" in text_of(app)
        await pilot.press("full_stop")
        await pilot.pause()
        assert "former State Party since 18 Dec 2021" in text_of(app)
        assert "32 States Parties" in rows_of(app, "BoardHeader")[1]


async def test_enter_does_not_open_twice(dataset: Dataset) -> None:
    """Enter on an open page changes nothing: one Esc is enough to be back."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter", "enter", "enter", "escape")
        await pilot.pause()
        assert "States 35" in words_of(app, "#states-panel")


async def test_an_open_page_scrolls(dataset: Dataset) -> None:
    """A long page moves by the keys of a list, to its end and to its top."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("j", "enter")
        await pilot.pause()
        top = text_of(app)
        await pilot.press("j")
        await pilot.pause()
        assert text_of(app) != top
        await pilot.press("G")
        await pilot.pause()
        assert "State Party since 1 Jan 2002" not in text_of(app)
        await pilot.press("g")
        await pilot.pause()
        assert text_of(app) == top


@pytest.mark.parametrize(("width", "named"), [(80, True), (120, False), (160, True)])
async def test_the_kind_of_an_event_stands_beside_its_day_where_it_has_room(
    dataset: Dataset, width: int, named: bool
) -> None:
    """A wide panel names the kind from the first moment it is in front, a narrow one does not."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(width, 45)) as pilot:
        await pilot.press("tab", "tab")
        await pilot.pause()
        (row,) = (row for row in rows_of(app, "#acts") if "21 Jun 2021" in row)
    assert ("statement" in row) is named
