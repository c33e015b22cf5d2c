"""Steps about the docket: read, rehearsed, laid out and handed out."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from openskies_tui import Registry
from openskies_tui.base.errors import UserError
from openskies_tui.briefing.handout import handout
from openskies_tui.briefing.layout import Foot, lay_out
from openskies_tui.briefing.model import MOST_FACTS, Clock, Slide
from openskies_tui.briefing.rehearsal import Rehearsal, rehearse
from openskies_tui.engine.model import Dataset
from openskies_tui.system.collection import treaties_beside
from openskies_tui.ui.messages import SlideTurned
from openskies_tui.ui.presenter import news
from talks import reading, step

Registries = tuple[tuple[str, Registry], ...]
TREATIES = treaties_beside("open-skies")
DAY = "2026-11-26"


def docket_step(headline: str = "Who is leaving", day: str = DAY, **more: Any) -> dict[str, Any]:
    """Return a step about the docket of a day."""
    return step(headline, **{"focus": "docket", "day": day, **more})


def rehearsed(
    dataset: Dataset, *steps: dict[str, Any], treaties: Callable[[], Registries] = TREATIES
) -> Rehearsal:
    """Return the rehearsal of steps over the bundled treaties."""
    return rehearse(reading(*steps), dataset, (80, 24), treaties)


def told(dataset: Dataset, **changes: Any) -> list[str]:
    """Return what is said of one step about the docket."""
    return [str(one) for one in rehearsed(dataset, docket_step(**changes)).findings]


def test_the_list_and_the_next_exit(dataset: Dataset) -> None:
    """A list is what a step gets that names no layout; ``figure`` shows the next exit."""
    listed, figure = rehearsed(dataset, docket_step(), docket_step(layout="figure")).shown
    assert listed.slide.layout == "facts"
    assert [(one.figure, one.treaty) for one in listed.slide.clocks] == [
        ("35", "UNESCO Constitution"), ("93", "ILO Constitution"),
    ]  # fmt: skip
    assert listed.slide.clocks[0].when == "effective 31 Dec 2026"
    assert figure.slide.figure == "35"
    assert figure.slide.unit == "days until Nicaragua and the United States leave UNESCO"
    assert figure.slide.facts[0].text == "31 Dec 2026 (Art. II(6))"


def test_nobody_is_leaving(dataset: Dataset) -> None:
    """On a quiet day both layouts say so, with the number of treaties that were looked at."""
    alone = (("open-skies", Registry(dataset)),)
    for layout in ("facts", "figure"):
        (one,) = rehearsed(
            dataset, docket_step(day="2019-01-01", layout=layout), treaties=lambda: alone
        ).shown
        assert (one.slide.figure, one.slide.clocks, one.citation) == ("", (), "")
        assert [fact.text for fact in one.slide.facts] == [
            "no exit is pending under 1 treaty on file"
        ]


def test_other_treaties_are_read_for_the_docket_only(dataset: Dataset) -> None:
    """A briefing without such a step never asks for them."""

    def refuse() -> Registries:
        raise AssertionError("asked for the other treaties")

    assert rehearsed(dataset, step("Russia"), treaties=refuse).shown


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"layout": "timeline"}, "a docket cannot be laid out as timeline; facts, figure can"),
        ({"what_if": ["BLR notice 2026-01-01"]}, "the docket of a day takes no `what_if`"),
        ({"hindsight": True}, "the docket of a day takes no `hindsight`"),
        ({"sources": ["nowhere"]}, "no source has the id `nowhere`"),
        ({"headline": "Nicaragua has left UNESCO"}, "the headline is premature"),
        ({"headline": "Belarus is leaving Open Skies"}, "the headline is contradicted"),
    ],
)
def test_what_would_be_wrong_in_the_room(dataset: Dataset, changes: Any, says: str) -> None:
    """It is told; a headline is held against the treaty that it names."""
    (line,) = told(dataset, **changes)
    assert says in line


@pytest.mark.parametrize(
    "headline",
    [
        "Nicaragua and the United States leave UNESCO in 35 days",
        "Who is leaving, and who has left",
        "Nobody leaves Open Skies, two states leave UNESCO",
    ],
)
def test_headlines_that_pass(dataset: Dataset, headline: str) -> None:
    """One that is true, names no treaty, or names several; ``who`` is not the WHO."""
    assert told(dataset, headline=headline) == []


@pytest.mark.parametrize(
    ("focus", "says"),
    [
        ("dockets", "expected the fields of a focus, or docket; did you mean `docket`?"),
        ("RUS", "expected the fields of a focus, or docket"),
        ({"docket": "x"}, "unknown key `docket`"),
        ([], "expected the fields of a focus, or docket"),
    ],
)
def test_another_word_is_refused(focus: Any, says: str) -> None:
    """The word is ``docket``, and nothing else stands in place of the fields."""
    with pytest.raises(UserError) as caught:
        reading(docket_step(focus=focus))
    (line,) = caught.value.lines
    assert says in line


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 50)])
def test_as_many_clocks_as_fit(size: tuple[int, int]) -> None:
    """Five at most are shown, the first ones, each whole; two lines name some of the others."""
    every = tuple(
        Clock(str(n * 7), "days to go", f"State{n}", f"Treaty{n}", f"effective {n} Jan 2027")
        for n in range(1, 13)
    )
    for count in range(1, 13):
        slide = Slide(date(2026, 11, 26), "Who", "facts", clocks=every[:count])
        page = lay_out(slide, Foot("A, B", "1/1"), *size)
        assert page.problems == (), count
        text = " ".join(" ".join(words for words, _ in line) for line in page.lines)
        text = " ".join(text.split())
        shown = [n for n in range(1, count + 1) if f"effective {n} Jan" in text]
        assert shown == list(range(1, min(count, MOST_FACTS) + 1)), count
        assert all(f"Treaty{n}" in text and f"State{n}" in text for n in shown), count
        named = [n for n in range(MOST_FACTS + 1, count + 1) if f"State{n} (Treaty{n})" in text]
        assert named == list(range(MOST_FACTS + 1, MOST_FACTS + 1 + len(named))), count
        left = count - len(shown) - len(named)
        assert named or count <= MOST_FACTS
        assert (f"and {left} more" in text) == (left > 0), count


DESK = ("checked", "memory", "inferred", "not read")


@pytest.mark.parametrize("layout", ["facts", "figure"])
@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2017-01-01", {"data checked to"}),
        ("2023-07-01", {"data checked to", "partly from memory, not read"}),
        ("2026-11-26", {"data checked to", "inferred from the sources, not read"}),
    ],
)
def test_how_the_desk_knows_is_for_the_speaker(
    dataset: Dataset, layout: str, day: str, told: set[str]
) -> None:
    """The room reads what the day depends on; how it is known stands in the notes alone."""
    (one,) = rehearsed(dataset, docket_step(day=day, layout=layout)).shown
    page = lay_out(one.slide, Foot(one.citation, "1/1"), 120, 36)
    room = " ".join(words for line in page.lines for words, _ in line)
    assert not [word for word in DESK if word in room]
    notes = " ".join(news(Rehearsal(reading(docket_step()).briefing, (one,), ()), dataset,
                          SlideTurned(0, False, 0)).caveats)  # fmt: skip
    assert {words for words in told if words in notes} == told


@pytest.mark.parametrize(
    ("day", "said"),
    [("2020-07-10", "conditional: the year’s dues paid"), ("2025-12-01", "Argentina")],
)
def test_what_a_day_depends_on_stays_in_the_room(dataset: Dataset, day: str, said: str) -> None:
    """A condition is read beside its clock, and those without a clock are named."""
    (one,) = rehearsed(dataset, docket_step(day=day)).shown
    page = lay_out(one.slide, Foot(one.citation, "1/1"), 120, 36)
    assert said in " ".join(words for line in page.lines for words, _ in line)


@pytest.mark.parametrize("day", ["2017-01-01", "2020-07-10", "2023-07-01", "2026-11-26"])
def test_every_list_says_where_it_can_be_read(dataset: Dataset, day: str) -> None:
    """There is a source for it that had been published by then."""
    (one,) = rehearsed(dataset, docket_step(day=day)).shown
    years = [int(word) for word in one.citation.replace(";", " ").split() if word.isdigit()]
    assert one.citation
    assert max(year for year in years if year > 31) <= int(day[:4])


def test_digits_grow_with_the_room() -> None:
    """A clock has the biggest digits that there is room for, and plain ones at the least."""
    slide = Slide(
        date(2026, 11, 26), "Who", "facts", clocks=(Clock("35", "days to go", "A", "B", "C"),)
    )
    heights = []
    for size in ((60, 12), (60, 14), (80, 24)):
        page = lay_out(slide, Foot("", ""), *size)
        assert page.problems == ()
        heights.append(
            sum(any(set(words) & set("█▀▄") for words, _ in line) for line in page.lines)
        )
    assert heights == sorted(heights)
    assert heights[-1] == 7


def test_too_little_room_is_told() -> None:
    """Where not even one clock fits, the slide is refused and not cut."""
    clocks = tuple(Clock("35", "days to go", "A " * 90, "B " * 90, "C " * 90) for _ in range(3))
    slide = Slide(date(2026, 11, 26), "Who", "facts", clocks=clocks)
    page = lay_out(slide, Foot("", ""), 40, 12)
    assert page.lines == ()
    assert page.problems


def test_the_handout_has_every_clock_and_its_sources(dataset: Dataset) -> None:
    """On paper all of them are listed, with sources from their own datasets in one list."""
    file = reading(docket_step(day="2025-12-01"), step("Russia"))
    page = handout(file, dataset, TREATIES)
    assert "26 days to go: Estonia, Latvia and Lithuania, Anti-Personnel Mine Ban" in page
    assert "453 days to go: Nicaragua, ILO Constitution" in page
    registries = dict(TREATIES())
    notice = next(
        act for act in registries["unesco"].dataset.acts if act.id.startswith("nic-notice")
    )
    source = registries["unesco"].dataset.source_by_id[notice.sources[0]]
    assert source.title in page
