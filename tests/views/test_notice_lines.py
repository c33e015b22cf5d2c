"""What is said of the conference after a notice: the day that counts next, and how far it is."""

from datetime import date

import pytest
from openskies_tui import Registry
from openskies_tui.engine.model import Dataset
from openskies_tui.views.countdown import countdown_view


@pytest.mark.parametrize(
    ("day", "party", "line"),
    [
        ("2020-06-01", "USA", "Conference due from 21 Jun 2020, in 20 days (Art. XV(3))."),
        ("2020-06-21", "USA", "Conference due by 21 Jul 2020, 30 days left (Art. XV(3))."),
        ("2020-07-07", "USA", "Conference held 6 Jul 2020, day 45 (Art. XV(3))."),
        ("2021-06-18", "RUS", "Conference due from 18 Jul 2021, in 30 days (Art. XV(3))."),
        ("2021-07-01", "RUS", "Conference called for 20 Jul 2021, in 19 days (Art. XV(3))."),
        ("2021-07-19", "RUS", "Conference called for 20 Jul 2021, in 1 day (Art. XV(3))."),
        ("2021-07-20", "RUS", "Conference held 20 Jul 2021, day 32 (Art. XV(3))."),
    ],
)
def test_the_conference_has_its_next_day(dataset: Dataset, day: str, party: str, line: str) -> None:
    """A day for which it was called is told from the day on which that was said."""
    assert line in countdown_view(Registry(dataset).on(date.fromisoformat(day)), party).lines


def test_a_conference_that_never_met(dataset: Dataset) -> None:
    """A supposed notice has a window, and after it the day by which it was due."""
    on = Registry(dataset).on(date(2026, 3, 1), what_if=("BLR notice 2025-12-01",))
    assert "Conference was due by 30 Jan 2026 (Art. XV(3))." in countdown_view(on, "BLR").lines
