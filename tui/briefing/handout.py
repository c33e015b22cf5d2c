"""A briefing as a handout: the same slides, on paper, with one list of sources."""

from ..analysis.sentences import long_day
from ..dataset.encode import fingerprint
from ..engine.model import Dataset
from ..output.html import html
from ..output.report import map_drawn, map_items, quotation_item
from ..views.chart import chart
from ..views.document import Document, Item, Section
from ..views.exits_chart import exits_chart
from ..views.labels import plural
from ..views.picture import PAGE, Picture
from ..views.sources import Citations
from .load import BriefingFile
from .model import Slide
from .rehearsal import ReadyStep, Treaties, rehearse_or_refuse


def handout(
    file: BriefingFile,
    dataset: Dataset,
    treaties: Treaties | None = None,
    *,
    with_notes: bool = False,
) -> str:
    """Return a briefing as one page of HTML; the speaker's notes are on it only *with_notes*.

    *treaties* are those of the docket, where a step looks at it.

    Raises:
        UserError: the briefing has errors; each is a line.
    """
    rehearsal = rehearse_or_refuse(file, dataset, None, treaties)
    cites, briefing = Citations(dataset), rehearsal.briefing
    sections = tuple(
        _section(shown, dataset, cites, with_notes=with_notes) for shown in rehearsal.shown
    )
    steps = plural(len(sections), "step", "steps")
    checked = long_day(dataset.treaty.checked)
    return html(
        Document(
            title=briefing.title,
            lead=f"{briefing.summary} ({steps}, {briefing.minutes} minutes)",
            sections=sections,
            citations=cites.listed(),
            origin=f"{dataset.treaty.name}. Data checked to {checked}.",
            fingerprint=fingerprint(dataset),
        )
    )


def _section(shown: ReadyStep, dataset: Dataset, cites: Citations, *, with_notes: bool) -> Section:
    step, slide = shown.step, shown.slide
    numbers = cites(*shown.sources, *step.sources)
    quotation = dataset.quotation_by_id.get(dict(step.about).get("quotation", ""))
    if quotation:
        items = [quotation_item(dataset, quotation, cites)]
    elif slide.map:
        items = [*map_items(slide.map)]
    else:
        facts = [f"{slide.figure} {slide.unit}"] if slide.figure else []
        facts += [slide.statement] if slide.statement else []
        if slide.words:
            facts.append(f"“{slide.words}”, {slide.attribution}: {slide.stamp}")
        facts += [slide.say] if slide.say else []
        facts += [f"{fact.label}: {fact.text}" if fact.label else fact.text for fact in slide.facts]
        facts += [
            f"{one.figure} {one.unit}: {one.who}, {one.treaty}, {one.when}".lstrip(" :")
            for one in slide.clocks
        ]
        items = [Item("", fact) for fact in (*facts, *slide.told, *slide.caveats)]
    made_up = f"HYPOTHETICAL: {'; '.join(step.what_if)}" if slide.hypothetical else None
    notes = (step.notes or "").split("\n\n") if with_notes else []
    return Section(
        step.headline,
        tuple(items),
        paragraphs=tuple(note for note in notes if note.strip()),
        day=long_day(step.day),
        remark=made_up or slide.axes or "",
        numbers=numbers,
        picture=_picture(slide),
    )


def _picture(slide: Slide) -> Picture | None:
    """Return what a slide draws, for the width of a page."""
    if slide.map:
        return map_drawn(slide.map)
    if slide.chart:
        return chart(slide.chart, *PAGE)
    return exits_chart(slide.exits, *PAGE) if slide.exits else None
