"""A short game of the monkey; ``run.py`` plays long ones."""

from pathlib import Path

from monkey.game import Monkey


def test_a_game_breaks_nothing(tmp_path: Path) -> None:
    """No crash, no state without a way home, no control character, a terminal given back."""
    totals = Monkey(5, tmp_path).play(120, between=30)
    assert totals.keys >= 120
    assert totals.homecomings > 0
    assert len(totals.screens) >= 3
