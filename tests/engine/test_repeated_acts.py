"""Second notices, returns, and several acts of one day."""

from datetime import date

import pytest
from build import act, compiled, countdown, flags, founding, standing, status

STATES = ("AAA", "BBB", "CCC")
NOTICED = [*founding(*STATES), act("2020-08-31", "notice_of_withdrawal", "BBB", id="notice")]


def test_a_second_notice_takes_the_place_of_the_first() -> None:
    """A state that gives notice again has one countdown, and has not left on the first day."""
    again = act("2020-11-30", "notice_of_withdrawal", "BBB", id="again")
    timeline = compiled([*NOTICED, again])
    assert countdown(timeline, "2020-12-01").notice.act.id == "again"
    between = timeline.on(date(2021, 3, 1))
    assert standing(between, "BBB").status == "party"
    assert between.last_exit is None
    assert [one.notice.act.id for one in between.countdowns] == ["again"]


def test_two_notices_for_the_same_day_are_one_exit() -> None:
    """A state that gives notice twice, both times for the same day, is out on that day."""
    acts = [
        *founding(*STATES),
        act("2020-01-01", "notice_of_withdrawal", "BBB", effective="2021-01-01"),
        act("2020-02-01", "notice_of_withdrawal", "BBB", effective="2021-01-01"),
    ]
    timeline = compiled(acts)
    assert status(timeline, "2020-12-31", "BBB") == "party"
    assert status(timeline, "2021-01-01", "BBB") == "former_party"


def test_a_state_that_left_can_come_back() -> None:
    """A former party that accedes is a contracting state, and a party after sixty days."""
    timeline = compiled([*NOTICED, act("2022-01-01", "accession", "BBB")])
    assert status(timeline, "2021-12-31", "BBB") == "former_party"
    assert status(timeline, "2022-01-01", "BBB") == "contracting_state"
    back = standing(timeline.on(date(2022, 1, 1)), "BBB").bound_from
    assert back == date(2022, 3, 2)
    assert status(timeline, "2022-03-01", "BBB") == "contracting_state"
    assert status(timeline, "2022-03-02", "BBB") == "party"


def test_a_state_can_accede_on_the_day_it_is_out() -> None:
    """On the day of the effect the state is out first and may accede anew."""
    timeline = compiled([*NOTICED, act("2021-02-28", "accession", "BBB")])
    assert status(timeline, "2021-02-28", "BBB") == "contracting_state"
    assert status(timeline, "2021-04-29", "BBB") == "party"


@pytest.mark.parametrize(
    ("first", "second", "up"),
    [
        ("announcement_of_intent", "notice_of_withdrawal", ("withdrawal_pending",)),
        ("domestic_procedure", "notice_of_withdrawal", ("withdrawal_pending",)),
        ("notice_of_withdrawal", "notice_revoked", ()),
        ("notice_of_withdrawal", "notice_suspended", ("withdrawal_pending", "notice_held")),
        ("suspension_of_operation", "suspension_lifted", ()),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_two_acts_of_one_day_stand_in_any_order(
    first: str, second: str, up: tuple[str, ...], turned: bool
) -> None:
    """A file may name two acts of the same day in either order; the second answers the first."""
    pair = [
        act("2020-08-31", first, "BBB", id="one"),
        act("2020-08-31", second, "BBB", id="two", about="one"),
    ]
    timeline = compiled([*founding(*STATES), *(pair[::-1] if turned else pair)])
    assert flags(timeline, "2020-08-30", "BBB") == ()
    assert flags(timeline, "2020-08-31", "BBB") == up


@pytest.mark.parametrize("turned", [False, True])
def test_signature_and_deposit_on_one_day(turned: bool) -> None:
    """Who signs and deposits on one day is a contracting state from that day."""
    pair = [act("2020-08-31", "signature", "DDD"), act("2020-08-31", "ratification", "DDD")]
    timeline = compiled([*founding(*STATES), *(pair[::-1] if turned else pair)])
    assert status(timeline, "2020-08-31", "DDD") == "contracting_state"
    assert status(timeline, "2020-10-30", "DDD") == "party"


def test_a_suspension_does_not_outlast_the_first_of_two_exits() -> None:
    """When the state towards which operation is suspended leaves twice, the first time ends it."""
    acts = [
        *NOTICED,
        act("2010-01-01", "suspension_of_operation", "CCC", towards=["BBB"]),
        act("2022-01-01", "accession", "BBB"),
        act("2023-01-01", "notice_of_withdrawal", "BBB"),
    ]
    timeline = compiled(acts)
    assert flags(timeline, "2021-02-27", "CCC") == ("operation_suspended",)
    assert flags(timeline, "2021-02-28", "CCC") == ()
    assert flags(timeline, "2022-06-01", "CCC") == ()


def test_a_suspension_of_another_time_is_its_own() -> None:
    """What ends with the exit of one state does not end what was suspended towards another."""
    acts = [
        *founding("AAA", "BBB", "CCC", "DDD"),
        act("2010-01-01", "suspension_of_operation", "CCC", towards=["BBB"]),
        act("2010-06-01", "suspension_lifted", "CCC"),
        act("2010-07-01", "notice_of_withdrawal", "BBB"),
        act("2012-01-01", "suspension_of_operation", "CCC", towards=["DDD"]),
        act("2012-01-01", "announcement_of_intent", "CCC"),
    ]
    timeline = compiled(acts)
    assert flags(timeline, "2010-05-31", "CCC") == ("operation_suspended",)
    assert flags(timeline, "2010-06-01", "CCC") == ()
    assert set(flags(timeline, "2013-01-01", "CCC")) == {
        "operation_suspended",
        "withdrawal_announced",
    }


@pytest.mark.parametrize("recorded", ["2021-02-28", None])
def test_who_accedes_anew_was_out(recorded: str | None) -> None:
    """A return writes nothing into the old clock, and the old clock is told no more."""
    out = [act(recorded, "withdrawal_effective", "BBB", about="notice")] if recorded else []
    timeline = compiled([*NOTICED, *out, act("2022-01-01", "accession", "BBB")])
    (notice,) = timeline.notices
    assert str(notice.recorded) == str(recorded)
    told = [
        len(timeline.on(date(2021, 12, 31)).countdowns),
        len(timeline.on(date(2022, 1, 1)).countdowns),
    ]
    assert told == [0 if recorded else 1, 0]
