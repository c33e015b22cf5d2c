"""What the palette finds of briefings."""

from collections.abc import Iterable, Iterator

from ..views.search import Entry
from .model import Briefing


def briefing_entries(briefings: Iterable[tuple[str, Briefing]]) -> Iterator[Entry]:
    """Yield briefings, each with the name of its file, by title."""
    for name, one in briefings:
        yield Entry("briefing", name, one.title, f"{one.minutes} min", (name, one.summary))
