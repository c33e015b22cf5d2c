"""What is on file about a state by the day: its exits, returns and suspensions, and its case."""

from datetime import date

from ...engine.model import Act
from ...engine.snapshot import Notice, Standing
from ..sentences import long_day, worded
from .parse import Reading

Filed = list[tuple[date, str]]
"""Days, each with what is on file for it."""


def exits(reading: Reading, id_: str) -> Filed:
    """Return the days on which a state's own withdrawals took effect, and how surely."""
    history, words = reading.timeline.history_of[id_], reading.dataset.treaty.words
    gone = {start for start, status in history.statuses if status == "former_party"}
    found = []
    for notice in history.notices:
        out = notice.effective
        if out in gone and out and out <= reading.day and notice.act.kind != "cessation":
            recorded = notice.recorded is not None and notice.recorded <= reading.day
            text = "its {exit} took effect {out}"
            if not recorded:
                text = "its {exit} was to take effect {out}; no record of the effect is known"
            found.append((out, worded(text, words, out=on(out)) + caveat(notice, reading.day)))
    return found


def returns(reading: Reading, id_: str) -> Filed:
    """Return the days on which a state that had left deposited its instrument, or was bound."""
    left = min((day for day, _ in exits(reading, id_)), default=date.max)
    pairs = [pair for pair in reading.timeline.history_of[id_].bound_from if pair[0] >= left]
    said = [
        (day, f"it came back {on(bound)}") for deposit, bound in pairs for day in (deposit, bound)
    ]
    return [one for one in said if one[0] <= reading.day]


def suspensions(reading: Reading, id_: str) -> Filed:
    """Return the days on which a state suspended the treaty's operation towards all."""
    acts = reading.dataset.acts_of.get(id_, ())
    found = []
    for act in acts:
        if act.kind == "suspension_of_operation" and not act.towards:
            said = f"it suspended the operation of the treaty {on(act.effective or act.day.first)}"
            said += ", which is disputed" if _is_disputed(reading, act) else ""
            found += [(day, said) for day in (act.day.first, act.effective) if day]
    return [one for one in found if one[0] <= reading.day]


def _is_disputed(reading: Reading, act: Act) -> bool:
    disputes = (one for one in reading.dataset.acts_by_day if one.kind == "dispute")
    return any(one.about == act.id and one.day.first <= reading.day for one in disputes)


def notice_of(reading: Reading, id_: str) -> Notice | None:
    """Return the notice that counts on the day, or else the next one that is recorded."""
    notices = [
        notice
        for notice in reading.timeline.notices
        if notice.state.id == id_ and not (notice.revoked and notice.revoked <= reading.day)
    ]
    given = [notice for notice in notices if notice.received <= reading.day]
    return next(iter(given[-1:] or notices), None)


def caveat(notice: Notice | None, day: date) -> str:
    """Return what keeps the effect of a notice from being sure."""
    doubts = (
        [f"the effect is conditional: {notice.condition}"] if notice and notice.condition else []
    )
    doubts += ["the day is disputed"] if notice and notice.disputed_on(day) else []
    return "".join(f"; {doubt}" for doubt in doubts)


def case_of(reading: Reading, id_: str, standing: Standing | None) -> str:
    """Return how far a state is on its way out, by a name."""
    history, flags = reading.timeline.history_of[id_], set(standing.flags if standing else ())
    if standing is None:
        return "gone"
    if standing.status == "former_party":
        lost = any(one.act.kind == "cessation" for one in history.notices)
        left = any(day == standing.since for day, _ in exits(reading, id_))
        return "former" if left else "lost" if lost else "ended"
    if standing.status != "party":
        applied = any(notice.received <= reading.day for notice in history.notices)
        return "applied" if applied else "outside"
    cases = {
        "withdrawal_pending": "noticed",
        "withdrawal_announced": "announced",
        "domestic_procedure": "prepared",
    }
    found = (case for flag, case in cases.items() if flag in flags)
    return next(found, "returned" if history.returned_on(reading.day) else "party")


def on(day: date | None) -> str:
    """Return a day as it stands in a reason: ``on 18 June 2021``."""
    return f"on {long_day(day)}" if day else "on a day not settled"
