"""Slides about what is written down: an event, a quotation, a source, a claim."""

from msgspec.structs import replace

from ..analysis.registry import Snapshot
from ..analysis.verdicts import Judgement
from ..engine.dates import PartialDate
from ..engine.model import Act, Dataset, Quotation, Source
from ..views.citations.notes import in_line_name
from ..views.labels import (
    BASIS_WORDS,
    KIND_WORDS,
    PLAIN,
    date_words,
    day_words,
    plural,
    span_words,
)
from ..views.sources import attribution
from ..views.wording import VERDICT_NAMES, because_words, right_sentence
from .model import MOST_FACTS, Fact, Slide

_PLAIN_BASES = ("read", "disputed")
"""How a record is known where the speaker needs no word on it: read, or the room is told."""


def event_slide(on: Snapshot, act: Act, slide: Slide) -> Slide:
    """Return the slide of an act: what it was, whose it was, how it is known."""
    by = [on.dataset.state_by_id[id_].name for id_ in act.states]
    whose = ", ".join(by) if len(by) <= MOST_FACTS else plural(len(by), "state", "states")
    facts = [
        Fact("", act.summary or ""),
        Fact(KIND_WORDS[act.kind], whose),
        Fact("day", "" if act.day == PartialDate.of(slide.day) else span_words(act.day, act.until)),
        Fact("effective day", day_words(act.effective) if act.effective else ""),
        Fact("known", BASIS_WORDS[act.basis] if act.basis == "disputed" else ""),
    ]
    shown = tuple(fact for fact in facts if fact.text)
    caveats = () if act.basis in _PLAIN_BASES else (BASIS_WORDS[act.basis],)
    return replace(
        slide,
        mark="pending",
        statement=act.title,
        facts=shown[:MOST_FACTS],
        cited=act.sources,
        caveats=caveats,
    )


def quotation_slide(dataset: Dataset, quotation: Quotation, slide: Slide) -> Slide:
    """Return the slide of a quotation: the words, who said them in which office, and when."""
    by = attribution(dataset, quotation)
    who = f"{by.who} (our translation)" if quotation.gloss else by.who
    is_plain = quotation.basis in _PLAIN_BASES
    came = by.how if is_plain else by.how[:-1]
    return replace(
        slide,
        words=quotation.gloss or quotation.exact,
        original=quotation.exact if quotation.gloss else "",
        attribution="\n".join((who, *filter(None, (" · ".join(came),)))),
        cited=(quotation.source,),
        caveats=() if is_plain else by.how[-1:],
    )


def source_slide(source: Source, slide: Slide) -> Slide:
    """Return the slide of a source: what it is called, who published it, when, of what kind."""
    facts = (
        Fact("title", source.title),
        Fact("published by", source.container_title or source.publisher or ""),
        Fact("on", date_words(source.issued) if source.issued else ""),
        Fact("kind", source.kind),
    )
    return replace(slide, facts=tuple(fact for fact in facts if fact.text), cited=(source.id,))


def claim_slide(dataset: Dataset, judgement: Judgement, slide: Slide) -> Slide:
    """Return the slide of a claim: what was printed, the verdict, what is right and why."""
    verdict, spelling = judgement.verdict, PLAIN.of(dataset)
    source = dataset.source_by_id[judgement.claim.source]
    right = right_sentence(judgement, spelling)
    because = because_words(judgement, spelling) if right else ""
    facts = Fact("right", right), Fact("because", because)
    return replace(
        slide,
        mark="party" if verdict == "holds" else "non_party",
        words=judgement.claim.words,
        attribution=in_line_name(source),
        stamp=VERDICT_NAMES[verdict],
        facts=tuple(fact for fact in facts if fact.text),
        cited=(source.id,),
    )
