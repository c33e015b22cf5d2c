"""Claims and their verdicts: what a source asserted, judged by the state on the day.

A judgement holds values; the words for them are written in ``views``.
"""

from datetime import date
from typing import Literal

from msgspec import Struct

from ..engine.claims import Claim, CountClaim, DateClaim, StatusClaim, TermClaim
from ..engine.compile import compile_timeline
from ..engine.model import Dataset, State
from ..engine.rules import Rule
from ..engine.snapshot import Standing, TreatyOnDay
from ..engine.timeline import Timeline

Verdict = Literal["holds", "contradicted", "premature", "imprecise", "not_checkable"]
_LOOSE = 3
"""A round figure that misses the right one by no more than this is imprecise, not false."""


class StateThen(Struct, frozen=True):
    """A state on the day of a claim; ``standing`` is ``None`` where it does not exist then."""

    state: State
    standing: Standing | None


Right = int | date | Rule | tuple[StateThen, ...] | None
"""What is right instead: a number, a day, the rule, or the states that stand otherwise.

``None`` is the answer to a date of what never happened, and to what cannot be checked.
"""


class Judgement(Struct, frozen=True):
    """A claim with its verdict and the right value.

    Where a status is claimed rightly ``right`` has all the states, else those that are wrong.
    """

    claim: Claim
    verdict: Verdict
    right: Right = None


def judge_all(dataset: Dataset) -> tuple[Judgement, ...]:
    """Judge every claim of a dataset with all that the dataset knows."""
    judge = Judge(dataset, compile_timeline(dataset))
    return tuple(judge(claim) for claim in dataset.claims)


class Judge:
    """Judges claims against one timeline. Stateless; holds what every judgement needs."""

    def __init__(self, dataset: Dataset, timeline: Timeline) -> None:
        self._dataset = dataset
        self._timeline = timeline

    def __call__(self, claim: Claim) -> Judgement:
        """Return the judgement on one claim."""
        asserts = claim.asserts
        if isinstance(asserts, CountClaim):
            return self._count(claim, asserts)
        if isinstance(asserts, StatusClaim):
            return self._status(claim, asserts)
        if isinstance(asserts, DateClaim):
            return self._date(claim, asserts)
        if isinstance(asserts, TermClaim):
            return self._term(claim, asserts)
        return Judgement(claim, "not_checkable")

    def _count(self, claim: Claim, asserts: CountClaim) -> Judgement:
        right = self._counted(asserts)
        loose = False
        if asserts.is_ is not None:
            holds = right == asserts.is_
        elif asserts.more_than is not None:
            holds = right > asserts.more_than
        else:
            about = asserts.approximately or 0
            holds, loose = right == about, abs(right - about) <= _LOOSE
        return Judgement(
            claim, "holds" if holds else "imprecise" if loose else "contradicted", right
        )

    def _counted(self, asserts: CountClaim) -> int:
        treaty = self._timeline.on(asserts.on)
        if asserts.of != "signed":
            return int(getattr(treaty.counts, asserts.of))
        return signed_by(self._dataset, treaty)

    def _status(self, claim: Claim, asserts: StatusClaim) -> Judgement:
        treaty = self._timeline.on(asserts.on)
        asked = tuple(
            StateThen(self._dataset.state_by_id[id_], treaty.standing(id_))
            for id_ in asserts.states
        )
        wrong = tuple(state for state in asked if not _is(state.standing, asserts.is_))
        if not wrong:
            return Judgement(claim, "holds", asked)
        early = asserts.is_ == "former_party" and asserts.on <= claim.day.last
        leaving = all(_is_leaving(state.standing) for state in wrong)
        return Judgement(claim, "premature" if early and leaving else "contradicted", wrong)

    def _date(self, claim: Claim, asserts: DateClaim) -> Judgement:
        right = self._happened(asserts)
        first, last = _bounds(asserts)
        holds = right is not None and first <= right <= last
        return Judgement(claim, "holds" if holds else "contradicted", right)

    def _happened(self, asserts: DateClaim) -> date | None:
        """Return the day of what a claim dates; several states count by the last of them."""
        days = [self._happened_for(asserts.of, id_) for id_ in asserts.states or (None,)]
        known = [day for day in days if day]
        return max(known) if len(known) == len(days) else None

    def _happened_for(self, of: str, id_: str | None) -> date | None:
        timeline = self._timeline
        if of == "entry_into_force":
            return timeline.bound_from(id_) if id_ else timeline.entry.in_force_from
        notices = [notice for notice in timeline.notices if notice.state.id == id_]
        if of == "effect":
            stand = [notice for notice in notices if not notice.revoked and not notice.suspended]
            return stand[-1].effective if stand else None
        if of == "conference":
            windows = [window for notice in notices for window in notice.windows]
            took_place = [window.took_place.day.first for window in windows if window.took_place]
            return took_place[0] if took_place else None
        kind = {"announcement": "announcement_of_intent", "notice": "notice_of_withdrawal"}
        return self._first(kind.get(of, of), id_)

    def _first(self, kind: str, id_: str | None) -> date | None:
        acts = self._dataset.acts_of.get(id_, ()) if id_ else self._dataset.acts
        return min((act.day.first for act in acts if act.kind == kind), default=None)

    def _term(self, claim: Claim, asserts: TermClaim) -> Judgement:
        rule = next(rule for rule in self._dataset.treaty.rules if rule.id == asserts.rule)
        holds = getattr(rule, "term", None) == asserts.is_
        return Judgement(claim, "holds" if holds else "contradicted", rule)


def signed_by(dataset: Dataset, treaty: TreatyOnDay) -> int:
    """Return how many states of a day had signed; a successor stands for its predecessor."""
    exist = {standing.state.id for standing in treaty.standings}
    signed: set[str] = set()
    for act in dataset.acts:
        if act.kind == "signature" and act.day.first <= treaty.as_of:
            signed |= set(act.states)
    for act in dataset.acts_by_day:
        if act.kind == "succession" and act.predecessor in signed:
            signed |= set(act.states)
    return len(signed & exist)


def _is(standing: Standing | None, wanted: str) -> bool:
    if standing is None:
        return wanted == "non_party"
    return wanted == standing.status or wanted in standing.flags


def _is_leaving(standing: Standing | None) -> bool:
    leaving = {"withdrawal_announced", "withdrawal_pending", "domestic_procedure"}
    return standing is not None and bool(leaving & set(standing.flags))


def _bounds(asserts: DateClaim) -> tuple[date, date]:
    if asserts.is_ is not None:
        return asserts.is_.first, asserts.is_.last
    return asserts.earliest or date.min, asserts.by or date.max
