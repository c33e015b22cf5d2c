"""Small datasets from plain values, with everything that a test does not care about filled in."""

from collections.abc import Sequence
from datetime import date
from itertools import count
from typing import Any

from openskies_tui.dataset.schema import convert
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.engine.model import Dataset
from openskies_tui.engine.snapshot import Countdown, Standing, TreatyOnDay
from openskies_tui.engine.timeline import Timeline

ENTRY = {"kind": "entry_into_force", "id": "entry", "term": "60 days", "instruments": "2"}
LATER = {"kind": "later_consent", "id": "later", "term": "60 days"}
WITHDRAWAL = {"kind": "withdrawal", "id": "withdrawal", "term": "6 months"}
WINDOW = {
    "kind": "window",
    "id": "conference",
    "name": "C",
    "opens": "30 days",
    "closes": "60 days",
}
SOURCE = {
    "id": "s",
    "type": "treaty",
    "title": "The text",
    "language": "en",
    "kind": "primary law",
    "read": "in full",
}
RULES = (ENTRY, LATER, WITHDRAWAL, WINDOW)
FOUNDED = date(2000, 3, 1)
"""The day on which the treaty of ``founding`` enters into force."""


def act(day: str, kind: str, *states: str, **more: Any) -> dict[str, Any]:
    """Return an act as it stands in a file; ``from_`` and ``with_`` give the keys of that name."""
    keys = {key.rstrip("_"): value for key, value in more.items()}
    return {"day": day, "kind": kind, "states": list(states), **keys}


def rule(base: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return a rule with other values."""
    return {**base, **changes}


def founding(*states: str) -> list[dict[str, Any]]:
    """Return acts by which *states* sign and deposit, and are parties from 1 March 2000."""
    return [
        act("1999-01-01", "signature", *states),
        *(act("2000-01-01", "ratification", one) for one in states),
    ]


def build(
    acts: Sequence[dict[str, Any]],
    *,
    states: Sequence[str] = ("AAA", "BBB", "CCC", "DDD"),
    quotas: dict[str, int] | None = None,
    shares: dict[str, float] | None = None,
    rules: Sequence[dict[str, Any]] = RULES,
    groups: Sequence[dict[str, Any]] = (),
    depositaries: Sequence[str] = ("AAA",),
    **treaty: Any,
) -> Dataset:
    """Return a dataset with these acts; ids, titles, articles and sources are made up.

    Other values of the *treaty* can be given by their keys.
    """
    numbers = count(1)
    tree = {
        "treaty": {
            "id": "small",
            "name": "Small Treaty",
            "adopted": "1999-01-01",
            "place": "Here",
            "depositaries": list(depositaries),
            "zone": "Europe/Budapest",
            "checked": "2020-01-01",
            "summary": "A treaty.",
            "rules": [
                {"article": "I", "summary": "A rule.", "sources": ["s"], **one} for one in rules
            ],
            "groups": [{"article": "I", "name": "G", "sources": ["s"], **one} for one in groups],
            "sources": ["s"],
            **treaty,
        },
        "parties": [
            {"id": id_, "name": id_.title(), "sources": ["s"]}
            | ({"passive_quota": str(quotas[id_])} if quotas and id_ in quotas else {})
            | ({"share": str(shares[id_])} if shares and id_ in shares else {})
            for id_ in states
        ],
        "acts": [
            {"id": f"act-{next(numbers)}", "title": "T", "sources": ["s"], **one} for one in acts
        ],
        "sources": [SOURCE],
    }
    return convert(tree, Dataset)


def compiled(acts: Sequence[dict[str, Any]], **more: Any) -> Timeline:
    """Return the timeline of ``build`` with the same arguments."""
    return compile_timeline(build(acts, **more))


def standing(state: TreatyOnDay, id_: str) -> Standing:
    """Return the standing of a state that must exist on that day."""
    found = state.standing(id_)
    assert found is not None, f"{id_} does not exist on {state.as_of}"
    return found


def status(timeline: Timeline, day: str, id_: str) -> str:
    """Return the status of a state on a day."""
    return standing(timeline.on(date.fromisoformat(day)), id_).status


def flags(timeline: Timeline, day: str, id_: str) -> tuple[str, ...]:
    """Return the flags of a state on a day."""
    return standing(timeline.on(date.fromisoformat(day)), id_).flags


def countdown(timeline: Timeline, day: str) -> Countdown:
    """Return the only countdown of a day."""
    (only,) = timeline.on(date.fromisoformat(day)).countdowns
    return only
