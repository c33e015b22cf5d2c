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
    slide = replace(slide, mark="pending", clocks=clocks)
    first = groups[0][0]
    if slide.layout != "figure" or first.days is None or not first.effective:
        return slide
    facts = [
        Fact("effective", _effective(first)),
        Fact("how sure", "; ".join(docket_row(first, docket.as_of).remarks)),
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
    """Return the first source of each pending exit, from the dataset of its treaty."""
    by_name = {name: registry.dataset.source_by_id for name, registry in treaties}
    return tuple(dict.fromkeys(by_name[e.dataset][e.act.sources[0]] for e in docket.pending))


def _clock(together: tuple[DocketEntry, ...], docket: Docket) -> Clock:
    first = together[0]
    row = docket_row(first, docket.as_of)
    effective = [f"effective {day_words(first.effective)}"] if first.effective else []
    when = "; ".join((*effective, *row.remarks))
    return Clock(row.figure, row.unit, capital(who_words(together)), row.treaty, when)


def _effective(entry: DocketEntry) -> str:
    article = f" ({article_words(entry.article)})" if entry.article else ""
    return f"{day_words(entry.effective)}{article}" if entry.effective else ""
