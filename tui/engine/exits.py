"""Exits by rule: from which clause a state's exit follows, and on which day it takes effect.

Each function is pure; none knows a treaty. The words for the days are written in ``views``.
"""

from datetime import date

from .act_kinds import ACT_KINDS
from .history import History
from .model import Act, Dataset, Treaty
from .rules import (
    Exit,
    ExpiryRule,
    GeneralLawRule,
    NoWithdrawalRule,
    TerminationRule,
    WayOut,
    WithdrawalRule,
)
from .snapshot import Ending

Days = tuple[date, date | None]
"""From a day until, not including, another; ``None``: still."""


def way_out(treaty: Treaty, state_id: str | None = None) -> WayOut | None:
    """Return the rule by which a state leaves a treaty; without a state that for all others."""
    return (
        treaty.rule(WithdrawalRule, state_id)
        or treaty.rule(NoWithdrawalRule)
        or treaty.rule(GeneralLawRule)
    )


def first_notice(rule: Exit | None, in_force: date | None, bound: date | None) -> date | None:
    """Return the first day on which notice may be given, ``None`` where any day will do.

    ``in_force`` is the treaty's entry into force, ``bound`` that for the state.
    """
    if not isinstance(rule, WithdrawalRule) or rule.not_before is None:
        return None
    start = bound if rule.not_before_from == "state" and bound else in_force
    return rule.not_before.after(start) if start else None


def earliest_effect(rule: Exit | None, received: date, first: date | None) -> date | None:
    """Return the first day on which a notice can take effect that was given too early or in time.

    ``None`` where there is no rule, or no exit by it.
    """
    if rule is None or isinstance(rule, NoWithdrawalRule):
        return None
    return rule.term.after(max(received, first or received))


def disputes_of(acts: tuple[Act, ...], act_by_id: dict[str, Act]) -> dict[str, list[Days]]:
    """Return from when until when each disputed act of law is so, by its id."""
    settled = [(act.about, act.day.first) for act in acts if act.kind == "dispute_settled"]
    found: dict[str, list[Days]] = {}
    for act in acts:
        about = act_by_id.get(act.about or "") if act.kind == "dispute" else None
        if about and (ACT_KINDS[about.kind].law or about.kind == "suspension_of_operation"):
            start, both = act.day.first, (act.id, about.id)
            ends = (day for id_, day in settled if id_ in both and day >= start)
            found.setdefault(about.id, []).append((start, min(ends, default=None)))
    return found


def expiry_of(dataset: Dataset, in_force: date | None) -> list[Ending]:
    """Return on which day the treaty expires or is terminated, each day from when it holds.

    It is that of the rule, then that of every extension made in time, and that of an act which
    ends the treaty sooner. What was recorded as an expiry counts only where no rule gives the day.
    """
    rule = dataset.treaty.rule(ExpiryRule)
    endings = []
    if rule and (day := rule.day or (in_force and rule.term and rule.term.after(in_force))):
        endings.append(Ending(date.min, day, rule))
    for act in dataset.acts_by_day:
        start, day = act.day.first, act.effective or act.day.first
        before = endings[-1].day if endings else date.max
        if act.kind == "extension" and act.effective and endings and start <= before:
            about = dataset.act_by_id.get(act.about or "")
            if about is None or about.kind != "notice_of_withdrawal":
                endings.append(Ending(start, day, rule, act))
        elif day <= before and (act.kind == "termination" or (act.kind == "expiry" and not rule)):
            endings.append(Ending(start, day, None, act))
    return endings


def termination_of(treaty: Treaty, histories: list[History]) -> Ending | None:
    """Return the end of a treaty that ends when a party leaves, or too few are left."""
    rule = treaty.rule(TerminationRule)
    if rule is None:
        return None
    exits = {
        start: notice
        for history in histories
        for notice in history.notices
        for start, status in history.statuses
        if status == "former_party" and start == notice.effective
    }
    before = 0
    for day in sorted({day for history in histories for day in history.change_days()}):
        parties = sum(
            history.exists_on(day) and history.status_on(day)[0] == "party" for history in histories
        )
        too_few = rule.least is not None and parties < rule.least <= before
        if too_few or (rule.least is None and day in exits):
            return Ending(exits[day].received if day in exits else day, day, rule)
        before = parties
    return None
