"""What if: hypothetical acts as people type them, laid over a dataset, and what would follow.

Nothing here is ever written to a file; whatever shows a value derived from it says HYPOTHETICAL.
"""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from ..engine.act_kinds import ACT_KINDS, ActKind
from ..engine.compile import compile_timeline
from ..engine.dates import PartialDate
from ..engine.model import SUPPOSED, Act, Dataset, Group, State
from ..engine.rules import ExpiryRule
from ..engine.snapshot import Counts, Notice, TreatyOnDay
from ..engine.timeline import Timeline
from .names import state_named

VERBS: dict[str, ActKind] = {
    "signs": "signature",
    "signature": "signature",
    "ratifies": "ratification",
    "ratification": "ratification",
    "accepts": "acceptance",
    "approves": "approval",
    "accedes": "accession",
    "accession": "accession",
    "withdraws-deposit": "ratification_withdrawn",
    "applies-provisionally": "provisional_application",
    "ends-application": "provisional_application_ended",
    "announces": "announcement_of_intent",
    "announcement": "announcement_of_intent",
    "prepares": "domestic_procedure",
    "notice": "notice_of_withdrawal",
    "withdraws": "notice_of_withdrawal",
    "revokes": "notice_revoked",
    "suspends": "notice_suspended",
    "resumes": "notice_resumed",
    "extends": "extension",
    "ceases": "cessation",
    "effect-recorded": "withdrawal_effective",
    "disputed": "dispute",
    "settled": "dispute_settled",
    "suspends-operation": "suspension_of_operation",
    "resumes-operation": "suspension_lifted",
    "confers": "conference_of_states_parties",
    "terminates": "termination",
}
"""The words for acts that can be supposed; the first of a kind is how it is written again.

Left out is what moves nothing, and what needs more than a state and a day: a succession from whom.
"""
_OPENING = ("notice_of_withdrawal", "cessation", "provisional_application_ended")
_ANSWERING = (
    "extension",
    "withdrawal_effective",
    "dispute",
    "dispute_settled",
    "conference_of_states_parties",
)
_STATING = (*_OPENING, "suspension_of_operation", "extension", "termination")
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
        word = next(verb for verb, kind in VERBS.items() if kind == self.kind)
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
    state = state_named(dataset, " ".join(name))
    if state is None:
        raise ValueError(f"no state `{' '.join(name)}`; {_EXPECTED}")
    if verb.lower() not in VERBS:
        raise ValueError(f"`{verb}` is no act; one of {', '.join(VERBS)}")
    kind = VERBS[verb.lower()]
    if effective is not None and kind not in _STATING:
        stating = ", ".join(verb for verb, kind in VERBS.items() if kind in _STATING)
        raise ValueError(f"`{verb}` states no effective day: only these do: {stating}")
    if effective is None and kind == "extension":
        raise ValueError("an extension says to which day: put `effective 2031-12-31` after it")
    hypothesis = Hypothesis(state, kind, _day(day), effective)
    if effective is not None and effective < hypothesis.day:
        raise ValueError(f"the effective day {effective} lies before the {ACT_KINDS[kind].label}")
    return hypothesis


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"`{text}` is not a date; {_EXPECTED}") from None


def lay_over(dataset: Dataset, hypotheses: tuple[Hypothesis, ...]) -> Dataset:
    """Return *dataset* with the hypothetical acts added; with none it is the same dataset.

    What answers a notice is about the last that its state has given by then, a supposed one too.
    An extension answers one only where the treaty itself has no end that could be moved.
    """
    if not hypotheses:
        return dataset
    acts = [hypothesis.act for hypothesis in hypotheses]
    notices = [act for act in (*dataset.acts_by_day, *acts) if act.kind in _OPENING]
    moves_end = dataset.treaty.rule(ExpiryRule) is not None
    for index, act in enumerate(acts):
        given = [one for one in notices if act.states[0] in one.states and one.day <= act.day]
        if given and act.kind in _ANSWERING and not (act.kind == "extension" and moves_end):
            last = max(given, key=lambda notice: notice.day)
            acts[index] = replace(act, about=last.id)
    return replace(dataset, acts=(*dataset.acts, *acts))


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
    """Return what follows from each hypothetical notice that is not overtaken by another.

    *timeline* must be compiled from *dataset* with the hypotheses laid over it.
    """
    made_up = {hypothesis.act.id for hypothesis in hypotheses}
    return tuple(
        _consequence(dataset, timeline, notice, notice.effective)
        for notice in timeline.notices
        if notice.act.id in made_up and notice.effective and not notice.revoked
    )


def changing_nothing(
    dataset: Dataset, timeline: Timeline, hypotheses: tuple[Hypothesis, ...]
) -> tuple[Hypothesis, ...]:
    """Return the hypotheses that change nothing, of those laid over *dataset*.

    A party that has left gives no notice, and nothing revokes a notice that was never given.
    """
    return tuple(one for one in hypotheses if _is_idle(dataset, timeline, one))


def _is_idle(dataset: Dataset, timeline: Timeline, hypothesis: Hypothesis) -> bool:
    id_, acts = hypothesis.act.id, dataset.acts
    other = compile_timeline(replace(dataset, acts=tuple(act for act in acts if act.id != id_)))
    one, two = (line.history_of[hypothesis.state.id] for line in (timeline, other))
    alike = (one.statuses, one.spans, one.notices) == (two.statuses, two.spans, two.notices)
    return alike and timeline.endings == other.endings


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
