"""What is said and proved of exits that are no withdrawal by notice."""

from datetime import date

import pytest
from build import ENTRY, LATER, WITHDRAWAL, act, build, founding
from datasets import dataset_of
from openskies_tui.analysis.prover import Prover
from openskies_tui.analysis.registry import Registry
from openskies_tui.analysis.statements import statement_on_state, statement_on_treaty
from openskies_tui.engine.compile import compile_timeline

CEASES = {"kind": "cessation", "id": "c", "term": "6 months"}
NEVER = {"kind": "no_withdrawal", "id": "n"}


@pytest.mark.parametrize(
    ("rules", "kind", "facts", "says"),
    [
        ((WITHDRAWAL, CEASES), "cessation", {"ceased", "earliest_day", "days_left"}, "until 16"),
        ((NEVER,), "notice_of_withdrawal", {"notice_given", "no_withdrawal"}, "has no effect"),
    ],
)
def test_another_way_out_is_told_as_it_is(
    rules: tuple[dict[str, str], ...], kind: str, facts: set[str], says: str
) -> None:
    """Who ceases gave no notice, a notice may do nothing, and neither is told otherwise."""
    acts = [*founding("AAA", "BBB"), act("2022-03-16", kind, "BBB")]
    dataset = build(acts, rules=(ENTRY, LATER, *rules))
    timeline, day = compile_timeline(dataset), date(2022, 4, 1)
    on = timeline.on(day)
    standing = on.standing("BBB")
    assert standing is not None
    proved = {step.fact for step in Prover(dataset, timeline, day).status(standing).steps}
    assert facts <= proved
    assert "no_notice" not in proved
    sentences = [
        statement_on_state(dataset, timeline, on, standing).sentence,
        statement_on_treaty(dataset, timeline, on).sentence,
    ]
    assert says in sentences[0]
    assert all(("notice" in sentence) == (kind != "cessation") for sentence in sentences)


@pytest.mark.parametrize(
    ("name", "state", "day", "article"),
    [
        ("unesco", "USA", "2026-11-26", "II(6)"),
        ("unesco", "USA", "2024-01-01", "XV(3)"),
        ("unesco", "USA", "2019-01-01", "II(6)"),
        ("paris-agreement", "USA", "2025-06-01", "28"),
        ("paris-agreement", "USA", "2022-01-01", "21(3)"),
    ],
)
def test_the_last_of_exits_and_returns_decides(
    name: str, state: str, day: str, article: str
) -> None:
    """Who left, came back and leaves again does so by the article on exits."""
    on = Registry(dataset_of(name)).on(date.fromisoformat(day))
    assert on.statement(state).article.startswith(article)
    assert "earlier_deposit" not in {step.fact for step in on.explain(state).steps}
