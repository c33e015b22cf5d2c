"""Entry into force derived from deposits, in small treaties."""

from datetime import date
from typing import Any

import pytest
from build import ENTRY, LATER, WITHDRAWAL, act, compiled, rule, standing, status
from openskies_tui.engine.snapshot import Progress
from openskies_tui.engine.timeline import Timeline

SIGNED = act("1999-01-01", "signature", "AAA", "BBB", "CCC", "DDD")


def deposits(*pairs: tuple[str, str]) -> list[dict[str, Any]]:
    """Return a signature by four states, and ratifications as (day, state)."""
    return [SIGNED, *(act(day, "ratification", state) for day, state in pairs)]


def progress(timeline: Timeline, day: str) -> Progress:
    """Return the progress on a day on which the treaty is not in force."""
    found = timeline.entry.progress_on(date.fromisoformat(day))
    assert found is not None
    return found


def missing(timeline: Timeline, day: str) -> list[str]:
    """Return the ids of the indispensable states that are missing on a day."""
    return [state.id for state in progress(timeline, day).missing]


def test_the_number_of_instruments_completes() -> None:
    """The term runs from the deposit that completes the number; who deposited becomes a party."""
    timeline = compiled(deposits(("2000-01-01", "AAA"), ("2000-02-01", "BBB")))
    assert progress(timeline, "2000-01-31").in_force_from is None
    assert progress(timeline, "2000-02-01").in_force_from == date(2000, 4, 1)
    assert status(timeline, "2000-03-31", "AAA") == "contracting_state"
    assert status(timeline, "2000-04-01", "AAA") == status(timeline, "2000-04-01", "BBB") == "party"
    assert timeline.entry.progress_on(date(2000, 4, 1)) is None


def test_the_first_days_of_being_bound_are_not_known_before_they_are_settled() -> None:
    """Nobody can tell on which day a deposit will bind before the condition is met."""
    timeline = compiled(deposits(("2000-01-01", "AAA"), ("2000-02-01", "BBB")))
    assert standing(timeline.on(date(2000, 1, 31)), "AAA").bound_from is None
    assert standing(timeline.on(date(2000, 2, 1)), "AAA").bound_from == date(2000, 4, 1)


def test_the_depositaries_are_required() -> None:
    """However many deposit, the treaty waits for its depositaries where the rule says so."""
    acts = deposits(("2000-01-01", "BBB"), ("2000-02-01", "CCC"), ("2001-01-01", "AAA"))
    asked = compiled(acts, rules=(rule(ENTRY, depositaries="true"), LATER))
    assert missing(asked, "2000-02-01") == ["AAA"]
    assert status(asked, "2000-12-31", "BBB") == "contracting_state"
    assert progress(asked, "2001-01-01").in_force_from == date(2001, 3, 2)
    assert [one.states for one in progress(asked, "2001-01-01").completed_by] == [("AAA",)]
    assert status(compiled(acts), "2000-04-01", "BBB") == "party"


@pytest.mark.parametrize(("quota", "wanted"), [(8, ["CCC"]), (7, [])])
def test_large_quotas_are_required(quota: int, wanted: list[str]) -> None:
    """A signatory whose quota has the size of the rule is indispensable; a smaller one is not."""
    rules = (rule(ENTRY, quota_at_least="8"), LATER)
    acts = deposits(("2000-01-01", "AAA"))
    assert missing(compiled(acts, rules=rules, quotas={"CCC": quota}), "2000-06-01") == wanted


def test_a_large_quota_of_a_state_that_did_not_sign_is_not_required() -> None:
    """Only signatories can be indispensable by their quota."""
    rules = (rule(ENTRY, quota_at_least="8"), LATER)
    acts = [act("1999-01-01", "signature", "AAA", "BBB"), act("2000-01-01", "ratification", "AAA")]
    assert missing(compiled(acts, rules=rules, quotas={"CCC": 20}), "2000-06-01") == []


def test_the_quota_of_a_group_counts_for_each_member() -> None:
    """Each member of a group with a large joint quota is indispensable."""
    group = {"id": "g", "members": ["CCC", "DDD"], "passive_quota": "42"}
    rules = (rule(ENTRY, quota_at_least="8"), LATER)
    acts = deposits(("2000-01-01", "AAA"), ("2000-02-01", "BBB"), ("2000-03-01", "DDD"))
    timeline = compiled(acts, rules=rules, groups=[group])
    assert missing(timeline, "2000-02-01") == ["CCC", "DDD"]
    assert missing(timeline, "2000-03-01") == ["CCC"]


def test_a_later_signature_does_not_undo_the_entry_into_force() -> None:
    """The condition is that of the day: who signs years later cannot take the treaty back."""
    rules = (rule(ENTRY, quota_at_least="8"), LATER)
    acts = [
        act("1999-01-01", "signature", "AAA", "BBB"),
        act("2000-01-01", "ratification", "AAA"),
        act("2000-01-01", "ratification", "BBB"),
    ]
    late = act("2005-01-01", "signature", "CCC")
    before = compiled(acts, rules=rules, quotas={"CCC": 20})
    after = compiled([*acts, late], rules=rules, quotas={"CCC": 20})
    for day in ("2000-03-01", "2004-12-31", "2006-01-01"):
        assert status(before, day, "AAA") == "party"
        assert status(after, day, "AAA") == "party"


@pytest.mark.parametrize("turned", [False, True])
def test_the_earlier_of_two_deposits_counts(turned: bool) -> None:
    """Of deposits with two depositaries on different days the earlier one counts."""
    late = [
        act("2002-12-13", "accession", "DDD", with_=["BBB"]),
        act("2002-12-12", "accession", "DDD", with_=["AAA"]),
    ]
    acts = deposits(("2000-01-01", "AAA"), ("2000-01-01", "BBB"))
    timeline = compiled([*acts[1:], *(late[::-1] if turned else late)])
    assert status(timeline, "2003-02-09", "DDD") == "contracting_state"
    assert status(timeline, "2003-02-10", "DDD") == "party"


def test_a_second_deposit_is_not_a_second_instrument() -> None:
    """Two deposits of one state are one instrument."""
    timeline = compiled(deposits(("2000-01-01", "AAA"), ("2000-01-02", "AAA")))
    assert progress(timeline, "2000-01-02").instruments == 1
    assert status(timeline, "2010-01-01", "AAA") == "contracting_state"


def test_a_treaty_without_an_entry_rule_takes_the_record() -> None:
    """Without a rule the recorded entry into force counts, and no progress is shown."""
    acts = deposits(("2000-01-01", "AAA"), ("2001-01-01", "BBB"))
    recorded = act("2000-06-01", "entry_into_force", "AAA")
    timeline = compiled([*acts, recorded], rules=(LATER, WITHDRAWAL))
    assert timeline.entry.progress_on(date(2000, 1, 1)) is None
    assert status(timeline, "2000-05-31", "AAA") == "contracting_state"
    assert status(timeline, "2000-06-01", "AAA") == "party"
    assert status(timeline, "2001-03-02", "BBB") == "party"


def test_without_rule_and_record_nobody_is_bound() -> None:
    """A treaty of which no entry into force is known has contracting states only."""
    timeline = compiled(deposits(("2000-01-01", "AAA"), ("2000-02-01", "BBB")), rules=())
    assert status(timeline, "9999-12-31", "AAA") == "contracting_state"


def test_the_recorded_day_is_never_used_where_a_rule_gives_it() -> None:
    """A wrong recorded entry into force changes nothing: the rule decides."""
    acts = deposits(("2000-01-01", "AAA"), ("2000-02-01", "BBB"))
    timeline = compiled([*acts, act("2000-12-31", "entry_into_force", "AAA")])
    assert status(timeline, "2000-04-01", "AAA") == "party"


def test_a_successor_of_a_party_is_a_party() -> None:
    """A successor takes the place of a State Party on the day of the succession."""
    acts = deposits(("2000-01-01", "AAA"), ("2000-01-01", "BBB"))
    state = compiled([*acts, act("2003-01-01", "succession", "CCC", from_="BBB")]).on(
        date(2003, 1, 1)
    )
    assert standing(state, "CCC").status == "party"
    assert state.standing("BBB") is None
    assert state.counts.party == 2


def test_a_successor_of_a_signatory_is_no_contracting_state() -> None:
    """Succession to a mere signature is no consent: there was no instrument to succeed to."""
    acts = [
        act("1999-01-01", "signature", "AAA", "BBB"),
        act("2000-01-01", "ratification", "AAA"),
        act("2000-02-01", "succession", "CCC", from_="BBB"),
    ]
    timeline = compiled(acts)
    assert status(timeline, "2000-02-01", "CCC") == "signatory"
    assert progress(timeline, "2000-02-01").instruments == 1


def test_what_a_predecessor_does_later_is_not_succeeded_to() -> None:
    """An instrument that bears a day after the succession is not one that was succeeded to."""
    acts = [
        act("1999-01-01", "signature", "AAA", "BBB"),
        act("2000-01-01", "ratification", "AAA"),
        act("2000-02-01", "succession", "CCC", from_="BBB"),
        act("2000-03-01", "ratification", "BBB"),
    ]
    assert status(compiled(acts), "2000-02-01", "CCC") == "signatory"


def test_what_a_predecessor_deposits_on_the_day_is_succeeded_to() -> None:
    """An instrument that was deposited on the day of the succession is succeeded to."""
    acts = [
        act("1999-01-01", "signature", "AAA", "BBB"),
        act("2000-02-01", "ratification", "BBB"),
        act("2000-02-01", "succession", "CCC", from_="BBB"),
    ]
    assert status(compiled(acts), "2000-02-01", "CCC") == "contracting_state"


def test_a_state_without_a_quota_is_not_required() -> None:
    """Where any quota makes a signatory indispensable, one that has none is not."""
    rules = (rule(ENTRY, quota_at_least="1"), LATER)
    group = {"id": "g", "members": ["CCC", "DDD"]}
    acts = deposits(("2000-01-01", "AAA"))
    timeline = compiled(acts, rules=rules, groups=[group], quotas={"DDD": 1})
    assert missing(timeline, "2000-06-01") == ["DDD"]


def test_a_depositary_that_did_not_sign_is_required() -> None:
    """The treaty waits for its depositary, whether it signed or may only accede."""
    acts = [
        act("1999-01-01", "signature", "BBB", "CCC"),
        act("2000-01-01", "ratification", "BBB"),
        act("2000-01-02", "ratification", "CCC"),
        act("2000-06-01", "accession", "AAA"),
    ]
    timeline = compiled(acts, rules=(rule(ENTRY, depositaries="true"), LATER))
    assert missing(timeline, "1999-01-01") == missing(timeline, "2000-01-02") == ["AAA"]
    assert progress(timeline, "2000-06-01").completed_on == date(2000, 6, 1)
    assert compiled(acts).entry.completed_on == date(2000, 1, 2)


def test_every_signatory_is_required_where_the_rule_says_so() -> None:
    """Each that has signed by a day is waited for, no matter how many instruments there are."""
    acts = [
        act("1999-01-01", "signature", "AAA", "BBB"),
        act("1999-06-01", "signature", "CCC"),
        act("2000-01-01", "ratification", "AAA"),
        act("2000-01-02", "accession", "DDD"),
        act("2000-01-03", "ratification", "BBB"),
        act("2000-01-04", "ratification", "CCC"),
    ]
    timeline = compiled(acts, rules=(rule(ENTRY, instruments="1", all="true"), LATER))
    days = ("1999-01-01", "1999-06-01", "2000-01-02", "2000-01-03")
    assert [missing(timeline, day) for day in days] == [
        ["AAA", "BBB"],
        ["AAA", "BBB", "CCC"],
        ["BBB", "CCC"],
        ["CCC"],
    ]
    assert [progress(timeline, day).needed for day in days] == [2, 3, 3, 3]
    assert timeline.entry.completed_on == date(2000, 1, 4)


def test_one_instrument_is_enough_where_the_rule_says_so() -> None:
    """The first of many deposits completes a condition of one, however many follow."""
    acts = deposits(("2000-01-01", "AAA"), ("2000-02-01", "BBB"), ("2000-03-01", "CCC"))
    timeline = compiled(acts, rules=(rule(ENTRY, instruments="1"), LATER))
    assert str(timeline.entry.completed_on) == "2000-01-01"


@pytest.mark.parametrize(
    ("last", "completed"), [(0.3, "2000-01-03"), (0.4, "2000-01-03"), (0.29, None)]
)
def test_shares_must_come_to_as_much(last: float, completed: str | None) -> None:
    """Paris: so many instruments, and so large a share; a state without a share adds none."""
    shares = {"AAA": 54.6, "BBB": 0.1, "CCC": last}
    acts = deposits(*((f"2000-01-0{n}", id_) for n, id_ in enumerate(("AAA", "BBB", "CCC"), 1)))
    other = act("2000-01-02", "ratification", "DDD")
    rules = (rule(ENTRY, share_at_least="55"), LATER)
    timeline = compiled([*acts, other], rules=rules, shares=shares)
    assert str(timeline.entry.completed_on) == str(completed)


@pytest.mark.parametrize(
    ("acts", "instruments"),
    [
        ([act("2000-02-01", "domestic_procedure", "BBB")], [1, 1, 1]),
        ([act("2000-02-01", "ratification_withdrawn", "BBB")], [1, 0, 0]),
        ([act("2000-02-01", "ratification_withdrawn", "CCC")], [1, 1, 1]),
        ([act("2000-02-01", "succession", "CCC", from_="BBB")], [1, 1, 1]),
        ([act("2000-02-01", "ratification", "EEE")], [1, 1, 1]),
        (
            [
                act("2000-02-01", "ratification_withdrawn", "BBB"),
                act("2000-02-02", "ratification", "BBB"),
            ],
            [1, 0, 1],
        ),
    ],
)
def test_an_instrument_counts_while_it_is_deposited(
    acts: list[dict[str, Any]], instruments: list[int]
) -> None:
    """It counts until the day on which it is taken back, or from which it is a successor's."""
    timeline = compiled([*deposits(("2000-01-01", "BBB")), *acts])
    days = ("2000-01-31", "2000-02-01", "2000-02-02")
    assert [progress(timeline, day).instruments for day in days] == instruments


LATE = rule(LATER, after="condition_met")
"""The Rome Statute counts from the deposit of all that follow the one that met the condition."""


@pytest.mark.parametrize(
    ("later", "deposited", "bound"),
    [
        (rule(LATE, term="90 days"), "2000-01-01", "2000-03-01"),
        (LATE, "2000-01-02", "2000-03-02"),
        (LATE, "2000-03-01", "2000-04-30"),
        (rule(LATE, term="10 days"), "2000-01-02", "2000-03-01"),
        (LATER, "2000-01-02", "2000-03-01"),
        (LATER, "2000-02-29", "2000-03-01"),
        (LATER, "2000-03-01", "2000-04-30"),
        (LATER, "9999-12-01", None),
        (None, "2000-02-29", "2000-03-01"),
        (None, "2000-03-02", "2000-03-02"),
    ],
)
def test_from_when_a_deposit_binds(
    later: dict[str, Any] | None, deposited: str, bound: str | None
) -> None:
    """Who deposits before the entry into force is bound with it, who deposits later by its rule."""
    acts = [*deposits(("2000-01-01", "AAA"), ("2000-01-01", "BBB"))[1:]]
    rules = (ENTRY, later) if later else (ENTRY,)
    timeline = compiled([*acts, act(deposited, "accession", "DDD")], rules=rules)
    assert str(timeline.bound_from("DDD")) == str(bound)
    assert str(timeline.bound_by("DDD", date.fromisoformat(deposited))) == str(bound)


@pytest.mark.parametrize(
    ("deposited", "bound"),
    [("2000-05-01", "2000-06-01"), ("2000-06-01", "2000-07-31"), ("2000-07-01", "2000-08-30")],
)
def test_where_the_entry_is_only_on_record_the_condition_was_met_by_then(
    deposited: str, bound: str
) -> None:
    """Of several entries on record the first is that of the treaty."""
    acts = [
        act("2000-06-01", "entry_into_force", "AAA"),
        act("2000-12-01", "entry_into_force", "BBB"),
        act("1999-01-01", "accession", "AAA"),
        act(deposited, "accession", "DDD"),
    ]
    assert str(compiled(acts, rules=(LATE,)).bound_from("DDD")) == bound


@pytest.mark.parametrize(
    ("before", "status_then"),
    [
        ([], "party"),
        ([("1999-01-01", "signature")], "signatory"),
        ([("1999-01-01", "accession")], "party"),
        ([("1999-01-01", "signature"), ("1999-06-01", "ratification")], "party"),
    ],
)
def test_what_is_succeeded_to(before: list[tuple[str, str]], status_then: str) -> None:
    """A successor takes over a consent, or a mere signature; one with no act on record a consent.

    It is bound from the succession: no term runs for what was consented to before.
    """
    acts = deposits(("2000-01-01", "AAA"), ("2000-01-01", "BBB"))[1:]
    mine = [act(day, kind, "CCC") for day, kind in before]
    follows = [
        act("2001-01-01", "succession", "DDD", from_="CCC"),
        act("2002-01-01", "succession", "EEE", from_="DDD"),
    ]
    states = ("AAA", "BBB", "CCC", "DDD", "EEE")
    timeline = compiled([*acts, *mine, *follows], states=states)
    for day, id_ in (("2001-01-01", "DDD"), ("2002-01-01", "EEE")):
        assert status(timeline, day, id_) == status_then
        assert timeline.on(date.fromisoformat(day)).counts.party == 2 + (status_then == "party")
