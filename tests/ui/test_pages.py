"""The questions: p proves what is selected, c lists the claims, h checks a headline."""

from typing import Any

import pytest
from driver import hold, make_app, rows_of, text_of, words_of
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp
from textual.pilot import Pilot
from textual.widgets import Input

SIZES = [(80, 24), (120, 36)]


async def headline(pilot: Pilot[Any], text: str) -> None:
    """Put a headline to the program."""
    await pilot.press("h")
    await pilot.pause()
    pilot.app.screen.query_one(Input).value = text
    await pilot.press("enter")
    await pilot.pause()


async def whole(pilot: Pilot[Any]) -> str:
    """Return the whole document that is open, page by page, as one line."""
    seen = []
    for _ in range(60):
        page = " ".join(row for row in rows_of(pilot.app, "Panel")[1:-1] if row)
        if seen and page == seen[-1]:
            break
        seen.append(page)
        await pilot.press("pagedown")
        await pilot.pause()
    return " ".join(" ".join(seen).split())


def on_dashboard(app: OpenSkiesApp) -> bool:
    """Return whether nothing is open."""
    return len(app.screen_stack) == 1


@pytest.mark.parametrize("size", SIZES)
async def test_p_proves_the_selected_state(dataset: Dataset, size: tuple[int, int]) -> None:
    """The proof of a state has its acts, the sums with their article, and the sources."""
    app = make_app(dataset, "2021-06-18")
    async with app.run_test(size=size) as pilot:
        await pilot.press("down")
        await pilot.pause()
        assert app.view.party == "RUS"
        await pilot.press("p")
        await pilot.pause()
        text = await whole(pilot)
        for words in (
            "Why: Russia",
            "18 Jun 2021 + 6 months",
            "Art. XV(2)",
            "TASS, June 18",
            "183",
        ):
            assert words in text
        await pilot.press("escape")
        await pilot.pause()
        assert on_dashboard(app)
        assert app.view.party == "RUS"


@pytest.mark.parametrize("size", SIZES)
async def test_p_proves_the_counts_of_the_treaty(dataset: Dataset, size: tuple[int, int]) -> None:
    """With all states selected the proof is that of the entry into force and of the counts."""
    app = make_app(dataset, "2021-12-18")
    async with app.run_test(size=size) as pilot:
        await pilot.press("p")
        await pilot.pause()
        text = await whole(pilot)
        for words in (
            "Why: Treaty on Open Skies",
            "in force from 1 Jan 2002",
            "Belarus deposits its ratification",
            "32 on 18 Dec 2021",
            "2 on 18 Dec 2021",
        ):
            assert words in text


async def test_p_names_what_is_missing(dataset: Dataset) -> None:
    """On 28 June 1995 the proof names Belarus, Russia and Ukraine."""
    app = make_app(dataset, "1995-06-28")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("p")
        await pilot.pause()
        text = await whole(pilot)
        assert "not in force on 28 Jun 1995" in text
        missing = text[text.index("Indispensable and not deposited") :]
        assert all(name in missing[:90] for name in ("Belarus", "Russia", "Ukraine"))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("tabs", "says"), [(1, "Quotation"), (2, "Event")])
async def test_p_on_a_quotation_or_an_event(
    dataset: Dataset, size: tuple[int, int], tabs: int, says: str
) -> None:
    """A quotation or an event opens with what it rests on."""
    app = make_app(dataset, "2021-06-18")
    async with app.run_test(size=size) as pilot:
        await pilot.press(*["tab"] * tabs)
        await pilot.pause()
        await pilot.press("p")
        await pilot.pause()
        assert not on_dashboard(app)
        assert says in words_of(app, "Panel")
        assert "source" in (await whole(pilot)).lower()


async def test_an_open_proof_follows_the_day(dataset: Dataset) -> None:
    """The keys of the day work in a proof: the next day it says something else."""
    app = make_app(dataset, "2021-12-17")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("down")
        await pilot.pause()
        await pilot.press("p")
        await pilot.pause()
        assert "Russia is a State Party on 17 Dec 2021" in words_of(app, "Panel")
        await pilot.press("full_stop")
        await pilot.pause()
        assert "Russia is a former State Party on 18 Dec 2021" in words_of(app, "Panel")


async def test_a_question_asked_twice_is_open_once(dataset: Dataset) -> None:
    """Pressing the key again does not pile the same document up: one Esc closes it."""
    app = make_app(dataset, "2021-06-18")
    async with app.run_test(size=(120, 36)) as pilot:
        for key in ("p", "c"):
            await pilot.press(key, key)
            await pilot.pause()
            assert not on_dashboard(app), key
            await pilot.press("escape")
            await pilot.pause()
            assert on_dashboard(app), key


async def test_c_lists_claims_and_conflicts(dataset: Dataset) -> None:
    """Claims stand under their verdicts with what is right, the conflicting values after them."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("c")
        await pilot.pause()
        assert "Claims and conflicts" in words_of(app, "Panel")
        text = await whole(pilot)
        for words in (
            "Contradicted (",
            "have quit the Open Skies Treaty by June 16",
            "Premature",
            "Imprecise (",
            "three dozen members",
            "Not checkable (",
            "Conflicting values (",
            "Out on 18 Dec 2021.",
        ):
            assert words in text


async def test_only_claims_known_by_the_day(dataset: Dataset) -> None:
    """A claim that was not made yet is not listed."""
    app = make_app(dataset)
    async with app.run_test(size=(200, 150)) as pilot:
        for day, known, unknown in (
            ("2021-01-14", "35-nation treaty", "in a matter of days"),
            ("2021-01-15", "in a matter of days", "by June 16"),
            ("2021-05-27", "by June 16", "no longer a party to the Treaty on Open Skies"),
        ):
            await hold(pilot, day)
            await pilot.press("c")
            await pilot.pause()
            text = await whole(pilot)
            assert known in text, day
            assert unknown not in text, day
            await pilot.press("escape")


async def test_h_checks_a_headline(dataset: Dataset) -> None:
    """A pasted headline is shown as it is, with the verdict of the day and a better wording."""
    app = make_app(dataset)
    async with app.run_test(size=(80, 24)) as pilot:
        for words, day, *says in (
            ("Russia withdraws from Open Skies Treaty", "2021-01-15", "premature", "no notice"),
            ("Russia has left the Open Skies Treaty", "2021-12-18", "accurate"),
            ("Cat rescued from [b]tree[/b]", "2021-01-15", "cannot tell", "[b]tree[/b]"),
        ):
            await hold(pilot, day)
            await headline(pilot, words)
            text = await whole(pilot)
            assert [one for one in says if one not in text] == [], words
            await pilot.press("escape")
            await pilot.pause()
            assert on_dashboard(app)


async def test_an_empty_headline_asks_nothing(dataset: Dataset) -> None:
    """An empty line closes the prompt and opens nothing."""
    app = make_app(dataset, "2021-01-15")
    async with app.run_test(size=(80, 24)) as pilot:
        for typed in ("", "   "):
            await headline(pilot, typed)
            assert on_dashboard(app), repr(typed)


async def test_an_open_headline_follows_the_day(dataset: Dataset) -> None:
    """The same headline is premature on 17 December 2021 and accurate on the 18th."""
    app = make_app(dataset, "2021-12-17")
    async with app.run_test(size=(80, 24)) as pilot:
        await headline(pilot, "Russia has left the Open Skies Treaty")
        assert "premature" in words_of(app, "Panel")
        await pilot.press("full_stop")
        await pilot.pause()
        assert "accurate" in words_of(app, "Panel")


@pytest.mark.parametrize("size", SIZES)
async def test_the_sentence_to_say_is_under_the_countdown(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """The one true sentence of the day stands in the countdown panel, in sight."""
    app = make_app(dataset)
    async with app.run_test(size=size) as pilot:
        for day, sentence in (
            ("2021-01-20", "Russia announced on 15 January 2021 that it will withdraw"),
            (
                "2021-06-18",
                "Russia gave notice of withdrawal on 18 June 2021; it remains a State Party",
            ),
            ("2021-12-18", "On 18 December 2021 the Treaty on Open Skies has 32 States Parties."),
        ):
            await hold(pilot, day)
            assert sentence in words_of(app, "#countdown"), day


async def test_every_question_is_in_the_list_of_keys(dataset: Dataset) -> None:
    """The list of keys has p, c, w, h, K and H."""
    app = make_app(dataset, "2021-06-18")
    async with app.run_test(size=(120, 60)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        text = text_of(app)
        for words in ("Proof of what is selected", "Claims", "hypothetical", "headline"):
            assert words in text
        for words in ("known on another date", "what came later"):
            assert words in text
