"""The step chart: an area from 0, the exits visible, words that keep clear of each other."""

import re
from datetime import date
from itertools import pairwise

import pytest
from datasets import dataset_of
from hypothesis import given, settings
from hypothesis import strategies as st
from openskies_tui.analysis.registry import Registry
from openskies_tui.engine.model import Dataset
from openskies_tui.views.chart import LEAST, ChartScene, chart, chart_scene, chart_words
from openskies_tui.views.picture import Picture

DAYS = ("2002-01-01", "2005-07-08", "2020-11-22", "2021-07-01", "2026-11-26")


def scene(dataset: Dataset, day: str) -> ChartScene:
    """Return what the chart of a day draws."""
    found = chart_scene(Registry(dataset).on(date.fromisoformat(day)))
    assert found
    return found


def drawn(dataset: Dataset, day: str, width: int = 100, height: int = 20) -> Picture:
    """Return the chart of a day."""
    picture = chart(scene(dataset, day), width, height)
    assert picture
    return picture


def texts(picture: Picture) -> dict[str, str]:
    """Return each label with its colour."""
    return {label.text: label.colour for label in picture.labels}


def column(picture: Picture, x: int) -> list[str]:
    """Return the pixels of a column from below."""
    return [row[x] for row in picture.pixels[::-1] if row[x]]


@given(st.sampled_from(DAYS), st.integers(*(LEAST[0], 250)), st.integers(LEAST[1], 60))
@settings(max_examples=60)
def test_it_fills_its_place_and_no_words_touch(day: str, width: int, height: int) -> None:
    """At any size the picture has that size, and no label leaves it or lies on another."""
    picture = drawn(dataset_of("open-skies"), day, width, height)
    assert {len(row) for row in picture.pixels} == {width}
    assert len(picture.pixels) == 2 * height
    taken: set[tuple[int, int]] = set()
    for label in picture.labels:
        cells = {(label.x + offset, label.y) for offset in range(len(label.text))}
        assert all(0 <= x < width and 0 <= y < height for x, y in cells), label
        # A stroke may pass the corner of a label at its own day.
        assert len(cells & taken) <= 1, label
        taken |= cells


def test_the_height_of_the_area_is_the_number(dataset: Dataset) -> None:
    """The area stands on 0: 26 parties are as much lower than 34 as they are fewer."""
    picture = drawn(dataset, "2005-07-08", 150, 36)
    heights = [len(column(picture, x)) for x in range(4, 146)]
    levels = sorted({height for height in heights if height > 1})
    assert levels[0] / levels[-1] == pytest.approx(26 / 34, abs=0.03)


def test_an_exit_can_be_seen_and_is_named(dataset: Dataset) -> None:
    """States that left lie on the area in their own colour, and each exit has its name and day."""
    picture = drawn(dataset, "2026-11-26")
    last = column(picture, 100 - 4)
    assert last.count("former") >= 1
    assert "former" not in column(picture, 60)
    assert texts(picture)["United States left 22 Nov 2020 ┐"] == "former"
    assert texts(picture)["Russia left 18 Dec 2021 ┐"] == "former"


@pytest.mark.parametrize("height", [8, 10, 30])
def test_even_a_low_chart_shows_the_exits(dataset: Dataset, height: int) -> None:
    """However few the pixels are, who left has one, and so has who is leaving."""
    pixels = {pixel for row in drawn(dataset, "2021-07-01", 70, height).pixels for pixel in row}
    assert {"former", "pending", "party"} <= pixels


def test_who_is_leaving_is_pending(dataset: Dataset) -> None:
    """On the day a notice runs its state is named in the colour of what is pending."""
    assert texts(drawn(dataset, "2021-07-01"))["Russia leaves 18 Dec 2021 ┐"] == "pending"


def test_the_numbers_and_the_day_stand_beside_it(dataset: Dataset) -> None:
    """The most there ever were, what there are now, the first number, and the day."""
    found = texts(drawn(dataset, "2026-11-26"))
    assert {"34", "32", "26 from 1 Jan 2002", "26 Nov 2026 ▲"} <= set(found)


@pytest.mark.parametrize("day", ["1992-03-24", "2001-12-31"])
def test_before_anybody_is_bound_there_is_none(dataset: Dataset, day: str) -> None:
    """Nobody is counted before the entry into force."""
    assert chart_scene(Registry(dataset).on(date.fromisoformat(day))) is None


def test_of_a_roster_of_exits_nothing_is_drawn() -> None:
    """Where states are not counted there is no number over time."""
    assert chart_scene(Registry(dataset_of("inf")).on(date(2026, 1, 1))) is None


def test_where_there_is_no_room_there_is_none(dataset: Dataset) -> None:
    """A chart that cannot be read is not drawn."""
    found = scene(dataset, "2021-07-01")
    assert chart(found, LEAST[0] - 1, 20) is None
    assert chart(found, 100, LEAST[1] - 1) is None


def test_it_is_told_in_words(dataset: Dataset) -> None:
    """The words name each number with its day, and who joined or left."""
    words = chart_words(scene(dataset, "2026-11-26"))
    assert words.startswith("0 until 31 Dec 2001; 26 from 1 Jan 2002; 27 from 27 Aug 2002")
    assert words.endswith(
        "33 from 22 Nov 2020 (United States left); 32 from 18 Dec 2021 (Russia left)."
    )


def test_a_long_history_is_told_by_its_exits() -> None:
    """Of a hundred accessions only the first and the last number before each exit are told."""
    words = chart_words(scene(dataset_of("mine-ban"), "2026-11-26"))
    assert words.count(";") < 12
    assert "Poland left" in words


def test_without_colours_exits_differ_by_their_shade(dataset: Dataset) -> None:
    """Where there are no colours who left is a shade, not a full block."""
    lines = drawn(dataset, "2026-11-26").lines(colourless=True)
    cells = "".join(text for line in lines for text, _ in line)
    assert "░" in cells
    assert "█" in cells


EVERYWHERE = ("open-skies", "rome-statute", "unesco", "mine-ban")


def label_of(picture: Picture, words: str) -> tuple[int, int]:
    """Return the first and the last column of the label that holds some words."""
    label = next(label for label in picture.labels if words in label.text)
    return label.x, label.x + len(label.text) - 1


@pytest.mark.parametrize("name", EVERYWHERE)
def test_the_years_stand_evenly(name: str) -> None:
    """From each year that is written to the next there are as many cells."""
    found = scene(dataset_of(name), "2026-11-21")
    for width in (66, 70, 71, 90, 150):
        picture = chart(found, width, 14)
        assert picture
        years = sorted(label.x for label in picture.labels if re.fullmatch(r"\d{4}", label.text))
        assert len(years) >= 2, width
        assert len({second - first for first, second in pairwise(years)}) == 1, width


@pytest.mark.parametrize(
    ("name", "day", "words"),
    [
        ("open-skies", "2021-07-01", "Russia leaves 18 Dec 2021"),
        ("open-skies", "2021-12-17", "Russia leaves 18 Dec 2021"),
        ("open-skies", "2020-11-21", "United States leaves 22 Nov 2020"),
        ("unesco", "2026-11-01", "2 states leave 31 Dec 2026"),
        ("rome-statute", "2016-12-01", "3 states leave from 19 Oct 2017"),
    ],
)
@pytest.mark.parametrize("width", [70, 150])
def test_an_exit_to_come_stands_after_the_day(name: str, day: str, words: str, width: int) -> None:
    """Its stroke comes down to the right of the mark of the day, where nothing is counted yet."""
    picture = drawn(dataset_of(name), day, width)
    ahead, today = label_of(picture, words)[1], label_of(picture, "▲")[1]
    assert today < ahead < width
    assert set(column(picture, ahead)) == {"line"}
    assert len(column(picture, today)) > 10


@pytest.mark.parametrize(
    ("name", "day", "height", "share"),
    [
        ("rome-statute", "2018-06-01", 14, 1 / 124),
        ("unesco", "1960-06-01", 20, 1 / 100),
        ("mine-ban", "2026-11-21", 14, 5 / 166),
        ("open-skies", "2026-11-21", 30, 2 / 34),
        ("open-skies", "2020-12-01", 30, 1 / 34),
        ("open-skies", "2020-12-01", 8, 1 / 34),
    ],
)
def test_a_band_is_to_scale(name: str, day: str, height: int, share: float) -> None:
    """Who left is as much of the height as of the states; with less than half a pixel a point."""
    picture = drawn(dataset_of(name), day, 90, height)
    columns = [column(picture, x) for x in range(90)]
    last = label_of(picture, "▲")[1]
    pixels = columns[last].count("former")
    wanted = share * len(columns[last])
    assert wanted - 0.6 <= pixels <= max(1, wanted + 0.6)
    if wanted < 0.4:
        assert 1 <= sum("former" in one for one in columns) <= 4
