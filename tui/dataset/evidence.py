"""Whether records say more than their sources bear. What a rule can see; the rest is a checklist.

All of it is a warning: the facts may be right all the same, but nobody has shown it.
"""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from ..engine.claims import DateClaim
from ..engine.model import Dataset
from .diagnostics import Path
from .positions import Remark

_MONTH = "(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber"
_DAY = re.compile(
    rf"\b(?:day|date)\b|\b\d\d? (?:{_MONTH})\b|\b(?:{_MONTH}) \d\d?\b|\d{{4}}-\d\d-\d\d"
)
_NAMES = re.compile(r"\bname[sd]?\b(?! (?:no|none|neither)\b)")
_NOTICE = re.compile(r"\b(?:notices?|notes|notification)\b", re.IGNORECASE)
_END = re.compile(r"(?<=[.!?])\s+")
_TWICE = re.compile(r"%25[0-9A-Fa-f]{2}")
_NOT_PUBLIC = frozenset(
    "dev internal local localhost preprod preview prod qa sandbox stage staging test testing "
    "uat".split()
)
"""Words below a domain that tell of a machine for the publisher's own use."""
_NO_DOMAIN = _NOT_PUBLIC - {"dev"} | {"invalid"}
"""Ends of a host's name that no public host has; ``dev`` is a public one."""


def check_evidence(dataset: Dataset) -> Iterator[Remark]:
    """Yield a warning for each record that says more than its sources bear."""
    yield from _named_days(dataset)
    yield from _remembered(dataset)
    yield from _addresses(dataset)
    yield from _offices(dataset)
    yield from _sides(dataset)


def named_without_source(
    dataset: Dataset, text: str, sources: Iterable[str], *, of_a_notice: bool = False
) -> str | None:
    """Return the sentence that has a notice name a day, unless a source gives that day.

    A source gives it if a claim on file from it, made before the effect and with a figure in its
    words, dates an effect to the day. ``of_a_notice`` tells that the text is about one anyway.
    """
    if "name" not in text:
        return None
    for sentence in _END.split(text):
        about = of_a_notice or _NOTICE.search(sentence)
        if about and _NAMES.search(sentence) and _DAY.search(sentence):
            return None if _gives_a_day(dataset, set(sources)) else sentence
    return None


def _gives_a_day(dataset: Dataset, sources: set[str]) -> bool:
    for claim in dataset.claims:
        said = claim.asserts
        if claim.source not in sources or not isinstance(said, DateClaim) or said.of != "effect":
            continue
        exact = said.is_ is not None and said.is_.first == said.is_.last
        if exact and said.is_ and claim.day.last < said.is_.first and re.search(r"\d", claim.words):
            return True
    return False


def _named_days(dataset: Dataset) -> Iterator[Remark]:
    for path, text, sources, of_a_notice in _statements(dataset):
        if text and named_without_source(dataset, text, sources, of_a_notice=of_a_notice):
            says = "says that a notice names a day, and no source cited here gives one"
            yield Remark(path, "warning", says)


def _statements(dataset: Dataset) -> Iterator[tuple[Path, str | None, tuple[str, ...], bool]]:
    """Yield the desk's own sentences, each with its sources and whether it is about a notice."""
    for index, state in enumerate(dataset.parties):
        yield ("parties", index, "note"), state.note, state.sources, False
    for index, act in enumerate(dataset.acts):
        notice = act.kind == "notice_of_withdrawal"
        yield ("acts", index, "title"), act.title, act.sources, notice
        yield ("acts", index, "summary"), act.summary, act.sources, notice
        yield ("acts", index, "note"), act.note, act.sources, notice
    for index, quotation in enumerate(dataset.quotations):
        yield ("quotations", index, "note"), quotation.note, (quotation.source,), False
    for index, claim in enumerate(dataset.claims):
        yield ("claims", index, "note"), claim.note, (claim.source,), False


def _remembered(dataset: Dataset) -> Iterator[Remark]:
    """What stands in a source that was read in full need not be remembered."""
    in_full = {source.id for source in dataset.sources if source.read.endswith("in full")}
    known: list[tuple[Path, str, tuple[str, ...]]] = [
        (("acts", index, "basis"), act.basis, act.sources) for index, act in enumerate(dataset.acts)
    ]
    known += [
        (("quotations", index, "basis"), quotation.basis, (quotation.source,))
        for index, quotation in enumerate(dataset.quotations)
    ]
    for path, basis, sources in known:
        read = next((id_ for id_ in sources if id_ in in_full), None)
        if basis == "memory" and read:
            text = f"`memory`, though `{read}` was read in full: read it there, or say `inferred`"
            yield Remark(path, "warning", text)


def _addresses(dataset: Dataset) -> Iterator[Remark]:
    for index, source in enumerate(dataset.sources):
        if source.url is None:
            continue
        path = ("sources", index, "URL")
        if _TWICE.search(source.url):
            yield Remark(path, "warning", "the address is encoded twice: `%25` before two digits")
        if not _is_public(source.url):
            text = "the address is on a host for tests or for the publisher's own use"
            yield Remark(path, "warning", text)


def _is_public(url: str) -> bool:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return True
    labels = host.split(".")
    below = {part for label in labels[:-2] for part in label.split("-")}
    return labels[-1] not in _NO_DOMAIN and below.isdisjoint(_NOT_PUBLIC)


def _offices(dataset: Dataset) -> Iterator[Remark]:
    """Somebody who speaks twice on a day holds one office."""
    first: dict[tuple[str, str], str] = {}
    for index, quotation in enumerate(dataset.quotations):
        key = (quotation.speaker.casefold(), str(quotation.date_said))
        role = first.setdefault(key, quotation.role)
        if role != quotation.role:
            text = f"{quotation.speaker} has another office on {quotation.date_said}: {role}"
            yield Remark(("quotations", index, "role"), "warning", text)


def _sides(dataset: Dataset) -> Iterator[Remark]:
    """Joint words have as many sides as the act of that day from the same source has states."""
    joint: dict[str, list[int]] = {}
    for index, act in enumerate(dataset.acts):
        if act.kind == "statement" and len(act.states) > 1:
            for id_ in act.sources:
                joint.setdefault(id_, []).append(index)
    for index, quotation in enumerate(dataset.quotations):
        sides = set(quotation.sides)
        for number in joint.get(quotation.source, []) if len(sides) > 1 else []:
            act = dataset.acts[number]
            same_day = (
                act.day.first <= quotation.date_said.last
                and quotation.date_said.first <= act.day.last
            )
            if same_day and sides < set(act.states):
                missing = ", ".join(sorted(set(act.states) - sides))
                text = f"`{act.id}` has the statement made by more states: {missing}"
                yield Remark(("quotations", index, "sides"), "warning", text)
