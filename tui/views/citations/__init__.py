"""Citing: a source, a quotation or an act in one of four styles, as text to be pasted.

In-line citations and Chicago notes are text for people; BibTeX and CSL-JSON are for programs
that keep references. No style claims a date more exactly than the source's own, and each copes
with a source that has no author or no date.
"""

from typing import Literal, assert_never, get_args

from ...base.errors import UserError
from ...engine.dates import PartialDate
from ...engine.model import Act, Dataset, Quotation, Source
from .csl import csl_json
from .notes import chicago_day, chicago_note, in_line, in_line_day, spoken

Style = Literal["in-line", "chicago-note", "bibtex", "csl-json"]
STYLES: tuple[Style, ...] = get_args(Style)


def cite(source: Source, style: Style) -> str:
    """Return the citation of a source; CSL-JSON is a list of one item, as programs import it."""
    return _entries([source], style, None)


def cite_quotation(dataset: Dataset, quotation: Quotation, style: Style) -> str:
    """Return a quotation with who said it, in what office, when, and where it was read.

    In BibTeX and CSL-JSON it is the source's entry that carries the quotation.
    """
    source = dataset.source_by_id[quotation.source]
    if style == "in-line":
        return f"{spoken(quotation, in_line_day(quotation.date_said))} {in_line([source])}"
    if style == "chicago-note":
        said = spoken(quotation, chicago_day(quotation.date_said))
        return f"{said}, quoted in {chicago_note(source)}"
    return _entries([source], style, spoken(quotation, in_line_day(quotation.date_said)))


def cite_act(dataset: Dataset, act: Act, style: Style) -> str:
    """Return an act's title and date with all the sources it was read in.

    Raises:
        UserError: it was read nowhere, because it is only supposed.
    """
    if not act.sources:
        raise UserError(f"“{act.title}” was read nowhere: it has no source to cite")
    sources = [dataset.source_by_id[id_] for id_ in dict.fromkeys(act.sources)]
    if style == "in-line":
        return f"{act.title}, {_span(act, style)} {in_line(sources)}"
    if style == "chicago-note":
        notes = "; ".join(chicago_note(source).removesuffix(".") for source in sources)
        return f"{act.title}, {_span(act, style)}; see {notes}."
    return _entries(sources, style, f"{act.title}, {_span(act, 'in-line')}")


def _span(act: Act, style: Literal["in-line", "chicago-note"]) -> str:
    def words(when: PartialDate) -> str:
        return chicago_day(when) if style == "chicago-note" else in_line_day(when)

    return words(act.day) + (f" to {words(act.until)}" if act.until else "")


def _entries(sources: list[Source], style: Style, carried: str | None) -> str:
    """Return sources in a style; those for programs carry what was said or done, if anything."""
    match style:
        case "in-line":
            return in_line(sources)
        case "chicago-note":
            return "\n".join(map(chicago_note, sources))
        case "bibtex":
            from .bibtex import bibtex

            return bibtex(sources, carried)
        case "csl-json":
            return csl_json(sources, carried)
        case _:
            assert_never(style)
