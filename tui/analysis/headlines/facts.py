"""What claims are held against: the record as it stands on one day, and when times fit it."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from ...engine.model import Dataset
from ...engine.rules import WithdrawalRule
from ...engine.snapshot import Notice, Standing
from ...engine.timeline import Timeline
from .times import Tense, Time

Verdict = Literal["accurate", "premature", "wrong_term", "contradicted", "cannot_tell"]
OK: Verdict = "accurate"
EARLY: Verdict = "premature"
TERM: Verdict = "wrong_term"
WRONG: Verdict = "contradicted"
OPEN: Verdict = "cannot_tell"


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
        self.treaty = timeline.on(day)
        rules = (rule for rule in dataset.treaty.rules if isinstance(rule, WithdrawalRule))
        self.term = next((rule.term for rule in rules), None)

    def notice(self, id_: str) -> Notice | None:
        """Return the notice that counts on the day, or else the next one that is recorded."""
        notices = [one for one in self.timeline.notices if one.state.id == id_ and not one.revoked]
        given = [notice for notice in notices if notice.received <= self.day]
        return next(iter(given[-1:] or notices), None)

    def fits(self, times: Sequence[Time], right: date | None, tense: Tense) -> bool:
        """Return whether every one of *times* holds the day *right*."""
        spans = [time.on(self.day, tense) for time in times]
        return all(span and right and span[0] <= right <= span[1] for span in spans)

    def lie_ahead(self, times: Sequence[Time], tense: Tense) -> bool:
        """Return whether there are *times*, and each begins on the day or later, and ends later."""
        spans = [time.on(self.day, tense) for time in times]
        return bool(spans) and all(span and span[1] > self.day <= span[0] for span in spans)


def case_of(standing: Standing) -> Literal["outside", "party", "announced", "noticed", "former"]:
    """Return how far a state is on its way out."""
    if standing.status != "party":
        return "former" if standing.status == "former_party" else "outside"
    if "withdrawal_pending" in standing.flags:
        return "noticed"
    begun = {"withdrawal_announced", "domestic_procedure"}
    return "party" if begun.isdisjoint(standing.flags) else "announced"
