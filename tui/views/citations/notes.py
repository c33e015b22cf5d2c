"""Citations for people: the short one in a sentence, the note of Chicago, and a desk's remark.

The note is that of the Chicago Manual of Style (18th edition, chapter 14), as plain text. Our own,
after trying citeproc-py 0.11: with the official style it adds a stray "Edition" to every newspaper
article, cuts given names to initials and sets commas outside quotation marks.
"""

from collections.abc import Iterable

from ...engine.dates import MONTHS, PartialDate
from ...engine.model import Quotation, Source

_NAMED_AUTHORS = 2
_STANDS_ALONE = frozenset({"report", "dataset", "treaty", "legislation"})
"""Types whose title is a work's own, and so stands without quotation marks."""
_IN_BRACKETS = frozenset({"report", "speech"})
"""Types of which Chicago gives the occasion or publisher in brackets after the title."""


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


def published_in(source: Source) -> str:
    """Name where a source appeared and when; of one without a date, rather who published it."""
    if source.issued and source.container_title:
        return f"{source.container_title}, {in_line_day(source.issued)}"
    where = source.publisher or source.container_title
    if not where:
        return in_line_name(source)
    return f"{where}, {in_line_day(source.issued)}" if source.issued else where


def chicago_day(when: PartialDate) -> str:
    """Return a date as Chicago writes it: ``May 27, 2021``; an approximate one in brackets."""
    words = str(when.first.year)
    if when.precision == "day":
        words = f"{MONTHS[when.first.month - 1]} {when.first.day}, {words}"
    elif when.precision == "month":
        words = f"{MONTHS[when.first.month - 1]} {words}"
    return f"[ca. {words}]" if when.approximate else words


def chicago_note(source: Source) -> str:
    """Return the full note of a source, ending with a full stop."""
    authors = f"{_authors(source)}, " if source.author else ""
    where = ", ".join(_whereabouts(source))
    bracketed = source.type in _IN_BRACKETS
    if source.type in _STANDS_ALONE:
        title = source.title if bracketed else f"{source.title},"
    else:
        # American practice: a comma after a quoted title stands within the quotation marks.
        title = f"“{_within_quotes(source.title)}{'' if bracketed else ','}”"
    text = f"{authors}{title} {f'({where})' if bracketed else where}"
    return f"{text}, {source.url}." if source.url else f"{text.removesuffix('.')}."


def _authors(source: Source) -> str:
    """Name two authors; of three and more the first and ``et al.``."""
    names = [str(author) for author in source.author]
    return " and ".join(names) if len(names) <= _NAMED_AUTHORS else f"{names[0]} et al."


def _within_quotes(title: str) -> str:
    """Quotation marks within a quoted title are single."""
    return title.replace("“", "‘").replace("”", "’")


def _whereabouts(source: Source) -> list[str]:
    """Say where and when it appeared; without a date, when it was read, or that none is shown."""
    parts = ["speech"] if source.type == "speech" else []
    parts += [one for one in (source.container_title, source.publisher, source.archive) if one]
    if source.issued:
        return [*parts, chicago_day(source.issued)]
    return [*parts, f"accessed {chicago_day(source.accessed)}" if source.accessed else "n.d."]


def remark(source: Source) -> str:
    """Return what kind of publisher it is, how it was read, how it is graded, what is uncertain."""
    parts = [f"Kind: {source.kind}", f"Read: {source.read}"]
    if source.grade:
        parts.append(f"Grade: {source.grade}")
    if source.note:
        parts.append(source.note.removesuffix("."))
    return ". ".join(parts) + "."


def provenance(quotation: Quotation) -> tuple[tuple[str, str], ...]:
    """Return how the words came to the source: pairs of what it is and a text, as in the data.

    They are ``relayed by``, ``translation``, and the ``basis`` of words that were not read.
    """
    pairs = (
        ("relayed by", quotation.relayed_by),
        ("translation", quotation.translation),
        ("basis", None if quotation.basis == "read" else quotation.basis),
    )
    return tuple((label, text) for label, text in pairs if text)


def spoken(quotation: Quotation, day: str) -> str:
    """Return the words as printed and all that is known of how they came; *day* is the date.

    The words are left letter for letter, quotation marks within them too.
    """
    text = f"“{quotation.exact}”"
    if quotation.gloss:
        text += f" [our translation: “{quotation.gloss}”]"
    parts = [f"{text} — {quotation.speaker}", quotation.role, day]
    return ", ".join((*parts, *(_phrase(*pair) for pair in provenance(quotation))))


def _phrase(label: str, text: str) -> str:
    """A bare language becomes ``translated from Russian``; anything fuller says it itself."""
    if label == "translation":
        return f"translated {text}" if text.startswith("from ") else text
    return f"basis: {text}" if label == "basis" else f"{label} {text}"
