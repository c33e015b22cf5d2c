"""Rules of a treaty as data: the engine knows these kinds of rules, not treaties."""

import re
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, field

from .fields import END, Id, Line, Positive, Prose, Record, StateId
from .terms import Term

_NUMBERED = re.compile(r"([0-9]+[a-z]*|[IVXLC]+)\b(?! [A-Z])")
"""How an article begins; after the number of a title or a volume comes the name of a code."""


class Clause(Record, kw_only=True, frozen=True):
    """What every rule has: the article that sets it, and where that was read."""

    id: Id
    article: Line
    summary: Prose
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


def article_words(article: str | None) -> str:
    """Return how a text cites what sets a rule: an article or a law; nothing where none is known.

    >>> article_words("XV(2)"), article_words("22 U.S.C. 290c")
    ('Art. XV(2)', '22 U.S.C. 290c')
    """
    return f"Art. {article}" if article and _NUMBERED.match(article) else article or ""


class EntryIntoForceRule(
    Clause, kw_only=True, frozen=True, tag_field="kind", tag="entry_into_force"
):
    """When the treaty itself enters into force.

    ``term`` runs from the day on which ``instruments`` are deposited *and* those of every
    depositary and of every signatory with a passive quota of ``quota_at_least`` are among them;
    of every signatory, where ``all`` says so. Where ``share_at_least`` is set, the shares of those
    that have deposited must come to as much. A quota held jointly by a group of States Parties
    counts for each of its members.
    """

    term: Term
    instruments: Positive = 1
    all: bool = False
    depositaries: bool = False
    quota_at_least: Positive | None = None
    share_at_least: Annotated[float, Meta(gt=0, le=100)] | None = None


class LaterConsentRule(Clause, kw_only=True, frozen=True, tag_field="kind", tag="later_consent"):
    """When the treaty binds a state that deposits ``after`` its entry into force.

    Some treaties take this rule for all that deposit after the condition for it was met. The
    ``term`` runs from the earliest of the state's deposits.
    """

    term: Term
    after: Literal["entry_into_force", "condition_met"] = "entry_into_force"


class WithdrawalRule(Clause, kw_only=True, frozen=True, tag_field="kind", tag="withdrawal"):
    """The least time between a notice of withdrawal and its effect: a floor, not a timer.

    ``states`` are those for which it is; one that names none is for all others. No notice can be
    given until ``not_before`` has passed since the entry into force of the treaty or for the
    ``state``. ``tolled_by`` says in words what makes the term wait, ``condition`` on what the
    effect depends; obligations outlive the exit by the term ``survives``.
    """

    term: Term
    states: tuple[StateId, ...] = ()
    not_before: Term | None = None
    not_before_from: Literal["treaty", "state"] = "state"
    tolled_by: Line | None = None
    condition: Line | None = None
    survives: Term | None = None


class NoWithdrawalRule(Clause, kw_only=True, frozen=True, tag_field="kind", tag="no_withdrawal"):
    """The treaty cannot be left: a notice has no effect."""


class GeneralLawRule(Clause, kw_only=True, frozen=True, tag_field="kind", tag="general_law"):
    """No clause on withdrawal: what Art. 56(2) of the Vienna Convention gives, and is disputed."""

    term: Term = field(default_factory=lambda: Term("months", 12))


class CessationRule(Clause, kw_only=True, frozen=True, tag_field="kind", tag="cessation"):
    """An exit without a notice: the ``term`` runs from an act of kind ``cessation``."""

    term: Term


class ProvisionalApplicationRule(
    Clause, kw_only=True, frozen=True, tag_field="kind", tag="provisional_application"
):
    """Application before the treaty binds; it ends when the ``term`` has run from a notice."""

    term: Term


class ExpiryRule(Clause, kw_only=True, frozen=True, tag_field="kind", tag="expiry"):
    """The treaty ends for all: on a ``day``, or a ``term`` after its entry into force."""

    term: Term | None = None
    day: date | None = None


class TerminationRule(Clause, kw_only=True, frozen=True, tag_field="kind", tag="termination"):
    """The treaty ends for all when a party leaves, or too few of them are left."""

    when: Annotated[
        str,
        Meta(
            pattern=rf"^(a party leaves|parties below [0-9]{{1,4}}){END}",
            description="`a party leaves` or `parties below N`",
        ),
    ]

    @property
    def least(self) -> int | None:
        """The number of parties below which the treaty ends; ``None``: any that leaves ends it."""
        number = self.when.rpartition(" ")[2]
        return int(number) if number.isdigit() else None


class WindowRule(Clause, kw_only=True, frozen=True, tag_field="kind", tag="window"):
    """A window of days that a notice of withdrawal opens, both ends included."""

    name: Line
    opens: Term
    closes: Term


WayOut = WithdrawalRule | NoWithdrawalRule | GeneralLawRule
"""By what a notice of withdrawal is read."""
Exit = WayOut | CessationRule | ProvisionalApplicationRule
"""By what a clock is read."""
Rule = EntryIntoForceRule | LaterConsentRule | Exit | ExpiryRule | TerminationRule | WindowRule
