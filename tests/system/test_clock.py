"""Time as it passes in a zone: from instant to instant, whatever is done with the clocks."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openskies_tui.system.clock import local_now, time_to

ZONES = ["Europe/Budapest", "America/Santiago", "Africa/Casablanca", "Asia/Kathmandu", "UTC"]


@pytest.mark.parametrize(
    ("zone", "now", "day", "left"),
    [
        # The clocks go forward that night: an hour less.
        ("Europe/Budapest", "2027-03-27T23:30", "2027-03-29", timedelta(hours=22, minutes=30)),
        # They go back: an hour more.
        ("Europe/Budapest", "2027-10-30T22:30", "2027-11-01", timedelta(days=1, minutes=30)),
        # Summer to winter over months.
        ("Europe/Budapest", "2021-07-01T10:00", "2021-12-18", timedelta(days=169, hours=13)),
        # The last hour of the day comes twice; the second of them ends it.
        ("America/Santiago", "2027-04-04T02:59:58", "2027-04-04", timedelta(hours=1, seconds=2)),
        ("America/Santiago", "2027-04-04T03:59:58", "2027-04-04", timedelta(seconds=2)),
    ],
)
def test_the_time_to_a_day(zone: str, now: str, day: str, left: timedelta) -> None:
    """The time left is what passes until 00:00 there, also when an hour is skipped or repeated."""
    instant = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert time_to(date.fromisoformat(day), local_now(lambda: instant, zone), zone) == left


@given(
    st.integers(631_152_000, 2_208_988_800),
    st.integers(1, 400),
    st.sampled_from(ZONES),
)
def test_a_second_is_a_second(second: int, days: int, zone: str) -> None:
    """A second later a second less is left, at every moment, in every zone."""
    instant = datetime.fromtimestamp(second, UTC)
    before = local_now(lambda: instant, zone)
    after = local_now(lambda: instant + timedelta(seconds=1), zone)
    day = before.date() + timedelta(days=days)
    assert time_to(day, before, zone) - time_to(day, after, zone) == timedelta(seconds=1)
