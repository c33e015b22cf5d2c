"""The headline check against what was printed, against our own traps, and against any text.

The rows are in ``headline_rows``.
"""

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from time import process_time

import pytest
from analysis.headline_rows import (
    EARLY,
    FRESH,
    KINDS,
    MISSES,
    OK,
    OPEN,
    OURS,
    PRINTED,
    RULES,
    TERM,
    WRONG,
    Row,
)
from build import act, build, founding
from hypothesis import given
from hypothesis import strategies as st
from openskies_tui import Registry
from openskies_tui.analysis.headlines import LIMIT, HeadlineCheck, check_headline
from openskies_tui.dataset.load import load_dataset
from openskies_tui.engine.compile import compile_timeline
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


@pytest.mark.parametrize(("text", "day", "verdict"), params(RULES))
def test_the_edges_of_the_rules(check: Check, text: str, day: str, verdict: str) -> None:
    """Each rule holds up to its edge, and not beyond."""
    assert check(text, day).verdict == verdict


@cache
def registry(dataset: str) -> Registry:
    """Return the registry of a bundled dataset."""
    return Registry(load_dataset(dataset))


def check_in(dataset: str, text: str, day: str) -> HeadlineCheck:
    """Return the check of a text by a bundled dataset, as it was known on the day."""
    return registry(dataset).on(date.fromisoformat(day)).check(text)


@pytest.mark.parametrize("kind", KINDS)
def test_kinds_that_were_misjudged(kind: str) -> None:
    """What is not read for sure gets no verdict; what is easy to read gets the right one."""
    for (dataset, day, verdict), texts in KINDS[kind].items():
        found = {text: check_in(dataset, text, day).verdict for text in texts}
        assert found == dict.fromkeys(texts, verdict), (dataset, day)


@pytest.mark.parametrize(
    ("dataset", "text", "day", "reason"),
    [
        (
            "unesco",
            "UK left UNESCO",
            "2026-11-27",
            "the United Kingdom: it left and came back, and is a Member State again",
        ),
        (
            "unesco",
            "UK left UNESCO in 1990",
            "2026-11-27",
            "the United Kingdom: its withdrawal took effect on 31 December 1985",
        ),
        (
            "unesco",
            "UK rejoined UNESCO in 1999",
            "2026-11-27",
            "the United Kingdom: it came back on 1 July 1997",
        ),
        (
            "rome-statute",
            "Gambia has left the ICC",
            "2026-11-27",
            "the Gambia: it is a State Party, and no withdrawal is under way",
        ),
        (
            "rome-statute",
            "Hungary has left the ICC",
            "2026-11-27",
            (
                "Hungary: its withdrawal was to take effect on 2 June 2026; no record of the "
                "effect is known"
            ),
        ),
        (
            "who",
            "US has left the WHO",
            "2026-11-27",
            (
                "the United States: its withdrawal took effect on 22 January 2026; the effect is "
                "conditional: the year’s dues paid in full"
            ),
        ),
        (
            "ecowas",
            "Mali left ECOWAS",
            "2026-11-27",
            "Mali: its withdrawal took effect on 29 January 2025; the day is disputed",
        ),
        (
            "new-start",
            "US withdrew from New START",
            "2026-11-27",
            (
                "the United States: it did not leave: the treaty expired on 5 February 2026 "
                "(Art. XIV(2))"
            ),
        ),
        (
            "unesco",
            "Czechoslovakia withdrew from UNESCO",
            "2026-11-27",
            (
                "Czechoslovakia: it did not leave, but lost on 1 January 1993 what it was a "
                "Member State by"
            ),
        ),
        (
            "new-start",
            "Russia suspended New START in February 2023",
            "2026-11-27",
            (
                "Russia: it suspended the operation of the treaty on 28 February 2023, which is "
                "disputed"
            ),
        ),
        (
            "istanbul-convention",
            "Latvia will leave the Istanbul Convention",
            "2026-11-27",
            "Latvia: only a domestic step, no notice, and it remains a Party",
        ),
        (
            "open-skies",
            "Open Skies had 30 States Parties in 2020",
            "2022-01-10",
            "33 States Parties at that time, not 30",
        ),
        (
            "who",
            "The WHO has 194 Member States",
            "2026-11-27",
            "only exits are on record: the parties are not counted",
        ),
        (
            "open-skies",
            "Had Russia left Open Skies, it would be dead",
            "2021-07-01",
            "`had russia` leaves open what is claimed",
        ),
    ],
)
def test_reasons_deny_nothing_on_file(dataset: str, text: str, day: str, reason: str) -> None:
    """A reason says what is on file, how sure it is, and what really ended a treaty's hold."""
    assert check_in(dataset, text, day).reasons[0] == reason


def test_signatures_are_not_called_parties(check: Check) -> None:
    """A number of signatures is not given the name of the parties."""
    reasons = check("35 signatories of Open Skies", "2021-07-01").reasons
    assert "35 signed or joined on this day" in reasons


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


CASES = {
    "Kyrgyzstan": "2021-07-01",  # has signed only
    "Germany": "2021-07-01",  # a State Party
    "Russia": "2021-02-01",  # has announced its exit
    "Moscow": "2021-07-01",  # has given notice
    "America": "2021-07-01",  # has left
}


@pytest.mark.parametrize(
    ("words", "verdicts"),
    [
        ("has left the treaty", (WRONG, WRONG, EARLY, EARLY, OK)),
        ("is leaving the treaty", (WRONG, WRONG, EARLY, OK, WRONG)),
        ("will leave the treaty", (WRONG, OPEN, OK, OK, WRONG)),
        ("suspends the treaty", (OPEN, OPEN, EARLY, EARLY, TERM)),
        ("remains a party to the treaty", (WRONG, OK, OK, OK, WRONG)),
        ("rejoins the treaty", (OPEN, OPEN, OPEN, OPEN, WRONG)),
        ("will not rejoin the treaty", (WRONG, WRONG, WRONG, WRONG, OK)),
        ("will not rejoin the treaty this year", (WRONG, WRONG, WRONG, WRONG, OK)),
        ("suspends the treaty this year", (OPEN, OPEN, EARLY, EARLY, TERM)),
        ("suspended the treaty in 2020", (OPEN, OPEN, EARLY, EARLY, TERM)),
        ("was leaving the treaty, but will leave it in 1999", (WRONG,) * 5),
        ("signed the treaty", (OK, OK, OK, OK, OK)),
        ("signed the treaty in 2001", (WRONG, WRONG, WRONG, WRONG, WRONG)),
        ("ratified the treaty", (WRONG, OK, OK, OK, OK)),
        ("ratified the treaty in 1991", (WRONG, WRONG, WRONG, WRONG, WRONG)),
        ("has not ratified the treaty", (OK, WRONG, WRONG, WRONG, WRONG)),
        ("joined the treaty", (WRONG, OK, OK, OK, OK)),
        ("joined the treaty in 1991", (WRONG, WRONG, WRONG, WRONG, WRONG)),
        ("gave notice of its withdrawal", (WRONG, WRONG, WRONG, OK, OK)),
        ("gave notice of its withdrawal in 2019", (WRONG, WRONG, WRONG, WRONG, WRONG)),
        ("gave no notice of its withdrawal", (OK, OK, OK, WRONG, WRONG)),
        ("announced its withdrawal", (OPEN, OPEN, OK, OK, OK)),
        ("announced its withdrawal in 2019", (OPEN, OPEN, WRONG, WRONG, WRONG)),
        ("passes a law on its exit", (OPEN, OPEN, OPEN, OK, OPEN)),
        ("passed a law on its exit in 2019", (OPEN, OPEN, OPEN, OPEN, OPEN)),
    ],
)
def test_each_claim_about_each_kind_of_state(
    check: Check, words: str, verdicts: tuple[str, ...]
) -> None:
    """What a claim amounts to follows from how far the state is on its way out."""
    found = tuple(check(f"{state} {words}", day).verdict for state, day in CASES.items())
    assert found == verdicts


def test_a_suspension_that_is_recorded() -> None:
    """A state that has suspended the treaty is said to have suspended it, and to be a party."""
    acts = [*founding("AAA", "BBB", "CCC", "DDD")]
    acts.append(act("2010-01-01", "suspension_of_operation", "CCC"))
    made = build(acts)
    for text, verdict in {"CCC suspends the treaty": OK, "BBB suspends the treaty": OPEN}.items():
        found = check_headline(text, made, compile_timeline(made), date(2011, 1, 1))
        assert found.verdict == verdict


def test_a_state_that_leaves_twice() -> None:
    """The notice that counts is that of the day, not an earlier or a later one."""
    made = build(
        [
            *founding("AAA", "BBB", "CCC", "DDD"),
            act("2002-01-01", "notice_of_withdrawal", "DDD", effective="2002-07-01"),
            act("2005-01-01", "accession", "DDD"),
            act("2010-01-01", "notice_of_withdrawal", "DDD", effective="2010-07-01"),
        ]
    )
    for year, verdict in {2002: OK, 2010: OK, 2001: OPEN}.items():
        text = f"DDD will leave the treaty on 1 July {max(year, 2002)}"
        found = check_headline(text, made, compile_timeline(made), date(year, 2, 1))
        assert found.verdict == verdict


PRESENT = (
    "withdraws from, exits, quits, leaves, pulls out of, departs from, abandons, drops out of, "
    "walks away from"
).split(", ")
PAST = (
    "withdrew from, exited, quit, left, pulled out of, departed from, abandoned, dropped out of, "
    "walked away from"
).split(", ")
DONE = [*PAST[1:], "withdrawn from", "denounced"]
FUTURE = (
    "withdraw from, exit, quit, leave, pull out of, depart from, abandon, drop out of, "
    "walk away from, denounce"
).split(", ")
NOUNS = "withdrawal, exit, pullout, pull-out, departure, denunciation".split(", ")
OPENING = (
    "may, might, could, should, cannot, never, reportedly, allegedly hopes it, denies it, if it, "
    "refuses and, fails and, is expected and, is likely and, is unlikely and, mulls and, weighs and"
).split(", ")


@pytest.mark.parametrize(
    ("sentence", "forms", "verdict"),
    [
        ("Russia {} the treaty", PRESENT, EARLY),
        ("Russia {} the treaty", PAST, EARLY),
        ("Russia has now {} the treaty", DONE, EARLY),
        ("Russia will formally {} the treaty", FUTURE, OK),
        ("Russia's {} from the treaty takes effect on 18 December 2021", NOUNS, OK),
        ("Russia {} has left the treaty", OPENING, OPEN),
        ("{} Russia left the treaty?", ["Why", "When", "Says who:"], OPEN),
        ("Russia denounces the treaty", [""], OPEN),
        ("Russia announced its {} to leave the treaty", ["intent", "intention", "decision"], OK),
        ("Russia {} to leave the treaty", ["plans", "prepares", "intends", "decides", "vows"], OK),
        ("Russia {} notice of withdrawal", ["gives", "gave", "has given", "sent", "files"], OK),
        ("Russia will leave the treaty {}", ["immediately", "at once", "in a few days"], EARLY),
        ("Russia will leave the treaty {}", ["in the coming weeks", "overnight"], EARLY),
    ],
)
def test_every_form_of_a_word(check: Check, sentence: str, forms: list[str], verdict: str) -> None:
    """The words of the vocabulary are known in all their forms."""
    found = {form: check(sentence.format(form), "2021-07-01").verdict for form in forms}
    assert found == dict.fromkeys(forms, verdict)


def test_other_treaties_are_left_alone(check: Check, dataset: Dataset) -> None:
    """A word for another matter of the same name withholds the verdict; it is in the data."""
    for word in dataset.treaty.unrelated:
        assert check(f"America has left the {word} treaty", "2021-07-01").verdict == OPEN


def test_every_state_is_known_by_each_of_its_names(check: Check, dataset: Dataset) -> None:
    """A state is recognised by its name, its aliases, its adjective and its capital."""
    for state in dataset.parties:
        for name in filter(None, (state.name, *state.aliases, state.adjective, state.capital)):
            assert check(f"The {name} treaty", "2021-07-01").party == state.id


@pytest.mark.parametrize(
    ("text", "day", "reasons"),
    [
        (
            "US and Russia quit Open Skies",
            "2021-07-01",
            (
                (
                    "Russia: notice is given, effective on 18 December 2021, and it remains a "
                    "State Party"
                ),
                "the United States: its withdrawal took effect on 22 November 2020",
            ),
        ),
        (
            "Russia will leave Open Skies on 17 December",
            "2021-07-01",
            ("Russia: its exit is on 18 December 2021",),
        ),
        (
            "Russia may have left Open Skies",
            "2021-07-01",
            ("`may` leaves open what is claimed",),
        ),
        (
            "Russia left Open Skies a year ago",
            "2021-07-01",
            ("the time that goes with `left` is unclear",),
        ),
        ("Russia leaves Kherson", "2022-11-11", ("`leaves` what is not recognised",)),
        (
            "The Treaty on Open Skies has 34 members",
            "2021-07-01",
            (
                "33 States Parties on this day, not 34",
                "`members`: the treaty has States Parties, not members",
            ),
        ),
        (
            "20 states parties meet",
            "2021-07-01",
            ("20 may be a part of the 33 States Parties",),
        ),
        ("27 states signed the treaty", "2021-07-01", ("27 signed on this day",)),
        ("Finland joined the treaty", "2021-07-01", ("Finland: it joined on 12 December 2002",)),
        (
            "Finland joined the treaty in 2001",
            "2021-07-01",
            ("Finland: it joined on 10 February 2003, another time",),
        ),
        (
            "34 States Parties in 2019 and in 2020",
            "2021-07-01",
            ("the time that goes with `34 states parties` is unclear",),
        ),
        (
            "40 states have ratified the treaty",
            "2021-07-01",
            ("34 ratified on this day, not 40",),
        ),
        (
            "Germany gave notice of withdrawal",
            "2021-07-01",
            ("Germany: not recorded that it gave notice by this day",),
        ),
        (
            "Poland, France, Italy and Spain meet",
            "2021-07-01",
            ("no claim that the rules know about Poland, France, Italy",),
        ),
        (
            "All is well",
            "2021-07-01",
            ("no claim that the rules know about a state or the treaty",),
        ),
    ],
)
def test_reasons(check: Check, text: str, day: str, reasons: tuple[str, ...]) -> None:
    """The reasons say what was recognised and how it fared, the gravest first."""
    assert check(text, day).reasons == reasons


def test_reasons_name_what_is_wrong(check: Check) -> None:
    """The first reason is the gravest, and wrong words are named beside it."""
    reasons = check("Russia withdraws from Open Sky Treaty", "2021-06-30").reasons
    assert "effective on 18 December 2021" in reasons[0]
    assert "`open sky`: the name is Treaty on Open Skies" in reasons


def test_an_article_is_not_a_headline(check: Check) -> None:
    """A text longer than the limit is not judged, however plain its first sentence."""
    text = "Russia withdraws from Open Skies Treaty. "
    assert check(text * (LIMIT // len(text)), "2021-01-15").verdict == EARLY
    assert check(text.ljust(LIMIT), "2021-01-15").verdict == EARLY
    assert check(text.ljust(LIMIT + 1), "2021-01-15").verdict == OPEN
    found = check(text * 100_000, "2021-01-15")
    assert (found.verdict, str(LIMIT) in found.reasons[0]) == (OPEN, True)


@pytest.mark.parametrize("words", ["of ", "of the ", "for good ", "the ", "2021 ", "- ", "in a "])
def test_odd_texts_take_no_time(check: Check, words: str) -> None:
    """Patterns do not try over and over: a text of one word again and again is read at once."""
    for text in (f"Russia leaves {words * LIMIT}"[: LIMIT - 9] + " a b", words * (LIMIT // 9)):
        began = process_time()
        assert check(text, "2021-07-01").reasons
        assert process_time() - began < 10


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
