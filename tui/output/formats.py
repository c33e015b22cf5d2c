"""The table of formats: what each is called, what its files are, and what writes it.

The command line lists it on every start, so it imports nothing that a format needs.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from .selection import Subject

Write = Callable[["Subject"], str]


class Format(NamedTuple):
    """A format of export. ``suffix`` has its dot; ``about`` is one line for a person to choose by.

    ``whole`` means that it cannot be narrowed to one state. ``write`` is ``None`` for the picture
    of the screen, which is drawn by whoever has a screen. ``says`` means that it has a place to
    say what is unusual, such as a what-if.
    """

    name: str
    suffix: str
    media_type: str
    about: str
    write: Write | None
    whole: bool = False
    says: bool = True


def _markdown(subject: "Subject") -> str:
    from .markdown import markdown

    return markdown(subject)


def _html(subject: "Subject") -> str:
    from .html import html

    return html(subject)


def _calendar(subject: "Subject") -> str:
    from .ics import calendar

    return calendar(subject)


def _table(subject: "Subject") -> str:
    from .csv import sheet

    return sheet(subject)


def _data(subject: "Subject") -> str:
    from ..dataset.encode import encode

    return encode(subject.dataset)


def _csl_json(subject: "Subject") -> str:
    from ..citations.csl import csl_json

    return csl_json(subject.sources)


def _bibtex(subject: "Subject") -> str:
    from .bibtex import bibliography

    return bibliography(subject)


FORMATS = (
    Format("md", ".md", "text/markdown", "the day as Markdown, sources numbered", _markdown),
    Format("html", ".html", "text/html", "the day as one page to print or send", _html),
    Format("ics", ".ics", "text/calendar", "pending effective days and conferences", _calendar),
    Format(
        "csv", ".csv", "text/csv", "the states with their status on the day", _table, says=False
    ),
    Format(
        "json", ".json", "application/json", "the whole dataset; loads again", _data, whole=True
    ),
    Format(
        "csl-json",
        ".json",
        "application/vnd.citationstyles.csl+json",
        "the sources for Zotero and pandoc",
        _csl_json,
        says=False,
    ),
    Format("bibtex", ".bib", "application/x-bibtex", "the sources for LaTeX", _bibtex, says=False),
    Format("svg", ".svg", "image/svg+xml", "a picture of the dashboard", None),
)


def format_named(name: str) -> Format:
    """Return the format of that name.

    Raises:
        ValueError: there is none; the message lists the names.
    """
    found = next((one for one in FORMATS if one.name == name), None)
    if found is None:
        raise ValueError(f"no format `{name}`; there are {', '.join(one.name for one in FORMATS)}")
    return found
