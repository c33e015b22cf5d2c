"""What moved between two days: the states whose status or flags differ, and the acts behind it."""

from datetime import date

from msgspec import Struct

from ..engine.act_kinds import ACT_KINDS
from ..engine.model import Act, State
from ..engine.snapshot import Flag, Standing
from .registry import Snapshot

_WAY_OUT: tuple[Flag, ...] = ("withdrawal_announced", "withdrawal_pending")


class StateMoved(Struct, frozen=True):
    """A state that stands otherwise on the later day, ``None`` where it does not exist.

    ``acts`` are those that moved it in between, earliest first.
    """

    state: State
    before: Standing | None
    after: Standing | None
    acts: tuple[Act, ...] = ()

    @property
    def leads_out(self) -> bool:
        """Whether it has left, or is nearer to it."""
        if self.after is None:
            return False
        before = self.before.flags if self.before else ()
        return self.after.status == "former_party" or any(
            flag in _WAY_OUT and flag not in before for flag in self.after.flags
        )


class Comparison(Struct, frozen=True):
    """Two days of one treaty, the earlier first, and the states that moved between them."""

    before: Snapshot
    after: Snapshot
    moved: tuple[StateMoved, ...]


def compare(one: Snapshot, other: Snapshot) -> Comparison:
    """Return what moved between the days of two snapshots of one treaty, in whatever order.

    Exits come first, then the others in the order of their first act.

    >>> from openskies_tui import Registry, load_dataset
    >>> registry = Registry(load_dataset())
    >>> days = date(2020, 5, 1), date(2021, 7, 1)
    >>> [moved.state.id for moved in compare(*map(registry.on, days)).moved]
    ['USA', 'RUS']
    """
    before, after = sorted((one, other), key=lambda on: on.day)
    earlier = {standing.state.id: standing for standing in before.treaty.standings}
    later = {standing.state.id: standing for standing in after.treaty.standings}
    moved = []
    for id_ in dict.fromkeys((*later, *earlier)):
        was, now = earlier.get(id_), later.get(id_)
        there = now or was
        if there and _differ(was, now):
            moved.append(StateMoved(there.state, was, now, _acts(before, after, id_)))
    moved.sort(key=_order)
    return Comparison(before, after, tuple(moved))


def _order(moved: StateMoved) -> tuple[bool, date]:
    return not moved.leads_out, moved.acts[0].day.first if moved.acts else date.max


def _differ(was: Standing | None, now: Standing | None) -> bool:
    if was is None or now is None:
        return was is not now
    return (was.status, was.flags) != (now.status, now.flags)


def _acts(before: Snapshot, after: Snapshot, state: str) -> tuple[Act, ...]:
    """Return the acts that moved a state after one day, up to the other."""
    return tuple(
        act
        for act in after.dataset.acts_of.get(state, ())
        if before.day < act.day.first <= after.day
        and state in act.states
        and (ACT_KINDS[act.kind].step or ACT_KINDS[act.kind].law)
    )
