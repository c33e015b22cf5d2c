"""Proofs, claims, wordings, headlines and sources, as JSON and as plain text."""

from ..analysis.headlines import HeadlineCheck
from ..analysis.impact import Impact
from ..analysis.proof import Proof
from ..analysis.statements import Statement
from ..analysis.verdicts import Judgement
from ..engine.model import Dataset
from ..views.explanations import conflict_items, step_words
from ..views.labels import BASIS_WORDS, date_words
from ..views.wording import (
    HEADLINE_VERDICTS,
    VERDICT_WORDS,
    shift_words,
    verdict_reason,
    wrong_words,
)
from .table import table


def proof_text(proof: Proof) -> str:
    """Return a proof as numbered steps, each with the article and the sources it rests on."""
    lines = []
    for number, step in enumerate(proof.steps, 1):
        rests = [f"Art. {step.rule.article}"] if step.rule else []
        if step.act and step.act.basis != "read":
            rests.append(BASIS_WORDS[step.act.basis])
        rests += [f"[{id_}]" for id_ in step.sources]
        lines.append(f"{number}. {step_words(step)}" + (f" {' '.join(rests)}" if rests else ""))
    return "\n".join(lines)


def claims_text(dataset: Dataset, judged: tuple[Judgement, ...]) -> str:
    """Return claims under their verdicts, and the conflicts of values in the data."""
    lines: list[str] = []
    for verdict, heading in VERDICT_WORDS.items():
        some = [one for one in judged if one.verdict == verdict]
        if not some:
            continue
        lines += [f"{heading} ({len(some)})", ""]
        for one in some:
            lines.append(f"{date_words(one.claim.day)} [{one.claim.source}]: “{one.claim.said}”")
            lines.append(f"  {verdict_reason(one)}")
        lines.append("")
    conflicts = conflict_items(dataset)
    lines += [f"Conflicting values ({len(conflicts)})", ""]
    for item in conflicts:
        lines += [f"{item.text} ({item.label})", f"  {item.under}"]
    return "\n".join(lines)


def say_text(saying: Statement) -> str:
    """Return a sentence, its sources, and what to avoid."""
    lines = [saying.sentence, " ".join(f"[{id_}]" for id_ in saying.citations), ""]
    lines += [f"Avoid “{wording}”: {reason}." for wording, reason in map(wrong_words, saying.avoid)]
    return "\n".join(lines)


def headline_text(check: HeadlineCheck) -> str:
    """Return the verdict on a headline, the reasons and the better wording."""
    lines = [HEADLINE_VERDICTS[check.verdict] + ".", *check.reasons]
    if check.better:
        lines.append(f"Better: {check.better}")
    return "\n".join(lines)


def sources_text(dataset: Dataset) -> str:
    """Return the sources as a table."""
    rows = [
        (one.id, date_words(one.issued) if one.issued else "", one.kind, one.title)
        for one in dataset.sources
    ]
    return "\n".join(table(("ID", "ISSUED", "KIND", "TITLE"), rows))


def impact_text(impact: Impact) -> str:
    """Return what hangs on some sources, the most serious first."""
    lines = [f"Without {', '.join(impact.sources)}:"]
    for heading, entries in (
        (
            "Values that change",
            ["{}: {} -> {}".format(*shift_words(shift)) for shift in impact.shifts],
        ),
        (
            "Acts that lose their only source",
            [f"{date_words(act.day)} {act.title}" for act in impact.lost],
        ),
        ("Rules that lose their only source", list(impact.rules)),
        ("Groups that lose their only source", list(impact.groups)),
        ("States that lose their only source", list(impact.states)),
        ("Quotations read only there", list(impact.quotations)),
        ("Claims read only there", list(impact.claims)),
        (
            "Acts that keep other sources",
            [f"{date_words(act.day)} {act.title}" for act in impact.weakened],
        ),
    ):
        if entries:
            lines += ["", f"{heading} ({len(entries)})", *entries]
    if len(lines) == 1:
        lines.append("Nothing hangs on it.")
    return "\n".join(lines)
