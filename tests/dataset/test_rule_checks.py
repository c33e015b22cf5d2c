"""Rules that cannot stand: one line each, at its place, with the nearest right word."""

from pathlib import Path

import pytest
from minimal import edited, findings_of, only_finding, place_of, written

RULE = "\n      article: {}\n      term: 1 year\n      summary: A rule.\n      sources: [law]\n    "
OTHER = "    - kind: {}\n      id: other" + RULE.format("V") + "- kind: window"


def extra(kind: str) -> tuple[str, str]:
    """Return the change that puts another rule before the window."""
    return "    - kind: window", OTHER.format(kind)


STATES = ("term: 6 months", "states: [BBC]\n      term: 6 months")
ABOUT = "kind: conference_of_states_parties\n    about: notice"


@pytest.mark.parametrize(
    ("changes", "at", "says"),
    [
        ([("kind: withdrawal", "kind: withdrawl")], "withdrawl", "did you mean `withdrawal`?"),
        ([("term: 6 months", "term: 6 mnths")], "6 mnths", "did you mean `6 months`?"),
        ([("term: 6 months", "term: 1 claer year")], "1 claer", "did you mean `1 clear year`?"),
        ([STATES], "BBC", "no state has the id `BBC`; did you mean `BBB`?"),
        ([extra("withdrawal")], "other", "two rules for all others: `withdrawal`"),
        ([extra("general_law")], "other", "two rules for all others: `withdrawal`"),
        ([(ABOUT, "kind: extension")], "extension", "an extension of nothing"),
        ([(ABOUT, "kind: extension\n    about: notice")], "extension", "needs `effective`"),
        (
            [("zone: Europe", "roster: exits only\n  zone: Europe")],
            "kind: count",
            "a count is claimed, and the roster is `exits only`",
        ),
    ],
)
def test_a_rule_that_cannot_stand_is_told_at_its_place(
    tmp_path: Path, changes: list[tuple[str, str]], at: str, says: str
) -> None:
    """Each is one error with its line and column, and says what is right."""
    text = edited(*changes)
    finding = only_finding(written(tmp_path, text))
    assert says in finding.text
    assert (finding.severity, finding.line) == ("error", place_of(text, at)[0])


@pytest.mark.parametrize(
    "changes",
    [
        [("kind: ratification", "kind: acceptance"), ("kind: signature", "kind: other")],
        [("kind: withdrawal_effective\n    states: [BBB]\n    about: notice", "kind: other")],
        [(
            "kind: withdrawal_effective\n    states: [BBB]\n    about: notice\n    title: Out",
            "kind: accession\n    states: [BBB]\n    title: Back",
        )],
    ],
)  # fmt: skip
def test_what_is_ordinary_is_no_finding(tmp_path: Path, changes: list[tuple[str, str]]) -> None:
    """An acceptance without a signature, an effect nobody recorded, and a return are no faults."""
    assert findings_of(written(tmp_path, edited(*changes))) == []


def test_a_notice_that_is_given_too_early_is_told(tmp_path: Path) -> None:
    """A notice within the years in which none may be given is a finding with the first day."""
    locked = ("term: 6 months", "term: 6 months\n      not_before: 30 years")
    told = [one.text for one in findings_of(written(tmp_path, edited(locked)))]
    assert any("before the first day on which one may be given, 2030-03-01" in one for one in told)
