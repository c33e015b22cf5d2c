"""Checks across a whole dataset: what the schema cannot see.

An *error* would make the program say something it cannot stand by (an id that leads nowhere); a
*warning* is a contradiction in the facts, which the desk may explain in a note but never hide.
"""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from ..engine.act_kinds import ACT_KINDS, CONSENT_KINDS
from ..engine.claims import CountClaim, DateClaim
from ..engine.compile import compile_timeline
from ..engine.model import Act, Dataset
from ..engine.timeline import Timeline
from .positions import Remark
from .references import check_references, cited_sources


def check_dataset(dataset: Dataset, *, contradictions: bool = True) -> Iterator[Remark]:
    """Yield what makes a dataset that fits the schema unusable and, if asked, contradictions.

    While ids are wrong nothing else is looked at. The remarks are in no particular order.
    """
    broken = False
    for remark in check_references(dataset):
        broken = True
        yield remark
    if broken:
        return
    yield from _zone(dataset)
    yield from _spans(dataset)
    if contradictions:
        timeline = compile_timeline(dataset)
        yield from _order(dataset, timeline)
        yield from _derived_dates(dataset, timeline)
        yield from _sources(dataset)
        yield from _checked(dataset)


def _zone(dataset: Dataset) -> Iterator[Remark]:
    """A day must begin somewhere."""
    try:
        ZoneInfo(dataset.treaty.zone)
    except (ValueError, OSError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        text = f"`{dataset.treaty.zone}` is no IANA time zone; an example is Europe/Budapest"
        yield Remark(("treaty", "zone"), "error", text)


def _spans(dataset: Dataset) -> Iterator[Remark]:
    """Days within one act, one source or one claim must not run backwards."""
    for index, act in enumerate(dataset.acts):
        if act.until and act.until < act.day:
            yield Remark(
                ("acts", index, "until"), "error", f"`{act.until}` lies before `{act.day}`"
            )
        if act.effective and act.effective < act.day.first:
            text = f"the effect on {act.effective} lies before the notice of {act.day}"
            yield Remark(("acts", index, "effective"), "error", text)
    for index, source in enumerate(dataset.sources):
        if source.accessed and source.issued and source.accessed.last < source.issued.first:
            text = f"accessed on {source.accessed}, before it was issued on {source.issued}"
            yield Remark(("sources", index, "accessed"), "error", text)
    for index, claim in enumerate(dataset.claims):
        if missing := _incomplete(claim.asserts):
            yield Remark(("claims", index, "asserts"), "error", missing)


def _incomplete(asserts: object) -> str | None:
    if isinstance(asserts, CountClaim):
        given = (asserts.is_, asserts.more_than, asserts.about)
        if sum(one is not None for one in given) != 1:
            return "a count claim needs exactly one of `is`, `more_than` and `about`"
    if isinstance(asserts, DateClaim) and not (asserts.is_ or asserts.by or asserts.earliest):
        return "a date claim needs `is`, or `by` or `earliest`"
    return None


def _order(dataset: Dataset, timeline: Timeline) -> Iterator[Remark]:
    """A state's acts of law follow from one another."""
    index_of = {act.id: index for index, act in enumerate(dataset.acts)}
    history_of = {history.state.id: history for history in timeline.histories}
    seen: dict[str, set[str]] = {}
    for act in sorted(dataset.acts, key=lambda act: act.day):
        path = ("acts", index_of[act.id], "day")
        for id_ in act.states:
            done = seen.setdefault(id_, set())
            if text := _out_of_order(act, done):
                yield Remark(path, "warning", f"{id_}: {text}")
            done.add(act.kind)
            if act.kind == "notice_of_withdrawal":
                status, _ = history_of[id_].status_on(act.day.first)
                if status != "party":
                    text = f"{id_} gives notice while it is no State Party ({status})"
                    yield Remark(path, "warning", text)


def _out_of_order(act: Act, done: set[str]) -> str | None:
    consented = bool(done & CONSENT_KINDS) or "succession" in done
    if act.kind == "signature" and consented:
        return "a signature after the deposit of an instrument"
    if ACT_KINDS[act.kind].signed_first and "signature" not in done:
        return f"{act.kind} without a signature before it; a state that did not sign accedes"
    if act.kind == "accession" and "signature" in done and "withdrawal_effective" not in done:
        return "accession by a signatory; a signatory ratifies"
    if act.kind == "withdrawal_effective" and "notice_of_withdrawal" not in done:
        return "a withdrawal takes effect without a notice before it"
    if act.kind == "entry_into_force" and not consented:
        return "entry into force without a deposit before it"
    return None


def _derived_dates(dataset: Dataset, timeline: Timeline) -> Iterator[Remark]:
    """Recorded dates are compared with those the rules give; the derived ones are shown."""
    for index, act in enumerate(dataset.acts):
        path = ("acts", index, "day")
        if act.kind == "entry_into_force":
            for id_ in act.states:
                derived = timeline.bound_from(id_)
                if derived is None or not act.day.first <= derived <= act.day.last:
                    text = f"{id_}: in force on {act.day} as recorded, {derived} by the rules"
                    yield Remark(path, "warning", text)
    index_of = {act.id: index for index, act in enumerate(dataset.acts)}
    for notice in timeline.notices:
        index = index_of[notice.act.id]
        if notice.stated_too_early:
            earliest = f"{notice.earliest} (Art. {notice.article})"
            text = f"the stated day lies before the earliest, {earliest}"
            yield Remark(("acts", index, "effective"), "warning", text)
        if notice.recorded and notice.recorded != notice.effective:
            text = f"effect recorded on {notice.recorded}, but {notice.effective} by the rules"
            yield Remark(("acts", index, "effective"), "warning", text)
        for window in notice.windows:
            day = window.took_place.day if window.took_place else None
            if window.took_place and day and (day.last < window.opens or day.first > window.closes):
                held = index_of[window.took_place.id]
                text = f"held outside its window, {window.opens} to {window.closes}"
                yield Remark(("acts", held, "day"), "warning", text)


def _sources(dataset: Dataset) -> Iterator[Remark]:
    cited = cited_sources(dataset)
    for index, source in enumerate(dataset.sources):
        if source.id not in cited:
            text = f"nothing cites `{source.id}`; only sources that are cited are listed"
            yield Remark(("sources", index, "id"), "warning", text)


def _checked(dataset: Dataset) -> Iterator[Remark]:
    """Nothing is recorded as having happened after the day to which the data was checked."""
    checked: date = dataset.treaty.checked
    for index, act in enumerate(dataset.acts):
        if act.day.first > checked:
            text = f"lies after the day to which the data was checked, {checked}"
            yield Remark(("acts", index, "day"), "warning", text)
