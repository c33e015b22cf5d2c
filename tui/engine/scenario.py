"""What if: hypothetical acts laid over a dataset, and what would follow from them.

Nothing here is ever written to a file; whatever shows a value derived from it says HYPOTHETICAL.
"""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from .act_kinds import TYPED_KINDS, ActKind
from .dates import PartialDate
from .model import Act, Dataset, Group, State
from .snapshot import Counts, Notice, TreatyOnDay
from .timeline import Timeline

PREFIX = "what-if-"


class Hypothesis(Struct, frozen=True):
    """One act that did not happen: a state, a kind of act, a day, and a stated effective day."""

    state: State
    kind: ActKind
    day: date
    effective: date | None = None

    @property
    def text(self) -> str:
        """The hypothesis as it can be typed again."""
        word = next(word for word, kind in TYPED_KINDS.items() if kind == self.kind)
        stated = f" effective {self.effective}" if self.effective else ""
        return f"{self.state.id} {word} {self.day}{stated}"

    @property
    def act(self) -> Act:
        """The hypothesis as an act. It has no source, and its id says that it is made up."""
        return Act(
            id=f"{PREFIX}{self.state.id.lower()}-{self.kind.replace('_', '-')}-{self.day}",
            day=PartialDate.of(self.day),
            kind=self.kind,
            states=(self.state.id,),
            effective=self.effective,
            title=f"HYPOTHETICAL: {self.state.name}, {self.kind.replace('_', ' ')}",
            basis="computed",
            sources=(),
        )


def lay_over(dataset: Dataset, hypotheses: tuple[Hypothesis, ...]) -> Dataset:
    """Return *dataset* with the hypothetical acts added; with none it is the same dataset."""
    if not hypotheses:
        return dataset
    return replace(dataset, acts=(*dataset.acts, *(hypothesis.act for hypothesis in hypotheses)))


class Consequence(Struct, frozen=True):
    """What would follow from a hypothetical notice.

    ``counts`` are those on the effective day; ``quota`` is the passive quota that leaves the
    regime, ``None`` where the data does not have it; ``group`` the group it belongs to, which has
    ``group_ended`` when another member had left before; ``remaining`` are the members that are
    still States Parties after it.
    """

    notice: Notice
    counts: Counts
    quota: int | None
    group: Group | None
    group_ended: bool
    remaining: tuple[State, ...]


def consequences(
    dataset: Dataset, timeline: Timeline, hypotheses: tuple[Hypothesis, ...]
) -> tuple[Consequence, ...]:
    """Return what follows from each hypothetical notice that has a notice on *timeline*.

    *timeline* must be compiled from *dataset* with the hypotheses laid over it.
    """
    made_up = {hypothesis.act.id for hypothesis in hypotheses}
    return tuple(
        _consequence(dataset, timeline, notice, notice.effective)
        for notice in timeline.notices
        if notice.act.id in made_up and notice.effective
    )


def _consequence(
    dataset: Dataset, timeline: Timeline, notice: Notice, effective: date
) -> Consequence:
    groups = (group for group in dataset.treaty.groups if notice.state.id in group.members)
    group = next(groups, None)
    members = group.members if group else ()
    before, after = timeline.on(notice.received), timeline.on(effective)
    return Consequence(
        notice=notice,
        counts=after.counts,
        quota=notice.state.passive_quota,
        group=group,
        group_ended=len(_parties(before, members)) < len(members),
        remaining=_parties(after, members),
    )


def _parties(state: TreatyOnDay, ids: tuple[str, ...]) -> tuple[State, ...]:
    standings = (standing for id_ in ids if (standing := state.standing(id_)))
    return tuple(standing.state for standing in standings if standing.status == "party")
