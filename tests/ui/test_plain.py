"""ASCII only: everything painted, of the same width as before, and still to be told apart."""

import pytest
from driver import text_of
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from openskies_tui.base.characters import visible
from openskies_tui.theme.symbols import MARKS, plain
from openskies_tui.theme.terminal import FULL, Terminal
from openskies_tui.ui.widgets.countdown import CountdownPanel
from rich.cells import cell_len
from screenshots.gallery import SCREENS, SMALL, opened

pytestmark = pytest.mark.app_walk

ASCII = Terminal(ascii=True)


@given(st.text(st.characters(blacklist_categories=["Cs"])))
def test_any_text_becomes_ascii_of_the_same_width(text: str) -> None:
    """Whatever the data holds is drawn in ASCII on as many cells, so that nothing is moved."""
    text = visible(text)
    drawn = plain(text)
    assert drawn.isascii()
    assert cell_len(drawn) == cell_len(text)


@given(st.text(st.characters(max_codepoint=126, min_codepoint=32)))
def test_ascii_stays_as_it_is(text: str) -> None:
    """A text that is ASCII already is not touched."""
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Türkiye", "Turkiye"),
        ("“Café’s” – 5 × 3…", '"Cafe\'s" - 5 x 3~'),
        ("Россия", "Rossiy"),
        ("▄█▀", '_#"'),
        ("━━━", "==="),
        ("╭─ States ─╮", "+- States -+"),
        ("日本", "RiBe"),
        ("\U0001f600", "??"),
    ],
)
def test_letters_and_signs_keep_their_meaning(text: str, drawn: str) -> None:
    """Letters are transliterated as far as a cell has room; signs have one of their own."""
    assert plain(text) == drawn


def test_the_marks_are_still_told_apart() -> None:
    """Each status has an ASCII sign of its own, and it is what its symbol is drawn as."""
    signs = [mark.plain for mark in MARKS.values()]
    assert len(set(signs)) == len(signs)
    assert [plain(mark.symbol) for mark in MARKS.values()] == signs


@pytest.mark.parametrize("size", [SMALL, (120, 36), (50, 15)])
@pytest.mark.parametrize("name", ["dashboard", "state-selected", "what-if", "quotation", "keys"])
async def test_a_screen_is_painted_in_ascii(name: str, size: tuple[int, int]) -> None:
    """No cell of a screen holds anything but ASCII, borders, bars and figures included."""
    async with opened(SCREENS[name], size=size, terminal=ASCII) as pilot:
        text = text_of(pilot.app)
    assert text.isascii()
    assert text.strip()


async def test_the_words_are_where_they_were() -> None:
    """Only signs differ from the full drawing: every letter and figure stands where it stood."""
    shown = []
    for terminal in (ASCII, FULL):
        async with opened(SCREENS["state-selected"], terminal=terminal) as pilot:
            shown.append(text_of(pilot.app))
    pairs = list(zip(*shown, strict=True))
    moved = [pair for pair in pairs if pair[1].isascii() and pair[0] != pair[1]]
    assert moved == []
    assert any(not full.isascii() for _, full in pairs)


async def test_the_big_figures_can_be_read() -> None:
    """The figures of the countdown come out as figures of full cells, in five lines at least."""
    async with opened(SCREENS["dashboard"], terminal=ASCII) as pilot:
        panel = pilot.app.screen.query_one(CountdownPanel)
        assert panel.view is not None
        panel.view = replace(panel.view, figure="1790")
        await pilot.pause()
        region = panel.content_region
        rows = [line[region.x : region.right] for line in text_of(pilot.app).splitlines()]
        drawn = [line for line in rows[region.y : region.bottom] if line.count("#") > 1]
    assert len(drawn) >= 5
    assert sum(line.count("#") for line in drawn) > 2 * sum(
        line.count('"') + line.count("_") for line in drawn
    )
