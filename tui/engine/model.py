"""The records of a dataset: what a desk writes down, before anything is derived from it.

Each class is one kind of entry in the YAML; field names are the keys. Nothing here can be
computed: no status, no count and no countdown is stored, they come out of ``timeline``.
Source fields carry their CSL-JSON names, states their ISO 3166-1 alpha-3 codes.
"""

from datetime import date
from functools import cached_property
from typing import Annotated, Literal, TypeVar

from msgspec import Meta, field

from .act_kinds import ActKind
from .claims import Claim
from .dates import PartialDate
from .fields import END, Address, Id, Language, Line, Natural, Positive, Prose, Record, StateId
from .rules import Rule

R = TypeVar("R", bound=Rule)

SUPPOSED = "what-if-"
"""How the id of an act begins that did not happen."""

Basis = Literal["read", "computed", "inferred", "memory", "disputed"]

SourceKind = Literal[
    "primary law",
    "government",
    "intergovernmental",
    "wire service",
    "independent press",
    "public broadcaster",
    "state-controlled media",
    "pro-government press",
    "think tank",
    "academic",
    "reference",
    "campaign",
    "database copy",
    "copy on an unrelated host",
]


class Group(Record, kw_only=True, frozen=True):
    """A group of States Parties that shares quotas (Article III Section II, Article XIV)."""

    id: Id
    name: Line
    members: Annotated[tuple[StateId, ...], Meta(min_length=2)]
    passive_quota: Natural | None = None
    article: Line
    note: Prose | None = None
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


class Voice(Record, kw_only=True, frozen=True):
    """A side that speaks without being a state of this treaty: an organisation, experts, press."""

    id: Id
    name: Line


class Words(Record, kw_only=True, frozen=True):
    """What a treaty calls those that it binds, and their exit: UNESCO has Member States."""

    party: Line = "State Party"
    parties: Line = "States Parties"
    exit: Line = "withdrawal"


class Treaty(Record, kw_only=True, frozen=True):
    """The treaty: who keeps it, by which rules it runs, and how far its data has been checked.

    ``zone`` is the IANA time zone in which a day begins; ``checked`` is the last day to which
    the desk has checked the data, and ``stale_after`` the number of days after which that is old.
    ``aliases`` are other names of the treaty in print; a text with a word of ``unrelated`` speaks
    of something else that goes by such a name. ``notices_to`` receives a notice in the depositary's
    place. Of a roster with ``exits only`` nothing is counted, and who leaves was a party before.
    """

    id: Id
    name: Line
    aliases: tuple[Line, ...] = ()
    unrelated: tuple[Line, ...] = ()
    adopted: date
    place: Line
    depositaries: Annotated[tuple[str, ...], Meta(min_length=1)]
    notices_to: Line | None = None
    words: Words = Words()
    zone: Line
    checked: date
    stale_after: Positive = 365
    roster: Literal["complete", "exits only"] = "complete"
    summary: Prose
    rules: tuple[Rule, ...]
    groups: tuple[Group, ...] = ()
    voices: tuple[Voice, ...] = ()
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]

    def rule(self, kind: type[R], state_id: str | None = None) -> R | None:
        """Return the treaty's rule of a kind, ``None`` where its data has none.

        That is the rule for the state, else the one for all that no other rule names.
        """
        rules = self.rules_of(kind)
        named = (rule for rule in rules if state_id in getattr(rule, "states", ()))
        others = (rule for rule in rules if not getattr(rule, "states", ()))
        return next(named, None) or next(others, None)

    def rules_of(self, kind: type[R]) -> tuple[R, ...]:
        """Return all the treaty's rules of a kind."""
        return tuple(rule for rule in self.rules if isinstance(rule, kind))


class State(Record, kw_only=True, frozen=True):
    """A state that has or had to do with the treaty. Its status is derived, never written here.

    ``article`` says whether a sentence puts "the" before its name. By ``aliases``, ``adjective``
    and ``capital`` the press calls it or its government too ("the Kremlin", "Russian", "Moscow").
    ``passive_quota`` is the number of flights a year it must accept on its own (Annex A);
    ``share`` the percentage that it adds to what the entry into force may ask for.
    """

    id: StateId
    name: Line
    article: bool = False
    aliases: tuple[Line, ...] = ()
    adjective: Line | None = None
    capital: Line | None = None
    passive_quota: Natural | None = None
    share: Annotated[float, Meta(ge=0, le=100)] | None = None
    note: Prose | None = None
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


class Rival(Record, kw_only=True, frozen=True):
    """A value that some source gives for a field of an act, beside the one that is used.

    ``rank`` says whether it still stands (``normal``) or is held to be wrong (``deprecated``).
    """

    field: Literal["day", "effective"]
    value: PartialDate
    rank: Literal["normal", "deprecated"]
    reason: Prose
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]


class Act(Record, kw_only=True, frozen=True):
    """Something that happened on a day. Only acts of law move a status.

    ``states`` are those whose act it is; ``towards`` those against whom it is directed;
    ``depositaries`` (key ``with``) those who received it; ``effective`` the day stated in a
    notice, or to which an extension moves an end; ``predecessor`` (key ``from``) the state
    succeeded to, which goes on if the succession ``continues`` it; ``about`` another act that
    this one answers; ``territory`` what it is extended to or withdrawn from; ``basis`` how the
    desk knows it.
    """

    id: Id
    day: PartialDate
    until: PartialDate | None = None
    kind: ActKind
    states: tuple[StateId, ...] = ()
    towards: tuple[StateId, ...] = ()
    depositaries: tuple[str, ...] = field(default=(), name="with")
    predecessor: StateId | None = field(default=None, name="from")
    continues: bool = False
    territory: Line | None = None
    effective: date | None = None
    about: Id | None = None
    title: Line
    summary: Prose | None = None
    basis: Basis = "read"
    known_from: date | None = None
    note: Prose | None = None
    sources: Annotated[tuple[Id, ...], Meta(min_length=1)]
    rivals: tuple[Rival, ...] = ()

    @property
    def is_supposed(self) -> bool:
        """Whether it did not happen, and is only laid over the data."""
        return self.id.startswith(SUPPOSED)


class Quotation(Record, kw_only=True, frozen=True):
    """Words somebody said, letter for letter as printed in ``source``.

    ``role`` is the office held *then*; ``sides`` are state ids or voices; ``about_states`` those it
    speaks of; ``translation`` says from what it was translated, if it was; ``gloss`` is our own
    English for words in another language; ``relayed_by`` who passed it on to the source.
    """

    id: Id
    exact: Prose
    speaker: Line
    role: Line
    sides: Annotated[tuple[str, ...], Meta(min_length=1)]
    about_states: tuple[StateId, ...] = ()
    date_said: PartialDate
    language: Language
    translation: Line | None = None
    gloss: Prose | None = None
    relayed_by: Line | None = None
    source: Id
    basis: Basis = "read"
    known_from: date | None = None
    note: Prose | None = None


class Name(Record, kw_only=True, frozen=True):
    """A CSL-JSON name: ``family`` and ``given`` for a person, ``literal`` for a body."""

    family: Line | None = None
    given: Line | None = None
    literal: Line | None = None

    def __str__(self) -> str:
        return self.literal or " ".join(part for part in (self.given, self.family) if part)


class Source(Record, kw_only=True, frozen=True):
    """Where something was read. Keys are those of CSL-JSON, and four of our own.

    ``kind`` is what kind of publisher it is; ``grade`` an Admiralty grade where someone has
    judged it; ``read`` how it was read; ``note`` what is uncertain about it.
    """

    id: Id
    type: Literal[
        "article-journal",
        "article-magazine",
        "article-newspaper",
        "dataset",
        "legislation",
        "report",
        "speech",
        "treaty",
        "webpage",
    ]
    title: Line
    author: tuple[Name, ...] = ()
    container_title: Line | None = field(default=None, name="container-title")
    publisher: Line | None = None
    issued: PartialDate | None = None
    accessed: PartialDate | None = None
    url: Address | None = field(default=None, name="URL")
    language: Language
    archive: Line | None = None
    kind: SourceKind
    grade: (
        Annotated[
            str, Meta(pattern=rf"^[A-F][1-6]{END}", description="an Admiralty grade, A1 to F6")
        ]
        | None
    ) = None
    read: Line
    note: Prose | None = None


class Dataset(Record, kw_only=True, frozen=True, gc=True, dict=True):
    """A whole dataset: one treaty with all that is recorded about it.

    The indexes are built when they are first asked for; they belong to this edition of the data.
    """

    treaty: Treaty
    parties: Annotated[tuple[State, ...], Meta(min_length=1)]
    acts: tuple[Act, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    sources: tuple[Source, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __repr__(self) -> str:
        return f"Dataset({self.treaty.id!r}, {len(self.parties)} states, {len(self.acts)} acts)"

    @cached_property
    def state_by_id(self) -> dict[str, State]:
        """The states by their codes."""
        return {state.id: state for state in self.parties}

    @cached_property
    def act_by_id(self) -> dict[str, Act]:
        """The acts by their ids."""
        return {act.id: act for act in self.acts}

    @cached_property
    def quotation_by_id(self) -> dict[str, Quotation]:
        """The quotations by their ids."""
        return {quotation.id: quotation for quotation in self.quotations}

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        """The sources by their ids."""
        return {source.id: source for source in self.sources}

    @cached_property
    def claim_by_id(self) -> dict[str, Claim]:
        """The claims by their ids."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def acts_by_day(self) -> tuple[Act, ...]:
        """The acts in the order of their days."""
        return tuple(sorted(self.acts, key=lambda act: act.day.order))

    @cached_property
    def acts_of(self) -> dict[str, tuple[Act, ...]]:
        """The acts of each state in the order of their days; of none, no entry."""
        found: dict[str, list[Act]] = {}
        for act in self.acts_by_day:
            for id_ in act.states:
                found.setdefault(id_, []).append(act)
        return {id_: tuple(acts) for id_, acts in found.items()}
