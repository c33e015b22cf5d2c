"""The counts over time: a step for each day on which the number moved."""

from datetime import date
from itertools import pairwise

import pytest
from openskies_tui.analysis.counts import counts_over_time
from openskies_tui.analysis.registry import Registry
from openskies_tui.engine.model import Dataset


def test_the_parties_rise_and_fall_as_recorded(dataset: Dataset) -> None:
    """From 0 to 26, to 34, and down by the two exits."""
    steps = counts_over_time(Registry(dataset).on(date(2026, 11, 26)))
    moves = [(step.day.isoformat(), step.counts.party) for step in steps if step.came or step.left]
    assert moves[0] == ("2002-01-01", 26)
    assert ("2005-07-08", 34) in moves
    assert moves[-2:] == [("2020-11-22", 33), ("2021-12-18", 32)]


def test_each_step_names_who_moved(dataset: Dataset) -> None:
    """Who came and who left accounts for each change of the number of parties."""
    steps = counts_over_time(Registry(dataset).on(date(2026, 11, 26)))
    for before, step in pairwise(steps):
        assert step.day > before.day
        assert step.counts != before.counts
        assert step.counts.party - before.counts.party == len(step.came) - len(step.left)


@pytest.mark.parametrize("day", ["2001-12-31", "2020-11-21", "2020-11-22"])
def test_the_last_step_is_the_count_of_the_day(dataset: Dataset, day: str) -> None:
    """What is told ends with the day, and with its counts."""
    on = Registry(dataset).on(date.fromisoformat(day))
    last = counts_over_time(on)[-1]
    assert last.day <= on.day
    assert last.counts == on.counts


def test_before_any_act_there_is_no_step(dataset: Dataset) -> None:
    """Where nothing has happened nothing is told."""
    assert counts_over_time(Registry(dataset).on(date(1980, 1, 1))) == ()
