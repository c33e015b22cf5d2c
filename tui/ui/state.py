"""What the program is looking at: one frozen state, replaced whole, and what follows from it."""

from datetime import date
from functools import lru_cache, partial
from typing import TYPE_CHECKING, TypeVar, cast

from msgspec import Struct, field
from msgspec.structs import replace

from ..engine.compile import compile_timeline
from ..engine.knowledge import as_known
from ..engine.model import Act, Dataset, Quotation, Source
from ..engine.scenario import Hypothesis, lay_over
from ..engine.snapshot import TreatyOnDay
from ..engine.timeline import Timeline
from ..views.timeline_scale import Zoom
from .day_clock import DayClock

if TYPE_CHECKING:
    from ..citations import Style

_KEPT = 64
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
    def knowledge(self) -> date | None:
        """The day whose knowledge is used, ``None`` for all there is."""
        return None if self.hindsight else self.known_by or self.day


class Scene(Struct, frozen=True):
    """A view state with what was known and the engine's answer for its day.

    ``whole`` is the dataset as it was loaded; ``dataset``, ``acts`` (in the order of their days)
    and ``timeline`` hold what was known, and the hypothetical acts if there are any.
    """

    whole: Dataset
    dataset: Dataset
    acts: tuple[Act, ...]
    timeline: Timeline
    view: ViewState
    state: TreatyOnDay

    def now(self, record: R) -> R | None:
        """Return what a record reads in this edition of the data, ``None`` if it has gone."""
        some: tuple[Act | Quotation | Source, ...]
        if isinstance(record, Act):
            some = (*self.whole.acts, *(one.act for one in self.view.what_if))
        elif isinstance(record, Quotation):
            some = self.whole.quotations
        else:
            some = self.whole.sources
        return next((cast("R", one) for one in some if one.id == record.id), None)


class Stage:
    """Makes scenes from a dataset; what was known on the last days looked at is kept."""

    def __init__(self, dataset: Dataset) -> None:
        self._whole = dataset
        self._known = lru_cache(_KEPT)(partial(_compile, dataset))
        self._states = {state.id: state for state in dataset.parties}
        self._quotations = {one.id for one in dataset.quotations}
        self._acts = {act.id for act in dataset.acts}

    def fitting(self, view: ViewState) -> ViewState:
        """Return a view state that names nothing which is not in the dataset."""
        what_if = tuple(
            replace(one, state=self._states[one.state.id])
            for one in view.what_if
            if one.state.id in self._states
        )
        acts = self._acts.union(one.act.id for one in what_if) if what_if else self._acts
        return replace(
            view,
            what_if=what_if,
            party=view.party if view.party in self._states else None,
            quotation=view.quotation if view.quotation in self._quotations else None,
            act=view.act if view.act in acts else None,
        )

    def scene(self, view: ViewState) -> Scene:
        """Return the scene of a view state."""
        dataset, acts, timeline = self._known(view.knowledge, view.what_if)
        return Scene(self._whole, dataset, acts, timeline, view, timeline.on(view.day))


def _compile(
    whole: Dataset, known_by: date | None, what_if: tuple[Hypothesis, ...]
) -> tuple[Dataset, tuple[Act, ...], Timeline]:
    dataset = lay_over(as_known(whole, known_by), what_if)
    acts = tuple(sorted(dataset.acts, key=lambda act: act.day))
    return dataset, acts, compile_timeline(dataset)


def neighbour(days: tuple[date, ...], day: date, step: int) -> date | None:
    """Return the nearest of *days*, ascending, after (*step* 1) or before (-1) *day*."""
    if step > 0:
        return min((one for one in days if one > day), default=None)
    return max((one for one in days if one < day), default=None)
