"""Which of several treaties a headline speaks of, by the names that their records give."""

import re
from collections.abc import Callable, Iterable

from ...engine.model import Treaty
from ..registry import Registry
from .vocabulary import any_of, plain, words

_ACRONYM = re.compile(r"\b[A-Z]{2,5}\b")
"""Short ones are words too, as WHO is: they count in capitals only."""


def registry_named(
    headline: str, own: Registry, others: Callable[[], Iterable[Registry]]
) -> Registry:
    """Return by which treaty's data a headline is to be judged.

    That is its *own* unless it names only another; of several others the one named first. The
    *others* are asked for only where they are needed.
    """
    if place_of_name(headline, own.dataset.treaty) is not None:
        return own
    placed = [(place_of_name(headline, other.dataset.treaty), other) for other in others()]
    found = [(place, other) for place, other in placed if place is not None]
    return min(found, key=lambda pair: pair[0])[1] if found else own


def place_of_name(headline: str, treaty: Treaty) -> int | None:
    """Return where a headline names a treaty first, ``None`` where it does not."""
    names = (treaty.name, *treaty.aliases)
    acronyms = [name for name in names if _ACRONYM.search(name)]
    others = [plain(name) for name in names if name not in acronyms]
    found = [
        words(any_of(acronyms)).search(headline),
        words(any_of(others)).search(plain(headline)),
    ]
    return min((match.start() for match in found if match), default=None)
