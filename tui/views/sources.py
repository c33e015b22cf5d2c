"""Sources: how a quotation is attributed, and where a source can be opened."""

import unicodedata
from urllib.parse import SplitResult, urlsplit

from msgspec import Struct

from ..analysis.names import fold
from ..analysis.sentences import capital
from ..engine.model import Act, Dataset, Quotation, Source
from .citations.notes import chicago_note, in_line_name, provenance, remark
from .document import Citation
from .labels import BASIS_WORDS, date_words

COPIES = ("copy on an unrelated host", "database copy")
_ARCHIVES = ("archive.org", "archive.ph", "archive.is", "archive.today", "webarchive.", "webcache.")


class Attribution(Struct, frozen=True):
    """Who said the words of a quotation, where they were read, and how they came there.

    ``came`` are pairs of a label and a text: who relayed them, from what they were translated, how
    they are known where they were not read.
    """

    speaker: str
    role: str
    said: str
    read_in: str
    kind: str
    source: str
    came: tuple[tuple[str, str], ...]

    @property
    def who(self) -> str:
        """Who said it, in which office, and when; an office that names the speaker stands alone."""
        is_named = {*self.speaker.casefold().split()} <= {*self.role.casefold().split()}
        who = capital(self.role) if is_named else f"{self.speaker}, {self.role}"
        return f"{who}, {self.said}"

    @property
    def where(self) -> str:
        """Where it was read, and what kind of publisher that is."""
        return f"Read in {self.read_in} · {self.kind}"

    @property
    def how(self) -> tuple[str, ...]:
        """How the words came to us, a phrase each."""
        written = {"relayed by": "relayed by {}", "translation": "translation: {}"}
        return tuple(written.get(label, "{}").format(text) for label, text in self.came)

    @property
    def lines(self) -> tuple[str, ...]:
        """Who, where and how, a line each, with the id of the source."""
        return self.who, f"{self.where} [{self.source}]", *map(capital, self.how)

    @property
    def doubtful(self) -> bool:
        """Whether the words were not read: the last of the phrases says how they are known."""
        return any(label == "basis" for label, _ in self.came)


def attribution(dataset: Dataset, quotation: Quotation) -> Attribution:
    """Return the attribution of a quotation; whatever shows one takes it from here."""
    source = dataset.source_by_id[quotation.source]
    return Attribution(
        speaker=quotation.speaker,
        role=quotation.role,
        said=date_words(quotation.date_said),
        read_in=in_line_name(source),
        kind=source.kind,
        source=source.id,
        came=tuple(
            (label, BASIS_WORDS.get(text, text) if label == "basis" else text)
            for label, text in provenance(quotation)
        ),
    )


def _split(source: Source) -> SplitResult:
    """Return the parts of an address as a browser takes them: a backslash is a slash."""
    return urlsplit((source.url or "").replace("\\", "/"))


class Citations:
    """Gives each source its number at its first citation, and lists what was cited."""

    def __init__(self, dataset: Dataset) -> None:
        self._sources = dataset.source_by_id
        self._numbers: dict[Source, int] = {}

    def __call__(self, *cited: str | Source) -> tuple[int, ...]:
        """Return the numbers of sources, each once; what was made up for a what-if has none.

        A source of the dataset is named by its id; one of another is given itself.
        """
        found = (self._sources.get(one) if isinstance(one, str) else one for one in cited)
        numbers = {
            self._numbers.setdefault(source, len(self._numbers) + 1) for source in found if source
        }
        return tuple(sorted(numbers))

    def listed(self) -> tuple[Citation, ...]:
        """Return every source that was cited, in the order of the numbers."""
        return tuple(_citation(number, source) for source, number in self._numbers.items())


def _citation(number: int, source: Source) -> Citation:
    note = chicago_note(source)
    if source.url:
        note = f"{note.removesuffix(f', {source.url}.').removesuffix('.')}."
    return Citation(source.id, number, note, source.url, source.language, remark(source))


def host_of(source: Source) -> str | None:
    """Return the host of a source's address, ``None`` when it has no address that can be opened."""
    try:
        parts = _split(source)
        host = unicodedata.normalize("NFKC", parts.hostname or "")
    except ValueError:
        return None
    return (
        host.rstrip(".").removeprefix("www.") if host and parts.scheme.startswith("http") else None
    )


def addressed(dataset: Dataset, subject: Quotation | Act | Source) -> tuple[Source, ...]:
    """Return the sources of a subject that have an address, in the order in which it cites them."""
    if isinstance(subject, Source):
        ids: tuple[str, ...] = (subject.id,)
    else:
        ids = (subject.source,) if isinstance(subject, Quotation) else subject.sources
    sources = (dataset.source_by_id[id_] for id_ in dict.fromkeys(ids))
    return tuple(source for source in sources if host_of(source))


def doubt(source: Source, sources: tuple[Source, ...]) -> str | None:
    """Say why an address may not be the publisher's own, ``None`` where the dataset bears it out.

    A host is borne out by another source of the same publisher that was read on it, or by a
    source that is named after its host. Copies and archives never are, nor is an address with
    a user name, a port, or letters beyond ASCII in its host.
    """
    host = host_of(source) or ""
    name = source.container_title or source.publisher or "its publisher"
    if source.kind in COPIES:
        return f"{host} holds a copy; it is not the publisher’s own host."
    if source.archive or any(archive in f"{host}." for archive in _ARCHIVES):
        return f"{host} is an archive, not the host of {name}."
    parts = _split(source)
    if "@" in parts.netloc or ":" in parts.netloc or not host.isascii() or "xn--" in host:
        return f"The address is written in an unusual way; its host is {host}."
    if host in _names(source) or any(host.endswith(f".{name}") for name in _names(source)):
        return None
    for other in sources:
        same = other.id != source.id and other.kind not in COPIES and host_of(other) == host
        if same and _names(source) & _names(other):
            return None
    return f"No other source on file shows that {host} is the host of {name}."


def _names(source: Source) -> set[str]:
    return {fold(name) for name in (source.container_title, source.publisher) if name}
