"""F5 on the dashboard: which briefings there are, coming back to one, and what goes wrong."""

from pathlib import Path

import pytest
from driver import HandClock, lines_of, make_app, text_of, until
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp
from openskies_tui.ui.screens.dashboard import Dashboard
from openskies_tui.ui.screens.dialogs import Chooser
from openskies_tui.ui.screens.presentation import Presentation
from talks import bundled, foot_of, headline_of, reading, room_app, step, talk, with_briefings
from textual.pilot import Pilot

pytestmark = pytest.mark.slow

SIZE = (80, 24)


async def opened(pilot: Pilot[None], screen: type) -> None:
    """Wait until a kind of screen is on top."""
    await until(pilot, lambda: isinstance(pilot.app.screen, screen))
    await pilot.pause()


async def test_f5_lets_choose(dataset: Dataset) -> None:
    """F5 lists the briefings with their length; Enter shows the one under the cursor."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f5")
        await opened(pilot, Chooser)
        shown = text_of(app)
        for row in ("The treaty in eight minutes", "12 steps, 8 min", "Two exits, 2020–2021"):
            assert row in shown
        await pilot.press("down", "enter")
        await opened(pilot, Presentation)
        assert foot_of(app) == "1/12"


async def test_escape_chooses_nothing(dataset: Dataset) -> None:
    """Esc closes the list and the dashboard is as it was."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f5")
        await opened(pilot, Chooser)
        await pilot.press("escape")
        await opened(pilot, Dashboard)


async def test_f5_comes_back_to_the_same_step(dataset: Dataset) -> None:
    """After a look at the dashboard F5 goes on where the room was, and time has passed."""
    clock = HandClock()
    app = room_app(dataset, bundled("two-exits"), at=5, now=clock)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: foot_of(app) == "5/14")
        await pilot.press("space", "escape")
        await opened(pilot, Dashboard)
        clock.advance(minutes=3)
        await pilot.press("f5")
        await opened(pilot, Presentation)
        assert foot_of(app) == "6/14"
        await pilot.press("e")
        await until(pilot, lambda: lines_of(app)[-2].strip() == "3:00")


async def test_each_briefing_keeps_its_own_place(dataset: Dataset) -> None:
    """Another briefing begins at its first step; the one before is still where it was left."""
    app = room_app(dataset, bundled("press"), at=4)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: foot_of(app) == "4/12")
        for name, place in (("two-exits", "1/14"), ("press", "4/12")):
            await pilot.press("escape")
            await opened(pilot, Dashboard)
            await pilot.press("ctrl+p", *name)
            await until(pilot, lambda name=name: name in text_of(app))
            await pilot.press("enter")
            await opened(pilot, Presentation)
            assert foot_of(app) == place


async def test_a_briefing_from_elsewhere_can_be_come_back_to(dataset: Dataset) -> None:
    """One that was opened by its path is what F5 comes back to."""
    app = room_app(dataset, reading(), at=3)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: foot_of(app) == "3/5")
        await pilot.press("escape")
        await opened(pilot, Dashboard)
        await pilot.press("f5")
        await opened(pilot, Presentation)
        assert (headline_of(app), foot_of(app)) == ("Three", "3/5")


async def test_the_only_briefing_opens_without_a_question(dataset: Dataset, tmp_path: Path) -> None:
    """With one briefing there is nothing to choose."""
    app = make_app(dataset, "2021-07-01")
    app.dataset_name = str(with_briefings(tmp_path, only=talk()))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f5")
        await opened(pilot, Presentation)
        assert foot_of(app) == "1/5"


async def test_a_list_longer_than_the_screen_scrolls(dataset: Dataset, tmp_path: Path) -> None:
    """With forty briefings the one under the cursor is always in sight."""
    texts = {f"talk-{n:02}": talk(id=f"talk-{n:02}", title=f"Talk {n:02}") for n in range(40)}
    app = make_app(dataset, "2021-07-01")
    app.dataset_name = str(with_briefings(tmp_path, **texts))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f5")
        await opened(pilot, Chooser)
        assert "Talk 00" in text_of(app)
        await pilot.press("end")
        await until(pilot, lambda: "Talk 39" in text_of(app))
        assert "Esc closes" in text_of(app)
        await pilot.press("up")
        await until(pilot, lambda: "Talk 38" in text_of(app))


@pytest.mark.parametrize("others", [0, 2])
async def test_a_broken_briefing_is_named(dataset: Dataset, tmp_path: Path, others: int) -> None:
    """F5, or choosing it among others, says in which file and line it is; Esc leads back."""
    texts = {f"z{n}": talk(id=f"z{n}") for n in range(others)}
    broken = talk(step("x", day="2021-02-30"))
    app = make_app(dataset, "2021-07-01")
    app.dataset_name = str(with_briefings(tmp_path, broken=broken, **texts))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f5")
        if others:
            await until(pilot, lambda: "cannot be read" in text_of(app))
            await pilot.press("end", "enter")
        await until(pilot, lambda: "briefings/broken.yaml:1:" in text_of(app))
        assert "2021-02-30" in text_of(app)
        await pilot.press("escape")
        await opened(pilot, Dashboard)


def toasts(app: OpenSkiesApp) -> str:
    """Return what the notes over the screen say."""
    return "\n".join(note.message for note in app._notifications)


async def says(app: OpenSkiesApp, *texts: str, size: tuple[int, int] = SIZE) -> None:
    """Press F5 and expect a page with some texts instead of a room."""
    async with app.run_test(size=size) as pilot:
        await pilot.press("f5")
        for text in texts:
            await until(
                pilot, lambda text=text: text in " ".join(text_of(app).replace("│", "").split())
            )
        assert not isinstance(app.screen, Presentation)
        await pilot.press("escape")
        await opened(pilot, Dashboard)


async def test_a_step_that_does_not_fit_is_named(dataset: Dataset, tmp_path: Path) -> None:
    """What would overflow this window is not shown; the step's line and the size are told."""
    app = make_app(dataset, "2021-07-01")
    app.dataset_name = str(with_briefings(tmp_path, only=talk(step(f"{'w' * 28} " * 8))))
    await says(app, "briefings/only.yaml:1:", "can show", size=(60, 20))


async def test_a_dataset_without_briefings_says_so(dataset: Dataset, tmp_path: Path) -> None:
    """With nothing to show, F5 says so, and with which keys one is begun."""
    app = make_app(dataset, "2021-07-01")
    app.dataset_name = str(with_briefings(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("f5")
        await until(pilot, lambda: "No briefing for this treaty yet" in toasts(app))
        assert isinstance(app.screen, Dashboard)


async def test_a_dataset_that_has_gone_says_so(dataset: Dataset, tmp_path: Path) -> None:
    """When the folder was taken away while the program runs, F5 says so and the app goes on."""
    app = make_app(dataset, "2021-07-01")
    app.dataset_name = str(tmp_path / "gone")
    await says(app, "no dataset")


async def test_the_palette_bears_a_dataset_that_has_gone(dataset: Dataset, tmp_path: Path) -> None:
    """Without the folder the palette has no briefings to offer, and everything else."""
    app = make_app(dataset, "2021-07-01")
    app.dataset_name = str(tmp_path / "gone")
    async with app.run_test(size=SIZE) as pilot:
        await pilot.press("ctrl+p", *"belarus")
        await until(pilot, lambda: "Belarus" in text_of(app))
        assert app.is_running
