"""What the server tells: one line each, and not without end."""

from openskies_tui.web.log import RateLimited


def test_only_so_many_lines_in_a_minute() -> None:
    """After 60 lines the rest is counted, and the number told with the first of the next minute."""
    told: list[str] = []
    now = 0.0
    tell = RateLimited(told.append, lambda: now)
    for number in range(100):
        tell(str(number))
    assert told == [str(number) for number in range(60)]
    now = 59.9
    tell("early")
    assert len(told) == 60
    now = 60.0
    tell("late")
    assert told[60:] == ["41 more lines were left out", "late"]


def test_few_lines_are_all_told() -> None:
    """Where none was left out nothing is said about it."""
    told: list[str] = []
    times = iter(range(0, 10_000, 30))
    tell = RateLimited(told.append, lambda: float(next(times)))
    for number in range(50):
        tell(str(number))
    assert told == [str(number) for number in range(50)]
