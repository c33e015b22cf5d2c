"""The two withdrawals from the Treaty on Open Skies: announced, notified, effective."""

from datetime import date

import pytest
from build import standing
from openskies_tui.engine.snapshot import TreatyOnDay
from openskies_tui.engine.timeline import Timeline


def on(timeline: Timeline, day: str) -> TreatyOnDay:
    """Return the state of the treaty on a day."""
    return timeline.on(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "party", "days", "effective", "opens", "closes", "held"),
    [
        ("2020-05-22", "USA", 184, "2020-11-22", "2020-06-21", "2020-07-21", "2020-07-06"),
        ("2020-07-06", "USA", 139, "2020-11-22", "2020-06-21", "2020-07-21", "2020-07-06"),
        ("2020-11-21", "USA", 1, "2020-11-22", "2020-06-21", "2020-07-21", "2020-07-06"),
        ("2021-06-18", "RUS", 183, "2021-12-18", "2021-07-18", "2021-08-17", "2021-07-20"),
        ("2021-07-01", "RUS", 170, "2021-12-18", "2021-07-18", "2021-08-17", "2021-07-20"),
        ("2021-07-20", "RUS", 151, "2021-12-18", "2021-07-18", "2021-08-17", "2021-07-20"),
        ("2021-12-17", "RUS", 1, "2021-12-18", "2021-07-18", "2021-08-17", "2021-07-20"),
    ],
)
def test_a_running_notice(
    timeline: Timeline,
    day: str,
    party: str,
    days: int,
    effective: str,
    opens: str,
    closes: str,
    held: str,
) -> None:
    """A notice counts calendar days to its effect, and opens the window of the conference."""
    state = on(timeline, day)
    (countdown,) = state.countdowns
    (window,) = countdown.notice.windows
    assert (countdown.notice.state.id, countdown.phase, countdown.days) == (party, "running", days)
    assert str(countdown.effective) == effective
    assert (str(window.opens), str(window.closes)) == (opens, closes)
    assert window.took_place is not None
    assert str(window.took_place.day) == held
    assert standing(state, party).status == "party"
    assert standing(state, party).flags == ("withdrawal_pending",)


@pytest.mark.parametrize(
    ("day", "party", "flag"),
    [
        ("2020-05-21", "USA", "withdrawal_announced"),
        ("2021-01-15", "RUS", "withdrawal_announced"),
        ("2021-01-20", "RUS", "withdrawal_announced"),
        ("2021-05-11", "RUS", "domestic_procedure"),
        ("2021-05-19", "RUS", "domestic_procedure"),
        ("2021-06-02", "RUS", "domestic_procedure"),
        ("2021-06-07", "RUS", "domestic_procedure"),
        ("2021-06-16", "RUS", "domestic_procedure"),
        ("2021-06-17", "RUS", "withdrawal_announced"),
    ],
)
def test_politics_starts_no_clock(timeline: Timeline, day: str, party: str, flag: str) -> None:
    """An announcement, a bill, a vote or a law raises a flag; the state stays a party."""
    state = on(timeline, day)
    assert state.countdowns == ()
    assert standing(state, party).status == "party"
    assert flag in standing(state, party).flags
    assert "withdrawal_pending" not in standing(state, party).flags


@pytest.mark.parametrize(
    ("day", "last"),
    [
        ("2020-11-21", None),
        ("2020-11-22", ("USA", "2020-11-22")),
        ("2021-12-17", ("USA", "2020-11-22")),
        ("2021-12-18", ("RUS", "2021-12-18")),
        ("2026-11-21", ("RUS", "2021-12-18")),
    ],
)
def test_the_last_exit(timeline: Timeline, day: str, last: tuple[str, str] | None) -> None:
    """When nothing is pending the last withdrawal is there to be shown."""
    found = on(timeline, day).last_exit
    assert (found and (found.state.id, str(found.effective))) == last


@pytest.mark.parametrize("day", ["2021-12-18", "2025-10-09", "2026-11-21", "9999-12-31"])
def test_nothing_is_pending_since(timeline: Timeline, day: str) -> None:
    """After the Russian exit no notice is pending, nothing lies ahead and Belarus is in."""
    state = on(timeline, day)
    assert state.countdowns == ()
    assert state.next_change is None
    assert standing(state, "BLR").status == "party"
    assert {one.state.id for one in state.standings if one.status == "former_party"} == {
        "RUS",
        "USA",
    }


def test_a_leaver_is_free_of_flags(timeline: Timeline) -> None:
    """A former party keeps no flag of its withdrawal."""
    for day, party in (("2020-11-22", "USA"), ("2021-12-18", "RUS")):
        assert standing(on(timeline, day), party).flags == ()
        assert str(standing(on(timeline, day), party).since) == day


def test_suspension_towards_russia_ends_with_russia(timeline: Timeline) -> None:
    """Georgia's suspension towards Russia lasts as long as Russia is a party."""
    assert "operation_suspended" in standing(on(timeline, "2021-12-17"), "GEO").flags
    assert standing(on(timeline, "2021-12-18"), "GEO").flags == ()


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        ("2020-05-22", "2020-05-21", "2020-11-22"),
        ("2020-11-21", "2020-05-22", "2020-11-22"),
        ("2021-12-17", "2021-06-18", "2021-12-18"),
        ("2021-12-18", "2021-06-18", None),
        ("2021-12-19", "2021-12-18", None),
    ],
)
def test_the_changes_around_a_day(
    timeline: Timeline, day: str, before: str, after: str | None
) -> None:
    """The previous change lies before the day and the next one after it, never on it."""
    state = on(timeline, day)
    assert state.previous_change is not None
    assert str(state.previous_change.day) == before
    assert (state.next_change and str(state.next_change.day)) == after
