"""The docket: every exit under every treaty, on a screen of its own."""

from datetime import UTC, datetime
from typing import Any

import pytest
from driver import HandClock, answer, make_app, rows_of, text_of, words_of
from openskies_tui.dataset.files import bundled_names
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp
from textual.pilot import Pilot

pytestmark = pytest.mark.slow

DAY = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


def wall(dataset: Dataset, as_of: str | None = None) -> OpenSkiesApp:
    """Return the dashboard with all bundled treaties beside it."""
    app = make_app(dataset, as_of, now=HandClock(moment=DAY))
    app.dataset_name = "open-skies"
    app.other_treaties = tuple(bundled_names())
    return app


async def opened(pilot: Pilot[Any], *keys: str) -> None:
    """Wait for the other treaties, then press keys."""
    await pilot.app.workers.wait_for_complete()
    for key in ("D", *keys):
        await pilot.press(key)
        await pilot.pause()


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
async def test_the_wall_of_clocks(dataset: Dataset, size: tuple[int, int]) -> None:
    """The next exits stand first at every size, each with its days and its day."""
    app = wall(dataset)
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        rows = rows_of(app, "#exits")
        assert rows[0].split() == ["Pending", "days", "to", "go,", "out", "on"]
        assert rows[1].split()[1:3] == ["35", "Nicaragua"]
        assert rows[2].split()[1:4] == ["35", "United", "States"]
        assert rows[3].split()[1:3] == ["93", "Nicaragua"]
        assert rows[1].endswith("31 Dec 2026")
        told = "on a condition" in rows[3] or rows[3].endswith("27 Feb 2027?")
        assert told, "no day is surer than it was read"
        assert "3 pending" in " ".join(rows_of(app, "BoardHeader"))


async def test_entering_a_treaty_and_coming_back(dataset: Dataset) -> None:
    """Enter opens the treaty with the state selected on the same day; Esc comes back."""
    app = wall(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, "down", "enter")
        assert "UNESCO Constitution" in " ".join(rows_of(app, "BoardHeader"))
        assert words_of(app, "#countdown").startswith("United States leaves ")
        for _ in range(3):
            await pilot.press("escape")
            await pilot.pause()
            if rows_of(app, "BoardHeader")[0].startswith("Every exit"):
                break
        assert app.screen.query_one("#exits").cursor == 2  # type: ignore[attr-defined]
        await pilot.press("escape")
        await pilot.pause()
        assert "Treaty on Open Skies" in " ".join(rows_of(app, "BoardHeader"))
        assert app.dataset is dataset


@pytest.mark.parametrize(
    ("key", "seen"),
    [
        ("p", "Proof"),
        ("m", "Map"),
        ("c", "Claims"),
        ("w", "What if"),
        ("K", "Known on"),
        ("equals_sign", "Compare with"),
    ],
)
async def test_what_is_about_one_treaty_is_about_that_of_the_row(
    dataset: Dataset, key: str, seen: str
) -> None:
    """The key opens the treaty under the cursor, with its state selected, and acts there."""
    app = wall(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, key)
        assert app.dataset.treaty.id == "unesco"
        assert app.view.party == "NIC"
        assert seen in text_of(app)


async def test_the_cursor_passes_over_the_headings(dataset: Dataset) -> None:
    """From the last clock the cursor goes on to the first announcement, and back."""
    app = wall(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, "down", "down", "down")
        assert "Rome Statute" in str(app.screen.query_one("#about").border_subtitle)
        await pilot.press("up")
        await pilot.pause()
        assert "ILO" in str(app.screen.query_one("#about").border_subtitle)
        await pilot.press("home")
        await pilot.pause()
        assert "UNESCO" in str(app.screen.query_one("#about").border_subtitle)


async def test_the_days_of_all_treaties(dataset: Dataset) -> None:
    """The docket is replayed: ] goes to the next act of any treaty, day keys move the clocks."""
    app = wall(dataset, "2016-10-18")
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        assert not rows_of(app, "#exits")[0].startswith("Pending")
        for _ in range(8):
            await pilot.press("]")
            await pilot.pause()
            if rows_of(app, "#exits")[0].startswith("Pending"):
                break
        assert "South Africa" in rows_of(app, "#exits")[1]
        assert rows_of(app, "#exits")[1].split()[1] == "365"
        await pilot.press("full_stop")
        await pilot.pause()
        assert rows_of(app, "#exits")[1].split()[1] == "364"


async def test_the_next_deadline_under_any_treaty(dataset: Dataset) -> None:
    """X goes from deadline to deadline, whatever treaty has set it; so does its name."""
    app = wall(dataset, "2020-10-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        for day in ("4 Nov 2020", "22 Nov 2020", "6 Jul 2021"):
            await pilot.press("X")
            await pilot.pause()
            assert day in " ".join(rows_of(app, "BoardHeader"))
        await answer(pilot, "d", "last exit")  # Türkiye, from the Istanbul Convention
        assert "1 Jul 2021" in " ".join(rows_of(app, "BoardHeader"))


async def test_a_filter(dataset: Dataset) -> None:
    """Words leave only the entries of a state or a treaty; Esc shows all."""
    app = wall(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, "slash", *"rome", "enter")
        rows = [row for row in rows_of(app, "#exits") if "20" in row]
        assert rows
        assert all("Rome Statute" in row for row in rows)
        await pilot.press("escape")
        await pilot.pause()
        assert rows_of(app, "#exits")[0].startswith("Pending")


async def test_a_quiet_day_names_the_next_exit_elsewhere(dataset: Dataset) -> None:
    """Where nobody is leaving, the countdown says who leaves another treaty, and the key."""
    app = wall(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        words = " ".join(" ".join(rows_of(app, "CountdownText")).split())
        assert "ELSEWHERE Nicaragua and the United States leave UNESCO in 35 days D" in words


async def test_another_edition_is_kept_while_another_treaty_is_shown(dataset: Dataset) -> None:
    """An edit of the first treaty neither shows up under another, nor is it lost."""
    app = wall(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot, "enter")
        newer = dataset.__class__(
            treaty=dataset.treaty, parties=dataset.parties, acts=dataset.acts[:50]
        )
        app.take(newer)
        await pilot.pause()
        assert "UNESCO Constitution" in " ".join(rows_of(app, "BoardHeader"))
        await pilot.press("escape", "escape", "escape")
        await pilot.pause()
        assert app.dataset is newer


async def test_the_palette_goes_to_any_treaty(dataset: Dataset) -> None:
    """A treaty, its states and its events are found after its name, and gone to."""
    app = wall(dataset)
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.press("ctrl+p", *"paris united states wi")
        await pilot.pause(0.5)
        await pilot.press("enter")
        await pilot.pause()
        assert "Paris Agreement" in " ".join(rows_of(app, "BoardHeader"))
        for _ in range(3):
            await pilot.press("escape")
            await pilot.pause()
            if rows_of(app, "BoardHeader")[0].startswith("Every exit"):
                break
        assert app.dataset is dataset


async def test_a_headline_on_another_treaty_is_judged_by_its_data(dataset: Dataset) -> None:
    """The key for headlines answers for every treaty that is at hand, not only for the open one."""
    app = wall(dataset, "2026-11-26")
    async with app.run_test(size=(100, 30)) as pilot:
        await app.workers.wait_for_complete()
        await answer(pilot, "h", "The United States is a member of UNESCO")
        assert "Verdict: accurate" in text_of(app)
        await answer(pilot, "h", "The United States has left UNESCO")
        assert "Verdict: premature" in text_of(app)
