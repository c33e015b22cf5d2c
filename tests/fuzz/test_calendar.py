"""Any day of the calendar has an answer: the views, the reports and the engine know no edge."""

import random
from datetime import date
from pathlib import Path

from fuzz.exercise import say_everything, texts_in
from fuzz.generate import generate
from fuzz.run import OBEYED
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openskies_tui.dataset.load import examine
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.engine.model import Dataset
from openskies_tui.engine.timeline import Timeline

ENDS = st.sampled_from((date.min, date(1, 1, 2), date(1, 12, 31), date(9999, 1, 1), date.max))
DAYS = st.dates() | ENDS


@given(day=DAYS)
@settings(max_examples=300)
def test_the_engine_answers_for_any_day(timeline: Timeline, day: date) -> None:
    """Of the bundled dataset every day has a state, whose neighbouring changes lie beside it."""
    state = timeline.on(day)
    assert state.as_of == day
    assert state.previous_change is None or state.previous_change.day < day
    assert state.next_change is None or state.next_change.day > day
    assert sum(one.status == "party" for one in state.standings) == state.counts.party


@given(day=DAYS)
@settings(max_examples=25)
def test_everything_can_be_said_of_any_day(dataset: Dataset, day: date) -> None:
    """Of the bundled dataset every view, report and sentence can be made for any day."""
    for said in say_everything(dataset, day):
        for text in texts_in(said):
            assert not OBEYED.search(text)


@given(seed=st.integers(0, 2**32), day=DAYS)
@settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_made_up_datasets_have_no_edge(tmp_path: Path, seed: int, day: date) -> None:
    """Acts, terms and windows at both ends of the calendar overflow nowhere."""
    path = tmp_path / "made-up.yaml"
    path.write_bytes(generate(random.Random(seed)))
    loaded = examine(str(path))
    if loaded.dataset is None or loaded.errors:
        return
    timeline = compile_timeline(loaded.dataset)
    walked, state = [], timeline.on(date.min)
    while state.next_change:
        walked.append(state.next_change)
        state = timeline.on(state.next_change.day)
    assert walked == [one for one in timeline.changes_to(date.max) if one.day > date.min]
    for said in say_everything(loaded.dataset, day):
        for text in texts_in(said):
            assert not OBEYED.search(text)
