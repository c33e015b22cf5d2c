"""The answers of the commands to ``--json`` as typed records: a contract for scripts.

Ids, statuses and flags are those of the data, days are ISO 8601. ``ANSWERS`` names the answer of
each command, so that its JSON Schema can be printed.
"""

from datetime import date
from typing import Any, Literal

from msgspec import Struct, field
from msgspec.json import schema_components

from ..analysis.proof import StepKind
from ..analysis.verbatim import Outcome
from ..analysis.verdicts import Verdict
from ..dataset.diagnostics import Finding
from ..engine.act_kinds import ActKind
from ..engine.model import Basis, SourceKind
from ..engine.snapshot import Counts, Flag, Status
from ..views.lookup import Kind

Ids = tuple[str, ...]


class Answer(Struct, frozen=True, forbid_unknown_fields=True):
    """What all answers share: their schema lists every key that there may be."""


class PartyAnswer(Answer, frozen=True):
    """A state on the day."""

    id: str
    name: str
    status: Status
    flags: tuple[Flag, ...]
    since: date | None


class WindowAnswer(Answer, frozen=True):
    """A window that a notice opens, both days included."""

    id: str
    from_: date = field(name="from")
    to: date


class CountdownAnswer(Answer, frozen=True):
    """A notice that runs or is held; ``days`` are negative once the effect is overdue."""

    party: str
    state: Literal["running", "held", "disputed", "conditional", "without_effect", "due"]
    notice: date
    effective: date | None
    earliest: date | None
    days: int | None
    basis: str
    windows: tuple[WindowAnswer, ...]


class ProgressAnswer(Answer, frozen=True):
    """How far the treaty is from its own entry into force."""

    instruments: int
    needed: int
    missing: Ids
    completed_on: date | None
    completed_by: Ids
    in_force_from: date | None


class ConsequenceAnswer(Answer, frozen=True):
    """What would follow from a hypothetical notice; no number from a roster of exits only."""

    hypothetical: bool
    party: str
    earliest: date | None
    effective: date | None
    party_count_after: int | None
    passive_quota_leaving: int | None
    windows: tuple[WindowAnswer, ...]
    group: str | None
    group_ended: bool
    left_in_group: Ids


class StatusAnswer(Answer, frozen=True):
    """The state of the treaty on a day; without counts where its roster is of exits only."""

    treaty: str
    as_of: date
    known_by: date
    checked: date
    hypothetical: Ids
    counts: Counts | None
    parties: tuple[PartyAnswer, ...]
    countdowns: tuple[CountdownAnswer, ...]
    entry_into_force: ProgressAnswer | None
    previous_change: date | None
    next_change: date | None
    earliest_effect: date | None
    consequences: tuple[ConsequenceAnswer, ...]


class ComparedDayAnswer(Answer, frozen=True):
    """One of two days that are compared; no counts from a roster of exits only."""

    day: date
    known_by: date
    counts: Counts | None
    countdowns: tuple[CountdownAnswer, ...]


class MovedAnswer(Answer, frozen=True):
    """A state that stands otherwise on the later day; ``None``: it does not exist on that day.

    ``acts`` are the ids of the acts that moved it in between, earliest first.
    """

    party: str
    name: str
    before: Status | None
    after: Status | None
    flags_before: tuple[Flag, ...]
    flags_after: tuple[Flag, ...]
    acts: Ids


class DiffAnswer(Answer, frozen=True):
    """What moved between two days, the earlier first."""

    treaty: str
    hypothetical: Ids
    before: ComparedDayAnswer
    after: ComparedDayAnswer
    moved: tuple[MovedAnswer, ...]


class DocketEntryAnswer(Answer, frozen=True):
    """An exit or a return under a treaty; ``days`` are negative once it is past.

    ``state`` is how it stands: that of its countdown while it is pending, else ``announced``,
    ``out``, ``due`` where nobody recorded the effect, or ``returned``.
    """

    dataset: str
    treaty: str
    party: str
    name: str
    state: Literal[
        "running",
        "held",
        "disputed",
        "conditional",
        "without_effect",
        "announced",
        "out",
        "due",
        "returned",
    ]
    notice: date | None
    effective: date | None
    days: int | None
    article: str | None
    condition: str | None
    basis: Basis
    checked: date
    sources: Ids


class DocketAnswer(Answer, frozen=True):
    """Every exit under every treaty on a day."""

    as_of: date
    pending: tuple[DocketEntryAnswer, ...]
    announced: tuple[DocketEntryAnswer, ...]
    recent: tuple[DocketEntryAnswer, ...]
    returned: tuple[DocketEntryAnswer, ...]


class TreatyAnswer(Answer, frozen=True):
    """A treaty that can be shown; ``dataset`` is what ``--dataset`` takes."""

    dataset: str
    treaty: str
    roster: Literal["complete", "exits only"]
    states: int
    acts: int
    checked: date


class EventAnswer(Answer, frozen=True):
    """An act; ``day`` and ``until`` are as exact as they are known."""

    id: str
    day: str
    until: str | None
    kind: ActKind
    states: Ids
    towards: Ids
    title: str
    summary: str | None
    effective: date | None
    basis: Basis
    sources: Ids


class QuotationAnswer(Answer, frozen=True):
    """Words somebody said."""

    id: str
    exact: str
    speaker: str
    role: str
    sides: Ids
    about: Ids
    said: str
    language: str
    translation: str | None
    gloss: str | None
    relayed_by: str | None
    source: str
    basis: Basis


class SourceAnswer(Answer, frozen=True):
    """A source, what kind it is and how it was read."""

    id: str
    title: str
    container: str | None
    issued: str | None
    kind: SourceKind
    grade: str | None
    read: str
    url: str | None = field(name="URL")


class ClaimAnswer(Answer, frozen=True):
    """A claim with its verdict and the right value."""

    id: str
    source: str
    said: str
    about: str
    value: str | None
    verdict: Verdict
    right_value: str | None
    why: str


class StepAnswer(Answer, frozen=True):
    """A step of a proof with what it rests on."""

    kind: StepKind
    text: str
    act: str | None
    rule: str | None
    article: str | None
    basis: Basis | None
    sources: Ids


class WhyAnswer(Answer, frozen=True):
    """The proof of a state's status."""

    party: str
    as_of: date
    status: Status
    steps: tuple[StepAnswer, ...]


class ItemAnswer(Answer, frozen=True):
    """An entry of a page, with the ids of the sources that bear it."""

    label: str
    text: str
    under: str
    sources: Ids


class SectionAnswer(Answer, frozen=True):
    """A part of a page."""

    heading: str
    items: tuple[ItemAnswer, ...]


class DocumentAnswer(Answer, frozen=True):
    """A page as it stands on the screen."""

    title: str
    lead: str
    sections: tuple[SectionAnswer, ...]
    mark: str | None


class WhyTreatyAnswer(Answer, frozen=True):
    """The proofs of the treaty's numbers, as a page."""

    party: None
    as_of: date
    document: DocumentAnswer


class KeyAnswer(Answer, frozen=True):
    """An action with its keys, as Textual calls them and as they are shown."""

    id: str
    keys: Ids
    shown: Ids
    does: str


class PlaceAnswer(Answer, frozen=True):
    """A file or folder of the user's; no path where there is no home folder."""

    what: str
    path: str | None
    exists: bool


class TerminalAnswer(Answer, frozen=True):
    """What the terminal says of itself, and what is drawn on it."""

    term: str
    is_terminal: bool
    colours: Literal["none", "few", "many"]
    ascii: bool
    width: int
    height: int


class DatasetAnswer(Answer, frozen=True):
    """The dataset that would be shown; ``problem`` is what is wrong with it first."""

    name: str
    path: str
    treaty: str = ""
    sha256: str = ""
    checked: date | None = None
    problem: str = ""


class InfoAnswer(Answer, frozen=True):
    """What runs here and where its files are; ``debug`` is one line for a report."""

    version: str
    python: str
    system: str
    textual: str
    places: tuple[PlaceAnswer, ...]
    terminal: TerminalAnswer
    locale: str
    encoding: str
    dataset: DatasetAnswer
    wrong: Ids
    debug: str


class ShowAnswer(Answer, frozen=True):
    """The page about one thing."""

    kind: Kind
    id: str
    as_of: date
    document: DocumentAnswer


class WrongAnswer(Answer, frozen=True):
    """A wording to avoid, and why."""

    wording: str
    reason: str


class SayAnswer(Answer, frozen=True):
    """A sentence that is true on the day."""

    sentence: str
    citations: Ids
    avoid: tuple[WrongAnswer, ...]


class HeadlineAnswer(Answer, frozen=True):
    """The check of a headline."""

    verdict: str
    better: str | None
    reasons: tuple[str, ...]
    party: str | None


class ChangeAnswer(Answer, frozen=True):
    """A value that changes without some sources."""

    what: str
    before: str
    after: str


class ImpactAnswer(Answer, frozen=True):
    """What depends on some sources."""

    sources: Ids
    lost_acts: Ids
    weakened_acts: Ids
    quotations: Ids
    claims: Ids
    rules: Ids
    groups: Ids
    parties: Ids
    changes: tuple[ChangeAnswer, ...]


class DifferenceAnswer(Answer, frozen=True):
    """Words as the source has them and as the dataset has them, with a few around."""

    printed: str
    recorded: str


class VerbatimAnswer(Answer, frozen=True):
    """How the words of one quotation or claim fared, by the text in ``file``."""

    kind: Literal["quotation", "claim"]
    id: str
    source: str
    outcome: Outcome
    file: str | None
    differences: tuple[DifferenceAnswer, ...]


class UnmatchedTextAnswer(Answer, frozen=True):
    """A text that is not of one source, with those that it could be of."""

    file: str
    sources: Ids


class VerifyAnswer(Answer, frozen=True):
    """Every quotation and claim beside the stored texts, and the texts that were not used."""

    words: tuple[VerbatimAnswer, ...]
    unmatched: tuple[UnmatchedTextAnswer, ...]


ANSWERS: dict[str, tuple[Any, ...]] = {
    "status": (StatusAnswer,),
    "events": (tuple[EventAnswer, ...],),
    "quotes": (tuple[QuotationAnswer, ...],),
    "diff": (DiffAnswer,),
    "why": (WhyAnswer, WhyTreatyAnswer),
    "claims": (tuple[ClaimAnswer, ...],),
    "say": (SayAnswer,),
    "headline": (HeadlineAnswer,),
    "sources": (tuple[SourceAnswer, ...], ImpactAnswer),
    "show": (ShowAnswer,),
    "check": (tuple[Finding, ...],),
    "keys": (DocumentAnswer, tuple[KeyAnswer, ...]),
    "info": (InfoAnswer,),
    "docket": (DocketAnswer,),
    "verify": (VerifyAnswer,),
    "treaties": (tuple[TreatyAnswer, ...],),
}
"""What each command answers; the second is that without a state, with ``--discredit``, or with
``--ids``."""


def answer_schema(command: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a command's answer.

    Raises:
        KeyError: no command of that name answers in JSON.
    """
    schemas, parts = schema_components(ANSWERS[command], ref_template="#/$defs/{name}")
    return {**(schemas[0] if len(schemas) == 1 else {"anyOf": schemas}), "$defs": parts}
