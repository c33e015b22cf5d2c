"""Who knew what when: a dataset as it could be known by a day.

Two axes of time: ``as of`` is the day looked at, ``known by`` the day whose knowledge is used.
An act of law is known from its own day, because the depositaries inform all others of it at once
(Articles XV(2) and XVII(7)). Everything else is known from the first day on which one of its
sources had been issued, or from an explicit ``known_from``.
"""

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from ..engine.act_kinds import ACTS_OF_LAW
from ..engine.claims import Claim
from ..engine.model import Act, Dataset, Quotation, Source

HINDSIGHT = date.max
"""The day by which everything is known."""


def known_from(record: Act | Quotation | Claim, sources: Mapping[str, Source]) -> date:
    """Return the first day on which an act, a quotation or a claim could be known.

    An inexact day counts as its last, unless a source was issued before: ``2021`` in a source of
    16 January 2021 had happened by then. A source with an inexact date counts as issued on the
    last day that it can mean, one without a date not at all.

    An act that is none of law is known from the first of its sources, never before itself; words
    are known when they are said, however late the source in which they were read.
    """
    if record.known_from is not None:
        return record.known_from
    day = record.date_said if isinstance(record, Quotation) else record.day
    if isinstance(record, Act) and record.kind in ACTS_OF_LAW:
        return day.last
    cited = record.sources if isinstance(record, Act) else (record.source,)
    issued = (sources[id_].issued for id_ in cited if id_ in sources)
    first = min((when.last for when in issued if when), default=day.last)
    return max(day.first, first if isinstance(record, Act) else min(day.last, first))


def as_known(dataset: Dataset, by: date) -> Dataset:
    """Return *dataset* as it could be known by a day; ``HINDSIGHT`` leaves everything in.

    Left out are acts and claims not known yet, words not said yet, and successor states whose
    succession is not known yet.
    """
    if by == HINDSIGHT:
        return dataset
    sources = dataset.source_by_id
    known, unborn = [], set()
    for act in dataset.acts:
        if known_from(act, sources) <= by:
            known.append(act)
        elif act.kind == "succession":
            unborn |= set(act.states)
    return replace(
        dataset,
        parties=tuple(state for state in dataset.parties if state.id not in unborn),
        acts=tuple(known),
        quotations=tuple(one for one in dataset.quotations if known_from(one, sources) <= by),
        claims=tuple(claim for claim in dataset.claims if known_from(claim, sources) <= by),
    )
