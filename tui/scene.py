"""What the program is looking at: one frozen state, replaced whole, and what follows from it."""

from dataclasses import dataclass, field
from datetime import date

from .engine.model import Act, Dataset
from .engine.state import TreatyState
from .engine.timeline import Timeline
from .shell.clock import DayClock


@dataclass(frozen=True, slots=True)
class ViewState:
    """Everything a person can change: the day and its clock, the selection, the filter.

    ``party``, ``quotation`` and ``act`` are ids; ``None`` means all states, or the latest.
    """

    day: date
    clock: DayClock = field(default_factory=DayClock)
    party: str | None = None
    quotation: str | None = None
    act: str | None = None
    filter: str = ""


@dataclass(frozen=True, slots=True)
class Scene:
    """A view state with the dataset and the engine's answer for its day."""

    dataset: Dataset
    acts: tuple[Act, ...]
    timeline: Timeline
    view: ViewState
    state: TreatyState


def neighbour_event(acts: tuple[Act, ...], day: date, step: int) -> date | None:
    """Return the nearest day with an act after (*step* 1) or before (-1) *day*."""
    days = [act.day.first for act in acts]
    if step > 0:
        return min((one for one in days if one > day), default=None)
    return max((one for one in days if one < day), default=None)
