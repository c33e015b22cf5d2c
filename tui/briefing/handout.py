"""A briefing as a handout: the same slides, on paper, with one list of sources."""

from ..engine.model import Dataset
from ..output.handout import HandoutSection, handout_html
from ..views.labels import plural
from .load import BriefingFile
from .rehearsal import Shown, rehearse_or_refuse


def handout(file: BriefingFile, dataset: Dataset, *, with_notes: bool = False) -> str:
    """Return a briefing as one page of HTML; the speaker's notes are on it only *with_notes*.

    Raises:
        UserError: the briefing has errors; each is a line.
    """
    rehearsal = rehearse_or_refuse(file, dataset, None)
    sections = [_section(one, dataset, with_notes=with_notes) for one in rehearsal.shown]
    steps = plural(len(sections), "step", "steps")
    lead = f"{rehearsal.briefing.summary} ({steps}, {rehearsal.briefing.minutes} minutes)"
    return handout_html(rehearsal.briefing.title, sections, dataset, lead=lead)


def _section(shown: Shown, dataset: Dataset, *, with_notes: bool) -> HandoutSection:
    step, slide = shown.step, shown.slide
    id_ = step.focus.quotation
    quotation = next((one for one in dataset.quotations if one.id == id_), None)
    facts = [f"{slide.figure} {slide.unit}"] if slide.figure else []
    if slide.words and quotation is None:
        facts.append(f"“{slide.words}”, {slide.attribution}: {slide.stamp}")
    facts += [f"{fact.label}: {fact.text}" if fact.label else fact.text for fact in slide.facts]
    made_up = f"HYPOTHETICAL: {'; '.join(step.what_if)}" if slide.hypothetical else None
    return HandoutSection(
        headline=step.headline,
        day=step.day,
        facts=tuple(facts) if quotation is None else (),
        quotation=quotation,
        notes=step.notes if with_notes else None,
        sources=tuple(dict.fromkeys((*slide.cited, *step.sources))),
        remark=made_up or slide.axes,
    )
