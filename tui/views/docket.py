"""The docket in words: a row for each exit, and the page of them all."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct

from ..analysis.docket import RECENT_YEARS, Docket, DocketEntry, Kind
from ..analysis.sentences import capital, has_members, long_day
from ..engine.rules import article_words
from .document import Document, Section, Table
from .labels import (
    BASIS_WORDS,
    date_words,
    day_words,
    days_words,
    few_names,
    kind_name,
    reservation,
)
from .search import matches

HEADINGS: dict[Kind, str] = {
    "pending": "Pending",
    "announced": "Announced, no notice given",
    "recent": f"Exits of the last {RECENT_YEARS} years",
    "returned": "Returns",
}
DAYS: dict[Kind, str] = {
    "pending": "days to go, out on",
    "announced": "announced on",
    "recent": "out on",
    "returned": "bound again on",
}
"""What the day of each kind of entry is."""
MARKS: dict[Kind, str] = {
    "pending": "pending",
    "announced": "announced",
    "recent": "former_party",
    "returned": "party",
}
"""The mark of each kind of entry, a key of ``theme.symbols``."""


class DocketRow(Struct, frozen=True):
    """An entry in words. ``figure`` and ``unit`` are the days, ``done`` how much of them is over.

    ``unsure`` say on what the day depends and whether it is disputed, ``basis`` how the exit is
    known where it was not read, ``checked`` how far the data was checked.
    """

    entry: DocketEntry
    figure: str
    unit: str
    name: str
    treaty: str
    when: str
    article: str
    unsure: tuple[str, ...]
    basis: str
    checked: str
    done: float | None = None

    @property
    def remarks(self) -> tuple[str, ...]:
        """All that is to be said of the day, a phrase each."""
        return (*self.unsure, *filter(None, (self.basis,)), self.checked)


def docket_rows(docket: Docket, filter_: str = "") -> tuple[DocketRow, ...]:
    """Return the rows of a docket in its order, those that match a filter."""
    rows = (docket_row(entry, docket.as_of) for entry in docket.entries)
    return tuple(
        row
        for row in rows
        if matches(filter_, row.name, row.treaty, row.entry.state.id, row.entry.treaty.id)
    )


def docket_row(entry: DocketEntry, day: date) -> DocketRow:
    """Return an entry in words, as seen on *day*."""
    figure, unit = _figure(entry)
    return DocketRow(
        entry,
        figure,
        unit,
        entry.state.name,
        entry.treaty.name,
        _when(entry),
        article_words(entry.article),
        tuple(_unsure(entry)),
        "" if entry.act.basis in ("read", "disputed") else BASIS_WORDS[entry.act.basis],
        f"data checked to {day_words(entry.treaty.checked)}",
        _done(entry, day),
    )


def _figure(entry: DocketEntry) -> tuple[str, str]:
    if entry.kind == "pending" and entry.days is not None:
        phase = entry.countdown.phase if entry.countdown else ""
        left = "left when suspended" if phase == "suspended" else "to go"
        return str(entry.days), f"{'day' if entry.days == 1 else 'days'} {left}"
    return "", ""


def _when(entry: DocketEntry) -> str:
    effective = day_words(entry.effective) if entry.effective else ""
    if entry.kind == "announced":
        return f"announced {date_words(entry.act.day)}"
    if entry.kind == "returned":
        return f"bound again {effective}"
    if entry.kind == "recent":
        return f"out {effective}"
    by_notice = entry.act.kind == "notice_of_withdrawal"
    what = "notice" if by_notice else kind_name(entry.act, entry.treaty)
    start = f"{what} {date_words(entry.act.day)}"
    return f"{start}, effective {effective}" if effective else start


def _done(entry: DocketEntry, day: date) -> float | None:
    if entry.kind != "pending" or not (entry.received and entry.effective):
        return None
    return min(1.0, (day - entry.received).days / max(1, (entry.effective - entry.received).days))


def doubt(entry: DocketEntry) -> str:
    """Return with what reservation an entry is told: ``, on a condition``; empty with none."""
    if entry.kind == "recent" and entry.notice and entry.notice.recorded is None:
        return ", effect not recorded"
    if entry.kind == "recent" and entry.condition:
        return ", on a condition"
    return reservation(entry.countdown)


def _unsure(entry: DocketEntry) -> Iterable[str]:
    phase = entry.countdown.phase if entry.countdown else ""
    if entry.condition:
        yield f"conditional: {entry.condition}"
    elif phase in ("disputed", "suspended"):
        yield phase
    elif phase == "without_effect":
        yield "without effect: the treaty cannot be left"
    if entry.act.kind == "cessation":
        yield "ceased, without a notice"
    if entry.act.basis == "disputed":
        yield BASIS_WORDS[entry.act.basis]
    recorded = entry.notice.recorded if entry.notice else None
    if entry.kind == "recent" and recorded is None:
        yield "no effect recorded"


def docket_document(docket: Docket, unreadable: Iterable[tuple[str, str]] = ()) -> Document:
    """Return the docket as a page: a table for each kind of entry, and what could not be read."""
    rows = docket_rows(docket)
    sections = [
        Section(heading, table=Table(_HEADS[kind], tuple(_cells(row) for row in found)))
        for kind, heading in HEADINGS.items()
        if (found := [row for row in rows if row.entry.kind == kind])
    ]
    wrong = tuple(f"{name}: {why}" for name, why in unreadable)
    if wrong:
        sections.append(Section("Could not be read", paragraphs=wrong))
    return Document(
        title=f"Who is leaving what, on {long_day(docket.as_of)}",
        lead=docket_lead(docket),
        sections=tuple(sections),
    )


_HEADS: dict[Kind, tuple[str, ...]] = {
    "pending": ("DAYS", "STATE", "TREATY", "NOTICE AND EFFECT", "ARTICLE", "REMARKS"),
    "announced": ("STATE", "TREATY", "ANNOUNCED", "REMARKS"),
    "recent": ("STATE", "TREATY", "EXIT", "ARTICLE", "REMARKS"),
    "returned": ("STATE", "TREATY", "RETURN", "REMARKS"),
}


def _cells(row: DocketRow) -> tuple[str, ...]:
    remarks = "; ".join(row.remarks)
    first = (row.name, row.treaty, row.when)
    if row.entry.kind == "pending":
        return (row.figure, *first, row.article, remarks)
    if row.entry.kind == "recent":
        return (*first, row.article, remarks)
    return (*first, remarks)


def docket_lead(docket: Docket) -> str:
    """Return the one sentence on a docket: who leaves what next."""
    words = next_exit(docket)
    return f"{capital(words)}." if words else "No exit is pending under any treaty shown here."


def next_exit(docket: Docket, *, but: str | None = None) -> str:
    """Return who leaves what next: ``the United States leaves UNESCO in 35 days``.

    Those that leave one treaty on one day are named together; a treaty can be left out by its id.
    It is empty where nobody is leaving on a day that is known.
    """
    timed = [entry for entry in docket.pending if entry.days is not None and entry.effective]
    timed = [entry for entry in timed if entry.treaty.id != but]
    if not timed:
        return ""
    first = timed[0]
    together = [
        entry
        for entry in timed
        if (entry.treaty.id, entry.effective) == (first.treaty.id, first.effective)
    ]
    return f"{leaving(together)} in {days_words(first.days or 0)}{reservation(first.countdown)}"


def leaving(together: Sequence[DocketEntry]) -> str:
    """Return who leaves what: ``Nicaragua and the United States leave UNESCO``."""
    leaves = "leaves" if len(together) == 1 else "leave"
    return f"{who_words(together)} {leaves} {treaty_words(together[0])}"


def who_words(together: Sequence[DocketEntry]) -> str:
    """Return the states of entries as one name; three at most are named."""
    return few_names([entry.state for entry in together])


def pending_together(docket: Docket) -> tuple[tuple[DocketEntry, ...], ...]:
    """Return the pending exits, those together that leave one treaty on one day and as surely."""
    groups: dict[object, list[DocketEntry]] = {}
    for entry in docket.pending:
        key = (entry.treaty.id, entry.effective, docket_row(entry, docket.as_of).unsure)
        groups.setdefault(key if entry.effective else entry, []).append(entry)
    return tuple(tuple(entries) for entries in groups.values())


def treaty_words(entry: DocketEntry) -> str:
    """Return a treaty's name in a sentence; an organisation, with members, goes by its own."""
    first = next(iter(entry.treaty.aliases), " ")
    return (
        first
        if has_members(entry.treaty.words) and " " not in first
        else f"the {entry.treaty.name}"
    )
