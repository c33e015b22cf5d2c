"""A treaty's own words: each sentence about a treaty calls its parties and their exit by them."""

import re
from datetime import date
from typing import Any

import pytest
from build import ENTRY, LATER, WITHDRAWAL, act, build, founding
from datasets import dataset_of
from openskies_tui import Registry
from openskies_tui.analysis.registry import Snapshot
from openskies_tui.dataset.files import bundled_names
from openskies_tui.engine.model import Dataset
from openskies_tui.output import export
from openskies_tui.output.commands import board_document, say_text, status_text
from openskies_tui.output.text import document_text
from openskies_tui.views.pages import act_document, party_document, treaty_document
from openskies_tui.views.proofs import proof_document

MEMBERS = {"party": "Member State", "parties": "Member States"}
DENOUNCED = {"party": "Party", "parties": "Parties", "exit": "denunciation"}
STATES_PARTIES = re.compile(r"states? part(y|ies)", re.IGNORECASE)
CAREER = [
    *founding("AAA", "BBB", "CCC"),
    act("2001-01-01", "signature", "DDD"),
    act("2010-02-01", "announcement_of_intent", "BBB"),
    act("2010-03-01", "notice_of_withdrawal", "BBB", id="out"),
    act("2010-09-01", "withdrawal_effective", "BBB", about="out"),
]
DAYS = ("1999-06-01", "2000-02-01", "2005-01-01", "2010-02-10", "2010-04-01", "2012-01-01")


def on(dataset: Dataset, day: str) -> Snapshot:
    """Return what was known of a day on it."""
    return Registry(dataset).on(date.fromisoformat(day))


def texts(snapshot: Snapshot) -> str:
    """Return all that a reader sees of a day: every command's text, and the pages of each state."""
    dataset = snapshot.dataset
    ids = [standing.state.id for standing in snapshot.treaty.standings]
    pages = [party_document(snapshot, id_) for id_ in ids]
    documents = [
        board_document(snapshot, ""),
        *(proof_document(snapshot, id_) for id_ in (None, *ids)),
        *(page for page in pages if page),
        *(act_document(dataset, one) for one in snapshot.acts),
        treaty_document(dataset),
    ]
    said = (say_text(snapshot.statement(id_), snapshot.words) for id_ in (None, *ids))
    written = (export(name, snapshot).decode() for name in ("md", "ics"))
    shown = (status_text(snapshot), *map(document_text, documents))
    return "\n".join((*shown, *said, *written))


@pytest.mark.parametrize("day", DAYS)
def test_a_treaty_with_members_has_no_states_parties(day: str) -> None:
    """Whatever is shown of any moment, it speaks of Member States, never of States Parties."""
    shown = texts(on(build(CAREER, words=MEMBERS), day))
    assert not STATES_PARTIES.search(shown)
    assert "not a membership" not in shown
    assert "Member State" in shown


@pytest.mark.parametrize("day", DAYS)
def test_a_treaty_that_is_denounced_knows_no_withdrawal(day: str) -> None:
    """Its exit is a denunciation in every sentence, verb and heading."""
    shown = texts(on(build(CAREER, words=DENOUNCED), day))
    named = re.sub(r"withdrawal\.yaml|\[withdrawal\]", "", shown)
    assert not re.search("withdr[ae]w", named)
    assert not STATES_PARTIES.search(shown)


def test_the_verbs_of_a_denunciation() -> None:
    """Who announced it will denounce the treaty; who gave notice gave notice of denunciation."""
    dataset = build(CAREER, words=DENOUNCED)
    announced = on(dataset, "2010-02-10").statement("BBB").sentence
    assert "announced on 1 February 2010 that it will denounce the Small Treaty" in announced
    given = on(dataset, "2010-04-01").statement("BBB").sentence
    assert given == (
        "Bbb gave notice of denunciation on 1 March 2010; "
        "it remains a Party until 1 September 2010."
    )


@pytest.mark.parametrize(
    ("words", "text", "verdict"),
    [
        ({}, "The treaty has 3 members", "wrong_term"),
        (MEMBERS, "The treaty has 3 members", "accurate"),
        (DENOUNCED, "Bbb denounces the treaty", "contradicted"),
        (DENOUNCED, "Bbb withdraws from the treaty", "contradicted"),
    ],
)
def test_a_headline_is_judged_by_the_words_of_the_treaty(
    words: dict[str, str], text: str, verdict: str
) -> None:
    """Members are right where there are some; to denounce is to leave where it is the word."""
    checked = on(build(CAREER, words=words), "2005-01-01").check(text)
    assert checked.verdict == verdict, checked.reasons


def test_an_opinion_of_a_treaty_is_no_exit() -> None:
    """Of a treaty that is left by withdrawal, to denounce it may be to speak ill of it."""
    assert (
        on(build(CAREER), "2005-01-01").check("Bbb denounces the treaty").verdict == "cannot_tell"
    )


@pytest.mark.parametrize("name", bundled_names())
def test_no_bundled_treaty_has_the_words_of_another(name: str) -> None:
    """No text says State Party of a treaty that has members, or parties of another name."""
    dataset = dataset_of(name)
    words = dataset.treaty.words
    day = str(dataset.treaty.checked)
    for snapshot in (on(dataset, day), *(on(dataset, _eve(dataset)) for _ in dataset.acts[:1])):
        ids = [standing.state.id for standing in snapshot.treaty.standings][:25]
        shown = [status_text(snapshot)]
        shown += [say_text(snapshot.statement(id_), words) for id_ in (None, *ids)]
        steps = [proof_document(snapshot, id_) for id_ in (None, *ids)]
        shown += [
            item.text for page in steps for section in page.sections for item in section.items
        ]
        own = re.compile("|".join(map(re.escape, _titles(dataset))))
        found = [text for text in shown if STATES_PARTIES.search(own.sub("", text))]
        assert bool(found) == (words.party == "State Party"), found[:1]


def _titles(dataset: Dataset) -> list[str]:
    """Return the texts of the desk, whose words are its own."""
    return [*(one.title for one in dataset.acts), dataset.treaty.name]


def _eve(dataset: Dataset) -> str:
    """Return a day on which a notice runs, else that to which the data was checked."""
    notices = Registry(dataset).on(dataset.treaty.checked).timeline.notices
    return str(notices[0].received if notices else dataset.treaty.checked)


ENDS: dict[str, Any] = {"kind": "expiry", "id": "end", "day": "2015-01-01"}
LEAVES: dict[str, Any] = {"kind": "termination", "id": "end", "when": "a party leaves"}


@pytest.mark.parametrize(
    ("rule", "how"),
    [(ENDS, "expired on 1 January 2015"), (LEAVES, "was terminated on 1 September 2010")],
)
def test_a_state_of_an_ended_treaty_is_not_said_to_have_left(
    rule: dict[str, Any], how: str
) -> None:
    """The treaty has ended, by which article and on which day; who never withdrew did not."""
    acts = CAREER if rule is LEAVES else founding("AAA", "CCC")
    dataset = build(acts, rules=(ENTRY, LATER, WITHDRAWAL, rule))
    after = on(dataset, "2016-01-01")
    said = say_text(after.statement("AAA"), after.words)
    assert f"The Small Treaty {how} (Art. I); Aaa was a State Party until then." in said
    assert "took effect" not in said
    assert f"is not in force: it {how} (Art. I)." in after.statement().sentence
    status = status_text(after)
    assert f"Not in force: the treaty {how} (Art. I)." in status
    assert "0 States Parties." not in status.split("\n", 3)[3]


def test_who_left_an_ended_treaty_left_it() -> None:
    """A state with an exit of its own keeps its notice in the sentence."""
    dataset = build(CAREER, rules=(ENTRY, LATER, WITHDRAWAL, LEAVES))
    said = on(dataset, "2016-01-01").statement("BBB").sentence
    assert "since 1 September 2010, after its notice of 1 March 2010; the treaty was" in said


def test_an_end_by_rule_and_by_act_is_told_once() -> None:
    """What a rule foresaw and an act recorded is one end, borne by both."""
    recorded = act("2010-09-01", "termination", sources=["s"])
    dataset = build([*CAREER, recorded], rules=(ENTRY, LATER, WITHDRAWAL, LEAVES))
    proof = document_text(proof_document(on(dataset, "2012-01-01"), "AAA"))
    assert proof.count("The treaty was terminated for all on 1 Sep 2010.") == 1
    assert "The treaty ends" not in proof


def test_an_end_that_lies_ahead_is_foreseen() -> None:
    """Before its day an expiry is told as one to come."""
    dataset = build(founding("AAA", "CCC"), rules=(ENTRY, LATER, WITHDRAWAL, ENDS))
    before = on(dataset, "2014-12-31").statement()
    assert before.sentence.endswith(
        "has 2 States Parties; the treaty expires on 1 January 2015 (Art. I)."
    )


def test_with_a_treaty_its_disputes_are_over() -> None:
    """Who disputed a suspension has nothing left to dispute once the treaty has expired."""
    acts = [
        *founding("AAA", "CCC"),
        act("2013-01-01", "suspension_of_operation", "AAA", id="held"),
        act("2013-02-01", "dispute", "CCC", towards=["AAA"], about="held"),
    ]
    dataset = build(acts, rules=(ENTRY, LATER, WITHDRAWAL, ENDS))
    assert on(dataset, "2014-12-31").party("AAA").flags == ("disputed", "operation_suspended")
    assert on(dataset, "2015-01-01").party("AAA").flags == ()


@pytest.mark.parametrize(
    ("towards", "remark", "said"),
    [
        ([], "operation suspended", True),
        (["CCC"], "operation suspended in part", False),
    ],
)
def test_a_suspension_is_in_part_only_towards_some(
    towards: list[str], remark: str, said: bool
) -> None:
    """One towards all is said of the state and of the treaty, and is no suspension in part."""
    acts = [
        *founding("AAA", "CCC"),
        act("2013-01-01", "suspension_of_operation", "AAA", towards=towards),
    ]
    snapshot = on(build(acts), "2014-01-01")
    line = next(line for line in status_text(snapshot).split("\n") if line.startswith("AAA "))
    assert line.endswith(f"  {remark}")
    clause = "; it has suspended the operation of the treaty since 1 January 2013."
    assert snapshot.statement("AAA").sentence.endswith(clause) == said
    assert ("Aaa has suspended its operation" in snapshot.statement().sentence) == said
