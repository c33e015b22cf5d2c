"""The addresses of sources, and when one is not opened without asking."""

from urllib.parse import urlsplit

from ..engine.model import Act, Dataset, Quotation, Source
from .matching import fold

_COPIES = ("copy on an unrelated host", "database copy")
_ARCHIVES = ("archive.org", "archive.ph", "archive.is", "archive.today", "webarchive.", "webcache.")


def host_of(source: Source) -> str | None:
    """Return the host of a source's address, ``None`` when it has no address that can be opened."""
    try:
        parts = urlsplit(source.url or "")
        host = parts.hostname
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
    sources = {source.id: source for source in dataset.sources}
    return tuple(sources[id_] for id_ in dict.fromkeys(ids) if host_of(sources[id_]))


def doubt(source: Source, sources: tuple[Source, ...]) -> str | None:
    """Say why an address may not be the publisher's own, ``None`` where the dataset bears it out.

    A host is borne out by another source of the same publisher that was read on it, or by a
    source that is named after its host. Copies and archives never are, nor is an address with
    a user name, a port, or letters beyond ASCII in its host.
    """
    host = host_of(source) or ""
    name = source.container_title or source.publisher or "its publisher"
    if source.kind in _COPIES:
        return f"{host} holds a copy; it is not the publisher’s own host."
    if source.archive or any(one in f"{host}." for one in _ARCHIVES):
        return f"{host} is an archive, not the host of {name}."
    parts = urlsplit(source.url or "")
    if "@" in parts.netloc or ":" in parts.netloc or not host.isascii() or "xn--" in host:
        return f"The address is written in an unusual way; its host is {host}."
    if host in _names(source) or any(host.endswith(f".{one}") for one in _names(source)):
        return None
    for other in sources:
        same = other.id != source.id and other.kind not in _COPIES and host_of(other) == host
        if same and _names(source) & _names(other):
            return None
    return f"No other source on file shows that {host} is the host of {name}."


def _names(source: Source) -> set[str]:
    return {fold(name) for name in (source.container_title, source.publisher) if name}
