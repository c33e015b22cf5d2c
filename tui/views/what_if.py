"""What would follow from a hypothetical notice, in lines that say so."""

from ..engine.scenario import Consequence
from .labels import day_words, plural


def consequence_lines(consequence: Consequence) -> tuple[str, ...]:
    """Say what would follow from a hypothetical notice: day, window, counts, quota, group."""
    notice, counts = consequence.notice, consequence.counts
    lines = []
    if notice.effective:
        exit_ = "effective" if notice.act.effective else "earliest exit"
        lines.append(
            f"HYPOTHETICAL: {notice.state.name} gives notice on {day_words(notice.received)}; "
            f"{exit_} {day_words(notice.effective)}."
        )
    for window in notice.windows:
        span = f"{day_words(window.opens)} to {day_words(window.closes)}"
        lines.append(f"{window.rule.name}: {span}.")
    lines.append(f"After it: {plural(counts.party, 'State Party', 'States Parties')}.")
    return (*lines, *aside_lines(consequence))


def aside_lines(consequence: Consequence) -> tuple[str, ...]:
    """Say what else would follow: for the quotas, and for the state's group."""
    return (_quota_line(consequence), *_group_lines(consequence))


def _quota_line(consequence: Consequence) -> str:
    group = consequence.group
    if consequence.quota is not None:
        return f"Passive quota leaving: {consequence.quota} flights a year (1992)."
    if group is not None and group.passive_quota is not None and not consequence.group_ended:
        return f"Passive quota: its part of the joint {group.passive_quota} is not in the data."
    return "Passive quota leaving: not in the data."


def _group_lines(consequence: Consequence) -> tuple[str, ...]:
    group = consequence.group
    if group is None:
        return ()
    if consequence.group_ended:
        return (f"Its group, {group.name}, had ended before.",)
    left = ", ".join(state.name for state in consequence.remaining) or "nobody"
    return (f"Left in the group {group.name}: {left}.",)
