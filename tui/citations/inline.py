"""The short citation that stands in a sentence: ``(The Moscow Times, 27 May 2021)``."""

from collections.abc import Iterable

from ..engine.dates import MONTHS, PartialDate
from ..engine.model import Source


def in_line_day(when: PartialDate) -> str:
    """Return a date in full words: ``27 May 2021``, ``about November 2001``, ``1994``."""
    words = str(when.first.year)
    if when.precision != "year":
        words = f"{MONTHS[when.first.month - 1]} {words}"
    if when.precision == "day":
        words = f"{when.first.day} {words}"
    return f"about {words}" if when.approximate else words


def in_line(sources: Iterable[Source]) -> str:
    """Return one pair of brackets with where each source appeared, and when."""
    return f"({'; '.join(map(in_line_name, sources))})"


def in_line_name(source: Source) -> str:
    """Name what a reader would look for: where it appeared, else who wrote it, else its title."""
    authors = " and ".join(map(str, source.author))
    where = source.container_title or authors or source.publisher or source.title
    return f"{where}, {in_line_day(source.issued) if source.issued else 'no date'}"
