"""The table of formats: what each is called, what its files are, and what writes it.

The command line lists it on every start, so a writer is imported when its format is written.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ..analysis.docket import Docket
    from .report import Subject


class Format(NamedTuple):
    """A format of export. ``suffix`` has its dot; ``about`` is one line for a person to choose by.

    ``takes`` says what the writer is given: the day told as a ``document``, the ``subject`` with
    its records, the ``sources`` or the whole ``dataset``; nothing for a picture of the ``screen``,
    which is drawn by whoever has one, nor for the files of a ``collection``. ``writer`` is where
    the function is, ``module:function``. ``says`` means that the format has a place to say what is
    unusual, such as a what-if. ``docket`` is where the function is that writes the docket; what
    takes a document needs none.
    """

    name: str
    suffix: str
    about: str
    takes: str
    writer: str = ""
    says: bool = True
    docket: str = ""

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
        of = subject if self.takes == "subject" else getattr(subject, self.takes)
        content: str = _function(self.writer)(of)
        return content

    @property
    def tells_docket(self) -> bool:
        """Whether it can hold the docket of all treaties."""
        return self.takes == "document" or bool(self.docket)

    def write_docket(self, docket: "Docket", unreadable: Iterable[tuple[str, str]] = ()) -> str:
        """Return the docket in this format; a page names what is *unreadable*, and why.

        Raises:
            ValueError: the format cannot hold it.
        """
        if not self.tells_docket:
            raise ValueError(f"{self.name} cannot hold the docket")
        told: Any = docket
        if not self.docket:
            told = _function("..views.docket:docket_document")(docket, unreadable)
        content: str = _function(self.docket or self.writer)(told)
        return content


def _function(place: str) -> Callable[..., Any]:
    module, name = place.split(":")
    function: Callable[..., Any] = getattr(import_module(module, __package__), name)
    return function


FORMATS = (
    Format("md", ".md", "the day as Markdown, sources numbered", "document", ".markdown:markdown"),
    Format("html", ".html", "the day as one page to print or send", "document", ".html:html"),
    Format(
        "ics",
        ".ics",
        "pending effective days and conferences",
        "subject",
        ".calendar:calendar",
        docket=".calendar:docket_calendar",
    ),
    Format(
        "csv",
        ".csv",
        "the states with their status on the day",
        "subject",
        ".csv:sheet",
        says=False,
        docket=".csv:docket_sheet",
    ),
    Format("json", ".json", "the whole dataset; loads again", "dataset", "..dataset.encode:encode"),
    Format(
        "csl-json",
        ".json",
        "the sources for Zotero and pandoc",
        "sources",
        "..views.citations.csl:csl_json",
        says=False,
    ),
    Format(
        "bibtex", ".bib", "the sources for LaTeX", "subject", ".bibtex:bibliography", says=False
    ),
    Format("svg", ".svg", "a picture of the screen", "screen"),
    Format("png", ".png", "the same in pixels, for slides", "screen"),
    Format("parquet", "", "all treaties, for DuckDB; with --docket", "collection"),
    Format("txt", ".txt", "the day as plain text, sources numbered", "document", ".text:plain"),
    Format("page", ".svg", "the day as one long drawn page", "document", ".svg:svg"),
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
