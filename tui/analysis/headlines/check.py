"""The check itself: the gravest of what a text's claims amount to, and the better wording."""

import re
from datetime import date

from msgspec import Struct

from ...engine.model import Dataset
from ...engine.timeline import Timeline
from .facts import Facts, Verdict
from .judge import findings
from .parse import Reading
from .text import find_states, plain
from .vocabulary import QUESTION, treaty_words

LIMIT = 2000
"""A text with more characters than this is an article, not a headline."""
_GRAVITY: tuple[Verdict, ...] = (
    "contradicted",
    "premature",
    "cannot_tell",
    "wrong_term",
    "accurate",
)


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
    words = plain(text[:LIMIT])
    mentions = find_states(words, dataset)
    first = mentions[0].states[0] if mentions else None
    if reason := _unreadable(text, words, dataset):
        return HeadlineCheck("cannot_tell", None, (reason,), first)
    facts = Facts(dataset, timeline, day)
    found = findings(facts, Reading(words, dataset, day))
    if not found:
        named = ", ".join(facts.name(id_) for mention in mentions for id_ in mention.states[:3])
        known = f"recognised {named}, but no verb or number" if named else "no state and no fact"
        reason = f"{known} that the rules know in connection with the treaty"
        return HeadlineCheck("cannot_tell", None, (reason,), first)
    found.sort(key=lambda finding: _GRAVITY.index(finding.verdict))
    worst = found[0]
    party = worst.party or next((finding.party for finding in found if finding.party), None)
    reasons = tuple(dict.fromkeys(finding.reason for finding in found))
    better = None if worst.verdict == "cannot_tell" else facts.better(worst.party)
    return HeadlineCheck(worst.verdict, better, reasons, party)


def _unreadable(text: str, words: str, dataset: Dataset) -> str | None:
    if len(text) > LIMIT:
        return f"longer than {LIMIT} characters: check one sentence at a time"
    if not re.search(r"[a-z]", words):
        return "no words that the rules can read"
    if QUESTION.search(words):
        return "a question asserts nothing"
    if other := treaty_words(dataset.treaty).unrelated.search(words):
        return f"speaks of something else too: {other[0]}"
    return None
