"""Say it right: one true sentence on every moment, its sources, and what not to say."""

import re
from datetime import date

import pytest
from build import act, build, founding
from openskies_tui import HINDSIGHT, NoSuchStateThen, Registry, UnknownState
from openskies_tui.analysis.statements import Statement
from openskies_tui.engine.model import Dataset, Words
from openskies_tui.views.wording import wrong_words

US_NOTICE = (
    "The United States gave notice of withdrawal on 22 May 2020; it remains a State Party "
    "until 22 November 2020."
)


def say(dataset: Dataset, day: str, id_: str | None = None) -> Statement:
    """Return what is said of a state, or the treaty, on a day with what was known then."""
    return Registry(dataset).on(date.fromisoformat(day)).statement(id_)


@pytest.mark.parametrize(
    ("day", "id_", "sentence"),
    [
        (
            "1992-03-24",
            "FRA",
            (
                "France signed the Treaty on Open Skies on 24 March 1992 and has deposited no "
                "instrument; it is a signatory, not a State Party."
            ),
        ),
        (
            "1995-06-28",
            "UKR",
            (
                "Ukraine signed the Treaty on Open Skies on 24 March 1992 and has deposited no "
                "instrument; it is a signatory, not a State Party."
            ),
        ),
        (
            "2001-12-31",
            "RUS",
            (
                "Russia deposited its instrument on 2 November 2001; it is a State Party to the "
                "Treaty on Open Skies from 1 January 2002."
            ),
        ),
        (
            "2002-01-01",
            "RUS",
            "Russia has been a State Party to the Treaty on Open Skies since 1 January 2002.",
        ),
        (
            "2020-05-21",
            "USA",
            (
                "The United States announced on 21 May 2020 that it will withdraw from the Treaty "
                "on Open Skies; it has given no notice and remains a State Party."
            ),
        ),
        (
            "2020-05-22",
            "USA",
            US_NOTICE,
        ),
        (
            "2020-11-21",
            "USA",
            US_NOTICE,
        ),
        (
            "2020-11-22",
            "USA",
            (
                "The United States has not been a State Party to the Treaty on Open Skies since 22 "
                "November 2020, after its notice of 22 May 2020."
            ),
        ),
        (
            "2021-01-15",
            "RUS",
            (
                "Russia announced on 15 January 2021 that it will withdraw from the Treaty on Open "
                "Skies; it has given no notice and remains a State Party."
            ),
        ),
        (
            "2021-06-16",
            "RUS",
            (
                "Russia announced on 15 January 2021 that it will withdraw from the Treaty on Open "
                "Skies; it has given no notice and remains a State Party."
            ),
        ),
        (
            "2021-06-18",
            "RUS",
            (
                "Russia gave notice of withdrawal on 18 June 2021; it remains a State Party until "
                "18 December 2021."
            ),
        ),
        (
            "2021-12-18",
            "RUS",
            (
                "Russia has not been a State Party to the Treaty on Open Skies since 18 December "
                "2021, after its notice of 18 June 2021."
            ),
        ),
    ],
)
def test_what_to_say_of_a_state(dataset: Dataset, day: str, id_: str, sentence: str) -> None:
    """On each moment the sentence is the one a treaty lawyer would pass."""
    saying = say(dataset, day, id_)
    assert saying.sentence == sentence
    assert saying.citations


@pytest.mark.parametrize(
    ("day", "says", "never"),
    [
        ("1992-03-24", ["is not in force", "0 instruments"], ["State Party to", "States Parties"]),
        ("1995-06-28", ["not in force", "22 instruments", "Ukraine", "Russia", "Belarus"], []),
        ("2001-12-31", ["not in force", "1 January 2002"], ["States Parties"]),
        ("2002-01-01", ["has 26 States Parties"], ["not in force"]),
        ("2020-05-21", ["34 States Parties", "the United States announced"], ["22 November"]),
        ("2020-05-22", ["34 States Parties", "one of them until 22 November 2020"], []),
        ("2020-11-21", ["34 States Parties", "one of them until 22 November 2020"], []),
        ("2020-11-22", ["33 States Parties"], ["United States"]),
        ("2021-01-15", ["33 States Parties", "Russia announced", "no notice"], ["December"]),
        ("2021-06-16", ["33 States Parties", "no notice"], ["December"]),
        ("2021-06-18", ["33 States Parties", "one of them until 18 December 2021"], []),
        ("2021-12-18", ["32 States Parties"], ["Russia"]),
    ],
)
def test_what_to_say_of_the_treaty(
    dataset: Dataset, day: str, says: list[str], never: list[str]
) -> None:
    """On each moment the sentence about the treaty has the count of the day and who is leaving."""
    saying = say(dataset, day)
    for words in says:
        assert words in saying.sentence
    for words in never:
        assert words not in saying.sentence
    assert saying.citations


@pytest.mark.parametrize(
    ("day", "id_", "wording"),
    [
        ("2021-01-15", "RUS", "Russia withdraws"),
        ("2021-01-15", "RUS", "Russia has left"),
        ("2021-06-18", "RUS", "Russia has left"),
        ("2021-06-18", "RUS", "Russia is out"),
        ("2021-06-18", "RUS", "180 days"),
        ("2021-12-18", "RUS", "Russia suspended the treaty"),
        ("2020-11-22", "USA", "The United States is withdrawing"),
        ("2021-01-15", "KGZ", "Kyrgyzstan is a party"),
        ("2021-01-15", "FRA", "France is a signatory"),
        ("2021-01-15", None, "34 parties"),
        ("2020-05-22", None, "33 parties"),
        ("2021-06-18", None, "32 parties"),
        ("1995-06-28", None, "in force"),
    ],
)
def test_what_not_to_say(dataset: Dataset, day: str, id_: str | None, wording: str) -> None:
    """The common wrong wordings of the day are named, each with a reason."""
    avoid = dict(wrong_words(wrong, Words()) for wrong in say(dataset, day, id_).avoid)
    assert avoid.get(wording)
    assert any("member" in one for one in avoid)


def test_six_months_are_not_180_days(dataset: Dataset) -> None:
    """The reason against 180 days gives the true number of days and the article."""
    reasons = dict(wrong_words(wrong, Words()) for wrong in say(dataset, "2020-05-22", "USA").avoid)
    assert "184 days" in reasons["180 days"]
    assert "XV(2)" in reasons["180 days"]


def test_past_the_last_check_the_sentence_says_so(dataset: Dataset) -> None:
    """A sentence about a day after the data was checked says how far the data goes."""
    limit = "(Data checked to 9 October 2025.)"
    for id_ in ("RUS", None):
        assert limit in say(dataset, "2025-10-10", id_).sentence
        assert limit not in say(dataset, "2025-10-09", id_).sentence


def test_a_state_that_does_not_exist_is_not_spoken_of(dataset: Dataset) -> None:
    """Nothing is said of Czechoslovakia after its end, or of a code that nobody has."""
    on = Registry(dataset).on(date(2021, 1, 15), known_by=HINDSIGHT)
    with pytest.raises(NoSuchStateThen):
        on.statement("CSK")
    with pytest.raises(UnknownState):
        on.statement("XXX")


@pytest.mark.parametrize(
    ("more", "day", "says"),
    [
        ([("2010-02-01", "notice_suspended")], "2010-03-01", "suspended it on 1 February 2010"),
        ([("2010-02-01", "notice_suspended")], "2011-03-01", "it remains a State Party"),
        ([("2010-02-01", "notice_revoked")], "2010-03-01", "State Party to the Small Treaty since"),
        ([], "2010-06-30", "it remains a State Party until 1 July 2010"),
        ([], "2010-07-01", "no record of the effect is known"),
    ],
)
def test_clocks_that_do_not_simply_run(more: list[tuple[str, str]], day: str, says: str) -> None:
    """A suspended, revoked or unrecorded notice has words of its own."""
    acts = [*founding("AAA", "BBB"), act("2010-01-01", "notice_of_withdrawal", "BBB")]
    acts += [act(when, kind, "BBB") for when, kind in more]
    assert says in say(build(acts), day, "BBB").sentence


def test_a_suspended_notice_is_no_exit() -> None:
    """While a notice is suspended, that the state has left is among the wordings to avoid."""
    acts = [
        *founding("AAA", "BBB"),
        act("2010-01-01", "notice_of_withdrawal", "BBB"),
        act("2010-02-01", "notice_suspended", "BBB"),
    ]
    assert "Bbb has left" in dict(
        wrong_words(wrong, Words()) for wrong in say(build(acts), "2010-03-01", "BBB").avoid
    )


def test_a_state_that_came_back_is_a_party_again() -> None:
    """Of a state that withdrew, unrecorded, and acceded again it is said that it is a party."""
    acts = [
        *founding("AAA", "BBB"),
        act("2001-01-01", "notice_of_withdrawal", "BBB"),
        act("2002-01-01", "accession", "BBB"),
    ]
    sentence = say(build(acts), "2003-01-01", "BBB").sentence
    assert sentence == "Bbb has been a State Party to the Small Treaty since 2 March 2002."


def test_no_state_is_called_a_member_or_gone_too_early(dataset: Dataset) -> None:
    """Over all days that matter no sentence has "member", nor "left" or "exit" of any state."""
    days = sorted({one.day.first for one in dataset.acts if one.day.first.year > 1991})
    registry = Registry(dataset)
    for day in days[::3]:
        on = registry.on(day)
        ids = [standing.state.id for standing in on.treaty.standings]
        for saying in (on.statement(), *map(on.statement, ids)):
            assert not re.search(
                r"\b(members?|left|exit\w*|quit)\b", saying.sentence, re.IGNORECASE
            )
            assert saying.sentence[0].isupper()
            assert saying.sentence.rstrip(")").endswith(".")
