"""The table of formats: what each is called, what its files are, and what writes it.

The command line lists it on every start, so a writer is imported when its format is written.
"""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from .report import Subject


class Format(NamedTuple):
    """A format of export. ``suffix`` has its dot; ``about`` is one line for a person to choose by.

    ``takes`` says what the writer is given: the day told as a ``document``, the ``subject`` with
    its records, the ``sources`` or the whole ``dataset``; nothing for a picture of the ``screen``,
    which is drawn by whoever has one. ``writer`` is where the function is, ``module:function``.
    ``says`` means that the format has a place to say what is unusual, such as
    a what-if.
    """

    name: str
    suffix: str
    about: str
    takes: str
    writer: str = ""
    says: bool = True

    @property
    def drawn(self) -> bool:
        """Whether it is the picture of the screen."""
        return self.takes == "screen"

    @property
    def whole(self) -> bool:
        """Whether it cannot be narrowed to one state."""
        return self.takes == "dataset"

    def write(self, subject: "Subject") -> str:
        """Return the content of a file in this format.

        Raises:
            ValueError: the format is drawn from the screen.
        """
        if self.drawn:
            raise ValueError(f"{self.name} is drawn from the screen")
        module, name = self.writer.split(":")
        writer: Callable[[Any], str] = getattr(import_module(module, __package__), name)
        return writer(subject if self.takes == "subject" else getattr(subject, self.takes))


FORMATS = (
    Format("md", ".md", "the day as Markdown, sources numbered", "document", ".markdown:markdown"),
    Format("html", ".html", "the day as one page to print or send", "document", ".html:html"),
    Format(
        "ics", ".ics", "pending effective days and conferences", "subject", ".calendar:calendar"
    ),
    Format(
        "csv",
        ".csv",
        "the states with their status on the day",
        "subject",
        ".csv:sheet",
        says=False,
    ),
    Format("json", ".json", "the whole dataset; loads again", "dataset", "..dataset.encode:encode"),
    Format(
        "csl-json",
        ".json",
        "the sources for Zotero and pandoc",
        "sources",
        "..citations.csl:csl_json",
        says=False,
    ),
    Format(
        "bibtex", ".bib", "the sources for LaTeX", "subject", ".bibtex:bibliography", says=False
    ),
    Format("svg", ".svg", "a picture of the dashboard", "screen"),
    Format("txt", ".txt", "the day as plain text, sources numbered", "document", ".text:plain"),
    Format("page", ".svg", "the day as one long drawn page", "document", ".text:svg"),
)


def format_named(name: str) -> Format:
    """Return the format of that name.

    Raises:
        ValueError: there is none; the message lists the names.
    """
    found = next((known for known in FORMATS if known.name == name), None)
    if found is None:
        names = ", ".join(known.name for known in FORMATS)
        raise ValueError(f"no format `{name}`; there are {names}")
    return found
