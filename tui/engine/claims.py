"""What a source asserted, in a form that can be checked against the state on a day."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, field

from .dates import PartialDate
from .fields import Id, Natural, Prose, Record, StateId
from .terms import Term


class CountClaim(Record, kw_only=True, frozen=True, tag_field="kind", tag="count"):
    """Asserts a number of states on a day: exactly, more than, or loosely (``approximately``)."""

    of: Literal["party", "former_party", "signatory", "signed", "contracting_state"]
    on: date
    is_: Natural | None = field(default=None, name="is")
    more_than: Natural | None = None
    approximately: Natural | None = None


class StatusClaim(Record, kw_only=True, frozen=True, tag_field="kind", tag="status"):
    """Asserts that states have a status or a flag on a day."""

    states: Annotated[tuple[StateId, ...], Meta(min_length=1)]
    on: date
    is_: Literal[
        "non_party",
        "signatory",
        "contracting_state",
        "party",
        "former_party",
        "withdrawal_announced",
        "withdrawal_pending",
    ] = field(name="is")


class DateClaim(Record, kw_only=True, frozen=True, tag_field="kind", tag="date"):
    """Asserts when something happened or would happen, between two days, both included.

    ``states`` left out means the treaty itself. ``by`` alone means "not later than".
    """

    of: Literal["signature", "entry_into_force", "announcement", "notice", "effect", "conference"]
    states: tuple[StateId, ...] = ()
    is_: PartialDate | None = field(default=None, name="is")
    by: date | None = None
    earliest: date | None = None


class TermClaim(Record, kw_only=True, frozen=True, tag_field="kind", tag="term"):
    """Asserts the length of a period that one of the treaty's rules sets."""

    rule: Id
    is_: Term = field(name="is")


class OpenClaim(Record, kw_only=True, frozen=True, tag_field="kind", tag="not_checkable"):
    """Asserts something that the dataset cannot decide, and says why it cannot."""

    because: Prose


Assertion = CountClaim | StatusClaim | DateClaim | TermClaim | OpenClaim


class Claim(Record, kw_only=True, frozen=True):
    """What a source asserted, in its words, and the assertion in a form that can be checked."""

    id: Id
    source: Id
    words: Prose
    day: PartialDate
    asserts: Assertion
    known_from: date | None = None
    note: Prose | None = None
