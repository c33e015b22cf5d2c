"""Checks across a whole dataset: what the schema cannot see.

An *error* would make the program say something it cannot stand by (an id that leads nowhere); a
*warning* is a contradiction in the facts, which the desk may explain in a note but never hide.
"""

from collections.abc import Callable, Iterator
from datetime import date
from zoneinfo import ZoneInfo

from ..engine.assertions import CountClaim, DateClaim, TermClaim
from ..engine.compile import compile_timeline
from ..engine.model import CONSENT_KINDS, Act, Dataset
from ..engine.timeline import Timeline
from .findings import Finding, Severity
from .places import Places
from .yaml_tree import Path

Remark = tuple[Path, Severity, str]
Reference = tuple[Path, str, str]


def check_dataset(dataset: Dataset, places: Places) -> list[Finding]:
    """Return all findings about a dataset that fits the schema, in no particular order."""
    remarks = list(_ids(dataset))
    if not remarks:
        timeline = compile_timeline(dataset)
        for check in _CHECKS:
            remarks += check(dataset, timeline)
    return [places.finding(path, severity, text) for path, severity, text in remarks]


def _ids(dataset: Dataset) -> Iterator[Remark]:
    """Every id is given once, and every reference leads somewhere."""
    yield from _twice(dataset)
    states = {state.id for state in dataset.parties}
    known = {
        "state": states,
        "state or voice": states | {voice.id for voice in dataset.treaty.voices},
        "source": {source.id for source in dataset.sources},
        "act": {act.id for act in dataset.acts},
        "rule": {rule.id for rule in dataset.treaty.rules},
    }
    for path, id_, what in _references(dataset):
        if id_ not in known[what]:
            yield path, "error", f"no {what} has the id `{id_}`"


def _references(dataset: Dataset) -> Iterator[Reference]:
    """Yield every id that stands for another entry, with its place and what it should name."""
    treaty = dataset.treaty
    yield from _many(("treaty", "depositaries"), treaty.depositaries, "state")
    yield from _many(("treaty", "sources"), treaty.sources, "source")
    for index, rule in enumerate(treaty.rules):
        yield from _many(("treaty", "rules", index, "sources"), rule.sources, "source")
    for index, group in enumerate(treaty.groups):
        yield from _many(("treaty", "groups", index, "members"), group.members, "state")
        yield from _many(("treaty", "groups", index, "sources"), group.sources, "source")
    for index, state in enumerate(dataset.parties):
        yield from _many(("parties", index, "sources"), state.sources, "source")
    for index, act in enumerate(dataset.acts):
        yield from _act_references(("acts", index), act)
    for index, quotation in enumerate(dataset.quotations):
        path: Path = ("quotations", index)
        yield from _many((*path, "sides"), quotation.sides, "state or voice")
        yield from _many((*path, "about"), quotation.about, "state")
        yield (*path, "source"), quotation.source, "source"
    for index, claim in enumerate(dataset.claims):
        path = ("claims", index)
        yield (*path, "source"), claim.source, "source"
        yield from _many(
            (*path, "asserts", "states"), getattr(claim.asserts, "states", ()), "state"
        )
        if isinstance(claim.asserts, TermClaim):
            yield (*path, "asserts", "rule"), claim.asserts.rule, "rule"


def _many(path: Path, ids: tuple[str, ...], what: str) -> Iterator[Reference]:
    for index, id_ in enumerate(ids):
        yield (*path, index), id_, what


def _act_references(path: Path, act: Act) -> Iterator[Reference]:
    yield from _many((*path, "states"), act.states, "state")
    yield from _many((*path, "towards"), act.towards, "state")
    yield from _many((*path, "with"), act.depositaries, "state")
    yield from _many((*path, "sources"), act.sources, "source")
    if act.predecessor:
        yield (*path, "from"), act.predecessor, "state"
    if act.about:
        yield (*path, "about"), act.about, "act"
    for index, rival in enumerate(act.rivals):
        yield from _many((*path, "rivals", index, "sources"), rival.sources, "source")


def _twice(dataset: Dataset) -> Iterator[Remark]:
    treaty = dataset.treaty
    lists: dict[Path, list[str]] = {
        ("treaty", "rules"): [one.id for one in treaty.rules],
        ("treaty", "groups"): [one.id for one in treaty.groups],
        ("treaty", "voices"): [one.id for one in treaty.voices],
        ("parties",): [one.id for one in dataset.parties],
        ("acts",): [one.id for one in dataset.acts],
        ("quotations",): [one.id for one in dataset.quotations],
        ("sources",): [one.id for one in dataset.sources],
        ("claims",): [one.id for one in dataset.claims],
    }
    for path, ids in lists.items():
        seen: set[str] = set()
        for index, id_ in enumerate(ids):
            if id_ in seen:
                yield (*path, index, "id"), "error", f"the id `{id_}` is already taken"
            seen.add(id_)


def _zone(dataset: Dataset, _timeline: Timeline) -> Iterator[Remark]:
    """A day must begin somewhere."""
    try:
        ZoneInfo(dataset.treaty.zone)
    except (ValueError, OSError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        text = f"`{dataset.treaty.zone}` is no IANA time zone; an example is Europe/Budapest"
        yield ("treaty", "zone"), "error", text


def _spans(dataset: Dataset, _timeline: Timeline) -> Iterator[Remark]:
    """Days within one act, one source or one claim must not run backwards."""
    for index, act in enumerate(dataset.acts):
        if act.until and act.until < act.day:
            yield ("acts", index, "until"), "error", f"`{act.until}` lies before `{act.day}`"
        if act.effective and act.effective < act.day.first:
            text = f"the effect on {act.effective} lies before the notice of {act.day}"
            yield ("acts", index, "effective"), "error", text
    for index, source in enumerate(dataset.sources):
        if source.accessed and source.issued and source.accessed.last < source.issued.first:
            text = f"accessed on {source.accessed}, before it was issued on {source.issued}"
            yield ("sources", index, "accessed"), "error", text
    for index, claim in enumerate(dataset.claims):
        if missing := _incomplete(claim.asserts):
            yield ("claims", index, "asserts"), "error", missing


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
    status_before = {history.state.id: history for history in timeline.histories}
    seen: dict[str, set[str]] = {}
    for act in sorted(dataset.acts, key=lambda act: act.day):
        path: Path = ("acts", index_of[act.id], "day")
        for id_ in act.states:
            done = seen.setdefault(id_, set())
            if text := _out_of_order(act, done):
                yield path, "warning", f"{id_}: {text}"
            done.add(act.kind)
            if act.kind == "notice_of_withdrawal":
                status, _ = status_before[id_].status_on(act.day.first)
                if status != "party":
                    text = f"{id_} gives notice while it is no State Party ({status})"
                    yield path, "warning", text


def _out_of_order(act: Act, done: set[str]) -> str | None:
    consented = bool(done & CONSENT_KINDS) or "succession" in done
    if act.kind == "signature" and consented:
        return "a signature after the deposit of an instrument"
    if act.kind in ("ratification", "acceptance", "approval") and "signature" not in done:
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
        path: Path = ("acts", index, "day")
        if act.kind == "entry_into_force":
            for id_ in act.states:
                derived = timeline.bound_from(id_)
                if derived is None or not act.day.first <= derived <= act.day.last:
                    text = f"{id_}: in force on {act.day} as recorded, {derived} by the rules"
                    yield path, "warning", text
    for clock in timeline.clocks:
        index = dataset.acts.index(clock.notice)
        if clock.stated_too_early:
            text = (
                f"the stated day lies before the earliest, {clock.earliest} (Art. {clock.article})"
            )
            yield ("acts", index, "effective"), "warning", text
        if clock.recorded and clock.recorded != clock.effective:
            text = f"effect recorded on {clock.recorded}, but {clock.effective} by the rules"
            yield ("acts", index, "effective"), "warning", text
        for window in clock.windows:
            day = window.held.day if window.held else None
            if window.held and day and (day.last < window.opens or day.first > window.closes):
                held = dataset.acts.index(window.held)
                text = f"held outside its window, {window.opens} to {window.closes}"
                yield ("acts", held, "day"), "warning", text


def _sources(dataset: Dataset, _timeline: Timeline) -> Iterator[Remark]:
    cited = {id_ for _, id_, what in _references(dataset) if what == "source"}
    for index, source in enumerate(dataset.sources):
        if source.id not in cited:
            text = f"nothing cites `{source.id}`; only sources that are cited are listed"
            yield ("sources", index, "id"), "warning", text


def _checked(dataset: Dataset, _timeline: Timeline) -> Iterator[Remark]:
    """Nothing is recorded as having happened after the day to which the data was checked."""
    checked: date = dataset.treaty.checked
    for index, act in enumerate(dataset.acts):
        if act.day.first > checked:
            text = f"lies after the day to which the data was checked, {checked}"
            yield ("acts", index, "day"), "warning", text


_CHECKS: tuple[Callable[[Dataset, Timeline], Iterator[Remark]], ...] = (
    _zone,
    _spans,
    _order,
    _derived_dates,
    _sources,
    _checked,
)
