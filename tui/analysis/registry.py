"""The door of the library: a dataset, and what was so, and known, on a day.

Everything that shows or writes an answer comes through here, so that nobody else puts together
what was known, the hypothetical acts, the compiled timeline and the day.
"""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, datetime
from difflib import get_close_matches
from functools import cached_property, lru_cache, partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from ..base.errors import NoSuchStateThen, NotADay, UnknownState, UserError
from ..engine.act_kinds import ACT_KINDS
from ..engine.claims import Claim
from ..engine.compile import compile_timeline
from ..engine.model import Act, Dataset, Quotation, State, Words
from ..engine.snapshot import Countdown, Counts, Standing, Status, TreatyOnDay
from ..engine.timeline import Timeline
from .impact import Impact, impact_of
from .knowledge import HINDSIGHT, as_known, known_from
from .names import caseless, state_named
from .proof import Proof, deciding_article
from .prover import Prover
from .statements import Statement, statement_on_state, statement_on_treaty
from .verdicts import Judgement, judge_all
from .what_if import (
    Consequence,
    Hypothesis,
    changing_nothing,
    consequences,
    lay_over,
    parse_hypothesis,
)

if TYPE_CHECKING:
    from .headlines import HeadlineCheck

_KEPT = 64
"""How many states of knowledge are kept compiled: a step through the days asks for them again."""


_WAYS_OUT = frozenset({"announce", "notify", "cease", "end_application"})
"""The steps with which a way out begins."""


class Known(Struct, frozen=True):
    """What was known by a day, with the hypothetical acts, and what follows from it."""

    dataset: Dataset
    timeline: Timeline


class Registry:
    """A dataset that answers for any day.

    >>> from openskies_tui import Registry, load_dataset
    >>> registry = Registry(load_dataset("open-skies"))
    >>> registry.on(date(2021, 7, 1)).counts.party
    33
    """

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self._known = lru_cache(_KEPT)(partial(_compile, dataset))

    def __repr__(self) -> str:
        return f"Registry({self.dataset!r})"

    def on(
        self,
        day: date,
        *,
        known_by: date | None = None,
        what_if: Sequence[str | Hypothesis] = (),
    ) -> "Snapshot":
        """Return the treaty on *day* as it was known by a day, *day* itself unless given.

        With ``known_by=HINDSIGHT`` all is known. *what_if* are hypothetical acts, as typed
        (``BLR notice 2026-12-01``) or parsed.

        >>> from openskies_tui import Registry, load_dataset
        >>> what_if = ["BLR notice 2026-12-01"]
        >>> then = Registry(load_dataset()).on(date(2027, 1, 1), what_if=what_if)
        >>> then.countdown("BLR").effective
        datetime.date(2027, 6, 1)

        Raises:
            NotADay: a day is no ``datetime.date``.
            UserError: a what-if cannot be read; the message says what is expected.
        """
        for given in (day, *([] if known_by is None else [known_by])):
            if not isinstance(given, date) or isinstance(given, datetime):
                raise NotADay(f"expected a datetime.date, got {type(given).__name__}: {given!r}")
        acts = tuple(self.hypothesis(act) if isinstance(act, str) else act for act in what_if)
        by = day if known_by is None else known_by
        known = self._known(self._last_news(by), acts)
        return Snapshot(self, known.dataset, known.timeline, by, acts, known.timeline.on(day))

    def known(self, by: date) -> "Known":
        """Return what was known by a day, and all that follows from it for all days."""
        return self._known(self._last_news(by), ())

    @cached_property
    def first_exit(self) -> date:
        """The first day on which anything of an exit was on record, a mere announcement too."""
        ways = (
            known_from(act, self.dataset.source_by_id)
            for act in self.dataset.acts
            if ACT_KINDS[act.kind].step in _WAYS_OUT
        )
        return min(ways, default=date.max)

    def _last_news(self, by: date) -> date:
        """Return the last day up to *by* on which anything became known: until the next it holds.

        A wall of clocks is stepped day by day; no treaty is compiled anew without news.
        """
        index = bisect_right(self._news, by)
        if index == len(self._news):
            return HINDSIGHT  # all is known, and need not be compiled twice
        return self._news[index - 1] if index else date.min

    @cached_property
    def _news(self) -> list[date]:
        data = self.dataset
        records: tuple[Act | Quotation | Claim, ...] = (*data.acts, *data.quotations, *data.claims)
        return sorted({known_from(record, data.source_by_id) for record in records})

    def hypothesis(self, text: str) -> Hypothesis:
        """Return a hypothetical act as typed, ``BLR notice 2026-12-01``.

        Raises:
            UserError: it cannot be read; the message says what is expected.
        """
        try:
            return parse_hypothesis(text, self.dataset)
        except ValueError as error:
            raise UserError(str(error)) from None

    def state(self, wanted: str) -> State:
        """Return the state with this code or name, in any case and Unicode form.

        >>> from openskies_tui import Registry, load_dataset
        >>> Registry(load_dataset()).state("Belarus")
        State('BLR')

        Raises:
            UnknownState: the dataset has no such state; the message names the nearest.
        """
        if found := state_named(self.dataset, str(wanted)):
            return found
        raise _unknown_state(self.dataset, str(wanted))

    @cached_property
    def judged(self) -> tuple[Judgement, ...]:
        """Every claim with its verdict, by all that the data knows."""
        return judge_all(self.dataset)

    def without(self, sources: Sequence[str]) -> Impact:
        """Return what changes, and what loses its only support, without some sources.

        Raises:
            UnknownSource: one of the ids is no source of the dataset.
        """
        return impact_of(self.dataset, sources)


def _compile(whole: Dataset, known_by: date, what_if: tuple[Hypothesis, ...]) -> Known:
    dataset = lay_over(as_known(whole, known_by), what_if)
    return Known(dataset, compile_timeline(dataset, whole))


def _unknown_state(dataset: Dataset, wanted: str) -> UnknownState:
    names = {caseless(name): name for state in dataset.parties for name in (state.id, state.name)}
    near = get_close_matches(caseless(wanted), names, n=1)
    hint = f"did you mean {names[near[0]]}?" if near else "expected a code such as RUS, or a name"
    return UnknownState(f"no state `{wanted}` in this dataset; {hint}")


class Snapshot(Struct, frozen=True, dict=True):
    """The treaty on one day, as it was known by a day; made by ``Registry.on``.

    ``dataset`` and ``timeline`` hold what was known, and the hypothetical acts of ``what_if`` if
    there are any; ``registry`` holds the dataset as loaded. ``treaty`` is the engine's answer.
    """

    registry: Registry
    dataset: Dataset
    timeline: Timeline
    known_by: date
    what_if: tuple[Hypothesis, ...]
    treaty: TreatyOnDay

    def __repr__(self) -> str:
        counts = self.counts
        return (
            f"<Snapshot of {self.dataset.treaty.id} on {self.day}: {counts.party} States Parties, "
            f"{counts.withdrawal_pending} pending>"
        )

    @property
    def day(self) -> date:
        """The day looked at."""
        return self.treaty.as_of

    @property
    def counts(self) -> Counts:
        """How many states have each status; a pending withdrawal still counts as a party."""
        return self.treaty.counts

    @property
    def words(self) -> Words:
        """What the treaty calls its parties and their exit."""
        return self.dataset.treaty.words

    @property
    def is_counted(self) -> bool:
        """Whether the roster is complete, so that its states can be counted."""
        return self.dataset.treaty.roster == "complete"

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts known, in the order of their days, those that lie ahead of the day too."""
        return self.dataset.acts_by_day

    def party(self, wanted: str) -> Standing:
        """Return how a state stands on the day, by its code or name.

        >>> from openskies_tui import Registry, load_dataset
        >>> Registry(load_dataset()).on(date(2021, 7, 1)).party("RUS").status
        'party'

        Raises:
            UnknownState: the dataset has no such state.
            NoSuchStateThen: the state does not exist on the day, or is not known yet.
        """
        id_ = self._id(wanted)
        standing = self.treaty.standing(id_)
        if standing is None:
            raise NoSuchStateThen(f"{id_} does not exist on {self.day}")
        return standing

    def countdown(self, wanted: str) -> Countdown | None:
        """Return the countdown of a state's notice of withdrawal, ``None`` where none runs.

        >>> from openskies_tui import Registry, load_dataset
        >>> Registry(load_dataset()).on(date(2021, 7, 1)).countdown("RUS").days
        170

        Raises:
            UnknownState: the dataset has no such state.
        """
        return self.treaty.countdown(self._id(wanted))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The words that had been said by the day, as far as they were known."""
        sources = self.dataset.source_by_id
        said = self.dataset.quotations
        return tuple(words for words in said if known_from(words, sources) <= self.day)

    @cached_property
    def judged(self) -> tuple[Judgement, ...]:
        """The claims known by now, each with its verdict by all that the data knows."""
        known = self.dataset.claim_by_id
        return tuple(judgement for judgement in self.registry.judged if judgement.claim.id in known)

    def explain(self, wanted: str) -> Proof:
        """Prove the status of a state, and its countdown where it has one.

        Raises:
            UnknownState: the dataset has no such state.
            NoSuchStateThen: the state does not exist on the day.
        """
        return self._prover.status(self.party(wanted))

    def explain_count(self, status: Status) -> Proof:
        """Prove how many states have a status: by the changes that led to the number."""
        return self._prover.count(status)

    def explain_entry_into_force(self) -> Proof:
        """Prove the treaty's own entry into force, or name what it still lacks (Article XVII)."""
        return self._prover.entry()

    def statement(self, wanted: str | None = None) -> Statement:
        """Return what is true of a state, or of the treaty, in a form that can be said.

        Raises:
            UnknownState: the dataset has no such state.
            NoSuchStateThen: the state does not exist on the day.
        """
        if wanted is None:
            return statement_on_treaty(self.dataset, self.timeline, self.treaty)
        standing = self.party(wanted)
        statement = statement_on_state(self.dataset, self.timeline, self.treaty, standing)
        if "withdrawal_announced" in standing.flags:
            return statement  # no article knows an announcement
        return replace(statement, article=deciding_article(self.explain(standing.state.id)))

    def check(self, headline: str) -> "HeadlineCheck":
        """Return how a headline or sentence fits the day.

        >>> from openskies_tui import Registry, load_dataset
        >>> on = Registry(load_dataset()).on(date(2021, 7, 1))
        >>> on.check("Russia has left Open Skies").verdict
        'premature'
        """
        from .headlines import check_headline

        return check_headline(headline, self.dataset, self.timeline, self.day)

    @property
    def consequences(self) -> tuple[Consequence, ...]:
        """What would follow from each hypothetical notice."""
        return consequences(self.dataset, self.timeline, self.what_if)

    @cached_property
    def changing_nothing(self) -> tuple[Hypothesis, ...]:
        """The hypothetical acts that change nothing."""
        return changing_nothing(self.dataset, self.timeline, self.what_if)

    @cached_property
    def _prover(self) -> Prover:
        return Prover(self.dataset, self.timeline, self.day)

    def _id(self, wanted: str) -> str:
        return self.registry.state(wanted).id
