"""The headline check against what was printed, against our own traps, and against any text.

The rows are in ``headline_rows``.
"""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from analysis.headline_rows import EARLY, FRESH, MISSES, OPEN, OURS, PRINTED, Row
from hypothesis import given
from hypothesis import strategies as st
from openskies_tui.analysis.headlines import HeadlineCheck, check_headline
from openskies_tui.analysis.headlines.check import LIMIT
from openskies_tui.engine.model import Dataset
from openskies_tui.engine.timeline import Timeline

Check = Callable[[str, str], HeadlineCheck]
SHARED = Path(__file__).parents[2] / ".." / "shared"


def params(rows: list[Row]) -> list[object]:
    """Return *rows* as parameters; those in ``MISSES`` are expected to fail, and must."""
    return [
        pytest.param(
            text,
            day,
            verdict,
            id=f"{where}: {re.sub('[^a-z0-9]+', '-', text.lower())[:40]} {day}",
            marks=[pytest.mark.xfail(strict=True, reason=MISSES[text])] if text in MISSES else [],
        )
        for text, day, verdict, where in rows
    ]


@pytest.fixture(scope="module")
def check(dataset: Dataset, timeline: Timeline) -> Check:
    """Return the check, bound to the bundled dataset."""

    def run(text: str, day: str) -> HeadlineCheck:
        return check_headline(text, dataset, timeline, date.fromisoformat(day))

    return run


@pytest.mark.parametrize(("text", "day", "verdict"), params(PRINTED))
def test_what_was_printed(check: Check, text: str, day: str, verdict: str) -> None:
    """What was printed gets the verdict that reading it against the facts gives."""
    assert check(text, day).verdict == verdict


@pytest.mark.parametrize(("text", "day", "verdict"), params(OURS))
def test_our_traps(check: Check, text: str, day: str, verdict: str) -> None:
    """Negations, questions, other treaties, odd characters and near misses are told apart."""
    assert check(text, day).verdict == verdict


@pytest.mark.parametrize(("text", "day", "verdict"), params(FRESH))
def test_texts_that_the_rules_had_not_seen(check: Check, text: str, day: str, verdict: str) -> None:
    """Headlines written after the rules get the verdict that a reader gives them."""
    assert check(text, day).verdict == verdict


def test_no_row_is_called_wrong_that_is_not(check: Check) -> None:
    """Where the rules miss, they say that they cannot tell; they accuse nobody of an error."""
    missed = {
        row[0]: check(*row[:2]).verdict for row in (*PRINTED, *OURS, *FRESH) if row[0] in MISSES
    }
    accused = [text for text, verdict in missed.items() if verdict != OPEN]
    assert accused == ["Russia's withdrawal takes effect after 180 days' notice"]


@pytest.mark.skipif(not SHARED.is_dir(), reason="the fact pack is not beside the repository")
def test_the_printed_rows_are_verbatim() -> None:
    """Every printed row is letter for letter in the articles or the fact pack."""
    files = (
        *SHARED.glob("articles/*.txt"),
        *SHARED.glob("facts/*.md"),
        *SHARED.glob("facts/*.csv"),
    )
    found = " ".join(" ".join(path.read_text("utf-8") for path in files).split())
    assert [text for text, *_ in PRINTED if text not in found] == []


@pytest.mark.parametrize(
    ("text", "day", "party", "better"),
    [
        (
            "Russia withdraws from Open Skies Treaty",
            "2021-01-15",
            "RUS",
            (
                "Russia announced on 15 January 2021 that it will withdraw from the Treaty on Open "
                "Skies; it has given no notice and remains a State Party."
            ),
        ),
        (
            "US and Russia quit Open Skies",
            "2021-07-01",
            "RUS",
            (
                "Russia gave notice of withdrawal on 18 June 2021; it remains a State Party until "
                "18 December 2021."
            ),
        ),
        (
            "The Open Skies Treaty has 32 States Parties",
            "2021-07-01",
            None,
            (
                "On 1 July 2021 the Treaty on Open Skies has 33 States Parties; Russia has given "
                "notice and remains one of them until 18 December 2021."
            ),
        ),
        ("Will Russia leave Open Skies?", "2021-07-01", "RUS", None),
        ("Atlantis quits Open Skies", "2021-07-01", None, None),
    ],
)
def test_the_better_wording(
    check: Check, text: str, day: str, party: str | None, better: str | None
) -> None:
    """The better wording is about the state at fault, or the treaty; none if nothing is told."""
    found = check(text, day)
    assert (found.party, found.better) == (party, better)


def test_reasons_name_what_is_wrong(check: Check) -> None:
    """The first reason is the gravest, and wrong words are named beside it."""
    reasons = check("Russia withdraws from Open Sky Treaty", "2021-06-30").reasons
    assert "effective on 18 December 2021" in reasons[0]
    assert "`open sky`: the name is Treaty on Open Skies" in reasons


def test_an_article_is_not_a_headline(check: Check) -> None:
    """A text longer than the limit is not judged, however plain its first sentence."""
    text = "Russia withdraws from Open Skies Treaty. "
    assert check(text * (LIMIT // len(text)), "2021-01-15").verdict == EARLY
    found = check(text * 100_000, "2021-01-15")
    assert (found.verdict, str(LIMIT) in found.reasons[0]) == (OPEN, True)


WORDS = (
    "Russia US Kremlin Germany Kyrgyzstan withdraws quits left announces gives notice law exit "
    "party members signatories States Parties treaty Open Skies Sky pact not may will to has from "
    "in on by of and after it 33 34 35-nation dozen three six months 180 days 18 December 2021 "
    "1992 next last week year tomorrow signed ratified suspends remains rejoin bill , . - : ; ( ’ ?"
).split()
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
TEXTS = st.one_of(SENTENCES, st.text(max_size=200), st.sampled_from([row[0] for row in PRINTED]))
DAYS = st.one_of(
    st.dates(),
    st.dates(date(1992, 1, 1), date(2022, 12, 31)),
    st.sampled_from((date.min, date.max)),
)


@given(text=TEXTS, day=DAYS)
def test_any_text_on_any_day(dataset: Dataset, timeline: Timeline, text: str, day: date) -> None:
    """No text raises; a verdict has reasons, a better wording unless open, never "member"."""
    found = check_headline(text, dataset, timeline, day)
    assert found.reasons
    assert all(found.reasons)
    assert (found.better is None) == (found.verdict == OPEN)
    assert "member" not in (found.better or "")
    assert found.party is None or found.party in {one.id for one in dataset.parties}
    assert found == check_headline(text, dataset, timeline, day)


@given(text=TEXTS, blank=st.text(" \t\n\u00a0", max_size=5), day=DAYS)
def test_case_and_blanks_do_not_matter(
    dataset: Dataset, timeline: Timeline, text: str, blank: str, day: date
) -> None:
    """Capitals, small letters and blanks around the text leave the verdict as it is."""
    right = check_headline(text, dataset, timeline, day)
    for other in (text.upper(), text.lower(), blank + text + blank):
        assert check_headline(other, dataset, timeline, day) == right


@given(text=st.text(st.characters(exclude_categories=("L", "M", "N", "S", "C")), max_size=80))
def test_no_letters_no_verdict(dataset: Dataset, timeline: Timeline, text: str) -> None:
    """Without a letter there is nothing to check, with or without digits."""
    for one in (text, f"{text} 33 18.12.2021"):
        assert check_headline(one, dataset, timeline, date(2021, 7, 1)).verdict == OPEN
