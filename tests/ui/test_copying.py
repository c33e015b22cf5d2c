"""Copying: what goes to the clipboard, in which style, and what is said of it."""

import json
from datetime import date
from typing import Any

import pytest
from driver import make_app, text_of, until, words_of
from openskies_tui.analysis.what_if import parse_hypothesis
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp
from openskies_tui.ui.pages import shown_quotation
from openskies_tui.views.citations import cite, cite_act, cite_quotation

pytestmark = pytest.mark.slow

DAY = "2021-07-01"


def app_with(
    dataset: Dataset, taken: list[str], *, works: bool = True, **more: Any
) -> OpenSkiesApp:
    """Return an app whose clipboard is a list."""

    def copy(text: str) -> bool:
        taken.append(text)
        return works

    return make_app(dataset, DAY, copy=copy, **more)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_y_copies_the_quotation_that_is_shown(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """On the quotations y copies the words with their citation in line, as they stand there."""
    taken: list[str] = []
    app = app_with(dataset, taken)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.press("tab", "j", "y")
        await until(pilot, lambda: "Copied: words of" in text_of(app))
        shown = shown_quotation(app.scene)
        assert shown is not None
        assert taken == [cite_quotation(dataset, shown, "in-line")]
        assert shown.exact in taken[0]
        assert app.clipboard == taken[0]


async def test_y_copies_the_event_with_the_cursor(dataset: Dataset) -> None:
    """On the events y copies the one with the cursor; on its page it copies the same."""
    taken: list[str] = []
    app = app_with(dataset, taken)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("tab", "tab", *"kkkkk", "y")
        await until(pilot, lambda: len(taken) == 1)
        await pilot.press("enter", "y")
        await until(pilot, lambda: len(taken) == 2)
    notice = next(act for act in dataset.acts if act.id == "rus-notice-2021")
    assert taken == [cite_act(dataset, notice, "in-line")] * 2


async def test_the_toast_does_not_claim_more_than_is_known(dataset: Dataset) -> None:
    """Where no clipboard of the machine took the text, it says that the terminal was sent it."""
    app = app_with(dataset, [], works=False)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("y")
        await until(pilot, lambda: "Sent to the terminal’s clipboard:" in text_of(app))
        assert "Copied" not in text_of(app)


async def test_a_chosen_style_is_copied_and_kept(dataset: Dataset) -> None:
    """Y offers the styles; the one chosen is copied in at once, and by y from then on."""
    taken: list[str] = []
    app = app_with(dataset, taken)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("Y")
        await pilot.pause()
        assert all(
            name in text_of(app) for name in ("in-line", "Chicago note", "BibTeX", "CSL-JSON")
        )
        await pilot.press("end", "up", "enter")
        await until(pilot, lambda: len(taken) == 1)
        await pilot.press("y")
        await until(pilot, lambda: len(taken) == 2)
        await pilot.press("Y", "k", "escape")
        assert app.view.style == "csl-json"
    assert taken[0] == taken[1]
    assert json.loads(taken[0])[0]["id"] == "urdu-0701"


async def test_a_source_is_copied_from_its_card(dataset: Dataset) -> None:
    """On the card of a source y copies its citation."""
    taken: list[str] = []
    app = app_with(dataset, taken)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("ctrl+p", *"tass-0618", "enter", "y")
        await until(pilot, lambda: len(taken) == 1)
    source = next(one for one in dataset.sources if one.id == "tass-0618")
    assert taken == [cite(source, "in-line")]


@pytest.mark.parametrize(
    ("keys", "first", "within"),
    [
        (["down", "p"], "Why: Russia", "XV(2)"),
        (["down", "enter"], "Russia", "Status"),
        (["c"], "Claims and conflicts", "Contradicted ("),
    ],
)
async def test_a_page_without_a_citation_is_copied_as_text(
    dataset: Dataset, keys: list[str], first: str, within: str
) -> None:
    """A proof, a state, the claims: y copies the page line by line, without frames."""
    taken: list[str] = []
    app = app_with(dataset, taken)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*keys, "y")
        await until(pilot, lambda: len(taken) == 1)
    assert taken[0].splitlines()[0] == first
    assert within in taken[0]
    assert "│" not in taken[0]


async def test_a_filtered_page_is_copied_as_it_is_shown(dataset: Dataset) -> None:
    """What the filter leaves out of a page is not copied either."""
    taken: list[str] = []
    app = app_with(dataset, taken)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("c", "slash", *"premature", "enter", "y")
        await until(pilot, lambda: len(taken) == 1)
    assert "Premature" in taken[0]
    assert "Holds (" not in taken[0]


async def test_the_countdown_gives_its_sentence(dataset: Dataset) -> None:
    """In the countdown y copies the sentence that can be read out, with its article."""
    taken: list[str] = []
    app = app_with(dataset, taken)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("shift+tab", "y")
        await until(pilot, lambda: len(taken) == 1)
    assert taken[0].startswith("Russia gave notice of withdrawal on 18 June 2021")
    assert taken[0].endswith("(Art. XV(2))")


@pytest.mark.parametrize(
    ("party", "says", "article"),
    [
        ("FIN", "Finland has been a State Party to the Treaty on Open Skies since", "XVII(6)"),
        ("FRA", "France has been a State Party", "XVII(2)"),
        ("USA", "The United States has not been a State Party", "XV(2)"),
        ("KGZ", "Kyrgyzstan signed", ""),
    ],
)
async def test_a_sentence_has_the_article_it_rests_on(
    dataset: Dataset, party: str, says: str, article: str
) -> None:
    """While Russia is leaving, the panel speaks of the selected state, and of nothing else."""
    taken: list[str] = []
    app = app_with(dataset, taken)
    async with app.run_test(size=(120, 36)) as pilot:
        app.show(app.view.selecting_party(party))
        await pilot.press("shift+tab", "y")
        await until(pilot, lambda: len(taken) == 1)
        assert "Pending: Russia" in words_of(app, "#countdown")
    assert taken[0].startswith(says)
    assert taken[0].endswith(f"(Art. {article})" if article else ".")


@pytest.mark.parametrize(
    ("state", "says"),
    [
        ({"what_if": "BLR notice 2021-06-30"}, "[HYPOTHETICAL: BLR notice 2021-06-30] "),
        ({"hindsight": True}, "[with hindsight] "),
        ({"known_by": date(2021, 6, 20)}, "[as known on 20 Jun 2021] "),
    ],
)
@pytest.mark.parametrize("keys", [["shift+tab"], ["p"], ["c"], ["enter"]])
async def test_a_text_says_itself_what_it_rests_on(
    dataset: Dataset, state: dict[str, Any], says: str, keys: list[str]
) -> None:
    """What is copied is marked where it rests on a what-if, hindsight or another day's word."""
    taken: list[str] = []
    app = app_with(dataset, taken)
    async with app.run_test(size=(120, 36)) as pilot:
        view = app.view.selecting_party("BLR")
        if "what_if" in state:
            view = view.with_what_if((app.registry.hypothesis(state["what_if"]),))
        elif "known_by" in state:
            view = view.with_knowledge_of(state["known_by"])
        else:
            view = view.with_hindsight(on=True)
        app.show(view)
        await pilot.press(*keys, "y")
        await until(pilot, lambda: len(taken) == 1)
    assert taken[0].startswith(says)


async def test_where_nothing_is_shown_nothing_is_copied(dataset: Dataset) -> None:
    """Without a quotation y says that there is nothing, and the clipboard stays as it is."""
    taken: list[str] = []
    app = app_with(dataset, taken)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("c", "Y")
        await until(pilot, lambda: "Only a quotation, an event or a source" in text_of(app))
    assert taken == []
    assert app.clipboard == ""


async def test_a_clipboard_that_hangs_does_not_hold_the_keys_up(dataset: Dataset) -> None:
    """While the machine's clipboard takes its time, the day can be moved."""
    from threading import Event

    hanging = Event()
    app = make_app(dataset, DAY, copy=lambda _text: not hanging.wait(20))
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("y", "full_stop")
        await until(pilot, lambda: "Fri 2 Jul 2021" in text_of(app))
        assert "Copied" not in text_of(app)
        hanging.set()
        await until(pilot, lambda: "Sent to the terminal" in text_of(app))


async def test_a_supposed_event_is_not_cited(dataset: Dataset) -> None:
    """What a what-if lays over the data was read nowhere: that is said, and nothing copied."""
    taken: list[str] = []
    app = app_with(dataset, taken)
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        app.show(app.view.with_what_if((parse_hypothesis("BLR notice 2021-07-01", dataset),)))
        await pilot.press("tab", "tab", "y")
        await until(pilot, lambda: "it has no source" in text_of(app))
    assert taken == []
