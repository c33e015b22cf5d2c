"""The states with their status on the day, as CSV that a spreadsheet opens without running it."""

import csv
import io

from .report import Subject

_HEADS = "as_of id name status flags since notice effective days_left".split()
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def sheet(subject: Subject) -> str:
    """Return one row a state, with the words and ids of the dataset and ISO dates (RFC 4180)."""
    notices = {countdown.notice.state.id: countdown for countdown in subject.state.countdowns}
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_HEADS)
    for standing in subject.standings:
        notice = notices.get(standing.state.id)
        row = (
            subject.state.as_of,
            standing.state.id,
            standing.state.name,
            standing.status,
            " ".join(standing.flags),
            standing.since,
            notice.notice.received if notice else None,
            notice.effective if notice else None,
            notice.days if notice else None,
        )
        writer.writerow([_harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue()


def _harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula; it shows the text."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA_STARTS) else text
