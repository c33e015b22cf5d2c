"""What claims are held against: the record as it stands on one day, and when times fit it."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from ...engine.model import Dataset
from ...engine.rules import WithdrawalRule
from ...engine.snapshot import Notice, Standing
from ...engine.timeline import Timeline
from .parse import Claim
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

    def is_later(self, claim: Claim) -> bool:
        """Return whether a claim is of a time to come."""
        spans = [time.on(self.day, claim.tense) for time in claim.times]
        ahead = spans and all(span and span[1] > self.day <= span[0] for span in spans)
        return claim.tense == "future" or (claim.tense == "present" and bool(ahead))

    def too_early(self, times: Sequence[Time]) -> bool:
        """Return whether an exit would come too early even if notice were given on the day."""
        least = self.term.after(self.day) if self.term else None
        spans = [time.on(self.day, "future") for time in times]
        return least is not None and any(span and span[1] < least for span in spans)

    def signed(self, on: date) -> set[int]:
        """Return how many had signed at first, before entry into force, and by a day, or joined."""
        treaty, entry = self.dataset.treaty, self.timeline.entry.in_force_from or on
        days = [day for day in (treaty.adopted, entry, on) if day <= on]
        known = [[one for one in self.timeline.on(day).standings if one.since] for day in days]
        return set(map(len, known))


def case_of(standing: Standing) -> Literal["outside", "party", "announced", "noticed", "former"]:
    """Return how far a state is on its way out."""
    if standing.status != "party":
        return "former" if standing.status == "former_party" else "outside"
    if "withdrawal_pending" in standing.flags:
        return "noticed"
    begun = {"withdrawal_announced", "domestic_procedure"}
    return "party" if begun.isdisjoint(standing.flags) else "announced"
