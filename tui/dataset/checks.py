"""Checks across a whole dataset: what the schema cannot see.

An *error* would make the program say something it cannot stand by (an id that leads nowhere); a
*warning* is a contradiction in the facts, which the desk may explain in a note but never hide.
"""

from collections.abc import Callable, Iterator
from datetime import date
from zoneinfo import available_timezones

from ..engine.model import CONSENT_KINDS, Act, CountClaim, Dataset, DateClaim, TermClaim
from ..engine.timeline import Timeline, compile_timeline
from .findings import Finding, Severity
from .places import Places
from .yaml_tree import Path

Remark = tuple[Path, Severity, str]


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
    treaty = dataset.treaty
    states = {state.id for state in dataset.parties}
    sources = {source.id for source in dataset.sources}
    acts = {act.id for act in dataset.acts}
    rules = {rule.id for rule in treaty.rules}
    voices = states | {voice.id for voice in treaty.voices}

    def unknown(path: Path, ids: tuple[str, ...], known: set[str], what: str) -> Iterator[Remark]:
        for index, id_ in enumerate(ids):
            if id_ not in known:
                yield (*path, index), "error", f"no {what} has the id `{id_}`"

    def one(path: Path, id_: str | None, known: set[str], what: str) -> Iterator[Remark]:
        if id_ is not None and id_ not in known:
            yield path, "error", f"no {what} has the id `{id_}`"

    yield from unknown(("treaty", "depositaries"), treaty.depositaries, states, "state")
    yield from unknown(("treaty", "sources"), treaty.sources, sources, "source")
    for index, rule in enumerate(treaty.rules):
        yield from unknown(("treaty", "rules", index, "sources"), rule.sources, sources, "source")
    for index, group in enumerate(treaty.groups):
        path: Path = ("treaty", "groups", index)
        yield from unknown((*path, "members"), group.members, states, "state")
        yield from unknown((*path, "sources"), group.sources, sources, "source")
    for index, state in enumerate(dataset.parties):
        yield from unknown(("parties", index, "sources"), state.sources, sources, "source")
    for index, act in enumerate(dataset.acts):
        path = ("acts", index)
        yield from unknown((*path, "states"), act.states, states, "state")
        yield from unknown((*path, "towards"), act.towards, states, "state")
        yield from unknown((*path, "with"), act.depositaries, states, "state")
        yield from one((*path, "from"), act.predecessor, states, "state")
        yield from one((*path, "about"), act.about, acts, "act")
        yield from unknown((*path, "sources"), act.sources, sources, "source")
        for number, rival in enumerate(act.rivals):
            yield from unknown((*path, "rivals", number, "sources"), rival.sources, sources, "source")
    for index, quotation in enumerate(dataset.quotations):
        path = ("quotations", index)
        yield from unknown((*path, "sides"), quotation.sides, voices, "state or voice")
        yield from unknown((*path, "about"), quotation.about, states, "state")
        yield from one((*path, "source"), quotation.source, sources, "source")
    for index, claim in enumerate(dataset.claims):
        yield from one(("claims", index, "source"), claim.source, sources, "source")
        asserts = claim.asserts
        about = getattr(asserts, "states", ())
        yield from unknown(("claims", index, "asserts", "states"), about, states, "state")
        if isinstance(asserts, TermClaim):
            path = ("claims", index, "asserts", "rule")
            yield from one(path, asserts.rule, rules, "rule")


def _twice(dataset: Dataset) -> Iterator[Remark]:
    lists = {
        "parties": dataset.parties,
        "acts": dataset.acts,
        "quotations": dataset.quotations,
        "sources": dataset.sources,
        "claims": dataset.claims,
    }
    for key, records in lists.items():
        seen: set[str] = set()
        for index, record in enumerate(records):
            if record.id in seen:
                yield (key, index, "id"), "error", f"the id `{record.id}` is already taken"
            seen.add(record.id)


def _zone(dataset: Dataset, _timeline: Timeline) -> Iterator[Remark]:
    if dataset.treaty.zone not in available_timezones():
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
        if text := _incomplete(claim.asserts):
            yield ("claims", index, "asserts"), "error", text


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
                if derived != act.day.first:
                    text = f"{id_}: in force on {act.day} as recorded, {derived} by the rules"
                    yield path, "warning", text
    for clock in timeline.clocks:
        index = dataset.acts.index(clock.notice)
        if clock.stated_too_early:
            text = f"the stated day lies before the earliest, {clock.earliest} (Art. {clock.article})"
            yield ("acts", index, "effective"), "warning", text
        if clock.recorded and clock.recorded != clock.effective:
            text = f"effect recorded on {clock.recorded}, but {clock.effective} by the rules"
            yield ("acts", index, "effective"), "warning", text
        for window in clock.windows:
            if window.held and not window.opens <= window.held.day.first <= window.closes:
                held = dataset.acts.index(window.held)
                text = f"held outside its window, {window.opens} to {window.closes}"
                yield ("acts", held, "day"), "warning", text


def _sources(dataset: Dataset, _timeline: Timeline) -> Iterator[Remark]:
    cited = {id_ for record in (*dataset.acts, *dataset.parties) for id_ in record.sources}
    cited |= {id_ for act in dataset.acts for rival in act.rivals for id_ in rival.sources}
    cited |= {quotation.source for quotation in dataset.quotations}
    cited |= {claim.source for claim in dataset.claims} | set(dataset.treaty.sources)
    for owner in (*dataset.treaty.rules, *dataset.treaty.groups):
        cited |= set(owner.sources)
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
