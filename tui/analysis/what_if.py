"""What if: hypothetical acts as people type them, laid over a dataset, and what would follow.

Nothing here is ever written to a file; whatever shows a value derived from it says HYPOTHETICAL.
"""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from ..engine.act_kinds import TYPED_KINDS, ActKind
from ..engine.dates import PartialDate
from ..engine.model import SUPPOSED, Act, Dataset, Group, State
from ..engine.names import caseless
from ..engine.snapshot import Counts, Notice, TreatyOnDay
from ..engine.timeline import Timeline

_EXPECTED = "expected a state, an act and a day, such as `BLR notice 2026-12-01`"


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
            id=f"{SUPPOSED}{self.state.id.lower()}-{self.kind.replace('_', '-')}-{self.day}",
            day=PartialDate.of(self.day),
            kind=self.kind,
            states=(self.state.id,),
            effective=self.effective,
            title=f"HYPOTHETICAL: {self.state.name}, {self.kind.replace('_', ' ')}",
            basis="computed",
            sources=(),
        )


def parse_hypothesis(text: str, dataset: Dataset) -> Hypothesis:
    """Read ``BLR notice 2026-12-01``, with ``effective 2027-09-01`` after it where it is stated.

    Raises:
        ValueError: the text is no hypothesis; the message says what is expected.
    """
    words = text.split()
    if len(words) < len(("state", "act", "day")):
        raise ValueError(_EXPECTED)
    *name, verb, day = words
    effective = None
    if len(words) > len(("state", "act", "day")) and words[-2] == "effective":
        *name, verb, day, _, stated = words
        effective = _day(stated)
    state = dataset.state_by_name.get(caseless(" ".join(name)))
    if state is None:
        raise ValueError(f"no state `{' '.join(name)}`; {_EXPECTED}")
    if verb.lower() not in TYPED_KINDS:
        raise ValueError(f"`{verb}` is no act; one of {', '.join(TYPED_KINDS)}")
    kind = TYPED_KINDS[verb.lower()]
    if effective is not None and kind != "notice_of_withdrawal":
        raise ValueError("only a notice states an effective day")
    hypothesis = Hypothesis(state, kind, _day(day), effective)
    if effective is not None and effective < hypothesis.day:
        raise ValueError(f"the effective day {effective} lies before the notice")
    return hypothesis


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"`{text}` is not a date; {_EXPECTED}") from None


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
