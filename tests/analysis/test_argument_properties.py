"""What holds for every proof, sentence and what-if, tried on random datasets and days."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from build import ENTRY, LATER, WINDOW, WITHDRAWAL, build, rule
from careers import DAYS, FIRST, LAST, STATES, careers
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from openskies_tui.analysis.knowledge import as_known
from openskies_tui.analysis.proof import Proof
from openskies_tui.analysis.prover import Prover
from openskies_tui.analysis.statements import Statement, statement_on_state, statement_on_treaty
from openskies_tui.analysis.what_if import Hypothesis, consequences, lay_over, parse_hypothesis
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.engine.dates import PartialDate
from openskies_tui.engine.model import Act, Dataset, Words
from openskies_tui.engine.snapshot import STATUSES
from openskies_tui.views.proofs import conclusion_words, step_words

pytestmark = pytest.mark.slow

Acts = list[dict[str, Any]]
RULES = (rule(ENTRY, depositaries="true"), LATER, WITHDRAWAL, WINDOW)
REAL_DAYS = st.dates(date(1991, 1, 1), date(2027, 12, 31))


def made(acts: Acts) -> Dataset:
    """Return a dataset of the three states with these acts, each with an id of its own."""
    numbered = [{**one, "id": one.get("id", f"{one['states'][0].lower()}-first")} for one in acts]
    return build(numbered, states=STATES, rules=RULES)


def proofs(dataset: Dataset, day: date) -> list[Proof]:
    """Return every proof that can be asked for on a day."""
    timeline = compile_timeline(dataset)
    prover = Prover(dataset, timeline, day)
    return [
        *(prover.status(standing) for standing in timeline.on(day).standings),
        prover.entry(),
        *(prover.count(status) for status in STATUSES if status != "non_party"),
    ]


def sayings(dataset: Dataset, day: date) -> list[Statement]:
    """Return every sentence that can be asked for on a day."""
    timeline = compile_timeline(dataset)
    state = timeline.on(day)
    of_states = [
        statement_on_state(dataset, timeline, state, standing) for standing in state.standings
    ]
    return [statement_on_treaty(dataset, timeline, state), *of_states]


@given(data=st.data(), acts=careers(), day=DAYS)
@settings(max_examples=60)
def test_the_order_of_acts_never_matters(data: st.DataObject, acts: Acts, day: date) -> None:
    """The same acts in another order give the same proofs and the same sentences."""
    shuffled = data.draw(st.permutations(acts))
    one, other = made(acts), made(shuffled)
    assert proofs(one, day) == proofs(other, day)
    assert sayings(one, day) == sayings(other, day)


@given(acts=careers(), day=DAYS)
@settings(max_examples=100)
def test_a_count_is_proved_by_its_sum(acts: Acts, day: date) -> None:
    """The proof of a count ends in the engine's number, which is the sum of the statuses."""
    dataset = made(acts)
    timeline = compile_timeline(dataset)
    state = timeline.on(day)
    for status in STATUSES:
        if status == "non_party":
            continue
        number = sum(one.status == status for one in state.standings)
        proof = Prover(dataset, timeline, day).count(status)
        assert getattr(state.counts, status, number) == number
        assert proof.value == number
        assert (proof.steps[-1].number if proof.steps else 0) == number


@given(acts=careers(), day=DAYS)
@settings(max_examples=100)
def test_a_proof_concludes_what_the_engine_says(acts: Acts, day: date) -> None:
    """Each status has a proof that ends in it; no step rests on an act after the day."""
    dataset = made(acts)
    days = {one.id: one.day.first for one in dataset.acts}
    rules = {one.id for one in dataset.treaty.rules}
    timeline = compile_timeline(dataset)
    for standing in timeline.on(day).standings:
        proof = Prover(dataset, timeline, day).status(standing)
        assert proof.value == standing
        assert proof.steps[-1].standing == standing
        for step in proof.steps:
            assert step.act is None or days[step.act.id] <= day
            assert step.rule is None or (step.rule.id in rules and step.rule.article)
            assert step.kind == "conclusion" or step.sources or not (step.act or step.rule)


@given(day=REAL_DAYS)
@settings(max_examples=60)
def test_every_proof_rests_on_sources_that_exist(dataset: Dataset, day: date) -> None:
    """On any day, as known then, every source, act and rule that a proof names is on file."""
    known = as_known(dataset, day)
    sources = {one.id for one in dataset.sources}
    acts = {one.id: one for one in known.acts}
    for proof in proofs(known, day):
        assert conclusion_words(proof, Words())
        for step in proof.steps:
            assert set(step.sources) <= sources
            assert not {"None", "()", "[]"} & set(step_words(step, Words()).split())
            if step.act:
                assert acts[step.act.id] == step.act
                assert step.sources == step.act.sources
            elif step.kind == "count":
                assert step.sources


@given(day=REAL_DAYS)
@settings(max_examples=60)
def test_the_day_of_a_status_is_derived(dataset: Dataset, day: date) -> None:
    """The first day of every status stands in a step of its proof, not in the conclusion alone."""
    known = as_known(dataset, day)
    timeline = compile_timeline(known)
    for standing in timeline.on(day).standings:
        proof = Prover(known, timeline, day).status(standing)
        text = " ".join(
            step_words(step, Words()) for step in proof.steps if step.kind != "conclusion"
        )
        since = standing.since
        assert (f"{since.day} {since:%b %Y}" if since else "") in text, (standing.state.id, text)


@given(day=REAL_DAYS)
@settings(max_examples=60)
def test_every_sentence_has_citations_that_exist(dataset: Dataset, day: date) -> None:
    """From the day of the signing on, each sentence about a state that acted cites sources."""
    known = as_known(dataset, day)
    sources = {one.id for one in dataset.sources}
    acted = {id_ for one in known.acts if one.day.first <= day for id_ in one.states}
    timeline = compile_timeline(known)
    state = timeline.on(day)
    for standing in state.standings:
        saying = statement_on_state(known, timeline, state, standing)
        assert set(saying.citations) <= sources
        if standing.status != "non_party" and standing.state.id in acted:
            assert saying.citations, saying.sentence
    assert statement_on_treaty(known, timeline, state).citations


def engine_numbers(dataset: Dataset, day: date) -> set[int]:
    """Return every number that a sentence may have: counts, progress, parts of engine's days."""
    timeline = compile_timeline(dataset)
    state = timeline.on(day)
    counts = state.counts
    numbers = {counts.party, counts.withdrawal_pending}
    days = {day, dataset.treaty.checked}
    days |= {one.day.first for one in dataset.acts}
    days |= {one.effective for one in timeline.notices if one.effective}
    days |= {one.since for one in state.standings if one.since}
    days |= {one.bound_from for one in state.standings if one.bound_from}
    if state.progress:
        numbers |= {state.progress.instruments, state.progress.needed}
        days |= {state.progress.in_force_from} - {None}
    return numbers | {part for one in days for part in (one.day, one.year)}


@given(acts=careers(), day=DAYS)
@settings(max_examples=100)
def test_every_number_in_a_sentence_is_the_engines(acts: Acts, day: date) -> None:
    """A sentence has no number that the engine did not give, and the count it has is the day's."""
    dataset = made(acts)
    allowed = engine_numbers(dataset, day)
    state = compile_timeline(dataset).on(day)
    for saying in sayings(dataset, day):
        assert {int(one) for one in re.findall(r"\d+", saying.sentence)} <= allowed
        for count in re.findall(r"has (\d+) State", saying.sentence):
            assert int(count) == state.counts.party


@given(acts=careers(), day=DAYS)
@settings(max_examples=100, phases=(Phase.explicit, Phase.generate))
def test_no_sentence_ends_a_status_too_early(acts: Acts, day: date) -> None:
    """No sentence has "left" or "member"; that a state is no party is said of no State Party."""
    dataset = made(acts)
    timeline = compile_timeline(dataset)
    state = timeline.on(day)
    for saying in sayings(dataset, day):
        assert not re.search(r"\b(left|members?|exit\w*|quit)\b", saying.sentence, re.IGNORECASE)
    for standing in state.standings:
        saying = statement_on_state(dataset, timeline, state, standing)
        denies = re.search("has not been|not a State Party|not yet", saying.sentence)
        affirms = re.search("remains a State Party|has been a State Party", saying.sentence)
        assert bool(affirms) is (standing.status == "party"), saying.sentence
        assert not (denies and standing.status == "party"), saying.sentence


@given(acts=careers(), day=DAYS)
@settings(max_examples=100)
def test_folding_the_acts_up_to_the_day_proves_the_same(acts: Acts, day: date) -> None:
    """Later acts reach into no proof and no sentence of a day."""
    past = [one for one in acts if date.fromisoformat(one["day"]) <= day]
    whole, known = made(acts), made(past)
    assert proofs(whole, day) == proofs(known, day)
    assert sayings(whole, day) == sayings(known, day)


@given(day=REAL_DAYS, more=st.integers(0, 20000))
@settings(max_examples=40)
def test_who_knows_every_source_knows_the_full_state(
    dataset: Dataset, day: date, more: int
) -> None:
    """Known by a day on or after all sources and acts, the state of any day is the full one."""
    ends = [one.issued.last for one in dataset.sources if one.issued]
    ends += [one.day.last for one in dataset.acts]
    ends += [one.known_from for one in dataset.acts if one.known_from]
    by = max(ends) + timedelta(more)
    assert as_known(dataset, by).acts == dataset.acts
    full = compile_timeline(dataset).on(day)
    assert compile_timeline(as_known(dataset, by)).on(day) == full


@given(acts=careers(), day=DAYS)
@settings(max_examples=60)
def test_a_what_if_of_nothing_changes_nothing(acts: Acts, day: date) -> None:
    """Without hypothetical acts dataset, state, proofs and sentences are the same."""
    dataset = made(acts)
    laid = lay_over(dataset, ())
    timeline = compile_timeline(laid)
    assert laid is dataset
    assert timeline.on(day) == compile_timeline(dataset).on(day)
    assert consequences(laid, timeline, ()) == ()


@given(acts=careers(), on=st.dates(FIRST, LAST), state=st.sampled_from(STATES))
@settings(max_examples=100)
def test_a_hypothetical_notice_is_a_notice(acts: Acts, on: date, state: str) -> None:
    """A hypothetical notice does what the same notice would do if it were on file."""
    dataset = made([one for one in acts if one["day"] != str(on) or one["states"] != [state]])
    guess = parse_hypothesis(f"{state} notice {on}", dataset)
    laid = compile_timeline(lay_over(dataset, (guess,)))
    real = Act(
        id="real",
        day=PartialDate.of(on),
        kind="notice_of_withdrawal",
        states=(state,),
        title="T",
        sources=("s",),
    )
    filed = compile_timeline(build_with(dataset, real))
    for day in (on, on + timedelta(200), LAST + timedelta(600)):
        assert laid.on(day).counts == filed.on(day).counts
        assert laid.on(day).standings == filed.on(day).standings
    assert (
        laid.on(on - timedelta(1)).standings
        == compile_timeline(dataset).on(on - timedelta(1)).standings
    )


def build_with(dataset: Dataset, act: Act) -> Dataset:
    """Return the dataset with one more act."""
    return replace(dataset, acts=(*dataset.acts, act))


@given(
    kind=st.sampled_from(("notice", "announces", "revokes", "suspends", "ratifies", "accedes")),
    on=st.dates(date(1000, 1, 1)),
    stated=st.integers(0, 1000),
    data=st.data(),
)
def test_a_hypothesis_can_be_typed_again(
    dataset: Dataset, kind: str, on: date, stated: int, data: st.DataObject
) -> None:
    """The text of a hypothesis, as the prompt shows it, reads as the same hypothesis."""
    state = data.draw(st.sampled_from(dataset.parties))
    end = f" effective {on + timedelta(stated)}" if kind == "notice" and on.year < 9990 else ""
    one: Hypothesis = parse_hypothesis(f"{state.name} {kind} {on}{end}", dataset)
    assert (one.state, one.day) == (state, on)
    assert parse_hypothesis(one.text, dataset) == one
