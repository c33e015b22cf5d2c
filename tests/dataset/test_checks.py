"""Checks across a dataset: references that lead nowhere, and facts that contradict each other."""

from pathlib import Path

import pytest
from minimal import edited, findings_of, only_finding, place_of, written

SPARE = """\
  - id: spare
    type: report
    title: Never cited
    language: en
    kind: academic
    read: in full
"""
IN_FORCE = """\
  - id: in-force
    day: 2000-03-02
    kind: entry_into_force
    states: [AAA, BBB]
    title: In force
    sources: [law]
"""
GROUP = """
    - id: pair
      name: Pair
      members: [AAA, BBB]
      article: IV
      sources: [law]"""
RULE = "    - kind: window\n      id: "


@pytest.mark.parametrize(
    ("old", "new", "at", "says"),
    [
        (
            "depositaries: [AAA]",
            "depositaries: [AAA, XXX]",
            "XXX",
            "no state or voice has the id `XXX`",
        ),
        ("states: [AAA, BBB]", "states: [AAA, BBC]", "BBC", "no state has the id `BBC`"),
        ("  sources: [law]\nparties", "  sources: [lax]\nparties", "lax", "no source has the id"),
        ("name: Aland\n    sources: [law]", "name: Aland\n    sources: [lax]", "lax", "no source"),
        ("title: Out\n    sources: [law]", "title: Out\n    sources: [law, lax]", "lax", "no sou"),
        ("    about: notice", "    about: notise", "notise", "no act has the id `notise`"),
        ("sides: [AAA]", "sides: [nato]", "nato", "no state or voice has the id `nato`"),
        (
            "sides: [AAA]",
            "sides: [AAA]\n    about_states: [CCC]",
            "CCC",
            "no state has the id `CCC`",
        ),
        ("    source: law\n    words", "    source: lax\n    words", "lax", "no source has the id"),
        ("id: out\n", "id: notice\n", "notice\n    day: 2021", "the id `notice` is already taken"),
        (RULE + "conference", RULE + "entry", "entry\n      name", "`entry` is already taken"),
        ("  rules:", f"  groups:{GROUP}{GROUP}\n  rules:", "", "`pair` is already taken"),
        ("zone: Europe/Budapest", "zone: Budapest", "Budapest", "is no IANA time zone"),
        ("accessed: 2020-01-01", "accessed: 1998-12", "1998-12", "before it was issued on 1999-01"),
        ("day: 2020-10-01", "day: 2020-10-01\n    until: 2020-09-30", "2020-09-30", "lies before"),
        (
            "      is: 2",
            "      approximately: 3\n      is: 2",
            "",
            "exactly one of `is`, `more_than`",
        ),
        ("      is: 2\n", "", "", "exactly one of `is`, `more_than` and `approximately`"),
    ],
)
def test_an_error_across_the_file(tmp_path: Path, old: str, new: str, at: str, says: str) -> None:
    """An id that is unknown or taken, or days that run backwards, are errors at their place."""
    text = edited((old, new))
    found = only_finding(written(tmp_path, text))
    assert found.severity == "error"
    assert says in found.text
    if at:
        assert (found.line, found.column) == place_of(text, at)


@pytest.mark.parametrize(
    ("old", "new", "at", "says"),
    [
        (
            "day: 2020-10-01",
            "day: 2020-12-01",
            "2020-12-01",
            "held outside its window, 2020-09-30 t",
        ),
        ("day: 2020-10-01", "day: 2020-09-29", "2020-09-29", "held outside its window"),
        (
            "effective: 2021-02-28",
            "effective: 2021-01-31",
            "2021-01-31",
            "before the earliest, 2021",
        ),
        (
            "effective: 2021-02-28",
            "effective: 2021-03-15",
            "2021-03-15",
            "recorded on 2021-02-28, but",
        ),
        ("acts:\n", f"acts:\n{IN_FORCE}", "2000-03-02", "2000-03-01 by the rules"),
        (
            "sources:\n  - id: law",
            f"sources:\n{SPARE}  - id: law",
            "spare",
            "nothing cites `spare`",
        ),
        (
            "checked: 2022-01-01",
            "checked: 2021-01-01",
            "2021-02-28\n    kind",
            "lies after the day",
        ),
        ("kind: ratification", "kind: accession", "2000-01-01", "accession by a signatory"),
        ("day: 1999-01-01", "day: 2000-02-01", "2000-02-01", "a signature after the deposit"),
        ("day: 1999-01-01", "day: 2000-02-01", "2000-01-01", "without a signature before it"),
        (
            "day: 2020-08-31",
            "day: 2000-01-31",
            "2000-01-31",
            "gives notice while it is no State Par",
        ),
        (
            "day: 2020-08-31",
            "day: 2021-03-01",
            "2021-02-28\n    kind",
            "without a notice before it",
        ),
    ],
)
def test_a_warning_about_a_contradiction(
    tmp_path: Path, old: str, new: str, at: str, says: str
) -> None:
    """What contradicts the rules or the order of acts is a warning, and the dataset still loads."""
    text = edited((old, new))
    found = findings_of(written(tmp_path, text))
    place = place_of(text, at)
    assert any(
        (one.severity, one.line, one.column) == ("warning", *place) and says in one.text
        for one in found
    ), "\n".join(map(str, found))


@pytest.mark.parametrize(
    ("more", "at", "says"),
    [
        ("kind: succession\n    from: AAA", "from: AAA", "`AAA` succeeds itself"),
        ("kind: statement\n    about: ring", "about: ring", "`ring` is about itself"),
    ],
)
def test_a_ring_is_an_error(tmp_path: Path, more: str, at: str, says: str) -> None:
    """What is about itself, or succeeds itself, makes a dataset unusable, and is told where."""
    act = f"""
  - id: ring
    day: 2001-01-01
    {more}
    states: [AAA]
    title: Round and round
    sources: [law]
"""
    text = edited(("\nquotations:\n", f"{act}quotations:\n"))
    errors = [one for one in findings_of(written(tmp_path, text)) if one.severity == "error"]
    line, column = place_of(text, at)
    assert [(one.line, one.column, one.text) for one in errors] == [
        (line, column + at.index(" ") + 1, says)
    ]


def test_an_act_of_nobody_moves_nothing_and_is_told(tmp_path: Path) -> None:
    """A notice without a state is a slip."""
    text = edited(("kind: notice_of_withdrawal\n    states: [BBB]", "kind: notice_of_withdrawal"))
    found = [one.text for one in findings_of(written(tmp_path, text))]
    assert "notice_of_withdrawal of nobody: without `states` it moves nothing" in found


def test_a_notice_that_takes_effect_at_once_is_no_contradiction(tmp_path: Path) -> None:
    """With a term of no months the state is out on the day of its notice, and was a party."""
    text = edited(("term: 6 months", "term: 0 months"), ("    effective: 2021-02-28\n", ""))
    found = [one.text for one in findings_of(written(tmp_path, text))]
    assert not any("while it is no State Party" in text for text in found)


def test_an_effect_before_its_notice_is_an_error(tmp_path: Path) -> None:
    """A notice that names a day before it was given makes the dataset unusable."""
    text = edited(("effective: 2021-02-28", "effective: 2020-08-30"))
    errors = [one for one in findings_of(written(tmp_path, text)) if one.severity == "error"]
    assert [(one.line, one.column) for one in errors] == [place_of(text, "2020-08-30")]
    assert "the effect on 2020-08-30 lies before the notice of 2020-08-31" in errors[0].text


@pytest.mark.parametrize("day", ["2020-09-30", "2020-10-30"])
def test_both_ends_of_the_window_are_in_it(tmp_path: Path, day: str) -> None:
    """A conference on the first or the last day of its window is held in time."""
    assert findings_of(written(tmp_path, edited(("day: 2020-10-01", f"day: {day}")))) == []


def test_a_warning_on_a_partial_date_is_not_given_for_its_precision(tmp_path: Path) -> None:
    """A conference known only by a month that overlaps its window is no contradiction."""
    assert findings_of(written(tmp_path, edited(("day: 2020-10-01", "day: 2020-09")))) == []


def test_findings_of_all_checks_come_together(tmp_path: Path) -> None:
    """Contradictions in different places are all told, from top to bottom."""
    text = edited(
        ("day: 2020-10-01", "day: 2020-12-01"),
        ("accessed: 2020-01-01", "accessed: 1998"),
        ("zone: Europe/Budapest", "zone: Nowhere"),
    )
    found = findings_of(written(tmp_path, text))
    assert [one.line for one in found] == [
        place_of(text, piece)[0] for piece in ("Nowhere", "2020-12-01", "accessed")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Bland", "name: Вland"),
        ("exact: We stay.", "exact: We stаy in Rоme."),
        ("words: two parties", 'words: "two p\\u0430rties"'),
        ("title: Notice", "title: Nοtice"),
    ],
)
def test_letters_of_two_alphabets_in_a_word_are_told(tmp_path: Path, old: str, new: str) -> None:
    """A Cyrillic or Greek letter in a Latin word is a warning wherever it stands."""
    text = edited((old, new))
    found = findings_of(written(tmp_path, text))
    assert {one.severity for one in found} == {"warning"}
    assert {one.line for one in found} == {place_of(text, new)[0]}
    assert all("alphabets that look alike" in one.text for one in found)


def test_words_of_different_alphabets_may_stand_side_by_side(tmp_path: Path) -> None:
    """Neither a Russian word in an English text nor Japanese with Latin letters is a mixture."""
    text = edited(("exact: We stay.", "exact: Россия (Russia) и НАТО, オープンOpen, Türkiye, α-b"))
    assert findings_of(written(tmp_path, text)) == []
