"""The day as Markdown (CommonMark, with tables as GitHub and pandoc read them)."""

import re
from collections.abc import Iterable

from .build_report import tell
from .report import Listed, Numbers, Report, Spoken, Told
from .selection import Subject

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&$])")
_STARTS_BLOCK = re.compile(r"^([#+=-]|[0-9]+[.)])")


def markdown(subject: Subject) -> str:
    """Return the day, or one state on the day, as a Markdown text."""
    report = tell(subject)
    parts = [
        f"# {escaped(report.about)}",
        f"As of **{escaped(report.day)}**. {escaped(report.saying.text)}"
        + _numbers(report.saying.numbers),
        *([f"**{escaped(report.remark)}**"] if report.remark else []),
        escaped(f"{', '.join(report.counts)}."),
        *_section("Clocks", map(_clock, report.notices)),
        *_section("States", [_roster(report)] if report.standings else []),
        *_section("Events", map(_dated, report.events)),
        *_section("Quotations", map(_quotation, report.quotations), apart=True),
        *_claims(report),
        *_section("Sources", map(_source, report.sources)),
        f"Data checked to {report.checked}. Dataset SHA-256: {report.fingerprint}.",
    ]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Return text on one line that Markdown shows as it is, wherever on a line it stands."""
    line = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _STARTS_BLOCK.sub(lambda found: f"{found[1][:-1]}\\{found[1][-1]}", line)


def _numbers(numbers: Numbers) -> str:
    return "".join(f" \\[{number}\\]" for number in numbers)


def _section(heading: str, entries: Iterable[str], *, apart: bool = False) -> list[str]:
    listed = list(entries)
    return [f"## {heading}", ("\n\n" if apart else "\n").join(listed)] if listed else []


def _clock(one: Told) -> str:
    lines = [f"- **{escaped(one.when)}**: {escaped(one.text)}{_numbers(one.numbers)}"]
    return "\n".join([*lines, *(f"  - {escaped(line)}" for line in one.under)])


def _dated(one: Told) -> str:
    under = "".join(f" {escaped(line)}" for line in one.under)
    return f"- {escaped(one.when)}: {escaped(one.text)}.{under}{_numbers(one.numbers)}"


def _roster(report: Report) -> str:
    heads = ("State", "Code", "Status", "Since", "Beside it")
    rows = [(one.name, one.id, one.status, one.since, one.beside) for one in report.standings]
    lines = [" | ".join(map(escaped, row)) for row in (heads, *rows)]
    lines.insert(1, " | ".join(["---"] * len(heads)))
    return "\n".join(f"| {line} |" for line in lines)


def _quotation(one: Spoken) -> str:
    """Return a quotation as a block; a line break of the original is one here."""
    lines = [escaped(line) for line in one.exact.splitlines() if line.strip()]
    words = "\\\n> ".join(lines)
    gloss = f"In English: “{one.gloss}”" if one.gloss else ""
    about = " ".join(escaped(line) for line in (f"{one.by}.", gloss, *one.under) if line)
    return f"> “{words}”\n>\n> — {about}{_numbers(one.numbers)}"


def _claims(report: Report) -> list[str]:
    parts = []
    for heading, some in report.claims:
        parts += [f"### {heading}", "\n".join(map(_dated, some))]
    return ["## Claims, judged with hindsight", *parts] if parts else []


def _source(one: Listed) -> str:
    """Return a source behind its own number, which no Markdown reader may count anew."""
    address = f" <{one.url}>" if one.url and not set("<>\\") & set(one.url) else ""
    if one.url and not address:
        address = f" {escaped(one.url)}"
    return f"- \\[{one.number}\\] {escaped(one.note)}{address} {escaped(one.remark)}"
