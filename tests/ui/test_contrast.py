"""Contrast by WCAG 2.1, measured on what is painted, for every theme with colours of its own."""

from typing import Any

import pytest
from rich.color import ColorSystem
from screenshots.gallery import SCREENS, opened, themes, wear
from textual.app import App
from textual.color import Color

from .painted import Piece, contrast, pieces_of

pytestmark = pytest.mark.app_walk

BODY, REST, FOCUS = 7, 4.5, 3
IN_HEX = [name for name, theme in themes().items() if not theme.ansi]


def shortfall(piece: Piece, least: float) -> str | None:
    """Say by how much a piece misses its contrast, if it does."""
    ink, ground = piece.ink.get_truecolor().hex, piece.ground.get_truecolor().hex
    reached = contrast(ink, ground)
    if reached >= least:
        return None
    return f"{piece.text.strip()!r}: {ink} on {ground} is {reached:.1f}, not {least}"


def too_faint(app: App[Any]) -> set[str]:
    """Name each text on the screen that stands out less than it must."""
    foreground = Color.parse(app.theme_variables["foreground"]).rich_color.get_truecolor()
    found = set()
    for piece in pieces_of(app):
        if piece.has_words:
            body = piece.ink.get_truecolor() == foreground or "high-contrast" in app.theme
            found.add(shortfall(piece, BODY if body else REST))
    return {one for one in found if one}


@pytest.mark.parametrize("name", SCREENS)
async def test_every_text_stands_out(name: str) -> None:
    """Text in the theme's main colour reaches 7:1, all other text 4.5:1, in every theme.

    In the themes of high contrast every text reaches 7:1.
    """
    async with opened(SCREENS[name]) as pilot:
        faint = {}
        for theme in IN_HEX:
            await wear(pilot, theme)
            assert any(piece.has_words for piece in pieces_of(pilot.app))
            faint[theme] = too_faint(pilot.app)
    assert {theme: found for theme, found in faint.items() if found} == {}


@pytest.mark.parametrize("theme", IN_HEX)
def test_the_panel_with_the_focus_is_seen(theme: str) -> None:
    """The border of the panel with the focus reaches 3:1, and is told from those without it."""
    colours = themes()[theme].variables
    ground = str(themes()[theme].background)
    assert contrast(colours["border"], ground) >= FOCUS
    assert contrast(colours["border"], colours["border-blurred"]) >= 1.5


@pytest.mark.parametrize("theme", IN_HEX)
async def test_no_text_vanishes_in_sixteen_colours(theme: str) -> None:
    """Where a terminal rounds a theme to its sixteen colours, no text takes its ground's colour."""
    async with opened(SCREENS["state-selected"], theme=theme) as pilot:
        gone = {
            piece.text.strip()
            for piece in pieces_of(pilot.app)
            if piece.has_words
            and piece.ink.downgrade(ColorSystem.STANDARD)
            == piece.ground.downgrade(ColorSystem.STANDARD)
        }
    assert gone == set()
