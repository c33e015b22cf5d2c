"""The desk at which claims are judged: the record, the state on a day, and when times fit it."""

from datetime import date

from ...engine.model import Dataset
from ...engine.rules import WithdrawalRule
from ...engine.snapshot import Notice
from ...engine.timeline import Timeline
from ..statements import statement_on_state, statement_on_treaty, with_article
from .mentions import Claim
from .when import Tense, When

NEAR_DAYS = 6
"""Ends of terms that are no further apart are meant to be the same."""


class Desk:
    """What the dataset records, as it stands on one day."""

    def __init__(self, dataset: Dataset, timeline: Timeline, day: date) -> None:
        self.dataset = dataset
        self.timeline = timeline
        self.day = day
        self.state = timeline.on(day)
        self._names = {one.id: with_article(one.name) for one in dataset.parties}
        rules = (one for one in dataset.treaty.rules if isinstance(one, WithdrawalRule))
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
        begun = [one for one in notices if one.received <= self.day]
        return begun[-1] if begun else notices[0] if notices else None

    def days_of(self, id_: str, *kinds: str) -> list[date]:
        """Return the days of a state's acts of some kinds, later ones too, in their order."""
        acts = (act for act in self.dataset.acts if act.kind in kinds and id_ in act.states)
        return sorted(act.day.first for act in acts)

    def fits(self, claim: Claim, right: date | None, tense: Tense) -> bool:
        """Return whether every time of a claim holds *right*."""
        for time in claim.times:
            span = self.span(time, tense)
            if span is None or right is None or not span[0] <= right <= span[1]:
                return False
        return True

    def span(self, time: When, tense: Tense) -> tuple[date, date] | None:
        """Return the first and last day meant by a time, ``None`` when that cannot be told."""
        if time.term:
            end = time.term.after(time.known or self.day)
            if end is None:
                return None
            return (self.day, end) if time.prefix.startswith("within") else (end, end)
        span = time.resolve(self.day, tense)
        if span and time.prefix in ("by", "before"):
            return date.min, span[1]
        return span

    def lies_ahead(self, claim: Claim) -> bool:
        """Return whether every time of a claim begins on the day or later, and ends later."""
        spans = [self.span(time, "present") for time in claim.times]
        return all(span and span[1] > self.day and span[0] >= self.day for span in spans)
