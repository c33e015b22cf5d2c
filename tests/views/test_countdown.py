"""The countdown: what it is about, in which words, and who is named together."""

from datetime import date

import pytest
from datasets import dataset_of
from openskies_tui import Registry
from openskies_tui.views.countdown import CountdownView, countdown_view


def view(name: str, day: str, party: str | None = None) -> CountdownView:
    """Return the countdown of a bundled treaty on a day."""
    return countdown_view(Registry(dataset_of(name)).on(date.fromisoformat(day)), party)


@pytest.mark.parametrize(
    ("name", "day", "title"),
    [
        ("unesco", "2026-11-26", "Nicaragua and the United States leave"),
        ("ecowas", "2024-06-01", "Burkina Faso, Mali and Niger leave"),
        ("mine-ban", "2025-12-01", "Estonia, Latvia and Lithuania leave"),
        ("rome-statute", "2026-11-26", "3 announced, none has given notice"),
        ("rome-statute", "2016-12-01", "South Africa leaves"),
        ("open-skies", "2021-07-01", "Russia leaves"),
        ("open-skies", "2021-01-15", "Russia"),
    ],
)
def test_states_that_do_the_same_on_one_day_are_one_subject(
    name: str, day: str, title: str
) -> None:
    """They are named together, with commas and one ``and``, and so does the sentence to say."""
    shown = view(name, day)
    assert shown.title == title
    for words in shown.name.removeprefix("The ").replace(", ", " and ").split(" and "):
        assert words in shown.say
        assert not any(words in line for line in shown.others)


def test_a_selected_state_is_the_subject_alone() -> None:
    """Those that leave with it are named beside it, those of another day in a line of their own."""
    shown = view("unesco", "2026-11-26", "USA")
    assert shown.title == "United States leaves"
    assert shown.others == ("Also pending: Nicaragua, 35 days to go",)
    assert view("ecowas", "2024-06-01", "MLI").others == (
        "Also pending: Burkina Faso and Niger, 242 days to go",
    )
    assert view("rome-statute", "2016-12-01").others == (
        "Also pending: Burundi, 330 days to go",
        "Also pending: the Gambia, 344 days to go",
    )


def test_notices_of_several_days_have_the_first() -> None:
    """The way of a group begins with its first notice, and says so."""
    assert view("unesco", "2026-11-26").bar == ("first notice 4 May 2025", "out 31 Dec 2026")
    assert view("ecowas", "2024-06-01").bar == ("notice 29 Jan 2024", "out 29 Jan 2025")


@pytest.mark.parametrize(
    ("name", "day", "doubt"),
    [("ecowas", "2024-06-01", "a disputed day"), ("who", "2020-08-01", "condition")],
)
def test_a_day_that_is_not_sure_is_not_said_to_be(name: str, day: str, doubt: str) -> None:
    """The sentence has the doubt, for one state and for several, and for the treaty."""
    assert doubt in view(name, day).say
    on = Registry(dataset_of(name)).on(date.fromisoformat(day))
    assert doubt in on.statement().sentence
