"""Every value can prove itself: the acts, the rule with its article, the sum, the sources."""

import re
from datetime import date

import pytest
from build import act, build, founding
from openskies_tui import HINDSIGHT, NoSuchStateThen, Registry, Snapshot, UnknownState
from openskies_tui.analysis.proof import Proof
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.engine.model import Dataset, Words
from openskies_tui.engine.snapshot import Status
from openskies_tui.views.proofs import conclusion_words, step_words


def on(dataset: Dataset, day: str, *, hindsight: bool = False) -> Snapshot:
    """Return a day with what was known then, or with all that is known."""
    known_by = HINDSIGHT if hindsight else None
    return Registry(dataset).on(date.fromisoformat(day), known_by=known_by)


def in_words(text: str) -> str:
    """Return an expectation with its days, written as ISO days, as people read them."""
    return re.sub(r"\d{4}-\d\d-\d\d", lambda day: _words(date.fromisoformat(day[0])), text)


def _words(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def status_proof(dataset: Dataset, day: str, id_: str) -> Proof:
    """Return the proof of the status of a state that exists on the day."""
    return on(dataset, day).explain(id_)


def argument(proof: Proof) -> str:
    """Return the texts of a proof without its conclusion."""
    return "\n".join(step_words(step, Words()) for step in proof.steps if step.kind != "conclusion")


@pytest.mark.parametrize(
    ("day", "id_", "concludes", "says"),
    [
        ("1992-03-24", "FRA", "a signatory", ["signed on 1992-03-24", "makes no State Party"]),
        ("1992-03-23", "FRA", "no party", ["No act of law"]),
        ("1995-06-28", "UKR", "a signatory", ["signed on 1992-03-24", "No instrument"]),
        ("1995-06-28", "FRA", "a contracting state", ["Ukraine", "Russia", "Belarus"]),
        ("2001-12-31", "FRA", "a contracting state", ["2001-11-02 + 60 days = 2002-01-01"]),
        ("2002-01-01", "FRA", "a State Party", ["2001-11-02 + 60 days = 2002-01-01"]),
        ("2002-08-27", "SWE", "a State Party", ["2002-06-28 + 60 days = 2002-08-27"]),
        ("2005-07-08", "LTU", "a State Party", ["2005-05-09 + 60 days = 2005-07-08"]),
        ("2020-05-21", "USA", "a State Party", ["announced on 2020-05-21", "moves no status"]),
        (
            "2020-05-22",
            "USA",
            "a State Party",
            [
                "notice of withdrawal on 2020-05-22, effective 2020-11-22",
                "2020-05-22 + 6 months = 2020-11-22",
                "+ 30 days = 2020-06-21",
                "+ 60 days = 2020-07-21",
                "2020-11-22 − 2020-05-22 = 184 days",
            ],
        ),
        ("2020-11-21", "USA", "a State Party", ["2020-11-22 − 2020-11-21 = 1 day"]),
        ("2020-11-22", "USA", "a former State Party", ["2020-05-22 + 6 months = 2020-11-22"]),
        ("2021-01-15", "RUS", "a State Party", ["announced on 2021-01-15", "No notice"]),
        ("2021-06-16", "RUS", "a State Party", ["announced on 2021-01-15", "No notice"]),
        ("2021-06-18", "RUS", "a State Party", ["2021-12-18 − 2021-06-18 = 183 days"]),
        ("2021-07-20", "RUS", "a State Party", ["held on 2021-07-20, inside"]),
        ("2021-12-18", "RUS", "a former State Party", ["2021-06-18 + 6 months = 2021-12-18"]),
        ("2025-10-09", "KGZ", "a signatory", ["signed on 1992-12-15", "No instrument"]),
        ("1993-01-01", "SVK", "a contracting state", ["succeeded Czechoslovakia on 1993-01-01"]),
    ],
)
def test_the_proof_of_a_status(
    dataset: Dataset, day: str, id_: str, concludes: str, says: list[str]
) -> None:
    """On the moments the proof concludes the status of the day from its acts and its sums."""
    proof = status_proof(dataset, day, id_)
    assert in_words(f"is {concludes} on {day}") in conclusion_words(proof, Words())
    assert proof.steps[-1].kind == "conclusion"
    for words in says:
        assert in_words(words) in argument(proof), argument(proof)


def test_no_clock_runs_in_the_proof_of_an_announcement(dataset: Dataset) -> None:
    """On 15 January 2021 no step of the Russian proof counts days or names a later act."""
    text = argument(status_proof(dataset, "2021-01-15", "RUS"))
    for later in ("2021-06-18", "2021-12-18", "2021-07-15", "gave notice"):
        assert in_words(later) not in text


def test_a_state_that_does_not_exist_has_no_proof(dataset: Dataset) -> None:
    """Czechoslovakia has a proof until 1992, Slovakia from 1993 on; strangers have none."""
    assert on(dataset, "1992-12-31").explain("CSK").steps
    with pytest.raises(NoSuchStateThen):
        on(dataset, "1993-01-01").explain("CSK")
    with pytest.raises(NoSuchStateThen):
        on(dataset, "1992-12-31", hindsight=True).explain("SVK")
    with pytest.raises(UnknownState):
        on(dataset, "2021-01-15").explain("XXX")


def test_the_missing_deposits_are_named(dataset: Dataset) -> None:
    """On 28 June 1995 there are 22 of 20 instruments; Belarus, Russia and Ukraine are missing."""
    proof = on(dataset, "1995-06-28").explain_entry_into_force()
    assert proof.value is None
    assert conclusion_words(proof, Words()) == "not in force on 28 Jun 1995"
    assert "22 instruments" in argument(proof)
    assert "20 are needed" in argument(proof)
    (missing,) = [step for step in proof.steps if step.kind == "missing"]
    assert {state.id for state in missing.gained} == {"BLR", "RUS", "UKR"}
    assert missing.rule
    assert (missing.rule.id, missing.rule.article) == ("entry-into-force", "XVII(2)")


def test_the_deposits_that_completed_the_condition(dataset: Dataset) -> None:
    """The deposits of Belarus and Russia of 2 November 2001 completed it, with 1 January 2002."""
    for day in ("2001-11-02", "2002-01-01", "2021-06-18"):
        proof = on(dataset, day).explain_entry_into_force()
        deposits = [step.act for step in proof.steps if step.act]
        assert sorted(one.states for one in deposits) == [("BLR",), ("RUS",)]
        assert {str(one.day) for one in deposits} == {"2001-11-02"}
        assert "2 Nov 2001 + 60 days = 1 Jan 2002" in argument(proof)
        assert proof.value == date(2002, 1, 1)
        assert conclusion_words(proof, Words()) == "in force from 1 Jan 2002"


def test_the_day_before_nothing_is_complete(dataset: Dataset) -> None:
    """On 1 November 2001 the proof knows nothing of the deposits of the next day."""
    proof = on(dataset, "2001-11-01", hindsight=True).explain_entry_into_force()
    assert "2 Nov 2001" not in argument(proof)
    assert "Belarus, Russia" in argument(proof)


@pytest.mark.parametrize(
    ("day", "status", "number", "last"),
    [
        ("1992-03-24", "signatory", 25, "+25"),
        ("2002-01-01", "party", 26, "+26"),
        ("2005-07-08", "party", 34, "2005-07-08: +1 Lithuania = 34"),
        ("2020-11-21", "party", 34, "2005-07-08: +1 Lithuania = 34"),
        ("2020-11-22", "party", 33, "2020-11-22: −1 United States = 33"),
        ("2021-12-18", "party", 32, "2021-12-18: −1 Russia = 32"),
        ("2021-12-18", "former_party", 2, "2021-12-18: +1 Russia = 2"),
        ("1995-06-28", "contracting_state", 22, "= 22"),
        ("1992-03-23", "party", 0, ""),
    ],
)
def test_the_proof_of_a_count(
    dataset: Dataset, day: str, status: Status, number: int, last: str
) -> None:
    """A count is the sum of the changes that led to it, the last of them the day it was reached."""
    proof = on(dataset, day).explain_count(status)
    assert proof.value == number
    assert conclusion_words(proof, Words()) == in_words(f"{number} on {day}")
    assert in_words(last) in (step_words(proof.steps[-1], Words()) if proof.steps else "")
    assert all(step.kind == "count" and step.sources for step in proof.steps)


def test_every_sum_names_its_article(dataset: Dataset) -> None:
    """Each sum that follows from the treaty names the rule and its article and paragraph."""
    proof = status_proof(dataset, "2021-07-20", "RUS")
    sums = {
        step.rule.id: step.rule.article for step in proof.steps if step.kind == "sum" and step.rule
    }
    assert sums == {
        "entry-into-force": "XVII(2)",
        "withdrawal": "XV(2)",
        "conference": "XV(3)",
    }


def test_the_earlier_of_two_deposits_counts(dataset: Dataset) -> None:
    """Finland deposited with both depositaries on different days; the proof says which counts."""
    proof = status_proof(dataset, "2021-06-18", "FIN")
    (chosen,) = [step for step in proof.steps if step.fact == "earlier_deposit"]
    assert chosen.rule
    assert chosen.rule.article == "XVII(6)"
    assert chosen.start == min(act.day.first for act in chosen.deposits)
    assert len(chosen.deposits) == 2
    bound = compile_timeline(dataset).bound_from("FIN")
    assert in_words(f"= {bound}: bound from that day") in argument(proof)


@pytest.mark.parametrize(
    ("stated", "says", "effective"),
    [
        ("2010-09-01", "late enough", "2010-09-01"),
        ("2010-07-01", "late enough", "2010-07-01"),
        ("2010-03-01", "too early", "2010-07-01"),
    ],
)
def test_a_stated_day_is_compared_with_the_floor(stated: str, says: str, effective: str) -> None:
    """The proof says whether the stated day is late enough, and which day counts then."""
    notice = act("2010-01-01", "notice_of_withdrawal", "BBB", effective=stated)
    text = argument(status_proof(build([*founding("AAA", "BBB"), notice]), "2010-02-01", "BBB"))
    assert in_words(f"{stated}, is {says}: effective {effective}") in text


def test_a_notice_that_was_taken_back() -> None:
    """A revoked notice and its revocation are both steps, and the status stays that of a party."""
    acts = [
        *founding("AAA", "BBB"),
        act("2010-01-01", "notice_of_withdrawal", "BBB"),
        act("2010-02-01", "notice_revoked", "BBB", title="B takes its notice back"),
    ]
    proof = status_proof(build(acts), "2010-03-01", "BBB")
    assert "is a State Party on 1 Mar 2010" in conclusion_words(proof, Words())
    assert "B takes its notice back" in argument(proof)
    assert "ended on 1 Feb 2010 without effect" in argument(proof)


def test_a_state_that_came_back() -> None:
    """A state that withdrew and acceded again is proved by the deposit of its accession."""
    acts = [
        *founding("AAA", "BBB"),
        act("2001-01-01", "notice_of_withdrawal", "BBB"),
        act("2002-01-01", "accession", "BBB"),
    ]
    proof = status_proof(build(acts), "2003-01-01", "BBB")
    assert "is a State Party on 1 Jan 2003, since 2 Mar 2002" in conclusion_words(proof, Words())
    assert "1 Jan 2002 + 60 days = 2 Mar 2002" in argument(proof)


def test_a_treaty_without_rules_still_answers() -> None:
    """Without rules in the data the proof rests on the acts and on nothing made up."""
    data = build(founding("AAA", "BBB"), rules=[])
    proof = on(data, "2001-01-01").explain_entry_into_force()
    assert (proof.value, proof.steps) == (None, ())
    assert conclusion_words(proof, Words()) == "the data has no rule for it"
    status = status_proof(data, "2001-01-01", "BBB")
    assert {step.rule for step in status.steps} == {None}


def test_a_hypothetical_step_says_so(dataset: Dataset) -> None:
    """A step that rests on an act that did not happen begins with HYPOTHETICAL."""
    what_if = ["BLR notice 2026-12-01"]
    proof = Registry(dataset).on(date(2027, 6, 1), what_if=what_if).explain("BLR")
    (step,) = [step for step in proof.steps if step.hypothetical]
    assert step.fact == "notice_given"
    assert step_words(step, Words()).startswith("HYPOTHETICAL: It gave notice")


def test_a_prover_argues_with_what_was_known(dataset: Dataset) -> None:
    """Known by 14 January 2021, the Russian proof of the 20th has no announcement."""
    day = date(2021, 1, 20)
    for by, announced in ((date(2021, 1, 14), False), (day, True), (HINDSIGHT, True)):
        proof = Registry(dataset).on(day, known_by=by).explain("RUS")
        assert ("announced on 15 Jan 2021" in argument(proof)) is announced


def test_a_depositary_that_is_not_there_yet() -> None:
    """A deposit with a state whose succession is not known yet is proved without naming it."""
    acts = [
        *founding("AAA", "CCC"),
        act("1999-06-01", "ratification", "BBB", with_=["AAA", "DDD"]),
        act("2005-01-01", "succession", "DDD", from_="CCC"),
    ]
    text = argument(status_proof(build(acts), "2001-01-01", "BBB"))
    assert "deposited its instrument with A" in text
