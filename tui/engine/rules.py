"""Rules of a treaty as data: the engine knows these kinds of rules, not treaties."""

from typing import Annotated

from msgspec import Meta

from .fields import Id, Line, Prose, Record
from .terms import Term


class EntryIntoForceRule(
    Record, kw_only=True, frozen=True, tag_field="kind", tag="entry_into_force"
):
    """When the treaty itself enters into force.

    ``term`` runs from the day on which ``instruments`` are deposited *and* those of every
    depositary and of every signatory with a passive quota of ``quota_at_least`` are among them.
    A quota held jointly by a group of States Parties counts for each of its members.
    """

    id: Id
    article: Line
    term: Term
    instruments: Annotated[int, Meta(ge=1)]
    depositaries: bool = False
    quota_at_least: Annotated[int, Meta(ge=1)] | None = None
    summary: Prose
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


class LaterConsentRule(Record, kw_only=True, frozen=True, tag_field="kind", tag="later_consent"):
    """When the treaty binds a state that deposits after the entry into force.

    The ``term`` runs from the earliest of the state's deposits.
    """

    id: Id
    article: Line
    term: Term
    summary: Prose
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


class WithdrawalRule(Record, kw_only=True, frozen=True, tag_field="kind", tag="withdrawal"):
    """The least time between a notice of withdrawal and its effect: a floor, not a timer."""

    id: Id
    article: Line
    term: Term
    summary: Prose
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


class WindowRule(Record, kw_only=True, frozen=True, tag_field="kind", tag="window"):
    """A window of days that a notice of withdrawal opens, both ends included."""

    id: Id
    name: Line
    article: Line
    opens: Term
    closes: Term
    summary: Prose
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


Rule = EntryIntoForceRule | LaterConsentRule | WithdrawalRule | WindowRule
