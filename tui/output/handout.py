"""A handout: the pages that an audience takes home, in the same shell as the report."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from ..dataset.encode import fingerprint
from ..engine.dates import long_day
from ..engine.model import Dataset, Quotation
from .html import render
from .report import Citations, Numbers, Spoken, spoken


class HandoutSection(Struct, frozen=True, kw_only=True):
    """One section: a headline, the day it is about, and what stands under it.

    ``facts`` are lines, ``notes`` longer text whose empty lines part paragraphs; ``sources`` are
    ids beside that of the quotation. ``remark`` says what is unusual, such as a what-if.
    """

    headline: str
    day: date | None = None
    facts: tuple[str, ...] = ()
    quotation: Quotation | None = None
    notes: str | None = None
    sources: tuple[str, ...] = ()
    remark: str | None = None


class _Laid(Struct, frozen=True):
    """A section as the template takes it."""

    headline: str
    day: str
    facts: tuple[str, ...]
    quotation: Spoken | None
    notes: tuple[str, ...]
    numbers: Numbers
    remark: str | None


def handout_html(
    title: str, sections: Sequence[HandoutSection], dataset: Dataset, *, lead: str = ""
) -> str:
    """Return a page with the sections in their order and one list of sources at its end.

    *lead* is a line under the title. *dataset* is what the ids of sources belong to.
    """
    cites = Citations(dataset)
    laid = [_lay(one, cites) for one in sections]
    return render(
        "handout.html.j2",
        title=title,
        lead=lead,
        sections=laid,
        sources=cites.listed(),
        treaty=dataset.treaty.name,
        checked=long_day(dataset.treaty.checked),
        fingerprint=fingerprint(dataset),
    )


def _lay(one: HandoutSection, cites: Citations) -> _Laid:
    return _Laid(
        headline=one.headline,
        day=long_day(one.day) if one.day else "",
        facts=one.facts,
        numbers=cites(*one.sources),
        quotation=spoken(one.quotation, cites) if one.quotation else None,
        notes=tuple(part for part in (one.notes or "").split("\n\n") if part.strip()),
        remark=one.remark,
    )
