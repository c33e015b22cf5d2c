"""The check itself: the gravest of what a text's claims amount to, and the better wording."""

from datetime import date

from msgspec import Struct

from ...engine.model import Dataset
from ...engine.timeline import Timeline
from ..sentences import with_article
from ..statements import statement_on_state, statement_on_treaty
from .figures import counts, terms, wrong_words
from .judge import EARLY, OK, OPEN, TERM, WRONG, Finding, Verdict, judge
from .parse import Reading
from .text import plain
from .vocabulary import QUESTION

LIMIT = 2000
"""A text with more characters than this is an article, not a headline."""
_GRAVITY = (WRONG, EARLY, OPEN, TERM, OK)


class HeadlineCheck(Struct, frozen=True):
    """What the check found.

    ``better`` is the accurate wording on the day, for the state in ``party`` or else for the
    treaty; it is ``None`` exactly when the verdict is ``cannot_tell``. ``reasons`` say what was
    recognised and how it fared, the gravest first; there is always one. ``party`` is the id of
    the state that the verdict is about, ``None`` where no state was recognised.
    """

    verdict: Verdict
    better: str | None
    reasons: tuple[str, ...]
    party: str | None


def check_headline(text: str, dataset: Dataset, timeline: Timeline, day: date) -> HeadlineCheck:
    """Return whether *text* fits the state of the treaty on *day*.

    The gravest verdict wins: ``contradicted``, ``premature``, ``wrong_term``, ``accurate``. One
    claim that cannot be judged turns ``wrong_term`` and ``accurate`` into ``cannot_tell``, but
    does not save a text that is wrong elsewhere. Never raises, whatever the text.
    """
    reading = Reading(plain(text[:LIMIT]), dataset, timeline, day)
    found, unread = [], _unread(text, reading, dataset)
    if not unread:
        found = [finding for claim in reading.claims for finding in judge(reading, claim)]
        found += [*counts(reading), *terms(reading)]
    if any(finding.verdict != OPEN for finding in found):
        found += wrong_words(reading)
    if not found:
        ids = [id_ for mention in reading.states for id_ in mention.states]
        names = ", ".join(with_article(dataset.state_by_id[id_]) for id_ in ids[:3])
        unread = unread or f"no claim that the rules know about {names or 'a state or the treaty'}"
        found = [Finding(OPEN, unread, ids[0] if ids else None)]
    found.sort(key=lambda finding: _GRAVITY.index(finding.verdict))
    verdict, _, party = found[0]
    better = statement_on_treaty(dataset, timeline, reading.on_day)
    if standing := reading.on_day.standing(party or ""):
        better = statement_on_state(dataset, timeline, reading.on_day, standing)
    return HeadlineCheck(
        verdict,
        None if verdict == OPEN else better.sentence,
        tuple(dict.fromkeys(finding.reason for finding in found)),
        next((finding.party for finding in found if finding.party), None),
    )


def _unread(text: str, reading: Reading, dataset: Dataset) -> str | None:
    """Return why a text is not read at all."""
    if len(text) > LIMIT:
        return f"longer than {LIMIT} characters: check one sentence at a time"
    # WHO is an organisation where the headline begins with it in capitals.
    named = text.split()[:1] and text.split(maxsplit=1)[0].rstrip(":,") in dataset.treaty.aliases
    if QUESTION.search(reading.text) and ("?" in text or not named):
        return "a question asserts nothing"
    other = reading.treaty.unrelated.search(reading.text)
    return f"speaks of something else too: {other[0]}" if other else None
