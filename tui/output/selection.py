"""What an export is about: the data, what of it was known, the day's state, one party or all."""

from collections.abc import Iterable

from msgspec import Struct

from ..analysis.registry import Snapshot
from ..engine.claims import Claim, DateClaim, StatusClaim
from ..engine.model import Act, Dataset, Quotation, Source
from ..engine.snapshot import Countdown, Standing, TreatyOnDay
from ..views.panels import quotations_of


class Subject(Struct, frozen=True):
    """The snapshot that is exported.

    ``party`` narrows everything to one state; ``remark`` says what is unusual about the knowledge.
    """

    on: Snapshot
    party: str | None = None
    remark: str | None = None

    @property
    def dataset(self) -> Dataset:
        """The data as a whole."""
        return self.on.registry.dataset

    @property
    def known(self) -> Dataset:
        """What was known of it."""
        return self.on.dataset

    @property
    def state(self) -> TreatyOnDay:
        """The treaty on the day."""
        return self.on.treaty

    @property
    def standings(self) -> tuple[Standing, ...]:
        """The states of the day, or the one."""
        return tuple(one for one in self.state.standings if self.party in (None, one.state.id))

    @property
    def countdowns(self) -> tuple[Countdown, ...]:
        """The pending notices, or that of the one state."""
        some = self.state.countdowns
        return tuple(one for one in some if self.party in (None, one.notice.state.id))

    @property
    def acts(self) -> tuple[Act, ...]:
        """What had happened by the day, earliest first."""
        return tuple(
            act
            for act in self.on.acts
            if act.day.first <= self.state.as_of
            and (self.party is None or self.party in (*act.states, *act.towards))
        )

    @property
    def quotations(self) -> tuple[Quotation, ...]:
        """What had been said by the day, latest first."""
        return quotations_of(self.on, self.party)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What sources had claimed; of one state, the claims about its status and its dates."""
        return tuple(one for one in self.known.claims if self.party is None or self._is_about(one))

    def _is_about(self, claim: Claim) -> bool:
        asserts = claim.asserts
        return isinstance(asserts, StatusClaim | DateClaim) and self.party in asserts.states

    @property
    def sources(self) -> tuple[Source, ...]:
        """What had been issued by the day or is cited by what was known; of one state, the cited.

        An act of law is known from its own day, so that a later source may bear it.
        """
        cited = set(self._cited())
        return tuple(
            one
            for one in self.dataset.sources
            if one.id in cited
            or (self.party is None and not (one.issued and one.issued.first > self.state.as_of))
        )

    def _cited(self) -> Iterable[str]:
        for standing in self.standings:
            yield from standing.state.sources
        for act in self.acts:
            yield from act.sources
            for rival in act.rivals:
                yield from rival.sources
        yield from (one.source for one in self.quotations)
        yield from (one.source for one in self.claims)
        if self.party is None:
            treaty = self.known.treaty
            for entry in (treaty, *treaty.rules, *treaty.groups):
                yield from entry.sources
