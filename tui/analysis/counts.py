"""How many states a treaty had over time: a step for each day on which the number moved."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from ..engine.model import State
from ..engine.snapshot import Change, Counts
from ..engine.timeline import Timeline
from .registry import Snapshot


class CountStep(Struct, frozen=True):
    """The counts from a day on, with the states that became parties or former parties that day.

    Who ``left`` gave notice of it; of who was ``due`` nobody recorded the effect; who is ``out``
    ceased without a notice, or went with the treaty.
    """

    day: date
    counts: Counts
    came: tuple[State, ...] = ()
    left: tuple[State, ...] = ()
    due: tuple[State, ...] = ()
    out: tuple[State, ...] = ()


def counts_over_time(on: Snapshot) -> tuple[CountStep, ...]:
    """Return each change of the counts up to the day of a snapshot, earliest first.

    >>> from openskies_tui import Registry, load_dataset
    >>> steps = counts_over_time(Registry(load_dataset()).on(date(2021, 12, 18)))
    >>> [(step.day.year, step.counts.party) for step in steps if step.left]
    [(2020, 33), (2021, 32)]
    """
    return tuple(_steps(on))


def _steps(on: Snapshot) -> Iterator[CountStep]:
    before = None
    for change, counts in on.timeline.counts_to(on.day):
        if counts != before:
            yield CountStep(change.day, counts, *_moved(on.timeline, change))
        before = counts


def _moved(timeline: Timeline, change: Change) -> tuple[tuple[State, ...], ...]:
    came = tuple(move.state for move in change.moves if move.after == "party" != move.before)
    gone: dict[str, list[State]] = {"left": [], "due": [], "out": []}
    for move in change.moves:
        if move.after == "former_party":
            notices = timeline.history_of[move.state.id].notices
            notice = next((one for one in notices if one.effective == change.day), None)
            by_notice = notice and notice.act.kind == "notice_of_withdrawal"
            how = ("left" if notice.recorded else "due") if notice and by_notice else "out"
            gone[how].append(move.state)
    return came, *map(tuple, gone.values())
