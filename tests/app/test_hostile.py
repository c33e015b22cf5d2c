"""Text in a dataset is text: markup in it is shown letter for letter, everywhere."""

import msgspec
import pytest
from driver import lines_of, make_app, text_of, until
from openskies_tui.app import OpenSkiesApp
from openskies_tui.engine.model import Dataset
from talks import foot_of, reading, room_app, step
from textual.widgets import Input

HOSTILE = ("[@click=app.quit]x[/]", "a [/] b", "[bold] \\[red] $accent")
PLACES = {
    "treaty": (["enter"], []),
    "state": (["j", "enter"], ["end"]),
    "quotation": (["tab", "enter"], ["end"]),
    "event": (["tab", "tab", "enter"], ["end"]),
    "keys": (["question_mark"], []),
    "source": (["ctrl+p", *"urdu-0701", "enter"], ["end"]),
    "claim": (["ctrl+p", *"ap-0115-headline", "enter"], ["end"]),
}


def _poison(dataset: Dataset, text: str) -> Dataset:
    """The dataset with *text* in every field that a person reads."""
    change = msgspec.structs.replace
    treaty = dataset.treaty
    rules = tuple(change(one, article=text, summary=text) for one in treaty.rules)
    groups = tuple(change(one, name=text, article=text) for one in treaty.groups)
    return change(
        dataset,
        treaty=change(treaty, name=text, place=text, summary=text, rules=rules, groups=groups),
        parties=tuple(change(one, name=f"{text} {one.id}", note=text) for one in dataset.parties),
        acts=tuple(change(one, title=text, summary=text, note=text) for one in dataset.acts),
        quotations=tuple(
            change(
                one,
                exact=text,
                speaker=text,
                role=text,
                translation=text,
                gloss=text,
                relayed_by=text,
                note=text,
            )
            for one in dataset.quotations
        ),
        claims=tuple(change(one, said=text, note=text) for one in dataset.claims),
        sources=tuple(
            change(one, title=text, container_title=text, publisher=text, read=text, note=text)
            for one in dataset.sources
        ),
    )


@pytest.mark.parametrize("text", HOSTILE)
async def test_markup_in_the_data_is_shown_as_it_is(dataset: Dataset, text: str) -> None:
    """On the dashboard each panel shows the text letter for letter, and a click on it is safe."""
    app = make_app(_poison(dataset, text), "2021-07-01")
    async with app.run_test(size=(200, 50)) as pilot:
        await pilot.pause()
        lines = lines_of(app)
        assert text in lines[0]
        rows = "\n".join(lines)
        assert f"◧ {text} RUS" in rows
        assert f"“{text}”" in rows
        assert f"2021  {text}" in rows
        for selector in ("#states", "#quotation", "#acts", "CountdownText", "BoardHeader"):
            await pilot.click(selector, offset=(2, 0))
        await pilot.click("#states", offset=(4, 1))
        await pilot.pause()
        assert app.is_running
        assert f"On {text[:15]}" in text_of(app)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", HOSTILE[:2])
async def test_markup_on_an_open_page_is_shown_as_it_is(
    dataset: Dataset, text: str, place: str
) -> None:
    """Each page that opens shows the text letter for letter, to its end."""
    app = make_app(_poison(dataset, text), "2021-07-01")
    opening, further = PLACES[place]
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press(*opening)
        await pilot.pause()
        assert "Esc closes" in text_of(app)
        assert text in "\n".join(lines_of(app)[2:] if place != "keys" else lines_of(app))
        await pilot.press(*further)
        await pilot.pause()
        assert text in text_of(app)


@pytest.mark.parametrize("text", [*HOSTILE, "Article [/VII]"])
async def test_markup_in_the_palette_is_shown_as_it_is(dataset: Dataset, text: str) -> None:
    """Every kind of find shows the text letter for letter, marked or not, from end to end."""
    app = make_app(_poison(dataset, text), "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        for query in ("", *("state", "event", "quotation", "source", "claim"), text, text[:4]):
            app.screen.query_one(Input).value = query
            await pilot.pause()
            assert text in text_of(app), query
            for _ in range(25 if query == text else 2):
                await pilot.press("pagedown")
            assert app.is_running
        await pilot.click("Palette RowList", offset=(14, 0))
        await pilot.pause()
        assert app.is_running


@pytest.mark.parametrize("text", HOSTILE[:3])
async def test_markup_in_what_is_copied_and_opened_is_text(dataset: Dataset, text: str) -> None:
    """Toasts and questions about a copied text and an address show them letter for letter."""
    app = make_app(_poison(dataset, text), "2021-07-01")
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.press("y")
        await until(pilot, lambda: _squeezed(f"words of {text} (in-line)") in _squeezed_screen(app))
        await pilot.press("tab", "tab", "home", "o")
        await pilot.pause()
        assert text in text_of(app)
        await pilot.press("enter", "enter", "escape", "Y", "enter")
        await pilot.pause()
        assert app.is_running


@pytest.mark.parametrize("text", HOSTILE[:3])
async def test_markup_in_a_prompt_is_text(dataset: Dataset, text: str) -> None:
    """A filter and a day with markup in them are shown as typed, in titles and complaints."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("slash", *_keys(text[:7]), "enter")
        await pilot.pause()
        assert f"/{text[:7].strip()}" in text_of(app)
        await pilot.press("d", *_keys(text[:7]), "enter")
        await pilot.pause()
        assert f"`{text[:7]}` is no day" in text_of(app)


@pytest.mark.parametrize("text", HOSTILE)
async def test_markup_in_a_message_is_text(dataset: Dataset, text: str) -> None:
    """A complaint with markup in it is shown as it is, and ends nothing."""
    app = make_app(dataset, "2021-07-01", complaints=(text,))
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await until(pilot, lambda: text in text_of(app))


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _squeezed_screen(app: OpenSkiesApp) -> str:
    """The right half of the screen, where the toasts are, without what wraps a line."""
    return _squeezed("".join(line[58:].strip("▌│ ") for line in lines_of(app)))


def _keys(text: str) -> list[str]:
    names = {
        " ": "space",
        "/": "slash",
        "[": "left_square_bracket",
        "]": "right_square_bracket",
        "@": "at",
        "=": "equals_sign",
        ".": "full_stop",
        "\\": "backslash",
        "$": "dollar_sign",
        "{": "left_curly_bracket",
        "}": "right_curly_bracket",
        "%": "percent_sign",
    }
    return [names.get(letter, letter) for letter in text]


FOCUSES = {
    "party": {"party": "RUS"},
    "timeline": {"party": "RUS"},
    "count": {"count": "party"},
    "event": {"event": "rus-law-2021"},
    "quotation": {"quotation": "mid-2021-01-15-official-english"},
    "source": {"source": "tass-0618"},
    "claim": {"claim": "ap-0115-headline"},
}


@pytest.mark.parametrize("text", HOSTILE)
async def test_markup_in_the_room_is_shown_as_it_is(dataset: Dataset, text: str) -> None:
    """In a briefing and in what it shows, markup is text on every kind of slide, and safe."""
    some = [
        step(
            f"“{text}”",
            focus=focus,
            notes=text,
            questions=[{"ask": text, "answer": text}],
            **({"layout": "timeline"} if kind == "timeline" else {}),
        )
        for kind, focus in FOCUSES.items()
    ]
    file = reading(*some, title=text, summary=text)
    app = room_app(_poison(dataset, text), file)
    async with app.run_test(size=(120, 36)) as pilot:
        for number, kind in enumerate(FOCUSES, 1):
            await until(pilot, lambda number=number: foot_of(app) == f"{number}/{len(some)}")
            lines = lines_of(app)
            written = [line for line in lines if line.strip()]
            assert written[1].strip() == f"“{text}”"
            # In the body or at the foot at least one more text of the dataset is poisoned.
            assert any(text in line for line in written[2:]), kind
            for row, line in enumerate(lines):
                if text in line:
                    await pilot.click(offset=(line.index(text) + 1, row))
            assert app.is_running
            await pilot.press("space")
        await pilot.press("escape", "f5")
        await until(pilot, lambda: "Enter chooses" in text_of(app))
        assert text in text_of(app)


@pytest.mark.parametrize("text", HOSTILE)
async def test_markup_in_a_complaint_about_a_briefing_is_text(dataset: Dataset, text: str) -> None:
    """What is wrong with a briefing is told with the words of its file, letter for letter."""
    app = room_app(dataset, reading(step("x", what_if=[f"{text} notice 2021-07-01"])))
    async with app.run_test(size=(200, 50)) as pilot:
        await until(pilot, lambda: f"no state `{text}`" in text_of(app))
        await pilot.press("escape")
        assert app.is_running
