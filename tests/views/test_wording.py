"""What is right instead of a claim: a sentence that can be read out, whatever was claimed."""

from typing import Any

import pytest
from build import act, build, founding
from msgspec.structs import replace
from openskies_tui.analysis.verdicts import Judgement, judge_all
from openskies_tui.dataset.schema import convert
from openskies_tui.engine.claims import Claim
from openskies_tui.engine.model import Dataset
from openskies_tui.views.wording import right_sentence, verdict_reason

ACTS = [*founding("AAA", "BBB", "CCC"), act("2010-01-01", "notice_of_withdrawal", "BBB")]


def judged(**asserts: Any) -> Judgement:
    """Return the judgement on one claim about a small treaty of three parties."""
    tree = {"id": "c", "source": "s", "words": "So.", "day": "2010-02-01", "asserts": asserts}
    (only,) = judge_all(replace(build(ACTS), claims=(convert(tree, Claim),)))
    return only


@pytest.mark.parametrize(
    ("asserts", "sentence"),
    [
        (
            {"kind": "count", "of": "party", "on": "2010-02-01", "is": "9"},
            "There were 3 States Parties on 1 Feb 2010.",
        ),
        (
            {"kind": "count", "of": "former_party", "on": "2012-02-01", "is": "9"},
            "There was 1 former State Party on 1 Feb 2012.",
        ),
        (
            {"kind": "count", "of": "signed", "on": "2010-02-01", "is": "9"},
            "3 states had signed by 1 Feb 2010.",
        ),
        (
            {"kind": "date", "of": "notice", "states": ["BBB"], "by": "2009-02-01"},
            "Notice given on 1 Jan 2010.",
        ),
        (
            {"kind": "date", "of": "effect", "states": ["BBB"], "by": "2010-02-01"},
            "Out on 1 Jul 2010.",
        ),
        (
            {"kind": "date", "of": "announcement", "states": ["CCC"], "by": "2010-02-01"},
            "No announcement is recorded.",
        ),
        (
            {"kind": "status", "states": ["AAA"], "on": "2010-02-01", "is": "former_party"},
            "On 1 Feb 2010 Aaa was a State Party.",
        ),
        (
            {"kind": "status", "states": ["BBB"], "on": "2012-02-01", "is": "party"},
            "On 1 Feb 2012 Bbb was a former State Party.",
        ),
        ({"kind": "count", "of": "party", "on": "2010-02-01", "is": "3"}, ""),
    ],
)
def test_what_is_right_is_a_sentence(asserts: dict[str, Any], sentence: str) -> None:
    """It has its value once, and its day; a claim that holds needs none."""
    assert right_sentence(judged(**asserts)) == sentence


def test_every_verdict_is_told_in_sentences(dataset: Dataset) -> None:
    """What is said against a claim begins with a capital, ends with a stop, and repeats nothing."""
    wrong = [one for one in judge_all(dataset) if right_sentence(one)]
    assert len(wrong) > 10
    for one in wrong:
        said = verdict_reason(one)
        sentences = [part.rstrip(".") for part in said.split(". ")]
        assert said.endswith(".")
        assert all(part[0].isupper() or part[0].isdigit() for part in sentences)
        assert len(set(sentences)) == len(sentences)
