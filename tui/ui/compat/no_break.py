r"""Textual breaks a line at a no-break space as at any other.

``Content.wrap`` takes whatever ``\s`` matches for the end of a word, and that space is among it.

Upstream: no issue found. Seen in Textual 8.2.8. When a line is no longer broken there,
``Content.wrap`` can take the place of this file.
"""

from textual.content import Content

NO_BREAK = "\N{NO-BREAK SPACE}"
_MEANWHILE = "\ue000"
"""What stands for it while a text is broken into lines: a letter that no dataset may hold."""


def wrap_unbroken(text: Content, width: int) -> list[Content]:
    """Break a text into lines of a *width*, never at a no-break space; it is a plain one then."""
    return [_with(line, _MEANWHILE, " ") for line in _with(text, NO_BREAK, _MEANWHILE).wrap(width)]


def _with(text: Content, old: str, new: str) -> Content:
    return Content(text.plain.replace(old, new), [*text.spans])
