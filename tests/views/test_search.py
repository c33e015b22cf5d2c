"""Search and folding: what is found, in what order, and that marks fall on the right letters."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openskies_tui.analysis.names import fold
from openskies_tui.views.search import Entry, Finder, matches, places


def found(query: str, *titles: str) -> list[str]:
    """Return the titles that a query finds, best first."""
    entries = (Entry("state", str(n), title) for n, title in enumerate(titles))
    return [hit.entry.title for hit in Finder(entries).find(query)]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("tur", "Türkiye"),
        ("TURKIYE", "Türkiye"),
        ("istanbul", "İstanbul"),
        ("diyarbakir", "Diyarbakır"),
        ("lodz", "Łódź"),
        ("orsted", "Ørsted"),
        ("strasse", "Straße"),
        ("cote d'ivoire", "Côte d’Ivoire"),
        ('"no"', "“No”"),
        ("2020-21", "2020–21"),
    ],
)
def test_accents_case_and_marks_do_not_matter(typed: str, text: str) -> None:
    """A person need not type what a plain keyboard does not have."""
    assert found(typed, text) == [text]
    assert matches(typed, text)


@given(st.text(max_size=40))
@example("㏗")
def test_every_text_is_found_by_itself(text: str) -> None:
    """Folding is the same for what is typed and for what is there, whatever the letters."""
    assert matches(text, text)
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=40))
def test_each_folded_letter_has_its_place(text: str) -> None:
    """There is one place for each folded letter, in order, and none outside the text."""
    back = places(text)
    assert len(back) == len(fold(text))
    assert back == sorted(back)
    assert all(0 <= place < len(text) for place in back)


def test_the_marks_are_on_the_letters_that_were_found() -> None:
    """Marks point into the title as it is shown, not into the folded one."""
    (hit,) = Finder([Entry("state", "x", "ßä Łódź")]).find("lodz")
    assert "".join("ßä Łódź"[place] for place in sorted(hit.marked)) == "Łódź"


def test_the_best_find_comes_first() -> None:
    """The title itself, then its beginning, a word in it, a part of a word; ties keep order."""
    titles = ("to return", "Turkey asks", "in Turkey", "Turkey", "Turkey says", "tur", "no")
    assert found("tur", *titles) == [
        "tur",
        "Turkey asks",
        "Turkey",
        "Turkey says",
        "in Turkey",
        "to return",
    ]
    assert found("turkey", *titles)[0] == "Turkey"


def test_every_word_must_be_found_in_any_order() -> None:
    """Words are looked for one by one, also in what stands beside the title."""
    entry = Entry("event", "x", "Russia gives notice", "18 Jun 2021", ("RUS",))
    finder = Finder([entry, Entry("event", "y", "Russia announces", "15 Jan 2021")])
    assert [hit.entry.id for hit in finder.find("notice russia")] == ["x"]
    assert [hit.entry.id for hit in finder.find("jan russia")] == ["y"]
    assert [hit.entry.id for hit in finder.find("event rus")] == ["x", "y"]
    assert finder.find("notice germany") == ()


def test_letters_may_stand_apart_where_nothing_else_fits() -> None:
    """Beginnings of words and a forgotten letter find a title, but not beside a real find."""
    assert found("rusnot", "Russia gives notice", "Russia") == ["Russia gives notice"]
    assert found("turkye", "Turkiye") == ["Turkiye"]
    assert found("rus", "Russia", "Running up slowly") == ["Russia"]


def test_an_empty_query_finds_everything_in_order() -> None:
    """Before anything is typed all is there, unmarked."""
    assert found(" ", "b", "a") == ["b", "a"]


@given(st.text(alphabet="ab .“", max_size=12), st.lists(st.text(alphabet="abä .", max_size=30)))
def test_marks_stay_within_the_title(query: str, titles: list[str]) -> None:
    """Whatever is typed, each mark is the place of a letter, and no entry is found twice."""
    hits = Finder(Entry("k", str(n), title) for n, title in enumerate(titles)).find(query)
    assert len({hit.entry.id for hit in hits}) == len(hits)
    assert all(0 <= mark < len(hit.entry.title) for hit in hits for mark in hit.marked)
