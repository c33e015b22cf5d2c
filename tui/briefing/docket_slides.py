"""Slides about the docket: the exits that are pending under all treaties."""

from msgspec.structs import replace

from ..analysis.docket import Docket, DocketEntry
from ..analysis.registry import Registry
from ..analysis.sentences import capital
from ..engine.model import Source
from ..engine.rules import article_words
from ..views.docket import docket_row, leaving, pending_together, who_words
from ..views.labels import day_words, plural, reservation
from .model import MOST_FACTS, Clock, Fact, Slide


def docket_slide(docket: Docket, treaties: int, slide: Slide) -> Slide:
    """Return the slide of a docket over some *treaties*: its clocks, or the next exit."""
    groups = pending_together(docket)
    clocks = tuple(_clock(group, docket) for group in groups)
    if not clocks:
        nobody = f"no exit is pending under {plural(treaties, 'treaty', 'treaties')} on file"
        return replace(slide, mark="party", facts=(Fact("pending", nobody),))
    slide = replace(slide, mark="pending", clocks=clocks, caveats=_caveats(docket))
    first = groups[0][0]
    if slide.layout != "figure" or first.days is None or not first.effective:
        return slide
    unsure = docket_row(first, docket.as_of).unsure
    facts = [
        Fact("effective", _effective(first)),
        *([Fact("how sure", "; ".join(unsure))] if unsure else []),
        *(Fact(f"{one.figure} {one.unit.split()[0]}", f"{one.who}, {one.treaty}")
          for one in clocks[1:] if one.figure),
    ]  # fmt: skip
    days = "day" if first.days == 1 else "days"
    return replace(
        slide,
        figure=clocks[0].figure,
        unit=f"{days} until {leaving(groups[0])}{reservation(first.countdown)}",
        facts=tuple(facts[:MOST_FACTS]),
    )


def docket_sources(
    docket: Docket, treaties: tuple[tuple[str, Registry], ...]
) -> tuple[Source, ...]:
    """Return a source of each pending exit, from the dataset of its treaty.

    It is the first that had been published by the day, or the first of all.
    """
    by_name = {name: registry.dataset.source_by_id for name, registry in treaties}
    cited = []
    for entry in docket.pending:
        sources = [by_name[entry.dataset][id_] for id_ in entry.act.sources]
        timely = (one for one in sources if one.issued and one.issued.first <= docket.as_of)
        cited.append(next(timely, sources[0]))
    return tuple(dict.fromkeys(cited))


def _clock(together: tuple[DocketEntry, ...], docket: Docket) -> Clock:
    first = together[0]
    row = docket_row(first, docket.as_of)
    effective = [f"effective {day_words(first.effective)}"] if first.effective else []
    when = "; ".join((*effective, *row.unsure))
    return Clock(row.figure, row.unit, capital(who_words(together)), row.treaty, when)


def _caveats(docket: Docket) -> tuple[str, ...]:
    """Say what was not read, exit by exit, and how far the data of each treaty was checked."""
    rows = [docket_row(entry, docket.as_of) for entry in docket.pending]
    known = (f"{row.name}, {row.treaty}: {row.basis}" for row in rows if row.basis)
    checked = (f"{row.treaty}: {row.checked}" for row in rows)
    return tuple(dict.fromkeys((*known, *checked)))


def _effective(entry: DocketEntry) -> str:
    article = f" ({article_words(entry.article)})" if entry.article else ""
    return f"{day_words(entry.effective)}{article}" if entry.effective else ""
