"""Compile a dataset: every state's acts folded by the treaty's rules, for all days at once."""

from collections import defaultdict
from datetime import date

from msgspec.structs import replace

from .act_kinds import ACT_KINDS, CONSENT_KINDS
from .entry_into_force import Consent, EntryIntoForce, derive_entry_into_force
from .history import Fold, History
from .model import Act, Dataset, State
from .rules import LaterConsentRule, WindowRule, WithdrawalRule
from .scenario import PREFIX
from .snapshot import Notice, Window
from .timeline import Timeline


class _Compiler:
    """Turns a dataset into histories; lives only as long as ``compile_timeline`` runs."""

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._states = dataset.state_by_id
        self._acts_of: dict[str, list[Act]] = defaultdict(list)  # in the order of their days
        self._about: dict[str, list[Act]] = defaultdict(list)
        for act in dataset.acts:
            if act.about:
                self._about[act.about].append(act)
        moving = [act for act in dataset.acts if ACT_KINDS[act.kind].step]
        for act in sorted(moving, key=lambda act: (act.day.first, act.day.last)):
            for id_ in act.states:
                self._acts_of[id_].append(act)
        self._later = dataset.treaty.rule(LaterConsentRule)
        self._withdrawal = dataset.treaty.rule(WithdrawalRule)
        self._windows = dataset.treaty.rules_of(WindowRule)
        self._amounts_to = {
            act.id: self._read_succession(act) for act in dataset.acts if act.kind == "succession"
        }
        self._entry = self._derive_entry()

    def run(self) -> Timeline:
        histories = [
            Fold(state, self._bound_from, self._read_notice).run(
                (self._amounts_to[act.id] if act.kind == "succession" else act.kind, act)
                for act in self._acts_of[state.id]
            )
            for state in self._dataset.parties
        ]
        by_id = {history.state.id: history for history in histories}
        for act in self._dataset.acts:
            if act.kind == "succession":
                self._succeed(by_id, act)
            elif act.kind == "suspension_of_operation" and act.towards:
                _end_suspension(by_id, act)
        return Timeline(tuple(histories), self._entry, self._withdrawal)

    def _read_succession(self, act: Act) -> str:
        """Return what a successor succeeds to: its predecessor's consent, or its signature."""
        before = [
            earlier.kind
            for earlier in self._acts_of[act.predecessor or ""]
            if earlier.day <= act.day and earlier is not act
        ]
        consented = any(kind in CONSENT_KINDS or kind == "succession" for kind in before)
        return "succession" if consented or "signature" not in before else "signature"

    def _derive_entry(self) -> EntryIntoForce:
        consents: dict[str, Consent] = {}
        signed: dict[str, date] = {}
        ceased: dict[str, date] = {}
        for id_, acts in self._acts_of.items():
            if id_ not in self._states:
                continue
            for act in acts:
                what = self._amounts_to.get(act.id, act.kind)
                if what == "signature":
                    signed.setdefault(id_, act.day.first)
                elif what in CONSENT_KINDS or what == "succession":
                    consents.setdefault(id_, Consent(self._states[id_], act, act.day.first))
                if act.predecessor:
                    ceased[act.predecessor] = act.day.first
        for id_, day in ceased.items():
            if id_ in consents:
                consents[id_] = replace(consents[id_], counts_until=day)
        return derive_entry_into_force(
            self._dataset.treaty, self._states, signed, list(consents.values())
        )

    def _in_force_from(self) -> date | None:
        if self._entry.rule is not None:
            return self._entry.in_force_from
        # A treaty without such a rule in its data entered into force when the record says so.
        recorded = (act.day for act in self._dataset.acts if act.kind == "entry_into_force")
        return min((day.first for day in recorded), default=None)

    def _bound_from(self, act: Act) -> date | None:
        day, in_force = act.day.first, self._in_force_from()
        if in_force is None:
            return None
        if day < in_force:
            return in_force
        if act.kind == "succession" or self._later is None:
            return day
        return self._later.term.after(day)

    def _read_notice(self, state: State, act: Act) -> Notice:
        received = act.day.first
        rule = self._withdrawal
        earliest = rule.term.after(received) if rule else None
        days = [day for day in (act.effective, earliest) if day]
        answers = self._about[act.id]
        effective = max(days, default=None)
        recorded = next(
            (answer.day.first for answer in answers if answer.kind == "withdrawal_effective"), None
        )
        return Notice(
            state=state,
            act=act,
            received=received,
            earliest=earliest,
            effective=effective,
            windows=tuple(self._open_windows(received, answers)),
            article=rule.article if rule else None,
            # Nobody can record the effect of a notice that is only supposed.
            recorded=effective if act.id.startswith(PREFIX) else recorded,
        )

    def _open_windows(self, received: date, answers: list[Act]) -> list[Window]:
        took_place = next(
            (answer for answer in answers if answer.kind == "conference_of_states_parties"), None
        )
        windows = []
        for rule in self._windows:
            opens, closes = rule.opens.after(received), rule.closes.after(received)
            if opens and closes:
                windows.append(Window(rule, opens, closes, took_place))
        return windows

    @staticmethod
    def _succeed(histories: dict[str, History], act: Act) -> None:
        for id_ in act.states:
            if id_ in histories:
                histories[id_].born = act.day.first
        if act.predecessor in histories:
            histories[act.predecessor].ceased = act.day.first


def _end_suspension(histories: dict[str, History], act: Act) -> None:
    """Operation towards a state cannot stay suspended once that state is no longer a party."""
    ends: list[date] = []
    for id_ in act.towards:
        left = [
            start
            for start, status in (histories[id_].statuses if id_ in histories else ())
            if status == "former_party" and start > act.day.first
        ]
        if not left:
            return
        ends.append(left[0])
    end = max(ends)
    for id_ in act.states:
        if history := histories.get(id_):
            history.spans = tuple(
                replace(span, end=end)
                if span.flag == "operation_suspended"
                and span.start == act.day.first
                and (span.end is None or span.end > end)
                else span
                for span in history.spans
            )


def compile_timeline(dataset: Dataset) -> Timeline:
    """Derive everything that follows from *dataset*, for all days at once."""
    return _Compiler(dataset).run()
