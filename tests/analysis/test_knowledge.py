"""Two axes of time: what could be known by a day, apart from the day looked at."""

from collections.abc import Mapping
from datetime import date

import pytest
from build import act, build, standing
from msgspec.structs import replace
from openskies_tui.analysis.knowledge import HINDSIGHT, as_known, known_from
from openskies_tui.dataset.schema import convert
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.engine.dates import PartialDate
from openskies_tui.engine.model import Act, Dataset, Quotation, Source
from openskies_tui.engine.snapshot import TreatyOnDay

JAN_14, JAN_15, JAN_20 = date(2021, 1, 14), date(2021, 1, 15), date(2021, 1, 20)


def source(id_: str, issued: str | None) -> Source:
    """Return a source that was issued on a day, or whose day is not known."""
    tree = {"id": id_, "type": "webpage", "title": "T", "language": "en", "kind": "reference"}
    return convert(tree | {"read": "in full"} | ({"issued": issued} if issued else {}), Source)


def from_when(one: Act, issued: Mapping[str, str | None]) -> str:
    """Return the day from which an act is known, given when its sources were issued."""
    return str(known_from(one, {id_: source(id_, day) for id_, day in issued.items()}))


def made(day: str, kind: str, **more: object) -> Act:
    """Return one act of the state AAA."""
    return build([act(day, kind, "AAA", **more)]).acts[0]


def state_known(dataset: Dataset, as_of: date, by: date) -> TreatyOnDay:
    """Return the state of a day with the knowledge of another."""
    return compile_timeline(as_known(dataset, by)).on(as_of)


@pytest.mark.parametrize(
    ("day", "issued", "expected"),
    [
        ("2010-01-01", {"s": "2010-01-01"}, "2010-01-01"),
        ("2010-01-01", {"s": "2010-01-05"}, "2010-01-05"),
        ("2010-01-01", {"s": "2009-12-30"}, "2010-01-01"),
        ("2010-01-01", {"s": "2010-01"}, "2010-01-31"),
        ("2010-01-01", {"s": "2011"}, "2011-12-31"),
        ("2010-01-01", {"s": None}, "2010-01-01"),
        ("2010-01", {"s": None}, "2010-01-31"),
        ("2010", {"s": "2010-03-01"}, "2010-03-01"),
        ("2010-01-01", {}, "2010-01-01"),
        ("2010-01-01", {"s": None, "t": "2010-06-01"}, "2010-06-01"),
        ("2010-01-01", {"s": "2010-09-01", "t": "2010-06-01"}, "2010-06-01"),
    ],
)
def test_a_statement_is_known_from_its_first_source(
    day: str, issued: dict[str, str | None], expected: str
) -> None:
    """What is no act of law is known once its first source is out, and never before it happens."""
    assert from_when(made(day, "statement", sources=["s", "t"]), issued) == expected


@pytest.mark.parametrize(
    "kind",
    ["signature", "ratification", "accession", "notice_of_withdrawal", "withdrawal_effective"],
)
def test_an_act_of_law_is_known_from_its_own_day(kind: str) -> None:
    """Depositaries tell all others at once: an act of law needs no press to be known."""
    assert from_when(made("2010-01-01", kind), {"s": "2015-01-01"}) == "2010-01-01"


def test_a_stated_day_of_knowledge_decides() -> None:
    """An explicit ``known_from`` goes before the sources, for acts of law too."""
    for kind in ("statement", "notice_of_withdrawal"):
        one = made("2010-01-01", kind, known_from="2012-02-02")
        assert from_when(one, {"s": "2010-01-01"}) == "2012-02-02"


def test_what_is_not_known_is_not_there() -> None:
    """The dataset as known by a day has the acts known by then, the day itself included."""
    acts = [
        act("2010-01-01", "statement", "AAA", id="early"),
        act("2010-01-01", "statement", "AAA", id="late", known_from="2011-01-01"),
        act("2010-01-02", "signature", "AAA", id="law"),
    ]
    dataset = build(acts)
    ids = {
        by: {one.id for one in as_known(dataset, date.fromisoformat(by)).acts}
        for by in ("2009-12-31", "2010-01-01", "2010-01-02", "2010-12-31", "2011-01-01")
    }
    assert ids == {
        "2009-12-31": set(),
        "2010-01-01": {"early"},
        "2010-01-02": {"early", "law"},
        "2010-12-31": {"early", "law"},
        "2011-01-01": {"early", "late", "law"},
    }


def test_hindsight_is_the_dataset_itself(dataset: Dataset) -> None:
    """Without a day nothing is taken away; nor by a day that no source outlives."""
    assert as_known(dataset, HINDSIGHT) is dataset
    assert as_known(dataset, date.max) == dataset


def test_on_20_january_2021_as_known_then(dataset: Dataset) -> None:
    """Russia has announced and given no notice; a notice of that day ends on 20 July 2021."""
    state = state_known(dataset, JAN_20, JAN_20)
    russia = standing(state, "RUS")
    assert russia.status == "party"
    assert "withdrawal_announced" in russia.flags
    assert "withdrawal_pending" not in russia.flags
    assert (state.countdowns, state.counts.withdrawal_pending) == ((), 0)
    assert state.earliest_effect == date(2021, 7, 20)
    assert state.counts.party == 33


@pytest.mark.parametrize(("by", "announced"), [(JAN_14, False), (JAN_15, True), (HINDSIGHT, True)])
def test_on_20_january_2021_as_known_by_another_day(
    dataset: Dataset, by: date | None, announced: bool
) -> None:
    """By 14 January nothing was announced; from 15 January on, and with hindsight, it was."""
    flags = standing(state_known(dataset, JAN_20, by), "RUS").flags
    assert ("withdrawal_announced" in flags) is announced


def test_what_lies_ahead_is_not_known(dataset: Dataset) -> None:
    """On 20 January 2021 no later change is known; with the knowledge of July one of May is."""
    assert state_known(dataset, JAN_20, JAN_20).next_change is None
    ahead = state_known(dataset, JAN_20, date(2021, 7, 1)).next_change
    assert ahead is not None
    assert date(2021, 5, 1) <= ahead.day <= date(2021, 5, 31)


def test_a_notice_may_be_known_before_its_effect(dataset: Dataset) -> None:
    """On 18 December 2021, known by June, the effect has come by the rule, but unrecorded."""
    state = state_known(dataset, date(2021, 12, 18), date(2021, 6, 30))
    (countdown,) = state.countdowns
    assert (countdown.phase, countdown.notice.recorded) == ("due", None)
    full = state_known(dataset, date(2021, 12, 18), HINDSIGHT)
    assert full.countdowns == ()
    assert full.counts == state.counts


def test_claims_are_known_from_their_day(dataset: Dataset) -> None:
    """A claim is known from its day, one with a partial date from the last day it can be."""
    by_id = {claim.id: claim for claim in dataset.claims}
    for id_, day in (
        ("dw-0115-headline", "2021-01-15"),
        ("unattributed-0121-33", "2021-01-31"),
        ("uawire-headline", "2021-06-30"),
    ):
        assert str(known_from(by_id[id_], dataset.source_by_id)) == day
    known = {claim.id for claim in as_known(dataset, JAN_20).claims}
    assert "dw-0115-headline" in known
    assert known.isdisjoint({"unattributed-0121-33", "rt-0511-headline", "mt-0527-both-quit"})


def test_quotations_of_later_days_are_not_known(dataset: Dataset) -> None:
    """By 14 January 2021 nobody could quote what was said on the 15th."""
    later = [one.id for one in as_known(dataset, JAN_14).quotations if one.date_said.first > JAN_14]
    assert later == []


def test_knowledge_only_grows(dataset: Dataset) -> None:
    """Whatever is known by a day is known by every later one."""
    days = sorted({one.day.last for one in dataset.acts})
    before: set[str] = set()
    for day in days:
        now = {one.id for one in as_known(dataset, day).acts}
        assert before <= now
        before = now


def test_records_beside_the_acts_are_left_alone(dataset: Dataset) -> None:
    """Treaty, states and sources are the same whatever was known."""
    known = as_known(dataset, JAN_14)
    assert replace(known, acts=(), claims=(), quotations=()) == replace(
        dataset, acts=(), claims=(), quotations=()
    )


@pytest.mark.parametrize(
    ("said", "issued", "expected"),
    [
        ("2021-05-27", "2021-05-28", "2021-05-27"),
        ("2021-05-27", None, "2021-05-27"),
        ("2021", None, "2021-12-31"),
        ("2021", "2021-01-16", "2021-01-16"),
        ("2021", "2022-03-01", "2021-12-31"),
        ("2021-01", "2020", "2021-01-01"),
        ("2021-01", "2021", "2021-01-31"),
    ],
)
def test_words_of_an_inexact_day_are_known_from_its_last(
    dataset: Dataset, said: str, issued: str | None, expected: str
) -> None:
    """Or from the day on which their source was issued, if that was before."""
    day = PartialDate.parse(said)
    words = replace(dataset.quotations[0], date_said=day, source="s")
    claim = replace(dataset.claims[0], day=day, source="s")
    sources = {"s": source("s", issued)}
    assert str(known_from(words, sources)) == expected
    assert str(known_from(claim, sources)) == expected
    stated = replace(words, known_from=date(2021, 2, 3))
    assert known_from(stated, sources) == date(2021, 2, 3)


def test_nothing_is_known_before_the_last_day_it_can_mean(dataset: Dataset) -> None:
    """A law of the bundled data: what is shown of a day may have happened or been said by then."""
    sources = dataset.source_by_id
    for record in (*dataset.acts, *dataset.quotations, *dataset.claims):
        day = record.date_said if isinstance(record, Quotation) else record.day
        cited = record.sources if isinstance(record, Act) else (record.source,)
        issued = [sources[id_].issued for id_ in cited]
        proved = min([when.last for when in issued if when] + [day.last])
        stated = record.known_from
        assert known_from(record, sources) >= max(day.first, proved) or stated, record.id


def test_no_quotation_is_known_before_the_withdrawal_that_it_speaks_of(dataset: Dataset) -> None:
    """On 5 January 2021 no statement on Russia's decision to withdraw is known."""
    announced = {
        id_: min(act.day.first for act in dataset.acts_of[id_] if "withdraw" in act.title.lower())
        for id_ in ("RUS", "USA")
    }
    for day in (date(2021, 1, 5), date(2020, 1, 2), date(2021, 1, 14)):
        known = as_known(dataset, day)
        for words in known.quotations:
            text = f"{words.exact} {words.gloss or ''}".lower()
            if "decision to withdraw" in text and words.about_states == ("RUS",):
                assert announced["RUS"] <= day, (day, words.id)
