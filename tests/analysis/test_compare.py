"""Two days compared: who moved between them, and by which acts."""

from datetime import date

from openskies_tui.analysis.compare import Comparison, compare
from openskies_tui.analysis.registry import Registry
from openskies_tui.engine.model import Dataset


def compared(dataset: Dataset, one: str, other: str, *what_if: str) -> Comparison:
    """Return two days of a dataset compared."""
    registry = Registry(dataset)
    days = (date.fromisoformat(day) for day in (one, other))
    return compare(*(registry.on(day, what_if=what_if) for day in days))


def test_the_states_that_moved_come_with_their_acts(dataset: Dataset) -> None:
    """The exit of the one and the notice of the other, each by its own acts, in their order."""
    found = compared(dataset, "2020-05-01", "2021-07-01")
    usa, russia = found.moved
    assert (usa.state.id, russia.state.id) == ("USA", "RUS")
    assert [act.kind for act in usa.acts] == [
        "announcement_of_intent", "notice_of_withdrawal", "withdrawal_effective",
    ]  # fmt: skip
    assert russia.acts[-1].kind == "notice_of_withdrawal"
    assert russia.after
    assert (russia.after.status, russia.after.flags) == ("party", ("withdrawal_pending",))


def test_the_order_of_the_days_does_not_matter(dataset: Dataset) -> None:
    """The earlier day stands first, however they are asked for."""
    forth = compared(dataset, "2020-05-01", "2021-07-01")
    back = compared(dataset, "2021-07-01", "2020-05-01")
    assert back.before.day == date(2020, 5, 1)
    assert back.moved == forth.moved


def test_exits_come_before_all_others(dataset: Dataset) -> None:
    """Over twenty years with many deposits the two exits are what is told first."""
    moved = compared(dataset, "2001-11-02", "2026-11-26").moved
    assert {one.state.id for one in moved[:2]} == {"USA", "RUS"}
    assert len(moved) == 34


def test_a_day_is_like_itself(dataset: Dataset) -> None:
    """Between a day and itself, and on quiet days, nothing moves."""
    assert compared(dataset, "2021-07-01", "2021-07-01").moved == ()
    assert compared(dataset, "2010-01-01", "2012-01-01").moved == ()


def test_an_act_of_the_first_day_has_moved_nothing_since(dataset: Dataset) -> None:
    """The notice of the first day itself is no act between the days; that of the last is."""
    (russia,) = compared(dataset, "2021-06-17", "2021-06-18").moved
    assert [act.day.first for act in russia.acts] == [date(2021, 6, 18)]
    assert compared(dataset, "2021-06-18", "2021-06-19").moved == ()


def test_a_what_if_is_compared_too(dataset: Dataset) -> None:
    """A hypothetical notice counts on both days, so that its effect is seen between them."""
    found = compared(dataset, "2026-12-02", "2027-07-01", "BLR notice 2026-12-01")
    assert [one.state.id for one in found.moved] == ["BLR"]
