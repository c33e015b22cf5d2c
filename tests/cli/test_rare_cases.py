"""What the commands say where the bundled dataset has no such case: small treaties of our own."""

import json
from pathlib import Path
from typing import Any

import pytest
from build import ENTRY, WITHDRAWAL, act, build, founding, rule
from msgspec.structs import replace
from openskies_tui.dataset.encode import encode
from openskies_tui.dataset.schema import convert
from openskies_tui.engine.claims import Claim
from openskies_tui.engine.model import Dataset, Source

from .conftest import Run

SOURCE = convert(
    {
        "id": "s", "type": "treaty", "title": "T", "issued": "1999", "language": "en",
        "kind": "primary law", "read": "in full",
    },
    Source,
)  # fmt: skip
NOTICE = act("2010-01-01", "notice_of_withdrawal", "BBB", id="notice")


def written(folder: Path, dataset: Dataset) -> tuple[str, str]:
    """Write a dataset with its one source, and return the option that names it."""
    file = folder / "small.yaml"
    file.write_text(encode(replace(dataset, sources=(SOURCE,))), encoding="utf-8")
    return "--dataset", str(file)


def judged(run: Run, folder: Path, acts: list[dict[str, Any]], **asserts: Any) -> dict[str, str]:
    """Return what ``claims`` says of one claim of 2011 about a small treaty."""
    tree = {"id": "c", "source": "s", "words": "So.", "day": "2011-01-01", "asserts": asserts}
    dataset = replace(build(acts), claims=(convert(tree, Claim),))
    answer = run("claims", "--json", *written(folder, dataset))
    assert answer.code == 0, answer.err
    (claim,) = json.loads(answer.out)
    return claim


@pytest.mark.parametrize(
    ("asserts", "value"),
    [
        ({"is": "2010-01"}, "2010-01"),
        ({"by": "2010-02-01"}, "by 2010-02-01"),
        ({"earliest": "2009-12-01"}, "from 2009-12-01"),
        ({"earliest": "2009-12-01", "by": "2010-02-01"}, "2009-12-01 to 2010-02-01"),
    ],
)
def test_the_day_that_was_claimed(
    run: Run, tmp_path: Path, asserts: dict[str, str], value: str
) -> None:
    """Beside the verdict stands the day or the span that was claimed, and the right day."""
    acts = [*founding("AAA", "BBB"), NOTICE]
    claim = judged(run, tmp_path, acts, kind="date", of="notice", states=["BBB"], **asserts)
    assert (claim["value"], claim["right_value"]) == (value, "2010-01-01")


def test_a_claim_about_a_state_that_does_not_exist(run: Run, tmp_path: Path) -> None:
    """That a state which has been succeeded has left is contradicted: there is no such state."""
    acts = [*founding("AAA", "BBB"), act("2001-01-01", "succession", "CCC", from_="BBB")]
    former = {"is": "former_party"}
    claim = judged(run, tmp_path, acts, kind="status", states=["BBB"], on="2011-01-01", **former)
    assert (claim["verdict"], claim["right_value"]) == ("contradicted", "Bbb: does not exist")


@pytest.mark.parametrize(("signed", "number"), [(("AAA", "BBB"), "2"), (("AAA",), "1")])
def test_who_signed(run: Run, tmp_path: Path, signed: tuple[str, ...], number: str) -> None:
    """A successor stands for the signature of its predecessor, if there was one."""
    acts = [
        act("1999-01-01", "signature", *signed),
        act("2001-01-01", "succession", "CCC", from_="BBB"),
    ]
    claim = judged(run, tmp_path, acts, kind="count", of="signed", on="2001-01-01", **{"is": "9"})
    assert claim["right_value"] == number


def steps(run: Run, folder: Path, acts: list[dict[str, Any]], party: str) -> str:
    """Return the texts of the proof of a status on a day of 2011."""
    options = written(folder, build(acts))
    answer = run("why", party, "--json", "--as-of", "2011-01-01", *options)
    assert answer.code == 0, answer.err
    return "\n".join(step["text"] for step in json.loads(answer.out)["steps"])


@pytest.mark.parametrize(
    ("recorded", "says"),
    [
        ("2001-03-02", "in force for it on 2 Mar 2001; the rules give the same day."),
        ("2001-03", "in force for it on Mar 2001; the rules give the same day."),
        ("2001-03-03", "in force for it on 3 Mar 2001; the rules give 2 Mar 2001."),
        ("2001-03-01", "in force for it on 1 Mar 2001; the rules give 2 Mar 2001."),
    ],
)
def test_a_recorded_day_is_compared(run: Run, tmp_path: Path, recorded: str, says: str) -> None:
    """The proof compares the day on record with the one that the rules give."""
    acts = [
        *founding("AAA", "BBB"),
        act("2001-01-01", "accession", "CCC"),
        act(recorded, "entry_into_force", "CCC"),
    ]
    assert f"Recorded: {says}" in steps(run, tmp_path, acts, "CCC")


@pytest.mark.parametrize(
    ("day", "where"),
    [
        ("2010-01-30", "30 Jan 2010, outside"),
        ("2010-01-31", "31 Jan 2010, inside"),
        ("2010-02", "Feb 2010, inside"),
        ("2010-03", "Mar 2010, inside"),
        ("2010-03-02", "2 Mar 2010, inside"),
        ("2010-03-03", "3 Mar 2010, outside"),
    ],
)
def test_where_a_conference_falls(run: Run, tmp_path: Path, day: str, where: str) -> None:
    """A conference is inside its window from its first day to its last, by the day it began."""
    conference = act(day, "conference_of_states_parties", about="notice")
    text = steps(run, tmp_path, [*founding("AAA", "BBB"), NOTICE, conference], "BBB")
    assert f"held on {where} it" in text


def said(
    run: Run, folder: Path, dataset: Dataset, day: str, *party: str
) -> tuple[str, dict[str, str]]:
    """Return the sentence on a day and the wordings to avoid, each with its reason."""
    answer = run("say", *party, "--json", "--as-of", day, *written(folder, dataset))
    assert answer.code == 0, answer.err
    found = json.loads(answer.out)
    return found["sentence"], {row["wording"]: row["reason"] for row in found["avoid"]}


@pytest.mark.parametrize(
    ("deposited", "says"),
    [
        (("BBB", "CCC", "DDD"), "3 instruments are deposited, and that of Aaa is missing."),
        (("CCC", "DDD"), "2 instruments are deposited, and those of Aaa and Bbb are missing."),
        (("AAA", "BBB"), "2 instruments are deposited, and 3 are needed."),
    ],
)
def test_what_is_missing(run: Run, tmp_path: Path, deposited: tuple[str, ...], says: str) -> None:
    """Before the entry into force the sentence names what it waits for."""
    states = ("AAA", "BBB", "CCC", "DDD")
    acts = [act("1999-01-01", "signature", *states)]
    acts += [act("2000-01-01", "ratification", state) for state in deposited]
    waiting = rule(ENTRY, instruments="3", depositaries=True)
    dataset = build(acts, rules=[waiting], depositaries=("AAA", "BBB"))
    sentence, _ = said(run, tmp_path, dataset, "2000-02-01")
    assert sentence == f"On 1 February 2000 the Small Treaty is not in force: {says}"


@pytest.mark.parametrize(
    ("term", "avoided"),
    [
        ("6 months", {"180 days"}),
        ("2 months", {"60 days"}),
        ("180 days", set()),
        ("1 years", set()),
    ],
)
def test_months_are_no_days(run: Run, tmp_path: Path, term: str, avoided: set[str]) -> None:
    """A term in months is not to be told in days; one in days or years is as it is."""
    rules = [ENTRY, rule(WITHDRAWAL, term=term)]
    dataset = build([*founding("AAA", "BBB"), NOTICE], rules=rules)
    _, wordings = said(run, tmp_path, dataset, "2010-01-15", "BBB")
    assert {wording for wording in wordings if wording.endswith("days")} == avoided


def test_the_last_announcement_counts(run: Run, tmp_path: Path) -> None:
    """Of a state that announced its withdrawal twice the sentence has the last day."""
    acts = [act(day, "announcement_of_intent", "BBB") for day in ("2008-01-01", "2009-01-01")]
    dataset = build([*founding("AAA", "BBB"), *acts])
    sentence, _ = said(run, tmp_path, dataset, "2010-01-01", "BBB")
    assert sentence.startswith("Bbb announced on 1 January 2009 that it will withdraw")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("BLR effective 2026-12-01", "`effective` is no act"),
        ("effective 2026-12-01", "expected a state, an act and a day"),
        ("BLR notice effective 2026-12-01", "no state"),
        ("BLR notice 2026-12-01 effective soon", "`soon` is not a date"),
        ("BLR revokes 2026-12-01 effective 2027-12-01", "`revokes` states no effective day"),
        ("BLR notice 2026-12-01 effective 2026-11-30", "lies before the notice"),
    ],
)
def test_an_act_that_cannot_be_supposed(run: Run, text: str, why: str) -> None:
    """A hypothesis that lacks a word, or whose days do not follow, is refused in our words."""
    answer = run("status", "--as-of", "2027-01-01", "--what-if", text)
    assert answer.code == 2
    assert why in answer.err
