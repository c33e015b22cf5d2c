"""What ends or suspends a treaty's force for its parties without any of them leaving it."""

from datetime import date

from ..engine.history import Span
from ..engine.model import Act, Dataset
from ..engine.rules import ExpiryRule, article_words
from ..engine.snapshot import Ending, Notice, Standing, TreatyOnDay
from ..engine.timeline import Timeline
from .sentences import long_day


def ended(state: TreatyOnDay) -> Ending | None:
    """Return by what the treaty has ended for all by the day, ``None`` while it has not."""
    return state.ends if state.ends and state.ends.day <= state.as_of else None


def expires(ending: Ending) -> bool:
    """Return whether a treaty ends by the lapse of its time, and not by an act or an exit."""
    return isinstance(ending.rule, ExpiryRule) or (
        ending.act is not None and ending.act.kind == "expiry"
    )


def ending_words(ending: Ending, day: date) -> str:
    """Return how a treaty ends, as seen on *day*: ``expired on 5 February 2026 (Art. XIV(2))``."""
    past = ending.day <= day
    verb = ("expired" if past else "expires") if expires(ending) else "ends"
    if verb == "ends" and past:
        verb = "was terminated"
    article = f" ({article_words(ending.rule.article)})" if ending.rule else ""
    return f"{verb} on {long_day(ending.day)}{article}"


def own_exit(timeline: Timeline, standing: Standing) -> Notice | None:
    """Return by what a former party went, ``None`` where it went with the treaty's end."""
    notices = timeline.history_of[standing.state.id].notices
    own = (one for one in notices if one.effective == standing.since and not one.revoked)
    return next(own, None) if standing.status == "former_party" else None


def suspensions(
    dataset: Dataset, timeline: Timeline, state_id: str, day: date
) -> tuple[tuple[date, Act], ...]:
    """Return the acts by which a state has suspended the treaty's operation, each with its start.

    An act with ``towards`` suspends it in part: towards those states only.
    """

    def holds(span: Span) -> bool:
        return span.start <= day and (span.end is None or day < span.end)

    spans = timeline.history_of[state_id].spans
    return tuple(
        (span.start, dataset.act_by_id[span.act]) for span in spans if span.act and holds(span)
    )


def suspended_in_whole(
    dataset: Dataset, timeline: Timeline, state_id: str, day: date
) -> tuple[date, Act] | None:
    """Return since when, and by which act, a state applies the treaty towards nobody."""
    found = suspensions(dataset, timeline, state_id, day)
    return next(((start, act) for start, act in found if not act.towards), None)
