"""What the acts of others make of a state: disputes, suspensions towards it, successions."""

from datetime import date
from typing import Any

import pytest
from build import ENTRY, LATER, WITHDRAWAL, act, compiled, flags, founding, status
from openskies_tui.engine.timeline import Timeline

STATES = ("AAA", "BBB", "CCC", "DDD")
SUSPENDS = "suspension_of_operation"
NOTICE = act("2003-03-12", "notice_of_withdrawal", "BBB", id="notice")
"""Who gives this notice is out on 12 September 2003."""


def among(*acts: dict[str, Any], **more: Any) -> Timeline:
    """Return the timeline of four parties with these acts."""
    return compiled([*founding(*STATES), *acts], **more)


def up(timeline: Timeline, id_: str, flag: str, *days: str) -> list[bool]:
    """Return whether a flag is up on days."""
    return [flag in flags(timeline, day, id_) for day in days]


@pytest.mark.parametrize(
    ("kind", "disputed"),
    [
        ("notice_of_withdrawal", True),
        ("notice_suspended", True),
        (SUSPENDS, True),
        ("statement", False),
        ("announcement_of_intent", False),
    ],
)
def test_only_what_moves_the_law_is_disputed(kind: str, disputed: bool) -> None:
    """A dispute about an act of law, or about a suspension, marks the states that did it."""
    timeline = among(
        act("2003-03-12", kind, "BBB", id="done"),
        act("2003-05-01", "dispute", "CCC", about="done"),
        act("2003-05-01", "dispute", "DDD"),
    )
    days = ("2003-04-30", "2003-05-01", "2010-01-01")
    assert up(timeline, "BBB", "disputed", *days) == [False, disputed, disputed]
    assert not any(up(timeline, "CCC", "disputed", *days))


@pytest.mark.parametrize(
    ("settled", "found"),
    [
        ([], [False, True, True, True, True]),
        ([("2004-01-01", "first")], [False, True, False, True, True]),
        ([("2004-01-01", "notice")], [False, True, False, True, True]),
        ([("2004-01-01", "notice"), ("2006-01-01", "notice")], [False, True, False, True, False]),
        ([("2006-01-01", "notice")], [False, True, True, True, False]),
        ([("2006-01-01", "second")], [False, True, True, True, True]),
        ([("2005-01-01", "notice")], [False, True, True, False, False]),
        ([("2004-01-01", "other")], [False, True, True, True, True]),
    ],
)
def test_a_dispute_is_settled_once_and_may_be_raised_anew(
    settled: list[tuple[str, str]], found: list[bool]
) -> None:
    """What is settled is the dispute, or all that were raised about the act until then."""
    timeline = among(
        NOTICE,
        act("2003-03-12", "notice_of_withdrawal", "AAA", id="other"),
        act("2003-05-01", "dispute", "CCC", id="first", about="notice"),
        act("2005-01-01", "dispute", "DDD", id="second", about="notice"),
        *(act(day, "dispute_settled", "CCC", about=about) for day, about in settled),
    )
    days = ("2003-04-30", "2003-05-01", "2004-01-01", "2005-01-01", "2006-01-01")
    assert up(timeline, "BBB", "disputed", *days) == found
    assert not any(up(timeline, "AAA", "disputed", *days))


def test_a_dispute_about_a_notice_marks_its_clock_while_it_lasts() -> None:
    """The clock is disputed from the objection until the day on which it is settled."""
    timeline = among(
        NOTICE,
        act("2003-05-01", "dispute", "CCC", id="objection", about="notice"),
        act("2003-06-01", "dispute_settled", "CCC", about="objection"),
    )
    days = ("2003-04-30", "2003-05-01", "2003-05-31", "2003-06-01")
    phases = [one.phase for day in days for one in timeline.on(date.fromisoformat(day)).countdowns]
    assert phases == ["running", "disputed", "disputed", "running"]


@pytest.mark.parametrize(
    ("suspended", "more", "lifted", "found"),
    [
        ("2002-01-01", [], None, [True, True, False]),
        ("2003-09-11", [], None, [False, True, False]),
        ("2003-09-12", [], None, [False, False, False]),
        ("2002-01-01", ["DDD"], None, [True, True, True]),
        ("2002-01-01", [], "2003-09-11", [True, False, False]),
        ("2002-01-01", [], "2003-09-12", [True, True, False]),
        ("2002-01-01", [], "2005-01-01", [True, True, False]),
        ("2002-01-01", ["EEE"], None, [True, True, True]),
    ],
)
def test_a_suspension_towards_a_state_ends_with_its_exit(
    suspended: str, more: list[str], lifted: str | None, found: list[bool]
) -> None:
    """Towards all that it names the operation is suspended until they are out, or until lifted."""
    timeline = among(
        NOTICE,
        act(suspended, SUSPENDS, "CCC", id="suspended", towards=["BBB", *more]),
        act("2002-01-01", "announcement_of_intent", "CCC"),
        *([act(lifted, "suspension_lifted", "CCC", about="suspended")] if lifted else []),
    )
    days = ("2003-09-10", "2003-09-11", "2003-09-12")
    assert up(timeline, "CCC", "operation_suspended", *days) == found
    assert up(timeline, "CCC", "withdrawal_announced", *days) == [True, True, True]
    assert not any(up(timeline, "DDD", "operation_suspended", *days))


def test_a_suspension_ends_with_the_exit_that_follows_it() -> None:
    """Towards a state that came back it lasts until that leaves anew; no other act ends it."""
    timeline = among(
        NOTICE,
        act("2004-01-01", "accession", "BBB"),
        act("2004-06-01", SUSPENDS, "CCC", towards=["BBB"]),
        act("2005-01-01", "notice_of_withdrawal", "BBB"),
        act("2006-01-01", "accession", "BBB"),
        act("2004-06-01", SUSPENDS, "DDD", towards=["EEE"]),
        act("2005-01-01", "accession", "EEE"),
        states=(*STATES, "EEE"),
    )
    days = ("2004-05-31", "2004-06-01", "2005-06-30", "2005-07-01", "2007-01-01")
    assert up(timeline, "CCC", "operation_suspended", *days) == [False, True, True, False, False]
    assert up(timeline, "DDD", "operation_suspended", *days) == [False, True, True, True, True]


def test_a_suspension_by_many_ends_for_each() -> None:
    """Whoever is a party no more has nothing to suspend; the exit of the other ends all."""
    timeline = among(
        NOTICE,
        act("2002-01-01", SUSPENDS, "AAA", "CCC", "EEE", id="suspended", towards=["BBB"]),
        act("2002-06-01", "suspension_lifted", "AAA", about="suspended"),
    )
    days = ("2002-05-31", "2002-06-01", "2003-09-11", "2003-09-12")
    assert up(timeline, "AAA", "operation_suspended", *days) == [True, False, False, False]
    assert up(timeline, "CCC", "operation_suspended", *days) == [True, True, True, False]


@pytest.mark.parametrize(
    ("lifted", "left"),
    [
        ({}, ()),
        ({"towards": ["BBB"]}, ("both",)),
        ({"towards": ["BBB", "DDD"]}, ()),
        ({"towards": ["DDD"]}, ("one", "both")),
        ({"about": "one"}, ("both",)),
        ({"about": "both"}, ("one",)),
        ({"about": "else"}, ()),
        ({"about": "one", "towards": ["BBB"]}, ("both",)),
    ],
)
def test_what_a_lifting_lifts(lifted: dict[str, Any], left: tuple[str, ...]) -> None:
    """Each suspension towards the states that it names; the one it is about; else every one."""
    timeline = among(
        act("2001-01-01", "statement", id="else"),
        act("2002-01-01", SUSPENDS, "CCC", id="one", towards=["BBB"]),
        act("2002-02-01", SUSPENDS, "CCC", id="both", towards=["BBB", "DDD"]),
        act("2003-01-01", "suspension_lifted", "CCC", **lifted),
    )
    spans = {span.act: (str(span.start), span.end) for span in timeline.history_of["CCC"].spans}
    day = date(2003, 1, 1)
    assert spans == {
        "one": ("2002-01-01", None if "one" in left else day),
        "both": ("2002-02-01", None if "both" in left else day),
    }


def lives(timeline: Timeline, id_: str, *days: str) -> list[str | None]:
    """Return the status of a state on days, ``None`` where it does not exist."""
    found = (timeline.on(date.fromisoformat(day)).standing(id_) for day in days)
    return [one and one.status for one in found]


def test_a_successor_begins_where_its_predecessor_ends() -> None:
    """On the day of the succession the one is there and the other is not, and a change says so."""
    timeline = among(
        act("2002-01-01", "succession", "EEE", from_="BBB"), states=(*STATES, "EEE", "FFF")
    )
    days = ("0001-01-01", "2001-12-31", "2002-01-01", "9999-12-31")
    assert lives(timeline, "BBB", *days) == ["non_party", "party", None, None]
    assert lives(timeline, "EEE", *days) == [None, None, "party", "party"]
    assert lives(timeline, "FFF", *days) == ["non_party"] * 4
    change = timeline.on(date(2001, 12, 31)).next_change
    assert change is not None
    moves = [(move.state.id, move.before, move.after) for move in change.moves]
    assert (str(change.day), moves) == (
        "2002-01-01",
        [("EEE", "non_party", "party"), ("BBB", "party", "non_party")],
    )


def test_a_successor_of_a_state_that_never_acted() -> None:
    """The day on which one ends and another begins is a change, even when the treaty is over."""
    timeline = among(
        act("2001-01-01", "termination"),
        act("2002-01-01", "succession", "EEE", from_="FFF"),
        states=(*STATES, "EEE", "FFF"),
    )
    days = ("2001-12-31", "2002-01-01", "2003-01-01")
    assert lives(timeline, "FFF", *days) == ["non_party", None, None]
    assert lives(timeline, "EEE", *days) == [None, "non_party", "non_party"]
    change = timeline.on(date(2001, 12, 31)).next_change
    assert change is not None
    assert [(str(change.day), move.state.id) for move in change.moves] == [("2002-01-01", "FFF")]


def test_a_state_that_takes_in_another_was_there_before() -> None:
    """Germany was a party before it succeeded to the other Germany, and is one after."""
    timeline = among(
        act("2002-01-01", "succession", "AAA", from_="BBB"),
        act("2003-01-01", "succession", "AAA", from_="CCC"),
    )
    days = ("1998-12-31", "2001-12-31", "2002-01-01", "2003-01-01")
    assert lives(timeline, "AAA", *days) == ["non_party", "party", "party", "party"]
    assert [timeline.on(date.fromisoformat(day)).counts.party for day in days] == [0, 4, 3, 2]


def test_a_notice_ends_with_the_state_that_gave_it() -> None:
    """A successor is not on the way out, and nobody left when the day comes."""
    timeline = among(
        NOTICE,
        act("2003-05-01", "succession", "EEE", from_="BBB"),
        states=(*STATES, "EEE"),
        rules=(ENTRY, LATER, WITHDRAWAL, {"kind": "expiry", "id": "e", "term": "50 years"}),
    )
    assert len(timeline.on(date(2003, 4, 30)).countdowns) == 1
    assert timeline.on(date(2003, 5, 1)).countdowns == ()
    assert timeline.on(date(2004, 1, 1)).last_exit is None
    assert status(timeline, "2004-01-01", "EEE") == "party"


@pytest.mark.parametrize(
    ("acts", "first"),
    [
        ([], "non_party"),
        (["statement"], "non_party"),
        (["announcement_of_intent"], "non_party"),
        (["notice_of_withdrawal"], "party"),
        (["cessation"], "party"),
        ([SUSPENDS], "party"),
        (["accession", "notice_of_withdrawal"], "non_party"),
        (["signature", "notice_of_withdrawal"], "non_party"),
        (["succession", "notice_of_withdrawal"], None),
        (["provisional_application", "notice_of_withdrawal"], "non_party"),
    ],
)
@pytest.mark.parametrize("roster", ["complete", "exits only"])
def test_who_acts_as_a_party_was_one_where_only_exits_are_on_record(
    acts: list[str], first: str | None, roster: str
) -> None:
    """Of a state with no consent on record, what only a party can do tells that it was one."""
    done = [act(f"2003-0{number}-01", kind, "BBB") for number, kind in enumerate(acts, 1)]
    timeline = compiled(done, roster=roster)
    complete = roster == "complete" and first == "party"
    assert lives(timeline, "BBB", "2002-12-31") == ["non_party" if complete else first]
    assert lives(timeline, "AAA", "2002-12-31") == ["non_party"]


def test_a_provisional_application_needs_a_clause() -> None:
    """Where the treaty knows none, an act of that name moves nothing."""
    applied = act("2003-01-01", "provisional_application", "EEE")
    states = (*STATES, "EEE")
    assert lives(among(applied, states=states), "EEE", "2003-01-01") == ["non_party"]
    applies = {"kind": "provisional_application", "id": "applies", "term": "1 day"}
    there = among(applied, states=states, rules=(ENTRY, LATER, applies))
    assert lives(there, "EEE", "2003-01-01") == ["provisionally_applying"]


@pytest.mark.parametrize(
    ("stated", "rules", "out"),
    [
        (None, (), "2003-03-12"),
        ("2003-06-01", (), "2003-06-01"),
        (None, ("6 months",), "2003-09-12"),
        ("2003-06-01", ("6 months",), "2003-09-12"),
        ("2004-06-01", ("6 months",), "2004-06-01"),
    ],
)
def test_a_cessation_is_at_once_unless_the_treaty_or_the_act_gives_a_day(
    stated: str | None, rules: tuple[str, ...], out: str
) -> None:
    """Who ceases to be entitled is out on that day, where no clause says otherwise."""
    ceases = act("2003-03-12", "cessation", "BBB", **({"effective": stated} if stated else {}))
    clauses = ({"kind": "cessation", "id": "ceases", "term": term} for term in rules)
    timeline = among(ceases, rules=(ENTRY, LATER, *clauses))
    assert [str(notice.effective) for notice in timeline.notices] == [out]
    assert status(timeline, out, "BBB") == "former_party"
    eve = date.fromordinal(date.fromisoformat(out).toordinal() - 1)
    assert status(timeline, str(eve), "BBB") == "party"
    assert not timeline.notices[0].windows
