"""The acts of all treaties and what follows from them, as Parquet files for DuckDB, Spark, pandas.

Where a depositary's whole archive is too much for one program, a database asks it: three tables,
joined by ``dataset`` and ``state`` or by ``act``. A day is a date; a state's status holds from its
``start``, null where the data gives no day, until, not including, its ``end``, null where it still
does.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ..analysis.knowledge import known_from
from ..analysis.registry import Registry, Snapshot
from ..base.errors import UserError
from ..engine.act_kinds import ACTS_OF_LAW
from ..engine.snapshot import Status

if TYPE_CHECKING:
    import pyarrow as arrow

_EXTRA = "parquet needs one more package: pip install 'openskies-tui[parquet]'"
_TEXTS, _DAYS = "list<text>", "day"
_COLUMNS = {
    "acts": {
        "dataset": "text", "treaty": "text", "act": "text", "kind": "text", "of_law": "bool",
        "title": "text", "first": _DAYS, "last": _DAYS, "precision": "text", "about": "bool",
        "until": _DAYS, "effective": _DAYS, "known_from": _DAYS, "basis": "text",
        "states": _TEXTS, "towards": _TEXTS, "sources": _TEXTS,
    },
    "statuses": {
        "dataset": "text", "treaty": "text", "roster": "text", "state": "text", "name": "text",
        "status": "text", "start": _DAYS, "end": _DAYS,
    },
    "notices": {
        "dataset": "text", "treaty": "text", "state": "text", "name": "text", "act": "text",
        "kind": "text", "received": _DAYS, "earliest": _DAYS, "effective": _DAYS, "article": "text",
        "revoked": _DAYS, "suspended": _DAYS, "recorded": _DAYS,
    },
}  # fmt: skip
"""The tables with their columns and the type of each."""


def parquet(registries: Iterable[tuple[str, Registry]], day: date) -> dict[str, bytes]:
    """Return the files of a collection by their names, as it was known by *day*.

    Raises:
        UserError: the package that writes them is not installed.
    """
    try:
        import pyarrow
        from pyarrow.parquet import write_table
    except ImportError:
        raise UserError(_EXTRA) from None
    rows: dict[str, list[dict[str, Any]]] = {table: [] for table in _COLUMNS}
    for name, registry in registries:
        on = registry.on(day)
        named = {"dataset": name, "treaty": on.dataset.treaty.name}
        rows["acts"] += [named | act for act in _acts(on)]
        counted = named | {"roster": on.dataset.treaty.roster}
        rows["statuses"] += [counted | status for status in _statuses(on)]
        rows["notices"] += [named | notice for notice in _notices(on)]
    files = {}
    for table, columns in _COLUMNS.items():
        fields = [(column, _type(pyarrow, kind)) for column, kind in columns.items()]
        written = BytesIO()
        write_table(pyarrow.Table.from_pylist(rows[table], pyarrow.schema(fields)), written)
        files[f"{table}.parquet"] = written.getvalue()
    return files


def _type(pyarrow: Any, kind: str) -> "arrow.DataType":
    return {
        "text": pyarrow.string(),
        "bool": pyarrow.bool_(),
        _DAYS: pyarrow.date32(),
        _TEXTS: pyarrow.list_(pyarrow.string()),
    }[kind]


def _acts(on: Snapshot) -> Iterator[dict[str, Any]]:
    for act in on.acts:
        yield {
            "act": act.id, "kind": act.kind, "of_law": act.kind in ACTS_OF_LAW,
            "title": act.title, "first": act.day.first, "last": act.day.last,
            "precision": act.day.precision, "about": act.day.approximate,
            "until": act.until.last if act.until else None, "effective": act.effective,
            "known_from": known_from(act, on.dataset.source_by_id), "basis": act.basis,
            "states": [*act.states], "towards": [*act.towards], "sources": [*act.sources],
        }  # fmt: skip


def _statuses(on: Snapshot) -> Iterator[dict[str, Any]]:
    """Yield each status that a state has had while it existed, with its first day and its end."""
    for history in on.timeline.histories:
        named = {"state": history.state.id, "name": history.state.name}
        begun: tuple[tuple[date | None, Status], ...] = history.statuses
        if history.at_first != "non_party":
            begun = ((None, history.at_first), *begun)
        ends = (*(start for start, _ in begun[1:]), None)
        for (start, status), following in zip(begun, ends, strict=False):
            first = max(filter(None, (start, history.born)), default=None)
            end = min(filter(None, (following, history.ceased)), default=None)
            if first is None or end is None or first < end:
                yield named | {"status": status, "start": first, "end": end}


def _notices(on: Snapshot) -> Iterator[dict[str, Any]]:
    for notice in on.timeline.notices:
        yield {
            "state": notice.state.id, "name": notice.state.name, "act": notice.act.id,
            "kind": notice.act.kind, "received": notice.received, "earliest": notice.earliest,
            "effective": notice.effective, "article": notice.article,
            "revoked": notice.revoked, "suspended": notice.suspended,
            "recorded": notice.recorded,
        }  # fmt: skip
