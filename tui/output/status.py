"""``openskies-tui status``: the state of the treaty on a day, as JSON or as a table."""

from ..analysis.registry import Snapshot
from ..views.countdown import countdown_view
from ..views.labels import FLAG_WORDS, STATUS_WORDS, basis_words, day_words, weekday_words
from ..views.panels import header
from ..views.wording import consequence_lines
from .table import table


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
