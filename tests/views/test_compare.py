"""Two days beside each other, as a document and in words."""

from datetime import date

from openskies_tui.analysis.compare import compare
from openskies_tui.analysis.registry import Registry
from openskies_tui.engine.model import Dataset
from openskies_tui.views.compare import (
    NOTHING,
    ComparisonView,
    comparison_document,
    comparison_view,
    comparison_words,
)
from openskies_tui.views.document import Document


def document(dataset: Dataset, one: str, other: str) -> Document:
    """Return the document about two days."""
    days = map(date.fromisoformat, (one, other))
    return comparison_document(compare(*map(Registry(dataset).on, days)))


def view(dataset: Dataset, one: str, other: str) -> ComparisonView:
    """Return what is shown of two days."""
    days = map(date.fromisoformat, (one, other))
    return comparison_view(compare(*map(Registry(dataset).on, days)))


def test_the_days_stand_side_by_side(dataset: Dataset) -> None:
    """A column for each day: the counts, who was leaving, how each state stood."""
    table = document(dataset, "2020-05-01", "2021-07-01").sections[0].table
    assert table
    assert table.heads == ("", "1 May 2020", "1 Jul 2021")
    assert ("counts", "34 States Parties", "33 States Parties") in table.rows
    assert ("pending", "none", "Russia, out 18 Dec 2021 (170 days)") in table.rows
    assert ("United States", "State Party", "former State Party") in table.rows


def test_the_acts_can_be_opened_and_have_sources(dataset: Dataset) -> None:
    """Each act behind a change leads to its page and bears the numbers of its sources."""
    page = document(dataset, "2020-05-01", "2021-07-01")
    acts = page.sections[-1].items
    assert [item.link.id for item in acts if item.link][:3] == [
        "usa-announcement-2020", "usa-notice-2020", "usa-withdrawal-effective-2020",
    ]  # fmt: skip
    assert all(item.numbers for item in acts)
    assert len(page.citations) == max(number for item in acts for number in item.numbers)


def test_states_that_moved_alike_are_told_together(dataset: Dataset) -> None:
    """Twenty-six states in one line, and all of their names once."""
    together = view(dataset, "2001-12-31", "2002-01-01").moved
    assert [group.few for group in together] == ["Belarus, Belgium and 24 more"]
    names = document(dataset, "2001-12-31", "2002-01-01").sections[1].items[0]
    assert names.label == "26 states"
    assert "United States" in names.text


def test_quiet_days_say_so(dataset: Dataset) -> None:
    """Where nothing moved that is the answer."""
    assert document(dataset, "2010-01-01", "2012-01-01").lead == NOTHING
    assert comparison_words(view(dataset, "2010-01-01", "2012-01-01"))[-1] == NOTHING


def test_each_day_is_told_in_words(dataset: Dataset) -> None:
    """In words a day has its counts and who was on the way out."""
    before, after, *_ = comparison_words(view(dataset, "2020-05-01", "2021-07-01"))
    assert before == "1 May 2020: 34 States Parties, 1 signatory."
    assert after.endswith("Russia, out 18 Dec 2021 (170 days).")
