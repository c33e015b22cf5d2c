"""Records that say more than their sources bear are told, and those that do not are left alone."""

from pathlib import Path

import pytest
from minimal import edited, findings_of, only_finding, place_of, written
from openskies_tui.dataset.evidence import named_without_source
from openskies_tui.dataset.load import examine

NOTICE = "    title: Notice\n"
GIVES = """\
claims:
  - id: told
    source: law
    words: out on 28 February 2021
    day: 2020-08-31
    asserts:
      kind: date
      of: effect
      states: [BBB]
      is: 2021-02-28
"""
WORDS = "    source: law\nsources:"
AGAIN = """\
    source: law
  - id: again
    exact: We go.
    speaker: A. Person
    role: {role}
    sides: [AAA]
    date_said: {said}
    language: en
    source: law
sources:"""
JOINT = """\
acts:
  - id: joint
    day: {day}
    kind: {kind}
    states: [AAA, BBB, CCC]
    title: They regret it
    sources: [law]
"""
THIRD = "  - id: BBB\n    name: Bland\n"
CCC = "  - id: CCC\n    name: Cland\n    sources: [law]\n" + THIRD


def told(tmp_path: Path, *changes: tuple[str, str]) -> list[str]:
    """Return what is told about the minimal dataset with pieces of text replaced."""
    return [one.text for one in findings_of(written(tmp_path, edited(*changes)))]


@pytest.mark.parametrize(
    "text",
    [
        "The notice names 28 February 2021.",
        "It names six months from that day, 28 February 2021.",
        "Out on the day named in it.",
    ],
)
def test_a_notice_does_not_name_a_day_that_no_source_gives(tmp_path: Path, text: str) -> None:
    """A text that has a notice name its day is told where no source cited with it has one."""
    changed = edited((NOTICE, f"{NOTICE}    summary: {text}\n"))
    found = only_finding(written(tmp_path, changed))
    assert (found.severity, found.line, found.column) == ("warning", *place_of(changed, text))
    assert "says that a notice names a day" in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Six months later, which is 28 February 2021.",
        "The notice names no day.",
        "The minister names a successor.",
    ],
)
def test_a_day_that_is_reckoned_is_no_named_day(tmp_path: Path, text: str) -> None:
    """What does not say that the notice names a day is left alone."""
    assert told(tmp_path, (NOTICE, f"{NOTICE}    summary: {text}\n")) == []


def test_a_day_that_a_source_gives_beforehand_may_be_named(tmp_path: Path) -> None:
    """A claim from a cited source that dates the effect ahead of it bears the words."""
    named = (NOTICE, f"{NOTICE}    summary: The notice names 28 February 2021.\n")
    assert told(tmp_path, named, ("claims:\n", GIVES)) == []
    afterwards = GIVES.replace("day: 2020-08-31", "day: 2021-02-28")
    assert len(told(tmp_path, named, ("claims:\n", afterwards))) == 1
    wordless = GIVES.replace("out on 28 February 2021", "out six months from tomorrow")
    assert len(told(tmp_path, named, ("claims:\n", wordless))) == 1


def test_what_was_read_in_full_is_not_remembered(tmp_path: Path) -> None:
    """`basis: memory` is told on an act and on a quotation whose source was read in full."""
    basis = "    basis: memory\n"
    (text,) = told(tmp_path, (NOTICE, NOTICE + basis))
    assert "`memory`, though `law` was read in full" in text
    (text,) = told(tmp_path, (WORDS, f"    source: law\n{basis}sources:"))
    assert "`memory`, though `law` was read in full" in text


def test_what_was_read_in_part_may_be_remembered(tmp_path: Path) -> None:
    """An excerpt may lack what is remembered, and other bases are no memory."""
    excerpt = ("read: in full", "read: archived copy, excerpt")
    assert told(tmp_path, excerpt, (NOTICE, NOTICE + "    basis: memory\n")) == []
    assert told(tmp_path, (NOTICE, NOTICE + "    basis: inferred\n")) == []


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("https://example.org/ven%25C3%25A4j", "encoded twice"),
        ("https://example.org/a%2520b", "encoded twice"),
        ("http://core-varnish-new.prod.aop.example.org/reader", "on a host for tests"),
        ("https://digital-stage.example.com/a", "on a host for tests"),
        ("https://staging.example.org/", "on a host for tests"),
        ("http://localhost:8000/a", "on a host for tests"),
        ("https://example.test/a", "on a host for tests"),
    ],
)
def test_an_address_that_leads_nobody_there(tmp_path: Path, url: str, says: str) -> None:
    """An address that is encoded twice, or on a host that is not for the public, is told."""
    changed = edited(("https://example.org/law", url))
    found = only_finding(written(tmp_path, changed))
    assert (found.severity, found.line, found.column) == ("warning", *place_of(changed, url))
    assert says in found.text


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/100%25",
        "https://example.org/ven%C3%A4j",
        "https://www.test.de/a",
        "https://example.dev/test/staging",
        "https://latest.example.org/",
    ],
)
def test_an_address_of_the_public_web(tmp_path: Path, url: str) -> None:
    """A percent sign, an encoding, a path or a longer word is no fault of an address."""
    assert told(tmp_path, ("https://example.org/law", url)) == []


def test_a_speaker_has_one_office_on_a_day(tmp_path: Path) -> None:
    """A second role of the same speaker on the same day is told at the later entry."""
    changed = edited((WORDS, AGAIN.format(role="envoy", said="2020-09")))
    found = only_finding(written(tmp_path, changed))
    assert (found.severity, found.line) == ("warning", place_of(changed, "envoy")[0])
    assert "A. Person has another office on 2020-09: minister" in found.text


@pytest.mark.parametrize(("role", "said"), [("minister", "2020-09"), ("envoy", "2020-10")])
def test_an_office_may_stay_or_change(tmp_path: Path, role: str, said: str) -> None:
    """The same office on a day, or another one later, is nothing to be told."""
    assert told(tmp_path, (WORDS, AGAIN.format(role=role, said=said))) == []


def joint(sides: str, *, kind: str = "statement", day: str = "2020-09-07") -> list[tuple[str, str]]:
    """Return the changes for a statement of three states, and for the sides of its words."""
    acts = ("acts:\n", JOINT.format(kind=kind, day=day))
    return [(THIRD, CCC), acts, ("sides: [AAA]", f"sides: [{sides}]")]


def test_joint_words_have_all_their_sides(tmp_path: Path) -> None:
    """Joint words with fewer sides than the statement has states are told, with who is missing."""
    changed = edited(*joint("AAA, BBB"))
    found = only_finding(written(tmp_path, changed))
    assert (found.severity, found.line) == (
        "warning",
        place_of(changed, "[AAA, BBB]\n    date_said")[0],
    )
    assert "`joint` has the statement made by more states: CCC" in found.text


@pytest.mark.parametrize(
    "changes",
    [
        joint("AAA, BBB, CCC"),
        joint("AAA"),
        joint("AAA, BBB", kind="other"),
        joint("AAA, BBB", day="2020-10-07"),
    ],
)
def test_words_that_may_have_fewer_sides(tmp_path: Path, changes: list[tuple[str, str]]) -> None:
    """All sides, one side alone, or an act of another day or kind: nothing is told."""
    assert told(tmp_path, *changes) == []


def test_a_step_of_a_briefing_is_held_to_the_same() -> None:
    """With the sources of a step the rule works on any text; its own sources decide."""
    dataset = examine("open-skies").dataset
    assert dataset is not None
    text = "The notes of 18 June did, and they name 18 December."
    assert named_without_source(dataset, text, ["t-ru-xv"]) == text
    assert named_without_source(dataset, text, ["t-ru-xv", "tass-0618"]) is None
