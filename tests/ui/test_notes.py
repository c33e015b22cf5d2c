"""The speaker's notes: what they show, what they ask of the room, what they let through."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import cast

import msgspec
import pytest
from driver import HandClock, bundled_themes, lines_of, text_of, until
from openskies_tui.engine.model import Dataset
from openskies_tui.system.notes_socket import Listener, News, NewsQuestion, Order, socket_folder
from openskies_tui.ui.keymap import NOTES_ACTIONS, TEXT_ACTIONS
from openskies_tui.ui.notes_app import NotesApp
from openskies_tui.ui.screens.dashboard import Dashboard
from openskies_tui.ui.screens.presentation import Presentation
from planting import planted, text_fields
from talks import bundled, foot_of, reading, room_app, step

pytestmark = pytest.mark.slow

NEWS = News(
    "A talk about exits",
    2,
    5,
    "Thu 1 Jul 2021",
    "Russia has given notice",
    following="Then it is out",
    notes="Say this first.\nThen say that.",
    questions=(NewsQuestion("Why did it leave?", "It said why."), NewsQuestion("When?", "Later.")),
    sources=("TASS, 18 Jun 2021 [tass-0618] https://example.org",),
    elapsed=65,
    caveats=("Rome Statute: data checked to 27 May 2026",),
)
SIZE = (80, 24)
HOSTILE = ("[@click=app.quit]x[/]", "Article [/VII]", "a [/] b [bold")
CONTROLS = "\x1b[2J\x1b]0;x\x07\x9b\x7f\u202e\u200b\t\x00"


class FakeWire:
    """A listener in the hand of a test: it says what it is told to, and keeps the orders."""

    def __init__(self) -> None:
        self.to_say: asyncio.Queue[News | None] = asyncio.Queue()
        self.orders: list[Order] = []

    async def news(self) -> AsyncIterator[News | None]:
        """Yield what the test has put in."""
        while True:
            yield await self.to_say.get()

    def ask(self, order: Order) -> None:
        """Keep an order."""
        self.orders.append(order)


def notes_app(wire: object, now: HandClock | None = None) -> NotesApp:
    """Return the notes on a wire, with a clock in hand."""
    themes = bundled_themes()
    return NotesApp(cast("Listener", wire), themes, theme="openskies-dark", now=now or HandClock())


async def test_without_a_room_they_wait_and_say_so() -> None:
    """Until a room is found the notes say how to start one."""
    wire = FakeWire()
    async with notes_app(wire).run_test(size=SIZE) as pilot:
        wire.to_say.put_nowait(None)
        await until(pilot, lambda: "Waiting for the room" in text_of(pilot.app))
        assert "openskies-tui present" in text_of(pilot.app)


async def test_they_show_what_only_the_speaker_should_see() -> None:
    """Headline, day, notes, questions with answers, what comes next, sources and the place."""
    wire = FakeWire()
    async with notes_app(wire).run_test(size=(100, 36)) as pilot:
        wire.to_say.put_nowait(NEWS)
        await until(pilot, lambda: NEWS.headline in text_of(pilot.app))
        shown = " ".join(text_of(pilot.app).split())
        for text in (
            "On screen: Thu 1 Jul 2021",
            "Say this first.",
            "Then say that.",
            "Why did it leave?",
            "It said why.",
            "Later.",
            "Then it is out",
            "[tass-0618] https://example.org",
            "How it is known",
            "Rome Statute: data checked to 27 May 2026",
            "2/5 · 1:05",
            "A talk about exits",
        ):
            assert text in shown
        assert "BLANK" not in shown


async def test_after_the_last_step_comes_the_end() -> None:
    """With nothing to follow the notes say that it is the end; a blank room is named."""
    wire = FakeWire()
    async with notes_app(wire).run_test(size=SIZE) as pilot:
        wire.to_say.put_nowait(News("A talk", 5, 5, "Thu 1 Jul 2021", "Last", blank=True))
        await until(pilot, lambda: "The end" in text_of(pilot.app))
        assert "5/5 · 0:00 · BLANK" in text_of(pilot.app)


async def test_the_time_goes_on_between_news() -> None:
    """The time since the start moves by itself, from what the room said last, and never back."""
    wire, clock = FakeWire(), HandClock()
    async with notes_app(wire, clock).run_test(size=SIZE) as pilot:
        wire.to_say.put_nowait(NEWS)
        await until(pilot, lambda: "2/5 · 1:05" in text_of(pilot.app))
        clock.advance(minutes=2)
        await until(pilot, lambda: "2/5 · 3:05" in text_of(pilot.app))
        clock.advance(hours=-3)
        await until(pilot, lambda: "2/5 · 1:05" in text_of(pilot.app))
        wire.to_say.put_nowait(msgspec.structs.replace(NEWS, elapsed=3600))
        await until(pilot, lambda: "2/5 · 1:00:00" in text_of(pilot.app))


@pytest.mark.parametrize(
    ("keys", "orders"),
    [
        (["space"], [Order("step", 1)]),
        (["right", "left"], [Order("step", 1), Order("step", -1)]),
        (["backspace"], [Order("step", -1)]),
        (["b"], [Order("blank")]),
        (["full_stop"], [Order("blank")]),
        (["1", "4", "enter"], [Order("go", 14)]),
        (["1", "2", "3", "enter"], [Order("go", 23)]),
        (["0", "enter"], [Order("go", 0)]),
        (["enter"], []),
        (["7", "space", "enter"], [Order("step", 1)]),
        (["7", "escape", "enter"], []),
    ],
)
async def test_keys_drive_the_room(keys: list[str], orders: list[Order]) -> None:
    """The keys that drive the room are asked of it, each once; a number waits for Enter."""
    wire = FakeWire()
    async with notes_app(wire).run_test(size=SIZE) as pilot:
        wire.to_say.put_nowait(NEWS)
        await until(pilot, lambda: "2/5" in text_of(pilot.app))
        await pilot.press(*keys)
        await pilot.pause()
        assert wire.orders == orders
        assert "Enter goes to" not in text_of(pilot.app)


async def test_a_typed_number_is_shown_until_it_is_used() -> None:
    """What Enter would do is said while a number is typed; Esc takes the number back."""
    wire = FakeWire()
    async with notes_app(wire).run_test(size=SIZE) as pilot:
        wire.to_say.put_nowait(NEWS)
        await pilot.press("1", "4")
        await until(pilot, lambda: "Enter goes to 14" in text_of(pilot.app))
        await pilot.press("escape")
        await until(pilot, lambda: "Enter goes to" not in text_of(pilot.app))
        assert wire.orders == []


@pytest.mark.parametrize("text", HOSTILE)
async def test_markup_from_the_wire_is_text(text: str) -> None:
    """Markup in any field is shown letter for letter, and a click on it ends nothing."""
    wire = FakeWire()
    news = planted(msgspec.structs.replace(NEWS, questions=NEWS.questions[:1]), lambda _: text)
    fields = set(text_fields(News))
    async with notes_app(wire).run_test(size=(100, 30)) as pilot:
        wire.to_say.put_nowait(news)
        await until(pilot, lambda: text_of(pilot.app).count(text) == len(fields))
        for row, line in enumerate(lines_of(pilot.app)):
            if text in line:
                await pilot.click(offset=(line.index(text) + 1, row))
        await pilot.pause()
        assert pilot.app.is_running


async def test_control_characters_from_the_wire_reach_no_terminal() -> None:
    """In every field what a terminal could obey is drawn as an escape."""
    wire = FakeWire()
    bad = f"a{CONTROLS}b"
    news = News(bad, 1, 1, bad, bad, bad, bad, (NewsQuestion(bad, bad),), (bad,))
    async with notes_app(wire).run_test(size=(100, 30)) as pilot:
        wire.to_say.put_nowait(news)
        await until(pilot, lambda: "\\u001b" in text_of(pilot.app))
        shown = text_of(pilot.app)
        assert not set(shown) & set(CONTROLS) - set("[2J]0;x")
        assert shown.count("a\\u001b[2J") == 8


@pytest.mark.parametrize(
    "news",
    [
        News("", 0, 0, "", ""),
        News("", -1, -(10**30), "", "", elapsed=-5),
        News("x", 10**30, 10**30, "x", "x", elapsed=10**30),
        News("w " * 5000, 1, 1, "w " * 5000, "w" * 5000, notes="w\n" * 5000, sources=("x",) * 500),
    ],
    ids=["empty", "negative", "huge", "long"],
)
async def test_odd_news_do_no_harm(news: News) -> None:
    """Whatever numbers and lengths come over the wire, the notes go on and show what follows."""
    wire = FakeWire()
    async with notes_app(wire).run_test(size=SIZE) as pilot:
        wire.to_say.put_nowait(news)
        await pilot.pause(0.1)
        wire.to_say.put_nowait(NEWS)
        await until(pilot, lambda: NEWS.headline in text_of(pilot.app))


async def test_a_room_that_goes_and_comes_back() -> None:
    """When the room has gone the notes wait again; nothing of it is left on the screen."""
    wire = FakeWire()
    async with notes_app(wire).run_test(size=SIZE) as pilot:
        wire.to_say.put_nowait(NEWS)
        await until(pilot, lambda: NEWS.headline in text_of(pilot.app))
        wire.to_say.put_nowait(None)
        await until(pilot, lambda: "Waiting for the room" in text_of(pilot.app))
        assert "2/5" not in text_of(pilot.app)
        wire.to_say.put_nowait(NEWS)
        await until(pilot, lambda: NEWS.headline in text_of(pilot.app))


async def test_long_notes_scroll_and_a_new_step_begins_at_the_top() -> None:
    """The keys of a list scroll; the next step's notes are read from their beginning."""
    wire = FakeWire()
    long = msgspec.structs.replace(NEWS, notes="\n".join(f"Line {n}." for n in range(60)))
    async with notes_app(wire).run_test(size=SIZE) as pilot:
        wire.to_say.put_nowait(long)
        await until(pilot, lambda: "Line 3." in text_of(pilot.app))
        await pilot.press("end")
        await until(pilot, lambda: "tass-0618" in text_of(pilot.app))
        wire.to_say.put_nowait(msgspec.structs.replace(long, headline="Another", step=3))
        await until(pilot, lambda: "Another" in text_of(pilot.app))
        await until(pilot, lambda: "Line 3." in text_of(pilot.app))
        keys = {key for action in NOTES_ACTIONS for key in action.keys}
        assert not keys & {key for action in TEXT_ACTIONS for key in action.keys}


async def test_the_time_may_tick_while_the_notes_end() -> None:
    """Seconds that pass while the screen is being taken down end nothing with an error."""
    app = notes_app(FakeWire())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        app.set_interval(0.001, app._tick)
        await pilot.pause(0.1)
    # Leaving takes the screen down while the seconds go on; an error of theirs comes out here.
    assert app.return_code is None


async def test_notes_and_room_together(dataset: Dataset) -> None:
    """The notes follow the room and drive it: a step, a number, numbers past the ends, a blank."""
    app = room_app(dataset, bundled("two-exits"))
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: foot_of(app) == "1/14")
        listener, heard = Listener(socket_folder(), pause=0.02), []

        async def follow() -> None:
            async for one in listener.news():
                heard.append(one)  # noqa: PERF401 - it never ends

        task = asyncio.create_task(follow())
        await until(pilot, lambda: bool(heard) and heard[-1] is not None)
        first = heard[-1]
        assert (first.step, first.of, first.briefing) == (1, 14, "Two exits, 2020–2021")
        assert first.notes.startswith("Two days that are often taken for one.")
        assert first.following.startswith("The United States gives notice")
        assert any("[pompeo-copy]" in one for one in first.sources)
        for order, place in (
            (Order("step", 1), "2/14"),
            (Order("step", -1), "1/14"),
            (Order("step", -99), "1/14"),
            (Order("go", 9), "9/14"),
            (Order("go", -3), "1/14"),
            (Order("go", 10**30), "14/14"),
            (Order("step", 10**30), "14/14"),
            (Order("go", 0), "1/14"),
        ):
            listener.ask(order)
            await until(pilot, lambda place=place: foot_of(app) == place)
        listener.ask(Order("blank"))
        await until(pilot, lambda: not text_of(app).strip() and heard[-1].blank)
        listener.ask(Order("blank"))
        await until(pilot, lambda: foot_of(app) == "1/14" and not heard[-1].blank)
        await pilot.press("right")
        await until(pilot, lambda: heard[-1].step == 2)
        await pilot.press("escape")
        await until(pilot, lambda: heard[-1] is None)
        assert isinstance(app.screen, Dashboard)
        listener.ask(Order("step", 1))
        await pilot.press("f5", "enter")
        await until(pilot, lambda: isinstance(app.screen, Presentation) and heard[-1] is not None)
        assert heard[-1].step == 2
        task.cancel()


async def test_the_room_opens_without_a_safe_place_for_the_notes(
    dataset: Dataset, runtime_folder: Path
) -> None:
    """Where no socket can be had the room is shown all the same, with a word about the notes."""
    (runtime_folder / "openskies-tui").write_text("in the way")
    app = room_app(dataset, reading(step("Alone")))
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await until(pilot, lambda: "Alone" in text_of(app))
        await pilot.pause()
        assert "1/1" in text_of(app)
        await pilot.press("space", "escape")
        await until(pilot, lambda: isinstance(app.screen, Dashboard))
