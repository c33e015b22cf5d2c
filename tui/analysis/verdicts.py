"""Claims and how they fared: what a source asserted, judged by the state on the day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..engine.claims import Claim, CountClaim, DateClaim, StatusClaim, TermClaim
from ..engine.compile import compile_timeline
from ..engine.model import Act, Dataset
from ..engine.rules import WindowRule, WithdrawalRule
from ..engine.snapshot import Standing, TreatyOnDay
from ..engine.timeline import Timeline

Verdict = Literal["holds", "contradicted", "premature", "imprecise", "not_checkable"]
_LOOSE = 3
"""A round figure that misses the right one by no more than this is imprecise, not false."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A claim with its verdict; ``right`` is the right value in words, ``why`` the reason."""

    claim: Claim
    verdict: Verdict
    value: str
    right: str
    why: str


def judge_all(dataset: Dataset) -> tuple[Judgement, ...]:
    """Judge every claim of a dataset with all that the dataset knows."""
    judge = Judge(dataset, compile_timeline(dataset))
    return tuple(judge(claim) for claim in dataset.claims)


class Judge:
    """Judges claims against one timeline. Stateless; holds what every judgement needs."""

    def __init__(self, dataset: Dataset, timeline: Timeline) -> None:
        self._dataset = dataset
        self._timeline = timeline
        self._names: Mapping[str, str] = {one.id: one.name for one in dataset.parties}

    def __call__(self, claim: Claim) -> Judgement:
        """Return the judgement on one claim."""
        asserts = claim.asserts
        if isinstance(asserts, CountClaim):
            return self._count(claim, asserts)
        if isinstance(asserts, StatusClaim):
            return self._status(claim, asserts)
        if isinstance(asserts, DateClaim):
            return self._date(claim, asserts)
        if isinstance(asserts, TermClaim):
            return self._term(claim, asserts)
        return Judgement(claim, "not_checkable", "", "", asserts.because)

    def _count(self, claim: Claim, asserts: CountClaim) -> Judgement:
        right = self._counted(asserts)
        what = {"party": "States Parties", "signed": "states had signed"}.get(
            asserts.of, asserts.of.replace("_", " ")
        )
        if asserts.is_ is not None:
            value, holds, loose = str(asserts.is_), right == asserts.is_, False
        elif asserts.more_than is not None:
            value, holds, loose = f"more than {asserts.more_than}", right > asserts.more_than, False
        else:
            about = asserts.about or 0
            value, holds = f"about {about}", right == about
            loose = abs(right - about) <= _LOOSE
        verdict: Verdict = "holds" if holds else "imprecise" if loose else "contradicted"
        why = f"{right} {what} on {asserts.on}"
        return Judgement(claim, verdict, value, str(right), why)

    def _counted(self, asserts: CountClaim) -> int:
        state = self._timeline.on(asserts.on)
        if asserts.of != "signed":
            return int(getattr(state.counts, asserts.of))
        exist = {one.state.id for one in state.standings}
        signed: set[str] = set()
        for act in self._dataset.acts:
            if act.kind == "signature" and act.day.first <= asserts.on:
                signed |= set(act.states)
        for act in sorted(self._dataset.acts, key=lambda act: act.day):
            # A successor stands for its predecessor's signature.
            if act.kind == "succession" and act.predecessor in signed:
                signed |= set(act.states)
        return len(signed & exist)

    def _status(self, claim: Claim, asserts: StatusClaim) -> Judgement:
        state = self._timeline.on(asserts.on)
        wrong = [id_ for id_ in asserts.states if not _is(state, id_, asserts.is_)]
        value = asserts.is_
        if not wrong:
            why = f"{self._name_all(asserts.states)} on {asserts.on}: {value}"
            return Judgement(claim, "holds", value, value, why)
        right = "; ".join(f"{self._names[id_]}: {_actual(state, id_)}" for id_ in wrong)
        early = asserts.is_ == "former_party" and asserts.on <= claim.day.last
        leaving = all(_is_leaving(state, id_) for id_ in wrong)
        if early and leaving:
            why = "an announcement or a notice is reported as a withdrawal that has taken effect"
            return Judgement(claim, "premature", value, right, why)
        return Judgement(claim, "contradicted", value, right, f"on {asserts.on}: {right}")

    def _date(self, claim: Claim, asserts: DateClaim) -> Judgement:
        value = _span(asserts)
        found = self._happened(asserts)
        what = asserts.of.replace("_", " ")
        if found is None:
            return Judgement(claim, "contradicted", value, "never", f"no {what} is recorded")
        first, last = _bounds(asserts)
        right = str(found)
        holds = first <= found <= last
        verdict: Verdict = "holds" if holds else "contradicted"
        return Judgement(claim, verdict, value, right, f"{what} on {right}")

    def _happened(self, asserts: DateClaim) -> date | None:
        """Return the day of what a claim dates; several states count by the last of them."""
        days = [self._happened_for(asserts.of, id_) for id_ in asserts.states or (None,)]
        known = [day for day in days if day]
        return max(known) if len(known) == len(days) else None

    def _happened_for(self, of: str, id_: str | None) -> date | None:
        timeline = self._timeline
        if of == "entry_into_force":
            return timeline.bound_from(id_) if id_ else timeline.entry.in_force_from
        if of == "effect":
            happened = [
                one.effective
                for one in timeline.notices
                if one.state.id == id_ and not one.revoked and not one.suspended
            ]
            return happened[-1] if happened else None
        if of == "conference":
            held = [
                window.took_place.day.first
                for notice in timeline.notices
                if notice.state.id == id_
                for window in notice.windows
                if window.took_place
            ]
            return held[0] if held else None
        kind = {"announcement": "announcement_of_intent", "notice": "notice_of_withdrawal"}
        return _first(self._dataset.acts, kind.get(of, of), id_)

    def _term(self, claim: Claim, asserts: TermClaim) -> Judgement:
        rule = next(one for one in self._dataset.treaty.rules if one.id == asserts.rule)
        right = f"{rule.opens} to {rule.closes}" if isinstance(rule, WindowRule) else str(rule.term)
        holds = not isinstance(rule, WindowRule) and rule.term == asserts.is_
        least = "at least " if isinstance(rule, WithdrawalRule) else ""
        why = f"Art. {rule.article}: {least}{right}"
        verdict: Verdict = "holds" if holds else "contradicted"
        return Judgement(claim, verdict, str(asserts.is_), right, why)

    def _name_all(self, ids: tuple[str, ...]) -> str:
        names = [self._names[id_] for id_ in ids]
        return ", ".join(names) if len(names) <= _LOOSE else f"{len(names)} states"


def _first(acts: tuple[Act, ...], kind: str, id_: str | None) -> date | None:
    days = (act.day.first for act in acts if act.kind == kind and (not id_ or id_ in act.states))
    return min(days, default=None)


def _is(state: TreatyOnDay, id_: str, wanted: str) -> bool:
    standing = state.standing(id_)
    if standing is None:
        return wanted == "non_party"
    return wanted == standing.status or wanted in standing.flags


def _is_leaving(state: TreatyOnDay, id_: str) -> bool:
    standing = state.standing(id_)
    leaving = {"withdrawal_announced", "withdrawal_pending", "domestic_procedure"}
    return standing is not None and bool(leaving & set(standing.flags))


def _actual(state: TreatyOnDay, id_: str) -> str:
    standing: Standing | None = state.standing(id_)
    if standing is None:
        return "does not exist"
    return ", ".join((standing.status, *standing.flags))


def _bounds(asserts: DateClaim) -> tuple[date, date]:
    if asserts.is_ is not None:
        return asserts.is_.first, asserts.is_.last
    return asserts.earliest or date.min, asserts.by or date.max


def _span(asserts: DateClaim) -> str:
    if asserts.is_ is not None:
        return str(asserts.is_)
    if asserts.earliest and asserts.by:
        return f"{asserts.earliest} to {asserts.by}"
    return f"by {asserts.by}" if asserts.by else f"from {asserts.earliest}"
