"""The indexes of a dataset lead to its records."""

from build import act, build
from openskies_tui.engine.act_kinds import ACT_KINDS, ACTS_OF_LAW, CONSENT_KINDS
from openskies_tui.engine.model import Dataset, Name


def test_every_record_is_found_by_its_id(dataset: Dataset) -> None:
    """Each record is found by its id, and nothing else is."""
    for index, records in (
        (dataset.state_by_id, dataset.parties),
        (dataset.act_by_id, dataset.acts),
        (dataset.quotation_by_id, dataset.quotations),
        (dataset.source_by_id, dataset.sources),
        (dataset.claim_by_id, dataset.claims),
    ):
        assert list(index.items()) == [(record.id, record) for record in records]


def test_acts_stand_in_the_order_of_their_days(dataset: Dataset) -> None:
    """All acts, and those of each state, are in order and complete."""
    days = [act.day.order for act in dataset.acts_by_day]
    assert days == sorted(days)
    assert set(dataset.acts_by_day) == set(dataset.acts)
    for id_ in dataset.state_by_id:
        own = tuple(act for act in dataset.acts_by_day if id_ in act.states)
        assert dataset.acts_of.get(id_, ()) == own


def test_a_name_is_that_of_a_body_or_a_person() -> None:
    """A body is called as it is written; a person by the given name and the family name."""
    names = (Name(literal="OSCE"), Name(given="Ann", family="Lee"), Name(family="Lee"))
    assert [str(name) for name in names] == ["OSCE", "Ann Lee", "Lee"]


def test_only_what_is_laid_over_the_data_is_supposed() -> None:
    """An act that did not happen is known by its id."""
    acts = [act("2000-01-01", "other", id=id_) for id_ in ("what-if-1", "then-what-if-1")]
    assert [one.is_supposed for one in build(acts).acts] == [True, False]


def test_politics_is_not_law() -> None:
    """What is said, prepared or contested is no act of law; a consent is deposited."""
    politics = {
        "provisional_application",
        "announcement_of_intent",
        "domestic_procedure",
        "suspension_of_operation",
        "suspension_lifted",
        "conference_of_states_parties",
        "statement",
        "dispute",
        "dispute_settled",
        "observation_flight",
        "other",
    }
    assert ACT_KINDS.keys() - ACTS_OF_LAW == politics
    assert {"ratification", "acceptance", "approval", "accession"} == CONSENT_KINDS
    assert CONSENT_KINDS < ACTS_OF_LAW < ACT_KINDS.keys()
