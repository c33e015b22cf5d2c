"""Lines about several states, an empty name, what no record gives: each is told as far as known."""

from datetime import date
from typing import Any

import pytest
from build import ENTRY, LATER, WITHDRAWAL, act, build, founding, rule
from msgspec.structs import replace
from openskies_tui import Registry
from openskies_tui.analysis.registry import Snapshot
from openskies_tui.engine.model import Dataset
from openskies_tui.output import export
from openskies_tui.output.commands import board_document, status_text
from openskies_tui.output.text import document_text
from openskies_tui.views.labels import basis_words
from openskies_tui.views.proofs import proof_document


def on(dataset: Dataset, day: str, **more: Any) -> Snapshot:
    """Return what was known of a day on it."""
    return Registry(dataset).on(date.fromisoformat(day), **more)


def notices(*states: str) -> list[dict[str, Any]]:
    """Return acts by which some of three parties have given notice on one day."""
    given = (act("2010-03-01", "notice_of_withdrawal", one) for one in states)
    return [*founding("AAA", "BBB", "CCC"), *given]


def test_nothing_pending_has_no_colon() -> None:
    """Where there is no more to say of it, the name stands alone."""
    snapshot = on(build(founding("AAA", "BBB")), "2010-04-01")
    shown = [status_text(snapshot), document_text(board_document(snapshot, ""))]
    assert all("Nothing pending." in text for text in shown)
    assert not any(": ." in text for text in shown)


def test_each_of_several_effective_days_is_somebodys() -> None:
    """With two notices each line names its state; with one it need not."""
    two = status_text(on(build(notices("AAA", "BBB")), "2010-04-01"))
    assert "Aaa, effective 1 Sep 2010: the earliest day" in two
    assert "Bbb, effective 1 Sep 2010: the earliest day" in two
    one = status_text(on(build(notices("AAA")), "2010-04-01"))
    assert "\nEffective 1 Sep 2010: the earliest day" in one


def test_what_a_notice_states_is_not_known_where_no_day_is_recorded() -> None:
    """Of a notice on record no day may be recorded; one that was typed states what was typed."""
    dataset = build(notices("AAA"))
    recorded = on(dataset, "2010-04-01").countdown("AAA")
    supposed = on(dataset, "2010-04-01", what_if=["BBB notice 2010-03-15"])
    typed = supposed.countdown("BBB")
    assert recorded is not None
    assert typed is not None
    assert "no day stated in the record" in basis_words(recorded)
    assert "the notice states none" in basis_words(typed)


def test_who_is_named_in_a_proof_is_named_as_in_a_sentence() -> None:
    """A depositary has its article, and a predecessor its name, not its code."""
    acts = [
        act("1999-01-01", "signature", "AAA", "BBB"),
        act("2000-01-01", "ratification", "AAA", with_=["BBB"]),
        act("2000-01-01", "ratification", "BBB", with_=["BBB"]),
        act("2005-01-01", "succession", "CCC", from_="BBB"),
    ]
    dataset = build(acts)
    named = tuple(
        replace(state, name="Netherlands", article=True) if state.id == "BBB" else state
        for state in dataset.parties
    )
    proofs = on(replace(dataset, parties=named), "2010-01-01")
    assert "with the Netherlands on" in document_text(proof_document(proofs, "AAA"))
    assert "It succeeded the Netherlands on" in document_text(proof_document(proofs, "CCC"))


@pytest.mark.parametrize(
    ("entry", "condition", "wanted"),
    [
        (
            {"instruments": "1", "all": "true"},
            "after every signatory has deposited its instrument.",
            "those of every signatory are needed.",
        ),
        ({"instruments": "3"}, "after 3 instruments.", "3 are needed."),
        ({"instruments": "1", "depositaries": "true"}, "1 instrument, the indis", "1 is needed."),
    ],
)
def test_whose_instruments_a_treaty_needs(
    entry: dict[str, str], condition: str, wanted: str
) -> None:
    """The condition is told as it is: some number, indispensable ones, or all signatories."""
    acts = [
        act("1999-01-01", "signature", "AAA", "BBB", "CCC"),
        act("2000-01-01", "ratification", "BBB"),
    ]
    dataset = build(acts, rules=(rule(ENTRY, **entry), LATER, WITHDRAWAL))
    snapshot = on(dataset, "2000-02-01")
    proof = document_text(proof_document(snapshot, None))
    assert condition in proof
    assert wanted in proof
    if "all" in entry:
        assert "1 instrument is deposited, and" in snapshot.statement().sentence
        assert "of 3 instruments" in status_text(snapshot)


def test_an_exit_without_a_notice_is_not_said_to_have_one() -> None:
    """In an export an exit by loss of what made a state a party begins without a notice."""
    ceases = {"kind": "cessation", "id": "ceases", "term": "6 months"}
    acts = [*founding("AAA", "BBB"), act("2010-03-01", "cessation", "BBB")]
    snapshot = on(build(acts, rules=(ENTRY, LATER, WITHDRAWAL, ceases)), "2010-04-01")
    for name in ("md", "ics"):
        assert b"Notice given" not in export(name, snapshot)
