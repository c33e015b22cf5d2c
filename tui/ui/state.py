"""What the program is looking at: one frozen state, replaced whole, and what follows from it."""

from datetime import date
from typing import TYPE_CHECKING, TypeVar, cast

from msgspec import Struct, field
from msgspec.structs import replace

from ..analysis.registry import Registry, Snapshot
from ..engine.knowledge import HINDSIGHT
from ..engine.model import Act, Dataset, Quotation, Source
from ..engine.scenario import Hypothesis
from ..views.timeline_scale import Zoom
from .day_clock import DayClock

if TYPE_CHECKING:
    from ..citations import Style

R = TypeVar("R", bound=Act | Quotation | Source)


class ViewState(Struct, frozen=True):
    """Everything a person can change: the day and the day clock, the selection, the filter.

    ``party``, ``quotation`` and ``act`` are ids; ``None`` means all states, or the latest.
    ``known_by`` is a day whose knowledge is used in place of the day's own; with ``hindsight``
    everything is known. ``what_if`` are acts that did not happen, ``zoom`` is how much time the
    timeline spans, ``enlarged`` by how many sizes the countdown's figure is drawn bigger, ``style``
    is that of the citations that are copied. ``trouble`` says what is wrong with a newer edition of
    the data, which is not shown for that.
    """

    day: date
    day_clock: DayClock = field(default_factory=DayClock)
    party: str | None = None
    quotation: str | None = None
    act: str | None = None
    filter: str = ""
    known_by: date | None = None
    hindsight: bool = False
    what_if: tuple[Hypothesis, ...] = ()
    zoom: Zoom = "all"
    enlarged: int = 0
    style: "Style" = "in-line"
    trouble: tuple[str, ...] = ()

    @property
    def knowledge(self) -> date:
        """The day whose knowledge is used."""
        return HINDSIGHT if self.hindsight else self.known_by or self.day

    def fitting(self, dataset: Dataset) -> "ViewState":
        """Return the state without what names nothing in a dataset."""
        what_if = tuple(
            replace(one, state=dataset.state_by_id[one.state.id])
            for one in self.what_if
            if one.state.id in dataset.state_by_id
        )
        made_up = {one.act.id for one in what_if}
        return replace(
            self,
            what_if=what_if,
            party=self.party if self.party in dataset.state_by_id else None,
            quotation=self.quotation if self.quotation in dataset.quotation_by_id else None,
            act=self.act if self.act in dataset.act_by_id or self.act in made_up else None,
        )


class Scene(Struct, frozen=True):
    """A view state with the snapshot that answers for it."""

    view: ViewState
    on: Snapshot

    def now(self, record: R) -> R | None:
        """Return what a record reads in this edition of the data, ``None`` if it has gone."""
        whole = self.on.registry.dataset
        found: Act | Quotation | Source | None
        if isinstance(record, Act):
            made_up = {one.act.id: one.act for one in self.view.what_if}
            found = whole.act_by_id.get(record.id) or made_up.get(record.id)
        elif isinstance(record, Quotation):
            found = whole.quotation_by_id.get(record.id)
        else:
            found = whole.source_by_id.get(record.id)
        return cast("R | None", found)


def scene_of(registry: Registry, view: ViewState) -> Scene:
    """Return the scene of a view state."""
    on = registry.on(view.day, known_by=view.knowledge, what_if=view.what_if)
    return Scene(view, on)


def neighbour(days: tuple[date, ...], day: date, step: int) -> date | None:
    """Return the nearest of *days*, ascending, after (*step* 1) or before (-1) *day*."""
    if step > 0:
        return min((one for one in days if one > day), default=None)
    return max((one for one in days if one < day), default=None)
