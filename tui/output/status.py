"""``openskies-tui status``: the state of the treaty on a day, as JSON or as a table."""

from typing import Any

from ..analysis.registry import Snapshot
from ..engine.scenario import Consequence
from ..engine.snapshot import Countdown, TreatyOnDay
from ..views.countdown import countdown_view
from ..views.labels import FLAG_WORDS, STATUS_WORDS, basis_words, day_words, weekday_words
from ..views.panels import header
from ..views.wording import consequence_lines
from .table import table


def status_json(on: Snapshot) -> dict[str, Any]:
    """Return the state as plain values; days are ISO 8601, ids as in the dataset.

    With a what-if the answer says so in ``hypothetical``, and what follows from each notice.
    """
    dataset, state, counts = on.dataset, on.treaty, on.counts
    return {
        "treaty": dataset.treaty.id,
        "as_of": state.as_of,
        "known_by": on.known_by,
        "checked": dataset.treaty.checked,
        "hypothetical": [act.text for act in on.what_if],
        "counts": {
            "party": counts.party,
            "former_party": counts.former_party,
            "signatory": counts.signatory,
            "contracting_state": counts.contracting_state,
            "withdrawal_pending": counts.withdrawal_pending,
        },
        "parties": [
            {
                "id": one.state.id,
                "name": one.state.name,
                "status": one.status,
                "flags": list(one.flags),
                "since": one.since,
            }
            for one in state.standings
        ],
        "countdowns": [_countdown_json(one) for one in state.countdowns],
        "entry_into_force": _progress_json(state),
        "previous_change": state.previous_change.day if state.previous_change else None,
        "next_change": state.next_change.day if state.next_change else None,
        "earliest_effect": state.earliest_effect,
        "consequences": [_consequence_json(one) for one in on.consequences],
    }


def _consequence_json(one: Consequence) -> dict[str, Any]:
    return {
        "hypothetical": True,
        "party": one.notice.state.id,
        "earliest": one.notice.earliest,
        "effective": one.notice.effective,
        "party_count_after": one.counts.party,
        "passive_quota_leaving": one.quota,
        "windows": [
            {"id": window.rule.id, "from": window.opens, "to": window.closes}
            for window in one.notice.windows
        ],
        "group": one.group.id if one.group else None,
        "group_ended": one.group_ended,
        "left_in_group": [state.id for state in one.remaining],
    }


def _countdown_json(countdown: Countdown) -> dict[str, Any]:
    notice = countdown.notice
    return {
        "party": notice.state.id,
        "state": "held" if countdown.phase == "suspended" else countdown.phase,
        "notice": notice.received,
        "effective": countdown.effective,
        "earliest": notice.earliest,
        "days": countdown.days,
        "basis": basis_words(countdown),
        "windows": [
            {"id": window.rule.id, "from": window.opens, "to": window.closes}
            for window in notice.windows
        ],
    }


def _progress_json(state: TreatyOnDay) -> dict[str, Any] | None:
    if state.progress is None:
        return None
    progress = state.progress
    return {
        "instruments": progress.instruments,
        "needed": progress.needed,
        "missing": [one.id for one in progress.missing],
        "completed_on": progress.completed_on,
        "completed_by": [act.id for act in progress.completed_by],
        "in_force_from": progress.in_force_from,
    }


def status_text(on: Snapshot) -> str:
    """Return the state as sentences and a table without lines, fit for a screen reader."""
    state, top = on.treaty, header(on)
    made_up = "; ".join(act.text for act in on.what_if)
    lines = [f"HYPOTHETICAL: {made_up}"] if made_up else []
    lines += [
        f"{top.treaty} on {weekday_words(state.as_of)}{f', {top.axes}' if top.axes else ''}",
        ", ".join(words for _, words in top.counts) + ".",
    ]
    if top.checked:
        lines.append(top.checked[0].upper() + top.checked[1:] + ".")
    board = countdown_view(on)
    figure = f" {board.figure} {board.unit}." if board.figure else ""
    lines += ["", f"{board.name}: {board.headline}.{figure}"]
    for consequence in on.consequences:
        lines += consequence_lines(consequence)
    effects = [
        f"Effective {day_words(one.effective)}: {basis_words(one)}."
        for one in state.countdowns
        if one.effective
    ]
    lines += [*board.lines, *effects, *board.others, board.say, ""]
    rows = [
        (
            one.state.id,
            one.state.name,
            STATUS_WORDS[one.status],
            day_words(one.since) if one.since else "",
            ", ".join(FLAG_WORDS[flag] for flag in one.flags),
        )
        for one in state.standings
    ]
    lines += table(("ID", "STATE", "STATUS", "SINCE", "BESIDE IT"), rows)
    return "\n".join(lines)
