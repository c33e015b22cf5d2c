"""Checks across a whole dataset: what the schema cannot see.

An *error* would make the program say something it cannot stand by (an id that leads nowhere); a
*warning* is a contradiction in the facts, which the desk may explain in a note but never hide.
"""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from ..base.characters import mixed_words, shortened
from ..base.errors import no_such_id
from ..engine.act_kinds import ACT_KINDS, CONSENT_KINDS
from ..engine.claims import CountClaim, DateClaim, TermClaim
from ..engine.compile import compile_timeline
from ..engine.model import Act, Dataset
from ..engine.rules import article_words
from ..engine.timeline import Timeline
from .diagnostics import Path
from .encode import plain_tree
from .evidence import check_evidence
from .positions import Remark
from .rules import check_rules

_STARTS_OF_EXITS = {"notice_of_withdrawal", "cessation", "provisional_application_ended"}
_References = tuple[Path, tuple[str, ...] | str, str]
"""A place, the ids written there (of a list all), and what they should name."""


def check_dataset(dataset: Dataset, *, contradictions: bool = True) -> Iterator[Remark]:
    """Yield what makes a dataset that fits the schema unusable and, if asked, contradictions.

    While ids are wrong nothing else is looked at. The remarks are in no particular order.
    """
    broken = False
    for remark in _check_references(dataset):
        broken = True
        yield remark
    if broken:
        return
    yield from _zone(dataset)
    yield from _spans(dataset)
    yield from _rings(dataset)
    yield from check_rules(dataset)
    if contradictions:
        timeline = compile_timeline(dataset)
        yield from _order(dataset, timeline)
        yield from _names(dataset)
        yield from _derived_dates(dataset, timeline)
        yield from _sources(dataset)
        yield from _checked(dataset)
        yield from check_evidence(dataset)
        yield from _mixed(plain_tree(dataset))


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


def _rings(dataset: Dataset) -> Iterator[Remark]:
    """No act is about itself, and no state succeeds itself, by however many steps."""
    about = {act.id: act.about for act in dataset.acts if act.about}
    before = {id_: act.predecessor for act in dataset.acts if act.predecessor for id_ in act.states}
    for index, act in enumerate(dataset.acts):
        if _comes_back(act.id, about):
            yield Remark(("acts", index, "about"), "error", f"`{act.id}` is about itself")
        for id_ in act.states if act.predecessor else ():
            if _comes_back(id_, before):
                yield Remark(("acts", index, "from"), "error", f"`{id_}` succeeds itself")


def _comes_back(start: str, following: dict[str, str]) -> bool:
    """Return whether one comes back to *start*, from each to what follows it."""
    seen: set[str] = set()
    at: str | None = following.get(start)
    while at and at != start and at not in seen:
        seen.add(at)
        at = following.get(at)
    return at == start


def _names(dataset: Dataset) -> Iterator[Remark]:
    """An act that moves states names some; two states of one name cannot be told apart."""
    for index, act in enumerate(dataset.acts):
        whose = act.states or act.towards
        if ACT_KINDS[act.kind].step and act.kind != "extension" and not whose:
            text = f"{act.kind} of nobody: without `states` it moves nothing"
            yield Remark(("acts", index, "kind"), "warning", text)
    names: set[str] = set()
    for index, state in enumerate(dataset.parties):
        if state.name in names:
            text = f"another state is called `{state.name}` too"
            yield Remark(("parties", index, "name"), "warning", text)
        names.add(state.name)


def _incomplete(asserts: object) -> str | None:
    if isinstance(asserts, CountClaim):
        given = (asserts.is_, asserts.more_than, asserts.approximately)
        if sum(one is not None for one in given) != 1:
            return "a count claim needs exactly one of `is`, `more_than` and `approximately`"
    if isinstance(asserts, DateClaim) and not (asserts.is_ or asserts.by or asserts.earliest):
        return "a date claim needs `is`, or `by` or `earliest`"
    return None


def _order(dataset: Dataset, timeline: Timeline) -> Iterator[Remark]:
    """A state's acts of law follow from one another."""
    index_of = {act.id: index for index, act in enumerate(dataset.acts)}
    history_of = {history.state.id: history for history in timeline.histories}
    out_from = {
        id_: start
        for id_, history in history_of.items()
        for start, status in reversed(history.statuses)
        if status == "former_party"
    }
    seen: dict[str, set[str]] = {}
    for act in sorted(dataset.acts, key=lambda act: act.day):
        path = ("acts", index_of[act.id], "day")
        for id_ in act.states:
            done = seen.setdefault(id_, set())
            returns = id_ in out_from and out_from[id_] <= act.day.first
            joins = act.kind in ("signature", *CONSENT_KINDS)
            if not (joins and returns) and (text := _out_of_order(act, done)):
                yield Remark(path, "warning", f"{id_}: {text}")
            done.add(act.kind)
            given = act.kind == "notice_of_withdrawal"
            if given and all(one.act is not act for one in history_of[id_].notices):
                status, _ = history_of[id_].status_on(act.day.first)
                text = f"{id_} gives notice while it is no State Party ({status})"
                yield Remark(path, "warning", text)


def _out_of_order(act: Act, done: set[str]) -> str | None:
    consented = bool(done & CONSENT_KINDS) or "succession" in done
    if act.kind == "signature" and consented:
        return "a signature after the deposit of an instrument"
    if ACT_KINDS[act.kind].signed_first and "signature" not in done:
        return f"{act.kind} without a signature before it; a state that did not sign accedes"
    if act.kind == "accession" and "signature" in done:
        return "accession by a signatory; a signatory ratifies"
    if act.kind == "withdrawal_effective" and not done & _STARTS_OF_EXITS:
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
                derived = timeline.bound_from(id_, by=act.day.last)
                if derived is None or not act.day.first <= derived <= act.day.last:
                    text = f"{id_}: in force on {act.day} as recorded, {derived} by the rules"
                    yield Remark(path, "warning", text)
    yield from _clocks(dataset, timeline)


def _clocks(dataset: Dataset, timeline: Timeline) -> Iterator[Remark]:
    """What is recorded of an exit is compared with what its rule gives."""
    index_of = {act.id: index for index, act in enumerate(dataset.acts)}
    for notice in timeline.notices:
        index = index_of[notice.act.id]
        if notice.given_too_early:
            first = f"{notice.first} ({article_words(notice.article)})"
            text = f"a notice before the first day on which one may be given, {first}"
            yield Remark(("acts", index, "day"), "warning", text)
        if notice.stated_too_early:
            earliest = f"{notice.earliest} ({article_words(notice.article)})"
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
    cited = _cited_sources(dataset)
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


def _mixed(tree: object, path: Path = ()) -> Iterator[Remark]:
    """A word in the letters of two alphabets is rarely what it looks like."""
    if isinstance(tree, str):
        for word in mixed_words(tree):
            text = f"`{shortened(word)}` mixes letters of alphabets that look alike"
            yield Remark(path, "warning", text)
    elif isinstance(tree, dict | list):
        for step, below in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from _mixed(below, (*path, step))


def _check_references(dataset: Dataset) -> Iterator[Remark]:
    """Yield an error for each id that is taken, and for each reference that leads nowhere."""
    yield from _twice(dataset)
    states = {state.id for state in dataset.parties}
    known = {
        "state": states,
        "state or voice": states | {voice.id for voice in dataset.treaty.voices},
        "source": {source.id for source in dataset.sources},
        "act": {act.id for act in dataset.acts},
        "rule": {rule.id for rule in dataset.treaty.rules},
    }
    for path, ids, what in _references(dataset):
        if isinstance(ids, str):
            if ids not in known[what]:
                yield _nowhere(path, ids, what, known[what])
        elif not known[what].issuperset(ids):
            for index, id_ in enumerate(ids):
                if id_ not in known[what]:
                    yield _nowhere((*path, index), id_, what, known[what])


def _cited_sources(dataset: Dataset) -> set[str]:
    """Return the ids of all sources that anything cites."""
    cited: set[str] = set()
    for _, ids, what in _references(dataset):
        if what == "source":
            cited.update((ids,) if isinstance(ids, str) else ids)
    return cited


def _nowhere(path: Path, id_: str, what: str, known: set[str]) -> Remark:
    return Remark(path, "error", no_such_id(what, id_, known))


def _references(dataset: Dataset) -> Iterator[_References]:
    treaty = dataset.treaty
    yield ("treaty", "depositaries"), treaty.depositaries, "state or voice"
    yield ("treaty", "sources"), treaty.sources, "source"
    for index, rule in enumerate(treaty.rules):
        yield ("treaty", "rules", index, "sources"), rule.sources, "source"
        yield ("treaty", "rules", index, "states"), getattr(rule, "states", ()), "state"
    for index, group in enumerate(treaty.groups):
        yield ("treaty", "groups", index, "members"), group.members, "state"
        yield ("treaty", "groups", index, "sources"), group.sources, "source"
    for index, state in enumerate(dataset.parties):
        yield ("parties", index, "sources"), state.sources, "source"
    for index, act in enumerate(dataset.acts):
        yield ("acts", index, "states"), act.states, "state"
        yield ("acts", index, "sources"), act.sources, "source"
        if act.towards or act.depositaries or act.predecessor or act.about or act.rivals:
            yield from _further(("acts", index), act)
    for index, quotation in enumerate(dataset.quotations):
        yield ("quotations", index, "sides"), quotation.sides, "state or voice"
        yield ("quotations", index, "about_states"), quotation.about_states, "state"
        yield ("quotations", index, "source"), quotation.source, "source"
    for index, claim in enumerate(dataset.claims):
        yield ("claims", index, "source"), claim.source, "source"
        if isinstance(claim.asserts, TermClaim):
            yield ("claims", index, "asserts", "rule"), claim.asserts.rule, "rule"
        else:
            states = getattr(claim.asserts, "states", ())
            yield ("claims", index, "asserts", "states"), states, "state"


def _further(path: Path, act: Act) -> Iterator[_References]:
    """Yield what few acts have."""
    yield (*path, "towards"), act.towards, "state"
    yield (*path, "with"), act.depositaries, "state or voice"
    if act.predecessor:
        yield (*path, "from"), act.predecessor, "state"
    if act.about:
        yield (*path, "about"), act.about, "act"
    for index, rival in enumerate(act.rivals):
        yield (*path, "rivals", index, "sources"), rival.sources, "source"


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
                yield Remark((*path, index, "id"), "error", f"the id `{id_}` is already taken")
            seen.add(id_)
