"""What holds for every dataset and every day, tried on random ones."""

from collections import Counter
from datetime import date, timedelta

import pytest
from build import compiled
from careers import DAYS, RULES, STATES, Acts, careers
from hypothesis import given, settings
from hypothesis import strategies as st
from openskies_tui.engine.snapshot import STATUSES
from openskies_tui.engine.timeline import Timeline

pytestmark = pytest.mark.slow


def timeline_of(acts: Acts) -> Timeline:
    """Return the timeline of the three states."""
    return compiled(acts, states=STATES, rules=RULES)


def turning_days(timeline: Timeline, acts: Acts) -> list[date]:
    """Return every day of an act, and every day on which a notice takes effect, and its morrow."""
    days = {date.fromisoformat(one["day"]) for one in acts}
    days |= {clock.effective for clock in timeline.notices if clock.effective}
    return sorted(days | {day + timedelta(1) for day in days})


@given(data=st.data(), acts=careers(), day=DAYS)
@settings(max_examples=120)
def test_the_order_in_the_file_never_matters(data: st.DataObject, acts: Acts, day: date) -> None:
    """The same acts in another order give the same state of the treaty."""
    shuffled = data.draw(st.permutations(acts))
    one, other = timeline_of(acts).on(day), timeline_of(shuffled).on(day)
    assert one == other


@given(acts=careers(), day=DAYS)
@settings(max_examples=120)
def test_counts_are_those_of_the_standings(acts: Acts, day: date) -> None:
    """Every state has exactly one status, and the counts are the sums of the statuses."""
    state = timeline_of(acts).on(day)
    tally = Counter(one.status for one in state.standings)
    assert [one.state.id for one in state.standings] == list(STATES)
    assert set(tally) <= set(STATUSES)
    assert state.counts.party == tally["party"]
    assert state.counts.former_party == tally["former_party"]
    assert state.counts.signatory == tally["signatory"]
    assert state.counts.contracting_state == tally["contracting_state"]


@given(acts=careers())
@settings(max_examples=150)
def test_a_pending_withdrawal_is_that_of_a_party(acts: Acts) -> None:
    """A state whose notice is pending is a State Party, and has exactly one clock."""
    timeline = timeline_of(acts)
    for day in turning_days(timeline, acts):
        state = timeline.on(day)
        pending = [one for one in state.standings if "withdrawal_pending" in one.flags]
        clocks = Counter(one.notice.state.id for one in state.countdowns if one.phase != "due")
        assert {one.status for one in pending} <= {"party"}
        assert state.counts.withdrawal_pending == len(pending)
        assert clocks == {one.state.id: 1 for one in pending}


@given(acts=careers())
@settings(max_examples=150)
def test_the_last_exit_happened(acts: Acts) -> None:
    """The last exit took effect: on its day the state ceased to be a party by its notice."""
    timeline = timeline_of(acts)
    for day in turning_days(timeline, acts):
        last = timeline.on(day).last_exit
        if last is None:
            continue
        assert last.effective is not None
        assert last.effective <= day
        change = timeline.on(last.effective - timedelta(1)).next_change
        assert change is not None
        assert change.day == last.effective
        (move,) = [one for one in change.moves if one.state.id == last.state.id]
        assert move.before == "party"
        assert "withdrawal_pending" in move.lowered


@given(acts=careers(), day=DAYS)
@settings(max_examples=150)
def test_later_acts_do_not_reach_back(acts: Acts, day: date) -> None:
    """Statuses, flags and counts on a day are those that the acts up to that day alone give.

    Not so for ``recorded`` effects, nor for states that a later succession brings into being:
    neither is among the acts tried here.
    """
    known = [one for one in acts if date.fromisoformat(one["day"]) <= day]
    then, now = timeline_of(known).on(day), timeline_of(acts).on(day)
    assert then.counts == now.counts
    assert then.standings == now.standings


@given(acts=careers(), day=DAYS)
@settings(max_examples=120)
def test_between_two_changes_nothing_moves(acts: Acts, day: date) -> None:
    """From one change to the next all standings stay as they are."""
    timeline = timeline_of(acts)
    state = timeline.on(day)
    before, after = state.previous_change, state.next_change
    assert before is None or before.day < day
    assert after is None or after.day > day
    if after is not None:
        eve = after.day - timedelta(1)
        assert timeline.on(eve).standings == state.standings
        assert timeline.on(after.day).standings != state.standings
    if before is not None and timeline.on(before.day).next_change == after:
        assert timeline.on(before.day).standings == state.standings


@given(acts=careers(), day=DAYS)
@settings(max_examples=120)
def test_a_change_tells_what_moved(acts: Acts, day: date) -> None:
    """The moves of a change lead from the standings of its eve to those of its day."""
    timeline = timeline_of(acts)
    change = timeline.on(day).next_change
    if change is None:
        assert timeline.on(day).standings == timeline.on(date.max).standings
        return
    eve, then = timeline.on(change.day - timedelta(1)), timeline.on(change.day)
    moved = {move.state.id: move for move in change.moves}
    for old, new in zip(eve.standings, then.standings, strict=True):
        move = moved.get(new.state.id)
        assert (move is None) == ((old.status, old.flags) == (new.status, new.flags))
        if move is not None:
            assert (move.before, move.after) == (old.status, new.status)
            assert set(move.raised) == set(new.flags) - set(old.flags)
            assert set(move.lowered) == set(old.flags) - set(new.flags)
