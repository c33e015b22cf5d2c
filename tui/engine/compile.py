"""Compile a dataset: every state's acts folded by the treaty's rules, for all days at once."""

from collections import defaultdict
from datetime import date

from msgspec.structs import replace

from .act_kinds import ACT_KINDS, CONSENT_KINDS
from .entry_into_force import Consent, EntryIntoForce, derive_entry_into_force
from .exits import (
    disputes_of,
    earliest_effect,
    expiry_of,
    first_notice,
    termination_of,
    way_out,
)
from .history import Fold, History, Span
from .model import Act, Dataset, State
from .rules import (
    CessationRule,
    Exit,
    LaterConsentRule,
    NoWithdrawalRule,
    ProvisionalApplicationRule,
    WindowRule,
)
from .snapshot import Notice, Status, Window
from .timeline import Timeline

_OF_A_PARTY = frozenset({"notice_of_withdrawal", "cessation", "suspension_of_operation"})
"""What only a party can do."""


class _Compiler:
    """Turns a dataset into histories; lives only as long as ``compile_timeline`` runs."""

    def __init__(self, dataset: Dataset, whole: Dataset) -> None:
        self._dataset = dataset
        self._whole = whole
        self._states = dataset.state_by_id
        self._acts_of: dict[str, list[Act]] = defaultdict(list)  # in the order of their days
        self._about: dict[str, list[Act]] = defaultdict(list)
        self._provisional = dataset.treaty.rule(ProvisionalApplicationRule)
        for act in dataset.acts_by_day:
            if act.about:
                self._about[act.about].append(act)
            if self._moves(act):
                answered = None if act.states else dataset.act_by_id.get(act.about or "")
                for id_ in answered.states if answered else act.states:
                    self._acts_of[id_].append(act)
        self._ceased = {
            act.predecessor: act.day.first
            for act in dataset.acts_by_day
            if act.predecessor and not act.continues
        }
        self._disputes = disputes_of(dataset.acts_by_day, dataset.act_by_id)
        self._later = dataset.treaty.rule(LaterConsentRule)
        self._windows = dataset.treaty.rules_of(WindowRule)
        self._amounts_to: dict[str, str] = {}
        for act in dataset.acts_by_day:
            if act.kind == "succession":
                self._amounts_to[act.id] = self._read_succession(act)
        self._entry = self._derive_entry()
        self._in_force = self._in_force_from()

    def run(self) -> Timeline:
        endings = expiry_of(self._dataset, self._in_force)
        histories = self._fold(None)
        ended = termination_of(self._dataset.treaty, histories)
        if ended and (not endings or ended.day <= endings[-1].day):
            endings.append(ended)
        if endings:
            histories = self._fold(endings[-1].day)
        self._relate(histories, endings[-1].day if endings else None)
        return Timeline(
            tuple(histories), self._entry, self._dataset.treaty, self._in_force, tuple(endings)
        )

    def _moves(self, act: Act) -> bool:
        """Return whether an act does anything by the rules that the treaty has."""
        step = ACT_KINDS[act.kind].step
        return bool(step) and (step != "apply" or self._provisional is not None)

    def _fold(self, ends: date | None) -> list[History]:
        return [
            Fold(state, self._bound_from, self._read_notice, self._at_first(state)).run(
                (
                    (self._amounts_to[act.id] if act.kind == "succession" else act.kind, act)
                    for act in self._acts_of[state.id]
                ),
                min(filter(None, (ends, self._ceased.get(state.id))), default=None),
            )
            for state in self._dataset.parties
        ]

    def _at_first(self, state: State) -> Status:
        """Return the status of a state before its first act on record.

        Where only exits are, one that acts as a party with no consent on record was one before,
        and that was known before the exit was.
        """
        if self._dataset.treaty.roster == "complete":
            return "non_party"
        kinds = {act.kind for act in self._whole.acts_of.get(state.id, ())}
        known = kinds & (CONSENT_KINDS | {"succession", "signature", "provisional_application"})
        return "party" if kinds & _OF_A_PARTY and not known else "non_party"

    def _relate(self, histories: list[History], over: date | None) -> None:
        """Apply to each history what follows from the acts of others."""
        by_id = {history.state.id: history for history in histories}
        for id_ in by_id.keys() & self._ceased.keys():
            by_id[id_].ceased = self._ceased[id_]
        for act in self._dataset.acts:
            if act.kind == "succession":
                for history in map(by_id.get, act.states):
                    # A state that acted before took another in.
                    if history and all(start >= act.day.first for start, _ in history.statuses):
                        history.born = act.day.first
            elif act.kind == "suspension_of_operation" and act.towards:
                _end_suspension(by_id, act)
            for start, end in self._disputes.get(act.id, ()):
                to = min(end or over, over) if over and start < over else end  # ends with it
                for id_ in by_id.keys() & {*act.states}:
                    by_id[id_].spans += (Span("disputed", start, to),)

    def _read_succession(self, act: Act) -> str:
        """Return what a successor succeeds to: its predecessor's consent, or its signature."""
        before = [
            self._amounts_to.get(earlier.id, earlier.kind)
            for earlier in self._acts_of[act.predecessor or ""]
            if earlier.day <= act.day and earlier is not act
        ]
        consented = any(kind in CONSENT_KINDS or kind == "succession" for kind in before)
        return "succession" if consented or "signature" not in before else "signature"

    def _derive_entry(self) -> EntryIntoForce:
        consents: dict[str, Consent] = {}
        withdrawn: list[Consent] = []
        signed: dict[str, date] = {}
        for id_, acts in self._acts_of.items():
            if id_ not in self._states:
                continue
            for act in acts:
                what = self._amounts_to.get(act.id, act.kind)
                if what == "signature":
                    signed.setdefault(id_, act.day.first)
                elif what in CONSENT_KINDS or what == "succession":
                    consents.setdefault(id_, Consent(self._states[id_], act, act.day.first))
                elif what == "ratification_withdrawn" and id_ in consents:
                    withdrawn.append(replace(consents.pop(id_), counts_until=act.day.first))
        for id_, day in self._ceased.items():
            if id_ in consents:
                consents[id_] = replace(consents[id_], counts_until=day)
        return derive_entry_into_force(
            self._dataset.treaty, self._states, signed, [*withdrawn, *consents.values()]
        )

    def _in_force_from(self) -> date | None:
        if self._entry.rule is not None:
            return self._entry.in_force_from
        # A treaty without such a rule in its data entered into force when the record says so.
        recorded = (act.day for act in self._dataset.acts if act.kind == "entry_into_force")
        # Where only exits are on record its entry may not be: then it was before them.
        adopted = self._dataset.treaty.adopted
        unknown = None if self._dataset.treaty.roster == "complete" else adopted
        return min((day.first for day in recorded), default=unknown)

    def _bound_from(self, act: Act) -> date | None:
        day, in_force = act.day.first, self._in_force
        if in_force is None:
            return None
        later = act.kind != "succession" and self._later
        met = self._entry.completed_on or in_force
        if day < in_force and not (later and later.after == "condition_met" and day > met):
            return in_force
        bound = later.term.after(day) if later else day
        return bound and max(bound, in_force)

    def _exit_rule(self, state: State, act: Act) -> Exit | None:
        if act.kind == "cessation":
            return self._dataset.treaty.rule(CessationRule)
        if act.kind == "provisional_application_ended":
            return self._provisional
        return way_out(self._dataset.treaty, state.id)

    def _read_notice(self, state: State, act: Act, bound: date | None) -> Notice:
        received = act.day.first
        rule = self._exit_rule(state, act)
        first = first_notice(rule, self._in_force, bound)
        earliest = earliest_effect(rule, received, first)
        days = [day for day in (act.effective, earliest) if day]
        answers = self._about[act.id]
        effective = None if isinstance(rule, NoWithdrawalRule) else max(days, default=None)
        if rule is None and act.kind == "cessation":
            effective = effective or received
        recorded = next(
            (answer.day.first for answer in answers if answer.kind == "withdrawal_effective"), None
        )
        return Notice(
            state=state,
            act=act,
            received=received,
            earliest=earliest,
            effective=effective,
            windows=tuple(self._open_windows(act, answers)),
            rule=rule,
            first=first,
            disputes=tuple(self._disputes.get(act.id, ())),
            # Nobody can record the effect of a notice that is only supposed.
            recorded=effective if act.is_supposed else recorded,
        )

    def _open_windows(self, act: Act, answers: list[Act]) -> list[Window]:
        """Return the windows that a notice opens; an exit without one opens none."""
        took_place = next(
            (answer for answer in answers if answer.kind == "conference_of_states_parties"), None
        )
        windows = []
        received = act.day.first
        for rule in self._windows if act.kind == "notice_of_withdrawal" else ():
            opens, closes = rule.opens.after(received), rule.closes.after(received)
            if opens and closes:
                windows.append(Window(rule, opens, closes, took_place))
        return windows


def _end_suspension(histories: dict[str, History], act: Act) -> None:
    """Operation towards a state cannot stay suspended once that state is no longer a party."""
    ends: list[date] = []
    for id_ in act.towards:
        left = [
            start
            for start, status in (histories[id_].statuses if id_ in histories else ())
            if status == "former_party" and start >= act.day.first
        ]
        if not left:
            return
        ends.append(left[0])
    end = max(ends)
    for id_ in act.states:
        if history := histories.get(id_):
            history.spans = tuple(
                replace(span, end=min(span.end or end, end)) if span.act == act.id else span
                for span in history.spans
            )


def compile_timeline(dataset: Dataset, whole: Dataset | None = None) -> Timeline:
    """Derive everything that follows from *dataset*, for all days at once.

    What was known of a *whole* dataset is told together with it.
    """
    return _Compiler(dataset, whole or dataset).run()
