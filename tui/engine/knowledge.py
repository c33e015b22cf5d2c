"""Who knew what when: a dataset as it could be known by a day.

Two axes of time: ``as of`` is the day looked at, ``known by`` the day whose knowledge is used.
An act of law is known from its own day, because the depositaries inform all others of it at once
(Articles XV(2) and XVII(7)). Everything else is known from the first day on which one of its
sources had been issued, or from an explicit ``known_from``.
"""

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from .act_kinds import ACTS_OF_LAW
from .claims import Claim
from .model import Act, Dataset, Source

HINDSIGHT = date.max
"""The day by which everything is known."""


def act_known_from(act: Act, sources: Mapping[str, Source]) -> date:
    """Return the first day on which an act could be known; never before the act itself.

    A source with a partial date counts as issued on the last day of its span, one without a
    date not at all; an act none of whose sources has a date is known from its own day.
    """
    if act.known_from is not None:
        return act.known_from
    if act.kind in ACTS_OF_LAW:
        return act.day.first
    issued = [sources[id_].issued for id_ in act.sources if id_ in sources]
    first = min((day.last for day in issued if day), default=act.day.last)
    return max(act.day.first, first)


def claim_known_from(claim: Claim) -> date:
    """Return the first day on which a claim could be known: the last day of its own date."""
    return claim.day.last


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
        if act_known_from(act, sources) <= by:
            known.append(act)
        elif act.kind == "succession":
            unborn |= set(act.states)
    return replace(
        dataset,
        parties=tuple(state for state in dataset.parties if state.id not in unborn),
        acts=tuple(known),
        quotations=tuple(words for words in dataset.quotations if words.said.first <= by),
        claims=tuple(claim for claim in dataset.claims if claim_known_from(claim) <= by),
    )
