"""Without colours: what a colour would say is said by weight, by reversal and by the border."""

from typing import Any

import pytest
from driver import lines_of
from openskies_tui.theme.terminal import Terminal
from screenshots.gallery import SCREENS, opened, themes, wear
from textual.pilot import Pilot

from .painted import segments_of

pytestmark = pytest.mark.app_walk

COLOURLESS = Terminal("none")


def reversed_texts(pilot: Pilot[None]) -> list[str]:
    """Return what is painted in reverse, blanks at the ends left out."""
    painted = segments_of(pilot.app)
    return [one.text.strip() for one in painted if one.style and one.style.reverse]


@pytest.mark.parametrize("theme", themes())
async def test_no_cell_has_a_colour_in_any_theme(theme: str) -> None:
    """Every cell is in the terminal's own two colours, whichever theme is changed to."""
    async with opened(SCREENS["what-if"], terminal=COLOURLESS) as pilot:
        await wear(pilot, theme)
        styles = [one.style for one in segments_of(pilot.app) if one.style]
    colours = {colour for style in styles for colour in (style.color, style.bgcolor) if colour}
    assert {colour.name for colour in colours} == {"default"}


async def test_the_row_with_the_cursor_is_reversed() -> None:
    """The selected state is told from the others, and the what-if from what is real."""
    async with opened(SCREENS["state-selected"], terminal=COLOURLESS) as pilot:
        shown = reversed_texts(pilot)
        assert "Russia" in shown
        assert "Belarus" not in shown
        assert "HYPOTHETICAL" not in shown
    async with opened(SCREENS["what-if"], terminal=COLOURLESS) as pilot:
        assert "HYPOTHETICAL" in reversed_texts(pilot)


async def test_the_panel_with_the_focus_has_a_border_of_its_own() -> None:
    """The border of the panel with the focus is double; it goes along with the focus."""
    async with opened(SCREENS["dashboard"], terminal=COLOURLESS) as pilot:
        assert lines_of(pilot.app)[2].startswith("╔═ States 35 ═")
        assert any(line.startswith("╭─ Quotations") for line in lines_of(pilot.app))
        await pilot.press("tab")
        await pilot.pause()
        assert lines_of(pilot.app)[2].startswith("╭─ States 35 ─")
        assert any(line.startswith("╔═ Quotations") for line in lines_of(pilot.app))


@pytest.mark.parametrize("options", [{"terminal": COLOURLESS}, {"theme": "openskies-terminal"}])
async def test_the_cursor_of_a_prompt_is_seen(options: dict[str, Any]) -> None:
    """Where the next letter goes is reversed, without colours and in the terminal's own."""
    async with opened(SCREENS["day-prompt"], **options) as pilot:
        line = pilot.app.screen.query_one("Input").region
        strip = pilot.app.screen._compositor.render_strips()[line.y]
        painted = [one for one in strip.crop(line.x, line.right) if one.style]
    assert "".join(one.text for one in painted).rstrip() == "2020"
    assert [one.text for one in painted if one.style.reverse] == [" "]
    colours = {name for one in painted for name in (one.style.color, one.style.bgcolor) if name}
    assert {colour.name for colour in colours} <= {"default"}
