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
