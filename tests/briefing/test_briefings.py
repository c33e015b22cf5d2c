"""The bundled briefings: they can be shown as they are, and leave the speaker nothing to invent."""

import pytest
from openskies_tui.briefing.load import briefing_files, load_briefing
from openskies_tui.briefing.model import LAYOUTS, Briefing, Step
from openskies_tui.briefing.rehearsal import NO_SOURCE, rehearse
from openskies_tui.engine.model import Dataset
from openskies_tui.system.collection import treaties_beside
from talks import reading
from talks import step as made_step

PROMISED = {
    "eight-minutes": ("The treaty in eight minutes", 8),
    "press": ("What the press got wrong", 8),
    "two-exits": ("Two exits, 2020–2021", 10),
    "who-is-leaving-what": ("Who is leaving what", 8),
}
SIZES = [(80, 24), (120, 36), (200, 50)]
LONGEST = 75
"""The most characters of a headline that is read at a glance, and stays on one line of 80."""
SLOWEST = 130
"""Words a minute of somebody who reads aloud and lets the room look."""


def briefing(name: str) -> Briefing:
    """Return a bundled briefing."""
    return load_briefing(name, "open-skies").briefing


def every_step() -> list[Step]:
    """Return the steps of all bundled briefings."""
    return [step for name in PROMISED for step in briefing(name).steps]


def test_the_four_of_them_are_there() -> None:
    """Four briefings come with the dataset, and the general one is shown when none is named."""
    assert list(briefing_files("open-skies")) == sorted(PROMISED)
    assert load_briefing(None, "open-skies").briefing.id == "eight-minutes"


@pytest.mark.parametrize("name", PROMISED)
def test_they_are_what_they_promise(name: str) -> None:
    """Each has the id of its file, its title, and notes that can be said in its minutes."""
    one = briefing(name)
    assert (one.id, one.title, one.minutes) == (name, *PROMISED[name])
    words = sum(len((step.notes or "").split()) for step in one.steps)
    assert words <= one.minutes * SLOWEST


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", PROMISED)
def test_they_rehearse_without_a_finding(
    name: str, size: tuple[int, int], dataset: Dataset
) -> None:
    """No headline is contradicted, nothing is shown too early, and every slide fits."""
    file = load_briefing(name, "open-skies")
    rehearsal = rehearse(file, dataset, size, treaties_beside("open-skies"))
    assert [str(one) for one in rehearsal.findings] == []
    assert len(rehearsal.shown) == len(file.briefing.steps)


@pytest.mark.parametrize("name", PROMISED)
def test_every_id_leads_somewhere(name: str, dataset: Dataset) -> None:
    """What a step looks at and what its notes rest on are all in the dataset."""
    ids = {
        "party": {one.id for one in dataset.parties},
        "event": {one.id for one in dataset.acts},
        "quotation": {one.id for one in dataset.quotations},
        "source": {one.id for one in dataset.sources},
        "claim": {one.id for one in dataset.claims},
    }
    for step in briefing(name).steps:
        for kind, id_ in step.about:
            assert kind in {"count", "docket"} or id_ in ids[kind]
        assert set(step.sources) <= ids["source"]


@pytest.mark.parametrize("name", PROMISED)
def test_the_speaker_has_words_and_answers(name: str) -> None:
    """Every step has a short headline, notes, and one or two questions with their answers."""
    for step in briefing(name).steps:
        assert len(step.headline) <= LONGEST, step.headline
        assert step.notes, step.headline
        assert 1 <= len(step.questions) <= 2, step.headline


def test_every_focus_and_layout_is_used() -> None:
    """Together they look at every kind of thing but a bare source, and draw each picture."""
    steps = [
        (step.about[0][0], step.layout or LAYOUTS[step.about[0][0]][0]) for step in every_step()
    ]
    assert {kind for kind, _ in steps} == {*LAYOUTS} - {"source"}
    pictures = {"figure", "words", "verdict", "timeline", "chart", "exits", "map"}
    assert pictures <= {layout for _, layout in steps}


def test_what_did_not_happen_is_marked(dataset: Dataset) -> None:
    """A step with a hypothetical act is the only one marked so, and its headline says ``if``."""
    shown = rehearse(load_briefing("two-exits", "open-skies"), dataset, None).shown
    marked = [one for one in shown if one.slide.hypothetical]
    assert [one.step.what_if for one in marked] == [("BLR notice 2025-10-09",)]
    assert marked[0].step.headline.startswith("If ")
    assert marked[0].slide.figure == "182"


@pytest.mark.parametrize(
    ("day", "count"), [("2020-11-22", "33"), ("2021-12-17", "33"), ("2021-12-18", "32")]
)
def test_the_count_falls_on_the_effective_days(day: str, count: str, dataset: Dataset) -> None:
    """The exits show the count of the day: a notice alone takes nobody off it."""
    shown = rehearse(load_briefing("two-exits", "open-skies"), dataset, None).shown
    said = {str(one.step.day): one.slide.say for one in shown if one.step.about[0][0] == "count"}
    assert f"{count} States Parties" in said[day]


def test_the_docket_is_replayed_as_its_headlines_say(dataset: Dataset) -> None:
    """On each of the five days the clocks are those that the headline and the notes speak of."""
    file = load_briefing("who-is-leaving-what", "open-skies")
    shown = rehearse(file, dataset, None, treaties_beside("open-skies")).shown
    walls = {str(one.step.day): one.slide.clocks for one in shown if one.slide.clocks}
    days = ["2017-01-01", "2020-07-10", "2023-07-01", "2025-12-01", "2026-11-26"]
    assert list(walls) == days
    of = {day: [(one.figure, one.who, one.treaty) for one in walls[day]] for day in days}
    rome = "Rome Statute of the International Criminal Court"
    assert {treaty for _, _, treaty in of["2017-01-01"]} == {rome}
    assert len(of["2017-01-01"]) == 3
    assert {who for _, who, _ in of["2020-07-10"]} == {"The United States"}
    assert len({treaty for _, _, treaty in of["2020-07-10"]}) == 3
    assert of["2023-07-01"][0][:2] == ("129", "Russia")
    mines = [who for _, who, treaty in of["2025-12-01"] if "Mine Ban" in treaty]
    assert mines == ["Estonia, Latvia and Lithuania", "Finland", "Poland"]
    assert of["2026-11-26"] == [
        ("35", "Nicaragua and the United States", "UNESCO Constitution"),
        ("93", "Nicaragua", "ILO Constitution"),
    ]
    assert "conditional" in walls["2026-11-26"][1].when
    assert (shown[-1].slide.figure, shown[-1].step.layout) == ("35", "figure")


@pytest.mark.parametrize("name", PROMISED)
def test_every_slide_says_where_it_can_be_read(name: str, dataset: Dataset) -> None:
    """Publishers that people know by name, and what is right in a verdict too."""
    rehearsal = rehearse(load_briefing(name, "open-skies"), dataset, None,
                         treaties_beside("open-skies"))  # fmt: skip
    for one in rehearsal.shown:
        assert one.citation
        assert "Verdragenbank" not in one.citation.split("; ")


def test_a_slide_without_a_source_of_its_day_is_told(dataset: Dataset) -> None:
    """Words that were read later only: the rehearsal says that the room is told no source."""
    late = next(
        one.id
        for one in dataset.quotations
        if (issued := dataset.source_by_id[one.source].issued)
        and one.date_said.precision == "day"
        and issued.first > one.date_said.first
    )
    said = dataset.quotation_by_id[late].date_said
    file = reading(made_step("Words", day=str(said.first), focus={"quotation": late}))
    (finding,) = rehearse(file, dataset, None).findings
    assert NO_SOURCE in finding.text
    assert finding.severity == "warning"
