"""Proves what a timeline says: the steps from the acts, by the rules, to a value on a day."""

from collections.abc import Iterator
from datetime import date
from operator import itemgetter

from ..engine.act_kinds import CONSENT_KINDS
from ..engine.exits import way_out
from ..engine.model import Act, Dataset, State
from ..engine.rules import GeneralLawRule, LaterConsentRule, WithdrawalRule
from ..engine.snapshot import Change, Ending, Notice, Standing, Status
from ..engine.timeline import Timeline
from .endings import expires
from .proof import Fact, Proof, Step

_STARTS: dict[str, Fact] = {
    "cessation": "ceased",
    "provisional_application_ended": "application_ended",
}
_CHANGES = ("notice_revoked", "notice_suspended", "notice_resumed", "extension")
_WAYS: dict[str, Fact] = {
    "succession": "succeeded",
    "provisional_application": "provisional",
    "ratification_withdrawn": "consent_withdrawn",
}


class Prover:
    """Proves what a timeline says about its dataset on a day."""

    def __init__(self, dataset: Dataset, timeline: Timeline, day: date) -> None:
        self._timeline = timeline
        self._day = day
        self._states = dataset.state_by_id
        self._acts = [act for act in dataset.acts_by_day if act.day.first <= day]
        self._later = dataset.treaty.rule(LaterConsentRule)
        self._treaty = dataset.treaty

    def status(self, standing: Standing) -> Proof:
        """Prove the status of a state, and its countdown where it has one."""
        conclusion = Step("conclusion", "status", standing=standing, end=self._day)
        return Proof(self._day, standing, (*self._steps_of(standing), conclusion))

    def _steps_of(self, standing: Standing) -> Iterator[Step]:
        acts = self._of(standing.state.id)
        if not acts:
            yield Step("missing", "no_act")
        yield from self._way_in(acts)
        yield from self._binding(standing)
        yield from _way_out(acts)
        yield from self._exits_and_returns(standing.state.id)
        yield from self._end()
        clock = self._timeline.on(self._day).countdown(standing.state.id)
        if standing.status == "party" and clock is None:
            rule = way_out(self._treaty, standing.state.id)
            yield Step("missing", "no_notice", rule=rule)

    def _end(self) -> Iterator[Step]:
        """When the treaty ends for all, as far as it is foreseen on the day."""
        # What an act did, and a rule foresaw, is one end; the first that names either bears it.
        found: dict[date, list[Ending]] = {}
        for ending in self._timeline.endings:
            if ending.since <= self._day:
                found.setdefault(ending.day, []).append(ending)
        last = self._timeline.on(self._day).ends
        for end, endings in found.items():
            over = last is not None and last.day == end <= self._day
            act = next((ending.act for ending in endings if ending.act), None)
            rule = next((ending.rule for ending in endings if ending.rule), None)
            fact: Fact = "treaty_terminated" if over else "treaty_ends"
            if any(map(expires, endings)):
                fact = "treaty_expired" if over else "treaty_expires"
            yield Step("sum", fact, act, rule, end=end)

    def _of(self, state_id: str) -> list[Act]:
        return [act for act in self._acts if state_id in act.states]

    def _way_in(self, acts: list[Act]) -> Iterator[Step]:
        for act in acts:
            if act.kind == "signature":
                yield Step("act", "signed", act)
            elif act.kind in CONSENT_KINDS:
                # A depositary may be a state whose succession is not known yet.
                known = (self._states.get(id_) for id_ in act.depositaries)
                received_by = tuple(state for state in known if state)
                yield Step("act", "deposited", act, received_by=received_by)
            elif act.kind in _WAYS:
                before = self._states.get(act.predecessor or "")
                yield Step("act", _WAYS[act.kind], act, predecessor=before)

    def _binding(self, standing: Standing) -> Iterator[Step]:
        """Why the treaty binds the state, from when, or why it does not yet."""
        entry, id_ = self._timeline.entry, standing.state.id
        first = next((consent for consent in entry.consents if consent.state.id == id_), None)
        if first is None or first.counts_from > self._day:
            if standing.status == "signatory":
                yield Step("missing", "no_instrument")
            return
        in_force, start = entry.in_force_from, first.counts_from
        bound = self._timeline.bound_by(id_, start)
        if in_force is None or (start < in_force and bound in (None, in_force)):
            yield from self.entry().steps
            return
        if self._later is not None and first.deposit.kind != "succession":
            # What came after it was bound is the deposit of a state that came back.
            deposits = tuple(
                act
                for act in self._of(id_)
                if act.kind in CONSENT_KINDS and act.day.first <= (bound or self._day)
            )
            if len(deposits) > 1:
                yield Step(
                    "comparison",
                    "earlier_deposit",
                    rule=self._later,
                    deposits=deposits,
                    start=start,
                )
            yield Step("sum", "bound", rule=self._later, start=start, end=bound)
        yield from self._recorded(id_)

    def _exits_and_returns(self, state_id: str) -> Iterator[Step]:
        """What each notice brought about, and each return, in the order in which they came."""
        history = self._timeline.history_of[state_id]
        told = [(one.received, self._notice_steps(one.on(self._day))) for one in history.notices]
        told += [(deposit, self._bound_anew(deposit, to)) for deposit, to in history.bound_from[1:]]
        for day, steps in sorted(told, key=itemgetter(0)):
            if day <= self._day:
                yield from steps

    def _bound_anew(self, deposit: date, bound: date) -> Iterator[Step]:
        if self._later is not None:
            yield Step("sum", "bound_anew", rule=self._later, start=deposit, end=bound)

    def _recorded(self, state_id: str) -> Iterator[Step]:
        for act in self._of(state_id):
            if act.kind == "entry_into_force":
                derived = self._timeline.bound_from(state_id, by=act.day.last)
                same = derived is not None and act.day.first <= derived <= act.day.last
                fact: Fact = "recorded_as_derived" if same else "recorded_otherwise"
                yield Step("comparison", fact, act, end=derived)

    def _notice_steps(self, notice: Notice) -> Iterator[Step]:
        act, rule, received = notice.act, notice.rule, notice.received
        yield Step("act", _STARTS.get(act.kind, "notice_given"), act)
        if notice.first:
            early: Fact = "given_too_early" if notice.given_too_early else "first_notice"
            yield Step("comparison", early, rule=rule, start=received, end=notice.first)
        if notice.without_effect:
            yield Step("rule", "no_withdrawal", rule=rule)
        elif rule is not None:
            start = max(received, notice.first or received)
            yield Step("sum", "earliest_day", rule=rule, start=start, end=notice.earliest)
        if isinstance(rule, GeneralLawRule):
            yield Step("rule", "general_law", rule=rule)
        if act.effective and notice.earliest:
            fact: Fact = "stated_too_early" if notice.stated_too_early else "stated_late_enough"
            yield Step(
                "comparison",
                fact,
                rule=rule,
                start=act.effective,
                end=notice.effective,
            )
        for window in notice.windows:
            yield Step(
                "sum",
                "window",
                rule=window.rule,
                start=received,
                end=window.opens,
                closes=window.closes,
            )
            met = window.took_place
            if met and met.day.first <= self._day:
                inside = window.opens <= met.day.first <= window.closes
                where: Fact = "conference_inside" if inside else "conference_outside"
                yield Step("act", where, met)
        yield from _reservations(notice)
        yield from self._where_it_stands(notice)

    def _where_it_stands(self, notice: Notice) -> Iterator[Step]:
        """Say what has become of a notice by the day."""
        day = self._day
        if notice.revoked and notice.revoked <= day:
            yield Step("comparison", "notice_ended", end=notice.revoked)
        elif notice.suspended and notice.suspended <= day:
            yield Step("comparison", "notice_suspended", end=notice.suspended)
        elif notice.effective:
            left = (notice.effective - day).days
            fact: Fact = "days_left" if left > 0 else "days_over"
            if left > 0 and notice.act.kind == "provisional_application_ended":
                fact = "days_applied"
            yield Step("sum", fact, start=day, end=notice.effective, number=left)

    def entry(self) -> Proof:
        """Prove the treaty's own entry into force, or name what it still lacks."""
        entry, day = self._timeline.entry, self._day
        rule = entry.rule
        if rule is None:
            return Proof(day, None, ())
        steps = [Step("rule", "condition", rule=rule)]
        if entry.completed_on and entry.completed_on <= day:
            steps += [Step("act", "condition_completed", act) for act in entry.completed_by]
            start, end = entry.completed_on, entry.in_force_from
            steps.append(Step("sum", "in_force", rule=rule, start=start, end=end))
            return Proof(day, end, tuple(steps))
        progress = entry.progress_on(day)
        have = progress.instruments if progress else 0
        steps.append(Step("count", "instruments", rule=rule, number=have, end=day))
        if progress and progress.missing:
            steps.append(Step("missing", "instruments_missing", rule=rule, gained=progress.missing))
        return Proof(day, None, tuple(steps))

    def count(self, status: Status) -> Proof:
        """Prove how many states have a status: by the changes that led to the number."""
        steps = []
        number = 0
        for change in self._timeline.changes_to(self._day):
            gained = _moved(change, to=status)
            lost = _moved(change, out_of=status)
            if gained or lost:
                number += len(gained) - len(lost)
                steps.append(
                    Step(
                        "count",
                        "change",
                        end=change.day,
                        gained=gained,
                        lost=lost,
                        number=number,
                        cited=self._sources_of(change),
                    )
                )
        total = getattr(self._timeline.on(self._day).counts, status, number)
        return Proof(self._day, total, tuple(steps))

    def _sources_of(self, change: Change) -> tuple[str, ...]:
        """Return the sources of the acts recorded for a change, else of what brought it about."""
        ids = {move.state.id for move in change.moves}
        acts = [act for act in self._acts if ids & set(act.states)]
        same_day = [act for act in acts if act.day.first == change.day]
        law = [act for act in acts if act.kind in CONSENT_KINDS or "notice" in act.kind]
        chosen = same_day or law[-1:]
        return tuple(dict.fromkeys(id_ for act in chosen for id_ in act.sources))


def _reservations(notice: Notice) -> Iterator[Step]:
    """What the day depends on, what has moved it, and what outlives it."""
    rule = notice.rule
    if notice.changed and notice.effective and not notice.suspended:
        yield Step("comparison", "day_moved", start=notice.changed, end=notice.effective, rule=rule)
    if isinstance(rule, WithdrawalRule):
        if rule.tolled_by:
            yield Step("rule", "waits", rule=rule)
        if rule.condition:
            yield Step("rule", "conditional", rule=rule)
        if notice.survives_until:
            start, end = notice.effective, notice.survives_until
            yield Step("sum", "survives", rule=rule, start=start, end=end)


def _way_out(acts: list[Act]) -> Iterator[Step]:
    for act in acts:
        if act.kind == "announcement_of_intent":
            yield Step("act", "announced", act)
        elif act.kind in _CHANGES:
            yield Step("act", "notice_changed", act)


def _moved(
    change: Change, *, to: Status | None = None, out_of: Status | None = None
) -> tuple[State, ...]:
    return tuple(
        move.state
        for move in change.moves
        if move.before != move.after and (move.after == to or move.before == out_of)
    )
