"""What these tests export: what was known by a day, and a small dataset full of one text."""

from datetime import date
from typing import Any

from dataset.minimal import MINIMAL
from msgspec.structs import replace
from openskies_tui.dataset.schema import convert
from openskies_tui.dataset.yaml_tree import read_tree
from openskies_tui.engine.compile import compile_timeline
from openskies_tui.engine.knowledge import as_known
from openskies_tui.engine.model import Dataset, Name
from openskies_tui.export import export

PENDING = date(2020, 10, 15)
"""A day on which the small dataset has a notice that runs."""


def small() -> Dataset:
    """Return the small dataset of the loader's tests."""
    return convert(read_tree(MINIMAL).root, Dataset)


def exported(
    name: str, dataset: Dataset, day: date, party: str | None = None, remark: str | None = None
) -> str:
    """Return an export of what was known by a day, as text."""
    known = as_known(dataset, day)
    state = compile_timeline(known).on(day)
    return export(name, dataset, known, state, party, remark=remark).decode()


def filled(text: str) -> Dataset:
    """Return the small dataset with *text* wherever a dataset may hold prose of people.

    Lines get it on one line. Ids, codes and dates are what they were.
    """
    line = " ".join(text.split()) or "x"
    line = line[:240]
    whole = small()

    def told(record: Any, **changes: Any) -> Any:
        return replace(record, **changes)

    treaty = told(
        whole.treaty,
        name=line,
        summary=text,
        rules=tuple(
            told(
                one, summary=text, article=line, **({"name": line} if hasattr(one, "name") else {})
            )
            for one in whole.treaty.rules
        ),
    )
    return told(
        whole,
        treaty=treaty,
        parties=tuple(told(one, name=line, note=text) for one in whole.parties),
        acts=tuple(told(one, title=line, summary=text, note=text) for one in whole.acts),
        quotations=tuple(
            told(
                one, exact=text, speaker=line, role=line, gloss=text, relayed_by=line,
                translation=line, note=text,
            )
            for one in whole.quotations
        ),
        claims=tuple(told(one, said=text) for one in whole.claims),
        sources=tuple(
            told(
                one, title=line, container_title=line, publisher=line, archive=line, note=text,
                read=line, author=(Name(literal=line), Name(family=line, given=line)),
                url=f"https://example.org/{''.join(line.split())}",
            )
            for one in whole.sources
        ),
    )  # fmt: skip
