"""The timeline as text: an even grid, whole labels, what lies ahead, the day and the selection."""

from bisect import bisect_right
from datetime import date, timedelta
from itertools import pairwise, product

import pytest
from datasets import dataset_of
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from openskies_tui.analysis.registry import Registry
from openskies_tui.engine.act_kinds import ActKind
from openskies_tui.engine.dates import PartialDate
from openskies_tui.engine.model import Act, Dataset
from openskies_tui.views.exits_chart import ExitBar, exits_scene
from openskies_tui.views.labels import day_words
from openskies_tui.views.panels import events
from openskies_tui.views.timeline import StripScene, StripView, legend, strip, timeline_words
from openskies_tui.views.timeline_labels import tags
from openskies_tui.views.timeline_scale import Zoom, scale_of, span_of, window
from rich.cells import cell_len

ZOOMS: tuple[Zoom, ...] = ("all", "decade", "year")
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
TICK = "┬"
DAY = date(2021, 7, 1)
DAYS = st.dates()
WIDTHS = st.integers(1, 250)


def act(
    day: str,
    kind: ActKind = "other",
    *states: str,
    until: str | None = None,
    towards: tuple[str, ...] = (),
) -> Act:
    """Return an act of which only the day, the kind and the states matter."""
    return Act(
        id=f"{kind}-{day}-{'-'.join(states)}",
        day=PartialDate.parse(day),
        until=PartialDate.parse(until) if until else None,
        kind=kind,
        states=states,
        towards=towards,
        title="T",
        sources=("s",),
    )


@st.composite
def acts_of_any_time(draw: st.DrawFn) -> tuple[Act, ...]:
    """Return up to eight acts of any precision, anywhere in the calendar."""
    kinds: tuple[ActKind, ...] = ("notice_of_withdrawal", "accession", "statement")
    acts = []
    for day in draw(st.lists(DAYS, max_size=8)):
        text = day.isoformat()[: draw(st.sampled_from([10, 7, 4]))]
        tilde = draw(st.sampled_from(["", "~"]))
        until = draw(st.none() | DAYS.map(date.isoformat))
        kind = draw(st.sampled_from(kinds))
        acts.append(act(text + tilde, kind, draw(st.sampled_from(["AAA", "BBB"])), until=until))
    return tuple(acts)


def text_rows(view: StripView) -> tuple[str, ...]:
    """Return the rows without their colours."""
    return tuple("".join(text for text, _ in row) for row in view.rows)


def colours(view: StripView, row: int) -> list[str]:
    """Return the colour of every column of a row."""
    return [colour for text, colour in view.rows[row] for _ in text]


def column(view: StripView, day: date) -> int:
    """Return the column that stands for a day, what is off the axis left out."""
    inner = view.days[1:-1]
    last = inner[max(0, bisect_right(inner, day) - 1)]
    return 1 + inner.index(last)  # cells after the axis repeat its last day


def columns_of(row: str, characters: str) -> list[int]:
    """Return where any of some characters stand in a row."""
    return [place for place, character in enumerate(row) if character in characters]


def board(
    dataset: Dataset, day: date, width: int, zoom: Zoom = "all", *, rows: int = 3, party: str = ""
) -> StripView:
    """Return the timeline as the dashboard has it on a day."""
    drawn = events(Registry(dataset).on(day), zoom=zoom, party=party or None).drawn
    assert drawn
    return strip(drawn, width, rows)


@pytest.mark.parametrize(
    ("zoom", "day"), [("all", "1980-01-01"), ("decade", "1995-06-28"), ("year", "2026-11-21")]
)
def test_rows_are_as_wide_as_asked(dataset: Dataset, zoom: Zoom, day: str) -> None:
    """From 1 to 200 cells, every row has exactly the width, in runs that alternate colours."""
    scene = StripScene(dataset.acts, date.fromisoformat(day), zoom, "RUS")
    for width, height in product((*range(1, 40), 80, 116, 200), (3, 4, 7)):
        view = strip(scene, width, height)
        assert [cell_len(row) for row in text_rows(view)] == [width] * height
        assert len(view.days) == len(view.acts) == len(view.said) == width
        for row in view.rows:
            names = [colour for _, colour in row]
            assert all(one != other for one, other in pairwise(names))


@given(acts_of_any_time(), DAYS, WIDTHS, st.sampled_from(ZOOMS), st.sampled_from(["AAA", None]))
def test_anything_can_be_drawn(
    acts: tuple[Act, ...], day: date, width: int, zoom: Zoom, party: str | None
) -> None:
    """Any acts, day and width give rows of that width with the day marked exactly once."""
    view = strip(StripScene(acts, day, zoom, party), width, 5)
    rows = text_rows(view)
    assert {len(row) for row in rows} == {width}
    assert "".join(rows).count("▲") == 1
    place = rows[-1].index("▲")
    assert colours(view, -1)[place] == "accent"
    # It stands on the last column that begins no later: off the calendar columns begin alike.
    assert view.days[place] == max(begins for begins in view.days if begins <= day)


@given(acts_of_any_time(), DAYS, WIDTHS, st.sampled_from(ZOOMS))
def test_names_are_whole_apart_and_under_their_ticks(
    acts: tuple[Act, ...], day: date, width: int, zoom: Zoom
) -> None:
    """Beside the day, the last row holds only whole years and months, each from its own tick on."""
    view = strip(StripScene(acts, day, zoom), width)
    _, axis, names = text_rows(view)
    words = day_words(day)
    marker = next(one for one in (f"▲ {words}", f"{words} ▲", "▲") if one in names)
    before, _, after = names.partition(marker)
    for side, offset in ((before, 0), (after, len(before) + len(marker))):
        at = 0
        for name in side.split():
            at = side.index(name, at)
            assert name in MONTHS or 1 <= int(name) <= 9999
            assert axis[offset + at] in TICK + "◧◇·"
            at += len(name)
    assert not before.strip() or before.endswith(" ")
    assert not after.strip() or after.startswith(" ")


@given(DAYS, DAYS, WIDTHS)
def test_the_grid_is_even(one: date, other: date, width: int) -> None:
    """All units of time have as many cells, six or more where there is room, and fill the width."""
    scale = scale_of(window((), max(one, other), "all", (min(one, other),)), width)
    places = sorted(scale.ticks)
    assert {b - a for a, b in pairwise(places)} <= {scale.cells}
    if width >= 8:
        assert scale.cells >= 6
        assert width - scale.end < scale.cells + 2


@pytest.mark.parametrize("zoom", ZOOMS)
def test_the_grid_stands_still_while_the_day_moves(dataset: Dataset, zoom: Zoom) -> None:
    """From one day to the next of a quarter nothing of the grid moves but the day."""
    axes = {
        tuple(columns_of(text_rows(strip(StripScene((), day, zoom), 76))[1], TICK))
        for day in (date(2021, 7, 1), date(2021, 8, 15), date(2021, 9, 30))
    }
    assert len(axes) == 1


@pytest.mark.parametrize(
    ("zoom", "width", "party"), [("all", 56, None), ("decade", 116, "RUS"), ("year", 196, None)]
)
def test_every_act_has_a_mark(dataset: Dataset, zoom: Zoom, width: int, party: str | None) -> None:
    """Each act that begins in the window has a mark: of law on the axis, other ones below."""
    past = tuple(one for one in dataset.acts if one.day.first <= DAY)
    view = strip(StripScene(past, DAY, zoom, party), width, 4)
    scale = scale_of(window(past, DAY, zoom), width)
    inside = {one.id: one for one in past if scale.shows(one.day.first)}
    for drawn, row, signs in ((view.acts, 1, "•○◇■△◩◧◨□"), (view.said, 2, "·")):
        assert [x for x, id_ in enumerate(drawn) if id_] == columns_of(text_rows(view)[row], signs)
    assert {id_ for id_ in (*view.acts, *view.said) if id_} <= set(inside)
    marked = {x for x in range(width) if view.acts[x] or view.said[x]}
    assert marked == {scale.column(one.day.first) for one in inside.values()}


@pytest.mark.parametrize(
    ("kinds", "symbol", "colour"),
    [
        (["notice_of_withdrawal", "entry_into_force", "statement"], "◧", "pending"),
        (["withdrawal_effective", "conference_of_states_parties"], "□", "former"),
        (["notice_suspended", "announcement_of_intent"], "◨", "pending"),
        (["entry_into_force", "announcement_of_intent"], "■", "party"),
        (["ratification", "domestic_procedure"], "◇", "contracting"),
        (["accession", "conference_of_states_parties"], "◇", "contracting"),
        (["signature", "announcement_of_intent"], "△", "signatory"),
        (["announcement_of_intent", "conference_of_states_parties"], "◩", "announced"),
        (["domestic_procedure", "conference_of_states_parties"], "•", "muted"),
        (["conference_of_states_parties", "dispute"], "○", "foreground"),
        (["dispute"], "·", "muted"),
    ],
)
def test_a_cell_shows_what_matters_most(kinds: list[ActKind], symbol: str, colour: str) -> None:
    """Of several acts in one cell the most important is drawn, in whatever order they come."""
    acts = tuple(act("2020-05-22", kind) for kind in kinds)
    for order in (acts, acts[::-1]):
        view = strip(StripScene(order, DAY), 76, 4)
        place = column(view, date(2020, 5, 22))
        row = 2 if symbol == "·" else 1
        assert text_rows(view)[row][place] == symbol
        assert colours(view, row)[place] == colour
        assert (view.acts[place] or view.said[place]) == acts[0].id


IMPORTANCE: tuple[tuple[ActKind, ...], ...] = (
    ("notice_of_withdrawal", "notice_revoked", "notice_suspended", "withdrawal_effective"),
    (
        "signature", "ratification", "acceptance", "approval", "accession", "succession",
        "provisional_application", "entry_into_force",
    ),
    ("announcement_of_intent", "domestic_procedure"),
    ("conference_of_states_parties",),
    ("statement", "dispute", "observation_flight", "suspension_of_operation", "other"),
)  # fmt: skip


def test_each_kind_of_act_has_its_importance() -> None:
    """Of two acts in one cell the one of the more important kind is drawn."""
    for more, less in pairwise(IMPORTANCE):
        for pair in product(more, less):
            # Of equals the one with the last id is drawn: here that is the less important.
            acts = [
                replace(act("2020-05-22", kind), id=id_)
                for id_, kind in zip("az", pair, strict=True)
            ]
            view = strip(StripScene(tuple(acts), DAY), 76)
            place = column(view, date(2020, 5, 22))
            assert (view.acts[place] or view.said[place]) == "a", pair


@pytest.mark.parametrize(
    ("days", "ends"),
    [
        (["2021-05-01"], "  "),
        (["1999-05-01"], "‹ "),
        (["2030-05-01"], " ›"),
        (["1999-05-01", "2030-05-01"], "‹›"),
        (["2015-01-01", "2024-12-31"], "  "),
        (["2014-12-31"], "‹ "),
        (["2025-01-01"], " ›"),
    ],
)
def test_the_ends_say_what_lies_beyond(days: list[str], ends: str) -> None:
    """An end of the axis has an arrow exactly where acts lie beyond it."""
    scene = StripScene(tuple(act(day) for day in days), DAY, "decade")
    axis = text_rows(strip(scene, 76))[1]
    assert axis[0] + axis[-1] == ends


def test_acts_of_the_selection_keep_their_colours(dataset: Dataset) -> None:
    """Acts by or towards the selected state keep their colours; all others are dim."""
    view = strip(StripScene(dataset.acts, DAY, "all", "HUN"), 196, 4)
    for drawn, row in ((view.acts, 1), (view.said, 2)):
        for place, id_ in enumerate(drawn):
            if id_:
                one = dataset.act_by_id[id_]
                own = "HUN" in (*one.states, *one.towards)
                assert (colours(view, row)[place] == "muted") != own


def test_an_act_of_the_selection_is_not_hidden() -> None:
    """A signature of the selected state is drawn before a notice of another on the same day."""
    acts = act("2020-05-22", "signature", "AAA"), act("2020-05-22", "notice_of_withdrawal", "BBB")
    scenes = [StripScene(acts, DAY, "all", party) for party in ("AAA", "BBB", "CCC", None)]
    drawn = ["".join(columns_signs(text_rows(strip(scene, 76))[1])) for scene in scenes]
    assert drawn == ["△", "◧", "◧", "◧"]


def columns_signs(axis: str) -> list[str]:
    """Return the signs on an axis, its line left out."""
    return [sign for sign in axis.strip() if sign not in "─╌┬"]


@pytest.mark.parametrize(
    ("day", "zoom", "first", "last"),
    [
        ("2021-07-01", "all", "1990-01-01", "2021-12-31"),
        ("2026-11-21", "all", "1990-01-01", "2026-12-31"),
        ("1960-05-01", "all", "1960-01-01", "2020-12-31"),
        ("2021-07-01", "decade", "2015-01-01", "2024-12-31"),
        ("2024-12-31", "decade", "2015-01-01", "2024-12-31"),
        ("0004-07-01", "decade", "0001-01-01", "0010-12-31"),
        ("9999-12-31", "decade", "9990-01-01", "9999-12-31"),
        ("2021-07-01", "year", "2020-10-01", "2021-12-31"),
        ("2021-12-31", "year", "2021-01-01", "2022-03-31"),
        ("0001-01-01", "year", "0001-01-01", "0002-03-31"),
        ("9999-12-31", "year", "9999-01-01", "9999-12-31"),
    ],
)
def test_the_window_of_each_zoom(day: str, zoom: Zoom, first: str, last: str) -> None:
    """The window is whole years or quarters, holds the day, and leaves prehistory out."""
    acts = act("1955-07-21"), act("1990-02"), act("2020-12-30", until="2020-12-31")
    span = window(acts, date.fromisoformat(day), zoom)
    assert (span.first.isoformat(), span.last.isoformat()) == (first, last)


def test_before_1989_the_prehistory_is_the_history() -> None:
    """With older acts only, the timeline begins with the first of them."""
    acts = act("1955-07-21"), act("1957")
    assert window(acts, date(1960, 1, 1), "all") == (date(1955, 1, 1), date(1960, 12, 31))
    assert window((), date(1960, 1, 1), "all") == (date(1960, 1, 1), date(1960, 12, 31))


def test_the_axis_is_broken_after_the_day() -> None:
    """What is past has a solid line, what is ahead of the day a broken one."""
    view = strip(StripScene((), DAY, "decade"), 76)
    axis, place = text_rows(view)[1], column(view, DAY)
    assert set(axis[1 : place + 1]) <= set("─┬")
    assert set(axis[place + 1 :].strip()) == set("╌┬")


@pytest.mark.parametrize(("zoom", "width"), [("all", 20), ("decade", 76), ("year", 196)])
def test_days_of_the_columns_go_through_the_window(
    dataset: Dataset, zoom: Zoom, width: int
) -> None:
    """The columns' days rise, and each is the first that lies in its column."""
    view = strip(StripScene(dataset.acts, DAY, zoom), width)
    scale = scale_of(window(dataset.acts, DAY, zoom), width)
    inner = view.days[1 : scale.end]
    assert list(inner) == sorted(set(inner))
    for place, day in enumerate(inner, 1):
        assert scale.column(day) == place
        assert scale.column(day - timedelta(1)) == place - 1


def test_span_of_an_act_never_runs_backwards() -> None:
    """An end before the start is not drawn; the later of the two days is the last."""
    assert span_of(act("2020-05", until="2020-05-03")) == (date(2020, 5, 1), date(2020, 5, 31))
    assert span_of(act("2020-05-02", until="2019-01-01")) == (date(2020, 5, 2), date(2020, 5, 2))


@pytest.mark.parametrize(
    ("width", "zoom", "names"),
    [
        (76, "all", ["1985", "1990", "1995", "2000", "2005", "2010"]),
        (76, "decade", ["2015", "2016", "2017", "2018", "2019"]),
        (56, "year", ["Oct", "2021", "Apr"]),
        (116, "year", ["Oct", "Nov", "Dec", "2021", "Feb", "Mar", "Apr", "May", "Jun"]),
    ],
)
def test_years_and_months_can_be_read(width: int, zoom: Zoom, names: list[str]) -> None:
    """At the widths of the dashboard the axis is named at a regular step."""
    last = text_rows(strip(StripScene((act("1989-05-12"),), DAY, zoom), width))[2]
    assert last.split("▲")[0].replace("1 Jul 2021", "").split()[: len(names)] == names
    assert "1 Jul 2021" in last


@pytest.mark.parametrize("zoom", ZOOMS)
@pytest.mark.parametrize("day", ["2021-06-18", "2021-07-01", "2021-12-17"])
def test_every_scale_has_the_next_deadline(dataset: Dataset, zoom: Zoom, day: str) -> None:
    """While a notice runs its effect lies ahead on the axis and is named, in the pending colour."""
    view = board(dataset, date.fromisoformat(day), 76, zoom)
    names, axis, _ = text_rows(view)
    assert "Russia out 18 Dec" in names
    place = column(view, date(2021, 12, 18))
    assert (axis[place], colours(view, 1)[place]) == ("□", "pending")
    assert colours(view, 0)[names.index("Russia")] == "pending"


def test_the_days_for_the_conference_lie_ahead(dataset: Dataset) -> None:
    """The days in which the conference is due are drawn from their first to their last."""
    view = board(dataset, DAY, 116, "year")
    ends = [column(view, date(2021, month, day)) for month, day in ((7, 18), (8, 17))]
    assert columns_of(text_rows(view)[1], "▒") == list(range(ends[0], ends[1] + 1))
    assert "conference" in text_rows(view)[0]


@pytest.mark.parametrize("zoom", ZOOMS)
def test_the_entry_into_force_lies_ahead(dataset: Dataset, zoom: Zoom) -> None:
    """Once the last deposit is made the day on which the treaty enters into force is drawn."""
    view = board(dataset, date(2001, 11, 2), 116, zoom)
    names, axis, _ = text_rows(view)
    assert "in force 1 Jan" in names
    assert axis[column(view, date(2002, 1, 1))] == "■"
    assert "in force" not in text_rows(board(dataset, date(2001, 11, 1), 116, zoom))[0]


def test_a_deadline_far_ahead_is_in_sight() -> None:
    """A notice of many years lengthens the scale of about a year."""
    bar = ExitBar("AAA", "Aland", "pending", None, date(2021, 6, 1), date(2027, 6, 1))
    view = strip(StripScene((), DAY, "year", None, (bar,)), 76)
    assert "□" in text_rows(view)[1]
    assert "Aland out 1 Jun" in text_rows(view)[0]


@pytest.mark.parametrize("height", [4, 7])
def test_labels_do_not_touch_and_lead_to_their_marks(dataset: Dataset, height: int) -> None:
    """A label covers its column, or a stroke leads from it down to the axis."""
    for day in ("2001-11-02", "2020-11-22", "2021-07-01", "2026-11-26"):
        for zoom in ZOOMS:
            *names, axis, _, _ = text_rows(
                board(dataset, date.fromisoformat(day), 116, zoom, rows=height)
            )
            for line, row in enumerate(names):
                for place in columns_of(row, "│"):
                    under = names[line + 1][place] if line + 1 < len(names) else axis[place]
                    assert under == "│" or (line + 1 == len(names) and under != " ")


def test_the_legend_names_what_is_drawn(dataset: Dataset) -> None:
    """Each sign has its word once, and what the notices draw comes last."""
    scene = events(Registry(dataset).on(DAY)).drawn
    assert scene
    words = [word.strip() for _, (word, _) in legend(scene.acts, scene.exits)]
    assert len(words) == len(set(words))
    assert "statements and others" in words
    assert words[-2:] == ["notice period", "days for the conference"]


@pytest.mark.parametrize(
    ("treaty", "day", "told"),
    [
        (
            "rome-statute",
            date(2026, 11, 26),
            "17 Jul 1998 signed; 1 Jul 2002 in force; 27 Oct",
        ),
        ("paris-agreement", date(2022, 1, 1), "4 Nov 2016 in force; 4 Nov 2020 United States out."),
        ("paris-agreement", date(2016, 10, 10), "Ahead: 4 Nov 2016 in force."),
        ("unesco", date(2026, 11, 26), "Ahead: 31 Dec 2026 Nicaragua and United States out."),
        ("ilo", date(2026, 11, 26), "Ahead: 27 Feb 2027 Nicaragua out, on a condition."),
    ],
)
def test_the_labels_are_told_in_words(treaty: str, day: date, told: str) -> None:
    """A treaty is in force from its own day, not from a later state's; what is unsure says so."""
    drawn = events(Registry(dataset_of(treaty)).on(day)).drawn
    assert drawn is not None
    assert told in " ".join(timeline_words(drawn))


@pytest.mark.parametrize("name", ["open-skies", "ecowas", "unesco", "cluster-munitions"])
@pytest.mark.parametrize("day", [date(2021, 7, 1), date(2026, 11, 21)])
def test_a_notice_period_has_one_colour(name: str, day: date) -> None:
    """Whether it runs or has run out, its line is that of what is pending; so are its words."""
    scene = events(Registry(dataset_of(name)).on(day)).drawn
    assert scene
    for width in (60, 120, 200):
        rows = strip(scene, width, 6).rows
        lines = [colour for row in rows for text, colour in row if set(text) & set("━╍")]
        notices = [colour for row in rows for text, colour in row if "notice" in text]
        assert {*lines, *notices} <= {"pending"}


@pytest.mark.parametrize(
    ("name", "day", "label"),
    [
        ("ecowas", "2024-06-01", "Burkina Faso, Mali and Niger give notice"),
        ("ecowas", "2025-06-01", "Burkina Faso, Mali and Niger out"),
        ("unesco", "2026-11-26", "Nicaragua and United States out 31 Dec"),
        ("rome-statute", "2025-12-01", "Burkina Faso, Mali and Niger announce"),
        ("rome-statute", "2016-12-01", "South Africa gives notice"),
    ],
)
def test_states_that_do_the_same_on_one_day_have_one_label(name: str, day: str, label: str) -> None:
    """They stand together; what leads to the next exit comes before what leads to later ones."""
    on = Registry(dataset_of(name)).on(date.fromisoformat(day))
    texts = [tag.texts[0] for tag in tags(on.acts, on.day, exits_scene(on).bars)]
    end = label.rpartition(" ")[2]
    assert next(text for text in texts if text.endswith(f" {end}")) == label
