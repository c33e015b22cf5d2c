"""The states with their status on the day, as CSV that a spreadsheet opens without running it.

Or the docket, a row an exit.
"""

import csv
import io
from collections.abc import Iterable, Sequence

from msgspec.structs import astuple, fields

from ..analysis.docket import Docket
from .answers import DocketEntryAnswer
from .json import docket_answer
from .report import Subject

_HEADS = "as_of id name status flags since notice effective days_left".split()
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def sheet(subject: Subject) -> str:
    """Return one row a state, with the words and ids of the dataset and ISO dates (RFC 4180)."""
    notices = {countdown.notice.state.id: countdown for countdown in subject.state.countdowns}
    rows = []
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
        rows.append(row)
    return _written(_HEADS, rows)


def docket_sheet(docket: Docket) -> str:
    """Return one row an entry of a docket, with the keys and values of its JSON."""
    answer = docket_answer(docket)
    heads = ["as_of", "kind", *(one.encode_name for one in fields(DocketEntryAnswer))]
    rows = [
        (answer.as_of, kind, *map(_joined, astuple(entry)))
        for kind in ("pending", "announced", "recent", "returned")
        for entry in getattr(answer, kind)
    ]
    return _written(heads, rows)


def _written(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(heads)
    for row in rows:
        writer.writerow([_harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue()


def _joined(value: object) -> object:
    return " ".join(value) if isinstance(value, tuple) else value


def _harmless(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula; it shows the text."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA_STARTS) else text
