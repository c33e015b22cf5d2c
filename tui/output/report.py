"""What a text export tells, as plain values that Markdown and HTML both lay out.

Every statement carries the numbers of its sources; a source gets its number where it is first
cited, and the list of sources is in that order.
"""

from msgspec import Struct

from ..citations.notes import chicago_note, remark
from ..engine.model import Dataset, Quotation, Source
from ..views.labels import BASIS_WORDS, date_words

Numbers = tuple[int, ...]


class Told(Struct, frozen=True):
    """A statement: when, what, and what is quieter about it; ``numbers`` are its sources'."""

    when: str
    text: str
    under: tuple[str, ...] = ()
    numbers: Numbers = ()


class Spoken(Struct, frozen=True):
    """Words as printed, with who said them and how they came; ``gloss`` is our English."""

    exact: str
    language: str
    by: str
    gloss: str | None = None
    under: tuple[str, ...] = ()
    numbers: Numbers = ()


class StateRow(Struct, frozen=True):
    """One state in the roster."""

    name: str
    id: str
    status: str
    since: str
    beside: str


class Listed(Struct, frozen=True):
    """A source in the list: its number, its note without the address, and what is known of it."""

    number: int
    note: str
    url: str | None
    language: str
    remark: str


class Report(Struct, frozen=True):
    """All that a text export tells of a day."""

    treaty: str
    about: str
    day: str
    saying: Told
    counts: tuple[str, ...]
    standings: tuple[StateRow, ...]
    notices: tuple[Told, ...]
    events: tuple[Told, ...]
    quotations: tuple[Spoken, ...]
    claims: tuple[tuple[str, tuple[Told, ...]], ...]
    sources: tuple[Listed, ...]
    checked: str
    fingerprint: str
    remark: str | None = None


class Citations:
    """Gives each source its number at its first citation, and lists what was cited."""

    def __init__(self, dataset: Dataset) -> None:
        self._sources = {one.id: one for one in dataset.sources}
        self._numbers: dict[str, int] = {}

    def __call__(self, *ids: str) -> Numbers:
        """Return the numbers of sources, each once; what was made up for a what-if has none."""
        known = (id_ for id_ in dict.fromkeys(ids) if id_ in self._sources)
        return tuple(self._numbers.setdefault(id_, len(self._numbers) + 1) for id_ in known)

    def listed(self) -> tuple[Listed, ...]:
        """Return every source that was cited, in the order of the numbers."""
        return tuple(_listed(n, self._sources[id_]) for id_, n in self._numbers.items())


def spoken(one: Quotation, cites: Citations) -> Spoken:
    """Tell a quotation with its speaker, the office held then, and how the words came to us."""
    under = []
    if one.relayed_by:
        under.append(f"Relayed by {one.relayed_by}.")
    if one.translation:
        under.append(f"Translation: {one.translation}.")
    if one.basis != "read":
        under.append(f"{BASIS_WORDS[one.basis].capitalize()}.")
    return Spoken(
        exact=one.exact,
        language=one.language,
        by=f"{one.speaker}, {one.role}, {date_words(one.said)}",
        gloss=one.gloss,
        under=tuple(under),
        numbers=cites(one.source),
    )


def _listed(number: int, source: Source) -> Listed:
    note = chicago_note(source)
    if source.url:
        note = f"{note.removesuffix(f', {source.url}.').removesuffix('.')}."
    return Listed(number, note, source.url, source.language, remark(source))
