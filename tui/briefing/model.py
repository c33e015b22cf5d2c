"""The records of a briefing: what a briefer prepares to be shown, one idea a step.

A step names what to look at; every figure and status on the screen is derived on its day.
"""

from datetime import date
from typing import Annotated, Literal, cast

from msgspec import Meta, Struct

from ..engine.fields import Id, Line, Prose, Record, StateId
from ..views.chart import ChartScene
from ..views.compare import ComparisonView
from ..views.exits_chart import ExitsScene
from ..views.map import MapScene
from ..views.timeline import StripScene

Layout = Literal[
    "figure", "facts", "words", "timeline", "verdict", "chart", "exits", "map", "compare"
]
Counted = Literal["party", "former_party", "signatory", "contracting_state", "withdrawal_pending"]
FocusKind = Literal["party", "event", "quotation", "count", "source", "claim", "docket"]

LAYOUTS: dict[FocusKind, tuple[Layout, ...]] = {
    "party": ("figure", "facts", "words", "timeline", "map"),
    "event": ("timeline", "facts", "map"),
    "quotation": ("words",),
    "count": ("figure", "facts", "words", "timeline", "chart", "exits", "map", "compare"),
    "source": ("facts",),
    "claim": ("verdict",),
    "docket": ("facts", "figure"),
}
"""How each kind of focus can be laid out; the first is taken where a step names none."""


class Focus(Record, kw_only=True, frozen=True):
    """What a step is about: exactly one of these, by its id. ``count`` names what is counted.

    A step about the exits under all treaties has the word ``docket`` in its place.
    """

    party: StateId | None = None
    event: Id | None = None
    quotation: Id | None = None
    count: Counted | None = None
    source: Id | None = None
    claim: Id | None = None

    @property
    def given(self) -> tuple[tuple[FocusKind, str], ...]:
        """The kinds that are given, each with its id; a sound focus has one."""
        pairs = ((kind, getattr(self, kind)) for kind in self.__struct_fields__)
        return tuple((cast("FocusKind", kind), id_) for kind, id_ in pairs if id_ is not None)


class Question(Record, kw_only=True, frozen=True):
    """A question the room is likely to ask, and the answer; only the speaker sees it."""

    ask: Line
    answer: Prose


class Step(Record, kw_only=True, frozen=True):
    """One screen of a briefing.

    ``headline`` is the one sentence on top; ``notes`` and ``questions`` are for the speaker alone,
    and ``sources`` (ids) are beside those that the slide cites by itself. ``what_if`` are
    hypothetical acts such as ``BLR notice 2026-12-01``; with ``hindsight`` the step knows more than
    its day did.
    ``compare_with`` is the day that the layout ``compare`` puts beside that of the step.
    """

    headline: Line
    day: date
    focus: Focus | Literal["docket"]
    layout: Layout | None = None
    compare_with: date | None = None
    hindsight: bool = False
    what_if: tuple[Line, ...] = ()
    notes: Prose | None = None
    questions: tuple[Question, ...] = ()
    sources: tuple[Id, ...] = ()

    @property
    def about(self) -> tuple[tuple[FocusKind, str], ...]:
        """The kinds of focus that are given, each with its id; a sound step has one."""
        return (("docket", ""),) if isinstance(self.focus, str) else self.focus.given


class Briefing(Record, kw_only=True, frozen=True):
    """An ordered list of steps with a title; ``minutes`` is how long it takes to give."""

    id: Id
    title: Line
    summary: Prose
    minutes: Annotated[int, Meta(ge=1, le=240)]
    steps: Annotated[tuple[Step, ...], Meta(min_length=1, max_length=99)]


MOST_FACTS = 5
"""A room cannot take in more than this on one screen."""


class Fact(Struct, frozen=True):
    """One fact: a word that says what it is, and the fact itself."""

    label: str
    text: str


class Clock(Struct, frozen=True):
    """States that leave a treaty on one day: the days left, who, what, and when.

    ``when`` says too on what the day depends.
    """

    figure: str
    unit: str
    who: str
    treaty: str
    when: str


class Slide(Struct, frozen=True):
    """What a step shows. What a layout does not use stays empty.

    ``figure`` is drawn in the biggest digits that fit, in the colour of ``mark`` (a key of
    ``theme.symbols``), with ``unit`` under it; ``statement`` is what happened, over its
    facts; ``words`` are a quotation in English with its ``attribution``, and its ``original`` where
    they are our translation; ``stamp`` is a verdict on them; ``say`` and ``caveats``, which tell
    how the desk knows what is shown, are for the speaker alone; ``clocks`` are exits, of which as
    many are shown as fit; ``strip``, ``chart``, ``exits``, ``map`` and ``comparison`` are what is
    drawn, ``told`` is the same in words, for paper and where there is no room;
    ``cited`` are the ids of the sources on which the slide rests.
    ``axes`` and ``hypothetical`` say what is unusual, as the header does.
    """

    day: date
    headline: str
    layout: Layout
    mark: str = "party"
    figure: str = ""
    unit: str = ""
    statement: str = ""
    words: str = ""
    original: str = ""
    attribution: str = ""
    stamp: str = ""
    facts: tuple[Fact, ...] = ()
    clocks: tuple[Clock, ...] = ()
    strip: StripScene | None = None
    chart: ChartScene | None = None
    exits: ExitsScene | None = None
    comparison: ComparisonView | None = None
    told: tuple[str, ...] = ()
    map: MapScene | None = None
    say: str = ""
    caveats: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    hypothetical: bool = False
    axes: str | None = None
