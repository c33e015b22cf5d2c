"""Made-up sources and quotations, with everything that a test does not care about filled in."""

from typing import Any

from msgspec.structs import replace
from openskies_tui.engine.dates import PartialDate
from openskies_tui.engine.model import Dataset, Name, Quotation, Source


def source(**changes: Any) -> Source:
    """Return a newspaper article by one person; dates may be given as text."""
    given: dict[str, Any] = {
        "id": "s-1",
        "type": "article-newspaper",
        "title": "Russia leaves",
        "author": (Name(family="Lee", given="Matthew"),),
        "container_title": "The Moscow Times",
        "issued": "2021-05-27",
        "url": "https://example.org/a",
        "language": "en",
        "kind": "independent press",
        "read": "in full",
    }
    given |= changes
    for key in ("issued", "accessed"):
        if isinstance(given.get(key), str):
            given[key] = PartialDate.parse(given[key])
    return Source(**given)


def quotation(**changes: Any) -> Quotation:
    """Return words said by a minister, read in ``s-1``."""
    given: dict[str, Any] = {
        "id": "q-1",
        "exact": "We stay.",
        "speaker": "A. Person",
        "role": "minister",
        "sides": ("AAA",),
        "date_said": "2021-05-21",
        "language": "en",
        "source": "s-1",
    }
    given |= changes
    if isinstance(given["date_said"], str):
        given["date_said"] = PartialDate.parse(given["date_said"])
    return Quotation(**given)


def with_(dataset: Dataset, **changes: Any) -> Dataset:
    """Return a dataset with other lists."""
    return replace(dataset, **changes)
