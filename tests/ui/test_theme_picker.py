"""The list of themes: shown while the cursor moves, kept by Enter, taken back by Esc."""

import pytest
from driver import make_app, text_of, words_of
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.app import OpenSkiesApp
from openskies_tui.ui.widgets.row_list import RowList
from screenshots.gallery import themes

from .painted import pieces_of

pytestmark = pytest.mark.slow

NAMES = list(themes())


def ground(app: OpenSkiesApp) -> str:
    """Return the colour that most of the screen has as its ground."""
    grounds = [piece.ground.get_truecolor().hex for piece in pieces_of(app)]
    return max(set(grounds), key=grounds.count)


async def test_it_lists_the_themes_by_title_and_starts_at_the_one_worn(dataset: Dataset) -> None:
    """The key t opens a list of all titles, with the cursor on the theme that is worn."""
    app = make_app(dataset, "2021-07-01", theme="openskies-light")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("t")
        await pilot.pause()
        shown = words_of(app, "Dialog")
        assert all(theme.title in shown for theme in themes().values())
        rows = app.screen.query_one(RowList)
        assert rows.rows[rows.cursor].id == "openskies-light"
        assert "▸ Light, for a projector" in shown


@pytest.mark.parametrize("way", ["down", "up", "end", "home"])
async def test_each_theme_is_worn_while_the_cursor_is_on_it(dataset: Dataset, way: str) -> None:
    """A move of the cursor paints the whole screen, the dashboard too, in that theme."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("t", way)
        await pilot.pause()
        await pilot.pause()
        rows = app.screen.query_one(RowList)
        theme = themes()[rows.rows[rows.cursor].id]
        assert app.theme == theme.name != "openskies-dark"
        if not theme.ansi:
            assert ground(app) == theme.background
        assert "Quotations 1 of" in text_of(app)


async def test_enter_keeps_it(dataset: Dataset) -> None:
    """After Enter the list is gone and the theme stays; the selection below is as it was."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("j", "t", "down", "enter")
        await pilot.pause()
        after = NAMES[NAMES.index("openskies-dark") + 1]
        assert app.theme == after
        assert len(app.screen_stack) == 1
        assert app.view.party == "RUS"


@pytest.mark.parametrize("keys", [[], ["down"], ["end", "home", "j"]])
async def test_escape_brings_the_one_before_back(dataset: Dataset, keys: list[str]) -> None:
    """After Esc the program looks as before, wherever the cursor has been."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        before = ground(app)
        await pilot.press("t", *keys, "escape")
        await pilot.pause()
        await pilot.pause()
        assert app.theme == "openskies-dark"
        assert ground(app) == before
        assert len(app.screen_stack) == 1


async def test_it_opens_over_a_page(dataset: Dataset) -> None:
    """Over an open document the list works too, and leaves it open."""
    app = make_app(dataset, "2021-07-01")
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.press("enter", "t", "end", "enter")
        await pilot.pause()
        assert app.theme == NAMES[-1]
        assert "Esc closes" in text_of(app)
