"""The exits as bars on one axis: announced, notice, effect, the days for the conference."""

from datetime import date
from typing import Any

import pytest
from datasets import dataset_of
from openskies_tui.analysis.registry import Registry
from openskies_tui.engine.model import Dataset
from openskies_tui.theme.symbols import plain
from openskies_tui.views.exits_chart import (
    LEAST,
    Course,
    ExitBar,
    ExitsScene,
    exits_chart,
    exits_scene,
    exits_words,
)
from openskies_tui.views.picture import Picture


def scene(dataset: Dataset, day: str, *what_if: str) -> ExitsScene:
    """Return the exits of a day."""
    return exits_scene(Registry(dataset).on(date.fromisoformat(day), what_if=what_if))


def drawn(found: ExitsScene, width: int = 90, height: int = 16) -> Picture:
    """Return exits as bars."""
    picture = exits_chart(found, width, height)
    assert picture
    return picture


def lengths(picture: Picture, colour: str) -> list[int]:
    """Return how long the bars of a colour are, from above, each once."""
    found = [row.count(colour) for row in picture.pixels]
    return [now for before, now in zip([0, *found], found, strict=False) if now and not before]


def test_each_exit_has_its_days(dataset: Dataset) -> None:
    """Who left, with all days, and who is leaving, with the days to go."""
    usa, russia = exits_words(scene(dataset, "2021-07-01"))
    assert usa.startswith(
        "United States: announced 21 May 2020, notice 22 May 2020, out 22 Nov 2020"
    )
    assert "170 days to go; conference due 18 Jul 2021 to 17 Aug 2021" in russia


@pytest.mark.parametrize(
    ("day", "courses"),
    [
        ("2020-05-20", []),
        ("2020-05-21", ["announced"]),
        ("2020-11-21", ["pending"]),
        ("2020-11-22", ["out"]),
        ("2021-01-15", ["out", "announced"]),
        ("2021-12-18", ["out", "out"]),
    ],
)
def test_the_course_of_an_exit_is_that_of_the_day(
    dataset: Dataset, day: str, courses: list[str]
) -> None:
    """A bar knows only what its day knew."""
    assert [bar.course for bar in scene(dataset, day).bars] == courses


def test_without_colours_every_course_has_a_shade_of_its_own() -> None:
    """Said only, running, out, taken back, and the days of a conference: the legend tells apart."""
    day = date(2020, 7, 1)

    def bar(name: str, course: Course, **more: Any) -> ExitBar:
        return ExitBar(name, name, course, date(2020, 5, 1), **more)

    notice, out = {"received": date(2020, 5, 10)}, {"effective": date(2020, 11, 10)}
    window = (date(2020, 6, 10), date(2020, 7, 10))
    bars = (
        bar("A", "announced"),
        bar("B", "pending", window=window, **notice, **out),
        bar("C", "out", **notice, **out),
        bar("D", "ended", ended=date(2020, 9, 1), end="taken back", **notice),
    )
    *_, legend = drawn(ExitsScene(day, bars), 110, 24).lines(colourless=True)
    signs = [word for word in "".join(text for text, _ in legend).split() if not word.isalpha()]
    assert len(signs) == len(set(signs)) == 5
    assert len({plain(sign) for sign in signs}) == 5


def test_bars_of_as_many_days_are_as_long(dataset: Dataset) -> None:
    """The two exits took 184 and 183 days: on one axis their bars are alike, in one colour."""
    pending = drawn(scene(dataset, "2021-07-01"))
    out, running = lengths(pending, "pending")
    assert out == pytest.approx(running, abs=1)
    assert lengths(pending, "announced")
    assert lengths(pending, "accent")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("open-skies", "2021-07-01"),
        ("ecowas", "2026-11-21"),
        ("rome-statute", "2026-11-21"),
        ("unesco", "2026-11-21"),
        ("cluster-munitions", "2026-11-21"),
    ],
)
@pytest.mark.parametrize("size", [(60, 12), (90, 16), (160, 40)])
def test_the_legend_names_what_is_drawn(name: str, day: str, size: tuple[int, int]) -> None:
    """A sign of its own for each colour of the bars, and for none beside them."""
    picture = drawn(scene(dataset_of(name), day), *size)
    last = max(label.y for label in picture.labels)
    signs = [label for label in picture.labels if label.y == last and len(label.text) == 1]
    assert len({sign.text for sign in signs}) == len(signs)
    assert {sign.colour for sign in signs} == {one for row in picture.pixels for one in row if one}


@pytest.mark.parametrize("day", ["2020-11-22", "2021-12-18", "2026-11-21"])
def test_an_exit_is_the_end_of_its_notice(dataset: Dataset, day: str) -> None:
    """The notice has the colour of what is pending; only its last cells that of who is out."""
    for row in drawn(scene(dataset, day)).pixels:
        bar = [colour for colour in row if colour in ("pending", "former")]
        assert bar == sorted(bar, reverse=True)
        assert bar.count("former") < max(3, bar.count("pending"))


def test_a_hypothetical_notice_has_its_bar(dataset: Dataset) -> None:
    """What would follow from a notice is drawn like what does follow."""
    found = scene(dataset, "2026-12-02", "BLR notice 2026-12-01")
    assert [bar.name for bar in found.bars][-1] == "Belarus"
    assert found.bars[-1].effective == date(2027, 6, 1)


@pytest.mark.parametrize("name", ["open-skies", "unesco", "mine-ban", "cfe", "ilo", "new-start"])
@pytest.mark.parametrize("size", [(40, 5), (76, 14), (196, 40)])
def test_it_fits_its_place(name: str, size: tuple[int, int]) -> None:
    """With any number of exits the picture keeps to its place, and no words leave it."""
    picture = exits_chart(scene(dataset_of(name), "2026-11-26"), *size)
    if picture is None:
        return
    width, height = size
    assert len(picture.pixels) <= 2 * height
    assert {len(row) for row in picture.pixels} == {width}
    for label in picture.labels:
        assert 0 <= label.x <= label.x + len(label.text) <= width, label
        assert 2 * label.y < len(picture.pixels), label


def test_without_exits_or_room_there_is_none(dataset: Dataset) -> None:
    """Nothing is drawn where nobody leaves, or where it could not be read."""
    assert exits_chart(scene(dataset, "2010-01-01"), 90, 20) is None
    assert exits_chart(scene(dataset, "2021-07-01"), LEAST[0] - 1, 20) is None


def test_a_state_that_ceased_to_exist_gave_no_notice() -> None:
    """Dissolved states are no exits by notice."""
    names = {bar.name for bar in scene(dataset_of("unesco"), "2026-11-26").bars}
    assert "Nicaragua" in names
    assert "East Germany" not in names
