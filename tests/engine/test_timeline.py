"""What a timeline answers beside the state of a day: returns, exits, clocks and what comes next."""

from datetime import date
from typing import Any

import pytest
from build import ENTRY, LATER, WITHDRAWAL, act, build, compiled, founding, standing
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.engine.timeline import Timeline

STATES = ("AAA", "BBB", "CCC")
TWO_EXITS = [
    *founding(*STATES),
    act("2002-12-01", "announcement_of_intent", "BBB"),
    act("2003-01-01", "notice_of_withdrawal", "BBB"),
    act("2004-01-01", "accession", "BBB"),
    act("2005-01-01", "notice_of_withdrawal", "BBB"),
    act("2006-01-01", "accession", "BBB"),
    act("2004-02-01", "announcement_of_intent", "CCC"),
    act("2004-02-01", "accession", "DDD"),
]
"""BBB is out on 1 July 2003 and 2005, and a party again from 1 March 2004 and 2 March 2006."""


def day_of(text: str) -> date:
    """Return a day."""
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("day", "since"),
    [
        ("2000-02-29", None),
        ("2002-01-01", None),
        ("2003-06-30", None),
        ("2003-07-01", None),
        ("2004-02-29", None),
        ("2004-03-01", "2004-03-01"),
        ("2005-06-30", "2004-03-01"),
        ("2005-07-01", None),
        ("2006-03-01", None),
        ("2006-03-02", "2006-03-02"),
        ("9999-12-31", "2006-03-02"),
    ],
)
def test_since_when_a_state_is_back(day: str, since: str | None) -> None:
    """Who left and is bound anew has returned, from that day until it leaves again."""
    history = compiled(TWO_EXITS).history_of["BBB"]
    assert str(history.returned_on(day_of(day))) == str(since)


def test_who_never_left_never_returned() -> None:
    """A founder, a state that joined late and one that never did have not come back."""
    timeline = compiled(TWO_EXITS, states=("AAA", "BBB", "CCC", "DDD", "EEE"))
    never = [timeline.history_of[id_].returned_on(date.max) for id_ in ("AAA", "CCC", "DDD", "EEE")]
    assert never == [None] * 4
    assert [one.state.id for one in timeline.returning] == ["BBB"]
    assert [one.state.id for one in compiled(TWO_EXITS[:7]).returning] == ["BBB"]
    assert [one.state.id for one in timeline.announcing] == ["BBB", "CCC"]


def test_what_is_announced_and_done_on_one_day_was_never_only_announced() -> None:
    """An announcement that comes with the notice leaves no days on which it stood alone."""
    acts = [
        *founding(*STATES),
        act("2003-01-01", "announcement_of_intent", "BBB"),
        act("2003-01-01", "notice_of_withdrawal", "BBB"),
    ]
    assert compiled(acts).announcing == ()


@pytest.mark.parametrize(
    ("id_", "by", "bound"),
    [
        ("AAA", "2000-03-01", "2000-03-01"),
        ("AAA", "1999-01-01", "2000-03-01"),
        ("BBB", "1999-01-01", "2000-03-01"),
        ("BBB", "2004-02-29", "2000-03-01"),
        ("BBB", "2004-03-01", "2004-03-01"),
        ("BBB", "2006-03-02", "2006-03-02"),
        ("DDD", "2001-01-01", "2004-04-01"),
        ("EEE", "2010-01-01", None),
        ("XXX", "2010-01-01", None),
    ],
)
def test_from_when_a_state_was_last_bound(id_: str, by: str, bound: str | None) -> None:
    """The last day on which it became a party up to a day, else the first of all."""
    timeline = compiled(TWO_EXITS, states=("AAA", "BBB", "CCC", "DDD", "EEE"))
    assert str(timeline.bound_from(id_, day_of(by))) == str(bound)


def test_changes_and_counts_up_to_a_day() -> None:
    """Every change up to a day, that of the day included, and the counts from then on."""
    timeline = compiled(TWO_EXITS)
    told = [(str(one.day), counts.party) for one, counts in timeline.counts_to(date(2004, 3, 1))]
    assert told == [
        ("1999-01-01", 0),
        ("2000-01-01", 0),
        ("2000-03-01", 3),
        ("2002-12-01", 3),
        ("2003-01-01", 3),
        ("2003-07-01", 2),
        ("2004-01-01", 2),
        ("2004-02-01", 2),
        ("2004-03-01", 3),
    ]
    assert [str(one.day) for one in timeline.changes_to(date(2004, 2, 29))] == [
        day for day, _ in told[:-1]
    ]


def test_a_day_on_which_nothing_moves_is_no_change() -> None:
    """A second dispute about what is disputed already stands between two changes, and is none."""
    acts = [
        *founding(*STATES),
        act("2003-01-01", "suspension_of_operation", "BBB", id="suspended"),
        act("2004-01-01", "dispute", "AAA", about="suspended"),
        act("2005-01-01", "dispute", "CCC", about="suspended"),
        act("2006-01-01", "announcement_of_intent", "AAA"),
        act("2007-01-01", "announcement_of_intent", "CCC"),
    ]
    timeline = compiled(acts)
    ahead = timeline.on(date(2004, 1, 1)).next_change
    behind = timeline.on(date(2006, 1, 1)).previous_change
    assert [str(one and one.day) for one in (ahead, behind)] == ["2006-01-01", "2004-01-01"]


def test_a_timeline_says_how_much_it_holds() -> None:
    """Each day on which anything changes is one, however many change on it."""
    assert repr(compiled(founding("AAA", "BBB"))) == "<Timeline of 4 states, 3 turning days>"


CLOCKS: list[tuple[list[tuple[str, str]], str, tuple[Any, ...] | None]] = [
    ([], "2002-12-31", None),
    ([], "2003-01-01", ("running", 181, "2003-07-01")),
    ([], "2003-06-30", ("running", 1, "2003-07-01")),
    ([], "2003-07-01", ("due", 0, "2003-07-01")),
    ([], "2003-07-11", ("due", -10, "2003-07-01")),
    ([("2003-07-05", "withdrawal_effective")], "2003-07-04", ("due", -3, "2003-07-01")),
    ([("2003-07-05", "withdrawal_effective")], "2003-07-05", None),
    ([("2003-04-01", "notice_revoked")], "2003-03-31", ("running", 92, "2003-07-01")),
    ([("2003-04-01", "notice_revoked")], "2003-04-01", None),
    ([("2003-04-01", "notice_suspended")], "2003-03-31", ("running", 92, "2003-07-01")),
    ([("2003-04-01", "notice_suspended")], "2003-04-01", ("suspended", 91, None)),
    ([("2003-04-01", "notice_suspended")], "2009-01-01", ("suspended", 91, None)),
    (
        [("2003-04-01", "notice_suspended"), ("2004-01-01", "notice_resumed")],
        "2003-12-31",
        ("suspended", 91, None),
    ),
    (
        [("2003-04-01", "notice_suspended"), ("2004-01-01", "notice_resumed")],
        "2004-01-01",
        ("running", 91, "2004-04-01"),
    ),
    (
        [("2003-04-01", "notice_suspended"), ("2004-01-01", "notice_resumed")],
        "2003-03-31",
        ("running", 92, "2003-07-01"),
    ),
    (
        [("2003-04-01", "notice_suspended"), ("2004-01-01", "notice_revoked")],
        "2003-12-31",
        ("suspended", 91, None),
    ),
    (
        [("2003-04-01", "notice_suspended"), ("2004-01-01", "notice_revoked")],
        "2004-01-01",
        None,
    ),
]


@pytest.mark.parametrize(("later", "day", "read"), CLOCKS)
def test_how_a_clock_reads_on_a_day(
    later: list[tuple[str, str]], day: str, read: tuple[Any, ...] | None
) -> None:
    """A clock reads as the notice stood on the day, held, resumed, taken back or due."""
    acts = [
        *founding(*STATES),
        act("2003-01-01", "notice_of_withdrawal", "BBB", id="notice"),
        act("2003-02-01", "notice_of_withdrawal", "CCC", effective="2020-01-01"),
        *(act(on, kind, "BBB", about="notice") for on, kind in later),
    ]
    state = compiled(acts).on(day_of(day))
    found = state.countdown("BBB")
    told = found and (found.phase, found.days, found.effective and str(found.effective))
    assert told == read
    assert state.countdown("AAA") is None
    other = state.countdown("CCC")
    assert (other is not None) == (day >= "2003-02-01")
    assert other is None or other.notice.state.id == "CCC"


@pytest.mark.parametrize(
    ("later", "over"),
    [
        ([], "2003-07-01"),
        ([("2003-02-01", "extension", "2004-01-01")], "2004-01-01"),
        ([("2003-02-01", "extension", "2003-05-01")], "2003-07-01"),
        ([("2003-02-01", "notice_suspended", None)], None),
        ([("2003-02-01", "notice_suspended", None), ("2003-03-01", "notice_resumed", None)], None),
    ],
)
def test_by_when_a_clock_is_over(
    later: list[tuple[str, str, str | None]], over: str | None
) -> None:
    """The last day on which it was ever to take effect; none where it was once held."""
    acts = [
        *founding(*STATES),
        act("2003-01-01", "notice_of_withdrawal", "BBB", id="notice"),
        *(act(day, kind, "BBB", about="notice", effective=to) for day, kind, to in later),
    ]
    (notice,) = compiled(acts).notices
    assert str(notice.over) == str(over)


def test_a_day_that_an_extension_leaves_behind_is_that_of_the_extension() -> None:
    """No exit takes effect before the act that brings it about was done."""
    acts = [
        *founding(*STATES),
        act("2003-01-01", "notice_of_withdrawal", "BBB", id="notice"),
        act("2003-03-01", "extension", "BBB", about="notice", effective="2003-02-01"),
    ]
    timeline = compiled(acts)
    assert [str(one.effective) for one in timeline.notices] == ["2003-03-01"]
    assert timeline.on(date(2003, 2, 28)).last_exit is None
    assert timeline.on(date(2003, 3, 1)).last_exit is not None


def test_clocks_stand_in_the_order_of_their_days() -> None:
    """First those that run, by their days, and states of one day by their codes; then the due."""
    acts = [
        *founding("AAA", "BBB", "CCC", "DDD"),
        act("2003-01-01", "notice_of_withdrawal", "DDD"),
        act("2003-06-01", "notice_of_withdrawal", "CCC", effective="2004-01-01"),
        act("2003-06-02", "notice_of_withdrawal", "AAA", effective="2004-01-01"),
        act("2003-06-03", "notice_of_withdrawal", "BBB"),
    ]
    timeline = compiled(acts)
    told = [(one.notice.state.id, one.phase) for one in timeline.on(date(2003, 7, 1)).countdowns]
    assert told == [("BBB", "running"), ("AAA", "running"), ("CCC", "running"), ("DDD", "due")]
    without = compiled(acts[:-1], rules=(ENTRY, LATER))
    assert [one.state.id for one in without.notices] == ["AAA", "CCC", "DDD"]


@pytest.mark.parametrize(
    ("later", "day", "last"),
    [
        ([], "2003-06-30", None),
        ([], "2003-07-01", "BBB"),
        ([], "2003-12-01", "CCC"),
        ([("2003-07-01", "notice_revoked")], "2003-07-01", "BBB"),
        ([("2003-06-30", "notice_revoked")], "2003-07-01", None),
        ([("2003-07-01", "notice_revoked"), ("2003-07-01", "extension")], "2003-07-01", None),
        ([("2003-06-30", "notice_suspended")], "2003-07-01", None),
        ([("2003-07-01", "notice_suspended")], "2003-07-01", None),
        ([("2003-08-01", "accession")], "2003-07-01", "BBB"),
        ([("2003-08-01", "accession")], "2003-11-30", "BBB"),
    ],
)
def test_who_left_last(later: list[tuple[str, str]], day: str, last: str | None) -> None:
    """The last exit that took effect by a day; none that was held or taken back in time."""
    acts = [
        *founding(*STATES),
        act("2003-01-01", "notice_of_withdrawal", "BBB", id="notice"),
        act("2003-06-01", "notice_of_withdrawal", "CCC"),
        *(act(on, kind, "BBB") for on, kind in later),
    ]
    found = compiled(acts).on(day_of(day)).last_exit
    assert (found and found.state.id) == last


def locked(**more: Any) -> Timeline:
    """Return the timeline of two founders under a clause on withdrawal, and of a third party."""
    acts = [*founding("AAA", "BBB"), act("2001-01-01", "accession", "CCC")]
    return compiled(acts, rules=(ENTRY, LATER, {**WITHDRAWAL, **more}))


@pytest.mark.parametrize(
    ("more", "day", "earliest"),
    [
        ({}, "2005-01-01", "2005-07-01"),
        ({"not_before": "3 years"}, "2001-01-01", "2003-09-01"),
        ({"not_before": "3 years"}, "2003-03-02", "2003-09-02"),
        ({"kind": "general_law"}, "2001-01-01", "2001-07-01"),
        ({}, "9999-12-01", None),
    ],
)
def test_the_first_day_on_which_a_notice_of_today_takes_effect(
    more: dict[str, str], day: str, earliest: str | None
) -> None:
    """It is told without a notice, and counts from the first day on which one may be given."""
    assert str(locked(**more).on(day_of(day)).earliest_effect) == str(earliest)


@pytest.mark.parametrize("rules", [(), ({"kind": "no_withdrawal", "id": "none"},)])
def test_without_a_way_out_there_is_no_such_day(rules: tuple[dict[str, Any], ...]) -> None:
    """Where no clause is known, or none lets a state leave, nothing is foretold."""
    timeline = compiled(founding("AAA", "BBB"), rules=(ENTRY, LATER, *rules))
    assert timeline.on(date(2005, 1, 1)).earliest_effect is None


@pytest.mark.parametrize(
    ("since", "state", "given", "first"),
    [
        ("treaty", "CCC", "2003-01-01", "2003-03-01"),
        ("state", "CCC", "2003-01-01", "2004-03-02"),
        ("state", "BBB", "2003-01-01", "2003-03-01"),
    ],
)
def test_from_when_a_lock_counts(since: str, state: str, given: str, first: str) -> None:
    """It counts from the entry into force of the treaty, or from that for the state."""
    acts = [
        *founding("AAA", "BBB"),
        act("2001-01-01", "accession", "CCC"),
        act(given, "notice_of_withdrawal", state),
    ]
    clause = {**WITHDRAWAL, "not_before": "3 years", "not_before_from": since}
    (notice,) = compiled(acts, rules=(ENTRY, LATER, clause)).notices
    assert (str(notice.first), notice.given_too_early) == (first, True)


def test_a_window_that_does_not_close_in_the_calendar_is_none() -> None:
    """A notice opens each window of its treaty that has both days; no other exit opens any."""
    windows = [
        {
            "kind": "window",
            "id": f"window-{n}",
            "name": "W",
            "opens": "1 day",
            "closes": f"{n} days",
        }
        for n in (5, 60)
    ]
    acts = [
        *founding(*STATES),
        act("9999-11-15", "notice_of_withdrawal", "BBB"),
        act("9999-11-15", "cessation", "CCC"),
    ]
    timeline = compiled(acts, rules=(ENTRY, LATER, WITHDRAWAL, *windows))
    opened = {one.state.id: [str(each.closes) for each in one.windows] for one in timeline.notices}
    assert opened == {"BBB": ["9999-11-20"], "CCC": []}


def test_since_when_a_status_lasts() -> None:
    """A status lasts from the day on which it began, not from the last act that confirms it."""
    timeline = compiled(TWO_EXITS)
    days = ("1998-12-31", "1999-01-01", "2000-03-01", "2003-06-30", "2003-07-01", "2004-02-01")
    found = [standing(timeline.on(day_of(day)), "BBB").since for day in days]
    assert [str(since) for since in found] == [
        "None",
        "1999-01-01",
        "2000-03-01",
        "2000-03-01",
        "2003-07-01",
        "2004-01-01",
    ]


def test_who_is_bound_is_no_longer_about_to_stop_applying() -> None:
    """The clock of a provisional application stops on the day on which the treaty binds."""
    acts = [
        *founding("AAA", "BBB"),
        act("2000-07-01", "provisional_application", "CCC"),
        act("2001-01-01", "accession", "CCC"),
        act("2001-02-01", "provisional_application_ended", "CCC"),
    ]
    applies = {"kind": "provisional_application", "id": "applies", "term": "60 days"}
    timeline = compiled(acts, rules=(ENTRY, LATER, applies))
    days = (date(2001, 3, 1), date(2001, 3, 2), date(2001, 4, 2))
    assert [len(timeline.on(day).countdowns) for day in days] == [1, 0, 0]
    assert timeline.on(days[-1]).last_exit is None


@pytest.mark.parametrize(
    ("survives", "day", "until"),
    [
        (None, "2003-01-01", None),
        ("20 years", "2003-01-01", "2023-07-01"),
        ("20 years", "9999-12-01", None),
        ("9000 years", "2003-01-01", None),
    ],
)
def test_how_long_obligations_outlive_an_exit(
    survives: str | None, day: str, until: str | None
) -> None:
    """They last a term from the exit, where the clause says so and the calendar has the days."""
    acts = [*founding(*STATES), act(day, "notice_of_withdrawal", "BBB")]
    (notice,) = compiled(acts, rules=(ENTRY, LATER, {**WITHDRAWAL, "survives": survives})).notices
    assert str(notice.survives_until) == str(until)


def test_what_is_shown_of_a_record() -> None:
    """A record is shown by what tells it from others: its id, its days, its counts."""
    dataset = build([*founding("AAA", "BBB"), act("2003-01-01", "notice_of_withdrawal", "BBB")])
    timeline = compile_timeline(dataset)
    assert repr(dataset) == "Dataset('small', 4 states, 4 acts)"
    assert repr(dataset.acts[0]) == "Act('act-1')"
    assert repr(dataset.treaty.words).startswith("Words(party='State Party'")
    assert repr(timeline.notices[0]) == "Notice('BBB', 2003-01-01 to 2003-07-01)"
    assert repr(timeline.on(date(2003, 7, 1))) == (
        "TreatyOnDay(2003-07-01, Counts(party=1, former_party=1, signatory=0, "
        "contracting_state=0, withdrawal_pending=0))"
    )
