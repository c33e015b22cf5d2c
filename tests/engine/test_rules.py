"""Notices of withdrawal: floors, holds, revocations, disputes and returns, in small treaties."""

from datetime import date

import pytest
from build import ENTRY, LATER, RULES, act, compiled, countdown, flags, founding, standing, status
from openskies_tui.engine.rules import article_words

STATES = ("AAA", "BBB", "CCC")


def noticed(**more: object) -> list[dict[str, object]]:
    """Return acts of which the last is BBB's notice of 31 August 2020."""
    notice = act("2020-08-31", "notice_of_withdrawal", "BBB", id="notice", **more)
    return [*founding(*STATES), notice]


@pytest.mark.parametrize(
    ("stated", "effective", "too_early"),
    [
        ("2021-06-30", "2021-06-30", False),
        ("2021-02-28", "2021-02-28", False),
        ("2021-02-27", "2021-02-28", True),
        ("2020-12-31", "2021-02-28", True),
        (None, "2021-02-28", False),
    ],
)
def test_the_term_is_a_floor(stated: str | None, effective: str, too_early: bool) -> None:
    """The stated day decides unless it is too early; then, and without one, the earliest does."""
    timeline = compiled(noticed(**{"effective": stated} if stated else {}))
    clock = countdown(timeline, "2020-08-31").notice
    assert (str(clock.earliest), str(clock.effective)) == ("2021-02-28", effective)
    assert clock.stated_too_early is too_early
    left = date.fromisoformat(effective)
    eve = left.replace(day=left.day - 1)
    assert status(timeline, str(eve), "BBB") == "party"
    assert status(timeline, effective, "BBB") == "former_party"


@pytest.mark.parametrize(
    ("article", "cited"),
    [
        ("XV(2)", "Art. XV(2)"),
        ("III, Section II", "Art. III, Section II"),
        ("45(3)(a)", "Art. 45(3)(a)"),
        ("6bis", "Art. 6bis"),
        ("56(2) of the Vienna Convention", "Art. 56(2) of the Vienna Convention"),
        ("22 U.S.C. 290c", "22 U.S.C. 290c"),
        ("Annex A", "Annex A"),
        ("Constitution, section 5", "Constitution, section 5"),
        (None, ""),
    ],
)
def test_only_an_article_is_cited_as_one(article: str | None, cited: str) -> None:
    """What sets a day may be a law of one of the states."""
    assert article_words(article) == cited


def test_a_revoked_notice_never_takes_effect() -> None:
    """A notice that is taken back ends its countdown, and the state stays a party."""
    timeline = compiled([*noticed(), act("2020-12-01", "notice_revoked", "BBB", about="notice")])
    assert countdown(timeline, "2020-11-30").days == 90
    assert flags(timeline, "2020-11-30", "BBB") == ("withdrawal_pending",)
    after = timeline.on(date(2020, 12, 1))
    assert after.countdowns == ()
    assert standing(after, "BBB").flags == ()
    assert status(timeline, "2021-02-28", "BBB") == "party"
    assert timeline.on(date(2021, 3, 1)).last_exit is None


def test_a_suspended_notice_is_held() -> None:
    """A notice suspended one day short is held with that day left, and never takes effect."""
    timeline = compiled([*noticed(), act("2021-02-27", "notice_suspended", "BBB", about="notice")])
    for day in ("2021-02-27", "2021-02-28", "2025-01-01"):
        held = countdown(timeline, day)
        assert (held.phase, held.days, held.effective) == ("suspended", 1, None)
        assert status(timeline, day, "BBB") == "party"
        assert flags(timeline, day, "BBB") == ("withdrawal_pending", "notice_held")
    assert timeline.on(date(2025, 1, 1)).last_exit is None


def test_an_effect_that_nobody_recorded_is_due() -> None:
    """Once the day has come the state is out; without a record of it the countdown says due."""
    timeline = compiled(noticed())
    assert countdown(timeline, "2021-02-27").phase == "running"
    for day, days in (("2021-02-28", 0), ("2021-03-10", -10)):
        assert (countdown(timeline, day).phase, countdown(timeline, day).days) == ("due", days)
        assert status(timeline, day, "BBB") == "former_party"


def test_a_recorded_effect_ends_the_countdown() -> None:
    """With the effect on record the countdown is over on its day."""
    out = act("2021-02-28", "withdrawal_effective", "BBB", about="notice")
    timeline = compiled([*noticed(), out])
    assert countdown(timeline, "2021-02-27").days == 1
    assert timeline.on(date(2021, 2, 28)).countdowns == ()
    last = timeline.on(date(2021, 2, 28)).last_exit
    assert last is not None
    assert last.state.id == "BBB"


@pytest.mark.parametrize(("rank", "word"), [("normal", "disputed"), ("deprecated", "running")])
def test_a_rival_date_that_still_stands_is_a_dispute(rank: str, word: str) -> None:
    """A rival day that still stands makes the countdown disputed; a discarded one does not."""
    rival = {"field": "day", "value": "2020-09-01", "rank": rank, "reason": "R.", "sources": ["s"]}
    timeline = compiled(noticed(rivals=[rival]))
    assert countdown(timeline, "2020-09-01").phase == word
    assert ("disputed" in flags(timeline, "2020-09-01", "BBB")) is (word == "disputed")
    assert "withdrawal_pending" in flags(timeline, "2020-09-01", "BBB")


@pytest.mark.parametrize(
    "deeds", [[], [("1999-01-01", "signature")], [("2020-08-01", "accession")]]
)
def test_a_notice_by_a_non_party_has_no_effect(deeds: list[tuple[str, str]]) -> None:
    """Only a State Party can give notice: for others no clock runs and no flag goes up."""
    acts = [*founding(*STATES), *(act(day, kind, "DDD") for day, kind in deeds)]
    before = compiled(acts)
    after = compiled([*acts, act("2020-08-31", "notice_of_withdrawal", "DDD")])
    for day in ("2020-08-31", "2021-02-28", "2022-01-01"):
        assert after.on(date.fromisoformat(day)).countdowns == ()
        assert flags(after, day, "DDD") == ()
        assert status(after, day, "DDD") == status(before, day, "DDD")


def test_a_treaty_without_a_term_lets_the_stated_day_decide() -> None:
    """Without a rule on withdrawal the stated day counts, and no clock can be read without one."""
    stated = compiled(noticed(effective="2020-10-01"), rules=(ENTRY, LATER))
    assert countdown(stated, "2020-09-01").days == 30
    assert status(stated, "2020-10-01", "BBB") == "former_party"
    unstated = countdown(compiled(noticed(), rules=(ENTRY, LATER)), "2030-01-01")
    assert (unstated.phase, unstated.days, unstated.effective) == ("running", None, None)


def test_suspension_towards_a_state_ends_when_that_state_is_out() -> None:
    """Operation cannot stay suspended towards a state that is no party any more."""
    suspended = act("2010-01-01", "suspension_of_operation", "CCC", towards=["BBB"])
    timeline = compiled([*noticed(), suspended])
    assert flags(timeline, "2009-12-31", "CCC") == ()
    assert flags(timeline, "2021-02-27", "CCC") == ("operation_suspended",)
    assert flags(timeline, "2021-02-28", "CCC") == ()


def test_suspension_towards_two_lasts_until_both_are_out() -> None:
    """Of a suspension towards two states one still stands when the other is out."""
    suspended = act("2010-01-01", "suspension_of_operation", "CCC", towards=["AAA", "BBB"])
    other = act("2021-01-01", "notice_of_withdrawal", "AAA")
    assert flags(compiled([*noticed(), suspended]), "2030-01-01", "CCC") == ("operation_suspended",)
    both = compiled([*noticed(), suspended, other])
    assert flags(both, "2021-06-30", "CCC") == ("operation_suspended",)
    assert flags(both, "2021-07-01", "CCC") == ()


def test_a_lifted_suspension_is_over() -> None:
    """A suspension ends on the day it is lifted."""
    acts = [
        *founding(*STATES),
        act("2010-01-01", "suspension_of_operation", "CCC"),
        act("2011-01-01", "suspension_lifted", "CCC"),
    ]
    timeline = compiled(acts)
    assert flags(timeline, "2010-12-31", "CCC") == ("operation_suspended",)
    assert flags(timeline, "2011-01-01", "CCC") == ()


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_answer(day: str) -> None:
    """The first and the last day of the calendar are days like others."""
    acts = [*noticed(), act("9999-12-01", "notice_of_withdrawal", "CCC")]
    state = compiled(acts, rules=RULES).on(date.fromisoformat(day))
    assert len(state.standings) == 4
    if day.startswith("9999"):
        last = next(one for one in state.countdowns if one.notice.state.id == "CCC")
        assert (last.phase, last.days, last.notice.earliest) == ("running", None, None)
        assert state.counts.party == 2
    else:
        assert state.counts.party == 0
        assert state.previous_change is None


@pytest.mark.parametrize(
    ("day", "before", "after"),
    [
        ("1998-12-31", None, "1999-01-01"),
        ("1999-01-01", None, "2000-01-01"),
        ("1999-01-02", "1999-01-01", "2000-01-01"),
        ("2000-02-29", "2000-01-01", "2000-03-01"),
        ("2000-03-01", "2000-01-01", None),
        ("2000-03-02", "2000-03-01", None),
    ],
)
def test_the_changes_before_and_after_a_day(
    day: str, before: str | None, after: str | None
) -> None:
    """The change before is the last one before the day, the one after the first beyond it."""
    state = compiled(founding("AAA", "BBB")).on(date.fromisoformat(day))
    found = state.previous_change, state.next_change
    assert [str(change.day) if change else None for change in found] == [before, after]
