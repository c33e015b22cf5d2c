"""What claims are held against: the record, the states on a day, and when times fit it."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from ...engine.model import Dataset
from ...engine.rules import WithdrawalRule
from ...engine.snapshot import Notice, Standing
from ...engine.timeline import Timeline
from ..statements import statement_on_state, statement_on_treaty, with_article
from .times import Tense, Time

Verdict = Literal["accurate", "premature", "wrong_term", "contradicted", "cannot_tell"]


class Finding(NamedTuple):
    """A verdict on a part of a text; ``party`` is the state that it is about, if any."""

    verdict: Verdict
    reason: str
    party: str | None = None


class Facts:
    """What the dataset records, as it stands on one day."""

    def __init__(self, dataset: Dataset, timeline: Timeline, day: date) -> None:
        self.dataset = dataset
        self.timeline = timeline
        self.day = day
        self.state = timeline.on(day)
        self._names = {state.id: with_article(state) for state in dataset.parties}
        rules = (rule for rule in dataset.treaty.rules if isinstance(rule, WithdrawalRule))
        self.rule = next(rules, None)

    def name(self, id_: str) -> str:
        """Return a state's name as it stands in a sentence."""
        return self._names[id_]

    def better(self, id_: str | None) -> str:
        """Return the accurate sentence for a state, or for the treaty where there is none."""
        standing = self.state.standing(id_) if id_ else None
        if standing is None:
            return statement_on_treaty(self.dataset, self.state).sentence
        return statement_on_state(self.dataset, self.state, standing).sentence

    def notice(self, id_: str) -> Notice | None:
        """Return the notice that counts on the day, or else the next one that is recorded."""
        notices = [one for one in self.timeline.notices if one.state.id == id_ and not one.revoked]
        given = [notice for notice in notices if notice.received <= self.day]
        return next(iter(given[-1:] or notices), None)

    def days_of(self, id_: str, *kinds: str) -> list[date]:
        """Return the days of a state's acts of some kinds up to the day, in their order."""
        acts = (act for act in self.dataset.acts if act.kind in kinds and id_ in act.states)
        return sorted(act.day.first for act in acts if act.day.first <= self.day)

    def fits(self, times: Sequence[Time], right: date | None, tense: Tense) -> bool:
        """Return whether every one of *times* holds the day *right*."""
        spans = [time.on(self.day, tense) for time in times]
        return all(span and right and span[0] <= right <= span[1] for span in spans)

    def lies_ahead(self, times: Sequence[Time]) -> bool:
        """Return whether there are *times*, and each begins on the day or later, and ends later."""
        spans = [time.on(self.day, "present") for time in times]
        return bool(spans) and all(span and span[1] > self.day <= span[0] for span in spans)


def is_leaving(standing: Standing) -> bool:
    """Return whether a state has taken a step towards leaving."""
    steps = {"withdrawal_announced", "withdrawal_pending", "domestic_procedure"}
    return not steps.isdisjoint(standing.flags)
