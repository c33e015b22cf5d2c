"""What stands beside a notice: the windows that it opens, and the steps that a state has taken."""

from datetime import date

from ..engine.model import Act, State
from ..engine.rules import article_words
from ..engine.snapshot import Notice
from .labels import date_words, days_words, window_days

STAGES = (
    ("announced", "announcement_of_intent"),
    ("domestic law", "domestic_procedure"),
    ("notice", "notice_of_withdrawal"),
    ("takes effect", "withdrawal_effective"),
)


def window_lines(notice: Notice, day: date) -> tuple[str, ...]:
    """Return a line for each window: its days, and how far it is on *day*."""
    lines = []
    for window in notice.windows:
        if window.took_place and window.took_place.day.first <= day:
            after = (window.took_place.day.first - notice.received).days
            when = f"held {date_words(window.took_place.day)}, day {after}"
        elif day < window.opens:
            when = f"opens in {days_words((window.opens - day).days)}"
        elif day <= window.closes:
            when = f"open, {days_words((window.closes - day).days)} left"
        else:
            when = "closed"
        article = article_words(window.rule.article)
        lines.append(f"{window.rule.name}: {window_days(window)} ({when}; {article}).")
    return tuple(lines)


def stages(state: State, acts: tuple[Act, ...], day: date) -> tuple[tuple[str, bool], ...]:
    """Say which steps a state has taken; a step it never takes is left out unless the law asks."""
    since = max(
        (
            act.day.first
            for act in acts
            if act.kind == "entry_into_force" and state.id in act.states and act.day.first <= day
        ),
        default=date.min,
    )
    reached = {act.kind for act in acts if state.id in act.states and since <= act.day.first <= day}
    return tuple(
        (name, kind in reached)
        for name, kind in STAGES
        if kind in reached or kind in ("notice_of_withdrawal", "withdrawal_effective")
    )
