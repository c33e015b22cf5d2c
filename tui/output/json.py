"""Fills the answers of the commands to ``--json``; sentences have the spelling for programs."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct, convert

from ..analysis.compare import Comparison
from ..analysis.docket import Docket, DocketEntry
from ..analysis.impact import Impact
from ..analysis.proof import Step
from ..analysis.registry import Registry, Snapshot
from ..analysis.statements import Statement
from ..analysis.verbatim import VerbatimCheck
from ..analysis.verdicts import Judgement
from ..analysis.what_if import Consequence
from ..engine.claims import Assertion, CountClaim, DateClaim, StatusClaim, TermClaim
from ..engine.dates import PartialDate
from ..engine.model import Act, Dataset, Quotation, Source, Words
from ..engine.snapshot import Countdown, Notice, Progress
from ..views.document import Document
from ..views.labels import EXACT, basis_words
from ..views.lookup import RecordId
from ..views.proofs import proof_document, step_words
from ..views.wording import asserted_words, right_words, shift_words, why_words, wrong_words
from .answers import (
    ChangeAnswer,
    ClaimAnswer,
    ComparedDayAnswer,
    ConsequenceAnswer,
    CountdownAnswer,
    DiffAnswer,
    DocketAnswer,
    DocketEntryAnswer,
    DocumentAnswer,
    EventAnswer,
    HeadlineAnswer,
    ImpactAnswer,
    ItemAnswer,
    MovedAnswer,
    PartyAnswer,
    ProgressAnswer,
    QuotationAnswer,
    SayAnswer,
    SectionAnswer,
    ShowAnswer,
    SourceAnswer,
    StatusAnswer,
    StepAnswer,
    TreatyAnswer,
    UnmatchedTextAnswer,
    VerbatimAnswer,
    VerifyAnswer,
    WhyAnswer,
    WhyTreatyAnswer,
    WindowAnswer,
    WrongAnswer,
)

if TYPE_CHECKING:
    from ..analysis.headlines import HeadlineCheck

A = TypeVar("A", bound=Struct)


def _same(kind: type[A], record: object, **others: Any) -> A:
    """Return an answer whose fields are those of a record with the same names, but for *others*."""
    names = [name for name in kind.__struct_fields__ if name not in others]
    return kind(**{name: getattr(record, name) for name in names}, **others)


def _written(when: PartialDate | None) -> str | None:
    return str(when) if when else None


def status_answer(on: Snapshot) -> StatusAnswer:
    """Return the state of a day; with a what-if it says so, and what follows from each notice."""
    treaty, dataset = on.treaty, on.dataset
    return StatusAnswer(
        treaty=dataset.treaty.id,
        as_of=on.day,
        known_by=on.known_by,
        checked=dataset.treaty.checked,
        hypothetical=tuple(act.text for act in on.what_if),
        counts=on.counts if on.is_counted else None,
        parties=tuple(
            _same(PartyAnswer, standing, id=standing.state.id, name=standing.state.name)
            for standing in treaty.standings
        ),
        countdowns=tuple(map(_countdown, treaty.countdowns)),
        entry_into_force=_progress(treaty.progress) if treaty.progress else None,
        previous_change=treaty.previous_change.day if treaty.previous_change else None,
        next_change=treaty.next_change.day if treaty.next_change else None,
        earliest_effect=treaty.earliest_effect,
        consequences=tuple(_consequence(on, follows) for follows in on.consequences),
    )


def _windows(notice: Notice) -> tuple[WindowAnswer, ...]:
    return tuple(
        WindowAnswer(window.rule.id, window.opens, window.closes) for window in notice.windows
    )


def _consequence(on: Snapshot, follows: Consequence) -> ConsequenceAnswer:
    notice = follows.notice
    return ConsequenceAnswer(
        hypothetical=True,
        party=notice.state.id,
        earliest=notice.earliest,
        effective=notice.effective,
        party_count_after=follows.counts.party if on.is_counted else None,
        passive_quota_leaving=follows.quota,
        windows=_windows(notice),
        group=follows.group.id if follows.group else None,
        group_ended=follows.group_ended,
        left_in_group=tuple(state.id for state in follows.remaining),
    )


def _countdown(countdown: Countdown) -> CountdownAnswer:
    notice = countdown.notice
    return CountdownAnswer(
        party=notice.state.id,
        state="held" if countdown.phase == "suspended" else countdown.phase,
        notice=notice.received,
        effective=countdown.effective,
        earliest=notice.earliest,
        days=countdown.days,
        basis=basis_words(countdown),
        windows=_windows(notice),
    )


def diff_answer(comparison: Comparison) -> DiffAnswer:
    """Return what moved between two days."""
    before, after = comparison.before, comparison.after
    return DiffAnswer(
        treaty=after.dataset.treaty.id,
        hypothetical=tuple(act.text for act in after.what_if),
        before=_compared(before),
        after=_compared(after),
        moved=tuple(
            MovedAnswer(
                party=moved.state.id,
                name=moved.state.name,
                before=moved.before.status if moved.before else None,
                after=moved.after.status if moved.after else None,
                flags_before=moved.before.flags if moved.before else (),
                flags_after=moved.after.flags if moved.after else (),
                acts=tuple(act.id for act in moved.acts),
            )
            for moved in comparison.moved
        ),
    )


def _compared(on: Snapshot) -> ComparedDayAnswer:
    counts = on.counts if on.is_counted else None
    countdowns = tuple(map(_countdown, on.treaty.countdowns))
    return ComparedDayAnswer(on.day, on.known_by, counts, countdowns)


def docket_answer(docket: Docket) -> DocketAnswer:
    """Return every exit of a day."""
    return DocketAnswer(
        docket.as_of,
        tuple(map(_docket_entry, docket.pending)),
        tuple(map(_docket_entry, docket.announced)),
        tuple(map(_docket_entry, docket.recent)),
        tuple(map(_docket_entry, docket.returned)),
    )


def _docket_entry(entry: DocketEntry) -> DocketEntryAnswer:
    words = {"announced": "announced", "returned": "returned"}
    state = words.get(entry.kind, "out")
    if entry.countdown:
        state = "held" if entry.countdown.phase == "suspended" else entry.countdown.phase
    elif entry.kind == "recent" and entry.notice and entry.notice.recorded is None:
        state = "due"
    return convert(
        {
            "dataset": entry.treaty.id,
            "treaty": entry.treaty.name,
            "party": entry.state.id,
            "name": entry.state.name,
            "state": state,
            "notice": entry.received if entry.notice else None,
            "effective": entry.effective,
            "days": entry.days,
            "article": entry.article,
            "condition": entry.condition,
            "basis": "disputed" if state == "disputed" else entry.act.basis,
            "checked": entry.treaty.checked,
            "sources": entry.act.sources,
        },
        DocketEntryAnswer,
    )


def treaties_answer(registries: Iterable[tuple[str, Registry]]) -> list[TreatyAnswer]:
    """Return the treaties that can be shown."""
    return [
        TreatyAnswer(
            name,
            registry.dataset.treaty.name,
            registry.dataset.treaty.roster,
            len(registry.dataset.parties),
            len(registry.dataset.acts),
            registry.dataset.treaty.checked,
        )
        for name, registry in registries
    ]


def _progress(progress: Progress) -> ProgressAnswer:
    return _same(
        ProgressAnswer,
        progress,
        missing=tuple(state.id for state in progress.missing),
        completed_by=tuple(act.id for act in progress.completed_by),
    )


def event_answer(act: Act) -> EventAnswer:
    """Return an act, with the keys of the dataset and its dates as written."""
    return _same(EventAnswer, act, day=str(act.day), until=_written(act.until))


def quotation_answer(quotation: Quotation) -> QuotationAnswer:
    """Return a quotation, with the keys of the dataset and its date as written."""
    about, said = quotation.about_states, str(quotation.date_said)
    return _same(QuotationAnswer, quotation, about=about, said=said)


def source_answer(source: Source) -> SourceAnswer:
    """Return a source with what kind it is and how it was read."""
    return _same(
        SourceAnswer, source, container=source.container_title, issued=_written(source.issued)
    )


def claim_answer(dataset: Dataset, judgement: Judgement) -> ClaimAnswer:
    """Return a claim with its verdict, what it asserts and what is right."""
    claim, spelling = judgement.claim, EXACT.of(dataset)
    return ClaimAnswer(
        id=claim.id,
        source=claim.source,
        said=claim.words,
        about=_about(claim.asserts),
        value=asserted_words(claim.asserts, spelling) or None,
        verdict=judgement.verdict,
        right_value=right_words(judgement, spelling) or None,
        why=why_words(judgement, spelling),
    )


def _about(asserts: Assertion) -> str:
    """Say in a few words what a claim is about."""
    if isinstance(asserts, CountClaim):
        return f"count of {asserts.of} on {asserts.on}"
    if isinstance(asserts, StatusClaim):
        return f"status of {' '.join(asserts.states)} on {asserts.on}"
    if isinstance(asserts, DateClaim):
        return f"date of {asserts.of} of {' '.join(asserts.states) or 'the treaty'}"
    if isinstance(asserts, TermClaim):
        return f"term of the rule {asserts.rule}"
    return "nothing that can be checked"


def why_answer(on: Snapshot, party: str | None) -> WhyAnswer | WhyTreatyAnswer:
    """Return the proof of a state's status, or the page of the treaty's proofs.

    Raises:
        UnknownState: the dataset has no such state.
        NoSuchStateThen: the state does not exist on the day.
    """
    if party is None:
        return WhyTreatyAnswer(None, on.day, document_answer(proof_document(on, None)))
    standing, steps = on.party(party), on.explain(party).steps
    return WhyAnswer(
        standing.state.id, on.day, standing.status, tuple(_step(step, on.words) for step in steps)
    )


def _step(step: Step, words: Words) -> StepAnswer:
    return _same(
        StepAnswer,
        step,
        text=step_words(step, words),
        act=step.act.id if step.act else None,
        rule=step.rule.id if step.rule else None,
        article=step.rule.article if step.rule else None,
        basis=step.act.basis if step.act else None,
    )


def document_answer(document: Document) -> DocumentAnswer:
    """Return a page as it stands on the screen, with the ids of sources in place of numbers."""
    ids = {source.number: source.id for source in document.citations}
    sections = tuple(
        SectionAnswer(
            section.heading,
            tuple(
                _same(ItemAnswer, item, sources=tuple(ids[number] for number in item.numbers))
                for item in section.items
            ),
        )
        for section in document.sections
    )
    return DocumentAnswer(document.title, document.lead, sections, document.mark)


def show_answer(on: Snapshot, entry: RecordId, document: Document) -> ShowAnswer:
    """Return the page about one thing."""
    return ShowAnswer(entry.kind, entry.id, on.day, document_answer(document))


def say_answer(statement: Statement, words: Words) -> SayAnswer:
    """Return a sentence with its citations and the wordings to avoid."""
    avoid = tuple(WrongAnswer(*wrong_words(wrong, words)) for wrong in statement.avoid)
    return _same(SayAnswer, statement, avoid=avoid)


def headline_answer(check: "HeadlineCheck") -> HeadlineAnswer:
    """Return the check of a headline."""
    return _same(HeadlineAnswer, check)


def impact_answer(dataset: Dataset, impact: Impact) -> ImpactAnswer:
    """Return what depends on some sources."""
    spelling = EXACT.of(dataset)
    return _same(
        ImpactAnswer,
        impact,
        lost_acts=tuple(act.id for act in impact.lost),
        weakened_acts=tuple(act.id for act in impact.weakened),
        parties=impact.states,
        changes=tuple(ChangeAnswer(*shift_words(shift, spelling)) for shift in impact.shifts),
    )


def verify_answer(
    checks: tuple[VerbatimCheck, ...], unmatched: dict[str, tuple[str, ...]]
) -> VerifyAnswer:
    """Return how the words of every quotation and claim fared against stored texts."""
    return VerifyAnswer(
        convert(checks, tuple[VerbatimAnswer, ...], from_attributes=True),
        tuple(UnmatchedTextAnswer(file, sources) for file, sources in unmatched.items()),
    )
