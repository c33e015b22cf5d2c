"""The document that says how quotations and claims compare with stored texts of their sources."""

from collections.abc import Iterable

from ..analysis.verbatim import Outcome, VerbatimCheck
from .document import Document, Item, Section
from .labels import plural

_HEADINGS: dict[Outcome, str] = {
    "differs": "Differing",
    "not_there": "Not in the text",
    "no_text": "Without a stored text",
    "found": "Found, letter for letter",
}


def verification_document(
    checks: tuple[VerbatimCheck, ...], unmatched: dict[str, tuple[str, ...]]
) -> Document:
    """Return what was found, what differs and how, and what is not there.

    *unmatched* are the files that belong to no one source, each with those it could be of.
    """
    sections = []
    for outcome, heading in _HEADINGS.items():
        some = [check for check in checks if check.outcome == outcome]
        if some:
            entries = map(_entry, some) if outcome in ("differs", "not_there") else _by_source(some)
            sections.append(Section(f"{heading} ({len(some)})", tuple(entries)))
    if unmatched:
        rows = (Item(file, _could_be(ids)) for file, ids in unmatched.items())
        sections.append(Section(f"Texts of no source ({len(unmatched)})", tuple(rows)))
    with_text = sum(check.outcome != "no_text" for check in checks)
    found = sum(check.outcome == "found" for check in checks)
    lead = (
        f"{found} of {with_text} stand letter for letter in the stored text of their source. "
        f"For {len(checks) - with_text} more no text of the source is stored."
    )
    return Document("Quotations and claims beside stored texts", lead, tuple(sections))


def _entry(check: VerbatimCheck) -> Item:
    title = f"{check.kind}, in {check.file}"
    shown = (
        f"printed: … {difference.printed} …\nrecorded: … {difference.recorded} …"
        for difference in check.differences
    )
    return Item(check.id, title, "\n".join(shown))


def _by_source(checks: Iterable[VerbatimCheck]) -> Iterable[Item]:
    ids: dict[str, list[str]] = {}
    for check in checks:
        ids.setdefault(check.source, []).append(check.id)
    return (Item(source, ", ".join(some)) for source, some in ids.items())


def _could_be(ids: tuple[str, ...]) -> str:
    if not ids:
        return "name it by the id of its source"
    few = ", ".join(ids[:5]) + (f" and {plural(len(ids) - 5, 'more', 'more')}" if ids[5:] else "")
    return f"could be of {few}; name it by the id"
