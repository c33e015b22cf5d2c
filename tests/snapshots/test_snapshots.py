"""Pictures of every screen in three sizes, compared with those in __snapshots__.

After a change that is meant: ``pytest -m snapshot --snapshot-update -n 0``, then look.
"""

from collections.abc import AsyncIterator, Callable
from typing import cast

import pytest
from openskies_tui.system.notes_socket import Listener, News, NewsQuestion
from openskies_tui.ui.notes_app import NotesApp
from screenshots.gallery import LARGE, NORMAL, NOW, SCREENS, SMALL, Shown, lead, program, themes
from textual.app import App
from textual.pilot import Pilot

Size = tuple[int, int]
SIZES = {SMALL: "openskies-dark", NORMAL: "openskies-dark", LARGE: "openskies-light"}
"""The sizes, each with the theme in which its pictures are taken."""
NARROW = {
    "too-small": (Shown(), (50, 15)),
    "least": (Shown(("j",)), (60, 20)),
    "least-room": (Shown(talk=("two-exits", 12)), (60, 20)),
}
TOLD = News(
    "Two exits, 2020–2021",
    11,
    14,
    "Fri 18 Jun 2021",
    "Russia gives notice; the six months are 183 days this time",
    following="On its last day Russia is still one of 33 States Parties",
    notes="Notes go to Hungary, to Canada and to all other States Parties, and they name 18 Dec.",
    questions=(NewsQuestion("Can a notice be taken back?", "No paragraph allows or forbids it."),),
    sources=("Verdragenbank [verdragen]", "TASS, 18 Jun 2021 [tass-0618] https://tass.com/x"),
    elapsed=605,
)
Compare = Callable[[App[None], Size, Shown], bool]


class OneRoom:
    """A wire over which one thing is said, or nothing."""

    def __init__(self, news: News | None) -> None:
        self._news = news

    async def news(self) -> AsyncIterator[News | None]:
        """Say it."""
        yield self._news


@pytest.fixture
def same(snap_compare: Callable[..., bool]) -> Compare:
    """Compare an app on a screen with its picture."""

    def compare(app: App[None], size: Size, shown: Shown) -> bool:
        async def before(pilot: Pilot[None]) -> None:
            await lead(pilot, shown)

        return snap_compare(app, terminal_size=size, run_before=before)

    return compare


def words(size: Size) -> str:
    """Return a size as it is written: ``80x24``."""
    return f"{size[0]}x{size[1]}"


@pytest.mark.parametrize("size", SIZES, ids=words)
@pytest.mark.parametrize("name", SCREENS)
def test_the_screen_is_the_one_in_the_picture(name: str, size: Size, same: Compare) -> None:
    """A screen looks as it did when somebody last looked at it and found it right."""
    shown = SCREENS[name]
    assert same(program(shown, theme=SIZES[size]), size, shown)


@pytest.mark.parametrize("name", NARROW)
def test_the_narrow_screen_is_the_one_in_the_picture(name: str, same: Compare) -> None:
    """So do the smallest sizes that have room, and one that has none."""
    shown, size = NARROW[name]
    assert same(program(shown), size, shown)


@pytest.mark.parametrize("size", SIZES, ids=words)
@pytest.mark.parametrize("told", [None, TOLD], ids=["waiting", "step"])
def test_the_notes_are_the_ones_in_the_picture(
    told: News | None, size: Size, same: Compare
) -> None:
    """The speaker's notes look as they did, without a room and with one."""
    app = NotesApp(cast("Listener", OneRoom(told)), themes(), theme=SIZES[size], now=lambda: NOW)
    assert same(app, size, Shown())
