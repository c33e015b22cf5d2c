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
from ..views.explanations import VERDICT_WORDS, conflict_items
from ..views.labels import date_words
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
                "text": step.text,
                "act": step.act,
                "rule": step.rule,
                "article": step.article,
                "basis": step.basis,
                "sources": list(step.sources),
            }
            for step in proof.steps
        ],
    }


def proof_text(proof: Proof) -> str:
    """Return a proof as numbered steps, each with the article and the sources it rests on."""
    lines = []
    for number, step in enumerate(proof.steps, 1):
        rests = [f"Art. {step.article}"] if step.article else []
        if step.basis and step.basis != "read":
            rests.append(step.basis)
        rests += [f"[{id_}]" for id_ in step.sources]
        lines.append(f"{number}. {step.text}" + (f" {' '.join(rests)}" if rests else ""))
    return "\n".join(lines)


def claims_json(judged: tuple[Judgement, ...]) -> list[dict[str, Any]]:
    """Return claims with their verdicts as plain values."""
    return [
        {
            "id": one.claim.id,
            "source": one.claim.source,
            "said": one.claim.said,
            "about": about(one),
            "value": one.value or None,
            "verdict": one.verdict,
            "right_value": one.right or None,
            "why": one.why,
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
            right = ""
            if one.right and verdict != "holds":
                right = f"right: {one.right.replace('_', ' ')}; "
            lines.append(f"{date_words(one.claim.day)} [{one.claim.source}]: “{one.claim.said}”")
            lines.append(f"  {right}{one.why}")
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
        "avoid": [{"wording": one.wording, "reason": one.reason} for one in saying.avoid],
    }


def say_text(saying: Statement) -> str:
    """Return a sentence, its sources, and what to avoid."""
    lines = [saying.sentence, " ".join(f"[{id_}]" for id_ in saying.citations), ""]
    lines += [f"Avoid “{one.wording}”: {one.reason}." for one in saying.avoid]
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
    lines = [check.verdict.replace("_", " ").capitalize() + ".", *check.reasons]
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
            {"what": one.what, "before": one.before, "after": one.after} for one in radius.shifts
        ],
    }


def radius_text(radius: Impact) -> str:
    """Return what hangs on some sources, the most serious first."""
    lines = [f"Without {', '.join(radius.sources)}:"]
    for heading, entries in (
        (
            "Values that change",
            [f"{one.what}: {one.before} -> {one.after}" for one in radius.shifts],
        ),
        ("Acts that lose their only source", [f"{act.day} {act.title}" for act in radius.lost]),
        ("Rules that lose their only source", list(radius.rules)),
        ("Groups that lose their only source", list(radius.groups)),
        ("States that lose their only source", list(radius.states)),
        ("Quotations read only there", list(radius.quotations)),
        ("Claims read only there", list(radius.claims)),
        ("Acts that keep other sources", [f"{act.day} {act.title}" for act in radius.weakened]),
    ):
        if entries:
            lines += ["", f"{heading} ({len(entries)})", *entries]
    if len(lines) == 1:
        lines.append("Nothing hangs on it.")
    return "\n".join(lines)
