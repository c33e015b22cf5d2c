"""A roster of exits only: nothing is counted, in no sentence, on no panel and in no answer."""

import json
import re
from datetime import date
from typing import Any

import msgspec
import pytest
from build import LATER, WITHDRAWAL, act, build, founding, rule
from datasets import dataset_of
from openskies_tui import Registry
from openskies_tui.analysis.registry import Snapshot
from openskies_tui.briefing.load import read_briefing
from openskies_tui.briefing.rehearsal import rehearse
from openskies_tui.engine.model import Dataset
from openskies_tui.output import export
from openskies_tui.output.answers import answer_schema
from openskies_tui.output.commands import board_document, say_text, status_text
from openskies_tui.output.json import status_answer
from openskies_tui.output.text import document_text
from openskies_tui.views.countdown import countdown_view
from openskies_tui.views.exits_chart import bar_words, exits_scene
from openskies_tui.views.panels import header, roster
from openskies_tui.views.proofs import proof_document

RULES = (rule(LATER), rule(WITHDRAWAL))
ACTS = [
    act("2010-03-01", "notice_of_withdrawal", "BBB", id="out"),
    act("2010-09-01", "withdrawal_effective", "BBB", about="out"),
]
COUNT = re.compile(r"\b\d+ (former|signator|withdrawal|State|contracting)")
DAYS = ("2005-01-01", "2010-04-01", "2012-01-01")
BRIEFING = """\
id: talk
title: A talk
summary: A talk.
minutes: 5
steps:
  - headline: How many there are
    day: 2010-04-01
    focus: {count: party}
"""


def exits(**more: Any) -> Dataset:
    """Return a dataset with the one exit that is on record."""
    return build(ACTS, rules=RULES, roster="exits only", **more)


def on(dataset: Dataset, day: str) -> Snapshot:
    """Return what was known of a day on it."""
    return Registry(dataset).on(date.fromisoformat(day))


@pytest.mark.parametrize("day", DAYS)
def test_no_text_has_a_number_of_states(day: str) -> None:
    """Header, status, panels, sentence, proofs and exports tell exits and count nothing."""
    snapshot = on(exits(), day)
    shown = [
        status_text(snapshot),
        document_text(board_document(snapshot, "")),
        document_text(proof_document(snapshot, None)),
        say_text(snapshot.statement(), snapshot.words),
        *(export(name, snapshot).decode() for name in ("md", "html", "ics")),
    ]
    assert [COUNT.findall(text) for text in shown] == [[]] * len(shown)
    assert header(snapshot).counts == (("former_party", "Exits on record only"),)
    assert "States, " not in shown[1]


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2009-01-01", "On 1 January 2009 no withdrawal under the Small Treaty is pending."),
        (
            "2010-04-01",
            (
                "On 1 April 2010, under the Small Treaty, Bbb has given notice and remains "
                "a State Party until 1 September 2010."
            ),
        ),
    ],
)
def test_the_sentence_on_the_treaty(day: str, sentence: str) -> None:
    """It says what is pending, and of a state that it remains a party, not one of so many."""
    assert on(exits(), day).statement().sentence == sentence


def test_the_countdown_panel_counts_days_where_nothing_is_pending() -> None:
    """It names the last exit and the days since; a number of states would be one of no record."""
    view = countdown_view(on(exits(), "2012-01-01"))
    assert (view.name, view.figure, view.unit) == (
        "Nothing pending",
        "487",
        "days since the last withdrawal",
    )
    assert view.past[0].startswith("Last withdrawal: Bbb, effective 1 Sep 2010")
    assert view.beside[-1] == "Bbb left 1 Sep 2010"


def test_a_party_since_no_day_on_record_is_one_now() -> None:
    """Of who was a party before the record began no sentence names a beginning."""
    announced = act("2008-01-01", "notice_of_withdrawal", "CCC", id="early")
    revoked = act("2008-02-01", "notice_revoked", "CCC", about="early")
    dataset = build([*ACTS, announced, revoked], rules=RULES, roster="exits only")
    said = on(dataset, "2009-01-01").statement("CCC").sentence
    assert said == "Ccc is a State Party to the Small Treaty."


def test_the_answer_has_no_counts() -> None:
    """To --json the counts are null, there and where a what-if would move them."""
    snapshot = Registry(exits()).on(date(2011, 1, 1), what_if=["CCC notice 2011-01-01"])
    assert json.loads(msgspec.json.encode(status_answer(snapshot)))["counts"] is None
    complete = on(build([*founding("AAA", "BBB"), *ACTS]), "2011-01-01")
    assert json.loads(msgspec.json.encode(status_answer(complete)))["counts"]["party"] == 1


def test_the_schema_says_that_there_may_be_no_counts() -> None:
    """A script that reads the schema knows that counts and the number after may be null."""
    parts = answer_schema("status")["$defs"]
    counts = parts["StatusAnswer"]["properties"]["counts"]
    after = parts["ConsequenceAnswer"]["properties"]["party_count_after"]
    assert {"type": "null"} in counts["anyOf"]
    assert {"type": "null"} in after["anyOf"]


def test_what_would_follow_from_a_notice_has_no_number() -> None:
    """A hypothetical notice of a party tells its day, and not how many are left."""
    acts = [*ACTS, act("2008-01-01", "notice_of_withdrawal", "CCC", id="early")]
    acts.append(act("2008-02-01", "notice_revoked", "CCC", about="early"))
    dataset = build(acts, rules=RULES, roster="exits only")
    snapshot = Registry(dataset).on(date(2011, 1, 1), what_if=["CCC notice 2011-01-01"])
    shown = status_text(snapshot)
    assert "earliest exit 1 Jul 2011" in shown
    assert "After it" not in shown
    assert status_answer(snapshot).consequences[0].party_count_after is None


def test_a_briefing_cannot_count() -> None:
    """A step that counts is refused at its place in the file."""
    rehearsal = rehearse(read_briefing("talk.yaml", BRIEFING), exits(), None)
    (finding,) = rehearsal.errors
    assert "the roster is `exits only`: its states cannot be counted" in str(finding)
    assert "talk.yaml:8:20" in str(finding)


def test_no_headline_is_judged_by_a_number() -> None:
    """How many parties there are is not known, so a number is neither right nor wrong."""
    checked = on(exits(), "2009-01-01").check("The treaty has 33 parties")
    assert checked.verdict == "cannot_tell"
    assert "only exits are on record" in checked.reasons[0]


def test_a_condition_of_entry_into_force_is_not_held_against_exits() -> None:
    """With few deposits on record a treaty is not said to lack instruments."""
    entry = {"kind": "entry_into_force", "id": "entry", "term": "60 days", "instruments": "40"}
    dataset = build(ACTS, rules=(entry, *RULES), roster="exits only")
    assert "not in force" not in status_text(on(dataset, "2009-01-01"))


def test_an_exit_that_nobody_recorded_is_of_the_past() -> None:
    """It is no clock: the panel tells the days since the last exit, and what is not recorded."""
    snapshot = Registry(dataset_of("energy-charter")).on(date(2026, 11, 26))
    view = countdown_view(snapshot)
    assert (view.about, view.figure) == (None, "516")
    assert view.unit == "days since the last withdrawal"
    assert view.beside[-1] == "European Union out 28 Jun 2025, effect not recorded"
    one = countdown_view(snapshot, "POL")
    assert (one.figure, one.unit, one.others) == ("1063", "days past that day", ())
    assert one.beside[0] == "effective Fri 29 Dec 2023"
    bars = {bar.name: bar_words(bar, snapshot.day) for bar in exits_scene(snapshot).bars}
    assert bars["Poland"].endswith("out 29 Dec 2023 (366 days), effect not recorded")
    assert bars["France"].endswith("out 8 Dec 2023 (366 days)")
    assert next(row for row in roster(snapshot).rows if row.id == "POL").short == "2023?"


def test_an_exit_of_a_state_that_leaves_again_is_told_by_its_own_notice() -> None:
    """What is unsure about the notice that runs is not said of an exit long ago."""
    again = act("2020-01-01", "notice_of_withdrawal", "BBB", id="again")
    ways_in = [act(f"{year}-01-01", "accession", "BBB") for year in (2005, 2015)]
    rules = (rule(LATER), rule(WITHDRAWAL, condition="all dues are paid"))
    dataset = build([*ACTS, *ways_in, again], rules=rules, roster="exits only")
    first, second = exits_scene(on(dataset, "2020-02-01")).bars
    assert (first.reservation, second.reservation) == ("", ", on a condition")
