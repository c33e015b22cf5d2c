"""What a field of a record takes: each bound, and the first value beyond it."""

from typing import Any

import msgspec
import pytest
from build import build
from msgspec.structs import fields
from openskies_tui.engine.fields import (
    Address,
    Id,
    Language,
    Line,
    Natural,
    Positive,
    Prose,
    StateId,
)
from openskies_tui.engine.model import Group, Source, State, Treaty
from openskies_tui.engine.rules import EntryIntoForceRule, TerminationRule

SITE = "https://example.org/"


def of(record: type[msgspec.Struct], name: str) -> Any:
    """Return the type of a field of a record."""
    return next(one.type for one in fields(record) if one.name == name)


@pytest.mark.parametrize(
    ("type_", "within", "beyond"),
    [
        (Id, "a" * 64, "a" * 65),
        (StateId, "ABC", "ABCD"),
        (Line, "x", ""),
        (Line, "x" * 240, "x" * 241),
        (Prose, "x", ""),
        (Prose, "x" * 4000, "x" * 4001),
        (Address, SITE.ljust(1000, "x"), SITE.ljust(1001, "x")),
        (Natural, 0, -1),
        (Natural, 1_000_000, 1_000_001),
        (Positive, 1, 0),
        (Positive, 1_000_000, 1_000_001),
        (Language, "en", "eng"),
        (of(EntryIntoForceRule, "share_at_least"), 0.5, 0),
        (of(EntryIntoForceRule, "share_at_least"), 100, 100.5),
        (of(State, "share"), 0, -0.5),
        (of(State, "share"), 100, 100.5),
        (of(TerminationRule, "when"), "parties below 9999", "parties below 10000"),
        (of(Group, "members"), ("AAA", "BBB"), ("AAA",)),
        (of(Treaty, "depositaries"), ("AAA",), ()),
        (of(Source, "grade"), "F6", "F7"),
    ],
)
def test_a_field_ends_at_its_bound(type_: Any, within: object, beyond: object) -> None:
    """The last value that a field takes is taken, and the first beyond it is refused."""
    assert msgspec.convert(within, type_) == within
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(beyond, type_)


def test_what_a_dataset_leaves_out() -> None:
    """One instrument brings a treaty into force, and data is old after a year, unless it says."""
    entry = {"kind": "entry_into_force", "id": "entry", "term": "0 days"}
    treaty = build([], rules=[entry]).treaty
    assert [one.instruments for one in treaty.rules_of(EntryIntoForceRule)] == [1]
    assert treaty.stale_after == 365


def test_there_is_no_other_kind_of_act() -> None:
    """An act of a kind that is not in the table is refused."""
    with pytest.raises(msgspec.ValidationError, match="kind"):
        build([{"day": "2000-01-01", "kind": "notice_of_withdrawl"}])
