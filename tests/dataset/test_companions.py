"""Every bundled treaty: no finding, and each day on record is the one that its rules give."""

import pytest
from datasets import dataset_of
from openskies_tui.dataset.files import bundled_names
from openskies_tui.dataset.load import examine
from openskies_tui.engine.compile import compile_timeline

EXPECTED = {
    "cfe",
    "cluster-munitions",
    "ecowas",
    "energy-charter",
    "ilo",
    "inf",
    "istanbul-convention",
    "mine-ban",
    "new-start",
    "open-skies",
    "paris-agreement",
    "rome-statute",
    "unesco",
    "who",
}
COMPLETE = {"unesco": 199, "rome-statute": 156, "paris-agreement": 198, "mine-ban": 166}
"""The states in each of the big rosters; UNESCO's with four that are no more."""


def test_they_are_all_there() -> None:
    """Fourteen treaties come with the program, each under its name."""
    assert set(bundled_names()) == EXPECTED
    assert all(dataset_of(name).treaty.id == name for name in bundled_names())


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_nothing_is_wrong_with_it(name: str) -> None:
    """No error and no warning: no contradiction, no source that nothing cites."""
    assert examine(name).findings == ()


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_each_derived_day_is_the_one_on_record(name: str) -> None:
    """Where the effect of a notice was recorded, the rule or the stated day gives that day."""
    dataset = dataset_of(name)
    timeline = compile_timeline(dataset)
    recorded = {act.about: act.day for act in dataset.acts if act.kind == "withdrawal_effective"}
    for notice in timeline.notices:
        if day := recorded.get(notice.act.id):
            assert notice.effective is not None
            assert day.first <= notice.effective <= day.last, (name, notice)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_every_exit_has_its_article_and_its_sources(name: str) -> None:
    """No clock rests on a rule without an article, or on an act without a source."""
    dataset = dataset_of(name)
    sources = dataset.source_by_id
    for notice in compile_timeline(dataset).notices:
        assert notice.article or notice.act.kind == "cessation", (name, notice)
        assert all(id_ in sources for id_ in notice.act.sources)


@pytest.mark.parametrize(("name", "states"), COMPLETE.items())
def test_big_rosters_are_complete(name: str, states: int) -> None:
    """The rosters that a pack has are there whole."""
    dataset = dataset_of(name)
    assert dataset.treaty.roster == "complete"
    assert len(dataset.parties) == states
