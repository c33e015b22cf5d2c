"""Proofs: how a derived value is derived, as data. Acts, the rule with its article, the sum.

A proof is a list of steps in the order of the argument; every step names the acts and the rule it
rests on and the sources that bear it. Nothing is concluded here that the timeline did not conclude.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..engine.act_kinds import CONSENT_KINDS
from ..engine.model import Act, Dataset
from ..engine.rules import LaterConsentRule, Rule, WithdrawalRule
from ..engine.scenario import PREFIX
from ..engine.snapshot import Notice, Standing, Status, TreatyOnDay
from ..engine.timeline import Timeline

StepKind = Literal["act", "rule", "sum", "comparison", "missing", "count", "conclusion"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a proof. ``act`` and ``rule`` are ids, ``basis`` how the act is known."""

    kind: StepKind
    text: str
    act: str | None = None
    rule: str | None = None
    article: str | None = None
    basis: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """The argument for one value on one day."""

    about: str
    conclusion: str
    steps: tuple[Step, ...]


class Prover:
    """Proves what a timeline says about its dataset on a day."""

    def __init__(self, dataset: Dataset, timeline: Timeline, day: date) -> None:
        self._dataset = dataset
        self._timeline = timeline
        self._day = day
        self._state: TreatyOnDay = timeline.on(day)
        self._acts = sorted(
            (act for act in dataset.acts if act.day.first <= day), key=lambda act: act.day
        )
        self._later = dataset.treaty.rule(LaterConsentRule)
        self._withdrawal = dataset.treaty.rule(WithdrawalRule)

    def status(self, standing: Standing) -> Proof:
        """Prove the status of a state, and its countdown where it has one."""
        steps = [*self._steps_of(standing)]
        words = _words(standing.status)
        since = f" since {standing.since}" if standing.since else ""
        text = f"{standing.state.name} is {words} on {self._day}{since}"
        return Proof(standing.state.name, text, (*steps, Step("conclusion", f"{text}.")))

    def _steps_of(self, standing: Standing) -> Iterator[Step]:
        acts = self._of(standing.state.id)
        if not acts:
            yield Step("missing", "No act of law of this state is known by this day.")
        yield from self._way_in(acts)
        yield from self._binding(standing)
        yield from self._way_out(acts)
        for notice in self._timeline.notices:
            if notice.state.id == standing.state.id and notice.received <= self._day:
                yield from self._notice_steps(notice)
        yield from self._returns(standing.state.id)
        if standing.status == "party" and "withdrawal_pending" not in standing.flags:
            text = "No notice of withdrawal is running, so nothing ends its status."
            yield _rule_step("missing", text, self._withdrawal)

    def _way_in(self, acts: list[Act]) -> Iterator[Step]:
        for act in acts:
            if act.kind == "signature":
                yield _act_step(act, f"It signed on {act.day}; a signature does not bind it.")
            elif act.kind in CONSENT_KINDS:
                where = f" ({' and '.join(act.depositaries)})" if act.depositaries else ""
                yield _act_step(act, f"It deposited its instrument on {act.day}{where}.")
            elif act.kind == "succession":
                yield _act_step(act, f"It succeeded {act.predecessor} on {act.day}.")

    def _way_out(self, acts: list[Act]) -> Iterator[Step]:
        for act in acts:
            if act.kind == "announcement_of_intent":
                text = f"It announced on {act.day} that it will withdraw; that moves no status."
                yield _act_step(act, text)
            elif act.kind in ("notice_revoked", "notice_suspended"):
                yield _act_step(act, f"{act.title} on {act.day}.")

    def _of(self, state_id: str) -> list[Act]:
        return [act for act in self._acts if state_id in act.states]

    def _binding(self, standing: Standing) -> Iterator[Step]:
        """Why the treaty binds the state, from when, or why it does not yet."""
        entry, id_ = self._timeline.entry, standing.state.id
        first = next((one for one in entry.consents if one.state.id == id_), None)
        if first is None or first.counts_from > self._day:
            if standing.status == "signatory":
                text = "No instrument of this state was deposited by this day: it is not bound."
                yield Step("missing", text)
            return
        in_force = entry.in_force_from
        if in_force is None or first.counts_from < in_force:
            yield from self.entry().steps
            return
        if self._later is not None and first.deposit.kind != "succession":
            deposits = [act for act in self._of(id_) if act.kind in CONSENT_KINDS]
            if len(deposits) > 1:
                yield _rule_step(
                    "comparison",
                    f"It deposited on {' and '.join(str(act.day) for act in deposits)}; the "
                    f"earlier day counts, {first.counts_from}.",
                    self._later,
                )
            bound = self._later.term.after(first.counts_from)
            yield _rule_step(
                "sum",
                f"{first.counts_from} + {self._later.term} = {bound}: bound from that day.",
                self._later,
            )
        yield from self._recorded(id_)

    def _returns(self, state_id: str) -> Iterator[Step]:
        """What binds a state anew that had withdrawn."""
        history = next(one for one in self._timeline.histories if one.state.id == state_id)
        for deposit, bound in history.bound_from[1:]:
            if deposit <= self._day and self._later is not None:
                text = f"{deposit} + {self._later.term} = {bound}: bound anew from that day."
                yield _rule_step("sum", text, self._later)

    def _recorded(self, state_id: str) -> Iterator[Step]:
        for act in self._of(state_id):
            if act.kind == "entry_into_force":
                derived = self._timeline.bound_from(state_id)
                same = derived is not None and act.day.first <= derived <= act.day.last
                text = f"Recorded: in force for it on {act.day}; "
                text += "the rules give the same day." if same else f"the rules give {derived}."
                yield _act_step(act, text, kind="comparison")

    def _notice_steps(self, notice: Notice) -> Iterator[Step]:
        act = notice.act
        stated = f", effective {act.effective}" if act.effective else ""
        yield _act_step(act, f"It gave notice of withdrawal on {act.day}{stated}.")
        if self._withdrawal is not None:
            yield _rule_step(
                "sum",
                f"{notice.received} + {self._withdrawal.term} = {notice.earliest}: the earliest day.",
                self._withdrawal,
            )
        if act.effective and notice.earliest:
            late = "late enough" if act.effective >= notice.earliest else "too early"
            yield _rule_step(
                "comparison",
                f"The stated day, {act.effective}, is {late}: effective {notice.effective}.",
                self._withdrawal,
            )
        for window in notice.windows:
            rule = window.rule
            text = f"{rule.name}: {notice.received} + {rule.opens} = {window.opens}, "
            text += f"+ {rule.closes} = {window.closes}."
            yield _rule_step("sum", text, rule)
            if window.took_place and window.took_place.day.first <= self._day:
                inside = window.opens <= window.took_place.day.first <= window.closes
                where = "inside" if inside else "outside"
                yield _act_step(
                    window.took_place, f"It was held on {window.took_place.day}, {where} it."
                )
        if notice.revoked and notice.revoked <= self._day:
            yield Step("comparison", f"The notice ended on {notice.revoked} without effect.")
        elif notice.suspended and notice.suspended <= self._day:
            yield Step("comparison", f"The notice has been suspended since {notice.suspended}.")
        elif notice.effective:
            left = (notice.effective - self._day).days
            text = f"{notice.effective} - {self._day} = {left} days: "
            text += "still a State Party." if left > 0 else "it has taken effect."
            yield Step("sum", text)

    def entry(self) -> Proof:
        """Prove the treaty's own entry into force, or name what it still lacks."""
        entry = self._timeline.entry
        rule = entry.rule
        if rule is None:
            return Proof("entry into force", "the data has no rule for it", ())
        steps = [
            _rule_step(
                "rule",
                f"In force {rule.term} after {rule.instruments} instruments, the indispensable "
                "ones among them.",
                rule,
            )
        ]
        progress = entry.progress_on(self._day)
        if entry.completed_on and entry.completed_on <= self._day:
            steps += [
                _act_step(act, f"{act.title} on {act.day}: with it the condition is met.")
                for act in entry.completed_by
            ]
            text = f"{entry.completed_on} + {rule.term} = {entry.in_force_from}."
            steps.append(_rule_step("sum", text, rule))
            conclusion = f"in force from {entry.in_force_from}"
        else:
            have = progress.instruments if progress else 0
            text = (
                f"{have} instruments are deposited by {self._day}; {rule.instruments} are needed."
            )
            steps.append(_rule_step("count", text, rule))
            missing = ", ".join(one.name for one in progress.missing) if progress else ""
            if missing:
                text = f"Indispensable and not deposited: {missing}."
                steps.append(_rule_step("missing", text, rule))
            conclusion = f"not in force on {self._day}"
        return Proof("entry into force", conclusion, tuple(steps))

    def count(self, status: Status) -> Proof:
        """Prove how many states have a status: by the changes that led to the number."""
        steps = []
        number = 0
        for change in self._timeline.changes_to(self._day):
            gained = [
                move.state.name for move in change.moves if move.after == status != move.before
            ]
            lost = [move.state.name for move in change.moves if move.before == status != move.after]
            if gained or lost:
                number += len(gained) - len(lost)
                parts = [f"+{len(gained)} {', '.join(gained)}"] if gained else []
                parts += [f"-{len(lost)} {', '.join(lost)}"] if lost else []
                ids = {move.state.id for move in change.moves}
                steps.append(
                    Step(
                        "count",
                        f"{change.day}: {'; '.join(parts)} = {number}",
                        sources=self._sources_on(change.day, ids),
                    )
                )
        total = getattr(self._state.counts, status, number)
        conclusion = f"{total} on {self._day}"
        return Proof(f"count of {status}", conclusion, tuple(steps))

    def _sources_on(self, day: date, state_ids: set[str]) -> tuple[str, ...]:
        """Return the sources of the acts recorded for a change, else of what brought it about."""
        acts = [act for act in self._acts if state_ids & set(act.states)]
        same_day = [act for act in acts if act.day.first == day]
        law = [act for act in acts if act.kind in CONSENT_KINDS or "notice" in act.kind]
        chosen = same_day or law[-1:]
        return tuple(dict.fromkeys(id_ for act in chosen for id_ in act.sources))


def _act_step(act: Act, text: str, kind: StepKind = "act") -> Step:
    hypothetical = act.id.startswith(PREFIX)
    words = f"HYPOTHETICAL: {text}" if hypothetical else text
    return Step(kind, words, act=act.id, basis=act.basis, sources=act.sources)


def _rule_step(kind: StepKind, text: str, rule: Rule | None) -> Step:
    """Return a step that rests on a rule of the treaty."""
    if rule is None:
        return Step(kind, text)
    return Step(kind, text, rule=rule.id, article=rule.article, sources=rule.sources)


def _words(status: Status) -> str:
    return {
        "non_party": "no party",
        "signatory": "a signatory",
        "contracting_state": "a contracting state",
        "party": "a State Party",
        "former_party": "a former State Party",
    }[status]
