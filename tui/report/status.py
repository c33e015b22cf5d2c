"""``openskies-tui status``: the state of the treaty on a day, as JSON or as a table."""

from typing import Any

from ..engine.model import Dataset
from ..engine.state import Countdown, TreatyState
from ..views.board import header
from ..views.clock import clock_view
from ..views.words import FLAG_WORDS, STATUS_WORDS, basis_words, day_words, weekday_words
from .table import table


def status_json(dataset: Dataset, state: TreatyState) -> dict[str, Any]:
    """Return the state as plain values; days are ISO 8601, ids as in the dataset."""
    counts = state.counts
    return {
        "treaty": dataset.treaty.id,
        "as_of": state.as_of,
        "checked": dataset.treaty.checked,
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
    }


def _countdown_json(countdown: Countdown) -> dict[str, Any]:
    clock = countdown.clock
    return {
        "party": clock.state.id,
        "state": countdown.state,
        "notice": clock.received,
        "effective": countdown.effective,
        "earliest": clock.earliest,
        "days": countdown.days,
        "basis": basis_words(countdown),
        "windows": [
            {"id": window.rule.id, "from": window.opens, "to": window.closes}
            for window in clock.windows
        ],
    }


def _progress_json(state: TreatyState) -> dict[str, Any] | None:
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


def status_text(dataset: Dataset, state: TreatyState) -> str:
    """Return the state as sentences and a table without lines, fit for a screen reader."""
    top = header(dataset, state)
    lines = [
        f"{top.treaty} on {weekday_words(state.as_of)}",
        ", ".join(words for _, words in top.counts) + ".",
    ]
    if top.checked:
        lines.append(top.checked[0].upper() + top.checked[1:] + ".")
    board = clock_view(state, dataset.acts)
    figure = f" {board.figure} {board.unit}." if board.figure else ""
    lines += ["", f"{board.name}: {board.headline}.{figure}"]
    lines += [*board.lines, *board.others, ""]
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
