"""The picture of the dashboard: drawn without a terminal, loading nothing."""

from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from openskies_tui.base.errors import UserError
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.screenshot import draw_screen
from output.subjects import PENDING, filled
from rich.cells import cell_len

SVG = "{http://www.w3.org/2000/svg}"


def drawn(picture: str) -> str:
    """Return the words of a picture, after checking that it is SVG that loads nothing."""
    tree = ET.fromstring(picture)
    assert tree.tag == f"{SVG}svg"
    for element in tree.iter():
        assert element.tag not in (f"{SVG}script", f"{SVG}image", f"{SVG}use", f"{SVG}a")
        assert not any(name.endswith("href") for name in element.attrib)
    assert "@font-face" not in picture
    assert "@import" not in picture
    return " ".join(" ".join(one.text or "" for one in tree.iter(f"{SVG}text")).split())


def test_the_dashboard_of_a_day(dataset: Dataset) -> None:
    """The picture shows the day's counts and its countdown."""
    text = drawn(draw_screen(dataset, date(2021, 7, 1), (120, 36), party="RUS"))
    for piece in ("33 States Parties", "Russia", "1 Jul 2021", "days to go"):
        assert piece in text, piece


def test_theme_and_size(dataset: Dataset) -> None:
    """The picture is as large as asked for, in the theme asked for; an unknown one is refused."""
    pictures = [
        draw_screen(dataset, date(2021, 7, 1), size, theme=theme)
        for size in ((80, 24), (200, 50))
        for theme in ("dark", "light")
    ]
    assert len(set(pictures)) == 4
    widths = [float(ET.fromstring(one).attrib["viewBox"].split()[2]) for one in pictures]
    assert widths[0] == widths[1] < widths[2]
    with pytest.raises(UserError, match="no theme `neon`"):
        draw_screen(dataset, date(2021, 7, 1), (80, 24), theme="neon")


@pytest.mark.parametrize(
    "text", ["</script><script>alert(1)</script>", "]]>", "[/red][bold]markup"]
)
def test_hostile_text_is_drawn_as_text(text: str) -> None:
    """Markup in a dataset is shown, never run."""
    drawn(draw_screen(filled(text), PENDING, (100, 30)))


@pytest.mark.parametrize("text", ["中华人民共和国 x", "한국 ab 日本語", "é̂x 国", "x"])
def test_wide_letters_do_not_overlap(text: str) -> None:
    """Each run of letters begins where the one before it ends, and has the room of its cells."""
    tree = ET.fromstring(draw_screen(filled(text), PENDING, (100, 30)))
    rows: dict[str, list[tuple[float, float]]] = {}
    for element in tree.iter(f"{SVG}text"):
        if "textLength" in element.attrib:
            length = float(element.attrib["textLength"])
            assert length == 10 * cell_len(element.text or "")
            rows.setdefault(element.attrib["y"], []).append((float(element.attrib["x"]), length))
    for pieces in rows.values():
        for (start, length), (following, _) in pairwise(sorted(pieces)):
            assert start + length <= following + 0.1
