"""Ids and references: every id is given once, and every reference leads somewhere."""

from collections.abc import Iterator

from ..engine.claims import TermClaim
from ..engine.model import Act, Dataset
from .positions import Remark
from .yaml_tree import Path

References = tuple[Path, tuple[str, ...] | str, str]
"""A place, the ids written there (of a list all), and what they should name."""


def check_references(dataset: Dataset) -> Iterator[Remark]:
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
                yield _nowhere(path, ids, what)
            continue
        for index, id_ in enumerate(ids):
            if id_ not in known[what]:
                yield _nowhere((*path, index), id_, what)


def cited_sources(dataset: Dataset) -> set[str]:
    """Return the ids of all sources that anything cites."""
    cited: set[str] = set()
    for _, ids, what in _references(dataset):
        if what == "source":
            cited.update((ids,) if isinstance(ids, str) else ids)
    return cited


def _nowhere(path: Path, id_: str, what: str) -> Remark:
    return Remark(path, "error", f"no {what} has the id `{id_}`")


def _references(dataset: Dataset) -> Iterator[References]:
    treaty = dataset.treaty
    yield ("treaty", "depositaries"), treaty.depositaries, "state"
    yield ("treaty", "sources"), treaty.sources, "source"
    for index, rule in enumerate(treaty.rules):
        yield ("treaty", "rules", index, "sources"), rule.sources, "source"
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
        yield ("quotations", index, "about"), quotation.about, "state"
        yield ("quotations", index, "source"), quotation.source, "source"
    for index, claim in enumerate(dataset.claims):
        yield ("claims", index, "source"), claim.source, "source"
        if isinstance(claim.asserts, TermClaim):
            yield ("claims", index, "asserts", "rule"), claim.asserts.rule, "rule"
        else:
            states = getattr(claim.asserts, "states", ())
            yield ("claims", index, "asserts", "states"), states, "state"


def _further(path: Path, act: Act) -> Iterator[References]:
    """Yield what few acts have."""
    yield (*path, "towards"), act.towards, "state"
    yield (*path, "with"), act.depositaries, "state"
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
