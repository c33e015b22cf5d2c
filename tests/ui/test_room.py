"""Room mode: what the keys of a clicker do, and what never comes onto the shared screen."""

from collections.abc import Callable

import pytest
from driver import HandClock, lines_of, text_of, until
from openskies_tui.engine.model import Dataset
from openskies_tui.system.collection import names_beside
from openskies_tui.ui.keymap import APP_ACTIONS, LIST_ACTIONS, ROOM_ACTIONS
from openskies_tui.ui.presenter import news
from openskies_tui.ui.screens.presentation import Presentation
from talks import NUMBERS, bundled, foot_of, headline_of, reading, room_app, step
from textual.events import MouseScrollDown, MouseScrollUp
from textual.geometry import Offset
from textual.pilot import Pilot

pytestmark = pytest.mark.slow

SIZE = (80, 24)
Shown = Callable[[str], bool]


def on(pilot: Pilot[None], place: str) -> Callable[[], bool]:
    """Return a condition: the room stands at a place such as ``2/5``."""
    return lambda: foot_of(pilot.app) == place


@pytest.mark.parametrize("key", ["space", "right", "pagedown"])
async def test_a_key_steps_on(dataset: Dataset, key: str) -> None:
    """Each key for the next step shows the next slide and says where the briefing stands."""
    app = room_app(dataset)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, on(pilot, "1/5"))
        await pilot.press(key)
        await until(pilot, on(pilot, "2/5"))
        assert headline_of(app) == "Two"


@pytest.mark.parametrize("key", ["left", "pageup", "backspace"])
async def test_a_key_steps_back(dataset: Dataset, key: str) -> None:
    """Each key for the step before goes back by one."""
    app = room_app(dataset, at=3)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, on(pilot, "3/5"))
        await pilot.press(key)
        await until(pilot, on(pilot, "2/5"))


async def test_the_ends_hold(dataset: Dataset) -> None:
    """Home and End go to the ends; a step beyond an end stays there and leaves nothing."""
    app = room_app(dataset, at=2)
    async with app.run_test(size=SIZE) as pilot:
        for keys, place in (
            (["end"], "5/5"),
            (["space", "right", "pagedown"], "5/5"),
            (["left"], "4/5"),
            (["home"], "1/5"),
            (["left", "pageup"], "1/5"),
            (["space"], "2/5"),
        ):
            await pilot.press(*keys)
            await pilot.pause()
            assert foot_of(app) == place, keys
            assert isinstance(app.screen, Presentation)


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ("4g", "4/5"),
        ("04g", "4/5"),
        ("5g", "5/5"),
        ("0g", "1/5"),
        ("00g", "1/5"),
        ("6g", "5/5"),
        ("99g", "5/5"),
        ("103g", "3/5"),
        ("9994g", "5/5"),
        ("g", "2/5"),
        ("3gg", "3/5"),
    ],
)
async def test_a_number_and_g_go_to_a_step(dataset: Dataset, keys: str, place: str) -> None:
    """The last two digits before g are the step; what lies past an end means that end."""
    app = room_app(dataset, at=2)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press(*keys)
        await until(pilot, on(pilot, place))
        await pilot.pause()
        assert foot_of(app) == place
        assert "to " not in lines_of(app)[-2]


async def test_digits_alone_go_nowhere_and_escape_takes_them_back(dataset: Dataset) -> None:
    """Typed digits are shown and wait for g; Esc drops them first, and leaves only then."""
    app = room_app(dataset, at=2)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("1", "4")
        await until(pilot, lambda: "to 14: g" in text_of(app))
        assert (headline_of(app), foot_of(app)) == ("Two", "2/5")
        await pilot.press("escape")
        await until(pilot, lambda: "to 14" not in text_of(app))
        assert isinstance(app.screen, Presentation)
        await pilot.press("g")
        await pilot.pause()
        assert foot_of(app) == "2/5"
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, Presentation))


async def test_a_step_forgets_the_digits(dataset: Dataset) -> None:
    """Digits that were typed before a step do not wait for a later g."""
    app = room_app(dataset)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("4", "space", "g")
        await pilot.pause()
        assert foot_of(app) == "2/5"


@pytest.mark.parametrize("key", ["b", "full_stop"])
async def test_the_screen_can_be_blanked(dataset: Dataset, key: str) -> None:
    """Blank means that not a letter is left, with digits typed and the time on too."""
    app = room_app(dataset, at=2)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("e", key)
        await until(pilot, lambda: not text_of(app).strip())
        await pilot.press("4", "e", "e")
        await pilot.pause()
        assert text_of(app).strip() == ""
        await pilot.press(key)
        await until(pilot, on(pilot, "2/5"))


@pytest.mark.parametrize(
    ("keys", "place"), [(["space"], "2/5"), (["left"], "2/5"), (["4", "g"], "4/5")]
)
async def test_a_step_brings_a_blank_screen_back(
    dataset: Dataset, keys: list[str], place: str
) -> None:
    """From a blank screen a step shows the slide that was there; a number goes to its step."""
    app = room_app(dataset, at=2)
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("b")
        await until(pilot, lambda: not text_of(app).strip())
        await pilot.press(*keys)
        await until(pilot, on(pilot, place))


async def test_the_time_is_shown_on_demand(dataset: Dataset) -> None:
    """The time since the start is not there until e asks, moves by itself, and e hides it."""
    clock = HandClock()
    app = room_app(dataset, now=clock)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, on(pilot, "1/5"))
        assert lines_of(app)[-2].strip() == ""
        clock.advance(minutes=12, seconds=5)
        await pilot.press("e")
        await until(pilot, lambda: lines_of(app)[-2].strip() == "12:05")
        clock.advance(hours=1, seconds=-1)
        await until(pilot, lambda: lines_of(app)[-2].strip() == "1:12:04")
        await pilot.press("space")
        await until(pilot, on(pilot, "2/5"))
        assert lines_of(app)[-2].strip() == "1:12:04"
        await pilot.press("e")
        await until(pilot, lambda: lines_of(app)[-2].strip() == "")


@pytest.mark.parametrize("hours", [-1, 1])
async def test_a_clock_that_is_set_moves_no_time(dataset: Dataset, hours: int) -> None:
    """When the machine's clock is put on or back in mid-briefing the time is what has passed."""
    clock = HandClock()
    app = room_app(dataset, now=clock)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, on(pilot, "1/5"))
        clock.advance(seconds=4)
        clock.set(hours=hours)
        await pilot.press("e")
        await until(pilot, lambda: lines_of(app)[-2].strip() == "0:04")


@pytest.mark.app_walk
@pytest.mark.parametrize("size", [(60, 20), (80, 24)], ids=["60x20", "80x24"])
async def test_digits_and_the_time_move_nothing(dataset: Dataset, size: tuple[int, int]) -> None:
    """Typing a number or asking for the time changes one line and leaves the slide as it was."""
    clock = HandClock()
    app = room_app(dataset, bundled("two-exits"), now=clock)
    async with app.run_test(size=size) as pilot:
        for number in range(1, 15):
            await until(pilot, on(pilot, f"{number}/14"))
            before = lines_of(app)
            clock.advance(hours=10)
            await pilot.press("e", "1", "4")
            await until(pilot, lambda: "to 14: g · " in text_of(app))
            after = lines_of(app)
            changed = [n for n in range(size[1]) if before[n] != after[n]]
            assert len(changed) == 1, number
            assert before[changed[0]].strip() == ""
            await pilot.press("escape", "e", "space")


@pytest.mark.app_walk
async def test_no_notes_are_on_the_shared_screen(dataset: Dataset) -> None:
    """Notes, questions, answers, their sources and the headline to come stay with the speaker."""
    secret = {
        "notes": "Zweiundvierzig is what I say.",
        "questions": [{"ask": "Zweiundvierzig is asked?", "answer": "Zweiundvierzig is answered."}],
        "sources": ["opinio"],
    }
    some = [
        step("First", **secret),
        step("Second", **secret, layout="facts"),
        step("Third", **secret, focus={"count": "party"}, layout="timeline"),
        step("Fourth", **secret, focus={"quotation": "mid-2021-01-15-official-english"}),
        step("Fifth", **secret, focus={"claim": "ap-0115-headline"}),
        step("Sixth", **secret, focus={"event": "rus-law-2021"}),
    ]
    names = [one["headline"] for one in some]
    app = room_app(dataset, reading(*some, title="Zweiundvierzig", summary="Zweiundvierzig"))
    async with app.run_test(size=(120, 36)) as pilot:
        for number, name in enumerate(names, 1):
            for keys in ([], ["e"], ["1"], ["escape"], ["b"], ["b"], ["e"]):
                await pilot.press(*keys)
                await pilot.pause()
                shown = text_of(app)
                assert "Zweiundvierzig" not in shown, (name, keys)
                assert "Opinio" not in shown
                assert not any(other in shown for other in names if other != name)
            assert foot_of(app) == f"{number}/6"
            await pilot.press("space")


async def test_keys_of_the_dashboard_do_nothing(dataset: Dataset) -> None:
    """No key of the dashboard opens, moves or ends anything on the shared screen."""
    own = {key for action in ROOM_ACTIONS for key in action.keys}
    others = {key for action in APP_ACTIONS + LIST_ACTIONS for key in action.keys} - own
    assert {"w", "h", "q", "d", "slash", "f5", "question_mark", "t"} <= others
    app = room_app(dataset, at=2)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await until(pilot, on(pilot, "2/5"))
        before, view, theme = text_of(app), app.view, app.theme
        for key in sorted(others):
            await pilot.press(key)
            await pilot.pause()
            assert text_of(app) == before, key
            assert len(app.screen_stack) == 2, key
        assert (app.view, app.theme, app.is_running) == (view, theme, True)
        await pilot.press("escape")
        await pilot.pause()
        assert app.view == view


async def test_the_mouse_turns_the_slides(dataset: Dataset) -> None:
    """A click goes a step on, wherever it is, another button back; so does the wheel."""
    app = room_app(dataset, at=2)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, on(pilot, "2/5"))
        await pilot.click(offset=Offset(5, 0))
        await until(pilot, on(pilot, "3/5"))
        await pilot.click(offset=Offset(5, 23))
        await until(pilot, on(pilot, "4/5"))
        await pilot.click(offset=Offset(5, 12), button=3)
        await until(pilot, on(pilot, "3/5"))
        for wheel, foot in ((MouseScrollUp, "2/5"), (MouseScrollDown, "3/5")):
            await pilot._post_mouse_events([wheel], widget=None, offset=(5, 5))
            await until(pilot, on(pilot, foot))
        assert isinstance(app.screen, Presentation)


async def test_a_window_that_becomes_too_small_says_so(dataset: Dataset) -> None:
    """Where the slide does not fit a sentence says it whole; the slide is back with the room."""
    app = room_app(dataset, at=2)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, on(pilot, "2/5"))
        before = text_of(app)
        await pilot.resize_terminal(60, 12)
        await until(pilot, lambda: "Make the window larger" in text_of(app))
        assert "than 60×12 can show." in text_of(app)
        for size in ((20, 5), (3, 2), (1, 1)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        await pilot.press("b", "b", "e", "7", "escape", "e")
        await pilot.resize_terminal(*SIZE)
        await until(pilot, on(pilot, "2/5"))
        assert text_of(app) == before


@pytest.mark.parametrize("at", [1, 2, 5])
async def test_it_opens_at_the_step_asked_for(dataset: Dataset, at: int) -> None:
    """The step given on the command line is the first one shown."""
    app = room_app(dataset, at=at)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, on(pilot, f"{at}/5"))
        assert headline_of(app) == NUMBERS[at - 1]


async def test_ctrl_q_leaves_the_program(dataset: Dataset) -> None:
    """The one way out of the program from a slide is Ctrl+Q."""
    app = room_app(dataset)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, on(pilot, "1/5"))
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert app.return_code == 0


async def test_the_time_may_tick_while_the_program_ends(dataset: Dataset) -> None:
    """Seconds that pass while the screen is being taken down end nothing with an error."""
    app = room_app(dataset)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, on(pilot, "1/5"))
        await pilot.press("e")
        app.set_interval(0.001, app.tick)
        await pilot.pause(0.1)
    # Leaving takes the screen down while the seconds go on; an error of theirs comes out here.
    assert app.return_code is None


async def test_the_docket_is_whole_though_other_treaties_are_still_read(dataset: Dataset) -> None:
    """A briefing that is opened at once does not wait for the reading in the background."""
    app = room_app(dataset, bundled("who-is-leaving-what"), at=6)
    app.other_treaties = names_beside("open-skies")
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, on(pilot, "6/7"))
        shown = text_of(app)
        for words in ("Nicaragua and the United States", "UNESCO Constitution", "ILO Constitution"):
            assert words in shown
        room = app.screen
        assert isinstance(room, Presentation)
        told = news(app.presenter._rehearsal, dataset, room.news())
        assert any("Townhall" in source for source in told.sources)
        assert any("[belta-2025]" in source for source in told.sources)
        await pilot.press("space")
        await until(pilot, on(pilot, "7/7"))
        assert "days until Nicaragua and the United States leave UNESCO" in text_of(app)
