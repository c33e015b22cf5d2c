"""Entry into force, derived from the deposits (Article XVII(2) of the Treaty on Open Skies).

The recorded date is never used here: it is only compared with the derived one, by the checks.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from .model import Act, State, Treaty
from .rules import EntryIntoForceRule
from .snapshot import Progress


class Consent(Struct, frozen=True, gc=False):
    """A state's first expression of consent: the deposit, and the days between which it counts.

    A successor's consent counts from its succession, its predecessor's until then.
    """

    state: State
    deposit: Act
    counts_from: date
    counts_until: date | None = None


class Signatory(Struct, frozen=True, gc=False):
    """A state on the way into force: from which day it counts, and whether it is indispensable.

    A signatory counts from its signature, a depositary always.
    """

    state: State
    counts_from: date
    indispensable: bool


class EntryIntoForce(Struct, frozen=True):
    """The treaty's own entry into force, and the way there, day by day."""

    rule: EntryIntoForceRule | None
    consents: tuple[Consent, ...]
    signatories: tuple[Signatory, ...]
    completed_on: date | None
    completed_by: tuple[Act, ...]
    in_force_from: date | None

    def settled_on(self, day: date) -> bool:
        """Return whether it is certain on *day* when the treaty enters (or entered) into force."""
        return self.rule is None or (self.completed_on is not None and self.completed_on <= day)

    def progress_on(self, day: date) -> Progress | None:
        """Return how far the treaty is on *day*, ``None`` without a rule or once in force."""
        if self.rule is None or (self.in_force_from and day >= self.in_force_from):
            return None
        holding = _holding(self.consents, day)
        met = self.completed_on is not None and day >= self.completed_on
        return Progress(
            instruments=len(holding),
            needed=max(self.rule.instruments, len(_missing(self.signatories, frozenset(), day))),
            missing=_missing(self.signatories, holding, day),
            completed_on=self.completed_on if met else None,
            completed_by=self.completed_by if met else (),
            in_force_from=self.in_force_from if met else None,
        )


def _holding(consents: Sequence[Consent], day: date) -> frozenset[str]:
    return frozenset(
        consent.state.id
        for consent in consents
        if consent.counts_from <= day
        and (consent.counts_until is None or day < consent.counts_until)
    )


def _missing(
    signatories: Sequence[Signatory], holding: frozenset[str], day: date
) -> tuple[State, ...]:
    """Return the indispensable states of a day that have not deposited, in the order of ids."""
    return tuple(
        signatory.state
        for signatory in signatories
        if signatory.indispensable
        and signatory.counts_from <= day
        and signatory.state.id not in holding
    )


def _share(states: Mapping[str, State], holding: frozenset[str]) -> float:
    """Return what the shares of those that have deposited come to, in percent."""
    return round(sum(states[id_].share or 0 for id_ in holding), 9)


def read_signatories(
    rule: EntryIntoForceRule,
    treaty: Treaty,
    states: Mapping[str, State],
    signed: Mapping[str, date],
) -> tuple[Signatory, ...]:
    """Return who signed when, and without whose instruments the treaty cannot enter into force.

    Indispensable are the depositaries, signed or not, and every signatory with a passive quota
    of the rule's size; a quota held jointly by a group counts for each member, as it was applied
    to Belarus and Russia.
    """
    quotas = {id_: states[id_].passive_quota or 0 for id_ in signed}
    for group in treaty.groups:
        for id_ in group.members:
            if id_ in quotas:
                quotas[id_] = max(quotas[id_], group.passive_quota or 0)
    days = dict(signed) | {id_: date.min for id_ in treaty.depositaries if rule.depositaries}
    least = rule.quota_at_least
    return tuple(
        Signatory(
            states[id_],
            day,
            (rule.all and id_ in signed)
            or (rule.depositaries and id_ in treaty.depositaries)
            or (least is not None and quotas.get(id_, 0) >= least),
        )
        for id_, day in sorted(days.items())
        if id_ in states
    )


def derive_entry_into_force(
    treaty: Treaty,
    states: Mapping[str, State],
    signed: Mapping[str, date],
    consents: Sequence[Consent],
) -> EntryIntoForce:
    """Return when the treaty entered into force, and which deposits completed the condition.

    ``signed`` gives the first day on which each signatory signed, ``consents`` the first consent
    of each state. The condition is that of the day: a later signature does not undo it.
    """
    ordered = tuple(sorted(consents, key=lambda consent: (consent.counts_from, consent.state.id)))
    rule = treaty.rule(EntryIntoForceRule) if treaty.roster == "complete" else None
    if rule is None:
        return EntryIntoForce(None, ordered, (), None, (), None)
    signatories = read_signatories(rule, treaty, states, signed)
    least = rule.share_at_least or 0
    # Before the last of so many deposits there cannot be enough of them.
    for day in sorted({consent.counts_from for consent in ordered[rule.instruments - 1 :]}):
        holding = _holding(ordered, day)
        enough = len(holding) >= rule.instruments and _share(states, holding) >= least
        if enough and not _missing(signatories, holding, day):
            completing = tuple(consent.deposit for consent in ordered if consent.counts_from == day)
            return EntryIntoForce(rule, ordered, signatories, day, completing, rule.term.after(day))
    return EntryIntoForce(rule, ordered, signatories, None, (), None)
