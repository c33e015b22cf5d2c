"""The map: where states lie on it, in which colours, and what it says in words."""

from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from datasets import dataset_of
from openskies_tui import Registry
from openskies_tui.engine.model import Dataset
from openskies_tui.views.map import BORDERS, LEAST, NO_ROSTER, map_picture, map_scene
from openskies_tui.views.map_grid import sampled, southern, world
from openskies_tui.views.picture import Picture

MAKER = Path(__file__).parents[2] / "data" / "map" / "make_map.py"


def picture(dataset: Dataset, day: str, party: str | None = None) -> Picture:
    """Return the map of a day on a screen of 120 by 36 cells."""
    scene = map_scene(Registry(dataset).on(date.fromisoformat(day)), party)
    drawn = map_picture(scene, 116, 28)
    assert drawn is not None
    return drawn


def colours(drawn: Picture) -> dict[str, set[str]]:
    """Return the colours in which each state is filled."""
    height, width = len(drawn.pixels), len(drawn.pixels[0])
    codes = sampled("north", width, height)
    found: dict[str, set[str]] = {}
    for row, pixels in zip(codes, drawn.pixels, strict=True):
        for code, colour in zip(row, pixels, strict=True):
            found.setdefault(code, set()).add(colour)
    return found


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """The script that makes the grid."""
    spec = spec_from_file_location("make_map", MAKER)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("day", "russia", "america", "finland"),
    [
        ("1992-06-01", "signatory", "signatory", "line-dim"),
        ("2002-01-01", "party", "party", "line-dim"),
        ("2020-06-01", "party", "pending", "party"),
        ("2021-02-01", "announced", "former", "party"),
        ("2021-07-01", "pending", "former", "party"),
        ("2026-11-26", "former", "former", "party"),
    ],
)
def test_states_are_filled_by_their_status(
    dataset: Dataset, day: str, russia: str, america: str, finland: str
) -> None:
    """Every pixel of a state has the colour of its status on the day, and the sea none."""
    found = colours(picture(dataset, day))
    assert (found["RUS"], found["USA"], found["FIN"]) == ({russia}, {america}, {finland})
    assert found["CHN"] == {"line-dim"}
    assert found[""] == {""}


def test_a_state_that_is_no_more_lies_where_it_lay(dataset: Dataset) -> None:
    """Czechoslovakia is drawn by the states after it, until they are there."""
    before, after = (colours(picture(dataset, day)) for day in ("1992-06-01", "1994-01-01"))
    assert before["CZE"] == before["SVK"] == {"signatory"}
    assert after["CZE"] == {"contracting"}


def test_the_selected_state_is_the_bright_one(dataset: Dataset) -> None:
    """Others are dimmed; who is out or may be keeps its colour; the selected one is named."""
    drawn = picture(dataset, "2021-07-01", "FIN")
    found = colours(drawn)
    assert (found["FIN"], found["SWE"]) == ({"party"}, {"party-dim"})
    assert (found["RUS"], found["USA"]) == ({"pending"}, {"former"})
    assert {label.text for label in drawn.labels} == {"FIN", "RUS", "USA"}


def test_a_state_that_is_no_more_gives_way_to_those_after_it() -> None:
    """UNESCO has Czechoslovakia on record as one that left, and Czechia on its land."""
    scene = map_scene(Registry(dataset_of("unesco")).on(date(2026, 11, 26)))
    drawn = map_picture(scene, 196, 60)
    assert drawn is not None
    codes = sampled("world", len(drawn.pixels[0]), len(drawn.pixels))
    rows = zip(codes, drawn.pixels, strict=True)
    found = {
        colour for row, own in rows for code, colour in zip(row, own, strict=True) if code == "CZE"
    }
    assert found == {"party"}


@pytest.mark.parametrize("width", [LEAST[0], 60, 76, 116, 196, 296])
def test_who_is_out_is_named_on_its_own_land(dataset: Dataset, width: int) -> None:
    """At each size the names of those that left stand whole within their land."""
    scene = map_scene(Registry(dataset).on(date(2026, 11, 26)))
    drawn = map_picture(scene, width, 60)
    assert drawn is not None
    assert len(drawn.labels) == 2
    for label in drawn.labels:
        for row in drawn.pixels[2 * label.y : 2 * label.y + 2]:
            assert {*row[label.x : label.x + len(label.text)]} == {"former"}


def test_there_is_no_map_without_room_or_roster(dataset: Dataset) -> None:
    """On too few cells there is none, nor where only exits are on record; words say that."""
    scene = map_scene(Registry(dataset).on(date(2021, 7, 1)))
    assert map_picture(scene, LEAST[0] - 1, 30) is None
    assert map_picture(scene, 80, 5) is None
    exits = map_scene(Registry(dataset_of("who")).on(date(2026, 1, 1)))
    assert map_picture(exits, 120, 40) is None
    assert exits.words[0] == NO_ROSTER
    assert exits.words[1].startswith("Leaving: United States (22 Jan 2026, on a condition)")


@pytest.mark.parametrize(
    ("name", "crop"), [("open-skies", "north"), ("cfe", "north"), ("unesco", "world")]
)
def test_a_treaty_is_shown_on_the_part_of_the_world_it_is_about(name: str, crop: str) -> None:
    """All states in the north: the north; else the world. The picture has the same states."""
    scene = map_scene(Registry(dataset_of(name)).on(date(2020, 1, 1)))
    assert scene.crop == crop


def test_every_state_of_open_skies_is_on_the_grid(dataset: Dataset) -> None:
    """Only Czechoslovakia has no land of its own."""
    assert {state.id for state in dataset.parties} - {*world().codes} == {"CSK"}
    assert {"BRA", "AUS", "ZAF"} <= southern()


def test_the_words_count_every_state_once(dataset: Dataset) -> None:
    """The numbers and names of the legend add up to the states of the day."""
    on = Registry(dataset).on(date(2021, 7, 1))
    counted = 0
    for mark, text in map_scene(on).legend:
        counted += text.count("(") if mark in ("pending", "former_party") else int(text.split()[0])
    assert counted == len(on.treaty.standings) == 35
    assert "no statement" in BORDERS


def test_the_maker_takes_a_ring_over_the_date_line(maker: ModuleType) -> None:
    """A square across the date line is two small pieces, and no bar around the earth."""
    arcs = [[(179.0, 60.0), (-179.0, 60.0), (-179.0, 62.0), (179.0, 62.0), (179.0, 60.0)]]
    rows = [[""] * maker.WIDTH for _ in range(633)]
    maker.fill(rows, maker.mercator(maker.NORTH), "RUS", [maker.joined([0], arcs)])
    filled = {column for row in rows for column, code in enumerate(row) if code}
    at = (179 - maker.WEST) * maker.WIDTH // 360
    assert filled == set(range(at, at + 6))


def test_the_maker_leaves_holes(maker: ModuleType) -> None:
    """A state within another is not painted over."""
    outer = [(0.0, 40.0), (30.0, 40.0), (30.0, 60.0), (0.0, 60.0), (0.0, 40.0)]
    inner = [(10.0, 45.0), (20.0, 45.0), (20.0, 55.0), (10.0, 55.0), (10.0, 45.0)]
    rows = [[""] * maker.WIDTH for _ in range(633)]
    top = maker.mercator(maker.NORTH)
    maker.fill(rows, top, "FRA", [outer, inner])
    middle = round((top - maker.mercator(50)) / maker.STEP)
    assert [rows[middle][(x - maker.WEST) * 3] for x in (5, 15, 25)] == ["FRA", "", "FRA"]


def test_the_file_names_its_source_and_is_what_the_maker_writes(maker: ModuleType) -> None:
    """Its head names source and licence; written anew from what was read it is the same."""
    text = MAKER.with_name("countries.txt").read_text("ascii")
    assert "Natural Earth" in text and "public domain" in text and "ISC" in text  # noqa: PT018
    grid = world()
    assert maker.written([[grid.codes[code] for code in row] for row in grid.rows]) == text


@pytest.mark.parametrize(
    ("name", "day", "party"),
    [
        ("rome-statute", "2026-11-21", None),
        ("unesco", "2026-11-01", None),
        ("open-skies", "2021-07-01", "FIN"),
        ("mine-ban", "2026-11-21", None),
    ],
)
def test_labels_have_one_style_and_name_whole_groups(
    name: str, day: str, party: str | None
) -> None:
    """All names or all codes; neighbours of one colour each have a label, or one for all."""
    scene = map_scene(Registry(dataset_of(name)).on(date.fromisoformat(day)), party)
    names, codes_ = {name for _, name in scene.named}, {id_ for id_, _ in scene.named}
    for width in (LEAST[0], 60, 76, 116, 156, 196, 296):
        drawn = map_picture(scene, width, 60)
        assert drawn
        told = [word for label in drawn.labels for word in label.text.split(", ")]
        assert {*told} <= names or {*told} <= codes_, width
        assert len(told) == len({*told}), width
        for label in drawn.labels:
            rows = drawn.pixels[2 * label.y : 2 * label.y + 2]
            under = {colour for row in rows for colour in row[label.x : label.x + len(label.text)]}
            assert under == {
                label.colour.removeprefix("background on ") if "on" in label.colour else ""
            }, (width, label)


@pytest.mark.parametrize(
    ("size", "label"),
    [
        ((116, 28), "BFA, MLI, NER"),
        ((156, 36), "Burkina Faso, Mali, Niger"),
        ((196, 44), "Burkina Faso, Mali, Niger"),
    ],
)
def test_neighbours_without_room_share_a_label_on_the_sea(
    size: tuple[int, int], label: str
) -> None:
    """None of three states that look like one shape is named as if the shape were its own."""
    scene = map_scene(Registry(dataset_of("rome-statute")).on(date(2026, 11, 21)))
    drawn = map_picture(scene, *size)
    assert drawn
    found = {one.text: one.colour for one in drawn.labels}
    assert found[label] == "announced"
    assert not {"Niger", "NER", "Mali", "MLI"} & found.keys()
