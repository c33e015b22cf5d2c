"""A briefing gone through before it is shown: every slide made, and every trouble named.

What is wrong with a step is a finding with the file and line, not a surprise in the room: an id
that leads nowhere, something not yet known on the step's day, a headline that the engine
contradicts, a slide that does not fit the screen.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from ..analysis.compare import compare
from ..analysis.docket import docket_on
from ..analysis.headlines.subject import place_of_name
from ..analysis.knowledge import HINDSIGHT, known_from
from ..analysis.registry import Registry, Snapshot
from ..base.errors import UserError, no_such_id
from ..dataset.diagnostics import Finding, FindingsError, Path, Severity
from ..dataset.evidence import named_without_source
from ..dataset.positions import Remark
from ..engine.dates import PartialDate
from ..engine.model import Dataset, Source
from ..views.chart import chart_scene, chart_words
from ..views.citations.notes import published_in
from ..views.compare import comparison_view, comparison_words
from ..views.exits_chart import exits_scene, exits_words
from ..views.labels import plural
from ..views.map import map_scene
from ..views.panels import axes_words
from ..views.sources import COPIES
from ..views.timeline import strip_scene
from ..views.timeline_scale import Zoom
from .docket_slides import docket_slide, docket_sources
from .layout import Foot, lay_out
from .load import BriefingFile
from .model import LAYOUTS, Briefing, Counted, Fact, FocusKind, Slide, Step
from .record_slides import claim_slide, event_slide, quotation_slide, source_slide
from .state_slides import count_slide, party_slide

_Said = tuple[Path, Severity, str]
"""Something about a step: where in it, how grave, and what."""
WORDS_A_MINUTE = 130
"""How fast notes are spoken to a room."""
_TOO_LONG, _FAR_OFF = 1.2, 3
"""By how much notes may be too long; and too short, as questions and the screen take time too."""
NO_SOURCE = "no source of this step is of its day or before, so the room is told none"
_STANDING = ("party", "count", "docket")
"""The kinds of focus that show how things stand, not what somebody wrote."""
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")


Treaties = Callable[[], tuple[tuple[str, Registry], ...]]
"""Gives all treaties by the names of their datasets; asked only for a step about the docket."""


class ReadyStep(Struct, frozen=True):
    """One step ready to be shown: its slide, the citation at its foot, and all that it cites."""

    step: Step
    slide: Slide
    citation: str
    sources: tuple[Source, ...] = ()


class Rehearsal(Struct, frozen=True):
    """A briefing with its slides, one for each step, unless there are errors."""

    briefing: Briefing
    shown: tuple[ReadyStep, ...]
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that keep the briefing from being shown."""
        return tuple(finding for finding in self.findings if finding.severity == "error")


def progress(index: int, total: int) -> str:
    """Return where a briefing stands, as ``5/14``."""
    return f"{index + 1}/{total}"


def rehearse(
    file: BriefingFile,
    dataset: Dataset,
    size: tuple[int, int] | None,
    treaties: Treaties | None = None,
) -> Rehearsal:
    """Make every slide of a briefing; with a *size* in cells, lay each out on such a screen.

    Without *treaties* the docket is that of the dataset alone.
    """
    stage = _Rehearsing(dataset, treaties)
    shown: list[ReadyStep] = []
    found: list[Remark] = []
    total = len(file.briefing.steps)
    for index, step in enumerate(file.briefing.steps):
        path: Path = ("steps", index)
        remarks = list(stage.remarks(step))
        one = None if any(rank == "error" for _, rank, _ in remarks) else stage.show(step)
        if one is None and not remarks:
            what = f"`{_focus(step)[1]}` does not exist on {step.day}"
            remarks.append((("focus",), "error", what))
        if one is not None:
            shown.append(one)
            if one.sources and not (one.citation or one.slide.stamp):
                remarks.append((("sources",), "warning", NO_SOURCE))
            if size is not None:
                page = lay_out(one.slide, Foot(one.citation, progress(index, total)), *size)
                remarks += [((), "error", problem) for problem in page.problems]
        found += [Remark((*path, *key), rank, text) for key, rank, text in remarks]
    if remark := _on_time(file.briefing):
        found.append(Remark(("minutes",), "warning", remark))
    return Rehearsal(file.briefing, tuple(shown), file.findings(found))


def _on_time(briefing: Briefing) -> str | None:
    """Return what is to be said of the length of the notes, if that is far from the time given.

    Less than a minute of notes are keywords, or only begun.
    """
    words = sum(len((step.notes or "").split()) for step in briefing.steps)
    least, minutes = words / WORDS_A_MINUTE, briefing.minutes
    if words < WORDS_A_MINUTE or minutes / _FAR_OFF <= least <= minutes * _TOO_LONG:
        return None
    about = plural(max(1, round(least)), "minute", "minutes")
    what = "more" if least > minutes else "far less"
    spoken = f"the notes have {words} words, about {about} at {WORDS_A_MINUTE} a minute"
    return f"{spoken}: {what} than the {minutes} that are given"


def rehearse_or_refuse(
    file: BriefingFile,
    dataset: Dataset,
    size: tuple[int, int] | None,
    treaties: Treaties | None = None,
) -> Rehearsal:
    """Rehearse a briefing that is about to be shown.

    Raises:
        FindingsError: it has errors, or a step does not fit a screen of *size*.
    """
    rehearsal = rehearse(file, dataset, size, treaties)
    if rehearsal.errors:
        raise FindingsError(rehearsal.errors)
    return rehearsal


def _focus(step: Step) -> tuple[FocusKind, str]:
    return step.about[0]


class _Rehearsing:
    """Answers for the steps of one briefing: what is wrong with one, and what it shows."""

    def __init__(self, dataset: Dataset, treaties: Treaties | None) -> None:
        self._dataset = dataset
        self._registry = Registry(dataset)
        self._treaties = treaties or (lambda: ((dataset.treaty.id, self._registry),))
        self._sources = dataset.source_by_id
        self._ids: dict[str, Mapping[str, object]] = {
            "party": dataset.state_by_id,
            "event": dataset.act_by_id,
            "quotation": dataset.quotation_by_id,
            "source": dataset.source_by_id,
            "claim": dataset.claim_by_id,
        }

    def remarks(self, step: Step) -> Iterator[_Said]:
        """Yield what is wrong with a step, whatever the size of the screen."""
        given = step.about
        if len(given) != 1:
            kinds = ", ".join(LAYOUTS)
            yield ("focus",), "error", f"a focus is exactly one of {kinds}; here are {len(given)}"
            return
        kind, id_ = given[0]
        if kind in self._ids and id_ not in self._ids[kind]:
            yield ("focus", kind), "error", no_such_id(kind, id_, self._ids[kind])
            return
        yield from _layout(step, kind)
        for index, source in enumerate(step.sources):
            if source not in self._sources:
                yield ("sources", index), "error", no_such_id("source", source, self._sources)
        if kind == "docket":
            yield from self._remarks_on_docket(step)
            return
        try:
            on = self._on(step)
        except UserError as error:
            yield ("what_if",), "error", str(error)
            return
        if late := self._not_yet_known(step, kind, id_):
            yield ("day",), "error", late
        if kind == "count" and not on.is_counted:
            text = "the roster is `exits only`: its states cannot be counted"
            yield ("focus", "count"), "error", text
        yield from _headline(step, on)
        yield from self._named_days(step)

    def _remarks_on_docket(self, step: Step) -> Iterator[_Said]:
        """Yield what is wrong with a step about the docket, which has what its day knew.

        A headline that names one of the treaties is held against that one.
        """
        if step.what_if or step.hindsight:
            key = "what_if" if step.what_if else "hindsight"
            yield (key,), "error", f"the docket of a day takes no `{key}`"
        named = [
            registry
            for _, registry in self._treaties()
            if place_of_name(step.headline, registry.dataset.treaty) is not None
        ]
        if len(named) == 1:
            yield from _headline(step, named[0].on(step.day))
        yield from self._named_days(step)

    def _named_days(self, step: Step) -> Iterator[_Said]:
        """Yield a warning for each text that has a notice name a day which no source gives."""
        texts: list[tuple[Path, str | None]] = [(("headline",), step.headline)]
        texts.append((("notes",), step.notes))
        for index, question in enumerate(step.questions):
            texts.append((("questions", index, "answer"), question.answer))
        for path, text in texts:
            if text and named_without_source(self._dataset, text, step.sources):
                says = "says that a notice names a day, and no source of this step gives one"
                yield path, "warning", says

    def _on(self, step: Step) -> Snapshot:
        known_by = HINDSIGHT if step.hindsight else None
        return self._registry.on(step.day, known_by=known_by, what_if=step.what_if)

    def _not_yet_known(self, step: Step, kind: FocusKind, id_: str) -> str | None:
        """Say that a step shows what its day could not know, unless it owns to hindsight."""
        if step.hindsight:
            return None
        if kind == "event":
            act = self._dataset.act_by_id[id_]
            known = known_from(act, self._sources)
            if known > step.day:
                return f"`{id_}` was known from {known} only; move the day, or set `hindsight`"
        if kind == "quotation":
            words = self._dataset.quotation_by_id[id_]
            if known_from(words, self._sources) > step.day:
                return f"`{id_}` was said on {words.date_said}, after the day of the step"
        if kind == "claim":
            claim = self._dataset.claim_by_id[id_]
            if known_from(claim, self._sources) > step.day:
                return f"`{id_}` was printed on {claim.day}, after the day of the step"
        return None

    def show(self, step: Step) -> ReadyStep | None:
        """Return a sound step with its slide, ``None`` when its state does not exist that day."""
        slide = self._slide(step, self._on(step))
        if slide is None:
            return None
        cited, own = (
            tuple(map(self._sources.__getitem__, ids)) for ids in (slide.cited, step.sources)
        )
        if slide.clocks:
            cited = docket_sources(docket_on(step.day, self._treaties()), self._treaties())
        # A verdict has its source beside it; what is right was read elsewhere.
        return ReadyStep(step, slide, _foot(() if slide.stamp else cited, own, step), cited)

    def _slide(self, step: Step, on: Snapshot) -> Slide | None:
        kind, id_ = _focus(step)
        slide = Slide(
            step.day,
            step.headline,
            step.layout or LAYOUTS[kind][0],
            hypothetical=bool(step.what_if),
            axes=axes_words(on.day, on.known_by),
        )
        if kind == "party":
            filled = party_slide(on, id_, slide)
        elif kind == "docket":
            treaties = self._treaties()
            filled = docket_slide(docket_on(step.day, treaties), len(treaties), slide)
        elif kind == "count":
            filled = count_slide(on, cast("Counted", id_), slide)
        elif kind == "event":
            filled = event_slide(on, self._dataset.act_by_id[id_], slide)
        elif kind == "quotation":
            filled = quotation_slide(self._dataset, self._dataset.quotation_by_id[id_], slide)
        elif kind == "source":
            filled = source_slide(self._sources[id_], slide)
        else:
            judgement = next(
                judgement for judgement in self._registry.judged if judgement.claim.id == id_
            )
            filled = claim_slide(self._dataset, judgement, slide)
        return filled and _illustrated(filled, on, step, id_ if kind == "party" else None)


def _pictured(slide: Slide, on: Snapshot, step: Step) -> Slide:
    """Return a slide that is a picture and nothing else, or as it is where there is none."""
    bare = replace(slide, figure="", unit="", facts=())
    if slide.layout == "exits":
        exits = exits_scene(on)
        return replace(bare, exits=exits, told=exits_words(exits)) if exits.bars else slide
    if slide.layout == "compare" and step.compare_with:
        known_by = HINDSIGHT if step.hindsight else None
        other = on.registry.on(step.compare_with, known_by=known_by, what_if=step.what_if)
        view = comparison_view(compare(other, on))
        return replace(bare, comparison=view, told=comparison_words(view))
    history = chart_scene(on)
    return replace(bare, chart=history, told=(chart_words(history),)) if history else slide


def _illustrated(slide: Slide, on: Snapshot, step: Step, party: str | None) -> Slide:
    """Return a slide with what its layout draws."""
    if slide.layout in ("chart", "exits", "compare"):
        return _pictured(slide, on, step)
    if slide.layout == "map":
        scene = map_scene(on, party)
        told = tuple(Fact("", text) for _, text in scene.legend)
        return replace(slide, map=scene, facts=told)
    if slide.layout == "words" and slide.say:
        return replace(slide, words=slide.say, facts=())
    if slide.layout == "timeline":
        past = tuple(act for act in on.acts if step.hindsight or act.day.first <= step.day)
        # What led to an event lies within a year of it.
        zoom: Zoom = "year" if _focus(step)[0] == "event" else "decade"
        return replace(slide, strip=strip_scene(on, past, zoom, party))
    return slide


def _foot(cited: tuple[Source, ...], own: tuple[Source, ...], step: Step) -> str:
    """Return where a slide's facts can be read, for the room: two publishers, each once.

    None of them is later than the slide's day, unless it owns to hindsight. How things stand is
    best read in a source of that day, of the slide's or of the step's *own*; these serve too where
    the slide has none. Those without a date come last, and a copy on somebody else's pages is named
    only where there is nothing else.
    """
    today = PartialDate.of(step.day)
    stands = (*cited, *own) if _focus(step)[0] in _STANDING else ()
    of_today = [source for source in stands if source.issued == today]
    timely, others = _by_then(cited, step), _by_then(own, step)
    choices = _originals(of_today), _originals(timely), timely, _originals(others), others
    best = sorted(next(filter(None, choices), []), key=lambda source: source.issued is None)
    return "; ".join(list(dict.fromkeys(map(published_in, best)))[:2])


def _originals(sources: list[Source]) -> list[Source]:
    return [source for source in sources if source.kind not in COPIES]


def _by_then(sources: tuple[Source, ...], step: Step) -> list[Source]:
    """Return the sources that there were on a step's day; with hindsight all of them."""
    return [
        source
        for source in sources
        if step.hindsight or not source.issued or source.issued.first <= step.day
    ]


def _layout(step: Step, kind: FocusKind) -> Iterator[_Said]:
    """Yield what is wrong with the layout of a step about some kind of thing."""
    if step.layout is not None and step.layout not in LAYOUTS[kind]:
        able = ", ".join(LAYOUTS[kind])
        yield ("layout",), "error", f"a {kind} cannot be laid out as {step.layout}; {able} can"
    if (step.layout == "compare") != (step.compare_with is not None):
        what = "the layout compare and `compare_with`, the other day, go together"
        yield ("compare_with" if step.compare_with else "layout",), "error", what


def _headline(step: Step, on: Snapshot) -> Iterator[_Said]:
    """Hold the headline against the state; what it quotes from others is not its own word."""
    check = on.check(_QUOTED.sub("…", step.headline))
    if check.verdict in ("contradicted", "premature"):
        better = f"; better: {check.better}" if check.better else ""
        what = f"the headline is {check.verdict}: {check.reasons[0]}{better}"
        yield ("headline",), "error", what
    elif check.verdict == "wrong_term":
        yield ("headline",), "warning", f"the headline uses a wrong term: {check.reasons[0]}"
