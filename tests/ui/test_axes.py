"""The axes: known by, hindsight and what if; the header says which of them are on."""

import pytest
from driver import answer, make_app, rows_of, text_of, words_of
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp
from textual.widgets import Input

pytestmark = pytest.mark.slow

SIZES = [(80, 24), (120, 36)]
NOTICE = "BLR notice 2026-12-01"


def header(app: OpenSkiesApp) -> str:
    """Return the two lines of the header as one."""
    return " ".join(rows_of(app, "BoardHeader"))


@pytest.mark.parametrize("size", SIZES)
async def test_on_20_january_2021_as_known_then(dataset: Dataset, size: tuple[int, int]) -> None:
    """Announced, no notice, and the earliest exit if notice came that day: 20 July 2021."""
    app = make_app(dataset, "2021-01-20")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        panel = words_of(app, "#countdown")
        assert "withdrawal announced; no clock runs" in panel
        assert "No notice has been given." in panel
        assert "If notice came today, the earliest exit is 20 Jul 2021." in panel
        assert "AS KNOWN ON" not in header(app)
        assert "HINDSIGHT" not in header(app)


@pytest.mark.parametrize("size", SIZES)
async def test_k_moves_the_knowledge_apart(dataset: Dataset, size: tuple[int, int]) -> None:
    """Known by 14 January nothing is announced, and the header says so; empty brings it back."""
    app = make_app(dataset, "2021-01-20")
    async with app.run_test(size=size) as pilot:
        await answer(pilot, "K", "2021-01-14")
        assert "AS KNOWN ON 14 JAN 2021" in header(app)
        assert "20 Jan 2021" in header(app)
        assert "no notice is running" in words_of(app, "#countdown")
        assert "announced" not in words_of(app, "#states-panel")
        await answer(pilot, "K", "")
        assert "AS KNOWN ON" not in header(app)
        assert "withdrawal announced" in words_of(app, "#countdown")


async def test_no_panel_knows_more_than_the_header_says(dataset: Dataset) -> None:
    """Known by 14 January, no event and no quotation of 15 January is shown on that day."""
    app = make_app(dataset, "2021-01-15")
    async with app.run_test(size=(120, 36)) as pilot:
        await answer(pilot, "K", "2021-01-14")
        assert "15 Jan 2021" not in words_of(app, "#acts")
        assert "15 Jan 2021" not in words_of(app, "#quotations")


@pytest.mark.parametrize("typed", ["soon", "2021-02-30", "-"])
async def test_k_keeps_a_line_that_is_no_day(dataset: Dataset, typed: str) -> None:
    """What is not a date stays to be put right; Esc leaves the knowledge as it was."""
    app = make_app(dataset, "2021-01-20")
    async with app.run_test(size=(80, 24)) as pilot:
        await answer(pilot, "K", typed)
        assert app.screen.query_one(Input).value == typed
        assert "is not a date" in words_of(app, "#hint")
        await pilot.press("escape")
        await pilot.pause()
        assert "AS KNOWN ON" not in header(app)


async def test_the_known_by_day_stays_while_the_day_moves(dataset: Dataset) -> None:
    """Once apart, the axes stay apart; on the very day there is nothing to say."""
    app = make_app(dataset, "2021-01-20")
    async with app.run_test(size=(80, 24)) as pilot:
        await answer(pilot, "K", "2021-01-21")
        assert "AS KNOWN ON 21 JAN 2021" in header(app)
        await pilot.press("full_stop")
        await pilot.pause()
        assert "AS KNOWN ON" not in header(app)
        await pilot.press("full_stop")
        await pilot.pause()
        assert "AS KNOWN ON 21 JAN 2021" in header(app)


async def test_k_offers_the_day_that_was_set(dataset: Dataset) -> None:
    """The prompt opens with the day that is in use."""
    app = make_app(dataset, "2021-01-20")
    async with app.run_test(size=(80, 24)) as pilot:
        await answer(pilot, "K", "14 Jan 2021")
        await pilot.press("K")
        await pilot.pause()
        assert app.screen.query_one(Input).value == "2021-01-14"


@pytest.mark.parametrize("size", SIZES)
async def test_hindsight_is_a_visible_toggle(dataset: Dataset, size: tuple[int, int]) -> None:
    """H shows the acts that lie ahead and says so in the header; H again takes it back."""
    app = make_app(dataset, "2021-01-20")
    async with app.run_test(size=size) as pilot:
        await pilot.press("tab", "tab")
        await pilot.pause()
        assert "2025" not in words_of(app, "#acts")
        await pilot.press("H", "G")
        await pilot.pause()
        assert "WITH HINDSIGHT" in header(app)
        assert "2025" in words_of(app, "#acts")
        assert "withdrawal announced; no clock runs" in words_of(app, "#countdown")
        await pilot.press("H", "G")
        await pilot.pause()
        assert "WITH HINDSIGHT" not in header(app)
        assert "2025" not in words_of(app, "#acts")


async def test_a_known_by_day_ends_hindsight(dataset: Dataset) -> None:
    """Hindsight and a known-by day exclude each other; the header names one of them."""
    app = make_app(dataset, "2021-01-20")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("H")
        await answer(pilot, "K", "2021-01-14")
        assert "HINDSIGHT" not in header(app)
        assert "AS KNOWN ON 14 JAN 2021" in header(app)
        await pilot.press("H")
        await pilot.pause()
        assert "WITH HINDSIGHT" in header(app)
        assert "AS KNOWN ON" not in header(app)


@pytest.mark.parametrize(
    ("size", "panels"),
    [
        ((80, 24), ["#states-panel", "#countdown"]),
        ((120, 36), ["#states-panel", "#countdown", "#events"]),
        ((240, 60), ["#states-panel", "#countdown", "#events", "#document"]),
    ],
)
async def test_a_what_if_is_marked_everywhere(
    dataset: Dataset, size: tuple[int, int], panels: list[str]
) -> None:
    """Under a what-if the header and every panel with a derived value say HYPOTHETICAL."""
    app = make_app(dataset, "2026-12-01")
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert "HYPOTHETICAL" not in text_of(app)
        await answer(pilot, "w", NOTICE)
        for part in ["BoardHeader", *panels]:
            assert "HYPOTHETICAL" in words_of(app, part), part
        assert ("◧ 1" if size[0] == 80 else "1 withdrawal pending") in header(app)
        assert "1 Dec 2026" in header(app)
        await pilot.press("tab", "tab")
        await pilot.pause()
        assert "HYPOTHETICAL" in words_of(app, "#events")
        await answer(pilot, "w", "")
        assert "HYPOTHETICAL" not in text_of(app)


@pytest.mark.parametrize("key", ["p", "c", "enter"])
async def test_documents_are_marked_too(dataset: Dataset, key: str) -> None:
    """A document that is opened under a what-if has the mark in its header and its frame."""
    app = make_app(dataset, "2027-06-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await answer(pilot, "w", NOTICE)
        await pilot.press(key)
        await pilot.pause()
        assert "HYPOTHETICAL" in header(app)
        assert "HYPOTHETICAL" in words_of(app, "Panel")


@pytest.mark.parametrize("size", SIZES)
async def test_what_follows_is_in_the_countdown(dataset: Dataset, size: tuple[int, int]) -> None:
    """The panel gives the earliest exit, the window and the count after it, without scrolling."""
    app = make_app(dataset, "2026-12-01")
    async with app.run_test(size=size) as pilot:
        await answer(pilot, "w", NOTICE)
        panel = words_of(app, "#countdown")
        for words in ("earliest exit 1 Jun 2027", "31 Dec 2026 to 30 Jan 2027"):
            assert words in panel, panel
        assert "After it: 31 States Parties." in panel


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("nonsense", "expected a state, an act and a day"),
        ("XXX notice 2026-12-01", "no state `XXX`"),
        ("BLR explodes 2026-12-01", "`explodes` is no act"),
        (f"{NOTICE}; BLR", "expected a state, an act and a day"),
    ],
)
async def test_a_line_that_is_no_hypothesis_stays(dataset: Dataset, typed: str, says: str) -> None:
    """What is no hypothesis stays with the reason; Esc leaves everything as it was."""
    app = make_app(dataset, "2026-12-01")
    async with app.run_test(size=(80, 24)) as pilot:
        await answer(pilot, "w", typed)
        assert app.screen.query_one(Input).value == typed
        assert says in words_of(app, "#hint")
        await pilot.press("escape")
        await pilot.pause()
        assert "HYPOTHETICAL" not in text_of(app)


async def test_several_what_ifs_and_how_they_were_typed(dataset: Dataset) -> None:
    """Several apart by semicolons hold together, and the prompt shows them again."""
    app = make_app(dataset, "2027-12-31")
    async with app.run_test(size=(120, 36)) as pilot:
        await answer(pilot, "w", f"{NOTICE}; Ukraine withdraws 2027-01-01")
        assert "30 States Parties" in header(app)
        await pilot.press("w")
        await pilot.pause()
        assert app.screen.query_one(Input).value == f"{NOTICE}; UKR notice 2027-01-01"


async def test_hypothetical_acts_of_one_day_open_apart(dataset: Dataset) -> None:
    """Two hypothetical acts of one state and day are two events; the last one opens as itself."""
    app = make_app(dataset, "2026-12-02")
    async with app.run_test(size=(120, 36)) as pilot:
        await answer(pilot, "w", f"BLR announces 2026-12-01; {NOTICE}")
        await pilot.press("tab", "tab", "k", "G", "enter")
        await pilot.pause()
        assert "notice of withdrawal" in words_of(app, "Panel")


async def test_a_terminal_too_small_still_says_so(dataset: Dataset) -> None:
    """The few words left in a tiny terminal say HYPOTHETICAL, too, for their count is not real."""
    app = make_app(dataset, "2027-06-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await answer(pilot, "w", NOTICE)
        await pilot.resize_terminal(50, 15)
        await pilot.pause()
        assert "31 States Parties" in text_of(app)
        assert "HYPOTHETICAL" in text_of(app)


@pytest.mark.parametrize("width", [60, 64, 72, 80])
async def test_the_day_stays_in_the_header(dataset: Dataset, width: int) -> None:
    """However narrow, the header has day and axes even while it says HYPOTHETICAL."""
    app = make_app(dataset, "2021-06-20")
    async with app.run_test(size=(width, 24)) as pilot:
        await answer(pilot, "K", "2021-06-14")
        await answer(pilot, "w", "BLR notice 2021-06-19")
        assert ("WHAT IF" if width < 74 else "HYPOTHETICAL") in header(app)
        assert "14 JUN 2021" in header(app)
        assert "20 Jun 2021" in header(app)


async def test_escape_takes_back_one_thing_at_a_time(dataset: Dataset) -> None:
    """Esc clears the filter, then the selection, and at last the axes and the what-if."""
    app = make_app(dataset, "2026-12-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await answer(pilot, "w", NOTICE)
        await pilot.press("H", "j")
        await answer(pilot, "slash", "bela")
        seen = []
        for _ in range(4):
            view = app.view
            seen.append((bool(view.filter), view.party is not None, "HYPOTHETICAL" in text_of(app)))
            await pilot.press("escape")
            await pilot.pause()
        assert seen == [
            (True, True, True),
            (False, True, True),
            (False, False, True),
            (False, False, False),
        ]
        assert "HINDSIGHT" not in header(app)


@pytest.mark.parametrize("keys", [[], ["down", "down"]], ids=["the treaty", "a state"])
@pytest.mark.parametrize(
    ("known", "says"),
    [("2021-01-14", "[as known on 14 Jan 2021] “"), ("2021-06-20", "[as known on 20 Jun 2021] “")],
)
async def test_the_sentence_says_whose_knowledge_it_rests_on(
    dataset: Dataset, known: str, says: str, keys: list[str]
) -> None:
    """What is read aloud has the words of what is copied; on the day itself it has none."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert "[as known" not in words_of(app, "#countdown")
        await answer(pilot, "K", known)
        assert f"SAY {says}" in " ".join(words_of(app, "#countdown").split())
        await pilot.press("H")
        await pilot.pause()
        assert "SAY [with hindsight] “" in " ".join(words_of(app, "#countdown").split())
