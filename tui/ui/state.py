"""What the program is looking at: one frozen state, its transitions, and what follows from it."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Literal, TypeVar, cast, get_args

from msgspec import Struct, field
from msgspec.structs import replace

from ..analysis.knowledge import HINDSIGHT
from ..analysis.registry import Registry, Snapshot
from ..analysis.what_if import Hypothesis
from ..engine.dates import add_days, add_months
from ..engine.model import Act, Dataset, Quotation, Source
from ..system.saved_state import MOST_MARKS, Mark
from ..views.timeline_scale import Zoom

if TYPE_CHECKING:
    from ..views.citations import Style


Mode = Literal["live", "frozen", "running"]


class DayClock(Struct, frozen=True):
    """What day and time it is on the dashboard.

    ``live`` follows the machine, ``held`` stands on a day, ``running`` goes on from a day at
    the machine's pace: ``shift`` is how far it is from the machine's wall clock.
    """

    mode: Mode = "live"
    day: date | None = None
    shift: timedelta = timedelta(0)

    def read(self, local: datetime) -> datetime:
        """Return the dashboard's wall-clock time, given the machine's in the same zone."""
        if self.mode == "frozen" and self.day is not None:
            return datetime.combine(self.day, time())
        try:
            return (local + self.shift).replace(fold=local.fold)
        except OverflowError:
            # The clock has run past the calendar's end and stands on its last day.
            return datetime.combine(date.max if self.shift > timedelta(0) else date.min, time())

    def freeze(self, day: date) -> "DayClock":
        """Return the clock, standing on *day*."""
        return DayClock("frozen", day)

    def run(self, local: datetime) -> "DayClock":
        """Return a held clock running on from its day, at the machine's time of day."""
        if self.mode != "frozen" or self.day is None:
            return self
        shift = timedelta(days=(self.day - local.date()).days)
        return DayClock("running", None, shift)


Subject = Quotation | Act | Source
"""What has a citation and may have an address."""
S = TypeVar("S", bound=Subject)


class ViewState(Struct, frozen=True):
    """Everything a person can change: the day and the day clock, the selection, the filter.

    ``party``, ``quotation`` and ``act`` are ids; ``None`` means all states, or the latest.
    ``known_by`` is a day whose knowledge is used in place of the day's own; with ``hindsight``
    everything is known. ``what_if`` are acts that did not happen, ``zoom`` is how much time the
    timeline spans, ``smaller`` by how many sizes the figure is smaller than the biggest, ``style``
    is that of the citations that are copied. ``trouble`` says what is wrong with a newer edition of
    the data, which is not shown for that. ``marks`` are what is to be told in a briefing.

    Each transition returns another state and asks nothing of the outside:

    >>> view = ViewState(date(2021, 7, 1)).selecting_party("RUS").stepped_days(1)
    >>> view.day, view.day_clock.mode, view.party
    (datetime.date(2021, 7, 2), 'frozen', 'RUS')
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
    smaller: int = 0
    style: "Style" = "in-line"
    trouble: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()

    @property
    def knowledge(self) -> date:
        """The day whose knowledge is used."""
        return HINDSIGHT if self.hindsight else self.known_by or self.day

    @property
    def is_frozen(self) -> bool:
        """Whether the day stands still."""
        return self.day_clock.mode == "frozen"

    # The day

    def frozen_on(self, day: date | None) -> "ViewState":
        """Return the state standing on a day, with its newest act; past the calendar's end as is.

        >>> ViewState(date(2021, 7, 1), act="an-act").frozen_on(date(1992, 3, 24)).act is None
        True
        """
        if day is None:
            return self
        return replace(
            self, day=day, day_clock=self.day_clock.freeze(day), act=None, quotation=None
        )

    def on_the_day(self, day: date, day_clock: DayClock) -> "ViewState":
        """Return the state on a day by a clock, with its newest act; what else is shown stays."""
        return replace(self, day=day, day_clock=day_clock, act=None, quotation=None)

    def stepped(self, days: tuple[date, ...], step: int) -> "ViewState":
        """Return the state on the nearest of *days*, ascending, after (1) or before (-1) its own.

        >>> days = date(1992, 3, 24), date(2002, 1, 1), date(2020, 11, 22)
        >>> ViewState(date(2010, 1, 1)).stepped(days, -1).day
        datetime.date(2002, 1, 1)
        """
        if step > 0:
            return self.frozen_on(min((day for day in days if day > self.day), default=None))
        return self.frozen_on(max((day for day in days if day < self.day), default=None))

    def stepped_days(self, days: int) -> "ViewState":
        """Return the state some days on or back; at an end of the calendar it stays.

        >>> ViewState(date.min).stepped_days(-1).day == date.min
        True
        """
        return self.frozen_on(add_days(self.day, days))

    def stepped_month(self, step: int) -> "ViewState":
        """Return the state on the corresponding date of the month after (1) or before (-1).

        >>> ViewState(date(2021, 3, 31)).stepped_month(-1).day
        datetime.date(2021, 2, 28)
        """
        if step > 0:
            return self.frozen_on(add_months(self.day, 1))
        last = add_days(self.day.replace(day=1), -1)
        return self.frozen_on(last and last.replace(day=min(last.day, self.day.day)))

    def live(self, local: datetime) -> "ViewState":
        """Return the state following the machine's clock, which shows *local*."""
        return replace(self, day=local.date(), day_clock=DayClock(), act=None, quotation=None)

    def started_or_stopped(self, local: datetime) -> "ViewState":
        """Return the state with a frozen day clock running on from its day, or a moving one frozen.

        *local* is what the machine's clock shows.
        """
        clock = self.day_clock
        clock = clock.run(local) if self.is_frozen else clock.freeze(self.day)
        return replace(self, day_clock=clock)

    def ticked(self, local: datetime) -> "ViewState":
        """Return the state when the machine's clock shows *local*: another day may have begun."""
        return replace(self, day=self.day_clock.read(local).date())

    # The selection

    def selecting_party(self, party: str | None) -> "ViewState":
        """Return the state with a state, or all of them, as the selection of all panels."""
        return replace(self, party=party, quotation=None, act=None)

    def selecting_act(self, act: str | None) -> "ViewState":
        """Return the state with an act selected."""
        return replace(self, act=act)

    def selecting_quotation(self, quotation: str | None) -> "ViewState":
        """Return the state with a quotation selected."""
        return replace(self, quotation=quotation)

    def stepped_quotation(
        self, quotations: tuple[Quotation, ...], step: int, *, edge: bool = False
    ) -> "ViewState":
        """Return the state with another of *quotations*: *step* places on, or the first or last."""
        if not quotations:
            return self
        ids = [quotation.id for quotation in quotations]
        place = ids.index(self.quotation) if self.quotation in ids else 0
        place = (0 if step < 0 else len(ids) - 1) if edge else place + step
        return self.selecting_quotation(ids[max(0, min(place, len(ids) - 1))])

    def filtered(self, text: str) -> "ViewState":
        """Return the state with a filter; an empty one lets everything through.

        >>> ViewState(date(2021, 7, 1)).filtered("  oblasts ").filter
        'oblasts'
        """
        return replace(self, filter=text.strip())

    def cleared(self) -> "ViewState":
        """Return the state without what Esc takes back next: the filter, the selection, the axes.

        >>> view = ViewState(date(2021, 7, 1), party="RUS", filter="air", hindsight=True)
        >>> view.cleared().filter, view.cleared().cleared().party
        ('', None)
        >>> view.cleared().cleared().cleared() == ViewState(date(2021, 7, 1))
        True
        """
        if self.filter:
            return self.filtered("")
        if self.party or self.quotation or self.act:
            return self.selecting_party(None)
        return replace(self, what_if=(), hindsight=False, known_by=None)

    # What is known and what is made up

    def with_knowledge_of(self, day: date | None) -> "ViewState":
        """Return the state with the knowledge of another day, or without one of the day's own."""
        return replace(self, known_by=day, hindsight=False)

    def with_hindsight(self, *, on: bool) -> "ViewState":
        """Return the state with everything known that is in the data, or only what was known."""
        return replace(self, hindsight=on)

    def with_what_if(self, acts: tuple[Hypothesis, ...]) -> "ViewState":
        """Return the state with some acts that did not happen, in place of those before."""
        return replace(self, what_if=acts)

    # How it is shown

    def zoomed(self) -> "ViewState":
        """Return the state with the next span of the timeline, after the last one the first.

        >>> ViewState(date(2021, 7, 1)).zoomed().zoomed().zoomed().zoom
        'all'
        """
        zooms = get_args(Zoom)
        return replace(self, zoom=zooms[(zooms.index(self.zoom) + 1) % len(zooms)])

    def with_figure(self, smaller: int) -> "ViewState":
        """Return the state with the figure some sizes smaller than the biggest that fits."""
        return replace(self, smaller=smaller)

    def citing_in(self, style: "Style") -> "ViewState":
        """Return the state with another style of citations."""
        return replace(self, style=style)

    def marking(self, mark: Mark) -> "ViewState":
        """Return the state with a mark, or without it where there is one on the same thing.

        >>> mark = Mark("os", "state", "RUS", date(2021, 7, 1))
        >>> ViewState(mark.day).marking(mark).marked("os", "state")
        frozenset({'RUS'})
        >>> ViewState(mark.day).marking(mark).marking(mark).marks
        ()
        """
        rest = tuple(one for one in self.marks if not one.same(mark))
        added = (*self.marks, mark) if rest == self.marks else rest
        return replace(self, marks=added[-MOST_MARKS:])

    def marks_of(self, treaty: str) -> tuple[Mark, ...]:
        """Return the marks on what a treaty's dataset holds, in the order they were made."""
        return tuple(mark for mark in self.marks if mark.treaty == treaty)

    def marked(self, treaty: str, kind: str) -> frozenset[str]:
        """Return the ids of a kind that are marked."""
        return frozenset(mark.id for mark in self.marks_of(treaty) if mark.kind == kind)

    def with_trouble(self, lines: tuple[str, ...]) -> "ViewState":
        """Return the state with what is wrong with a newer edition of the data."""
        return replace(self, trouble=lines)

    def fitting(self, dataset: Dataset) -> "ViewState":
        """Return the state without what names nothing in a dataset."""
        what_if = tuple(
            replace(hypothesis, state=dataset.state_by_id[hypothesis.state.id])
            for hypothesis in self.what_if
            if hypothesis.state.id in dataset.state_by_id
        )
        made_up = {hypothesis.act.id for hypothesis in what_if}
        return replace(
            self,
            what_if=what_if,
            party=self.party if self.party in dataset.state_by_id else None,
            quotation=self.quotation if self.quotation in dataset.quotation_by_id else None,
            act=self.act if self.act in dataset.act_by_id or self.act in made_up else None,
        )


class Scene(Struct, frozen=True):
    """A view state with the snapshot that answers for it.

    ``elsewhere`` says who leaves another treaty next, where nobody is leaving this one.
    """

    view: ViewState
    on: Snapshot
    elsewhere: str = ""

    def marked(self, kind: str) -> frozenset[str]:
        """Return the ids of a kind of this dataset that are marked."""
        return self.view.marked(self.on.registry.dataset.treaty.id, kind)

    def current(self, record: S) -> S | None:
        """Return what a record reads in this edition of the data, ``None`` if it has gone."""
        whole = self.on.registry.dataset
        found: Subject | None
        if isinstance(record, Act):
            made_up = {hypothesis.act.id: hypothesis.act for hypothesis in self.view.what_if}
            found = whole.act_by_id.get(record.id) or made_up.get(record.id)
        elif isinstance(record, Quotation):
            found = whole.quotation_by_id.get(record.id)
        else:
            found = whole.source_by_id.get(record.id)
        return cast("S | None", found)


def scene_of(registry: Registry, view: ViewState) -> Scene:
    """Return the scene of a view state."""
    on = registry.on(view.day, known_by=view.knowledge, what_if=view.what_if)
    return Scene(view, on)
