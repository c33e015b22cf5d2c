"""What widgets and screens tell whoever stands above them, up to the app."""

from dataclasses import dataclass
from datetime import date

from textual.message import Message

from ..views.lookup import RecordId


@dataclass
class LinkOpened(Message):
    """A link of a page was opened."""

    entry: RecordId


@dataclass
class CursorMoved(Message):
    """The cursor of a list came to rest on another row, by key or by mouse."""

    row_id: str


@dataclass
class PartySelected(Message):
    """A state was selected; ``None`` stands for all of them."""

    party: str | None


@dataclass
class ActSelected(Message):
    """An act was selected."""

    act: str


@dataclass
class QuotationStepped(Message):
    """Another quotation is wanted: *step* places on, or the first or last (*edge*)."""

    step: int
    edge: bool = False


@dataclass
class DayPicked(Message):
    """A place on the timeline was clicked: the first day of its cell, and the act drawn there."""

    day: date
    act: str | None


@dataclass
class SlideTurned(Message):
    """The presentation shows another step, or has gone blank, or is back."""

    index: int
    blank: bool
    seconds: int
