"""Steps that are a picture: the chart, the exits, two days side by side."""

from typing import Any

import pytest
from openskies_tui.briefing.handout import handout
from openskies_tui.briefing.layout import Foot, lay_out
from openskies_tui.briefing.model import Slide
from openskies_tui.briefing.rehearsal import Rehearsal, rehearse
from openskies_tui.engine.model import Dataset
from talks import reading, step

SIZES = [(60, 20), (80, 24), (120, 36), (200, 50), (300, 100)]
COUNT = {"party": {"count": "party"}}["party"]
BESIDE = {"layout": "compare", "compare_with": "2020-05-01"}


def rehearsed(dataset: Dataset, **more: Any) -> Rehearsal:
    """Return the rehearsal of one step about the count."""
    return rehearse(reading(step("Who is bound", **{"focus": COUNT, **more})), dataset, None)


def slide(dataset: Dataset, **more: Any) -> Slide:
    """Return the slide of one step about the count."""
    return rehearsed(dataset, **more).shown[0].slide


def texts(shown: Slide, size: tuple[int, int], *, colourless: bool = False) -> list[str]:
    """Return the lines of a slide on a screen."""
    page = lay_out(shown, Foot("", "1/1"), *size, colourless=colourless)
    assert page.problems == ()
    return ["".join(text for text, _ in line) for line in page.lines]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("more", [{"layout": "chart"}, {"layout": "exits"}, BESIDE], ids=str)
def test_a_picture_fills_the_room_and_fits(
    dataset: Dataset, size: tuple[int, int], more: dict[str, str]
) -> None:
    """At every size of a screen the picture is drawn, and no line is too long."""
    lines = texts(slide(dataset, **more), size)
    assert len(lines) == size[1]
    assert max(map(len, lines)) <= size[0]
    assert sum("█" in line or "▀" in line for line in lines) >= 3


def test_the_chart_names_the_exits(dataset: Dataset) -> None:
    """Who left and who leaves can be read over the area."""
    words = " ".join(texts(slide(dataset, layout="chart"), (80, 24)))
    assert "United States left 22 Nov 2020" in words
    assert "Russia leaves 18 Dec 2021" in words


def test_before_anybody_was_bound_a_chart_is_told_by_its_facts(dataset: Dataset) -> None:
    """Where there is nothing to draw the slide says how many there are."""
    shown = slide(dataset, layout="chart", day="2001-11-02")
    assert shown.chart is None
    assert any("0 States Parties" in line for line in texts(shown, (80, 24)))


def test_two_days_stand_beside_each_other(dataset: Dataset) -> None:
    """Each day over its number, and under both who moved."""
    lines = texts(slide(dataset, **BESIDE), (80, 24))
    (heads,) = (line for line in lines if "1 May 2020" in line)
    assert heads.index("1 Jul 2021") > heads.index("1 May 2020") + 20
    assert any("United States: State Party → former State Party" in line for line in lines)


@pytest.mark.parametrize("more", [{"layout": "compare"}, {"compare_with": "2020-05-01"}])
def test_the_other_day_and_the_layout_go_together(dataset: Dataset, more: dict[str, str]) -> None:
    """One without the other is an error at its place."""
    (finding,) = rehearsed(dataset, **more).errors
    assert "the layout compare and `compare_with`" in finding.text


def test_the_other_day_is_a_day(dataset: Dataset) -> None:
    """What is no day is refused with the file and the line."""
    with pytest.raises(Exception, match=r"talk\.yaml:1.*compare_with"):
        rehearsed(dataset, layout="compare", compare_with="soon")


def test_on_paper_a_picture_stands_over_its_words(dataset: Dataset) -> None:
    """The handout has the picture as SVG, and the same in words."""
    file = reading(step("Who is bound", focus=COUNT, layout="chart"))
    page = handout(file, dataset)
    assert '<svg class="picture"' in page
    assert "26 from 1 Jan 2002" in page


@pytest.mark.parametrize("event", ["conference-2020", "rus-law-2021", "rus-notice-2021"])
def test_what_runs_on_a_timeline_is_higher_where_there_is_room(
    dataset: Dataset, event: str
) -> None:
    """A large screen draws the course of a notice in blocks over its axis, a small one does not."""
    shown = slide(dataset, focus={"event": event}, day="2021-07-01", layout="timeline")
    blocks = [
        sum(any(line.count(sign) > 1 for sign in "█░") for line in texts(shown, size))
        for size in ((80, 24), (200, 50))
    ]
    assert blocks[0] == 0
    assert blocks[1] >= 6


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
@pytest.mark.parametrize("event", ["rus-bill-2021", "rus-law-2021", "signing-1992"])
def test_what_happened_is_one_statement(
    dataset: Dataset, size: tuple[int, int], event: str
) -> None:
    """It stands at a bar in the middle, with all that is known of it under it, and no label."""
    shown = slide(dataset, focus={"event": event}, day="2021-07-01", layout="facts")
    lines = texts(shown, size)
    (line,) = [line for line in lines if "▌" in line and line.strip(" ▌")]
    act = dataset.act_by_id[event]
    assert line.strip(" ▌") == act.title
    rest = [each for each in lines[lines.index(line) + 1 :] if each.strip()]
    assert rest[0].startswith(line.partition("▌")[0])
    assert " ".join(" ".join(rest).split()).startswith(act.summary or "")


@pytest.mark.parametrize(
    ("day", "party", "unit"),
    [
        ("2001-11-02", "RUS", "days until the treaty binds Russia"),
        ("2001-12-31", "GBR", "day until the treaty binds the United Kingdom"),
        ("2021-07-01", "RUS", "Russia: days to go"),
    ],
)
def test_a_figure_says_what_is_counted(dataset: Dataset, day: str, party: str, unit: str) -> None:
    """Days to being bound are not told in the words for days to an exit."""
    assert slide(dataset, focus={"party": party}, day=day, layout="figure").unit == unit
