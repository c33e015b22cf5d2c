"""What a dataset holds under an id, where one name may stand for several; what it cites."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal, get_args

from msgspec import Struct

from ..analysis.names import caseless
from ..engine.claims import Claim
from ..engine.model import Act, Dataset, Group, Quotation, State, Treaty
from ..engine.rules import Rule

Kind = Literal["treaty", "state", "event", "quotation", "source", "claim"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class RecordId(Struct, frozen=True):
    """By which a record of a dataset is called; ``name`` is another way to call it.

    Ids are unique within a kind, not among them.
    """

    kind: Kind
    id: str
    name: str = ""

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"


def record_ids(dataset: Dataset) -> tuple[RecordId, ...]:
    """Return everything that can be asked for by an id."""
    return (
        RecordId("treaty", "treaty", dataset.treaty.id),
        *(RecordId("state", state.id, state.name) for state in dataset.parties),
        *(RecordId("event", act.id) for act in dataset.acts),
        *(RecordId("quotation", quotation.id) for quotation in dataset.quotations),
        *(RecordId("source", source.id) for source in dataset.sources),
        *(RecordId("claim", claim.id) for claim in dataset.claims),
    )


def look_up(known: tuple[RecordId, ...], wanted: str) -> tuple[RecordId, ...]:
    """Return what is meant by ``ID``, a name or ``kind:ID`` in any case; more than one may be."""
    kind, colon, rest = wanted.partition(":")
    if colon and caseless(kind) in KINDS:
        of_kind = tuple(entry for entry in known if entry.kind == caseless(kind))
        return look_up(of_kind, rest)
    typed = caseless(wanted)
    return tuple(
        entry for entry in known if typed and typed in (caseless(entry.id), caseless(entry.name))
    )


def nearest(known: tuple[RecordId, ...], wanted: str) -> str | None:
    """Return the id or name that is written most like *wanted*, if any is near."""
    names = {caseless(name): name for entry in known for name in (entry.id, entry.name) if name}
    kind, colon, rest = wanted.partition(":")
    bare = rest if colon and caseless(kind) in KINDS else wanted
    near = get_close_matches(caseless(bare), names, n=1)
    return names[near[0]] if near else None


def cited(*entries: Iterable[Treaty | Rule | Group | State | Act | Quotation | Claim]) -> set[str]:
    """Return the ids of the sources that some entries rest on, those of rival values too."""
    found: set[str] = set()
    for entry in (entry for some in entries for entry in some):
        if isinstance(entry, Quotation | Claim):
            found.add(entry.source)
            continue
        found.update(entry.sources)
        if isinstance(entry, Act):
            found.update(id_ for rival in entry.rivals for id_ in rival.sources)
    return found
