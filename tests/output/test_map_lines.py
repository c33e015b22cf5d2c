"""The map in lines: the picture with its legend, or tiles with signs, within the place it has."""

from datetime import date

import pytest
from datasets import dataset_of
from openskies_tui import Registry
from openskies_tui.engine.model import Dataset
from openskies_tui.output.map_lines import map_lines
from openskies_tui.views.map import BORDERS, LEAST, MapScene, map_scene
from rich.cells import cell_len

SIZES = [(40, 18), (56, 18), (76, 19), (76, 12), (116, 31), (196, 45), (296, 75)]


def scene(dataset: Dataset, day: str = "2021-07-01", party: str | None = None) -> MapScene:
    """Return the map of a day."""
    return map_scene(Registry(dataset).on(date.fromisoformat(day)), party)


def text(shown: MapScene, width: int, height: int, *, colourless: bool = False) -> list[str]:
    """Return the lines without their colours."""
    lines = map_lines(shown, width, height, colourless=colourless)
    return ["".join(piece for piece, _ in line) for line in lines]


@pytest.mark.parametrize("colourless", [False, True])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("party", [None, "BIH"])
def test_it_fits_its_place_with_all_it_says(
    dataset: Dataset, size: tuple[int, int], party: str | None, colourless: bool
) -> None:
    """No line is too wide, none too many, and who is out can be read whatever the size."""
    lines = text(scene(dataset, party=party), *size, colourless=colourless)
    assert len(lines) <= size[1]
    assert max(map(cell_len, lines)) <= size[0]
    said = " ".join(" ".join(lines).split())
    assert "leaving: Russia (18 Dec 2021)" in said
    assert "left: United States (22 Nov 2020)" in said
    assert "32 other States Parties" in said


@pytest.mark.parametrize("size", SIZES)
def test_a_map_says_that_its_borders_are_no_statement(
    dataset: Dataset, size: tuple[int, int]
) -> None:
    """Wherever borders are drawn the sentence stands; tiles have none."""
    lines = text(scene(dataset), *size)
    drawn = any("▀" in line or "▄" in line for line in lines)
    assert drawn == (size[0] >= LEAST[0])
    assert (BORDERS in " ".join(lines)) == drawn


@pytest.mark.parametrize("day", ["1992-06-01", "2002-01-01", "2021-07-01"])
@pytest.mark.parametrize("name", ["open-skies", "cfe"])
def test_the_tiles_have_every_state_once(name: str, day: str) -> None:
    """Each code stands on a tile of its own behind the sign of its status."""
    shown = scene(dataset_of(name), day)
    tiles = " ".join(text(shown, 80, 20, colourless=True)).split()
    for id_, _ in shown.marks:
        assert tiles.count(id_) == 1, id_


def test_tiles_without_a_place_follow_each_other() -> None:
    """The states of the world have tiles too, in rows."""
    lines = text(scene(dataset_of("unesco"), "2026-11-26"), 80, 30, colourless=True)
    assert "◧ NIC" in " ".join(lines)
    assert max(map(cell_len, lines)) <= 80


def test_without_a_roster_one_line_says_so() -> None:
    """Where only exits are on record there are no tiles either, but the exits."""
    lines = text(scene(dataset_of("who"), "2026-01-01"), 80, 20)
    assert lines[0].startswith("No map:")
    assert "United States (22 Jan 2026, on a condition)" in " ".join(lines)
