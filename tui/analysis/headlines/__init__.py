"""The headline check: does a sentence fit the state of the treaty on a day?

Rules, not guesses. A text is cut into clauses; in each the states, verbs, times and numbers of a
fixed ``vocabulary`` are found (``reading``), and what they claim is held against what is on file
(``judge`` and ``figures``). What stands under a negation, a condition or a modal verb, or is turned
around by a word that is not known, is not judged: a wrong verdict is worse than none.
A claim may be contradicted by anything the dataset records, even of a later day; it is
``accurate`` only when it fits what was settled on the day itself.
"""

from datetime import date

from msgspec import Struct

from ...engine.model import Dataset
from ...engine.timeline import Timeline
from ..sentences import with_article
from ..statements import statement_on_state, statement_on_treaty
from .figures import counts, terms, wrong_words
from .judge import Finding, judge
from .reading import Reading
from .vocabulary import OPEN, Verdict, plain

__all__ = ["HeadlineCheck", "Verdict", "check_headline"]

LIMIT = 2000
"""A text with more characters than this is an article, not a headline."""


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
    found, unread = [], _unread(text, reading)
    if not unread:
        found = [finding for claim in reading.claims for finding in judge(reading, claim)]
        found += [*counts(reading), *terms(reading)]
    if any(finding.verdict != OPEN for finding in found):
        found += wrong_words(reading)
    if not found:
        ids = reading.states
        names = ", ".join(with_article(dataset.state_by_id[id_]) for id_ in ids[:3])
        unread = unread or f"no claim that the rules know about {names or 'a state or the treaty'}"
        found = [Finding(OPEN, unread, ids[0] if ids else None)]
    found.sort(key=lambda finding: reading.known.verdicts.index(finding.verdict))
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


def _unread(text: str, reading: Reading) -> str | None:
    """Return why a text is not read at all."""
    if len(text) > LIMIT:
        return f"longer than {LIMIT} characters: check one sentence at a time"
    # WHO is an organisation where the headline begins with it in capitals.
    first = (text.split() or [""])[0].rstrip(":,")
    is_named = first in reading.dataset.treaty.aliases
    if reading.find["question"].search(reading.text) and ("?" in text or not is_named):
        return "a question asserts nothing"
    other = reading.find["unrelated"].search(reading.text)
    return f"speaks of something else too: {other[0]}" if other else None
