"""When a treaty ends for all: on which day, since when that is foreseen, and what it ends."""

from datetime import date
from typing import Any

import pytest
from build import ENTRY, LATER, WITHDRAWAL, act, compiled, flags, founding, status

TEN_YEARS = {"kind": "expiry", "id": "expiry", "term": "10 years"}
BY_EXIT = {"kind": "termination", "id": "exit", "when": "a party leaves"}
BELOW_3 = {"kind": "termination", "id": "few", "when": "parties below 3"}
STATES = ("AAA", "BBB", "CCC", "DDD")
NOTICE = act("2009-09-01", "notice_of_withdrawal", "BBB", id="notice")
"""Who gives this notice is out on 1 March 2010, the day on which ten years are over."""
TERMINATED = act("2005-06-01", "termination", id="terminated")
EXPIRED = act("2007-01-01", "expiry", id="expired")


def extended(day: str, **more: Any) -> dict[str, Any]:
    """Return an extension of a day."""
    return act(day, "extension", id="extended", **more)


def endings(
    rules: tuple[dict[str, Any], ...], acts: list[dict[str, Any]], **more: Any
) -> list[tuple[str, ...]]:
    """Return the days on which the treaty ends: from when that holds, the day, by what."""
    timeline = compiled([*founding(*STATES), *acts], rules=(ENTRY, LATER, *rules), **more)
    (last,) = {one.day for one in timeline.endings[-1:]} or {date.max}
    assert timeline.on(last).ends == (timeline.endings[-1] if timeline.endings else None)
    return [
        (str(one.since), str(one.day), one.act.id if one.act else one.rule.id if one.rule else "")
        for one in timeline.endings
    ]


FIRST = ("0001-01-01", "2010-03-01", "expiry")


@pytest.mark.parametrize(
    ("rules", "acts", "found"),
    [
        ((), [], []),
        ((), [extended("2005-01-01", effective="2015-01-01")], []),
        ((TEN_YEARS,), [], [FIRST]),
        (
            ({**TEN_YEARS, "day": "2012-01-01"},),
            [],
            [("0001-01-01", "2012-01-01", "expiry")],
        ),
        (
            (TEN_YEARS,),
            [extended("2010-03-01", effective="2015-01-01")],
            [FIRST, ("2010-03-01", "2015-01-01", "extended")],
        ),
        ((TEN_YEARS,), [extended("2010-03-02", effective="2015-01-01")], [FIRST]),
        ((TEN_YEARS,), [extended("2010-01-01")], [FIRST]),
        (
            (TEN_YEARS,),
            [
                act("2005-01-01", "statement", id="said"),
                extended("2010-01-01", about="said", effective="2015-01-01"),
            ],
            [FIRST, ("2010-01-01", "2015-01-01", "extended")],
        ),
        (
            (TEN_YEARS,),
            [NOTICE, extended("2010-01-01", about="notice", effective="2015-01-01")],
            [FIRST],
        ),
        (
            (TEN_YEARS,),
            [
                extended("2009-01-01", effective="2015-01-01"),
                act("2014-01-01", "extension", id="again", effective="2020-01-01"),
            ],
            [
                FIRST,
                ("2009-01-01", "2015-01-01", "extended"),
                ("2014-01-01", "2020-01-01", "again"),
            ],
        ),
        ((), [TERMINATED], [("2005-06-01", "2005-06-01", "terminated")]),
        (
            (),
            [{**TERMINATED, "effective": "2005-12-31"}],
            [("2005-06-01", "2005-12-31", "terminated")],
        ),
        ((TEN_YEARS,), [TERMINATED], [FIRST, ("2005-06-01", "2005-06-01", "terminated")]),
        ((TEN_YEARS,), [{**TERMINATED, "day": "2010-03-02"}], [FIRST]),
        ((TEN_YEARS,), [{**TERMINATED, "effective": "2010-03-02"}], [FIRST]),
        (
            (TEN_YEARS,),
            [{**TERMINATED, "effective": "2010-03-01"}],
            [FIRST, ("2005-06-01", "2010-03-01", "terminated")],
        ),
        ((TEN_YEARS,), [EXPIRED], [FIRST]),
        ((), [EXPIRED], [("2007-01-01", "2007-01-01", "expired")]),
        ((), [TERMINATED, EXPIRED], [("2005-06-01", "2005-06-01", "terminated")]),
        ((WITHDRAWAL, BY_EXIT), [], []),
        ((WITHDRAWAL, BY_EXIT), [NOTICE], [("2009-09-01", "2010-03-01", "exit")]),
        (
            (WITHDRAWAL, BY_EXIT),
            [NOTICE, act("2008-01-01", "notice_of_withdrawal", "CCC")],
            [("2008-01-01", "2008-07-01", "exit")],
        ),
        (
            (WITHDRAWAL, BY_EXIT, TEN_YEARS),
            [NOTICE],
            [FIRST, ("2009-09-01", "2010-03-01", "exit")],
        ),
        ((WITHDRAWAL, BY_EXIT, TEN_YEARS), [{**NOTICE, "day": "2009-09-02"}], [FIRST]),
        (
            (WITHDRAWAL, BY_EXIT, TEN_YEARS),
            [
                extended("2009-01-01", effective="2015-01-01"),
                {**NOTICE, "day": "2013-01-01"},
            ],
            [
                FIRST,
                ("2009-01-01", "2015-01-01", "extended"),
                ("2013-01-01", "2013-07-01", "exit"),
            ],
        ),
        ((WITHDRAWAL, BELOW_3), [NOTICE], []),
        (
            (WITHDRAWAL, BELOW_3),
            [
                NOTICE,
                act("2012-01-01", "accession", "BBB"),
                act("2013-01-01", "notice_of_withdrawal", "CCC"),
                act("2014-01-01", "notice_of_withdrawal", "BBB"),
            ],
            [("2014-01-01", "2014-07-01", "few")],
        ),
        (
            (WITHDRAWAL, {**BELOW_3, "when": "parties below 4"}),
            [
                NOTICE,
                act("2012-01-01", "accession", "BBB"),
                act("2014-01-01", "notice_of_withdrawal", "BBB"),
            ],
            [("2009-09-01", "2010-03-01", "few")],
        ),
        (
            ({**BELOW_3, "when": "parties below 4"},),
            [act("2004-01-01", "succession", "AAA", from_="BBB")],
            [("2004-01-01", "2004-01-01", "few")],
        ),
        ((WITHDRAWAL, {**BELOW_3, "when": "parties below 5"}), [NOTICE], []),
    ],
)
def test_the_day_on_which_a_treaty_ends(
    rules: tuple[dict[str, Any], ...], acts: list[dict[str, Any]], found: list[tuple[str, ...]]
) -> None:
    """By its own rule, moved in time, or sooner: by an act of all, an exit, too few parties."""
    assert endings(rules, acts) == found


def test_a_treaty_that_never_had_enough_parties_does_not_end_for_want_of_them() -> None:
    """The least number is one to fall below; a single party is not fewer than there were."""
    acts = [act("2000-01-01", "ratification", "AAA")]
    rules = ({**ENTRY, "instruments": "1"}, {**BELOW_3, "when": "parties below 1"})
    assert not compiled(acts, rules=rules).endings


def test_all_that_was_up_is_over_with_the_treaty() -> None:
    """Nobody is bound, no notice runs and no flag stays up; who only signed is as it was."""
    acts = [
        *founding("AAA", "BBB"),
        act("2001-01-01", "signature", "CCC", "DDD"),
        act("2001-02-01", "provisional_application", "DDD"),
        act("2002-01-01", "announcement_of_intent", "AAA"),
        act("2002-02-01", "suspension_of_operation", "AAA"),
        act("2002-03-01", "dispute", "CCC", about="notice"),
        act("2002-02-02", "notice_of_withdrawal", "BBB", id="notice", effective="2005-01-01"),
        act("2003-01-01", "termination"),
        act("2003-02-01", "accession", "CCC"),
        act("2003-03-01", "suspension_of_operation", "AAA"),
    ]
    applies = {"kind": "provisional_application", "id": "applies", "term": "1 day"}
    timeline = compiled(acts, rules=(ENTRY, LATER, WITHDRAWAL, applies))
    told = [
        {id_: (status(timeline, day, id_), *flags(timeline, day, id_)) for id_ in STATES}
        for day in ("2002-12-31", "2003-01-01", "2010-01-01")
    ]
    assert told[0] == {
        "AAA": ("party", "withdrawal_announced", "operation_suspended"),
        "BBB": ("party", "withdrawal_pending", "disputed"),
        "CCC": ("signatory",),
        "DDD": ("provisionally_applying",),
    }
    assert told[1] == told[2]
    assert told[1] == {
        "AAA": ("former_party",),
        "BBB": ("former_party",),
        "CCC": ("signatory",),
        "DDD": ("former_party",),
    }
    assert [len(timeline.on(date(year, 1, 1)).countdowns) for year in (2002, 2003, 2006)] == [
        0,
        0,
        0,
    ]
    assert timeline.on(date(2002, 12, 31)).countdowns
    assert timeline.on(date(2006, 1, 1)).last_exit is None
    assert timeline.on(date(2003, 1, 1)).next_change is None


@pytest.mark.parametrize(
    ("disputed", "settled", "up"),
    [
        ("2008-01-01", None, ["2008-01-01", "2014-12-31"]),
        ("2008-01-01", "2011-01-01", ["2008-01-01", "2010-12-31"]),
        ("2008-01-01", "2016-01-01", ["2008-01-01", "2014-12-31"]),
        ("2015-01-01", None, ["2015-01-01", "2020-01-01"]),
        ("2015-01-01", "2016-01-01", ["2015-01-01", "2015-12-31"]),
    ],
)
def test_a_dispute_ends_with_the_treaty_unless_it_is_over_its_end(
    disputed: str, settled: str | None, up: list[str]
) -> None:
    """What is contested while the treaty lasts is so until its last day, as that was moved."""
    acts = [
        *founding("AAA", "BBB"),
        act("2005-01-01", "suspension_of_operation", "BBB", id="suspended"),
        extended("2009-01-01", effective="2015-01-01"),
        act(disputed, "dispute", "AAA", id="objection", about="suspended"),
        *([act(settled, "dispute_settled", about="objection")] if settled else []),
    ]
    timeline = compiled(acts, rules=(ENTRY, LATER, TEN_YEARS))
    days = ("2007-12-31", "2008-01-01", "2010-12-31", "2011-01-01", "2014-12-31", "2015-01-01",
            "2015-12-31", "2016-01-01", "2020-01-01")  # fmt: skip
    found = [day for day in days if "disputed" in flags(timeline, day, "BBB")]
    assert [found[0], found[-1]] == up
    assert not any("disputed" in flags(timeline, day, "AAA") for day in days)
