"""The clauses by which treaties are left, held, extended and ended."""

from datetime import date
from typing import Any

import pytest
from build import (
    ENTRY,
    LATER,
    WITHDRAWAL,
    act,
    build,
    compiled,
    countdown,
    flags,
    founding,
    rule,
    status,
)
from msgspec.structs import replace
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.engine.timeline import Timeline

NOTICE = "notice_of_withdrawal"
BASE = (ENTRY, LATER)
FIVE = ("AAA", "BBB", "CCC", "DDD", "EEE")


def under(*rules: dict[str, Any], acts: list[dict[str, Any]], **more: Any) -> Timeline:
    """Return the timeline of a treaty in force since 1 March 2000 under some more rules."""
    return compiled([*founding("AAA", "BBB", "CCC", "DDD"), *acts], rules=(*BASE, *rules), **more)


def test_a_rule_for_some_states_leaves_the_others_to_the_general_one() -> None:
    """The United States may leave the WHO in a year by its reservation, others by general law."""
    timeline = under(
        rule(WITHDRAWAL, id="usa", term="1 year", states=["BBB"]),
        {"kind": "general_law", "id": "vienna"},
        acts=[act("2020-07-06", NOTICE, "BBB"), act("2020-07-07", NOTICE, "CCC")],
    )
    reserved, general = timeline.on(date(2020, 8, 1)).countdowns
    assert (str(reserved.effective), reserved.phase) == ("2021-07-06", "running")
    assert (str(general.effective), general.phase) == ("2021-07-07", "disputed")


@pytest.mark.parametrize(
    ("since", "given", "effective", "early"),
    [
        ("treaty", "2001-06-01", "2004-03-01", True),
        ("treaty", "2003-03-01", "2004-03-01", False),
        ("treaty", "2003-03-02", "2004-03-02", False),
        ("state", "2001-06-01", "2004-03-01", True),
    ],
)
def test_a_notice_waits_until_it_may_be_given(
    since: str, given: str, effective: str, early: bool
) -> None:
    """A notice that is given too early is counted from the first day on which it could be."""
    locked = rule(WITHDRAWAL, term="1 year", not_before="3 years", not_before_from=since)
    (notice,) = under(locked, acts=[act(given, NOTICE, "BBB")]).notices
    assert (str(notice.effective), notice.given_too_early) == (effective, early)


def test_the_lock_counts_from_the_entry_into_force_for_the_state() -> None:
    """A state that joined later has to wait longer."""
    acts = [act("2010-01-01", "accession", "EEE"), act("2012-01-01", NOTICE, "EEE")]
    (notice,) = under(rule(WITHDRAWAL, not_before="5 years"), acts=acts, states=FIVE).notices
    assert (str(notice.first), str(notice.effective)) == ("2015-03-02", "2015-09-02")


def test_a_condition_makes_the_clock_conditional() -> None:
    """A clock that depends on dues says so, and obligations may outlive the exit."""
    dues = rule(WITHDRAWAL, term="2 years", condition="dues paid", survives="20 years")
    clock = countdown(under(dues, acts=[act("2025-02-27", NOTICE, "BBB")]), "2026-11-26")
    assert (clock.phase, clock.days, clock.notice.condition) == ("conditional", 93, "dues paid")
    assert str(clock.notice.survives_until) == "2047-02-27"


def test_where_no_withdrawal_is_known_a_notice_has_no_effect() -> None:
    """North Korea is still a party to the ICCPR."""
    never = {"kind": "no_withdrawal", "id": "none"}
    timeline = under(never, acts=[act("2005-08-25", NOTICE, "BBB")])
    clock = countdown(timeline, "2020-01-01")
    assert (clock.phase, clock.days, clock.effective) == ("without_effect", None, None)
    assert status(timeline, "2020-01-01", "BBB") == "party"
    assert flags(timeline, "2020-01-01", "BBB") == ()


def test_a_hold_one_day_short_runs_on_when_it_is_resumed() -> None:
    """North Korea and the NPT: held with one day left in 1993, out the day after it resumed."""
    held = [
        act("2003-03-12", NOTICE, "BBB"),
        act("2003-09-11", "notice_suspended", "BBB"),
        act("2013-01-10", "notice_resumed", "BBB"),
    ]
    timeline = under(WITHDRAWAL, acts=held)
    seen = [countdown(timeline, day) for day in ("2003-09-10", "2005-01-01", "2013-01-10")]
    assert [one.phase for one in seen] == ["running", "suspended", "running"]
    assert [one.days for one in seen] == [2, 1, 1]
    assert status(timeline, "2013-01-10", "BBB") == "party"
    assert status(timeline, "2013-01-11", "BBB") == "former_party"


@pytest.mark.parametrize("kind", ["notice_suspended", "extension"])
def test_what_holds_on_the_day_of_effect_is_in_time(kind: str) -> None:
    """A hold and an extension of the last day come before the effect, whatever their order."""
    more = {"about": "notice", "effective": "2004-01-01"} if kind == "extension" else {}
    acts = [act("2003-09-12", kind, "BBB", **more), act("2003-03-12", NOTICE, "BBB", id="notice")]
    assert status(under(WITHDRAWAL, acts=acts), "2003-09-12", "BBB") == "party"


def test_an_extension_moves_the_day_of_a_notice_it_is_about() -> None:
    """Article 50 TEU: on each day the clock shows the day that stood then."""
    moved = {"2019-03-22": "2019-04-12", "2019-04-11": "2019-10-31", "2019-10-29": "2020-01-31"}
    acts = [
        act("2017-03-29", NOTICE, "BBB", id="letter"),
        *(act(day, "extension", about="letter", effective=to) for day, to in moved.items()),
    ]
    timeline = under(rule(WITHDRAWAL, term="2 years"), acts=acts)
    days = ("2019-03-21", "2019-03-22", "2019-04-11", "2020-01-01")
    told = [str(countdown(timeline, day).effective) for day in days]
    assert told == ["2019-03-29", "2019-04-12", "2019-10-31", "2020-01-31"]
    assert status(timeline, "2020-01-30", "BBB") == "party"
    assert status(timeline, "2020-01-31", "BBB") == "former_party"


def test_a_treaty_expires_for_all_and_an_extension_moves_the_day() -> None:
    """New START: ten years, extended once by five; nobody is bound from that day."""
    acts = [act("2010-02-03", "extension", effective="2015-03-01")]
    timeline = under({"kind": "expiry", "id": "end", "term": "10 years"}, acts=acts)
    ends = [timeline.on(date(year, 1, 1)).ends for year in (2005, 2012)]
    assert [str(one and one.day) for one in ends] == ["2010-03-01", "2015-03-01"]
    assert timeline.on(date(2015, 2, 28)).counts.party == 4
    assert timeline.on(date(2015, 3, 1)).counts.former_party == 4


@pytest.mark.parametrize(
    ("when", "leavers", "left"),
    [("a party leaves", "B", 0), ("parties below 3", "B", 3), ("parties below 3", "BC", 0)],
)
def test_a_treaty_ends_when_too_few_are_left(when: str, leavers: str, left: int) -> None:
    """INF ended with one exit; a larger treaty when it falls below its least number."""
    acts = [act("2019-02-02", NOTICE, 3 * letter) for letter in leavers]
    timeline = under(WITHDRAWAL, {"kind": "termination", "id": "end", "when": when}, acts=acts)
    assert timeline.on(date(2019, 8, 1)).counts.party == 4
    assert timeline.on(date(2019, 8, 2)).counts.party == left
    assert not timeline.on(date(2019, 8, 2)).counts.withdrawal_pending


def test_a_cessation_is_an_exit_without_a_notice() -> None:
    """Russia and the European Convention on Human Rights: six months after it was no member."""
    ceases = {"kind": "cessation", "id": "ceases", "term": "6 months"}
    timeline = under(WITHDRAWAL, ceases, acts=[act("2022-03-16", "cessation", "BBB")])
    assert str(countdown(timeline, "2022-04-01").effective) == "2022-09-16"
    assert status(timeline, "2022-09-16", "BBB") == "former_party"


def test_provisional_application_is_a_status_that_ends_after_a_notice() -> None:
    """Russia and the Energy Charter: sixty days after it told the depositary."""
    acts = [
        act("1994-12-17", "signature", "EEE"),
        act("1994-12-17", "provisional_application", "EEE"),
        act("2009-08-20", "provisional_application_ended", "EEE"),
    ]
    applies = {"kind": "provisional_application", "id": "applies", "term": "60 days"}
    timeline = under(applies, acts=acts, states=FIVE)
    assert status(timeline, "2009-10-18", "EEE") == "provisionally_applying"
    assert status(timeline, "2009-10-19", "EEE") == "signatory"
    assert str(countdown(timeline, "2009-09-01").effective) == "2009-10-19"


def test_a_deposit_that_is_withdrawn_no_longer_counts() -> None:
    """A ratification taken back before the entry into force does not bring it about."""
    acts = [
        act("1999-01-01", "signature", "AAA", "BBB", "CCC"),
        act("2000-01-01", "ratification", "AAA"),
        act("2000-02-01", "ratification_withdrawn", "AAA"),
        act("2000-03-01", "ratification", "BBB"),
        act("2000-04-01", "ratification", "CCC"),
    ]
    timeline = compiled(acts, rules=BASE)
    assert str(timeline.entry.completed_on) == "2000-04-01"
    assert status(timeline, "2000-02-01", "AAA") == "signatory"


def test_a_dispute_stays_up_until_it_is_settled_even_after_the_exit() -> None:
    """What others contest is marked after the exit too."""
    acts = [
        act("2003-03-12", NOTICE, "BBB", id="notice"),
        act("2003-05-01", "dispute", "CCC", id="objection", about="notice"),
        act("2005-01-01", "dispute_settled", "CCC", about="objection"),
    ]
    timeline = under(WITHDRAWAL, acts=acts)
    assert countdown(timeline, "2003-04-30").phase == "running"
    assert countdown(timeline, "2003-05-01").phase == "disputed"
    assert flags(timeline, "2004-12-31", "BBB") == ("disputed",)
    assert flags(timeline, "2005-01-01", "BBB") == ()


@pytest.mark.parametrize(("day", "up"), [("2023-12-06", 0), ("2023-12-07", 1)])
def test_a_suspension_is_up_from_the_day_that_it_states(day: str, up: int) -> None:
    """The United States and the CFE Treaty: said on 7 November 2023, in effect a month later."""
    acts = [act("2023-11-07", "suspension_of_operation", "BBB", effective="2023-12-07")]
    assert len(flags(under(acts=acts), day, "BBB")) == up


@pytest.mark.parametrize(("day", "up"), [("2011-01-01", 1), ("2013-01-01", 1), ("2014-01-01", 0)])
def test_each_suspension_ends_on_its_own(day: str, up: int) -> None:
    """The exit of one state leaves alone what is suspended towards another."""
    suspends = "suspension_of_operation"
    acts = [
        act("2010-01-01", suspends, "CCC", towards=["BBB"]),
        act("2012-01-01", suspends, "CCC", towards=["DDD"], id="second"),
        act("2012-02-01", NOTICE, "BBB"),
        act("2013-06-01", "suspension_lifted", "CCC", about="second"),
    ]
    assert len(flags(under(WITHDRAWAL, acts=acts), day, "CCC")) == up


def test_a_predecessor_may_go_on() -> None:
    """Serbia remained when Montenegro succeeded."""
    acts = [act("2006-06-03", "succession", "EEE", from_="BBB", continues="true")]
    timeline = under(acts=acts, states=FIVE)
    assert [status(timeline, "2007-01-01", id_) for id_ in ("BBB", "EEE")] == ["party", "party"]


def test_an_effect_that_nobody_recorded_is_told_last() -> None:
    """A clock that still runs comes before one that is over."""
    acts = [act("2003-01-01", NOTICE, "BBB"), act("2003-12-01", NOTICE, "CCC")]
    told = under(WITHDRAWAL, acts=acts).on(date(2004, 1, 1)).countdowns
    assert [(one.notice.state.id, one.phase) for one in told] == [
        ("CCC", "running"),
        ("BBB", "due"),
    ]


def test_where_only_exits_are_on_record_a_deposit_binds() -> None:
    """Without an entry into force on record, a state that deposited and left was a party between.

    Too few deposits are on record for the rule to be met; that says nothing of the treaty.
    """
    dataset = build(
        [
            act("2001-01-01", "accession", "BBB"),
            act("2002-01-01", "notice_of_withdrawal", "BBB"),
        ],
        rules=({**ENTRY, "instruments": "40"}, LATER, WITHDRAWAL),
    )
    dataset = replace(dataset, treaty=replace(dataset.treaty, roster="exits only"))
    timeline = compile_timeline(dataset)
    days = ("2001-01-02", "2001-03-02", "2002-06-30", "2002-07-01")
    found = [status(timeline, day, "BBB") for day in days]
    assert found == ["contracting_state", "party", "party", "former_party"]
    assert timeline.on(date(2002, 1, 1)).progress is None
