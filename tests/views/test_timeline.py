"""The timeline as text: to scale, whole labels, honest bands, the day and the selection marked."""

from bisect import bisect_right
from datetime import date, timedelta
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from openskies_tui.engine.act_kinds import ActKind
from openskies_tui.engine.dates import PartialDate
from openskies_tui.engine.model import Act, Dataset
from openskies_tui.views.labels import day_words
from openskies_tui.views.timeline import StripView, strip
from openskies_tui.views.timeline_scale import Zoom, span_of, window
from rich.cells import cell_len

ZOOMS: tuple[Zoom, ...] = ("all", "decade", "year")
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
BAND, STEM, TICK = "═╤╧╪", "┴┼╧╪", "┬┼╤╪"
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
    """Return the three rows without their colours."""
    return tuple("".join(text for text, _ in row) for row in view.rows)


def colours(view: StripView, row: int) -> list[str]:
    """Return the colour of every column of a row."""
    return [colour for text, colour in view.rows[row] for _ in text]


def column(view: StripView, day: date) -> int:
    """Return the column that stands for a day, the two ends left out."""
    inner = view.days[1:-1]
    return max(1, bisect_right(inner, day))


def columns_of(row: str, characters: str) -> list[int]:
    """Return where any of some characters stand in a row."""
    return [place for place, character in enumerate(row) if character in characters]


@pytest.mark.parametrize(
    ("zoom", "day"), [("all", "1980-01-01"), ("decade", "1995-06-28"), ("year", "2026-11-21")]
)
def test_rows_are_as_wide_as_asked(dataset: Dataset, zoom: Zoom, day: str) -> None:
    """From 1 to 200 cells, every row has exactly the width, in runs that alternate colours."""
    for width in range(1, 201):
        view = strip(dataset.acts, date.fromisoformat(day), width, zoom=zoom, party="RUS")
        assert [cell_len(row) for row in text_rows(view)] == [width] * 3
        assert len(view.days) == len(view.acts) == width
        for row in view.rows:
            names = [colour for _, colour in row]
            assert all(one != other for one, other in pairwise(names))


@given(acts_of_any_time(), DAYS, WIDTHS, st.sampled_from(ZOOMS), st.sampled_from(["AAA", None]))
def test_anything_can_be_drawn(
    acts: tuple[Act, ...], day: date, width: int, zoom: Zoom, party: str | None
) -> None:
    """Any acts, day and width give three rows of that width with the day marked exactly once."""
    view = strip(acts, day, width, zoom=zoom, party=party)
    marks, axis, labels = text_rows(view)
    assert len(marks) == len(axis) == len(labels) == width
    assert (marks + axis + labels).count("▲") == 1
    place = labels.index("▲")
    assert colours(view, 2)[place] == "pending"
    if width >= 3:
        assert place == column(view, day)


@given(acts_of_any_time(), DAYS, WIDTHS, st.sampled_from(ZOOMS))
def test_labels_are_whole_and_apart(
    acts: tuple[Act, ...], day: date, width: int, zoom: Zoom
) -> None:
    """Beside the day, row 3 holds only whole years and months, each under its own tick."""
    span = window(acts, day, zoom)
    view = strip(acts, day, width, zoom=zoom)
    _, axis, labels = text_rows(view)
    words = day_words(day)
    marker = next(one for one in (f"▲ {words}", f"{words} ▲", "▲") if one in labels)
    before, _, after = labels.partition(marker)
    for side, offset in ((before, 0), (after, len(before) + len(marker))):
        at = 0
        for name in side.split():
            at = side.index(name, at)
            assert name in MONTHS or span.first.year <= int(name) <= span.last.year
            under = range(offset + at, offset + at + len(name))
            assert any(axis[place] in TICK for place in under)
            if name.isdecimal() and width >= 3:
                assert column(view, date(int(name), 1, 1)) in under
            at += len(name)
    # Two blanks part a name from the words of the day, one from the bare marker.
    apart = ("  " if marker.startswith(words) else " ", "  " if marker.endswith(words) else " ")
    assert not before.strip() or before.endswith(apart[0])
    assert not after.strip() or after.startswith(apart[1])


@given(
    st.integers(0, 425), st.integers(0, 425), st.integers(9, 250), st.sampled_from(["year", "all"])
)
def test_distances_are_to_scale(one: int, other: int, width: int, zoom: Zoom) -> None:
    """A later day is never further left, and distances are in proportion within one cell."""
    first = date(2020, 9, 1)
    days = sorted((first + timedelta(one), first + timedelta(other)))
    early, late = act(days[0].isoformat(), "other", "A"), act(days[1].isoformat(), "other", "B")
    span = window((early, late), DAY, zoom)
    if days[1] > span.last:
        return
    # A stem shows where one act stands while both decide on the window.
    rows = [text_rows(strip((early, late), DAY, width, zoom=zoom, party=one)) for one in "AB"]
    places = [columns_of(axis, STEM)[0] for _, axis, _ in rows]
    wanted = (days[1] - days[0]).days * (width - 2) / ((span.last - span.first).days + 1)
    assert places[1] >= places[0]
    assert abs(places[1] - places[0] - wanted) < 1


@pytest.mark.parametrize(
    ("zoom", "width", "party"), [("all", 56, None), ("decade", 116, "RUS"), ("year", 196, None)]
)
def test_every_act_has_a_mark(dataset: Dataset, zoom: Zoom, width: int, party: str | None) -> None:
    """Each act that begins in the window has a mark in its column, and no column has one more."""
    past = tuple(one for one in dataset.acts if one.day.first <= DAY)
    span = window(past, DAY, zoom)
    view = strip(past, DAY, width, zoom=zoom, party=party)
    inside = {one.id: one for one in past if span.first <= one.day.first <= span.last}
    marked = columns_of(text_rows(view)[0], "·•○◇■△◩◧◨□")
    assert marked == sorted({column(view, one.day.first) for one in inside.values()})
    for place, drawn in enumerate(view.acts):
        assert (drawn is not None) == (place in marked)
        assert drawn is None or column(view, inside[drawn].day.first) == place


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
        view = strip(order, DAY, 76)
        place = column(view, date(2020, 5, 22))
        assert text_rows(view)[0].strip() == symbol
        assert colours(view, 0)[place] == colour
        assert view.acts[place] == acts[0].id


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
            view = strip(tuple(acts), DAY, 76)
            assert view.acts[column(view, date(2020, 5, 22))] == "a", pair


@pytest.mark.parametrize(
    ("day", "until", "first", "last"),
    [
        ("2020", None, "2020-01-01", "2020-12-31"),
        ("2020-02", None, "2020-02-01", "2020-02-29"),
        ("2020-02~", None, "2020-02-01", "2020-02-29"),
        ("2020-10-22~", None, "2020-10-22", "2020-10-22"),
        ("2020-10-07", "2020-10-09", "2020-10-07", "2020-10-09"),
        ("2020-10", "2021", "2020-10-01", "2021-12-31"),
    ],
)
def test_a_band_covers_what_is_not_known(
    day: str, until: str | None, first: str, last: str
) -> None:
    """A partial date or a span has a band from its first to its last day, and no further."""
    scales: tuple[tuple[int, Zoom], ...] = ((56, "all"), (196, "decade"))
    for width, zoom in scales:
        view = strip((act(day, until=until), act("2015-01-01")), DAY, width, zoom=zoom)
        ends = [column(view, date.fromisoformat(one)) for one in (first, last)]
        assert columns_of(text_rows(view)[1], BAND) == list(range(ends[0], ends[1] + 1))
        assert text_rows(view)[0][ends[0]] == "·"


def test_a_known_day_has_no_band() -> None:
    """Acts on exact days leave the axis a single line."""
    view = strip((act("2015-01-01"), act("2020-05-22", "signature", "AAA")), DAY, 76, party="AAA")
    assert not columns_of(text_rows(view)[1], BAND)


def test_a_band_that_leaves_the_window_stops_at_its_ends() -> None:
    """A band is drawn as far as the window goes, and a mark says that there is more."""
    view = strip((act("2019", until="2022"),), DAY, 76, zoom="year")
    marks, axis, _ = text_rows(view)
    assert columns_of(axis, BAND) == list(range(1, 75))
    assert (axis[0], axis[-1]) == ("‹", "›")
    assert not marks.strip()


@pytest.mark.parametrize(
    ("days", "ends"),
    [
        (["2021-05-01"], "  "),
        (["1999-05-01"], "‹ "),
        (["2030-05-01"], " ›"),
        (["1999-05-01", "2030-05-01"], "‹›"),
        (["2014-01-01", "2023-12-31"], "  "),
        (["2013-12-31"], "‹ "),
        (["2024-01-01"], " ›"),
    ],
)
def test_the_ends_say_what_lies_beyond(days: list[str], ends: str) -> None:
    """An end of the axis has an arrow exactly where acts lie beyond it."""
    axis = text_rows(strip(tuple(act(day) for day in days), DAY, 76, zoom="decade"))[1]
    assert axis[0] + axis[-1] == ends


@pytest.mark.parametrize(
    ("zoom", "width", "party"), [("all", 196, "HUN"), ("decade", 56, "USA"), ("year", 116, "RUS")]
)
def test_acts_of_the_selection_are_marked(
    dataset: Dataset, zoom: Zoom, width: int, party: str
) -> None:
    """Acts by or towards the selected state have the accent and a stem; all others neither."""
    span = window(dataset.acts, DAY, zoom)
    view = strip(dataset.acts, DAY, width, zoom=zoom, party=party)
    own = {
        column(view, one.day.first)
        for one in dataset.acts
        if party in (*one.states, *one.towards) and span.first <= one.day.first <= span.last
    }
    assert columns_of(text_rows(view)[1], STEM) == sorted(own)
    for place, drawn in enumerate(view.acts):
        if drawn:
            assert colours(view, 0)[place] == ("accent" if place in own else "muted")


def test_stems_and_bands_of_the_selection_have_its_colour() -> None:
    """On the axis the accent is for the selected state's stems and bands, and for no others."""
    acts = act("2015", "dispute", "AAA"), act("2018", "dispute", "BBB"), act("2016-06-01")
    stem = act("2018-06-01", "statement", "AAA")
    view = strip((*acts, stem), DAY, 76, zoom="decade", party="AAA")
    ends = [column(view, date(2015, month, day)) for month, day in ((1, 1), (12, 31))]
    wanted = {*range(ends[0], ends[1] + 1), column(view, stem.day.first)}
    shown = colours(view, 1)
    assert {place for place, colour in enumerate(shown) if colour == "accent"} == wanted
    assert shown[column(view, date(2018, 3, 1))] == "muted"
    assert shown[column(view, date(2016, 6, 1))] == "line"


def test_an_act_of_the_selection_is_not_hidden() -> None:
    """A statement of the selected state is drawn before a notice of another on the same day."""
    acts = act("2020-05-22", "statement", "AAA"), act("2020-05-22", "notice_of_withdrawal", "BBB")
    parties = ("AAA", "BBB", "CCC", None)
    drawn = [text_rows(strip(acts, DAY, 76, party=one))[0].strip() for one in parties]
    assert drawn == ["·", "◧", "◧", "◧"]


@pytest.mark.parametrize(
    ("day", "zoom", "first", "last"),
    [
        ("2021-07-01", "all", "1990-01-01", "2021-12-31"),
        ("2026-11-21", "all", "1990-01-01", "2026-12-31"),
        ("1960-05-01", "all", "1960-01-01", "2020-12-31"),
        ("2021-07-01", "decade", "2014-01-01", "2023-12-31"),
        ("0004-07-01", "decade", "0001-01-01", "0010-12-31"),
        ("9999-12-31", "decade", "9990-01-01", "9999-12-31"),
        ("2021-07-01", "year", "2020-09-01", "2021-10-31"),
        ("2021-12-31", "year", "2021-02-01", "2022-03-31"),
        ("0001-01-01", "year", "0001-01-01", "0002-02-28"),
        ("9999-12-31", "year", "9998-11-01", "9999-12-31"),
    ],
)
def test_the_window_of_each_zoom(day: str, zoom: Zoom, first: str, last: str) -> None:
    """The window is whole years or months, holds the day, and leaves prehistory out."""
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
    view = strip((), DAY, 76, zoom="decade")
    axis, place = text_rows(view)[1], column(view, DAY)
    assert set(axis[1 : place + 1]) <= set("─┬")
    assert set(axis[place + 1 : -1]) == set("╌┬")


@pytest.mark.parametrize(("zoom", "width"), [("all", 20), ("decade", 76), ("year", 196)])
def test_days_of_the_columns_go_through_the_window(
    dataset: Dataset, zoom: Zoom, width: int
) -> None:
    """The columns' days rise from the first of the window, each in the column it stands for."""
    span = window(dataset.acts, DAY, zoom)
    view = strip(dataset.acts, DAY, width, zoom=zoom)
    inner = view.days[1:-1]
    assert inner[0] == span.first
    assert inner[-1] <= span.last
    assert list(inner) == sorted(set(inner))
    assert (view.days[0], view.days[-1]) == (inner[0], inner[-1])
    for place, day in enumerate(inner, 1):
        more = (*dataset.acts, act(day.isoformat(), "signature", "ZZZ"))
        alone = strip(more, DAY, width, zoom=zoom, party="ZZZ")
        assert columns_of(text_rows(alone)[1], STEM) == [place]


def test_span_of_an_act_never_runs_backwards() -> None:
    """An end before the start is not drawn; the later of the two days is the last."""
    assert span_of(act("2020-05", until="2020-05-03")) == (date(2020, 5, 1), date(2020, 5, 31))
    assert span_of(act("2020-05-02", until="2019-01-01")) == (date(2020, 5, 2), date(2020, 5, 2))


@pytest.mark.parametrize(
    ("width", "zoom", "names"),
    [
        (76, "all", ["1990", "1995", "2000", "2005", "2010"]),
        (76, "decade", ["2014", "2015", "2016", "2017", "2018", "2019", "2020", "2021"]),
        (56, "year", ["Sep", "Nov", "2021", "Mar", "May"]),
        (116, "year", ["Sep", "Oct", "Nov", "Dec", "2021", "Feb", "Mar", "Apr", "May", "Jun"]),
    ],
)
def test_years_and_months_can_be_read(width: int, zoom: Zoom, names: list[str]) -> None:
    """At the widths of the dashboard the axis is labelled at a regular step."""
    labels = text_rows(strip((act("1989-05-12"),), DAY, width, zoom=zoom))[2]
    assert labels.split("▲")[0].replace("1 Jul 2021", "").split()[-len(names) :] == names
    assert "1 Jul 2021" in labels
