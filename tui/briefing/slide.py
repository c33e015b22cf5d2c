"""A slide: one idea, as values. How it is laid out on a screen is in ``layout``."""

from datetime import date

from msgspec import Struct

from ..views.timeline import StripScene
from .model import Layout

MOST_FACTS = 5
"""A room cannot take in more than this on one screen."""


class Fact(Struct, frozen=True):
    """One fact: a word that says what it is, and the fact itself."""

    label: str
    text: str


class Slide(Struct, frozen=True):
    """What a step shows. What a layout does not use stays empty.

    ``figure`` is drawn in the biggest digits that fit, in the colour of ``mark`` (a key of
    ``theme.symbols``), with ``unit`` under it; ``words`` are a quotation with its ``attribution``;
    ``stamp`` is a verdict on them; ``cited`` are the ids of the sources on which the slide rests.
    ``axes`` and ``hypothetical`` say what is unusual, as the header does.
    """

    day: date
    headline: str
    layout: Layout
    mark: str = "party"
    figure: str = ""
    unit: str = ""
    words: str = ""
    attribution: str = ""
    stamp: str = ""
    facts: tuple[Fact, ...] = ()
    strip: StripScene | None = None
    cited: tuple[str, ...] = ()
    hypothetical: bool = False
    axes: str | None = None
