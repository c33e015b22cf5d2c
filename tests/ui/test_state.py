"""The view state without an app: where each transition leads, and that none leaves the data."""

from datetime import date, datetime, time

import pytest
from datasets import dataset_of
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openskies_tui.analysis.registry import Registry
from openskies_tui.engine.model import Dataset
from openskies_tui.ui.state import DayClock, ViewState, scene_of

DAY = date(2021, 7, 1)
NOON = datetime.combine(date(2026, 11, 21), time(12))
BUSY = ViewState(DAY, party="RUS", quotation="a quotation", act="an act")


def frozen(day: date) -> ViewState:
    """Return a state that stands on a day."""
    return ViewState(day, DayClock().freeze(day))


@pytest.mark.parametrize(
    ("moved", "day"),
    [
        (BUSY.frozen_on(date(1992, 3, 24)), date(1992, 3, 24)),
        (BUSY.stepped_days(1), date(2021, 7, 2)),
        (BUSY.stepped_days(-1), date(2021, 6, 30)),
        (BUSY.stepped_month(1), date(2021, 8, 1)),
        (BUSY.stepped_month(-1), date(2021, 6, 1)),
        (BUSY.frozen_on(date(2020, 3, 31)).stepped_month(-1), date(2020, 2, 29)),
        (BUSY.frozen_on(date(2021, 1, 31)).stepped_month(-1), date(2020, 12, 31)),
        (BUSY.stepped((date(2020, 1, 1), DAY, date(2022, 1, 1)), 1), date(2022, 1, 1)),
        (BUSY.stepped((date(2020, 1, 1), DAY, date(2022, 1, 1)), -1), date(2020, 1, 1)),
    ],
)
def test_who_goes_to_a_day_stands_there(moved: ViewState, day: date) -> None:
    """The clock is frozen on the day; the state stays selected, the act and the quotation not."""
    assert moved == replace(frozen(day), party="RUS")


@pytest.mark.parametrize(
    ("day", "move"),
    [
        (date.max, lambda view: view.stepped_days(1)),
        (date.min, lambda view: view.stepped_days(-1)),
        (date.max, lambda view: view.stepped_month(1)),
        (date.min, lambda view: view.stepped_month(-1)),
        (DAY, lambda view: view.stepped((DAY,), 1)),
        (DAY, lambda view: view.stepped((), -1)),
        (DAY, lambda view: view.frozen_on(None)),
    ],
)
def test_past_the_last_day_nothing_moves(day: date, move) -> None:
    """At an end of the calendar, or of the events, the state stays as it is."""
    view = ViewState(day, party="RUS")
    assert move(view) == view


def test_the_clock_stops_and_runs_on() -> None:
    """A live clock freezes on its day; a frozen one runs on from it; n is live again."""
    live = ViewState(NOON.date())
    assert live.started_or_stopped(NOON) == frozen(NOON.date())
    running = frozen(DAY).started_or_stopped(NOON)
    assert running.day_clock.mode == "running"
    assert running.ticked(NOON.replace(day=22)).day == date(2021, 7, 2)
    assert running.started_or_stopped(NOON) == frozen(DAY)
    assert running.live(NOON) == live


def test_a_frozen_clock_does_not_tick() -> None:
    """However late it gets, the day stands."""
    assert frozen(DAY).ticked(NOON) == frozen(DAY)


def test_selecting_a_state_lets_the_rest_go() -> None:
    """Another state has other quotations and events; an act or a quotation changes only itself."""
    assert BUSY.selecting_party("USA") == ViewState(DAY, party="USA")
    assert BUSY.selecting_act("b") == replace(BUSY, act="b")
    assert BUSY.selecting_quotation("b") == replace(BUSY, quotation="b")


def test_quotations_are_stepped_through_to_their_ends(dataset: Dataset) -> None:
    """From the first shown on; at an end it stays there, and without any nothing is selected."""
    some = dataset.quotations[:3]
    ids = [quotation.id for quotation in some]
    view = ViewState(DAY)
    steps = [view := view.stepped_quotation(some, step) for step in (1, 1, 1, -1)]
    assert [step.quotation for step in steps] == [ids[1], ids[2], ids[2], ids[1]]
    assert view.stepped_quotation(some, 1, edge=True).quotation == ids[2]
    assert view.stepped_quotation(some, -1, edge=True).quotation == ids[0]
    assert view.stepped_quotation((), 1) is view


def test_escape_takes_one_thing_back_at_a_time(dataset: Dataset) -> None:
    """The filter, then the selection, then the axes together, then nothing more."""
    hypothesis = Registry(dataset).hypothesis("BLR notice 2026-12-01")
    plain = frozen(DAY)
    axes = plain.with_knowledge_of(date(2021, 1, 1)).with_hindsight(on=True)
    axes = axes.with_what_if((hypothesis,))
    selected = axes.selecting_party("RUS")
    filtered = selected.filtered("air")
    taken = [view := filtered, *(view := view.cleared() for _ in range(4))]
    assert taken == [filtered, selected, axes, plain, plain]


def test_a_day_of_knowledge_ends_hindsight() -> None:
    """Whose knowledge is used is one question with one answer."""
    view = ViewState(DAY).with_hindsight(on=True)
    assert view.knowledge > DAY
    assert view.with_knowledge_of(date(2020, 1, 1)).knowledge == date(2020, 1, 1)
    assert view.with_knowledge_of(None).knowledge == DAY
    assert view.with_hindsight(on=False).knowledge == DAY


_WHOLE = dataset_of("open-skies")
_IDS = st.sampled_from(
    [
        None,
        "nowhere",
        *[record.id for record in (*_WHOLE.parties[:4], *_WHOLE.acts[:4], *_WHOLE.quotations[:4])],
    ]
)
_DAYS = st.dates()
_MOMENTS = st.builds(datetime.combine, _DAYS, st.just(time(12)))
_WHAT_IFS = st.sampled_from(
    [(), (Registry(_WHOLE).hypothesis("BLR notice 2026-12-01"),)],
)
_MOVES = st.one_of(
    st.tuples(st.just("frozen_on"), _DAYS),
    st.tuples(st.just("stepped_days"), st.sampled_from([1, -1])),
    st.tuples(st.just("stepped_month"), st.sampled_from([1, -1])),
    st.tuples(
        st.just("stepped"),
        st.just(tuple(sorted(act.day.first for act in _WHOLE.acts))),
        st.sampled_from([1, -1]),
    ),
    st.tuples(st.just("live"), _MOMENTS),
    st.tuples(st.just("started_or_stopped"), _MOMENTS),
    st.tuples(st.just("ticked"), _MOMENTS),
    st.tuples(st.just("selecting_party"), _IDS),
    st.tuples(st.just("selecting_act"), _IDS),
    st.tuples(st.just("selecting_quotation"), _IDS),
    st.tuples(st.just("filtered"), st.text(max_size=5)),
    st.tuples(st.just("with_knowledge_of"), st.none() | _DAYS),
    st.tuples(st.just("with_what_if"), _WHAT_IFS),
    st.tuples(st.just("cleared")),
    st.tuples(st.just("zoomed")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_MOVES, max_size=12))
def test_whatever_is_done_the_state_fits_the_data(moves: list[tuple]) -> None:
    """After any moves there is an answer; what is selected is there; a frozen clock tells the day.

    And Esc comes to an end: pressed thrice it has nothing more to take back.
    """
    registry, view = Registry(_WHOLE), ViewState(DAY)
    for name, *arguments in moves:
        view = getattr(view, name)(*arguments).fitting(_WHOLE)
    assert view.fitting(_WHOLE) == view
    assert view.day_clock.mode != "frozen" or view.day_clock.day == view.day
    scene = scene_of(registry, view)
    assert scene.on.day == view.day
    made_up = {hypothesis.act.id for hypothesis in view.what_if}
    assert view.party in {None, *_WHOLE.state_by_id}
    assert view.act in {None, *_WHOLE.act_by_id, *made_up}
    assert view.quotation in {None, *_WHOLE.quotation_by_id}
    bare = view.cleared().cleared().cleared()
    assert bare.cleared() == bare
    assert bare == replace(ViewState(view.day, view.day_clock), zoom=view.zoom)
