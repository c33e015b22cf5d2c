"""Words that are wrong for the treaty, whatever else a text gets right."""

import re

from .normalise import plain
from .parse import Reading
from .result import Finding

_WRONG_WORDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), reason)
    for pattern, reason in (
        (
            (
                r"\b(?<!nato )(?<!eu )(?<!osce )(?<!un )members?\b"
                r"(?! of (?:the )?(?:group|parliament"
                r"|duma|congress|nato|eu|osce))"
            ),
            "the treaty has States Parties, not members",
        ),
        (r"\bratifiers\b", "the states that are bound are States Parties, not `ratifiers`"),
        (
            r"\bsignator(?:ies|y (?:states|nations|countries))\b",
            "signatories have signed; the states that are bound are States Parties",
        ),
        (r"\b180[- ]days?\b", "the treaty counts in months, not in 180 days"),
    )
)


def on_wrong_words(reading: Reading) -> list[Finding]:
    """Return the wrong words of a text, and a treaty called by a name not quite its own."""
    found = [
        Finding("wrong_term", f"`{match[0]}`: {reason}")
        for pattern, reason in _WRONG_WORDS
        if (match := pattern.search(reading.words))
    ]
    right = reading.dataset.treaty.name
    name = re.sub(r"^.* on ", "", plain(right))
    single = re.sub(r"ies$", "y", name)
    if single != name and re.search(rf"\b{re.escape(single)}\b", reading.words):
        found.append(Finding("wrong_term", f"`{single}`: the name is {right}"))
    return found
