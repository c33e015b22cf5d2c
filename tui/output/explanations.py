"""Proofs, claims, wordings, headlines and sources, as JSON and as plain text."""

from datetime import date
from typing import Any

from ..analysis.headlines import HeadlineCheck
from ..analysis.impact import Impact
from ..analysis.proof import Proof
from ..analysis.statements import Statement
from ..analysis.verdicts import Judgement
from ..engine.claims import CountClaim, DateClaim, StatusClaim, TermClaim
from ..engine.model import Dataset
from ..engine.snapshot import Standing
from ..views.explanations import conflict_items, step_words
from ..views.labels import BASIS_WORDS, EXACT, date_words
from ..views.wording import (
    HEADLINE_VERDICTS,
    VERDICT_WORDS,
    asserted_words,
    right_words,
    shift_words,
    verdict_reason,
    why_words,
    wrong_words,
)
from .table import table


def why_json(standing: Standing, day: date, proof: Proof) -> dict[str, Any]:
    """Return a proof as plain values."""
    return {
        "party": standing.state.id,
        "as_of": day,
        "status": standing.status,
        "steps": [
            {
                "kind": step.kind,
                "text": step_words(step),
                "act": step.act.id if step.act else None,
                "rule": step.rule.id if step.rule else None,
                "article": step.rule.article if step.rule else None,
                "basis": step.act.basis if step.act else None,
                "sources": list(step.sources),
            }
            for step in proof.steps
        ],
    }


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


def claims_json(judged: tuple[Judgement, ...]) -> list[dict[str, Any]]:
    """Return claims with their verdicts as plain values."""
    return [
        {
            "id": one.claim.id,
            "source": one.claim.source,
            "said": one.claim.said,
            "about": about(one),
            "value": asserted_words(one.claim.asserts, EXACT) or None,
            "verdict": one.verdict,
            "right_value": right_words(one, EXACT) or None,
            "why": why_words(one, EXACT),
        }
        for one in judged
    ]


def about(judgement: Judgement) -> str:
    """Say in a few words what a claim is about."""
    asserts = judgement.claim.asserts
    if isinstance(asserts, CountClaim):
        return f"count of {asserts.of} on {asserts.on}"
    if isinstance(asserts, StatusClaim):
        return f"status of {' '.join(asserts.states)} on {asserts.on}"
    if isinstance(asserts, DateClaim):
        return f"date of {asserts.of} of {' '.join(asserts.states) or 'the treaty'}"
    if isinstance(asserts, TermClaim):
        return f"term of the rule {asserts.rule}"
    return "nothing that can be checked"


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


def say_json(saying: Statement) -> dict[str, Any]:
    """Return a sentence with its citations and the wordings to avoid as plain values."""
    return {
        "sentence": saying.sentence,
        "citations": list(saying.citations),
        "avoid": [
            dict(zip(("wording", "reason"), wrong_words(one), strict=True)) for one in saying.avoid
        ],
    }


def say_text(saying: Statement) -> str:
    """Return a sentence, its sources, and what to avoid."""
    lines = [saying.sentence, " ".join(f"[{id_}]" for id_ in saying.citations), ""]
    lines += [f"Avoid “{wording}”: {reason}." for wording, reason in map(wrong_words, saying.avoid)]
    return "\n".join(lines)


def headline_json(check: HeadlineCheck) -> dict[str, Any]:
    """Return the check of a headline as plain values."""
    return {
        "verdict": check.verdict,
        "better": check.better,
        "reasons": list(check.reasons),
        "party": check.party,
    }


def headline_text(check: HeadlineCheck) -> str:
    """Return the verdict on a headline, the reasons and the better wording."""
    lines = [HEADLINE_VERDICTS[check.verdict] + ".", *check.reasons]
    if check.better:
        lines.append(f"Better: {check.better}")
    return "\n".join(lines)


def sources_json(dataset: Dataset) -> list[dict[str, Any]]:
    """Return the sources with what kind they are and how they were read."""
    return [
        {
            "id": one.id,
            "title": one.title,
            "container": one.container_title,
            "issued": str(one.issued) if one.issued else None,
            "kind": one.kind,
            "grade": one.grade,
            "read": one.read,
            "URL": one.url,
        }
        for one in dataset.sources
    ]


def sources_text(dataset: Dataset) -> str:
    """Return the sources as a table."""
    rows = [
        (one.id, date_words(one.issued) if one.issued else "", one.kind, one.title)
        for one in dataset.sources
    ]
    return "\n".join(table(("ID", "ISSUED", "KIND", "TITLE"), rows))


def radius_json(radius: Impact) -> dict[str, Any]:
    """Return what hangs on some sources as plain values."""
    return {
        "sources": list(radius.sources),
        "lost_acts": [act.id for act in radius.lost],
        "weakened_acts": [act.id for act in radius.weakened],
        "quotations": list(radius.quotations),
        "claims": list(radius.claims),
        "rules": list(radius.rules),
        "groups": list(radius.groups),
        "parties": list(radius.states),
        "changes": [
            dict(zip(("what", "before", "after"), shift_words(one, EXACT), strict=True))
            for one in radius.shifts
        ],
    }


def radius_text(radius: Impact) -> str:
    """Return what hangs on some sources, the most serious first."""
    lines = [f"Without {', '.join(radius.sources)}:"]
    for heading, entries in (
        (
            "Values that change",
            ["{}: {} -> {}".format(*shift_words(shift)) for shift in radius.shifts],
        ),
        (
            "Acts that lose their only source",
            [f"{date_words(act.day)} {act.title}" for act in radius.lost],
        ),
        ("Rules that lose their only source", list(radius.rules)),
        ("Groups that lose their only source", list(radius.groups)),
        ("States that lose their only source", list(radius.states)),
        ("Quotations read only there", list(radius.quotations)),
        ("Claims read only there", list(radius.claims)),
        (
            "Acts that keep other sources",
            [f"{date_words(act.day)} {act.title}" for act in radius.weakened],
        ),
    ):
        if entries:
            lines += ["", f"{heading} ({len(entries)})", *entries]
    if len(lines) == 1:
        lines.append("Nothing hangs on it.")
    return "\n".join(lines)
