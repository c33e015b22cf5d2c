"""What stands beside a notice: the windows that it opens, and the steps that a state has taken."""

from datetime import date

from ..analysis.registry import Snapshot
from ..engine.model import Act, State
from ..engine.rules import article_words
from ..engine.snapshot import Notice, Window
from .labels import date_words, day_words, days_words

STAGES = (
    ("announced", "announcement_of_intent"),
    ("domestic law", "domestic_procedure"),
    ("notice", "notice_of_withdrawal"),
    ("takes effect", "withdrawal_effective"),
)


def window_name(window: Window) -> str:
    """Return what is due in a window, without whose it is: ``Conference``."""
    return window.rule.name.partition(" of ")[0]


def window_lines(on: Snapshot, notice: Notice) -> tuple[str, ...]:
    """Return a line for each window: how far it is on the day, with the day that counts next."""
    day, called = on.day, _called_for(on, notice)
    lines = []
    for window in notice.windows:
        if window.took_place and window.took_place.day.first <= day:
            after = (window.took_place.day.first - notice.received).days
            when = f"held {date_words(window.took_place.day)}, day {after}"
        elif called:
            when = f"called for {day_words(called)}, in {days_words((called - day).days)}"
        elif day < window.opens:
            when = f"due from {day_words(window.opens)}, in {days_words((window.opens - day).days)}"
        elif day <= window.closes:
            left = days_words((window.closes - day).days)
            when = f"due by {day_words(window.closes)}, {left} left"
        else:
            when = f"was due by {day_words(window.closes)}"
        lines.append(f"{window_name(window)} {when} ({article_words(window.rule.article)}).")
    return tuple(lines)


def _called_for(on: Snapshot, notice: Notice) -> date | None:
    """Return the day of a conference that lies ahead and of which somebody has spoken."""
    acts = on.registry.dataset.act_by_id
    spoken = (acts[act.about] for act in on.acts if act.about in acts and act.day.first <= on.day)
    days = (
        act.day.first
        for act in spoken
        if act.kind == "conference_of_states_parties" and act.about == notice.act.id
    )
    return next((day for day in days if day > on.day), None)


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
