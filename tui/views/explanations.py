"""Documents that argue: proofs, claims and verdicts, conflicts, the check of a headline."""

from typing import TYPE_CHECKING

from ..analysis.proof import Fact, Proof, Step
from ..analysis.registry import Snapshot
from ..analysis.verdicts import Judgement
from ..engine.dates import PartialDate
from ..engine.model import Dataset, State
from ..engine.snapshot import Standing, Status
from .document import Document, Item, Section, source_section
from .labels import BASIS_WORDS, date_words, plural
from .wording import (
    HEADLINE_VERDICTS,
    VERDICT_WORDS,
    asserted_words,
    right_words,
    verdict_reason,
    why_words,
)

if TYPE_CHECKING:
    from ..analysis.headlines import HeadlineCheck

STEP_WORDS = {
    "act": "act",
    "rule": "rule",
    "sum": "sum",
    "comparison": "compare",
    "missing": "missing",
    "count": "count",
    "conclusion": "therefore",
}
_CONCLUDED: dict[Status, str] = {
    "non_party": "no party",
    "signatory": "a signatory",
    "contracting_state": "a contracting state",
    "party": "a State Party",
    "former_party": "a former State Party",
}
_STEPS: dict[Fact, str] = {
    "signed": "It signed on {act.day}; a signature makes no State Party.",
    "deposited": "It deposited its instrument on {act.day}{places}.",
    "succeeded": "It succeeded {act.predecessor} on {act.day}.",
    "announced": "It announced on {act.day} that it will withdraw; that moves no status.",
    "notice_given": "It gave notice of withdrawal on {act.day}{stated}.",
    "notice_changed": "{act.title} on {act.day}.",
    "conference_inside": "It was held on {act.day}, inside it.",
    "conference_outside": "It was held on {act.day}, outside it.",
    "condition_completed": "{act.title} on {act.day}: with it the condition is met.",
    "condition": "In force {rule.term} after {rule.instruments} instruments, the indispensable "
    "ones among them.",
    "bound": "{start} + {rule.term} = {end}: bound from that day.",
    "bound_anew": "{start} + {rule.term} = {end}: bound anew from that day.",
    "in_force": "{start} + {rule.term} = {end}.",
    "earliest_day": "{start} + {rule.term} = {end}: the earliest day.",
    "window": "{rule.name}: {start} + {rule.opens} = {end}, + {rule.closes} = {closes}.",
    "days_left": "{end} - {start} = {number} days: still a State Party.",
    "days_over": "{end} - {start} = {number} days: it has taken effect.",
    "earlier_deposit": "It deposited on {deposited}; the earlier day counts, {start}.",
    "recorded_as_derived": "Recorded: in force for it on {act.day}; the rules give the same day.",
    "recorded_otherwise": "Recorded: in force for it on {act.day}; the rules give {end}.",
    "stated_late_enough": "The day on record, {start}, is late enough: effective {end}.",
    "stated_too_early": "The day on record, {start}, is too early: effective {end}.",
    "notice_ended": "The notice ended on {end} without effect.",
    "notice_suspended": "The notice has been suspended since {end}.",
    "no_act": "No act of law of this state is known by this day.",
    "no_instrument": "No instrument of this state was deposited by this day: it is not bound.",
    "no_notice": "No notice of withdrawal is running, so nothing ends its status.",
    "instruments_missing": "Indispensable and not deposited: {gained}.",
    "instruments": "{number} instruments are deposited by {end}; {rule.instruments} are needed.",
    "change": "{end}: {change} = {number}",
    "status": "{concluded}.",
}


def proof_document(on: Snapshot, party: str | None) -> Document:
    """Return the proof of a state's status, or of the treaty's counts and entry into force."""
    dataset = on.dataset
    if party is not None and on.treaty.standing(party):
        proof = on.explain(party)
        name = on.party(party).state.name
        section = _proof_section("Proof", dataset, proof)
        return Document(f"Why: {name}", conclusion_words(proof), (section,))
    proofs = (
        ("Entry into force", on.explain_entry_into_force()),
        ("States Parties", on.explain_count("party")),
        ("Former States Parties", on.explain_count("former_party")),
        ("Signatories", on.explain_count("signatory")),
    )
    sections = tuple(
        _proof_section(f"{heading}: {conclusion_words(proof)}", dataset, proof)
        for heading, proof in proofs
        if proof.steps
    )
    return Document(f"Why: {dataset.treaty.name}", "Every number and where it comes from", sections)


def _proof_section(heading: str, dataset: Dataset, proof: Proof) -> Section:
    return Section(
        heading,
        tuple(
            Item(STEP_WORDS[step.kind], step_words(step), _under(dataset, step))
            for step in proof.steps
        ),
    )


def _under(dataset: Dataset, step: Step) -> str:
    """Say on what a step rests: the article, how the act is known, the sources with grades."""
    parts = [f"Art. {step.rule.article}"] if step.rule else []
    if step.act and step.act.basis != "read":
        parts.append(BASIS_WORDS[step.act.basis])
    cited = [_cited(dataset, id_) for id_ in step.sources]
    return " · ".join([*parts, " ".join(cited)] if cited else parts)


def _cited(dataset: Dataset, id_: str) -> str:
    """Return the id of a source in brackets, with its grade; what is made up has neither."""
    source = dataset.source_by_id.get(id_)
    return f"[{id_} {source.grade}]" if source and source.grade else f"[{id_}]"


def step_words(step: Step) -> str:
    """Return what a step of a proof states. Its days are ISO days, as in a sum."""
    act = step.act
    text = _STEPS[step.fact].format(
        act=act,
        rule=step.rule,
        start=step.start,
        end=step.end,
        closes=step.closes,
        number=step.number,
        places=f" ({' and '.join(act.depositaries)})" if act and act.depositaries else "",
        stated=f", effective {act.effective}" if act and act.effective else "",
        deposited=" and ".join(str(deposit.day) for deposit in step.deposits),
        gained=_names(step.gained),
        change="; ".join(_added("+", step.gained) + _added("-", step.lost)),
        concluded=_concluded(step.standing, step) if step.standing else "",
    )
    return f"HYPOTHETICAL: {text}" if step.hypothetical else text


def _names(states: tuple[State, ...]) -> str:
    return ", ".join(state.name for state in states)


def _added(sign: str, states: tuple[State, ...]) -> list[str]:
    return [f"{sign}{len(states)} {_names(states)}"] if states else []


def _concluded(standing: Standing, of: Step | Proof) -> str:
    day = of.end if isinstance(of, Step) else of.day
    since = f" since {standing.since}" if standing.since else ""
    return f"{standing.state.name} is {_CONCLUDED[standing.status]} on {day}{since}"


def conclusion_words(proof: Proof) -> str:
    """Return what a proof concludes, without a full stop."""
    if isinstance(proof.value, Standing):
        return _concluded(proof.value, proof)
    if isinstance(proof.value, int):
        return f"{proof.value} on {proof.day}"
    if not proof.steps:
        return "the data has no rule for it"
    return f"in force from {proof.value}" if proof.value else f"not in force on {proof.day}"


def claims_document(dataset: Dataset, judgements: tuple[Judgement, ...]) -> Document:
    """Return every claim under its verdict, and then every conflict of values in the data."""
    sections = []
    for verdict, heading in VERDICT_WORDS.items():
        some = [judgement for judgement in judgements if judgement.verdict == verdict]
        if some:
            items = tuple(_claim_item(dataset, one) for one in some)
            sections.append(Section(f"{heading} ({len(some)})", items))
    if conflicts := conflict_items(dataset):
        sections.append(Section(f"Conflicting values ({len(conflicts)})", conflicts))
    checked = sum(judgement.verdict != "not_checkable" for judgement in judgements)
    number = plural(len(judgements), "claim", "claims")
    lead = f"{number} known by now, {checked} of them checkable; judged with hindsight"
    return Document("Claims and conflicts", lead, tuple(sections))


def claim_document(dataset: Dataset, judgement: Judgement) -> Document:
    """Return one claim: what was said, how it fared and why, and the card of its source."""
    claim = judgement.claim
    source = dataset.source_by_id[claim.source]
    items = [Item("claim", f"“{claim.words}”"), Item("made", date_words(claim.day))]
    for label, value in (
        ("asserts", asserted_words(claim.asserts)),
        ("verdict", VERDICT_WORDS[judgement.verdict]),
        ("right", right_words(judgement) if judgement.verdict != "holds" else ""),
        ("because", why_words(judgement)),
        ("note", claim.note),
    ):
        if value:
            items.append(Item(label, value))
    where = source.container_title or source.title
    return Document(
        VERDICT_WORDS[judgement.verdict],
        f"claimed in {where}, {date_words(claim.day)}; judged with hindsight",
        (Section("Claim", tuple(items)), source_section(source)),
    )


def claim_items(judgements: tuple[Judgement, ...]) -> tuple[Item, ...]:
    """Return claims of one source, each with its verdict."""
    return tuple(
        Item(
            date_words(judgement.claim.day),
            f"“{judgement.claim.words}”",
            f"{VERDICT_WORDS[judgement.verdict]} · {why_words(judgement)}",
        )
        for judgement in judgements
    )


def _claim_item(dataset: Dataset, judgement: Judgement) -> Item:
    source = dataset.source_by_id[judgement.claim.source]
    where = source.container_title or source.title
    reason = "" if judgement.verdict == "holds" else f" · {verdict_reason(judgement)}"
    return Item(
        date_words(judgement.claim.day),
        f"“{judgement.claim.words}”",
        f"{where} [{source.id}]{reason}",
    )


def conflict_items(dataset: Dataset) -> tuple[Item, ...]:
    """Return every rival value: what is used, what another source gives, and the reason."""
    items = []
    for act in dataset.acts:
        for rival in act.rivals:
            used = act.day
            if rival.field == "effective" and act.effective:
                used = PartialDate.of(act.effective)
            cited = " ".join(f"[{id_}]" for id_ in rival.sources)
            items.append(
                Item(
                    rival.rank,
                    f"{act.title}: {date_words(used)} is used; another source has "
                    f"{date_words(rival.value)}",
                    f"{rival.reason} {cited}",
                )
            )
    return tuple(items)


def headline_document(text: str, check: "HeadlineCheck") -> Document:
    """Return the verdict on a headline, the better wording and the reasons."""
    items = [Item("better", check.better)] if check.better else []
    items += [Item("reason", reason) for reason in check.reasons]
    sections = (Section("Check", tuple(items)),) if items else ()
    return Document(f"“{text}”", f"Verdict: {HEADLINE_VERDICTS[check.verdict].lower()}", sections)
