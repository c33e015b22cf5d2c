"""Documents that argue: proofs, claims and how they fared, conflicts, the check of a headline."""

import re
from datetime import date

from ..analysis.headlines import HeadlineCheck
from ..analysis.proof import Proof, Step
from ..analysis.registry import Snapshot
from ..analysis.statements import Statement
from ..analysis.verdicts import Judgement, Verdict
from ..engine.dates import PartialDate
from ..engine.model import Dataset
from .document import Document, Item, Section, source_section
from .labels import BASIS_WORDS, FLAG_WORDS, date_words, day_words, plural

_ISO_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
STEP_WORDS = {
    "act": "act",
    "rule": "rule",
    "sum": "sum",
    "comparison": "compare",
    "missing": "missing",
    "count": "count",
    "conclusion": "therefore",
}
VERDICT_WORDS: dict[Verdict, str] = {
    "contradicted": "Contradicted",
    "premature": "Premature: an announcement reported as a withdrawal",
    "imprecise": "Imprecise",
    "holds": "Holds",
    "not_checkable": "Not checkable",
}


def proof_document(on: Snapshot, party: str | None) -> Document:
    """Return the proof of a state's status, or of the treaty's counts and entry into force."""
    dataset = on.dataset
    if party is not None and on.treaty.standing(party):
        proof = on.explain(party)
        return Document(
            f"Why: {proof.about}", proof.conclusion, (_proof_section("Proof", dataset, proof),)
        )
    proofs = (
        ("Entry into force", on.explain_entry_into_force()),
        ("States Parties", on.explain_count("party")),
        ("Former States Parties", on.explain_count("former_party")),
        ("Signatories", on.explain_count("signatory")),
    )
    sections = tuple(
        _proof_section(f"{heading}: {proof.conclusion}", dataset, proof)
        for heading, proof in proofs
        if proof.steps
    )
    return Document(f"Why: {dataset.treaty.name}", "Every number and where it comes from", sections)


def _proof_section(heading: str, dataset: Dataset, proof: Proof) -> Section:
    return Section(
        heading,
        tuple(
            Item(STEP_WORDS[step.kind], step.text, _under(dataset, step)) for step in proof.steps
        ),
    )


def _under(dataset: Dataset, step: Step) -> str:
    """Say on what a step rests: the article, how the act is known, the sources with grades."""
    grades = {source.id: source.grade for source in dataset.sources}
    parts = [f"Art. {step.article}"] if step.article else []
    if step.basis and step.basis != "read":
        parts.append(BASIS_WORDS[step.basis])
    cited = [f"[{id_}{f' {grades[id_]}' if grades.get(id_) else ''}]" for id_ in step.sources]
    return " · ".join([*parts, " ".join(cited)] if cited else parts)


def claims_document(dataset: Dataset, judgements: tuple[Judgement, ...]) -> Document:
    """Return every claim under its verdict, and then every conflict of values in the data."""
    sections = []
    for verdict, heading in VERDICT_WORDS.items():
        some = [one for one in judgements if one.verdict == verdict]
        if some:
            items = tuple(_claim_item(dataset, one) for one in some)
            sections.append(Section(f"{heading} ({len(some)})", items))
    if conflicts := conflict_items(dataset):
        sections.append(Section(f"Conflicting values ({len(conflicts)})", conflicts))
    checked = sum(one.verdict != "not_checkable" for one in judgements)
    number = plural(len(judgements), "claim", "claims")
    lead = f"{number} known by now, {checked} of them checkable; judged with hindsight"
    return Document("Claims and conflicts", lead, tuple(sections))


def claim_document(dataset: Dataset, judgement: Judgement) -> Document:
    """Return one claim: what was said, how it fared and why, and the card of its source."""
    claim = judgement.claim
    source = dataset.source_by_id[claim.source]
    items = [Item("claim", f"“{claim.said}”"), Item("made", date_words(claim.day))]
    for label, value in (
        ("asserts", plain_words(judgement.value)),
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
            date_words(one.claim.day),
            f"“{one.claim.said}”",
            VERDICT_WORDS[one.verdict] + (f" · {why_words(one)}" if one.why else ""),
        )
        for one in judgements
    )


def _claim_item(dataset: Dataset, judgement: Judgement) -> Item:
    source = dataset.source_by_id[judgement.claim.source]
    where = source.container_title or source.title
    right = ""
    if judgement.verdict != "holds":
        right = f" · right: {right_words(judgement)}"
    if judgement.verdict == "not_checkable":
        right = f" · {judgement.why}"
    return Item(
        date_words(judgement.claim.day),
        f"“{judgement.claim.said}”",
        f"{where} [{source.id}]{right}",
    )


def right_words(judgement: Judgement) -> str:
    """Return the right value of a claim in words."""
    return plain_words(judgement.right)


def why_words(judgement: Judgement) -> str:
    """Return the reason of a verdict in words; one that the desk wrote is left as it is."""
    own = judgement.verdict == "not_checkable"
    return judgement.why if own else plain_words(judgement.why)


def plain_words(text: str) -> str:
    """Return the engine's own words for a room: days written out, flags as they are said."""
    for flag, words in FLAG_WORDS.items():
        text = text.replace(flag, words)
    return _ISO_DAY.sub(_day_found, text).replace("_", " ")


def _day_found(found: re.Match[str]) -> str:
    """Write a day out. A name of the dataset in the text may look like one and be none."""
    try:
        return day_words(date.fromisoformat(found[0]))
    except ValueError:
        return found[0]


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


def saying_items(saying: Statement) -> tuple[Item, ...]:
    """Return a sentence with its citations, and the wordings to avoid."""
    cited = " ".join(f"[{id_}]" for id_ in saying.citations)
    return (
        Item("say", saying.sentence, cited),
        *(Item("avoid", f"“{wrong.wording}”", wrong.reason) for wrong in saying.avoid),
    )


def headline_document(text: str, check: HeadlineCheck) -> Document:
    """Return the verdict on a headline, the better wording and the reasons."""
    items = [Item("better", check.better)] if check.better else []
    items += [Item("reason", reason) for reason in check.reasons]
    sections = (Section("Check", tuple(items)),) if items else ()
    return Document(f"“{text}”", f"Verdict: {check.verdict.replace('_', ' ')}", sections)
