"""The moments of the Treaty on Open Skies on which the engine is judged."""

from datetime import date, timedelta

import pytest
from build import standing
from openskies_tui.engine.snapshot import Change, Counts, TreatyOnDay
from openskies_tui.engine.timeline import Timeline

COUNTS = {
    # party, former party, signatory, contracting state, withdrawal pending
    "1992-03-23": (0, 0, 0, 0, 0),
    "1992-03-24": (0, 0, 25, 0, 0),
    "1992-12-15": (0, 0, 25, 1, 0),
    "1995-06-28": (0, 0, 5, 22, 0),
    "2001-11-02": (0, 0, 1, 26, 0),
    "2001-12-31": (0, 0, 1, 26, 0),
    "2002-01-01": (26, 0, 1, 0, 0),
    "2005-07-07": (33, 0, 1, 1, 0),
    "2005-07-08": (34, 0, 1, 0, 0),
    "2020-05-21": (34, 0, 1, 0, 0),
    "2020-05-22": (34, 0, 1, 0, 1),
    "2020-11-21": (34, 0, 1, 0, 1),
    "2020-11-22": (33, 1, 1, 0, 0),
    "2021-01-15": (33, 1, 1, 0, 0),
    "2021-06-16": (33, 1, 1, 0, 0),
    "2021-06-18": (33, 1, 1, 0, 1),
    "2021-07-20": (33, 1, 1, 0, 1),
    "2021-12-17": (33, 1, 1, 0, 1),
    "2021-12-18": (32, 2, 1, 0, 0),
    "2025-10-09": (32, 2, 1, 0, 0),
    "2026-11-21": (32, 2, 1, 0, 0),
}
PARTIES_FROM = [
    ("2002-01-01", 26),
    ("2002-08-27", 27),
    ("2003-02-10", 28),
    ("2003-02-11", 29),
    ("2003-10-20", 30),
    ("2004-09-25", 31),
    ("2005-01-01", 32),
    ("2005-05-23", 33),
    ("2005-07-08", 34),
    ("2020-11-22", 33),
    ("2021-12-18", 32),
]


def on(timeline: Timeline, day: str) -> TreatyOnDay:
    """Return the state of the treaty on a day."""
    return timeline.on(date.fromisoformat(day))


def walk(timeline: Timeline) -> list[Change]:
    """Return every change, from the first day of the calendar on."""
    changes = []
    state = timeline.on(date.min)
    while state.next_change:
        changes.append(state.next_change)
        state = timeline.on(state.next_change.day)
    return changes


@pytest.mark.parametrize("day", COUNTS)
def test_counts_of_a_moment(timeline: Timeline, day: str) -> None:
    """On each of these days the numbers of states are those of the record."""
    assert on(timeline, day).counts == Counts(*COUNTS[day])


def test_the_number_of_parties_runs(timeline: Timeline) -> None:
    """The number of States Parties runs 0, 26 to 34, 33, 32, each from its day."""
    run = [("0001-01-01", on(timeline, "0001-01-01").counts.party)]
    for change in walk(timeline):
        number = timeline.on(change.day).counts.party
        if number != run[-1][1]:
            run.append((str(change.day), number))
    assert run == [("0001-01-01", 0), *PARTIES_FROM]


@pytest.mark.parametrize(
    ("day", "instruments", "missing", "completed_on", "in_force_from"),
    [
        ("1992-03-24", 0, ["CAN", "HUN", "DEU", "RUS", "USA"], None, None),
        ("1992-07-21", 1, ["HUN", "DEU", "RUS", "USA"], None, None),
        ("1995-06-27", 19, ["BLR", "RUS", "UKR"], None, None),
        ("1995-06-28", 22, ["BLR", "RUS", "UKR"], None, None),
        ("2000-04-20", 24, ["BLR", "RUS"], None, None),
        ("2001-11-01", 24, ["BLR", "RUS"], None, None),
        ("2001-11-02", 26, [], "2001-11-02", "2002-01-01"),
        ("2001-12-31", 26, [], "2001-11-02", "2002-01-01"),
    ],
)
def test_the_way_to_the_entry_into_force(
    timeline: Timeline,
    day: str,
    instruments: int,
    missing: list[str],
    completed_on: str | None,
    in_force_from: str | None,
) -> None:
    """Before the entry into force the deposits are counted and the missing states are named."""
    progress = on(timeline, day).progress
    assert progress is not None
    assert (progress.instruments, progress.needed) == (instruments, 20)
    named = {state.id for state in progress.missing}
    assert set(missing) <= named
    assert len(missing) >= 4 or named == set(missing)
    assert str(progress.completed_on) == str(completed_on)
    assert str(progress.in_force_from) == str(in_force_from)


def test_two_deposits_completed_the_condition(timeline: Timeline) -> None:
    """The deposits of Belarus and Russia of 2 November 2001 met the condition."""
    progress = on(timeline, "2001-11-02").progress
    assert progress is not None
    assert {id_ for act in progress.completed_by for id_ in act.states} == {"BLR", "RUS"}
    assert {str(act.day) for act in progress.completed_by} == {"2001-11-02"}
    assert on(timeline, "2002-01-01").progress is None


def test_contracting_states_become_parties_overnight(timeline: Timeline) -> None:
    """On 1 January 2002 the 26 contracting states, and nobody else, become States Parties."""
    eve, change = on(timeline, "2001-12-31"), on(timeline, "2001-12-31").next_change
    assert change is not None
    assert change.day == date(2002, 1, 1)
    moves = {(move.before, move.after) for move in change.moves}
    assert (len(change.moves), moves) == (26, {("contracting_state", "party")})
    waiting = [one for one in eve.standings if one.status == "contracting_state"]
    assert {one.bound_from for one in waiting} == {change.day}


def test_kyrgyzstan_is_a_signatory_for_ever(timeline: Timeline) -> None:
    """A state that signed and never deposited is a signatory, not a party."""
    assert standing(on(timeline, "1992-12-14"), "KGZ").status == "non_party"
    for day in ("1992-12-15", "2002-01-01", "2026-11-21"):
        assert standing(on(timeline, day), "KGZ").status == "signatory"


def test_successors_follow_czechoslovakia(timeline: Timeline) -> None:
    """Until 1 January 1993 there is Czechoslovakia, from then on there are its two successors."""
    before, after = on(timeline, "1992-12-31"), on(timeline, "1993-01-01")
    assert standing(before, "CSK").status == "contracting_state"
    assert before.standing("CZE") is before.standing("SVK") is None
    assert after.standing("CSK") is None
    assert standing(after, "CZE").status == standing(after, "SVK").status == "contracting_state"


def test_nothing_moves_between_two_changes(timeline: Timeline) -> None:
    """The day before a change looks like the day of the change before it."""
    day = date.min
    for change in walk(timeline):
        assert timeline.on(change.day - timedelta(1)).standings == timeline.on(day).standings
        day = change.day
    assert timeline.on(date.max).standings == timeline.on(day).standings
